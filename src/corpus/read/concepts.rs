//! Reads what statements refer to: organizations, themes, places and context.

use super::fields::{Fields, keep, resolve};
use crate::corpus::{Event, Organization, OrganizationKind, Original, Place, Source, Theme};

/// `places.toml`
pub(super) fn places(fields: Fields<'_>) -> Vec<Place> {
    let mut taken = Vec::new();
    let place = |table: Fields<'_>| {
        let place = Place { id: table.new_id(&mut taken), label: table.needed_label("label") };
        table.close();
        place
    };
    let places = fields.tables("place").unwrap_or_default().into_iter().map(place).collect();
    fields.close();
    places
}

/// `organizations.toml`
pub(super) fn organizations(fields: Fields<'_>, places: &[&str]) -> Vec<Organization> {
    let mut taken = Vec::new();
    let mut organizations = Vec::new();
    for table in fields.tables("organization").unwrap_or_default() {
        let original = table.table("original").and_then(|original| {
            let (text, lang) = (original.needed_text("text"), original.needed_text("lang"));
            original.close();
            Some(Original { text: keep(text?.value), lang: keep(lang?.value) })
        });
        let country = table.text("country").and_then(|id| resolve(&table, "place", id, places));
        organizations.push(Organization {
            id: table.new_id(&mut taken),
            name: table.needed_label("name"),
            abbreviation: table.text("abbreviation").map(|text| keep(text.value)),
            original,
            country,
            kind: table.needed_choice("kind", OrganizationKind::NAMED).unwrap_or(OrganizationKind::Organization),
            description: table.label("description"),
        });
        table.close();
    }
    fields.close();
    organizations
}

/// `themes.toml`
pub(super) fn themes(fields: Fields<'_>) -> Vec<Theme> {
    let mut taken = Vec::new();
    let theme = |table: Fields<'_>| {
        let theme = Theme {
            id: table.new_id(&mut taken),
            label: table.needed_label("label"),
            definition: table.needed_label("definition"),
            include: table.needed_label("include"),
            exclude: table.needed_label("exclude"),
        };
        table.close();
        theme
    };
    let themes = fields.tables("theme").unwrap_or_default().into_iter().map(theme).collect();
    fields.close();
    themes
}

/// `context.toml`
pub(super) fn context(fields: Fields<'_>) -> (Vec<Event>, Vec<Source>) {
    let mut ids = Vec::new();
    let mut sources = Vec::new();
    for table in fields.tables("source").unwrap_or_default() {
        let id = table.new_id(&mut ids);
        let texts = [table.needed_text("publisher"), table.needed_text("title")];
        let title_supplied = table.flag("title_supplied");
        let date = table.needed_date("date");
        let address = table.needed_text("address");
        if let Some(address) = address.filter(|address| !address.value.starts_with("https://")) {
            let wrong = format!("the address of “{id}” is no web address");
            table.wrong(address.line, wrong, "begin it with https://");
        }
        table.close();
        let [publisher, title] = texts.map(|text| text.map_or("", |t| keep(t.value)));
        if let (Some(date), Some(address)) = (date, address) {
            let (date, address) = (date.value, keep(address.value));
            sources.push(Source { publisher, title, title_supplied, date, address });
        }
    }
    let mut events = Vec::new();
    for table in fields.tables("event").unwrap_or_default() {
        let date = table.needed_date("date");
        let source = |id| resolve(&table, "source", id, &ids);
        let sources: Vec<usize> = table.texts("sources").into_iter().filter_map(source).collect();
        if sources.is_empty() {
            table.wrong(table.line, "the event has no source", "name at least one in “sources”");
        }
        let (label, title) = (table.needed_label("label"), table.needed_label("title"));
        let summary = table.needed_label("summary");
        let place = table.label("place");
        let major = table.flag("major");
        table.close();
        if let Some(date) = date {
            if date.value.span().0.is_none() {
                let (line, wrong) = (date.line, "the event has no first day");
                fields.wrong(line, wrong, "give its date as a day or an interval");
            }
            events.push(Event { date: date.value, label, title, summary, place, major, sources });
        }
    }
    events.sort_by_key(|event| event.date.span());
    fields.close();
    (events, sources)
}
