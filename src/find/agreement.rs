//! How far two independent codings agree: Cohen's kappa.
//!
//! The unit is one theme in one passage: carried or not. Kappa is the agreement beyond what chance would give two coders
//! who use each theme as often as these did (J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
//! Psychological Measurement 20 (1960), 37–46).

use crate::corpus::{Claims, Coded, Corpus, Position, Stance};

/// How two codings agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// On each theme of the codebook, in its order.
    pub themes: Vec<Counts>,
    /// On all of them together.
    pub pooled: Counts,
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
    /// Cohen's kappa: 1 is full agreement, 0 what chance gives. 1 where neither coder leaves anything to chance.
    pub fn kappa(self) -> f64 {
        let Self { both, first_only, second_only, neither } = self;
        let all = (both + first_only + second_only + neither).max(1) as f64;
        let observed = (both + neither) as f64 / all;
        let (first, second) = ((both + first_only) as f64 / all, (both + second_only) as f64 / all);
        let by_chance = first * second + (1.0 - first) * (1.0 - second);
        if by_chance < 1.0 { (observed - by_chance) / (1.0 - by_chance) } else { 1.0 }
    }

    fn add(&mut self, first: bool, second: bool) {
        *match (first, second) {
            (true, true) => &mut self.both,
            (true, false) => &mut self.first_only,
            (false, true) => &mut self.second_only,
            (false, false) => &mut self.neither,
        } += 1;
    }
}

/// How two codings by one of several values agree, unit by unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NominalAgreement {
    /// How many units both coded.
    pub units: usize,
    /// In how many of them both chose the same value.
    pub agreed: usize,
    /// Cohen's kappa.
    pub kappa: f64,
}

/// How two coders agree who each chose one of several values for each unit.
pub fn nominal<T: PartialEq + Copy>(units: &[(T, T)], values: impl Iterator<Item = T>) -> NominalAgreement {
    let all = units.len().max(1) as f64;
    let agreed = units.iter().filter(|(first, second)| first == second).count();
    let share = |chose: &dyn Fn(&(T, T)) -> bool| units.iter().filter(|unit| chose(unit)).count() as f64 / all;
    let by_chance = values.map(|value| share(&|unit| unit.0 == value) * share(&|unit| unit.1 == value));
    let by_chance: f64 = by_chance.sum();
    let kappa = if by_chance < 1.0 { (agreed as f64 / all - by_chance) / (1.0 - by_chance) } else { 1.0 };
    NominalAgreement { units: units.len(), agreed, kappa }
}

/// How two codings of positions agree on the stances, over the pairs of statement and demand that both coded.
pub fn stances(claims: &Claims) -> NominalAgreement {
    let same = |one: &Position, other: &Position| (one.statement, one.demand) == (other.statement, other.demand);
    let [first, second] = &claims.codings;
    let second = |one| second.iter().find(|other| same(one, other));
    let units = first.iter().filter_map(|one| Some((one.stance, second(one)?.stance)));
    nominal(&units.collect::<Vec<_>>(), Stance::NAMED.iter().map(|(_, stance)| *stance))
}

/// How two codings of the passages agree, over those that both coded.
pub fn agreement(corpus: &Corpus, first: &[Coded], second: &[Coded]) -> Agreement {
    let mut agreement = Agreement { themes: vec![Counts::default(); corpus.themes.len()], pooled: Counts::default() };
    let same = |one: &Coded, other: &Coded| (one.statement, one.passage) == (other.statement, other.passage);
    let carries = |coded: &Coded, theme: usize| coded.codings.iter().any(|(other, _)| *other == theme);
    for one in first {
        let Some(other) = second.iter().find(|other| same(one, other)) else { continue };
        for (theme, counts) in agreement.themes.iter_mut().enumerate() {
            let (first, second) = (carries(one, theme), carries(other, theme));
            counts.add(first, second);
            agreement.pooled.add(first, second);
        }
    }
    agreement
}
