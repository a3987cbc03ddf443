//! Questions with which a reader may begin.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_corpus::Question;
use pliego_explore::selection::address::read;

use crate::state::{Change, use_explorer};
use crate::view::shared::SelectionLink;

/// The questions of the collection, as links to what answers them. They give way once the reader has
/// chosen something.
#[component]
pub(crate) fn Questions(
    /// Whether the reader has chosen something.
    has_begun: Memo<bool>,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let question = move |question: &'static Question| {
        let (selection, _) = read(&question.address, corpus);
        let answer: Change = Arc::new(move |chosen| *chosen = selection.clone());
        view! {
            <li>
                <SelectionLink change=answer>{question.text.get(strings.language)}</SelectionLink>
            </li>
        }
        .into_any()
    };
    let list = move || {
        let questions = corpus.questions.iter().map(question).collect_view();
        view! {
            <ul class="questions needs-program" aria-label=strings.questions>
                {questions}
            </ul>
        }
        .into_any()
    };
    let is_shown = move || !has_begun.get() && !corpus.questions.is_empty();
    (move || is_shown().then(list)).into_any()
}
