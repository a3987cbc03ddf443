//! Links to the previous and the next passage that matches.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_corpus::{PassageId, StatementId};
use pliego_explore::findings::searches_passages;

use crate::state::{Change, use_explorer};
use crate::view::shared::SelectionLink;

/// The links, and which of the matching passages is open; nothing if the criteria do not search
/// passages.
#[component]
pub(crate) fn Steps(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let is_searching = Memo::new(move |_| explorer.criteria.with(searches_passages));
    let current = move || explorer.open.get().and_then(|open| open.passage);
    let matches = Memo::new(move |_| explorer.matching(id));
    let count = move || {
        matches.with(|matches| {
            let position = matches
                .iter()
                .position(|passage| Some(*passage) == current());
            match position {
                Some(position) => (strings.passage_of)(position + 1, matches.len()),
                None => (strings.passages_matching)(matches.len()),
            }
        })
    };
    let previous = Signal::derive(move || {
        let mut before = matches.get().into_iter().rev();
        before.find(|passage| Some(*passage) < current())
    });
    let next = Signal::derive(move || {
        let mut after = matches.get().into_iter();
        after.find(|passage| Some(*passage) > current())
    });
    view! {
        <Show when=move || is_searching.get()>
            <span class="steps" aria-live="polite">
                {count} " " <Step id=id to=previous label=strings.previous sign="‹" />
                <Step id=id to=next label=strings.next sign="›" />
            </span>
        </Show>
    }
    .into_any()
}

/// A link to a matching passage. Without one it is disabled.
#[component]
fn Step(
    /// The statement.
    id: StatementId,
    /// The passage.
    to: Signal<Option<PassageId>>,
    /// The name of the link.
    label: &'static str,
    /// What it shows.
    sign: &'static str,
) -> impl IntoView {
    let open: Change = Arc::new(move |selection| {
        if let Some(passage) = to.get() {
            selection.open_passage(id, Some(passage));
        }
    });
    view! {
        <SelectionLink
            change=open
            attr:aria-disabled=move || to.get().is_none().then_some("true")
            attr:aria-label=label
            attr:title=label
        >
            {sign}
        </SelectionLink>
    }
    .into_any()
}
