//! How many statements each value of each facet has, given what is chosen elsewhere.

use fixedbitset::FixedBitSet;

use crate::facet::FACETS;
use crate::selection::{Choice, Selection, Stand};
use pliego_corpus::Corpus;

/// What is to be said of one value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Statements that have it and fit the window and the other facets.
    pub statements: usize,
    /// Whether any statement of the corpus has it; one that none has is not offered, unless it is chosen.
    pub offered: bool,
    /// What is chosen of it.
    pub stand: Stand,
}

/// For each facet and value, the set of statements that have it.
pub(super) struct Index {
    sets: [Vec<FixedBitSet>; FACETS.len()],
    statements: usize,
}

impl Index {
    pub(super) fn new(corpus: &Corpus, signed: bool) -> Self {
        let statements = corpus.statements.len();
        let sets = FACETS.map(|facet| {
            let mut sets = vec![FixedBitSet::with_capacity(statements); facet.len(corpus)];
            for at in 0..statements {
                for value in facet.of(corpus, at, signed) {
                    sets[value].insert(at);
                }
            }
            sets
        });
        Self { sets, statements }
    }

    /// For each facet, the statements that fit what is chosen in it: any included value, no excluded one.
    pub(super) fn fitting(&self, selection: &Selection) -> [FixedBitSet; FACETS.len()] {
        core::array::from_fn(|facet| self.fitting_choice(facet, &selection.choices[facet]))
    }

    fn fitting_choice(&self, facet: usize, choice: &Choice) -> FixedBitSet {
        let mut fitting = FixedBitSet::with_capacity(self.statements);
        match choice.included() {
            [] => fitting.insert_range(..),
            included => included.iter().for_each(|value| fitting.union_with(&self.sets[facet][*value])),
        }
        choice.excluded().iter().for_each(|value| fitting.difference_with(&self.sets[facet][*value]));
        fitting
    }

    /// The counts of every value, each facet given the window and the other facets.
    pub(super) fn counts(
        &self,
        selection: &Selection,
        in_window: &FixedBitSet,
        by_facet: &[FixedBitSet; FACETS.len()],
    ) -> [Vec<Count>; FACETS.len()] {
        core::array::from_fn(|facet| {
            let mut others = in_window.clone();
            for (_, other) in by_facet.iter().enumerate().filter(|(at, _)| *at != facet) {
                others.intersect_with(other);
            }
            let count = |(value, set): (usize, &FixedBitSet)| Count {
                statements: set.intersection_count(&others),
                offered: !set.is_clear(),
                stand: selection.choices[facet].stand(value),
            };
            self.sets[facet].iter().enumerate().map(count).collect()
        })
    }
}
