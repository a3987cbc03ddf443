//! What statements refer to: organizations, themes, places, and the context beside them.

use super::named::named;
use super::{Edtf, Label};

/// Who issues or signs a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Stands in addresses.
    pub id: &'static str,
    /// The name it is shown by.
    pub name: Label,
    /// Its initials.
    pub abbreviation: Option<&'static str>,
    /// Its name in its own language, where that is another than the one it is shown by.
    pub original: Option<Original>,
    /// Where it is from: a position in [`Corpus::places`](super::Corpus::places); none for international bodies.
    pub country: Option<usize>,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// One neutral line about it.
    pub description: Option<Label>,
}

/// A name in its own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The name.
    pub text: &'static str,
    /// Its language tag (BCP 47).
    pub lang: &'static str,
}

/// Kinds of organizations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizationKind {
    /// A party or a political movement of one country.
    Party,
    /// An international organization with groups in several countries.
    International,
    /// A body in which parties of several countries coordinate.
    Coordination,
    /// Any other.
    Organization,
}

named!(OrganizationKind {
    "party" => Party,
    "international" => International,
    "coordination" => Coordination,
    "organization" => Organization,
});

/// A concept of the codebook, in the manner of SKOS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Stands in addresses.
    pub id: &'static str,
    /// Its name.
    pub label: Label,
    /// What it is.
    pub definition: Label,
    /// What counts.
    pub include: Label,
    /// What does not, and where that goes instead.
    pub exclude: Label,
}

/// A country or another place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id; countries have their ISO 3166 code.
    pub id: &'static str,
    /// Its name.
    pub label: Label,
}

/// A dated event beside the statements; not part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When it was.
    pub date: Edtf,
    /// A few words, for the timeline.
    pub label: Label,
    /// Its name in a list.
    pub title: Label,
    /// What happened, in a sentence or two.
    pub summary: Label,
    /// Where.
    pub place: Option<Label>,
    /// Whether it is shown first.
    pub major: bool,
    /// Where that is reported: positions in [`Corpus::sources`](super::Corpus::sources).
    pub sources: Vec<usize>,
}

/// Where an event is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Whether the editors made the title from the address.
    pub title_supplied: bool,
    /// When it was published.
    pub date: Edtf,
    /// Where it was seen: an `https:` address.
    pub address: &'static str,
}
