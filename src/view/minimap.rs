//! The narrow strip beside the text: its passages in reading order, as long as they are, with the
//! chosen themes in them; each leads to its place.

use super::Page;
use super::links::link_into;
use super::passage::rank_class;
use crate::browser::node::{Element, el, live};
use pliego_corpus::{PassageId, StatementId};

pub(super) fn strip(page: Page, statement: StatementId) -> Element {
    let passages = page.statement(statement).passages.keys();
    let segments = passages.map(|passage| segment(page, statement, passage));
    el("nav.strip")
        .attr("aria-label", page.strings.strip)
        .child(el("ol").children(segments))
}

fn segment(page: Page, at: StatementId, position: PassageId) -> Element {
    let statement = page.statement(at);
    let passage = &statement.passages[position];
    let rank = move || page.marks(at, position).iter().map(|(_, rank)| *rank).min();
    let mut name = passage.id.to_string();
    for (at, coding) in passage.codings.iter().flatten().enumerate() {
        name.push_str(if at == 0 { ": " } else { ", " });
        name.push_str(
            page.corpus.themes[coding.theme]
                .label
                .get(page.strings.language),
        );
    }
    // Only what was asked for is a stop for the keyboard: the ids beside the text reach every
    // passage.
    let link = link_into(page, at, Some(position))
        .attr("aria-label", name.clone())
        .attr("title", name)
        .attr(
            "tabindex",
            live(move || if rank().is_some() { "0" } else { "-1" }),
        );
    el("li")
        .class(live(move || rank().map(rank_class)))
        .style("flex-grow", passage.span.end - passage.span.start)
        .child(link)
}
