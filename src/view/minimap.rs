//! The minimap beside a statement: a segment for each passage, in reading order and as long as the
//! passage, marked where it matches the criteria. Each segment links to its passage.

use super::Explorer;
use super::links::passage_link;
use super::passage::rank_class;
use crate::browser::node::{Element, el, live};
use pliego_corpus::{PassageId, StatementId};

pub(super) fn minimap(explorer: Explorer, id: StatementId) -> Element {
    let passages = explorer.statement(id).passages.keys();
    let segments = passages.map(|passage| segment(explorer, id, passage));
    el("nav.strip")
        .attr("aria-label", explorer.strings.minimap)
        .child(el("ol").children(segments))
}

fn segment(explorer: Explorer, id: StatementId, passage: PassageId) -> Element {
    let statement = explorer.statement(id);
    let printed = &statement.passages[passage];
    let rank = move || {
        explorer
            .marks(id, passage)
            .iter()
            .map(|(_, rank)| *rank)
            .min()
    };
    let mut name = printed.id.to_string();
    for (index, coding) in printed.codings.iter().flatten().enumerate() {
        name.push_str(if index == 0 { ": " } else { ", " });
        name.push_str(
            explorer.corpus.themes[coding.theme]
                .label
                .get(explorer.strings.language),
        );
    }
    // Tab stops only at matching passages; the passage ids beside the text are links too, and reach
    // every passage.
    let link = passage_link(explorer, id, Some(passage))
        .attr("aria-label", name.clone())
        .attr("title", name)
        .attr(
            "tabindex",
            live(move || if rank().is_some() { "0" } else { "-1" }),
        );
    el("li")
        .class(live(move || rank().map(rank_class)))
        .style("flex-grow", printed.span.end - printed.span.start)
        .child(link)
}
