//! The background, which no statement says: events, and the sources of events and tallies.

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Corpus, SourceId};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::Texts;
use super::{Row, Table};

/// The background events, earliest first: no statement says them.
#[derive(Serialize, JsonSchema)]
struct EventRow<'a> {
    /// The id of the event, its anchor on the background page.
    event: &'a str,
    /// When it happened, in EDTF.
    date: String,
    /// Its name.
    title: Texts<'a>,
    /// What happened.
    summary: Texts<'a>,
    /// Where it happened.
    place: Option<Texts<'a>>,
    /// Addresses of the sources, with a space between them.
    sources: String,
}

impl Row for EventRow<'_> {
    const KEY: &'static [&'static str] = &["event"];
}

/// Makes the table of the background events.
///
/// # Errors
///
/// See [`Table::of`]; likewise below.
pub fn events(corpus: &Corpus, documentation: &Documentation) -> serde_json::Result<Table> {
    let rows = documentation.reports.iter().map(|report| EventRow {
        event: &report.id,
        date: report.date.to_string(),
        title: Texts::from(&report.title),
        summary: Texts::from(&report.summary),
        place: report.place.as_ref().map(Texts::from),
        sources: addresses(documentation, &report.sources),
    });
    Ok(Table::of("events", rows)?.in_languages(corpus.interface))
}

/// The sources of background events and tallies.
#[derive(Serialize, JsonSchema)]
struct SourceRow<'a> {
    /// The number of the source in this table, from 1.
    number: usize,
    /// Who published it.
    publisher: &'a str,
    /// Its title.
    title: &'a str,
    /// Whether the editors inferred the title from the address.
    title_supplied: bool,
    /// When it was published, in EDTF.
    date: String,
    /// Its address, to which events and tallies refer; empty for a source that is not on the web.
    address: Option<&'a str>,
}

impl Row for SourceRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
}

/// Makes the table of the sources.
pub fn sources(documentation: &Documentation) -> serde_json::Result<Table> {
    let rows = documentation
        .sources
        .iter()
        .zip(1..)
        .map(|(source, number)| SourceRow {
            number,
            publisher: &source.publisher,
            title: &source.title,
            title_supplied: source.title_supplied,
            date: source.date.to_string(),
            address: source.address.as_deref(),
        });
    Table::of("sources", rows)
}

/// Joins the addresses of sources.
pub(super) fn addresses(documentation: &Documentation, sources: &[SourceId]) -> String {
    let addresses: Vec<&str> = sources
        .iter()
        .filter_map(|source| documentation.sources[*source].address.as_deref())
        .collect();
    addresses.join(" ")
}
