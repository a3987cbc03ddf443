//! What statements refer to: organizations and how they are related, themes, names, places, and the context beside them.

use super::named::named;
use super::{Edtf, Label, Language};

/// Who issues or signs a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Stands in addresses.
    pub id: &'static str,
    /// The name it is shown by.
    pub name: Label,
    /// Its initials.
    pub abbreviation: Option<&'static str>,
    /// What it is called where there is little room, if that is neither its initials nor its name.
    pub short: Option<Label>,
    /// Its name in its own language, where that is another than the one it is shown by.
    pub original: Option<Original>,
    /// Where it is from: a position in [`Corpus::places`](super::Corpus::places); none for international bodies.
    pub country: Option<usize>,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// One neutral line about it.
    pub description: Option<Label>,
}

impl Organization {
    /// What it is called where there is little room: its short name, else its initials, else its name.
    pub fn short_name(&self, language: Language) -> &'static str {
        match (&self.short, self.abbreviation) {
            (Some(short), _) => short.get(language),
            (None, Some(abbreviation)) => abbreviation,
            (None, None) => self.name.get(language),
        }
    }
}

/// A name in its own language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The name.
    pub text: &'static str,
    /// Its language tag (BCP 47).
    pub lang: &'static str,
    /// The same in Latin letters, where that is printed beside it.
    pub romanized: Option<&'static str>,
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

/// How organizations are related, where who counts them must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Which: positions in [`Corpus::organizations`](super::Corpus::organizations).
    pub organizations: Vec<usize>,
    /// What there is to know.
    pub text: Label,
    /// How that is known.
    pub ground: Label,
    /// Whether that comes from outside the texts.
    pub outside: bool,
    /// Whether they are one tendency, and so not independent voices.
    pub one_tendency: bool,
}

/// A person, a body or a place that statements name, in whatever form they print it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Stands in addresses.
    pub id: &'static str,
    /// What bears it.
    pub kind: NameKind,
    /// Its right form.
    pub name: Label,
    /// Where a reader could go wrong.
    pub note: Option<Label>,
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    /// A person.
    Person,
    /// An organization, an institution, an armed force.
    Body,
    /// A place.
    Place,
}

named!(NameKind { "person" => Person, "body" => Body, "place" => Place });

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

/// A dated event drawn beside the statements; not part of them. What happened and who reports it is told on a page of its
/// own, with further events (see [`Report`](super::documentation::Report)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place on that page.
    pub id: &'static str,
    /// When it was.
    pub date: Edtf,
    /// A few words, for the timeline.
    pub label: Label,
}

/// A body that counted people beside the statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountingBody {
    /// Its name in files and tables.
    pub id: &'static str,
    /// Its name.
    pub name: Label,
}

/// How many people a body had counted by a day. Bodies count different things: their tallies are not to be summed or joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Which body: a position in [`Corpus::bodies`](super::Corpus::bodies).
    pub body: usize,
    /// By when.
    pub as_of: Edtf,
    /// How many deaths, where it says so.
    pub deaths: Option<i64>,
    /// How many wounded, where it says so.
    pub wounded: Option<i64>,
}
