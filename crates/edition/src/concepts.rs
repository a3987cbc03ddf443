//! Reads organizations and their relations, themes, countries.

use pliego_corpus::documentation::{Documentation, ThemeRules};
use pliego_corpus::{
    Country, CountryId, Organization, OrganizationId, OrganizationKind, OriginalName, Relation,
    Text, Theme, ThemeId, TiVec,
};

use crate::ids::{resolve, resolve_list};
use crate::table::Table;

/// Reads `places.toml`.
pub(crate) fn countries(file: Table<'_>) -> TiVec<CountryId, Country> {
    let mut taken = Vec::new();
    let country = |table: Table<'_>| {
        let country = Country {
            id: table.new_id(&mut taken),
            label: table.required_label("label"),
        };
        table.deny_unknown_keys();
        country
    };
    let countries = file.tables("place").into_iter().map(country).collect();
    file.deny_unknown_keys();
    countries
}

/// Reads `organizations.toml`.
pub(crate) fn organizations(
    file: Table<'_>,
    countries: &[Text],
) -> (TiVec<OrganizationId, Organization>, Vec<Relation>) {
    let mut taken = Vec::new();
    let mut organizations = TiVec::new();
    for table in file.tables("organization") {
        let original = table.table("original").and_then(original_name);
        let country = table
            .text("country")
            .and_then(|id| resolve(&table, "country", "country", id, countries));
        organizations.push(Organization {
            id: table.new_id(&mut taken),
            name: table.required_label("name"),
            abbreviation: table.owned("abbreviation"),
            short: table.label("short"),
            original,
            country,
            kind: table
                .choice("kind")
                .unwrap_or(OrganizationKind::Organization),
            description: table.label("description"),
        });
        table.deny_unknown_keys();
    }
    let relation = |table: Table<'_>| {
        let relation = Relation {
            organizations: resolve_list(&table, "between", "organization", &taken, "add their ids"),
            text: table.required_label("text"),
            source: table.required_label("ground"),
            external: table.flag("outside"),
            one_tendency: table.flag("one_tendency"),
        };
        table.deny_unknown_keys();
        relation
    };
    let relations = file.tables("relation").into_iter().map(relation).collect();
    file.deny_unknown_keys();
    (organizations, relations)
}

fn original_name(table: Table<'_>) -> Option<OriginalName> {
    let (text, lang) = (table.required_owned("text"), table.required_owned("lang"));
    let romanized = table.owned("romanized");
    table.deny_unknown_keys();
    Some(OriginalName {
        text: text?,
        lang: lang?,
        romanized,
    })
}

/// Reads `themes.toml`: the themes, and their rules into the documentation.
pub(crate) fn themes(file: Table<'_>, documentation: &mut Documentation) -> TiVec<ThemeId, Theme> {
    let mut taken = Vec::new();
    let theme = |table: Table<'_>| {
        let theme = Theme {
            id: table.new_id(&mut taken),
            label: table.required_label("label"),
            keywords: table
                .texts("keywords")
                .iter()
                .map(|word| word.value.to_owned().into())
                .collect(),
        };
        documentation.theme_rules.push(ThemeRules {
            definition: table.label("definition"),
            include: table.label("include"),
            exclude: table.label("exclude"),
        });
        table.deny_unknown_keys();
        theme
    };
    let themes = file.tables("theme").into_iter().map(theme).collect();
    file.deny_unknown_keys();
    themes
}
