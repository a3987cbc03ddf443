//! Reads `context.toml`, the background: dated events, tallies, and their sources.

use pliego_corpus::documentation::{BodyCount, Documentation, EventReport, Source, TallyColumn};
use pliego_corpus::{
    BodyId, CountingBody, Event, EventId, EventSource, FigureKindId, Label, SourceId, Tally, Text,
    TiSlice, TiVec,
};

use crate::claims::FigureKinds;
use crate::ids::{resolve, resolve_list};
use crate::table::{Table, web_address};

/// The part of the background that the program contains.
#[derive(Default)]
pub(crate) struct Background {
    pub(crate) events: TiVec<EventId, Event>,
    pub(crate) bodies: TiVec<BodyId, CountingBody>,
    pub(crate) tallies: Vec<Tally>,
    pub(crate) link: Option<Label>,
}

/// Reads the background. Returns the part that the program contains; the rest goes into the
/// documentation.
pub(crate) fn background(
    file: Table<'_>,
    kinds: &FigureKinds,
    documentation: &mut Documentation,
) -> Background {
    let mut ids = Vec::new();
    documentation.sources.extend(
        file.tables("source")
            .into_iter()
            .filter_map(|table| source(table, &mut ids)),
    );
    let mut events = events(&file, &ids, &documentation.sources);
    events.sort_by_key(|(report, _)| report.date.span());
    let (reports, drawn): (Vec<EventReport>, Vec<Option<Event>>) = events.into_iter().unzip();
    documentation.reports = reports;
    documentation.background_note = file.label("note");
    documentation.counts_heading = file.label("counts");
    documentation.counts_note = file.label("counts_note");
    let link = file.label("link");
    let (columns, kinds): (Vec<_>, Vec<_>) = columns(&file, kinds).into_iter().unzip();
    documentation.tally_columns = columns;
    let bodies = counts(&file, &ids, documentation);
    let reason = |table: Table<'_>| {
        let text = table.required_label("text");
        table.deny_unknown_keys();
        text
    };
    documentation.reasons = file.tables("reason").into_iter().map(reason).collect();
    file.deny_unknown_keys();
    let tallies = documentation.counts.iter().flat_map(|count| {
        let numbers = kinds.iter().zip(&count.numbers);
        numbers.filter_map(|(kind, number)| {
            Some(Tally {
                body: count.body,
                as_of: count.as_of,
                kind: (*kind)?,
                number: (*number)?,
            })
        })
    });
    let tallies = tallies.collect();
    Background {
        events: drawn.into_iter().flatten().collect(),
        bodies,
        tallies,
        link,
    }
}

fn source(table: Table<'_>, ids: &mut Vec<Text>) -> Option<Source> {
    table.new_id(ids);
    let [publisher, title] =
        ["publisher", "title"].map(|key| table.required_owned(key).unwrap_or_default());
    let title_supplied = table.flag("title_supplied");
    let date = table.required_date("date");
    let address = web_address(&table, "address", table.text("address"));
    table.deny_unknown_keys();
    Some(Source {
        publisher,
        title,
        title_supplied,
        date: date?.value,
        address,
    })
}

fn sources(table: &Table<'_>, ids: &[Text]) -> Vec<SourceId> {
    resolve_list(
        table,
        "sources",
        "source",
        ids,
        "add the id of a [[source]]",
    )
}

/// Reads the report of each event, and the event itself if the timeline draws it.
fn events(
    file: &Table<'_>,
    source_ids: &[Text],
    records: &TiSlice<SourceId, Source>,
) -> Vec<(EventReport, Option<Event>)> {
    let mut ids = Vec::new();
    let mut events = Vec::new();
    for table in file.tables("event") {
        let id = table.new_id(&mut ids);
        let date = table.required_date("date");
        let sources = sources(&table, source_ids);
        let (label, title) = (table.required_label("label"), table.required_label("title"));
        let summary = table.required_label("summary");
        let place = table.label("place");
        let major = table.flag("major");
        table.deny_unknown_keys();
        let Some(date) = date else { continue };
        if date.value.span().0.is_none() {
            let message = format!("`date`: expected a first day, found “{}”", date.value);
            file.report(
                date.line,
                message,
                "write a day, or an interval that begins with one",
            );
        }
        let date = date.value;
        let event = major.then(|| Event {
            id: id.clone(),
            date,
            label,
            title: title.clone(),
            source: sources
                .first()
                .and_then(|id| records.get(*id))
                .map(|source| EventSource {
                    publisher: source.publisher.clone(),
                    address: source.address.clone(),
                }),
        });
        events.push((
            EventReport {
                id,
                date,
                title,
                summary,
                place,
                sources,
            },
            event,
        ));
    }
    events
}

/// Reads the numbers that counts may have. Their ids are keys of `[[count]]` and columns of a table, as
/// others are.
fn columns(file: &Table<'_>, kinds: &FigureKinds) -> Vec<(TallyColumn, Option<FigureKindId>)> {
    let mut taken: Vec<Text> = ["number", "body", "confidence", "note", "sources"]
        .map(Text::from)
        .into();
    let column = |table: Table<'_>| {
        let column = TallyColumn {
            id: table.new_id(&mut taken),
            label: table.required_label("label"),
        };
        let kind = kinds.resolve(&table).and_then(|(_, kind)| kind);
        table.deny_unknown_keys();
        (column, kind)
    };
    file.tables("column").into_iter().map(column).collect()
}

fn counts(
    file: &Table<'_>,
    source_ids: &[Text],
    documentation: &mut Documentation,
) -> TiVec<BodyId, CountingBody> {
    let mut ids = Vec::new();
    let mut bodies = TiVec::new();
    for table in file.tables("counting_body") {
        let id = table.new_id(&mut ids);
        bodies.push(CountingBody {
            id,
            name: table.required_label("name"),
        });
        documentation.methods.push(table.required_label("counts"));
        table.deny_unknown_keys();
    }
    for table in file.tables("count") {
        let body = table
            .required_text("body")
            .and_then(|id| resolve(&table, "body", "counting body", id, &ids));
        let as_of = table.required_date("as_of");
        let columns = &documentation.tally_columns;
        let numbers: Vec<_> = columns
            .iter()
            .map(|column| table.number(&column.id))
            .collect();
        if !columns.iter().any(|column| table.has(&column.id)) {
            table.report(
                table.line,
                "[[count]]: expected a number, found none",
                "add the id of a [[column]], such as `total`, with its number",
            );
        }
        let confidence = table.required_choice("confidence");
        let note = table.label("note");
        let sources = sources(&table, source_ids);
        table.deny_unknown_keys();
        if let (Some(body), Some(as_of), Some(confidence)) = (body, as_of, confidence) {
            documentation.counts.push(BodyCount {
                as_of: as_of.value,
                body,
                numbers,
                confidence,
                note,
                sources,
            });
        }
    }
    documentation.counts.sort_by_key(|count| count.as_of.span());
    bodies
}
