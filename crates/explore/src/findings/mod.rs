//! What a selection finds in the corpus: one pure function, [`Finder::find`].
//!
//! It knows corpus and selection. It knows no browser, and nothing is kept from one question to the next.

pub mod compare;
pub mod concordance;
mod counts;
pub mod figures;
pub mod keyness;
pub mod positions;
mod scan;
pub mod search;
pub mod snippet;
pub mod themes;
pub mod timeline;
mod tokens;

use fixedbitset::FixedBitSet;

use crate::facet::FACETS;
use crate::selection::{Selection, Window};
pub use counts::Count;
use counts::Index;
use pliego_corpus::{Corpus, Dating, Span};
use search::{Found, Hit, Searcher};

/// Answers questions about one corpus.
pub struct Finder<'c> {
    corpus: &'c Corpus,
    /// Who has what: by issuer alone, and with signatories.
    indexes: [Index; 2],
    searcher: Searcher<'c>,
}

/// The answer to a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// The statements that fit, earliest first.
    pub listed: Vec<Listed>,
    /// For each of [`FACETS`], what is to be said of each of its values.
    pub counts: [Vec<Count>; FACETS.len()],
    /// What the query finds, in the whole corpus.
    pub found: Found,
}

/// A statement that fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its position in the corpus.
    pub statement: usize,
    /// How sure it is that its date lies in the window.
    pub certainty: Certainty,
}

/// How sure it is that a statement belongs to a window of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Every day that it may date from lies in the window.
    Certainly,
    /// Some days that it may date from lie in the window; or the date is approximate and without firm bounds.
    Possibly,
}

/// Whether, and how surely, a date lies in a window.
pub fn certainty(dating: &Dating, window: Window) -> Option<Certainty> {
    let (from, to) = (window.from(), window.to());
    let overlaps = window.overlaps((Some(dating.earliest), Some(dating.latest)));
    let contained = from.is_none_or(|from| dating.earliest >= from) && to.is_none_or(|to| dating.latest <= to);
    match overlaps {
        false => None,
        true if window.is_open() || contained && dating.firm => Some(Certainty::Certainly),
        true => Some(Certainty::Possibly),
    }
}

impl<'c> Finder<'c> {
    /// Prepares to answer; costs a pass over the corpus.
    pub fn new(corpus: &'c Corpus) -> Self {
        let indexes = [false, true].map(|signed| Index::new(corpus, signed));
        Self { corpus, indexes, searcher: Searcher::new(corpus) }
    }

    /// The word of the corpus that is nearest to one that it does not have.
    pub fn nearest(&self, word: &str) -> Option<String> {
        self.searcher.nearest(word)
    }

    /// What the selection finds.
    pub fn find(&self, selection: &Selection) -> Findings {
        let statements = &self.corpus.statements;
        let index = &self.indexes[usize::from(selection.signed)];
        let found = self.searcher.search(&selection.query);
        let mut in_window = FixedBitSet::with_capacity(statements.len());
        for (at, statement) in statements.iter().enumerate() {
            in_window.set(at, found.fits[at] && certainty(&statement.dating, selection.window).is_some());
        }
        let by_facet = index.fitting(selection);
        let mut fitting = in_window.clone();
        for facet in &by_facet {
            fitting.intersect_with(facet);
        }
        let listed = fitting.ones().map(|at| {
            let sure = certainty(&statements[at].dating, selection.window);
            Listed { statement: at, certainty: sure.unwrap_or(Certainty::Possibly) }
        });
        Findings { listed: listed.collect(), counts: index.counts(selection, &in_window, &by_facet), found }
    }

    /// Where the query stands in the printed texts, in reading order.
    pub fn hits(&self, found: &Found) -> impl Iterator<Item = Hit> {
        self.searcher.hits(found)
    }

    /// How often a statement has the words searched for.
    pub fn hits_in(&self, found: &Found, statement: usize) -> usize {
        self.searcher.hits_in(found, statement).len()
    }

    /// The passages of a statement that carry what the selection asks for, in reading order.
    pub fn matching(&self, statement: usize, selection: &Selection, found: &Found) -> Vec<usize> {
        if !asks_for_passages(selection) {
            return Vec::new();
        }
        let carries = |at: &usize| !self.marks(statement, *at, selection, found).is_empty();
        (0..self.corpus.statements[statement].passages.len()).filter(carries).collect()
    }

    /// The passage, of these of a statement, in which the most of what is asked for comes together: the first, if several do.
    pub fn best(&self, statement: usize, passages: &[usize], selection: &Selection, found: &Found) -> Option<usize> {
        let distinct = |passage: &usize| {
            let values = self.carried(statement, *passage, selection).into_iter().map(|(_, rank)| (0, rank));
            let terms = self.searcher.hits_in_passage(found, statement, *passage).map(|hit| (1, hit.term));
            let mut asked: Vec<(usize, usize)> = Vec::new();
            for one in values.chain(terms) {
                if !asked.contains(&one) {
                    asked.push(one);
                }
            }
            asked.len()
        };
        // Of those that have equally much the last is taken, so from the end on.
        passages.iter().copied().rev().max_by_key(distinct)
    }

    /// The words of a passage that carry what the selection asks for: each with the rank of its value among the values asked
    /// for, or with [`HIT`].
    pub fn marks(&self, statement: usize, passage: usize, selection: &Selection, found: &Found) -> Vec<(Span, usize)> {
        let mut marks = self.carried(statement, passage, selection);
        marks.extend(self.searcher.hits_in_passage(found, statement, passage).map(|hit| (hit.span, HIT)));
        marks
    }

    /// The words of a passage that carry the values asked for, each with the rank of its value among them.
    fn carried(&self, statement: usize, passage: usize, selection: &Selection) -> Vec<(Span, usize)> {
        let asked = FACETS.iter().zip(&selection.choices).filter(|(facet, _)| facet.reaches_passages());
        let values = asked.flat_map(|(facet, choice)| choice.included().iter().map(move |value| (facet, *value)));
        let spans = values.enumerate().flat_map(|(rank, (facet, value))| {
            facet.carried(self.corpus, statement, passage, value).into_iter().map(move |span| (span, rank))
        });
        spans.collect()
    }
}

/// The rank of words that a query finds, after those of every value.
pub const HIT: usize = usize::MAX;

impl Findings {
    /// What was found of the statement at that position.
    pub fn of(&self, statement: usize) -> Option<&Listed> {
        self.listed.binary_search_by_key(&statement, |listed| listed.statement).ok().map(|at| &self.listed[at])
    }

    /// How many statements are surely in the window, and how many possibly.
    pub fn by_certainty(&self) -> (usize, usize) {
        let certainly = self.listed.iter().filter(|listed| listed.certainty == Certainty::Certainly).count();
        (certainly, self.listed.len() - certainly)
    }
}

/// Whether the selection asks for something that stands in passages.
pub fn asks_for_passages(selection: &Selection) -> bool {
    let facets = FACETS.iter().zip(&selection.choices);
    !selection.query.is_empty()
        || facets.into_iter().any(|(facet, choice)| facet.reaches_passages() && !choice.included().is_empty())
}
