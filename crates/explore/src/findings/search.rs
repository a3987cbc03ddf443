//! Full-text search: a scan of the folded corpus, without an index to build. In a collection in shards
//! the texts that have arrived are scanned, and their [words](super::word_shards) answer for the others.
//!
//! A search scans the folded text (`folded.rs`) for each term with the spaces around it. Only the hits that are
//! shown are mapped back to the printed words.

use core::ops::Range;

use fixedbitset::FixedBitSet;

use super::folded::FoldedSpan;
pub use super::folded::Searcher;
use super::printed_words::Cursor;
use super::scan::Needle;
use super::spelling::variants;
use super::word_shards::{Having, having};
use crate::selection::query::{Term, terms};
use pliego_corpus::{PassageId, Span, StatementId, TiVec};

/// Words of a passage that a query finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The statement.
    pub statement: StatementId,
    /// The passage.
    pub passage: PassageId,
    /// The printed words.
    pub span: Span,
    /// The index of the term in the query.
    pub term: usize,
}

/// What a query finds in the whole corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchResult {
    /// The terms of the query.
    pub terms: Vec<Term>,
    /// For each statement, whether it has all required terms and none of the excluded ones; of
    /// terms with `OR` between them, whether one holds.
    pub matches: TiVec<StatementId, bool>,
    /// The required terms that the corpus does not have, as typed, each once.
    pub missing: Vec<String>,
    /// The statements that may match once their texts have arrived: they have all words of a phrase.
    pub unread: FixedBitSet,
    /// The shards of words that the search needs and that have not arrived.
    pub wanted: Vec<usize>,
    /// The occurrences of the required terms, in reading order.
    occurrences: Vec<FoldedSpan>,
}

impl Searcher<'_> {
    /// Searches for a query. A query without terms matches every statement.
    pub fn search(&self, query: &str) -> SearchResult {
        let terms = terms(query, &self.corpus.folding);
        let count = self.corpus.statements.len();
        let mut found = SearchResult {
            matches: vec![true; count].into(),
            ..SearchResult::default()
        };
        // The statements that may match once their texts are read.
        let mut possible = vec![true; count];
        let mut at = 0;
        for group in terms.chunk_by(|_, next| next.either) {
            // The statements that have one of the terms between which the query says `OR`.
            let mut have = vec![false; count];
            let mut may_have = vec![false; count];
            let mut missing = Vec::new();
            for term in group {
                let occurrences = self.occurrences(at, term);
                at += 1;
                let wanted = found.wanted.len();
                let unread = self.unread(term, &mut found.wanted);
                let mut rest = occurrences.as_slice();
                for (id, (has, may)) in have.iter_mut().zip(&mut may_have).enumerate() {
                    if !self.corpus.has_text(id.into()) {
                        let Some(unread) = &unread else { continue };
                        let has_words = unread.statements.contains(id);
                        match unread.exact || !has_words {
                            true => *has |= has_words != term.excluded,
                            false => *may = true,
                        }
                        continue;
                    }
                    let end = self.folded_range(id.into(), None).end;
                    let here = rest
                        .iter()
                        .take_while(|occurrence| occurrence.start < end)
                        .count();
                    rest = &rest[here..];
                    *has |= (here > 0) != term.excluded;
                }
                if term.excluded {
                    continue;
                }
                let is_unread = unread.is_some_and(|unread| !unread.statements.is_clear());
                if occurrences.is_empty() && !is_unread && found.wanted.len() == wanted {
                    missing.push(term.typed.clone());
                }
                found.occurrences = match found.occurrences.is_empty() {
                    true => occurrences,
                    false => merge(&found.occurrences, &occurrences),
                };
            }
            for (id, (has, may)) in have.into_iter().zip(may_have).enumerate() {
                found.matches[StatementId::from(id)] &= has;
                possible[id] &= has || may;
            }
            // Where either of two terms suffices, one of them may be missing.
            if missing.len() == group.len() {
                for word in missing {
                    if !found.missing.contains(&word) {
                        found.missing.push(word);
                    }
                }
            }
        }
        for (id, may) in possible.into_iter().enumerate() {
            if may && !found.matches[StatementId::from(id)] {
                found.unread.grow_and_insert(id);
            }
        }
        found.terms = terms;
        found
    }

    /// Finds the statements that have the words of a term, in a collection in shards; `None` if the words have
    /// not arrived: then the shards that hold them are added to `wanted`.
    fn unread(&self, term: &Term, wanted: &mut Vec<usize>) -> Option<Having> {
        let shards = self.corpus.statements.shards()?;
        having(self.corpus, shards, term, wanted)
    }

    /// Lists the occurrences in a statement, in reading order.
    pub(super) fn occurrences_in<'f>(
        &self,
        found: &'f SearchResult,
        statement: StatementId,
    ) -> &'f [FoldedSpan] {
        within(found, &self.folded_range(statement, None))
    }

    /// Lists the occurrences of a term, which is the one at `at` in its query, in either spelling, in
    /// reading order and without overlaps.
    fn occurrences(&self, at: usize, term: &Term) -> Vec<FoldedSpan> {
        let needles = variants(&term.text);
        let mut occurrences: Vec<FoldedSpan> = Vec::new();
        for needle in &needles {
            let found = self.occurrences_of(at, needle, term.prefix);
            occurrences = match occurrences.is_empty() {
                true => found,
                false => merge(&occurrences, &found),
            };
        }
        let is_needle = |word: &str| {
            needles.iter().any(|needle| match term.prefix {
                true => word.starts_with(needle.as_str()),
                false => word == needle,
            })
        };
        let is_alias =
            |alias: &str| alias.split(' ').any(is_needle) || !term.prefix && is_needle(alias);
        for (_, span) in self.aliases.iter().filter(|(alias, _)| is_alias(alias)) {
            let span = FoldedSpan { term: at, ..*span };
            let position = occurrences.partition_point(|other| *other < span);
            // Words that were found as printed are not found again by their alias.
            let neighbours = occurrences.iter().skip(position.saturating_sub(1)).take(2);
            if !neighbours
                .into_iter()
                .any(|other| other.start < span.end && span.start < other.end)
            {
                occurrences.insert(position, span);
            }
        }
        occurrences
    }

    /// Lists the occurrences of words in one spelling, in reading order and without overlaps.
    pub(super) fn occurrences_of(&self, at: usize, needle: &str, prefix: bool) -> Vec<FoldedSpan> {
        let mut occurrences: Vec<FoldedSpan> = Vec::new();
        let words = format!(" {needle}{}", if prefix { "" } else { " " });
        let mut last = 0;
        Needle::new(words.as_bytes()).each(&self.folded, |found| {
            let (start, mut end) = (found + 1, found + 1 + needle.len());
            if start < last {
                return;
            }
            // A prefix extends to the end of its word.
            while prefix && self.folded.get(end).is_some_and(|byte| *byte != b' ') {
                end += 1;
            }
            occurrences.push(FoldedSpan {
                start,
                end,
                term: at,
            });
            last = end;
        });
        occurrences
    }

    /// Iterates over the hits in the whole corpus, in reading order, without excluded terms.
    pub fn hits(&self, found: &SearchResult) -> impl Iterator<Item = Hit> {
        let mut cursor = Cursor::default();
        let occurrences = found.occurrences.iter();
        occurrences.map(move |occurrence| self.to_printed(*occurrence, &mut cursor))
    }

    /// Iterates over the hits in a statement, in reading order.
    pub fn hits_in(
        &self,
        found: &SearchResult,
        statement: StatementId,
    ) -> impl ExactSizeIterator<Item = Hit> {
        self.hits_within(found, self.folded_range(statement, None))
    }

    /// Iterates over the hits in a passage, in reading order.
    pub fn hits_in_passage(
        &self,
        found: &SearchResult,
        statement: StatementId,
        passage: PassageId,
    ) -> impl ExactSizeIterator<Item = Hit> {
        self.hits_within(found, self.folded_range(statement, Some(passage)))
    }

    fn hits_within(
        &self,
        found: &SearchResult,
        range: Range<usize>,
    ) -> impl ExactSizeIterator<Item = Hit> {
        let occurrences = within(found, &range);
        let mut cursor = self.cursor(occurrences.first().map_or(0, |first| first.start));
        let occurrences = occurrences.iter();
        occurrences.map(move |occurrence| self.to_printed(*occurrence, &mut cursor))
    }

    /// Maps one stretch of the folded text back to the printed words.
    pub(super) fn hit(&self, span: FoldedSpan) -> Hit {
        self.to_printed(span, &mut self.cursor(span.start))
    }

    /// Maps a stretch of the folded text back to the printed words.
    fn to_printed(&self, FoldedSpan { start, end, term }: FoldedSpan, cursor: &mut Cursor) -> Hit {
        let (_, statement, passage) = self.passages[self.row_of(start, cursor)];
        Hit {
            statement,
            passage,
            span: self.printed(&self.corpus.statements[statement], start, end, cursor),
            term,
        }
    }
}

/// Lists the occurrences in a range of the folded text.
fn within<'f>(found: &'f SearchResult, range: &Range<usize>) -> &'f [FoldedSpan] {
    let [first, last] = [range.start, range.end].map(|end| {
        found
            .occurrences
            .partition_point(|occurrence| occurrence.start < end)
    });
    &found.occurrences[first..last]
}

/// Merges two sorted lists; words that are in both count once. A common word has hundreds of
/// thousands of occurrences in a large corpus: sorting both anew would be felt at each key typed.
fn merge(one: &[FoldedSpan], other: &[FoldedSpan]) -> Vec<FoldedSpan> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut rest = other.iter().peekable();
    for span in one {
        while let Some(before) = rest.next_if(|other| *other < span) {
            all.push(*before);
        }
        all.push(*span);
    }
    all.extend(rest);
    all.dedup_by(|one, other| (one.start, one.end) == (other.start, other.end));
    all
}
