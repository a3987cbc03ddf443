//! The distribution of each theme in each statement: a strip of its passages in reading order, and
//! its share of the statement.

use leptos::prelude::{Get, RwSignal};

use super::Explorer;
use super::date_slider::percent;
use super::links::selection_link;
use super::save_picture::save_picture;
use super::toggle_group::labelled_toggle_group;
use crate::browser::node::{Element, Node, changing, el, svg};
use pliego_corpus::{Salience, StatementId, ThemeId};
use pliego_explore::facet::Facet;
use pliego_explore::findings::themes::{ShareUnit, profile};
use pliego_explore::selection::{FilterState, PassageRef, View};

pub(super) fn themes(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let unit = RwSignal::new(ShareUnit::default());
    el("section.themes-view")
        .attr("aria-label", strings.themes_caption)
        .child(labelled_toggle_group(
            strings.share_of,
            unit,
            &ShareUnit::ALL,
            &strings.share_units,
        ))
        .child(el("p.note").text(strings.themes_note))
        .child(changing(move || table(explorer, unit.get())))
        .child(save_picture(
            explorer,
            ".themes-table",
            "themes",
            strings.themes_caption,
        ))
        .into()
}

fn table(explorer: Explorer, unit: ShareUnit) -> Element {
    let strings = explorer.strings;
    let statements = explorer.listed();
    let heads = statements.iter().map(|id| {
        el("th").attr("scope", "col").text(
            explorer
                .corpus
                .issuer(explorer.statement(*id))
                .name
                .get(strings.language),
        )
    });
    let rows = explorer.corpus.themes.keys().map(|theme| {
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(explorer.corpus.themes[theme].label.get(strings.language)),
            )
            .children(statements.iter().map(|id| cell(explorer, *id, theme, unit)))
    });
    el("table.matrix themes-table")
        .child(el("caption").text(strings.themes_caption))
        .child(
            el("thead").child(
                el("tr")
                    .child(el("th").attr("scope", "col").text(strings.themes))
                    .children(heads),
            ),
        )
        .child(el("tbody").children(rows))
}

/// Renders the strip and the share of a theme in a statement, as a link to the first passage that
/// carries the theme.
fn cell(explorer: Explorer, id: StatementId, theme: ThemeId, unit: ShareUnit) -> Element {
    let statement = explorer.statement(id);
    let profile = profile(statement, theme, unit);
    let issuer = el("span.issuer").text(
        explorer
            .corpus
            .issuer(statement)
            .name
            .get(explorer.strings.language),
    );
    let share = format!("{} %", profile.percent());
    let Some(first) = profile.stretches.first().map(|stretch| stretch.passage) else {
        return el("td.silent").child(issuer).text("–");
    };
    let whole = profile.total as i64;
    let mut strip = svg("svg.strip-of-theme")
        .attr("width", "100%")
        .attr("height", "10")
        .attr("aria-hidden", true);
    for stretch in &profile.stretches {
        let class = if stretch.salience == Salience::Primary {
            "primary"
        } else {
            "secondary"
        };
        let rect = svg("rect")
            .attr("class", class)
            .attr("x", percent(stretch.before as i64, whole))
            .attr("width", percent(stretch.length as i64, whole))
            .attr("height", "10");
        strip =
            strip.child(rect.child(svg("title").text(&*statement.passages[stretch.passage].id)));
    }
    let text_link = selection_link(explorer, move |selection| {
        selection.filters[Facet::Theme].set(theme.into(), FilterState::Included);
        selection.open = Some(PassageRef {
            statement: id,
            passage: Some(first),
        });
        selection.view = View::Statements;
        selection.compared_with = None;
    });
    el("td")
        .child(issuer)
        .child(text_link.child(strip).child(el("span").text(share)))
}
