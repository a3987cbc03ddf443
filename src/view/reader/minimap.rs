//! The minimap beside a statement: a segment for each passage, in reading order and as long as the
//! passage, marked where it matches the criteria. Each segment links to its passage.

use leptos::prelude::*;

use pliego_corpus::{PassageId, StatementId};

use crate::state::use_explorer;
use crate::view::shared::{PassageLink, rank_class};

/// The minimap.
#[component]
pub(crate) fn Minimap(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let passages = explorer.statement(id).passages.keys();
    let segments = passages.map(|passage| view! { <Segment id=id passage=passage /> });
    view! {
        <nav class="strip" aria-label=explorer.strings.minimap>
            <ol>{segments.collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// The segment of a passage.
#[component]
fn Segment(
    /// The statement.
    id: StatementId,
    /// The passage.
    passage: PassageId,
) -> impl IntoView {
    let explorer = use_explorer();
    let printed = &explorer.statement(id).passages[passage];
    let rank = Memo::new(move |_| {
        let marks = explorer.marks(id, passage);
        marks.iter().map(|(_, rank)| *rank).min()
    });
    let mut name = printed.id.to_string();
    for (index, coding) in printed.codings.iter().flatten().enumerate() {
        name.push_str(if index == 0 { ": " } else { ", " });
        let label = &explorer.corpus.themes[coding.theme].label;
        name.push_str(label.get(explorer.strings.language));
    }
    // Tab stops only at matching passages; the passage ids beside the text are links too, and reach
    // every passage.
    let tabindex = move || if rank.get().is_some() { "0" } else { "-1" };
    view! {
        <li
            class=move || rank.get().map(rank_class)
            style:flex-grow=(printed.span.end - printed.span.start).to_string()
        >
            <PassageLink
                statement=id
                passage=passage
                attr:aria-label=name.clone()
                attr:title=name
                attr:tabindex=tabindex
            >
                ""
            </PassageLink>
        </li>
    }
    .into_any()
}
