//! Passages, their codings, and who signs there.

use pliego_corpus::{Corpus, PassageKind, Salience};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::Word;
use super::{Reference, Row, Table, offsets};

/// The passages of the statements: their printed units, in reading order.
#[derive(Serialize, JsonSchema)]
struct PassageRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage in its statement.
    passage: &'a str,
    /// The kind of unit.
    kind: Word<PassageKind>,
    /// Whether the passage was coded for themes: without this, no theme means nothing.
    coded: bool,
    /// Where it begins in the text of the statement, in code points from 0.
    start: usize,
    /// Where it ends, exclusive.
    end: usize,
    /// Its text as printed.
    text: &'a str,
}

impl Row for PassageRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "passage"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT];
}

/// Makes the table of the passages.
///
/// # Errors
///
/// See [`Table::of`]; likewise below.
pub fn passages(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().map(move |passage| {
            let [start, end] = offsets(statement, passage.span);
            PassageRow {
                statement: &statement.id,
                passage: &passage.id,
                kind: Word(passage.kind),
                coded: passage.codings.is_some(),
                start,
                end,
                text: statement.text_of(passage.span),
            }
        })
    });
    Table::of("passages", rows)
}

/// The organizations that sign statements without issuing them, in printed order.
#[derive(Serialize, JsonSchema)]
struct SignatoryRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage that names the signatory.
    passage: &'a str,
    /// The id of the organization.
    organization: &'a str,
    /// Where the passage begins in the text of the statement, in code points from 0.
    start: usize,
    /// Where it ends, exclusive.
    end: usize,
    /// The words of the passage, as printed.
    printed: &'a str,
}

impl Row for SignatoryRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "passage"];
    const REFERENCES: &'static [Reference] =
        &[super::STATEMENT, super::PASSAGE, super::ORGANIZATION];
}

/// Makes the table of the signatories.
pub fn signatories(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().filter_map(move |passage| {
            let [start, end] = offsets(statement, passage.span);
            Some(SignatoryRow {
                statement: &statement.id,
                passage: &passage.id,
                organization: &corpus.organizations[passage.signatory?].id,
                start,
                end,
                printed: statement.text_of(passage.span),
            })
        })
    });
    Table::of("signatories", rows)
}

/// The themes that passages carry, as the editors decided, with the words that show each.
#[derive(Serialize, JsonSchema)]
struct CodingRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage.
    passage: &'a str,
    /// The id of the theme.
    theme: &'a str,
    /// Whether the theme is a main point of the passage or a minor mention.
    salience: Word<Salience>,
    /// The words that show it, as printed.
    quote: &'a str,
    /// Where they begin in the text of the statement, in code points from 0.
    start: usize,
    /// Where they end, exclusive.
    end: usize,
}

impl Row for CodingRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "passage", "theme"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT, super::PASSAGE, super::THEME];
}

/// Makes the table of the codings.
pub fn codings(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().flat_map(move |passage| {
            passage.codings.iter().flatten().map(move |coding| {
                let [start, end] = offsets(statement, coding.quote);
                CodingRow {
                    statement: &statement.id,
                    passage: &passage.id,
                    theme: &corpus.themes[coding.theme].id,
                    salience: Word(coding.salience),
                    quote: statement.text_of(coding.quote),
                    start,
                    end,
                }
            })
        })
    });
    Table::of("codings", rows)
}
