//! The narrow strip beside the text: its passages in reading order, as long as they are, with the chosen themes in
//! them; each leads to its place.

use super::Page;
use super::link::link_into;
use super::passage::rank_class;
use crate::browser::node::{Element, el, live};
use pliego_explore::facet::{FACETS, THEME};

pub(super) fn strip(page: Page, statement: usize) -> Element {
    let passages = page.statement(statement).passages.len();
    let segments = (0..passages).map(|passage| segment(page, statement, passage));
    el("nav.strip").attr("aria-label", page.words.strip).child(el("ol").children(segments))
}

fn segment(page: Page, at: usize, position: usize) -> Element {
    let statement = page.statement(at);
    let passage = &statement.passages[position];
    let rank = move || page.marks(at, position).iter().map(|(_, rank)| *rank).min();
    let mut name = passage.id.to_owned();
    for (at, coding) in passage.codings.iter().flatten().enumerate() {
        name.push_str(if at == 0 { ": " } else { ", " });
        name.push_str(FACETS[THEME].label(page.corpus, coding.theme, page.words.language));
    }
    // Only what was asked for is a stop for the keyboard: the ids beside the text reach every passage.
    let link = link_into(page, at, Some(position))
        .attr("aria-label", name.clone())
        .attr("title", name)
        .attr("tabindex", live(move || if rank().is_some() { "0" } else { "-1" }));
    el("li")
        .class(live(move || rank().map(rank_class)))
        .style("flex-grow", passage.span.end - passage.span.start)
        .child(link)
}
