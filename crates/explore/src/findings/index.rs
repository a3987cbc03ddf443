//! The index of a corpus, and the function that answers a selection.

use std::cmp::Reverse;
use std::sync::{Arc, OnceLock};

use enum_map::EnumMap;
use fixedbitset::FixedBitSet;
use pliego_corpus::{Corpus, Dating, PassageId, Span, StatementId, TiVec};

use super::facet_index::{FacetIndex, ValueCount};
use super::folded::Searcher;
use super::search::SearchResult;
use super::words::Words;
use crate::facet::{Facet, ValueId};
use crate::selection::{DateRange, Selection};

/// An index of one corpus. It answers selections.
pub struct Index<'c> {
    pub(super) corpus: &'c Corpus,
    /// Facets of issued statements, and facets of issued and signed ones.
    facets: Arc<[FacetIndex; 2]>,
    pub(super) searcher: Searcher<'c>,
    words: OnceLock<Words>,
}

/// The answer to a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The statements that match, earliest first.
    pub matches: Vec<Match>,
    /// The counts of each value of each facet.
    pub counts: EnumMap<Facet, TiVec<ValueId, ValueCount>>,
    /// The statements that match once their texts, which have not arrived, show a phrase of the query.
    pub unread: Vec<StatementId>,
    /// What the query found, in the whole corpus.
    pub search: SearchResult,
}

/// A statement that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The statement.
    pub statement: StatementId,
    /// How certain it is that its date is in the range.
    pub certainty: Certainty,
}

/// How certain it is that a statement was issued within a range of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Every day on which it may have been issued is in the range.
    Certain,
    /// Only some of these days are, or the date is approximate and without firm bounds.
    Possible,
}

/// Tells how certain it is that a date is in a range; `None` if it is not.
pub fn certainty(dating: &Dating, range: DateRange) -> Option<Certainty> {
    let (from, to) = (range.from(), range.to());
    if !dating.is_known() {
        return Some(match range.is_open() {
            true => Certainty::Certain,
            false => Certainty::Possible,
        });
    }
    let overlaps = range.overlaps((Some(dating.earliest), Some(dating.latest)));
    let contained =
        from.is_none_or(|from| dating.earliest >= from) && to.is_none_or(|to| dating.latest <= to);
    match overlaps {
        false => None,
        true if range.is_open() || contained && dating.firm => Some(Certainty::Certain),
        true => Some(Certainty::Possible),
    }
}

impl<'c> Index<'c> {
    /// Indexes a corpus, in one pass over its text.
    pub fn new(corpus: &'c Corpus) -> Self {
        let facets = [false, true].map(|signed| FacetIndex::new(corpus, signed));
        Self {
            corpus,
            facets: facets.into(),
            searcher: Searcher::new(corpus),
            words: OnceLock::new(),
        }
    }

    /// Indexes the corpus again, after texts have arrived. Facets stay as they are.
    pub fn again(&self) -> Self {
        Self {
            corpus: self.corpus,
            facets: self.facets.clone(),
            searcher: self.searcher.again(),
            words: OnceLock::new(),
        }
    }

    /// Finds the word of the corpus that is nearest to a word that the corpus does not have.
    pub fn nearest(&self, word: &str) -> Option<String> {
        self.searcher.nearest(word)
    }

    /// Answers a selection.
    pub fn find(&self, selection: &Selection) -> Findings {
        let statements = &self.corpus.statements;
        let facets = &self.facets[usize::from(selection.signed)];
        let search = self.searcher.search(&selection.query);
        let mut in_range = FixedBitSet::with_capacity(statements.len());
        let mut unread = in_range.clone();
        for (id, statement) in statements.iter_enumerated() {
            let is_in = certainty(&statement.dating, selection.dates).is_some();
            in_range.set(id.into(), is_in && search.matches[id]);
            unread.set(id.into(), is_in && search.unread.contains(id.into()));
        }
        let by_facet = facets.matches(self.corpus, selection);
        let mut matches = in_range.clone();
        for set in by_facet.values() {
            matches.intersect_with(set);
            unread.intersect_with(set);
        }
        let with_certainty = |id: usize| {
            let statement = StatementId::from(id);
            let certainty = certainty(&statements[statement].dating, selection.dates);
            Match {
                statement,
                certainty: certainty.unwrap_or(Certainty::Possible),
            }
        };
        let matches = matches.ones().map(with_certainty).collect();
        Findings {
            matches,
            counts: facets.counts(self.corpus, selection, &in_range, &by_facet),
            unread: unread.ones().map(StatementId::from).collect(),
            search,
        }
    }

    /// Returns the words of the corpus. They are counted when they are first needed: the first view of a visit
    /// does not wait for them.
    pub(super) fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(&self.searcher))
    }

    /// Counts the hits of a query in a statement.
    pub fn hits_in(&self, search: &SearchResult, statement: StatementId) -> usize {
        self.searcher.hits_in(search, statement).len()
    }

    /// Lists the passages of a statement that match the selection, in reading order.
    pub fn matching(
        &self,
        statement: StatementId,
        selection: &Selection,
        search: &SearchResult,
    ) -> Vec<PassageId> {
        if !searches_passages(selection) {
            return Vec::new();
        }
        let matches = |passage: &PassageId| {
            !self
                .marks(statement, *passage, selection, search)
                .is_empty()
        };
        self.corpus.statements[statement]
            .passages
            .keys()
            .filter(matches)
            .collect()
    }

    /// Chooses, of these passages of a statement, one in which the most values and terms come
    /// together: of these the one that carries the values most strongly, and of equals the first.
    pub fn best(
        &self,
        statement: StatementId,
        passages: &[PassageId],
        selection: &Selection,
        search: &SearchResult,
    ) -> Option<PassageId> {
        let key = |passage: &PassageId| {
            let values = self
                .value_marks(statement, *passage, selection)
                .into_iter()
                .map(|(_, rank)| (0, rank));
            let terms = self
                .searcher
                .hits_in_passage(search, statement, *passage)
                .map(|hit| (1, hit.term));
            let mut distinct: Vec<(usize, usize)> = Vec::new();
            for found in values.chain(terms) {
                // No longer than the chosen values and the terms of the query together.
                if !distinct.contains(&found) {
                    distinct.push(found);
                }
            }
            let weakness = included(selection)
                .map(|(facet, value)| facet.weakness(self.corpus, statement, *passage, value));
            (Reverse(distinct.len()), weakness.sum::<usize>())
        };
        passages.iter().copied().min_by_key(key)
    }

    /// Lists the words of a passage that match the selection, each with the rank of its value among
    /// the included ones, or [`QUERY_RANK`].
    pub fn marks(
        &self,
        statement: StatementId,
        passage: PassageId,
        selection: &Selection,
        search: &SearchResult,
    ) -> Vec<(Span, usize)> {
        let mut marks = self.value_marks(statement, passage, selection);
        let hits = self.searcher.hits_in_passage(search, statement, passage);
        marks.extend(hits.map(|hit| (hit.span, QUERY_RANK)));
        marks
    }

    /// Lists the words of a passage that carry the included values, each with the rank of its value
    /// among them.
    fn value_marks(
        &self,
        statement: StatementId,
        passage: PassageId,
        selection: &Selection,
    ) -> Vec<(Span, usize)> {
        let values = included(selection).enumerate();
        let marks = values.flat_map(|(rank, (facet, value))| {
            facet
                .spans(self.corpus, statement, passage, value, |position| {
                    selection.admits(position)
                })
                .into_iter()
                .map(move |span| (span, rank))
        });
        marks.collect()
    }
}

/// Iterates over the included values of the facets that are in passages.
fn included(selection: &Selection) -> impl Iterator<Item = (Facet, ValueId)> {
    let filters = selection
        .filters
        .iter()
        .filter(|(facet, _)| facet.is_in_passages());
    filters.flat_map(|(facet, filter)| filter.included().iter().map(move |value| (facet, *value)))
}

/// The rank of words that the query found: after those of every value.
pub const QUERY_RANK: usize = usize::MAX;

impl Findings {
    /// Returns the match of a statement, if it matches.
    pub fn get(&self, statement: StatementId) -> Option<&Match> {
        let found = self
            .matches
            .binary_search_by_key(&statement, |found| found.statement);
        found.ok().map(|position| &self.matches[position])
    }

    /// Counts what must still arrive before the findings are complete: shards of words, and texts that may
    /// have a phrase. In a whole corpus it is nothing.
    pub fn left(&self) -> usize {
        self.search.wanted.len() + self.unread.len()
    }

    /// Lists the statements that match.
    pub fn statements(&self) -> Vec<StatementId> {
        self.matches.iter().map(|found| found.statement).collect()
    }

    /// Counts the statements that are certainly in the range, and those that possibly are.
    pub fn by_certainty(&self) -> (usize, usize) {
        let certain = self
            .matches
            .iter()
            .filter(|found| found.certainty == Certainty::Certain)
            .count();
        (certain, self.matches.len() - certain)
    }
}

/// Whether a selection searches for something that is in passages.
pub fn searches_passages(selection: &Selection) -> bool {
    let includes = |(facet, filter): (Facet, &crate::selection::FacetFilter)| {
        facet.is_in_passages() && !filter.included().is_empty()
    };
    !selection.query.is_empty() || selection.filters.iter().any(includes)
}
