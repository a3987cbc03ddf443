//! The active filters as chips: pressing one removes it.

use leptos::prelude::*;

use pliego_explore::selection::Selection;
use pliego_explore::selection::active::ActiveFilter;

use crate::browser::focus::{self, Place};
use crate::state::use_explorer;

/// The chips, and a button that removes all filters; nothing without an active filter.
#[component]
pub(crate) fn Chips() -> impl IntoView {
    let explorer = use_explorer();
    // Typing and dragging change the text of an active filter, not which there are; Leptos then
    // keeps the buttons and their focus.
    let active = Memo::new(move |_| explorer.criteria.with(Selection::active_filters));
    let is_shown = Memo::new(move |_| active.with(|active| !active.is_empty()));
    let clear = move |_| {
        explorer.commit(Selection::clear);
        focus::give(Place::Count);
    };
    let list = move || {
        view! {
            <ul class="chips" aria-label=explorer.strings.active_filters>
                <For each=move || active.get() key=|filter| *filter let:filter>
                    <Chip filter=filter />
                </For>
                <li>
                    <button type="button" class="clear" on:click=clear>
                        {explorer.strings.clear_all}
                    </button>
                </li>
            </ul>
        }
        .into_any()
    };
    (move || is_shown.get().then(list)).into_any()
}

/// An active filter, as a button that removes it.
#[component]
fn Chip(
    /// The filter.
    filter: ActiveFilter,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let name = move || {
        explorer
            .criteria
            .with(|criteria| strings.active_filter(filter, explorer.corpus, criteria))
    };
    let remove = move |_| {
        explorer.commit(|selection| selection.remove(filter));
        focus::give(Place::Chip);
    };
    view! {
        <li>
            <button type="button" aria-label=move || (strings.remove)(&name()) on:click=remove>
                {name}
                <span aria-hidden="true">{" ×"}</span>
            </button>
        </li>
    }
    .into_any()
}
