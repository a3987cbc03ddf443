//! Themes through the texts: where in a statement each theme stands, and how much of the statement carries it.

use pliego_corpus::{Salience, Statement};

/// By what a share is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// Passages that were coded.
    #[default]
    Passages,
    /// Words of those passages: a short text and a long one compare fairly.
    Words,
}

impl Measure {
    /// All of them, as they are offered.
    pub const ALL: [Self; 2] = [Self::Passages, Self::Words];
}

/// A stretch of a statement, in the measure asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Position of the passage in the statement.
    pub passage: usize,
    /// How much of the coded text stands before it.
    pub before: usize,
    /// How much it is.
    pub length: usize,
    /// How much it is about the theme.
    pub salience: Salience,
}

/// A theme in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Where it stands, in reading order.
    pub stretches: Vec<Stretch>,
    /// How much there is of coded text in all: not the list of signatories, nor dates and names alone.
    pub of: usize,
}

impl Profile {
    /// How much of the text carries the theme.
    pub fn carried(&self) -> usize {
        self.stretches.iter().map(|stretch| stretch.length).sum()
    }

    /// The same in percent.
    pub fn percent(&self) -> usize {
        (200 * self.carried() + self.of) / (2 * self.of).max(1)
    }
}

/// Where a theme stands in a statement.
pub fn profile(statement: &Statement, theme: usize, measure: Measure) -> Profile {
    let mut profile = Profile { stretches: Vec::new(), of: 0 };
    let passages = statement.passages.iter().enumerate().filter(|(_, passage)| passage.codings.is_some());
    for (at, passage) in passages {
        let length = match measure {
            Measure::Passages => 1,
            Measure::Words => statement.words(passage.span).split_whitespace().count(),
        };
        if let Some(coding) = passage.coding(theme) {
            profile.stretches.push(Stretch { passage: at, before: profile.of, length, salience: coding.salience });
        }
        profile.of += length;
    }
    profile
}
