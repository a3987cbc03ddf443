//! Tallies: what each body counted. The numbers that bodies give are those of the corpus.

use std::mem;

use pliego_corpus::documentation::{Confidence, Documentation};
use pliego_corpus::{Corpus, Language};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::background::addresses;
use super::cells::{Texts, Word};
use super::{Reference, Row, Table};

// The numbers of the corpus stand after the body.
/// What each body had counted by a day, earliest first. It is background, which
/// no statement says. Bodies count different things: their tallies must not be added or joined.
#[derive(Serialize, JsonSchema)]
struct TallyRow<'a> {
    /// The number of the tally in this table, from 1.
    number: usize,
    /// The day up to which the body counted, in EDTF.
    as_of: String,
    /// The id of the body.
    body: &'a str,
    /// How sure it is that the body said so: high with several sources or the body itself, medium
    /// with one source.
    confidence: Word<Confidence>,
    /// A note that readers need.
    note: Option<Texts<'a>>,
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
    let rows = documentation
        .counts
        .iter()
        .zip(1..)
        .map(|(count, number)| TallyRow {
            number,
            as_of: count.as_of.to_string(),
            body: &corpus.bodies[count.body].id,
            confidence: Word(count.confidence),
            note: count.note.as_ref().map(Texts::from),
            sources: addresses(documentation, &count.sources),
        });
    let mut table = Table::of("tallies", rows)?.in_languages(corpus.interface);
    let names: Vec<String> = documentation
        .tally_columns
        .iter()
        .map(|column| column.id.replace('-', "_"))
        .collect();
    for (row, count) in table.rows.iter_mut().zip(&documentation.counts) {
        let numbers = count.numbers.iter().map(|number| json!(number));
        *row = with_numbers(mem::take(row), names.iter().cloned().zip(numbers));
    }
    let columns = documentation.tally_columns.iter().map(|column| {
        json!({ "description": format!("{}.", column.label.get(Language::En)), "type": ["integer", "null"] })
    });
    if let Some(Value::Object(properties)) = table.schema.get_mut("properties") {
        *properties = with_numbers(mem::take(properties), names.iter().cloned().zip(columns));
    }
    if let Some(Value::Array(required)) = table.schema.get_mut("required") {
        required.extend(names.into_iter().map(Value::from));
    }
    Ok(table)
}

/// Puts the numbers of the corpus after the body.
fn with_numbers(
    record: Map<String, Value>,
    numbers: impl Iterator<Item = (String, Value)>,
) -> Map<String, Value> {
    let (mut before, mut after) = (Map::new(), Map::new());
    for (key, value) in record {
        let is_before = ["number", "as_of", "body"].contains(&&*key);
        if is_before { &mut before } else { &mut after }.insert(key, value);
    }
    before.extend(numbers.chain(after));
    before
}
