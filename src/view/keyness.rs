//! The keyness of each statement: the words that distinguish it from the others, and its most
//! frequent words. Each links to its concordance.

use super::Explorer;
use super::links::selection_link;
use crate::browser::node::{Element, el};
use pliego_corpus::StatementId;
use pliego_explore::findings::keyness::{WordCount, top, words};
use pliego_explore::selection::View;

/// The number of words in each list.
const LIST_LEN: usize = 15;

pub(super) fn keyness(explorer: Explorer) -> Element {
    let statements = explorer.listed();
    el("div.vocabulary")
        .child(el("p.note").text(explorer.strings.keyness_note))
        .children(statements.into_iter().map(|id| section(explorer, id)))
}

fn section(explorer: Explorer, id: StatementId) -> Element {
    let statement = explorer.statement(id);
    let words = words(explorer.corpus, id);
    let frequent = top(&words, LIST_LEN, |word| word.count as i64);
    let distinctive = top(&words, LIST_LEN, |word| word.keyness);
    el("section")
        .child(
            el("h3").text(
                explorer
                    .corpus
                    .issuer(statement)
                    .name
                    .get(explorer.strings.language),
            ),
        )
        .child(list(
            explorer,
            &statement.language,
            explorer.strings.distinctive,
            &distinctive,
            |word| format!("{}", word.keyness / 100),
        ))
        .child(list(
            explorer,
            &statement.language,
            explorer.strings.frequent,
            &frequent,
            |word| word.count.to_string(),
        ))
}

fn list(
    explorer: Explorer,
    language: &'static str,
    label: &'static str,
    words: &[&WordCount],
    number: fn(&WordCount) -> String,
) -> Element {
    let lines = words.iter().map(|word| {
        let query = word.word.clone();
        let to_concordance = selection_link(explorer, move |selection| {
            selection.query.clone_from(&query);
            selection.view = View::Concordance;
        });
        el("li")
            .child(
                to_concordance
                    .attr("lang", language)
                    .text(word.word.clone()),
            )
            .text(" ")
            .child(el("span.count").text(number(word)))
    });
    el("div")
        .child(el("em").text(label))
        .child(el("ul").attr("aria-label", label).children(lines))
}
