//! What statements take a stand on and what they count: demands with stances, and figures; and how codings that differed
//! were settled.

use super::named::named;
use super::{Edtf, Label, Salience, Span};

/// Something that a statement may ask for, reject or pass over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Stands in addresses.
    pub id: &'static str,
    /// Its name.
    pub label: Label,
    /// Where its boundary needs saying.
    pub note: Option<Label>,
}

/// Where a statement stands on a demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// Position of the demand in the list of demands.
    pub demand: usize,
    /// What it says of it.
    pub stance: Stance,
    /// In whose voice, and where; nothing for silence.
    pub ground: Option<Ground>,
}

/// The words that show a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// In whose voice they are said.
    pub voice: Voice,
    /// Position of the passage in the statement.
    pub passage: usize,
    /// The words.
    pub quote: Span,
}

/// What a statement says of a demand. Silence is a value of its own: it is not opposition, and not "not coded".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the codebook explains them
pub enum Stance {
    Demands,
    Endorses,
    Reports,
    Hashtag,
    Implied,
    Qualified,
    Rejects,
    Warns,
    Describes,
    Silent,
}

named!(Stance {
    "demands" => Demands,
    "endorses" => Endorses,
    "reports" => Reports,
    "hashtag" => Hashtag,
    "implied" => Implied,
    "qualified" => Qualified,
    "rejects" => Rejects,
    "warns" => Warns,
    "describes" => Describes,
    "silent" => Silent,
});

/// In whose voice something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The issuer's own.
    Own,
    /// Others', reported.
    Reported,
    /// Others', reported and backed.
    Endorsed,
    /// Nowhere but in a line of hashtags.
    Hashtag,
    /// It follows from a wider formula.
    Implied,
}

named!(Voice {
    "own" => Own,
    "reported" => Reported,
    "endorsed" => Endorsed,
    "hashtag" => Hashtag,
    "implied" => Implied,
});

/// A quantity that a statement claims. Claims of different issuers have different units: they are not to be summed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// Position of the passage in the statement.
    pub passage: usize,
    /// The words that claim it.
    pub quote: Span,
    /// The number, where one is given.
    pub value: Option<i64>,
    /// How it is hedged, as printed: "more than", "almost", "dozens of".
    pub qualifier: Option<&'static str>,
    /// Of what, as printed: "victims", "deaths", "fighters".
    pub unit: &'static str,
    /// What kind of thing is counted.
    pub kind: FigureKind,
    /// What it counts, as its issuer claims it.
    pub counts: Label,
    /// The day that the text itself gives it.
    pub as_of: Option<Edtf>,
    /// Whether it is a running total.
    pub cumulative: bool,
}

/// What kind of thing a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum FigureKind {
    Deaths,
    Wounded,
    Detained,
    Provinces,
    Share,
    Persons,
    Attempts,
    Time,
    Other,
}

named!(FigureKind {
    "deaths" => Deaths,
    "wounded" => Wounded,
    "detained" => Detained,
    "provinces" => Provinces,
    "share" => Share,
    "persons" => Persons,
    "attempts" => Attempts,
    "time" => Time,
    "other" => Other,
});

/// How a place was settled in which two coders differed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// What was coded there.
    pub coded: Unit,
    /// What the first coder, the second coder and the editors say.
    pub verdicts: [Verdict; 3],
    /// Why they decided so.
    pub why: Label,
}

/// What a coder codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A theme in a passage: their positions.
    Theme {
        /// Position of the passage in the statement.
        passage: usize,
        /// Position of the theme in the codebook.
        theme: usize,
    },
    /// The stance on a demand: its position.
    Demand(usize),
}

/// What a coder says of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The passage does not carry the theme.
    NotCarried,
    /// It carries it.
    Carried(Salience),
    /// The statement takes that stance.
    Takes(Stance),
}
