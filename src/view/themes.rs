//! Themes through the texts: for each theme and statement a strip of its passages in reading order, and the share of the
//! statement that carries it.

use leptos::prelude::{Get, RwSignal};

use super::Page;
use super::choice::choice_of;
use super::link::link;
use super::positions::listed;
use super::save::save;
use super::window::percent;
use crate::browser::node::{Element, Node, changing, el, svg};
use pliego_corpus::Salience;
use pliego_explore::facet::THEME;
use pliego_explore::findings::themes::{Measure, profile};
use pliego_explore::selection::{Reading, Stand, View};

pub(super) fn themes(page: Page) -> Node {
    let words = page.words;
    let measure = RwSignal::new(Measure::default());
    el("section.themes-view")
        .attr("aria-label", words.themes_caption)
        .child(choice_of(words.share_of, measure, &Measure::ALL, &words.measures))
        .child(el("p.note").text(words.themes_note))
        .child(changing(move || table(page, measure.get())))
        .child(save(page, ".themes-table", "themes", words.themes_caption))
        .into()
}

fn table(page: Page, measure: Measure) -> Element {
    let words = page.words;
    let statements = listed(page);
    let heads = statements
        .iter()
        .map(|at| el("th").attr("scope", "col").text(page.corpus.issuer(page.statement(*at)).name.get(words.language)));
    let rows = (0..page.corpus.themes.len()).map(|theme| {
        el("tr")
            .child(el("th").attr("scope", "row").text(page.corpus.themes[theme].label.get(words.language)))
            .children(statements.iter().map(|at| cell(page, *at, theme, measure)))
    });
    el("table.matrix themes-table")
        .child(el("caption").text(words.themes_caption))
        .child(el("thead").child(el("tr").child(el("th").attr("scope", "col").text(words.themes)).children(heads)))
        .child(el("tbody").children(rows))
}

/// The strip of a theme in a statement, with its share; it leads to the first passage that carries the theme.
fn cell(page: Page, at: usize, theme: usize, measure: Measure) -> Element {
    let statement = page.statement(at);
    let profile = profile(statement, theme, measure);
    let issuer = el("span.issuer").text(page.corpus.issuer(statement).name.get(page.words.language));
    let share = format!("{} %", profile.percent());
    let Some(first) = profile.stretches.first().map(|stretch| stretch.passage) else {
        return el("td.silent").child(issuer).text("–");
    };
    let whole = profile.of as i64;
    let mut strip = svg("svg.strip-of-theme").attr("width", "100%").attr("height", "10").attr("aria-hidden", true);
    for stretch in &profile.stretches {
        let class = if stretch.salience == Salience::Primary { "primary" } else { "secondary" };
        let rect = svg("rect")
            .attr("class", class)
            .attr("x", percent(stretch.before as i64, whole))
            .attr("width", percent(stretch.length as i64, whole))
            .attr("height", "10");
        strip = strip.child(rect.child(svg("title").text(statement.passages[stretch.passage].id)));
    }
    let to_text = link(page, move |selection| {
        selection.choices[THEME].set(theme, Stand::Included);
        selection.reading = Some(Reading { statement: at, passage: Some(first) });
        selection.view = View::Statements;
        selection.beside = None;
    });
    el("td").child(issuer).child(to_text.child(strip).child(el("span").text(share)))
}
