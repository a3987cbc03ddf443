//! How far two codings agree: Cohen's kappa.
//!
//! The unit is one theme in one passage, carried or not; one stance of one statement on one demand;
//! or one demand in one passage, carried or not. Kappa is the agreement beyond the one that chance would give two coders who use each
//! value as often as these did (J. Cohen, "A Coefficient of Agreement for Nominal Scales",
//! Educational and Psychological Measurement 20 (1960), 37–46).

use core::fmt;
use core::iter::Sum;
use core::ops::Add;

use serde::{Deserialize, Serialize};

use crate::{ThemeId, TiVec};

/// How the codings of a corpus agree.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The first two codings, for each theme over the passages that both coded; empty if they share
    /// none.
    pub themes: TiVec<ThemeId, Contingency>,
    /// The first two codings, for the stances over the pairs of statement and demand that both
    /// coded.
    pub stances: Kappa,
    /// The first two codings of the grounds.
    pub grounds: GroundAgreement,
    /// A third, independent coding against the decisions of the editors.
    pub holdout: Holdout,
}

/// The agreement of two codings of the grounds: which passages carry the demands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroundAgreement {
    /// Whether a passage carries a demand: over the coded passages, for each demand on which the
    /// statement is not silent. Without units if no statement was coded twice.
    pub carried: Contingency,
    /// The grounds of both codings that have the same voice in both.
    pub same_voice: usize,
}

/// The agreement of the holdout with the decisions of the editors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holdout {
    /// On the themes; without units if there is no such coding.
    pub themes: Kappa,
    /// On the stances; without units if there is no such coding.
    pub stances: Kappa,
}

impl Agreement {
    /// Adds up the tables of all themes.
    pub fn pooled(&self) -> Contingency {
        self.themes.iter().copied().sum()
    }
}

/// A two-by-two contingency table: in how many units both, one or neither of two coders saw a
/// theme or a demand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contingency {
    /// Units in which both saw it.
    pub both: usize,
    /// Units in which only the first saw it.
    pub first_only: usize,
    /// Units in which only the second saw it.
    pub second_only: usize,
    /// Units in which neither saw it.
    pub neither: usize,
}

impl Contingency {
    /// Counts a unit in which the first and the second coder saw it or did not.
    pub fn add(&mut self, first: bool, second: bool) {
        *match (first, second) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.first_only,
            (false, true) => &mut self.second_only,
            (false, false) => &mut self.neither,
        } += 1;
    }

    /// Computes the agreement.
    pub fn kappa(self) -> Kappa {
        let Self {
            both,
            first_only,
            second_only,
            neither,
        } = self;
        let seen = (both + first_only) * (both + second_only);
        let unseen = (second_only + neither) * (first_only + neither);
        Kappa {
            units: both + first_only + second_only + neither,
            agreed: both + neither,
            by_chance: seen + unseen,
        }
    }
}

impl Add for Contingency {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            both: self.both + other.both,
            first_only: self.first_only + other.first_only,
            second_only: self.second_only + other.second_only,
            neither: self.neither + other.neither,
        }
    }
}

impl Sum for Contingency {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

/// The agreement of two coders who each chose one of several values for each unit.
///
/// ```
/// use pliego_corpus::kappa::Kappa;
///
/// let units = [('a', 'a'), ('b', 'b'), ('a', 'b'), ('b', 'b')];
/// assert_eq!(Kappa::of(&units, ['a', 'b'].into_iter()).to_string(), "0.500");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kappa {
    /// Units that both coded.
    pub units: usize,
    /// Units in which both chose the same value.
    pub agreed: usize,
    /// Expected chance agreement × `units`² (Cohen's p_e, kept as an integer so that no rounding
    /// enters).
    pub by_chance: usize,
}

impl Kappa {
    /// Compares the values that two coders chose, unit by unit; `values` are all that they could
    /// choose.
    pub fn of<T: PartialEq + Copy>(units: &[(T, T)], values: impl Iterator<Item = T>) -> Self {
        let chose =
            |which: &dyn Fn(&(T, T)) -> bool| units.iter().filter(|unit| which(unit)).count();
        let by_chance =
            values.map(|value| chose(&|unit| unit.0 == value) * chose(&|unit| unit.1 == value));
        let agreed = chose(&|unit| unit.0 == unit.1);
        Self {
            units: units.len(),
            agreed,
            by_chance: by_chance.sum(),
        }
    }

    /// Returns Cohen's kappa in thousandths: 1000 is full agreement, 0 is chance. It is 1000 where
    /// both coders use one value only.
    pub fn thousandths(self) -> i64 {
        let [units, agreed, by_chance] =
            [self.units, self.agreed, self.by_chance].map(|count| count as i64);
        let room = units * units - by_chance;
        if room == 0 {
            1000
        } else {
            (2000 * (units * agreed - by_chance) + room).div_euclid(2 * room)
        }
    }
}

/// Writes kappa with three decimals.
impl fmt::Display for Kappa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousandths = self.thousandths();
        let sign = if thousandths < 0 { "-" } else { "" };
        let (whole, part) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
        write!(
            f,
            "{sign}{whole}.{}{}{}",
            part / 100,
            part / 10 % 10,
            part % 10
        )
    }
}
