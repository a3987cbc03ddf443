//! Annotations of passages: names, mentioned dates, irregularities of the print.

use pliego_corpus::{Basis, Corpus, IrregularityKind, NameKind, Passage, Statement};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::{Texts, Word};
use super::{Reference, Row, Table, offsets};

/// The persons, bodies and places that statements name: each occurrence, in reading order.
#[derive(Serialize, JsonSchema)]
struct NameRow<'a> {
    /// The number of the occurrence in this table, from 1.
    number: usize,
    /// The id of the name.
    name: &'a str,
    /// The kind of thing that it names.
    kind: Word<NameKind>,
    /// Its correct form.
    right_form: Texts<'a>,
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage.
    passage: &'a str,
    /// The words, as printed.
    printed: &'a str,
    /// Whether they misprint the name.
    misprinted: bool,
    /// Where they begin in the text of the statement, in code points from 0.
    start: usize,
    /// Where they end, exclusive.
    end: usize,
}

impl Row for NameRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT, super::PASSAGE];
}

/// Makes the table of the occurrences of names.
///
/// # Errors
///
/// See [`Table::of`]; likewise below.
pub fn names(corpus: &Corpus) -> serde_json::Result<Table> {
    let occurrences = annotations(corpus, |passage| passage.names.iter());
    let rows = occurrences
        .zip(1..)
        .map(|((statement, passage, occurrence), number)| {
            let name = &corpus.names[occurrence.name];
            let [start, end] = offsets(statement, occurrence.quote);
            NameRow {
                number,
                name: &name.id,
                kind: Word(name.kind),
                right_form: Texts::from(&name.name),
                statement: &statement.id,
                passage: &passage.id,
                printed: statement.text_of(occurrence.quote),
                misprinted: occurrence.misprinted,
                start,
                end,
            }
        });
    Ok(Table::of("names", rows)?.in_languages(corpus.interface))
}

/// The dates and times that statements mention, in reading order.
#[derive(Serialize, JsonSchema)]
struct MentionRow<'a> {
    /// The number of the mention in this table, from 1.
    number: usize,
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage.
    passage: &'a str,
    /// The words, as printed.
    quote: &'a str,
    /// The date that they mean, in EDTF.
    date: String,
    /// Whether the words state the date or the editors infer it.
    basis: Word<Basis>,
    /// What happens then, according to the statement.
    of: Texts<'a>,
    /// How the editors infer the date.
    note: Option<Texts<'a>>,
    /// Where the words begin in the text of the statement, in code points from 0.
    start: usize,
    /// Where they end, exclusive.
    end: usize,
}

impl Row for MentionRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT, super::PASSAGE];
}

/// Makes the table of the mentioned dates.
pub fn mentions(corpus: &Corpus) -> serde_json::Result<Table> {
    let mentions = annotations(corpus, |passage| passage.mentions.iter());
    let rows = mentions
        .zip(1..)
        .map(|((statement, passage, mention), number)| {
            let [start, end] = offsets(statement, mention.quote);
            MentionRow {
                number,
                statement: &statement.id,
                passage: &passage.id,
                quote: statement.text_of(mention.quote),
                date: mention.date.to_string(),
                basis: Word(mention.basis),
                of: Texts::from(&mention.of),
                note: mention.note.as_ref().map(Texts::from),
                start,
                end,
            }
        });
    Ok(Table::of("mentions", rows)?.in_languages(corpus.interface))
}

/// The irregularities of the print, in reading order: the texts keep them.
#[derive(Serialize, JsonSchema)]
struct IrregularityRow<'a> {
    /// The number of the irregularity in this table, from 1.
    number: usize,
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage; white space before a passage counts with it.
    passage: &'a str,
    /// The kind of irregularity.
    kind: Word<IrregularityKind>,
    /// The words, as printed.
    printed: &'a str,
    /// What the text presumably means.
    reads: Option<&'a str>,
    /// What the kind leaves unsaid.
    note: Option<Texts<'a>>,
    /// Where the words begin in the text of the statement, in code points from 0.
    start: usize,
    /// Where they end, exclusive.
    end: usize,
}

impl Row for IrregularityRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT, super::PASSAGE];
}

/// Makes the table of the irregularities of the print.
pub fn irregularities(corpus: &Corpus) -> serde_json::Result<Table> {
    let irregularities = annotations(corpus, |passage| passage.irregularities.iter());
    let rows = irregularities
        .zip(1..)
        .map(|((statement, passage, irregularity), number)| {
            let [start, end] = offsets(statement, irregularity.span);
            IrregularityRow {
                number,
                statement: &statement.id,
                passage: &passage.id,
                kind: Word(irregularity.kind),
                printed: statement.text_of(irregularity.span),
                reads: irregularity.reads.as_deref(),
                note: irregularity.note.as_ref().map(Texts::from),
                start,
                end,
            }
        });
    Ok(Table::of("irregularities", rows)?.in_languages(corpus.interface))
}

/// Iterates over the annotations of one kind in all passages, each with its statement and passage.
fn annotations<'c, T: 'c, I: Iterator<Item = &'c T> + 'c>(
    corpus: &'c Corpus,
    of: impl Fn(&'c Passage) -> I + Copy + 'c,
) -> impl Iterator<Item = (&'c Statement, &'c Passage, &'c T)> {
    corpus.statements.iter().flat_map(move |statement| {
        let passages = statement.passages.iter();
        passages.flat_map(move |passage| {
            of(passage).map(move |annotation| (statement, passage, annotation))
        })
    })
}
