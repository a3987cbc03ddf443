//! How far two independent codings agree: Cohen's kappa.
//!
//! The unit is one theme in one passage: carried or not. Kappa is the agreement beyond what chance would give two coders
//! who use each theme as often as these did (J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
//! Psychological Measurement 20 (1960), 37–46).

use crate::corpus::{Corpus, Seconded};

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

/// How the corpus' own coding and a second one agree, over the passages that both coded.
pub fn agreement(corpus: &Corpus, seconded: &[Seconded]) -> Agreement {
    let mut agreement = Agreement { themes: vec![Counts::default(); corpus.themes.len()], pooled: Counts::default() };
    for second in seconded {
        let passage = &corpus.statements[second.statement].passages[second.passage];
        if passage.codings.is_none() {
            continue;
        }
        for (theme, counts) in agreement.themes.iter_mut().enumerate() {
            let first = passage.coding(theme).is_some();
            let second = second.codings.iter().any(|(other, _)| *other == theme);
            counts.add(first, second);
            agreement.pooled.add(first, second);
        }
    }
    agreement
}
