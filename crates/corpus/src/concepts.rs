//! Organizations and their relations, themes, names, countries, background events.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::{BodyId, CountryId, Edtf, FigureKindId, Label, Language, OrganizationId, Text};

/// An organization that issues or signs statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Organization {
    /// Its id in addresses.
    pub id: Text,
    /// The name that the page shows.
    pub name: Label,
    /// Its initials, as printed.
    pub abbreviation: Option<Text>,
    /// The editors' short name, if that is neither its initials nor its name.
    pub short: Option<Label>,
    /// Its name in its own language, if that is not the one shown.
    pub original: Option<OriginalName>,
    /// Its country; `None` for an international body, or if the editors do not say it.
    pub country: Option<CountryId>,
    /// The kind of organization.
    pub kind: OrganizationKind,
    /// One neutral line about it.
    pub description: Option<Label>,
}

impl Organization {
    /// Returns the name for places with little room: the short name, else the initials, else the
    /// name.
    pub fn short_name(&self, language: Language) -> &str {
        match (&self.short, &self.abbreviation) {
            (Some(short), _) => short.get(language),
            (None, Some(abbreviation)) => abbreviation,
            (None, None) => self.name.get(language),
        }
    }
}

/// A name in its own language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct OriginalName {
    /// The name.
    pub text: Text,
    /// Its language, as a tag (BCP 47).
    pub lang: Text,
    /// The name in Latin letters, if the text prints that beside it.
    pub romanized: Option<Text>,
}

/// Kinds of organizations.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum OrganizationKind {
    /// A party or a political movement of one country.
    Party,
    /// An international organization with groups in several countries.
    International,
    /// A body in which parties of several countries coordinate.
    Coordination,
    /// Any other organization.
    Organization,
}

/// A relation between organizations that matters when one counts them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Relation {
    /// The related organizations.
    pub organizations: Vec<OrganizationId>,
    /// How they are related.
    pub text: Label,
    /// The source for it.
    pub source: Label,
    /// Whether the source is outside the texts.
    pub external: bool,
    /// Whether they belong to one tendency and so are not independent voices.
    pub one_tendency: bool,
}

/// A person, a body or a place that statements name, in whatever form they print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Name {
    /// Its id in addresses.
    pub id: Text,
    /// The kind of thing that it names.
    pub kind: NameKind,
    /// Its correct form.
    pub name: Label,
    /// A warning against a likely misreading.
    pub note: Option<Label>,
}

/// The kind of thing that a name refers to.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum NameKind {
    /// A person.
    Person,
    /// An organization, an institution, an armed force.
    Body,
    /// A place.
    Place,
}

/// A theme of the codebook: a concept in the manner of SKOS. Its rules are part of the
/// [`Documentation`](crate::documentation::Documentation).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Theme {
    /// Its id in addresses.
    pub id: Text,
    /// Its name.
    #[serde(with = "crate::label::in_every_language")]
    pub label: Label,
    /// Other words for it, in any language, by which a search finds it (SKOS: hidden labels).
    pub keywords: Vec<Text>,
}

/// Something that has only an id and a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Concept {
    /// Its id in files and addresses.
    pub id: Text,
    /// Its name.
    pub label: Label,
}

/// A country; its id is its ISO 3166 code in lower case.
pub type Country = Concept;

/// A kind of thing that figures count and that is shown by itself, in a plot.
pub type FigureKind = Concept;

/// A background event that the timeline draws; no statement says it. The background page tells more, and
/// names all its sources (see [`EventReport`](crate::documentation::EventReport)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Event {
    /// Its anchor on the background page.
    pub id: Text,
    /// When it happened.
    pub date: Edtf,
    /// A few words, for the timeline.
    pub label: Label,
    /// What happened, in one line.
    pub title: Label,
    /// The first of its sources.
    pub source: Option<EventSource>,
}

/// Who reports an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct EventSource {
    /// The name of the publisher.
    pub publisher: Text,
    /// The `https:` address of the report, if it has one.
    pub address: Option<Text>,
}

/// A body that counted something, independently of the statements.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct CountingBody {
    /// Its id in files and tables.
    pub id: Text,
    /// Its name.
    pub name: Label,
}

/// A number that a body had counted by a day. Bodies count different things: their tallies must not be added or
/// joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The body.
    pub body: BodyId,
    /// The day up to which it counted.
    pub as_of: Edtf,
    /// The kind of figures beside which it is shown.
    pub kind: FigureKindId,
    /// The number.
    pub number: i64,
}
