//! The button that copies a quotation with its citation.

use leptos::prelude::*;

use pliego_corpus::{PassageId, StatementId};

use crate::state::use_explorer;

/// The button, after the quoted words. `crates/site/scripts/cite.js` takes the words from the page. On a
/// printed page there is none, because it runs no script.
#[component]
pub(crate) fn CopyQuotation(
    /// The statement.
    statement: StatementId,
    /// The passage that holds the words.
    passage: PassageId,
) -> impl IntoView {
    let explorer = use_explorer();
    if explorer.is_printed() {
        return ().into_any();
    }
    let record = explorer.statement(statement);
    let id = [&*record.id, ".", &*record.passages[passage].id].concat();
    view! {
        <button type="button" class="copy" data-act="copy" data-passage=id>
            {explorer.strings.copy}
        </button>
    }
    .into_any()
}
