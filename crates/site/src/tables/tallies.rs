//! Tallies: how many dead and wounded each body counted.

use pliego_corpus::Corpus;
use pliego_corpus::documentation::{Confidence, Documentation};
use schemars::JsonSchema;
use serde::Serialize;

use super::background::addresses;
use super::cells::Word;
use super::{Reference, Row, Table, english, spanish};

// The numbers have the names and the order of `BodyCount::COLUMNS`.
/// How many dead and wounded each body had counted by a day, earliest first. It is background, which
/// no statement says. Bodies count different things: their tallies must not be added or joined.
#[derive(Serialize, JsonSchema)]
struct TallyRow<'a> {
    /// The number of the tally in this table, from 1.
    number: usize,
    /// The day up to which the body counted, in EDTF.
    as_of: String,
    /// The id of the body.
    body: &'a str,
    /// Deaths, as the body totals them.
    deaths: Option<i64>,
    /// Of these: civilians in confrontations.
    civilians: Option<i64>,
    /// Of these: deaths linked to roadblocks.
    roadblocks: Option<i64>,
    /// Of these: police and soldiers.
    police: Option<i64>,
    /// Of these: others.
    other: Option<i64>,
    /// Wounded, as the body totals them.
    wounded: Option<i64>,
    /// Of these: civilians.
    wounded_civilians: Option<i64>,
    /// Of these: police and soldiers.
    wounded_police: Option<i64>,
    /// How sure it is that the body said so: high with several sources or the body itself, medium
    /// with one source.
    confidence: Word<Confidence>,
    /// A note that readers need.
    note: Option<&'a str>,
    /// A note that readers need, in Spanish.
    note_es: Option<&'a str>,
    /// Addresses of the sources, with a space between them.
    sources: String,
}

impl Row for TallyRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
    const REFERENCES: &'static [Reference] = &[Reference::to(&["body"], "bodies")];
}

/// Makes the table of the tallies.
///
/// # Errors
///
/// See [`Table::of`].
pub fn tallies(corpus: &Corpus, documentation: &Documentation) -> serde_json::Result<Table> {
    let rows = documentation.counts.iter().zip(1..).map(|(count, number)| {
        let [
            deaths,
            civilians,
            roadblocks,
            police,
            other,
            wounded,
            wounded_civilians,
            wounded_police,
        ] = count.numbers;
        TallyRow {
            number,
            as_of: count.as_of.to_string(),
            body: &corpus.bodies[count.body].id,
            deaths,
            civilians,
            roadblocks,
            police,
            other,
            wounded,
            wounded_civilians,
            wounded_police,
            confidence: Word(count.confidence),
            note: english(count.note.as_ref()),
            note_es: spanish(count.note.as_ref()),
            sources: addresses(documentation, &count.sources),
        }
    });
    Table::of("tallies", rows)
}
