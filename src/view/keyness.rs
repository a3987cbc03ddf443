//! The words of each statement: the most frequent, and those that set it apart; each leads to its
//! concordance.

use super::Page;
use super::links::link;
use crate::browser::node::{Element, el};
use pliego_corpus::StatementId;
use pliego_explore::findings::keyness::{WordCount, top, words};
use pliego_explore::selection::View;

/// How many words are listed.
const LISTED: usize = 15;

pub(super) fn vocabulary(page: Page) -> Element {
    let statements = page.listed();
    el("div.vocabulary")
        .child(el("p.note").text(page.strings.vocabulary_note))
        .children(statements.into_iter().map(|at| statement(page, at)))
}

fn statement(page: Page, at: StatementId) -> Element {
    let of = words(page.corpus, at);
    let frequent = top(&of, LISTED, |word| word.count as i64);
    let apart = top(&of, LISTED, |word| word.keyness);
    el("section")
        .child(
            el("h3").text(
                page.corpus
                    .issuer(page.statement(at))
                    .name
                    .get(page.strings.language),
            ),
        )
        .child(list(
            page,
            &page.statement(at).language,
            page.strings.distinctive,
            &apart,
            |word| format!("{}", word.keyness / 100),
        ))
        .child(list(
            page,
            &page.statement(at).language,
            page.strings.frequent,
            &frequent,
            |word| word.count.to_string(),
        ))
}

fn list(
    page: Page,
    language: &'static str,
    name: &'static str,
    words: &[&WordCount],
    number: fn(&WordCount) -> String,
) -> Element {
    let lines = words.iter().map(|word| {
        let query = word.word.clone();
        let to_concordance = link(page, move |selection| {
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
        .child(el("em").text(name))
        .child(el("ul").attr("aria-label", name).children(lines))
}
