//! The values of each facet: which statements have them, and how many of these match the rest of
//! the selection.

use enum_map::EnumMap;
use fixedbitset::FixedBitSet;
use pliego_corpus::{Corpus, TiVec};

use crate::facet::{Facet, ValueId};
use crate::selection::{FacetFilter, FilterState, Selection};

/// The count of one value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// Statements that have the value and match the dates, the query and the other facets.
    pub statements: usize,
    /// Whether any statement of the corpus has the value.
    pub occurs: bool,
    /// What is chosen for it.
    pub state: FilterState,
}

impl ValueCount {
    /// Whether the page offers the value: one that no statement has is offered only while it
    /// is chosen.
    pub fn is_offered(self) -> bool {
        self.occurs || self.state != FilterState::Unset
    }
}

/// For each facet and value, the set of statements that have it.
pub(super) struct FacetIndex {
    sets: EnumMap<Facet, TiVec<ValueId, FixedBitSet>>,
    statements: usize,
}

impl FacetIndex {
    /// Builds the index. With `signed`, organizations have the statements that they signed, too.
    pub(super) fn new(corpus: &Corpus, signed: bool) -> Self {
        let statements = corpus.statements.len();
        let sets = EnumMap::from_fn(|facet: Facet| {
            let empty = vec![FixedBitSet::with_capacity(statements); facet.list_len(corpus)];
            let mut sets: TiVec<ValueId, FixedBitSet> = empty.into();
            for statement in corpus.statements.keys() {
                for value in facet.values_of(corpus, statement, signed) {
                    sets[value].insert(statement.into());
                }
            }
            sets
        });
        Self { sets, statements }
    }

    /// For each facet, the statements that match its filter.
    pub(super) fn matches(&self, selection: &Selection) -> EnumMap<Facet, FixedBitSet> {
        EnumMap::from_fn(|facet| self.matches_filter(facet, &selection.filters[facet]))
    }

    fn matches_filter(&self, facet: Facet, filter: &FacetFilter) -> FixedBitSet {
        let mut matches = FixedBitSet::with_capacity(self.statements);
        match filter.included() {
            [] => matches.insert_range(..),
            included => included
                .iter()
                .for_each(|value| matches.union_with(&self.sets[facet][*value])),
        }
        filter
            .excluded()
            .iter()
            .for_each(|value| matches.difference_with(&self.sets[facet][*value]));
        matches
    }

    /// Counts every value, each facet given the other facets and the statements that match
    /// everything else.
    pub(super) fn counts(
        &self,
        selection: &Selection,
        matches_rest: &FixedBitSet,
        by_facet: &EnumMap<Facet, FixedBitSet>,
    ) -> EnumMap<Facet, TiVec<ValueId, ValueCount>> {
        EnumMap::from_fn(|facet| {
            let mut others = matches_rest.clone();
            for (_, other) in by_facet.iter().filter(|(other, _)| *other != facet) {
                others.intersect_with(other);
            }
            let count = |(value, set): (ValueId, &FixedBitSet)| ValueCount {
                statements: set.intersection_count(&others),
                occurs: !set.is_clear(),
                state: selection.filters[facet].state(value),
            };
            self.sets[facet].iter_enumerated().map(count).collect()
        })
    }
}
