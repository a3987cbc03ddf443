//! Reads what statements refer to: organizations, themes and places.

use super::table::{Fields, keep, resolve};
use pliego_corpus::{Organization, OrganizationKind, Original, Place, Relation, Theme};

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
pub(super) fn organizations(fields: Fields<'_>, places: &[&str]) -> (Vec<Organization>, Vec<Relation>) {
    let mut taken = Vec::new();
    let mut organizations = Vec::new();
    for table in fields.tables("organization").unwrap_or_default() {
        let original = table.table("original").and_then(|original| {
            let (text, lang) = (original.needed_text("text"), original.needed_text("lang"));
            let romanized = original.text("romanized").map(|text| keep(text.value));
            original.close();
            Some(Original { text: keep(text?.value), lang: keep(lang?.value), romanized })
        });
        let country = table.text("country").and_then(|id| resolve(&table, "place", id, places));
        organizations.push(Organization {
            id: table.new_id(&mut taken),
            name: table.needed_label("name"),
            abbreviation: table.text("abbreviation").map(|text| keep(text.value)),
            short: table.label("short"),
            original,
            country,
            kind: table.needed_choice("kind", OrganizationKind::NAMED).unwrap_or(OrganizationKind::Organization),
            description: table.label("description"),
        });
        table.close();
    }
    let relation = |table: Fields<'_>| {
        let known = |id| resolve(&table, "organization", id, &taken);
        let relation = Relation {
            organizations: table.texts("between").into_iter().filter_map(known).collect(),
            text: table.needed_label("text"),
            ground: table.needed_label("ground"),
            outside: table.flag("outside"),
            one_tendency: table.flag("one_tendency"),
        };
        if relation.organizations.is_empty() {
            table.missing("between", "name at least one organization");
        }
        table.close();
        relation
    };
    let relations = fields.tables("relation").unwrap_or_default().into_iter().map(relation).collect();
    fields.close();
    (organizations, relations)
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
