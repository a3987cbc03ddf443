//! The statements, and what they and their codings refer to.

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Basis, Corpus, Evidence, OrganizationKind, Place, Text, TranslationStatus};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::{DayCell, Texts, Word};
use super::{Reference, Row, Table};

/// The statements, earliest first, each with its whole text.
#[derive(Serialize, JsonSchema)]
struct StatementRow<'a> {
    /// The id of the statement, which addresses and file names contain.
    statement: &'a str,
    /// The id of the organization that issued it; empty if nobody knows.
    organization: Option<&'a str>,
    /// The kind of text, by its own name or by its form.
    kind: Option<Texts<'a>>,
    /// The language of the text, as a tag (BCP 47).
    language: &'a str,
    /// Its title on one line; the first words of the text, if the editors give none.
    title: Texts<'a>,
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
    date_note: Option<Texts<'a>>,
    /// Where the text says that it was issued, as printed.
    place: Option<&'a str>,
    /// Whether the text is a translation, if the editors say anything about that.
    translation: Option<Word<TranslationStatus>>,
    /// How that is known.
    translation_note: Option<Texts<'a>>,
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
            kind: statement.kind.as_ref().map(Texts::from),
            language: &statement.language,
            title: Texts::of(|language| statement.title(language)),
            title_supplied: statement.title.is_supplied(),
            date: dating.edtf.to_string(),
            earliest: known(dating.earliest),
            latest: known(dating.latest),
            date_basis: dating.basis.map(Word),
            date_firm: dating.firm,
            date_note: dating.note.as_ref().map(Texts::from),
            place: match &statement.place {
                Place::Printed(Evidence::Quoted { quote, .. }) => Some(statement.text_of(*quote)),
                _ => None,
            },
            translation: translation.map(|translation| Word(translation.status)),
            translation_note: note.map(Texts::from),
            found: found.join(" "),
            passages: statement.passages.len(),
            characters: statement.text.chars().count(),
            text: &statement.text,
        }
    });
    Ok(Table::of("statements", rows)?.in_languages(corpus.interface))
}

/// The organizations that issue or sign statements.
#[derive(Serialize, JsonSchema)]
struct OrganizationRow<'a> {
    /// The id of the organization.
    organization: &'a str,
    /// Its name.
    name: Texts<'a>,
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
    description: Option<Texts<'a>>,
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
            name: Texts::from(&organization.name),
            abbreviation: organization.abbreviation.as_deref(),
            original: original.map(|original| &*original.text),
            original_language: original.map(|original| &*original.lang),
            country: organization
                .country
                .map(|country| &*corpus.countries[country].id),
            kind: Word(organization.kind),
            description: organization.description.as_ref().map(Texts::from),
        }
    });
    Ok(Table::of("organizations", rows)?.in_languages(corpus.interface))
}

/// What readers must know of organizations before they count them.
#[derive(Serialize, JsonSchema)]
struct RelationRow<'a> {
    /// The number of the relation in this table, from 1.
    number: usize,
    /// The ids of the related organizations, with a space between them.
    organizations: String,
    /// How they are related.
    relation: Texts<'a>,
    /// The source for it.
    source: Texts<'a>,
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
            relation: Texts::from(&relation.text),
            source: Texts::from(&relation.source),
            external: relation.external,
            one_tendency: relation.one_tendency,
        }
    });
    Ok(Table::of("relations", rows)?.in_languages(corpus.interface))
}

/// The themes of the codebook, with their rules, in its order.
#[derive(Serialize, JsonSchema)]
struct ThemeRow<'a> {
    /// The id of the theme.
    theme: &'a str,
    /// Its name.
    label: Texts<'a>,
    /// Other words by which a search finds it, in any language, with semicolons between them.
    keywords: String,
    /// Its definition.
    definition: Option<Texts<'a>>,
    /// What counts.
    include: Option<Texts<'a>>,
    /// What does not count, and which theme it belongs to instead.
    exclude: Option<Texts<'a>>,
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
            label: Texts::from(&theme.label),
            keywords: joined(&theme.keywords, "; "),
            definition: definition.map(Texts::from),
            include: include.map(Texts::from),
            exclude: exclude.map(Texts::from),
        }
    });
    Ok(Table::of("themes", rows)?.in_languages(corpus.interface))
}

/// The demands of the codebook, in its order.
#[derive(Serialize, JsonSchema)]
struct DemandRow<'a> {
    /// The id of the demand.
    demand: &'a str,
    /// Its name.
    label: Texts<'a>,
    /// A note on its boundary.
    note: Option<Texts<'a>>,
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
            label: Texts::from(&demand.label),
            note: note.map(Texts::from),
            aliases: joined(&demand.aliases, " "),
        }
    });
    Ok(Table::of("demands", rows)?.in_languages(corpus.interface))
}

/// The bodies that counted something, independently of the statements.
#[derive(Serialize, JsonSchema)]
struct BodyRow<'a> {
    /// The id of the body.
    body: &'a str,
    /// Its name.
    name: Texts<'a>,
    /// What it counts, and how.
    method: Option<Texts<'a>>,
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
            name: Texts::from(&body.name),
            method: method.map(Texts::from),
        }
    });
    Ok(Table::of("bodies", rows)?.in_languages(corpus.interface))
}

fn joined(texts: &[Text], between: &str) -> String {
    texts
        .iter()
        .map(|text| &**text)
        .collect::<Vec<_>>()
        .join(between)
}
