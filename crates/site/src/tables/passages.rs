//! Passages and their codings.

use pliego_corpus::{Corpus, Vocabulary};
use serde::Serialize;

use super::{offsets, table};

#[derive(Default, Serialize)]
struct PassageRow<'a> {
    statement: &'a str,
    passage: &'a str,
    kind: &'a str,
    start: usize,
    end: usize,
    text: &'a str,
}

/// Writes every passage.
///
/// # Errors
///
/// See [`super::all`]; likewise below.
pub fn passages(corpus: &Corpus) -> csv::Result<String> {
    table(corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().map(move |passage| {
            let [start, end] = offsets(statement, passage.span);
            PassageRow {
                statement: &statement.id,
                passage: &passage.id,
                kind: passage.kind.name(),
                start,
                end,
                text: statement.text_of(passage.span),
            }
        })
    }))
}

#[derive(Default, Serialize)]
struct CodingRow<'a> {
    statement: &'a str,
    passage: &'a str,
    theme: &'a str,
    salience: &'a str,
    quote: &'a str,
    start: usize,
    end: usize,
}

/// Writes every coding that the editors decided on.
pub fn codings(corpus: &Corpus) -> csv::Result<String> {
    table(corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().flat_map(move |passage| {
            passage.codings.iter().flatten().map(move |coding| {
                let [start, end] = offsets(statement, coding.quote);
                CodingRow {
                    statement: &statement.id,
                    passage: &passage.id,
                    theme: &corpus.themes[coding.theme].id,
                    salience: coding.salience.name(),
                    quote: statement.text_of(coding.quote),
                    start,
                    end,
                }
            })
        })
    }))
}
