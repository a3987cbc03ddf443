//! Themes through the texts: where in a statement each theme is, and how much of the statement
//! carries it.

use pliego_corpus::{PassageId, Salience, Statement, ThemeId};
use strum::EnumCount;

/// The unit of a share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum ShareUnit {
    /// Coded passages.
    #[default]
    Passages,
    /// Words of coded passages, which compare short passages and long ones fairly.
    Words,
}

impl ShareUnit {
    /// Every unit, as the page offers them.
    pub const ALL: [Self; Self::COUNT] = [Self::Passages, Self::Words];
}

/// A passage that carries a theme, measured in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The passage.
    pub passage: PassageId,
    /// How much coded text comes before it.
    pub before: usize,
    /// How long it is.
    pub length: usize,
    /// How much it is about the theme.
    pub salience: Salience,
}

/// A theme in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The passages that carry it, in reading order.
    pub stretches: Vec<Stretch>,
    /// How much coded text there is: without the list of signatories, bylines and datelines.
    pub total: usize,
}

impl Profile {
    /// Returns how much text carries the theme.
    pub fn carried(&self) -> usize {
        self.stretches.iter().map(|stretch| stretch.length).sum()
    }

    /// Returns the share of the text that carries the theme, in percent, rounded.
    pub fn percent(&self) -> usize {
        (200 * self.carried() + self.total) / (2 * self.total).max(1)
    }
}

/// Profiles a theme in a statement.
pub fn profile(statement: &Statement, theme: ThemeId, unit: ShareUnit) -> Profile {
    let mut profile = Profile {
        stretches: Vec::new(),
        total: 0,
    };
    let passages = statement
        .passages
        .iter_enumerated()
        .filter(|(_, passage)| passage.codings.is_some());
    for (id, passage) in passages {
        let length = match unit {
            ShareUnit::Passages => 1,
            ShareUnit::Words => statement.text_of(passage.span).split_whitespace().count(),
        };
        if let Some(coding) = passage.coding(theme) {
            profile.stretches.push(Stretch {
                passage: id,
                before: profile.total,
                length,
                salience: coding.salience,
            });
        }
        profile.total += length;
    }
    profile
}
