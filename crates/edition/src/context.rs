//! Reads `context.toml`: dated events beside the statements, what was counted and by whom, and where that is reported.

use super::table::{Fields, keep, resolve, web_address};
use pliego_corpus::documentation::{Apparatus, Count, Report, Source};
use pliego_corpus::{CountingBody, Event, Tally};

/// What is drawn; what is told of it and of all else goes into the apparatus.
pub(super) fn context(fields: Fields<'_>, apparatus: &mut Apparatus) -> Context {
    let mut ids = Vec::new();
    for table in fields.tables("source").unwrap_or_default() {
        apparatus.sources.extend(source(table, &mut ids));
    }
    let mut told = events(&fields, &ids);
    told.sort_by_key(|(report, _)| report.date.span());
    let (reports, drawn): (Vec<Report>, Vec<Option<Event>>) = told.into_iter().unzip();
    apparatus.reports = reports;
    let bodies = counts(&fields, &ids, apparatus);
    let reason = |table: Fields<'_>| {
        let text = table.needed_label("text");
        table.close();
        text
    };
    apparatus.reasons = fields.tables("reason").unwrap_or_default().into_iter().map(reason).collect();
    fields.close();
    let tally = |count: &Count| Tally {
        body: count.body,
        as_of: count.as_of,
        deaths: count.numbers[Count::DEATHS],
        wounded: count.numbers[Count::WOUNDED],
    };
    let tallies = apparatus.counts.iter().map(tally).collect();
    Context { events: drawn.into_iter().flatten().collect(), bodies, tallies }
}

/// What the page draws of the context.
#[derive(Default)]
pub(super) struct Context {
    pub(super) events: Vec<Event>,
    pub(super) bodies: Vec<CountingBody>,
    pub(super) tallies: Vec<Tally>,
}

fn source(table: Fields<'_>, ids: &mut Vec<&'static str>) -> Option<Source> {
    table.new_id(ids);
    let texts = [table.needed_text("publisher"), table.needed_text("title")];
    let [publisher, title] = texts.map(|text| text.map_or("", |t| keep(t.value)));
    let title_supplied = table.flag("title_supplied");
    let date = table.needed_date("date");
    let address = web_address(&table, table.needed_text("address"));
    table.close();
    Some(Source { publisher, title, title_supplied, date: date?.value, address: address? })
}

fn sources(table: &Fields<'_>, what: &str, ids: &[&str]) -> Vec<usize> {
    let source = |id| resolve(table, "source", id, ids);
    let sources: Vec<usize> = table.texts("sources").into_iter().filter_map(source).collect();
    if sources.is_empty() {
        table.wrong(table.line, format!("the {what} has no source"), "name at least one in “sources”");
    }
    sources
}

/// What is told of each event, and the event itself if it is one to be drawn.
fn events(fields: &Fields<'_>, source_ids: &[&str]) -> Vec<(Report, Option<Event>)> {
    let mut ids = Vec::new();
    let mut events = Vec::new();
    for table in fields.tables("event").unwrap_or_default() {
        let id = table.new_id(&mut ids);
        let date = table.needed_date("date");
        let sources = sources(&table, "event", source_ids);
        let (label, title) = (table.needed_label("label"), table.needed_label("title"));
        let summary = table.needed_label("summary");
        let place = table.label("place");
        let major = table.flag("major");
        table.close();
        let Some(date) = date else { continue };
        if date.value.span().0.is_none() {
            let wrong = "the event has no first day";
            fields.wrong(date.line, wrong, "give its date as a day or an interval");
        }
        let date = date.value;
        events.push((Report { id, date, title, summary, place, sources }, major.then_some(Event { id, date, label })));
    }
    events
}

fn counts(fields: &Fields<'_>, source_ids: &[&str], apparatus: &mut Apparatus) -> Vec<CountingBody> {
    let mut ids = Vec::new();
    let mut bodies = Vec::new();
    for table in fields.tables("counting_body").unwrap_or_default() {
        let id = table.new_id(&mut ids);
        bodies.push(CountingBody { id, name: table.needed_label("name") });
        apparatus.methods.push(table.needed_label("counts"));
        table.close();
    }
    for table in fields.tables("count").unwrap_or_default() {
        let body = table.needed_text("body").and_then(|id| resolve(&table, "counting body", id, &ids));
        let as_of = table.needed_date("as_of");
        let numbers = Count::COLUMNS.map(|column| table.number(column));
        if numbers.iter().all(Option::is_none) {
            table.wrong(table.line, "the count counts nothing", "give “deaths” or “wounded”");
        }
        let confidence = table.needed_choice("confidence", &[("high", "high"), ("medium", "medium")]);
        let note = table.label("note");
        let sources = sources(&table, "count", source_ids);
        table.close();
        if let (Some(body), Some(as_of), Some(confidence)) = (body, as_of, confidence) {
            apparatus.counts.push(Count { as_of: as_of.value, body, numbers, confidence, note, sources });
        }
    }
    apparatus.counts.sort_by_key(|count| count.as_of.span());
    bodies
}
