//! Annotations of passages: names, mentioned dates, irregularities of the print.

use pliego_corpus::{Corpus, Language, Passage, Statement, Vocabulary};
use serde::Serialize;

use super::{english, offsets, table};

#[derive(Default, Serialize)]
struct NameRow<'a> {
    name: &'a str,
    kind: &'a str,
    right_form: &'a str,
    statement: &'a str,
    passage: &'a str,
    printed: &'a str,
    misprinted: bool,
    start: usize,
    end: usize,
}

/// Writes every occurrence of a name.
pub fn names(corpus: &Corpus) -> csv::Result<String> {
    table(annotations(corpus, |passage| passage.names.iter()).map(
        |(statement, passage, occurrence)| {
            let name = &corpus.names[occurrence.name];
            let [start, end] = offsets(statement, occurrence.quote);
            NameRow {
                name: &name.id,
                kind: name.kind.name(),
                right_form: name.name.get(Language::En),
                statement: &statement.id,
                passage: &passage.id,
                printed: statement.text_of(occurrence.quote),
                misprinted: occurrence.misprinted,
                start,
                end,
            }
        },
    ))
}

#[derive(Default, Serialize)]
struct MentionRow<'a> {
    statement: &'a str,
    passage: &'a str,
    quote: &'a str,
    date: String,
    basis: &'a str,
    of: &'a str,
    note: &'a str,
    start: usize,
    end: usize,
}

/// Writes every date that a statement mentions.
pub fn mentions(corpus: &Corpus) -> csv::Result<String> {
    table(annotations(corpus, |passage| passage.mentions.iter()).map(
        |(statement, passage, mention)| {
            let [start, end] = offsets(statement, mention.quote);
            MentionRow {
                statement: &statement.id,
                passage: &passage.id,
                quote: statement.text_of(mention.quote),
                date: mention.date.to_string(),
                basis: mention.basis.name(),
                of: english(Some(&mention.of)),
                note: english(mention.note.as_ref()),
                start,
                end,
            }
        },
    ))
}

#[derive(Default, Serialize)]
struct IrregularityRow<'a> {
    statement: &'a str,
    passage: &'a str,
    kind: &'a str,
    printed: &'a str,
    reads: Option<&'a str>,
    note: &'a str,
    start: usize,
    end: usize,
}

/// Writes every irregularity of the print.
pub fn irregularities(corpus: &Corpus) -> csv::Result<String> {
    table(
        annotations(corpus, |passage| passage.irregularities.iter()).map(
            |(statement, passage, irregularity)| {
                let [start, end] = offsets(statement, irregularity.span);
                IrregularityRow {
                    statement: &statement.id,
                    passage: &passage.id,
                    kind: irregularity.kind.name(),
                    printed: statement.text_of(irregularity.span),
                    reads: irregularity.reads.as_deref(),
                    note: english(irregularity.note.as_ref()),
                    start,
                    end,
                }
            },
        ),
    )
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
