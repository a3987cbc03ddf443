//! The model of a corpus of dated public statements: typed, immutable, complete at start-up.
//!
//! The crate knows statements and what their editors say of them. It knows no reader, no question
//! and no browser. The crate `pliego-edition` reads a [`Corpus`] from a folder; [`Corpus::encode`]
//! writes the form that the program carries.

mod annotations;
mod claims;
pub mod codec;
mod concepts;
pub mod cut;
mod day;
pub mod documentation;
mod edtf;
mod folding;
mod ids;
pub mod kappa;
mod label;
pub mod shards;
mod statement;
mod text;
mod vocabulary;

pub use annotations::{DateMention, Irregularity, IrregularityKind, NameOccurrence};
pub use claims::{
    Code, CodingUnit, Decision, Demand, Figure, Position, Stance, StanceEvidence, Voice,
};
pub use concepts::{
    Concept, CountingBody, Country, Event, EventSource, FigureKind, Name, NameKind, Organization,
    OrganizationKind, OriginalName, Relation, Tally, Theme,
};
pub use day::{Day, NotADay};
pub use edtf::{Bound, Date, Edtf, EdtfError, Precision, Qualifier};
pub use folding::{Folding, is_accent, is_letter};
pub use ids::{
    BodyId, CountryId, DemandId, EventId, FigureKindId, NameId, OrganizationId, PassageId,
    SourceId, StatementId, ThemeId,
};
pub use label::{Catalog, Catalogs, Label, Language, Languages};
pub use shards::{LARGE, Shards, Statements};
pub use statement::{
    Basis, Coding, Dating, Evidence, Passage, PassageKind, Place, Provenance, Salience, Span,
    Statement, Title, Translation, TranslationStatus,
};
pub use strum::VariantArray;
pub use text::Text;
pub use typed_index_collections::{TiSlice, TiVec};
pub use vocabulary::Vocabulary;

use serde::{Deserialize, Serialize};

/// A corpus of dated public statements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Corpus {
    /// The title of the collection.
    pub title: Label,
    /// What the collection is, in two sentences; a line made from its numbers stands in without it.
    pub lead: Option<Label>,
    /// Questions with which a reader may begin.
    pub questions: Vec<Question>,
    /// First and last day of the time axis.
    pub span: (Day, Day),
    /// Languages of the interface; English is one of them.
    pub interface: Languages,
    /// Languages of the texts: the ids are tags (BCP 47).
    pub languages: Vec<Concept>,
    /// Who describes the statements.
    pub editors: Label,
    /// Version of the descriptions.
    pub version: Text,
    /// Organizations that issue or sign, in the order of their file.
    pub organizations: TiVec<OrganizationId, Organization>,
    /// Relations between them.
    pub relations: Vec<Relation>,
    /// Themes of the codebook, in its order.
    pub themes: TiVec<ThemeId, Theme>,
    /// Demands of the codebook, in its order.
    pub demands: TiVec<DemandId, Demand>,
    /// Countries of the organizations, in the order of their file.
    pub countries: TiVec<CountryId, Country>,
    /// People, bodies and places that statements name, in the order of their file.
    pub names: TiVec<NameId, Name>,
    /// The statements, earliest first.
    pub statements: Statements,
    /// Positions, silence included, sorted by statement and demand. A pair that is missing was not
    /// coded. In a collection in shards they are without evidence: see [`Corpus::positions_of`].
    pub positions: Vec<Position>,
    /// Figures that statements claim, in reading order.
    pub figures: Vec<Figure>,
    /// Kinds of figures that have a name and that figures or tallies have, in the order of their file.
    pub figure_kinds: TiVec<FigureKindId, FigureKind>,
    /// Bodies that counted something.
    pub bodies: TiVec<BodyId, CountingBody>,
    /// The tallies, earliest first.
    pub tallies: Vec<Tally>,
    /// Background events that the timeline draws, earliest first.
    pub events: TiVec<EventId, Event>,
    /// Whether the edition has a background, and so a page of it: events that the timeline does not
    /// draw are not here.
    pub has_background: bool,
    /// What links to that page say, if the editors give it words.
    pub background_link: Option<Label>,
    /// How a search compares characters.
    pub folding: Folding,
}

/// A question that the collection answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Question {
    /// The question.
    pub text: Label,
    /// The fragment of the address that answers it, such as `view=figures`.
    pub address: Text,
}

impl Corpus {
    /// Returns the name of a language of the texts; its tag if it has none.
    pub fn language_name<'c>(&'c self, tag: &'c str, language: Language) -> &'c str {
        let mut languages = self.languages.iter();
        let found = languages.find(|known| known.id == tag);
        found.map_or(tag, |known| known.label.get(language))
    }

    /// Finds a statement by its id text.
    pub fn statement(&self, id: &str) -> Option<StatementId> {
        self.statements
            .iter_enumerated()
            .find(|(_, statement)| statement.id == id)
            .map(|(statement, _)| statement)
    }

    /// Whether the date of any statement is known, and so a time axis means something.
    pub fn has_dates(&self) -> bool {
        self.statements.iter().any(|of| of.dating.is_known())
    }

    /// Returns the organization that issued a statement, if it is known.
    pub fn issuer(&self, statement: &Statement) -> Option<&Organization> {
        self.organizations.get(statement.issuer?)
    }

    /// Whether a statement takes a stance.
    pub fn has_stance(&self, stance: Stance) -> bool {
        let mut positions = self.positions.iter();
        positions.any(|position| position.stance == stance)
    }

    /// Returns the position of a statement on a demand; `None` if the pair was not coded.
    pub fn position(&self, statement: StatementId, demand: DemandId) -> Option<&Position> {
        let positions = self.positions_of(statement);
        positions
            .binary_search_by_key(&demand, |position| position.demand)
            .ok()
            .map(|found| &positions[found])
    }

    /// Returns the positions of a statement.
    pub fn positions_of(&self, statement: StatementId) -> &[Position] {
        if let Some((_, shard)) = self.statements.arrived(statement) {
            return shard.positions_of(statement);
        }
        let start = self
            .positions
            .partition_point(|position| position.statement < statement);
        let end = self
            .positions
            .partition_point(|position| position.statement <= statement);
        self.positions.get(start..end).unwrap_or_default()
    }

    /// Iterates over the positions that have evidence in a passage.
    pub fn positions_in(
        &self,
        statement: StatementId,
        passage: PassageId,
    ) -> impl Iterator<Item = (&Position, StanceEvidence)> {
        let positions = self.positions_of(statement).iter();
        positions.filter_map(move |position| Some((position, position.evidence_in(passage)?)))
    }
}
