//! Tallies: how many dead and wounded each body counted.

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Corpus, Vocabulary};
use serde::Serialize;

use super::{english, table};

/// The numbers have the names and the order of
/// [`BodyCount::COLUMNS`](pliego_corpus::documentation::BodyCount::COLUMNS).
#[derive(Default, Serialize)]
struct CountRow<'a> {
    as_of: String,
    body: &'a str,
    deaths: Option<i64>,
    civilians: Option<i64>,
    roadblocks: Option<i64>,
    police: Option<i64>,
    other: Option<i64>,
    wounded: Option<i64>,
    wounded_civilians: Option<i64>,
    wounded_police: Option<i64>,
    confidence: &'a str,
    note: &'a str,
    /// Addresses, with a space between them.
    sources: String,
}

/// Writes the tallies.
pub fn counts(corpus: &Corpus, documentation: &Documentation) -> csv::Result<String> {
    table(documentation.counts.iter().map(|count| {
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
        let sources: Vec<&str> = count
            .sources
            .iter()
            .map(|source| &*documentation.sources[*source].address)
            .collect();
        CountRow {
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
            confidence: count.confidence.name(),
            note: english(count.note.as_ref()),
            sources: sources.join(" "),
        }
    }))
}
