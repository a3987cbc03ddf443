//! The statements, and what they and their codings refer to.

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{
    Basis, Corpus, Evidence, Language, OrganizationKind, Place, Text, TranslationStatus,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::{DayCell, Word};
use super::{Reference, Row, Table, english, spanish};

/// The statements, earliest first, each with its whole text.
#[derive(Serialize, JsonSchema)]
struct StatementRow<'a> {
    /// The id of the statement, which addresses and file names contain.
    statement: &'a str,
    /// The id of the organization that issued it; empty if nobody knows.
    organization: Option<&'a str>,
    /// The kind of text, by its own name or by its form.
    kind: Option<&'a str>,
    /// The kind of text in Spanish.
    kind_es: Option<&'a str>,
    /// The language of the text, as a tag (BCP 47).
    language: &'a str,
    /// Its title on one line; the first words of the text, if the editors give none.
    title: String,
    /// Its title in Spanish; it differs only if the editors supplied it.
    title_es: String,
    /// Whether the editors supplied the title.
    title_supplied: bool,
    /// When it was issued, in EDTF.
    date: String,
    /// The first day on which it may have been issued.
    earliest: Option<DayCell>,
    /// The last day on which it may have been issued.
    latest: Option<DayCell>,
    /// Whether the text states the date or the editors infer it.
    date_basis: Option<Word<Basis>>,
    /// Whether the first and the last day are certain bounds.
    date_firm: bool,
    /// A few words on the date.
    date_note: Option<&'a str>,
    /// A few words on the date, in Spanish.
    date_note_es: Option<&'a str>,
    /// Where the text says that it was issued, as printed.
    place: Option<&'a str>,
    /// Whether the text is a translation, if the editors say anything about that.
    translation: Option<Word<TranslationStatus>>,
    /// How that is known.
    translation_note: Option<&'a str>,
    /// How that is known, in Spanish.
    translation_note_es: Option<&'a str>,
    /// Addresses at which the text was found, with a space between them.
    found: String,
    /// How many passages it has.
    passages: usize,
    /// How many code points its text has.
    characters: usize,
    /// The text as printed.
    text: &'a str,
}

impl Row for StatementRow<'_> {
    const KEY: &'static [&'static str] = &["statement"];
    const REFERENCES: &'static [Reference] = &[super::ORGANIZATION];
}

/// Makes the table of the statements.
///
/// # Errors
///
/// See [`Table::of`]; likewise below.
pub fn statements(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.statements.iter().map(|statement| {
        let (dating, translation) = (&statement.dating, statement.translation.as_ref());
        let known = |day| dating.is_known().then_some(DayCell(day));
        let note = translation.map(|translation| &translation.note);
        let found: Vec<&str> = statement
            .provenance
            .iter()
            .filter_map(|found| found.address.as_deref())
            .collect();
        StatementRow {
            statement: &statement.id,
            organization: corpus.issuer(statement).map(|issuer| &*issuer.id),
            kind: english(statement.kind.as_ref()),
            kind_es: spanish(statement.kind.as_ref()),
            language: &statement.language,
            title: statement.title(Language::En).into_owned(),
            title_es: statement.title(Language::Es).into_owned(),
            title_supplied: statement.title.is_supplied(),
            date: dating.edtf.to_string(),
            earliest: known(dating.earliest),
            latest: known(dating.latest),
            date_basis: dating.basis.map(Word),
            date_firm: dating.firm,
            date_note: english(dating.note.as_ref()),
            date_note_es: spanish(dating.note.as_ref()),
            place: match &statement.place {
                Place::Printed(Evidence::Quoted { quote, .. }) => Some(statement.text_of(*quote)),
                _ => None,
            },
            translation: translation.map(|translation| Word(translation.status)),
            translation_note: english(note),
            translation_note_es: spanish(note),
            found: found.join(" "),
            passages: statement.passages.len(),
            characters: statement.text.chars().count(),
            text: &statement.text,
        }
    });
    Table::of("statements", rows)
}

/// The organizations that issue or sign statements.
#[derive(Serialize, JsonSchema)]
struct OrganizationRow<'a> {
    /// The id of the organization.
    organization: &'a str,
    /// Its name.
    name: &'a str,
    /// Its name in Spanish.
    name_es: &'a str,
    /// Its initials, as printed.
    abbreviation: Option<&'a str>,
    /// Its name in its own language, as printed.
    original: Option<&'a str>,
    /// The language of that name, as a tag (BCP 47).
    original_language: Option<&'a str>,
    /// Its country, as an ISO 3166-1 code in lower case; empty for an international body,
    /// or if the editors do not say it.
    country: Option<&'a str>,
    /// The kind of organization.
    kind: Word<OrganizationKind>,
    /// A neutral line about it.
    description: Option<&'a str>,
    /// A neutral line about it, in Spanish.
    description_es: Option<&'a str>,
}

impl Row for OrganizationRow<'_> {
    const KEY: &'static [&'static str] = &["organization"];
}

/// Makes the table of the organizations.
pub fn organizations(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.organizations.iter().map(|organization| {
        let original = organization.original.as_ref();
        OrganizationRow {
            organization: &organization.id,
            name: organization.name.get(Language::En),
            name_es: organization.name.get(Language::Es),
            abbreviation: organization.abbreviation.as_deref(),
            original: original.map(|original| &*original.text),
            original_language: original.map(|original| &*original.lang),
            country: organization
                .country
                .map(|country| &*corpus.countries[country].id),
            kind: Word(organization.kind),
            description: english(organization.description.as_ref()),
            description_es: spanish(organization.description.as_ref()),
        }
    });
    Table::of("organizations", rows)
}

/// What readers must know of organizations before they count them.
#[derive(Serialize, JsonSchema)]
struct RelationRow<'a> {
    /// The number of the relation in this table, from 1.
    number: usize,
    /// The ids of the related organizations, with a space between them.
    organizations: String,
    /// How they are related.
    relation: &'a str,
    /// How they are related, in Spanish.
    relation_es: &'a str,
    /// The source for it.
    source: &'a str,
    /// The source for it, in Spanish.
    source_es: &'a str,
    /// Whether the source is outside the texts.
    external: bool,
    /// Whether they belong to one tendency, and so are not independent voices.
    one_tendency: bool,
}

impl Row for RelationRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
}

/// Makes the table of the relations between organizations.
pub fn relations(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.relations.iter().zip(1..).map(|(relation, number)| {
        let organizations: Vec<&str> = relation
            .organizations
            .iter()
            .map(|organization| &*corpus.organizations[*organization].id)
            .collect();
        RelationRow {
            number,
            organizations: organizations.join(" "),
            relation: relation.text.get(Language::En),
            relation_es: relation.text.get(Language::Es),
            source: relation.source.get(Language::En),
            source_es: relation.source.get(Language::Es),
            external: relation.external,
            one_tendency: relation.one_tendency,
        }
    });
    Table::of("relations", rows)
}

/// The themes of the codebook, with their rules, in its order.
#[derive(Serialize, JsonSchema)]
struct ThemeRow<'a> {
    /// The id of the theme.
    theme: &'a str,
    /// Its name.
    label: &'a str,
    /// Its name in Spanish.
    label_es: &'a str,
    /// Other words by which a search finds it, in any language, with semicolons between them.
    keywords: String,
    /// Its definition.
    definition: Option<&'a str>,
    /// Its definition in Spanish.
    definition_es: Option<&'a str>,
    /// What counts.
    include: Option<&'a str>,
    /// What counts, in Spanish.
    include_es: Option<&'a str>,
    /// What does not count, and which theme it belongs to instead.
    exclude: Option<&'a str>,
    /// What does not count, in Spanish.
    exclude_es: Option<&'a str>,
}

impl Row for ThemeRow<'_> {
    const KEY: &'static [&'static str] = &["theme"];
}

/// Makes the table of the themes.
pub fn themes(corpus: &Corpus, documentation: &Documentation) -> serde_json::Result<Table> {
    let rows = corpus.themes.iter_enumerated().map(|(id, theme)| {
        let rules = documentation.theme_rules.get(id);
        let definition = rules.and_then(|rules| rules.definition.as_ref());
        let (include, exclude) = (
            rules.and_then(|rules| rules.include.as_ref()),
            rules.and_then(|rules| rules.exclude.as_ref()),
        );
        ThemeRow {
            theme: &theme.id,
            label: theme.label.get(Language::En),
            label_es: theme.label.get(Language::Es),
            keywords: joined(&theme.keywords, "; "),
            definition: english(definition),
            definition_es: spanish(definition),
            include: english(include),
            include_es: spanish(include),
            exclude: english(exclude),
            exclude_es: spanish(exclude),
        }
    });
    Table::of("themes", rows)
}

/// The demands of the codebook, in its order.
#[derive(Serialize, JsonSchema)]
struct DemandRow<'a> {
    /// The id of the demand.
    demand: &'a str,
    /// Its name.
    label: &'a str,
    /// Its name in Spanish.
    label_es: &'a str,
    /// A note on its boundary.
    note: Option<&'a str>,
    /// A note on its boundary, in Spanish.
    note_es: Option<&'a str>,
    /// Ids that it had before, with a space between them.
    aliases: String,
}

impl Row for DemandRow<'_> {
    const KEY: &'static [&'static str] = &["demand"];
}

/// Makes the table of the demands.
pub fn demands(corpus: &Corpus, documentation: &Documentation) -> serde_json::Result<Table> {
    let rows = corpus.demands.iter_enumerated().map(|(id, demand)| {
        let note = documentation.demand_notes.get(id).and_then(Option::as_ref);
        DemandRow {
            demand: &demand.id,
            label: demand.label.get(Language::En),
            label_es: demand.label.get(Language::Es),
            note: english(note),
            note_es: spanish(note),
            aliases: joined(&demand.aliases, " "),
        }
    });
    Table::of("demands", rows)
}

/// The bodies that counted something, independently of the statements.
#[derive(Serialize, JsonSchema)]
struct BodyRow<'a> {
    /// The id of the body.
    body: &'a str,
    /// Its name.
    name: &'a str,
    /// Its name in Spanish.
    name_es: &'a str,
    /// What it counts, and how.
    method: Option<&'a str>,
    /// What it counts, and how, in Spanish.
    method_es: Option<&'a str>,
}

impl Row for BodyRow<'_> {
    const KEY: &'static [&'static str] = &["body"];
}

/// Makes the table of the counting bodies.
pub fn bodies(corpus: &Corpus, documentation: &Documentation) -> serde_json::Result<Table> {
    let rows = corpus.bodies.iter_enumerated().map(|(id, body)| {
        let method = documentation.methods.get(id);
        BodyRow {
            body: &body.id,
            name: body.name.get(Language::En),
            name_es: body.name.get(Language::Es),
            method: english(method),
            method_es: spanish(method),
        }
    });
    Table::of("bodies", rows)
}

fn joined(texts: &[Text], between: &str) -> String {
    texts
        .iter()
        .map(|text| &**text)
        .collect::<Vec<_>>()
        .join(between)
}
