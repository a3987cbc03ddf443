//! Themes through the texts: for each theme and statement a strip of its passages in reading order,
//! and the share of the statement that carries it.

use leptos::prelude::{Get, RwSignal};

use super::Page;
use super::date_slider::percent;
use super::links::link;
use super::save_picture::save;
use super::toggle_group::choice_of;
use crate::browser::node::{Element, Node, changing, el, svg};
use pliego_corpus::{Salience, StatementId, ThemeId};
use pliego_explore::facet::Facet;
use pliego_explore::findings::themes::{ShareUnit, profile};
use pliego_explore::selection::{FilterState, PassageRef, View};

pub(super) fn themes(page: Page) -> Node {
    let strings = page.strings;
    let measure = RwSignal::new(ShareUnit::default());
    el("section.themes-view")
        .attr("aria-label", strings.themes_caption)
        .child(choice_of(
            strings.share_of,
            measure,
            &ShareUnit::ALL,
            &strings.measures,
        ))
        .child(el("p.note").text(strings.themes_note))
        .child(changing(move || table(page, measure.get())))
        .child(save(
            page,
            ".themes-table",
            "themes",
            strings.themes_caption,
        ))
        .into()
}

fn table(page: Page, measure: ShareUnit) -> Element {
    let strings = page.strings;
    let statements = page.listed();
    let heads = statements.iter().map(|at| {
        el("th").attr("scope", "col").text(
            page.corpus
                .issuer(page.statement(*at))
                .name
                .get(strings.language),
        )
    });
    let rows = page.corpus.themes.keys().map(|theme| {
        el("tr")
            .child(
                el("th")
                    .attr("scope", "row")
                    .text(page.corpus.themes[theme].label.get(strings.language)),
            )
            .children(statements.iter().map(|at| cell(page, *at, theme, measure)))
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

/// The strip of a theme in a statement, with its share; it leads to the first passage that carries
/// the theme.
fn cell(page: Page, at: StatementId, theme: ThemeId, measure: ShareUnit) -> Element {
    let statement = page.statement(at);
    let profile = profile(statement, theme, measure);
    let issuer = el("span.issuer").text(
        page.corpus
            .issuer(statement)
            .name
            .get(page.strings.language),
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
    let to_text = link(page, move |selection| {
        selection.filters[Facet::Theme].set(theme.into(), FilterState::Included);
        selection.open = Some(PassageRef {
            statement: at,
            passage: Some(first),
        });
        selection.view = View::Statements;
        selection.compared_with = None;
    });
    el("td")
        .child(issuer)
        .child(to_text.child(strip).child(el("span").text(share)))
}
