//! What the editors remark on in passages: names, mentioned dates, oddities of the print.

use pliego_corpus::{Corpus, Language, Passage, Statement};
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
    table(remarks(corpus, |passage| passage.names.iter()).map(|(statement, passage, naming)| {
        let name = &corpus.names[naming.name];
        let [start, end] = offsets(statement, naming.quote);
        NameRow {
            name: name.id,
            kind: name.kind.name(),
            right_form: name.name.get(Language::En),
            statement: statement.id,
            passage: passage.id,
            printed: statement.words(naming.quote),
            misprinted: naming.misprinted,
            start,
            end,
        }
    }))
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
    table(remarks(corpus, |passage| passage.mentions.iter()).map(|(statement, passage, mention)| {
        let [start, end] = offsets(statement, mention.quote);
        MentionRow {
            statement: statement.id,
            passage: passage.id,
            quote: statement.words(mention.quote),
            date: mention.date.to_string(),
            basis: mention.basis.name(),
            of: english(Some(&mention.of)),
            note: english(mention.note.as_ref()),
            start,
            end,
        }
    }))
}

#[derive(Default, Serialize)]
struct OddityRow<'a> {
    statement: &'a str,
    passage: &'a str,
    kind: &'a str,
    printed: &'a str,
    reads: Option<&'a str>,
    note: &'a str,
    start: usize,
    end: usize,
}

/// Writes every oddity of the print.
pub fn oddities(corpus: &Corpus) -> csv::Result<String> {
    table(remarks(corpus, |passage| passage.oddities.iter()).map(|(statement, passage, oddity)| {
        let [start, end] = offsets(statement, oddity.place);
        OddityRow {
            statement: statement.id,
            passage: passage.id,
            kind: oddity.kind.name(),
            printed: statement.words(oddity.place),
            reads: oddity.reads,
            note: english(oddity.note.as_ref()),
            start,
            end,
        }
    }))
}

/// Iterates over the remarks of one kind in all passages, each with its statement and passage.
fn remarks<'c, T: 'c, I: Iterator<Item = &'c T> + 'c>(
    corpus: &'c Corpus,
    of: impl Fn(&'c Passage) -> I + Copy + 'c,
) -> impl Iterator<Item = (&'c Statement, &'c Passage, &'c T)> {
    corpus.statements.iter().flat_map(move |statement| {
        let passages = statement.passages.iter();
        passages.flat_map(move |passage| of(passage).map(move |remark| (statement, passage, remark)))
    })
}
