//! Positions on demands, figures, and the decisions where two codings differ.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::{
    DemandId, Edtf, FigureKindId, Label, PassageId, Salience, Span, StatementId, Text, ThemeId,
};

/// Something that a statement may demand, reject or leave unmentioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Demand {
    /// Its id in addresses.
    pub id: Text,
    /// Ids that it had before; addresses that contain them still work.
    pub aliases: Vec<Text>,
    /// Its name.
    #[serde(with = "crate::label::in_every_language")]
    pub label: Label,
}

/// The position of a statement on a demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The statement.
    pub statement: StatementId,
    /// The demand.
    pub demand: DemandId,
    /// The stance of the statement.
    pub stance: Stance,
    /// The words that show it in each passage that carries the demand, strongest first (see
    /// [`StanceEvidence::strength`]); empty for silence.
    pub evidence: Vec<StanceEvidence>,
}

impl Position {
    /// Returns the evidence in a passage. A passage has no more than one for each position.
    pub fn evidence_in(&self, passage: PassageId) -> Option<StanceEvidence> {
        let mut evidence = self.evidence.iter();
        evidence
            .find(|evidence| evidence.passage == passage)
            .copied()
    }
}

/// The words of a passage that show a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StanceEvidence {
    /// Whose voice says them.
    pub voice: Voice,
    /// Whether the passage states the demand expressly or in passing.
    pub salience: Salience,
    /// The passage that holds them.
    pub passage: PassageId,
    /// The words.
    pub quote: Span,
}

impl StanceEvidence {
    /// Returns the key by which the evidence of a stance is sorted, strongest first: in the voice that
    /// shows the stance (a demand in the issuer's own voice) before other voices; what is stated
    /// expressly before what is said in passing; then the issuer's own words, others' words that it
    /// backs, others' words, implications, hashtags; then reading order.
    pub fn strength(&self, stance: Stance) -> (bool, bool, u8, PassageId) {
        let fitting = match stance {
            Stance::Endorses => Voice::Endorsed,
            Stance::Reports => Voice::Reported,
            Stance::Hashtag => Voice::Hashtag,
            Stance::Implied => Voice::Implied,
            _ => Voice::Own,
        };
        let voice = match self.voice {
            Voice::Own => 0,
            Voice::Endorsed => 1,
            Voice::Reported => 2,
            Voice::Implied => 3,
            Voice::Hashtag => 4,
        };
        let is_secondary = self.salience == Salience::Secondary;
        (self.voice != fitting, is_secondary, voice, self.passage)
    }
}

/// The stance of a statement on a demand. Silence is a value of its own: it is neither opposition
/// nor "not coded".
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs)] // The codebook defines them.
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

/// Whose voice says something.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, VariantArray, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Voice {
    /// The issuer's own.
    Own,
    /// Others', reported.
    Reported,
    /// Others', reported and explicitly backed.
    Endorsed,
    /// Only a line of hashtags.
    Hashtag,
    /// None: it follows from a broader demand.
    Implied,
}

/// A number that a statement claims. Claims of different issuers have different units: they must
/// not be added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Figure {
    /// The statement.
    pub statement: StatementId,
    /// The passage that claims it.
    pub passage: PassageId,
    /// The words that claim it.
    pub quote: Span,
    /// The number, if the words give one.
    pub value: Option<i64>,
    /// The hedge, as printed: "more than", "almost", "dozens of".
    pub qualifier: Option<Text>,
    /// The unit, as printed: "victims", "voters", "fighters".
    pub unit: Text,
    /// The kind of thing it counts, if that is one with a name. All other figures are listed together.
    pub kind: Option<FigureKindId>,
    /// The thing counted, as the issuer claims it.
    pub counts: Label,
    /// The day that the text itself gives for it.
    pub as_of: Option<Edtf>,
    /// Whether it is a running total.
    pub cumulative: bool,
}

/// How the editors decided where two coders differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Decision {
    /// The statement.
    pub statement: StatementId,
    /// The unit on which the coders differ.
    pub unit: CodingUnit,
    /// The code of the first coder, of the second coder and of the editors.
    pub codes: [Code; 3],
    /// The editors' reason.
    pub why: Label,
}

/// A unit that coders code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodingUnit {
    /// A theme in a passage.
    Theme {
        /// The passage.
        passage: PassageId,
        /// The theme.
        theme: ThemeId,
    },
    /// The stance on a demand.
    Demand(DemandId),
    /// A demand in a passage.
    Ground {
        /// The demand.
        demand: DemandId,
        /// The passage.
        passage: PassageId,
    },
}

/// The value that a coder assigns to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Code {
    /// The passage does not carry the theme or the demand.
    NotCarried,
    /// The passage carries the theme.
    Carried(Salience),
    /// The statement takes the stance.
    Stance(Stance),
    /// The passage carries the demand in this voice.
    Voice(Voice),
}
