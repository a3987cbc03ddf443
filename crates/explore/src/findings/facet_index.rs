//! The values of each facet: which statements have them, and how many of these match the rest of
//! the selection.

use std::borrow::Cow;

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

/// For each value of a facet, the set of statements that have it.
type Sets = TiVec<ValueId, FixedBitSet>;

/// For each facet and value, the set of statements that have it.
pub(super) struct FacetIndex {
    sets: EnumMap<Facet, Sets>,
    statements: usize,
}

/// Demands and stances narrow each other: a reader who chooses both asks who takes that stance on that
/// demand, so one position must pass both filters. Returns the other facet of the two.
pub(super) fn partner(facet: Facet) -> Option<Facet> {
    match facet {
        Facet::Demand => Some(Facet::Stance),
        Facet::Stance => Some(Facet::Demand),
        _ => None,
    }
}

impl FacetIndex {
    /// Builds the index. With `signed`, organizations have the statements that they signed, too.
    pub(super) fn new(corpus: &Corpus, signed: bool) -> Self {
        let statements = corpus.statements.len();
        let sets = EnumMap::from_fn(|facet: Facet| {
            let mut sets = empty(corpus, facet);
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
    pub(super) fn matches(
        &self,
        corpus: &Corpus,
        selection: &Selection,
    ) -> EnumMap<Facet, FixedBitSet> {
        EnumMap::from_fn(|facet| {
            let sets = self.sets(corpus, selection, facet);
            self.matches_filter(facet, &selection.filters[facet], &sets)
        })
    }

    /// The sets of a facet: of positions, only those count that pass the filter of the partner facet.
    fn sets(&self, corpus: &Corpus, selection: &Selection, facet: Facet) -> Cow<'_, Sets> {
        let filter = partner(facet).map(|partner| (partner, &selection.filters[partner]));
        let Some((partner, filter)) = filter.filter(|(_, filter)| !filter.is_empty()) else {
            return Cow::Borrowed(&self.sets[facet]);
        };
        let mut sets = empty(corpus, facet);
        for position in &corpus.positions {
            if let Some(value) = facet.of_position(position)
                && let Some(other) = partner.of_position(position)
                && filter.shows_row(other)
            {
                sets[value].insert(position.statement.into());
            }
        }
        Cow::Owned(sets)
    }

    /// The statements that match a filter of a facet with these sets. An excluded demand excludes
    /// statements that speak of it in whatever stance.
    fn matches_filter(&self, facet: Facet, filter: &FacetFilter, sets: &Sets) -> FixedBitSet {
        let mut matches = FixedBitSet::with_capacity(self.statements);
        match filter.included() {
            [] => matches.insert_range(..),
            included => included
                .iter()
                .for_each(|value| matches.union_with(&sets[*value])),
        }
        let sets = match facet {
            Facet::Demand => &self.sets[facet],
            _ => sets,
        };
        filter
            .excluded()
            .iter()
            .for_each(|value| matches.difference_with(&sets[*value]));
        matches
    }

    /// Counts every value, each facet given the other facets and the statements that match
    /// everything else.
    pub(super) fn counts(
        &self,
        corpus: &Corpus,
        selection: &Selection,
        matches_rest: &FixedBitSet,
        by_facet: &EnumMap<Facet, FixedBitSet>,
    ) -> EnumMap<Facet, TiVec<ValueId, ValueCount>> {
        EnumMap::from_fn(|facet| {
            let mut others = matches_rest.clone();
            for (other, matches) in by_facet {
                match (facet, other) {
                    _ if facet == other => {}
                    // The sets of demands have that filter in them already.
                    (Facet::Demand, Facet::Stance) => {}
                    // Without the chosen stances, which the counts of stances ignore.
                    (Facet::Stance, Facet::Demand) => others.intersect_with(&self.matches_filter(
                        other,
                        &selection.filters[other],
                        &self.sets[other],
                    )),
                    _ => others.intersect_with(matches),
                }
            }
            let count = |(value, set): (ValueId, &FixedBitSet)| ValueCount {
                statements: set.intersection_count(&others),
                occurs: !self.sets[facet][value].is_clear(),
                state: selection.filters[facet].state(value),
            };
            let sets = self.sets(corpus, selection, facet);
            sets.iter_enumerated().map(count).collect()
        })
    }
}

/// For each value of a facet, no statement.
fn empty(corpus: &Corpus, facet: Facet) -> Sets {
    vec![FixedBitSet::with_capacity(corpus.statements.len()); facet.list_len(corpus)].into()
}
