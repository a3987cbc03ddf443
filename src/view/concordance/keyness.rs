//! The keyness of each statement: the words that distinguish it from the others, and its most
//! frequent words. Each links to its concordance.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::keyness::{WordCount, top};
use pliego_explore::selection::View;

use crate::state::{Change, Explorer, use_explorer};
use crate::view::shared::SelectionLink;

/// The number of words in each list.
const LIST_LEN: usize = 15;

/// The words of the first statements that match.
#[component]
pub(crate) fn Keyness(
    /// How many statements.
    limit: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let mut listed = explorer.listed();
    listed.truncate(limit);
    let index = explorer.index();
    let words = index.word_counts(&listed);
    let listed = listed.into_iter().zip(words);
    view! {
        <div class="vocabulary">
            <p class="note">{explorer.strings.keyness_note}</p>
            {listed.map(|(id, words)| words_of(explorer, id, &words)).collect_view()}
        </div>
    }
    .into_any()
}

/// The words of a statement. A function, because no component borrows what it shows.
fn words_of(explorer: Explorer, id: StatementId, words: &[WordCount<'_>]) -> AnyView {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let issuer = explorer.statement_name(id);
    let lang = &*statement.language;
    let list = |measure: fn(&WordCount<'_>) -> i64, number: fn(&WordCount<'_>) -> String| {
        let top = top(words, lang, LIST_LEN, measure).into_iter();
        top.map(|word| (word.printed.to_owned(), number(&word)))
            .collect()
    };
    let distinctive = list(|word| word.keyness, |word| (word.keyness / 100).to_string());
    let frequent = list(
        |word| word.count as i64,
        |word| format!("{} ({} ‰)", word.count, word.per_thousand),
    );
    view! {
        <section>
            <h3>{issuer}</h3>
            <WordList lang=lang label=strings.distinctive words=distinctive />
            <WordList lang=lang label=strings.frequent words=frequent />
        </section>
    }
    .into_any()
}

/// A list of words with their numbers.
#[component]
pub(super) fn WordList(
    /// The language of the words; none if they are of several.
    #[prop(into)]
    lang: Option<&'static str>,
    /// The name of the list.
    label: &'static str,
    /// The words, each with its number.
    words: Vec<(String, String)>,
) -> impl IntoView {
    let lines = words.into_iter().map(|(word, number)| {
        let searched = word.clone();
        let to_concordance: Change = Arc::new(move |selection| {
            searched.clone_into(&mut selection.query);
            selection.view = View::Concordance;
        });
        view! {
            <li>
                <SelectionLink change=to_concordance attr:lang=lang>
                    {word}
                </SelectionLink>
                " "
                <span class="count">{number}</span>
            </li>
        }
        .into_any()
    });
    view! {
        <div>
            <em>{label}</em>
            <ul aria-label=label>{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}
