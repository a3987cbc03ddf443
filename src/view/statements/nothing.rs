//! What the list says if nothing matches.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::{Change, use_explorer};
use crate::view::shared::SelectionLink;

/// The search terms without hits, and that nothing matches; nothing if something does.
#[component]
pub(crate) fn Nothing() -> impl IntoView {
    let explorer = use_explorer();
    let missing = move || {
        let words = explorer
            .findings
            .with(|findings| findings.search.missing.clone());
        let lines = words
            .into_iter()
            .map(|word| view! { <Missing word=word /> });
        lines.collect_view()
    };
    let is_empty = Memo::new(move |_| {
        explorer
            .findings
            .with(|findings| findings.matches.is_empty() && findings.left() == 0)
    });
    view! {
        <Show when=move || is_empty.get()>
            <div class="nothing">
                {missing}
                <p>{explorer.strings.no_match}</p>
            </div>
        </Show>
    }
    .into_any()
}

/// A line about a search term without hits and, once the reader stops typing, a link to the query
/// with the nearest word of the corpus.
#[component]
fn Missing(
    /// The term, folded.
    word: String,
) -> impl IntoView {
    let explorer = use_explorer();
    let text = (explorer.strings.missing)(&word);
    let suggestion = move || {
        let is_settled = explorer.criteria.with(|criteria| {
            explorer
                .committed
                .with(|committed| criteria.query == committed.query)
        });
        let nearest = is_settled.then(|| explorer.nearest(&word)).flatten()?;
        let text = (explorer.strings.nearest)(&nearest);
        let word = word.clone();
        let correct: Change = Arc::new(move |selection| {
            let is_missing = |part: &str| explorer.corpus.folding.fold(part) == word;
            let parts = selection.query.split(' ');
            let corrected = parts.map(|part| if is_missing(part) { &nearest } else { part });
            selection.query = corrected.collect::<Vec<_>>().join(" ");
        });
        Some(view! { <SelectionLink change=correct>{text}</SelectionLink> }.into_any())
    };
    view! { <p>{text} " " {suggestion}</p> }.into_any()
}
