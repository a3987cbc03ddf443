//! How far two independent codings agree: Cohen's kappa.
//!
//! The unit is one theme in one passage, carried or not; or one stance of one statement on one demand. Kappa is the
//! agreement beyond what chance would give two coders who use each value as often as these did (J. Cohen, "A Coefficient
//! of Agreement for Nominal Scales", Educational and Psychological Measurement 20 (1960), 37–46).

use core::fmt;
use core::iter::Sum;
use core::ops::Add;

/// How two codings of a corpus agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// On each theme of the codebook, in its order, over the passages that both coded; empty if none were.
    pub themes: Vec<Counts>,
    /// On the stances, over the pairs of statement and demand that both coded.
    pub stances: Kappa,
    /// How a further coding agrees with what was settled: on the themes and on the stances; without units if there is none.
    pub held: [Kappa; 2],
}

impl Agreement {
    /// On all themes together.
    pub fn pooled(&self) -> Counts {
        self.themes.iter().copied().sum()
    }
}

/// In how many units both, one or none of two coders saw something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Both.
    pub both: usize,
    /// Only the first.
    pub first_only: usize,
    /// Only the second.
    pub second_only: usize,
    /// None.
    pub neither: usize,
}

impl Counts {
    /// Counts a unit in which the first and the second coder saw it or not.
    pub fn add(&mut self, first: bool, second: bool) {
        *match (first, second) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.first_only,
            (false, true) => &mut self.second_only,
            (false, false) => &mut self.neither,
        } += 1;
    }

    /// How they agree.
    pub fn kappa(self) -> Kappa {
        let Self { both, first_only, second_only, neither } = self;
        let seen = (both + first_only) * (both + second_only);
        let unseen = (second_only + neither) * (first_only + neither);
        Kappa { units: both + first_only + second_only + neither, agreed: both + neither, by_chance: seen + unseen }
    }
}

impl Add for Counts {
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

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

/// Agreement of two coders who each chose one of several values for each unit; shown as Cohen's kappa.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kappa {
    /// How many units both coded.
    pub units: usize,
    /// In how many of them both chose the same value.
    pub agreed: usize,
    /// In how many units of as many times `units` chance alone would have them agree.
    pub by_chance: usize,
}

impl Kappa {
    /// How two coders agree who chose these values, unit by unit.
    pub fn of<T: PartialEq + Copy>(units: &[(T, T)], values: impl Iterator<Item = T>) -> Self {
        let chose = |which: &dyn Fn(&(T, T)) -> bool| units.iter().filter(|unit| which(unit)).count();
        let by_chance = values.map(|value| chose(&|unit| unit.0 == value) * chose(&|unit| unit.1 == value));
        let agreed = chose(&|unit| unit.0 == unit.1);
        Self { units: units.len(), agreed, by_chance: by_chance.sum() }
    }

    /// Cohen's kappa in thousandths: 1000 is full agreement, 0 what chance gives. 1000 where chance decides nothing.
    pub fn thousandths(self) -> i64 {
        let [units, agreed, by_chance] = [self.units, self.agreed, self.by_chance].map(|count| count as i64);
        let room = units * units - by_chance;
        if room == 0 { 1000 } else { (2000 * (units * agreed - by_chance) + room).div_euclid(2 * room) }
    }
}

/// With three decimals.
impl fmt::Display for Kappa {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousandths = self.thousandths();
        let sign = if thousandths < 0 { "-" } else { "" };
        let (whole, part) = (thousandths.abs() / 1000, thousandths.abs() % 1000);
        write!(f, "{sign}{whole}.{}{}{}", part / 100, part / 10 % 10, part % 10)
    }
}
