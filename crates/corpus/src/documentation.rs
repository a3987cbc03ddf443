//! The part of an edition that is not in the program: the codebook, the codings as the coders made
//! them, and the sources of the background. The build checks it and makes tables and printed pages
//! from it.

use typed_index_collections::TiVec;

use crate::kappa::Agreement;
use crate::{
    BodyId, Day, Decision, DemandId, Edtf, Label, PassageId, Position, Salience, SourceId,
    StanceEvidence, StatementId, Text, ThemeId,
};

/// The codings, as their files are named.
pub const CODERS: [&str; 3] = ["first", "second", "third"];

/// Everything beside a [`Corpus`](crate::Corpus).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Documentation {
    /// The id of the collection, which the names of its data files begin with; `None` if the editors
    /// gave none.
    pub id: Option<Text>,
    /// The selection criteria of the collection, and notes that readers need, one label a
    /// paragraph.
    pub about: Vec<Label>,
    /// The licences of texts and descriptions.
    pub licence: Label,
    /// How a reader reports a mistake.
    pub reporting: Option<Label>,
    /// What the editors changed in each version, newest first.
    pub changes: Vec<Change>,
    /// The rules of each theme.
    pub theme_rules: TiVec<ThemeId, ThemeRules>,
    /// A note on each demand whose boundary needs explaining.
    pub demand_notes: TiVec<DemandId, Option<Label>>,
    /// The coders, and what their agreement shows.
    pub coders: Option<Label>,
    /// How far the codings agree.
    pub agreement: Agreement,
    /// How the editors decided where the codings differ.
    pub decisions: Vec<Decision>,
    /// The passages as the coders coded them, each without sight of the others. The editors settled
    /// the first two into the corpus.
    pub codings: [Vec<RawCoding>; CODERS.len()],
    /// The positions as the coders coded them. Not all come with evidence.
    pub positions: [Vec<Position>; CODERS.len()],
    /// The grounds as the first two coders coded them: each passage that carries a demand.
    pub grounds: [Vec<RawGrounds>; 2],
    /// Reports of the background events, earliest first.
    pub reports: Vec<EventReport>,
    /// The method of each counting body.
    pub methods: TiVec<BodyId, Label>,
    /// What the background is, in a sentence or two.
    pub background_note: Option<Label>,
    /// The heading of the tallies.
    pub counts_heading: Option<Label>,
    /// What readers need to know of all tallies.
    pub counts_note: Option<Label>,
    /// The id of the kind of each figure, of those with a name and of all others.
    pub kinds_of_figures: Vec<Option<Text>>,
    /// The numbers that the tallies have.
    pub tally_columns: Vec<TallyColumn>,
    /// The tallies of the counting bodies, earliest first.
    pub counts: Vec<BodyCount>,
    /// Why the counts differ.
    pub reasons: Vec<Label>,
    /// Where all that is reported.
    pub sources: TiVec<SourceId, Source>,
}

/// A version of the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its number.
    pub version: Text,
    /// The day on which it was made.
    pub date: Day,
    /// What changed.
    pub text: Label,
}

/// The rules of a theme: which passages carry it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThemeRules {
    /// The definition.
    pub definition: Option<Label>,
    /// Inclusion criteria.
    pub include: Option<Label>,
    /// Exclusion criteria, and the theme that applies instead.
    pub exclude: Option<Label>,
}

/// A passage as one coder coded it, before the codings were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawCoding {
    /// The statement.
    pub statement: StatementId,
    /// The passage.
    pub passage: PassageId,
    /// The themes that it carries.
    pub codings: Vec<(ThemeId, Salience)>,
}

/// The grounds of a statement as one coder coded them, before the codings were compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawGrounds {
    /// The statement.
    pub statement: StatementId,
    /// The demands that its passages carry, with the words that show it.
    pub grounds: Vec<(DemandId, StanceEvidence)>,
}

/// A report of a background event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventReport {
    /// Its anchor on the background page.
    pub id: Text,
    /// When it happened.
    pub date: Edtf,
    /// Its name in a list.
    pub title: Label,
    /// The event in a sentence or two.
    pub summary: Label,
    /// Where it happened.
    pub place: Option<Label>,
    /// Who reports it.
    pub sources: Vec<SourceId>,
}

/// A number that counting bodies give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TallyColumn {
    /// Its id in files.
    pub id: Text,
    /// Its name.
    pub label: Label,
}

/// What a body counted up to a day. Bodies count different things: their counts must not
/// be added or joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyCount {
    /// The day up to which it counted.
    pub as_of: Edtf,
    /// The body.
    pub body: BodyId,
    /// The numbers that the body gives, in the order of [`Documentation::tally_columns`].
    pub numbers: Vec<Option<i64>>,
    /// How sure it is that the body said so: `high` or `medium`.
    pub confidence: Confidence,
    /// A note that readers need.
    pub note: Option<Label>,
    /// Who reports it.
    pub sources: Vec<SourceId>,
}

/// How sure it is that a body gave a number.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::VariantArray, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Confidence {
    /// Several sources, or the body itself.
    High,
    /// One source.
    Medium,
}

/// A source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: Text,
    /// Its title.
    pub title: Text,
    /// Whether the editors inferred the title from the address.
    pub title_supplied: bool,
    /// When it was published.
    pub date: Edtf,
    /// Its `https:` address; a book, a newspaper or a file of an archive may have none.
    pub address: Option<Text>,
}
