//! What a reader can do with a statement: show its notes, compare it, share it, print it.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::selection::{Setting, View};

use crate::browser::{defer, document};
use crate::state::{Change, use_explorer};
use crate::view::shared::{SelectionLink, aria};

/// The row of tools under the head of a statement.
#[component]
pub(crate) fn Tools(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let toggle_notes = move |_| {
        let is_shown = explorer.shows_notes();
        explorer.set(Setting::Notes, usize::from(!is_shown));
    };
    let print = move |_| {
        explorer.printing.set(true);
        defer(document::print);
    };
    let compare: Change = Arc::new(move |selection| {
        selection.open_passage(id, None);
        selection.view = View::Compare;
    });
    view! {
        <p class="tools">
            <button
                type="button"
                aria-pressed=move || aria(explorer.shows_notes())
                on:click=toggle_notes
            >
                {strings.notes}
            </button>
            <SelectionLink change=compare>{strings.views[View::Compare as usize]}</SelectionLink>
            // A script cites, copies and shares: see `crates/site/scripts/on_demand.js`.
            <button type="button" data-act="cite" data-statement=&*statement.id>
                {strings.cite}
            </button>
            <button type="button" data-act="link" data-statement=&*statement.id>
                {strings.copy_link}
            </button>
            <button type="button" data-act="share">
                {strings.share}
            </button>
            <button type="button" on:click=print>
                {strings.print}
            </button>
        </p>
    }
    .into_any()
}
