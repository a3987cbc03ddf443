//! The concordance: every hit with the words before and after it (keyword in context), where the
//! hits are in each statement, and the words that stand near them.

use std::ops::Range;

use pliego_corpus::{Corpus, Span, StatementId};
use strum::EnumCount;

use super::folded::FoldedSpan;
use super::printed_words::Cursor;
use super::search::Hit;
use super::sort::{Key, Order};
use super::stop_words::stop_words;
use super::{Findings, Index};

/// The order of the lines. A word to the left or right of the hit decides, then those beyond it,
/// further and further from the hit; case, accents and punctuation do not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum LineOrder {
    /// By statement, earliest first, and place in it.
    #[default]
    Statement,
    /// By the first word to the left of the hit, then the second, and so on.
    L1,
    /// By the second word to the left, then the third, and so on.
    L2,
    /// By the third word to the left, then the fourth, and so on.
    L3,
    /// By the first word to the right of the hit, then the second, and so on.
    R1,
    /// By the second word to the right, then the third, and so on.
    R2,
    /// By the third word to the right, then the fourth, and so on.
    R3,
}

impl LineOrder {
    /// Every order, as the page offers them.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Statement,
        Self::L1,
        Self::L2,
        Self::L3,
        Self::R1,
        Self::R2,
        Self::R3,
    ];
}

/// A hit in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The hit.
    pub hit: Hit,
    /// The words before it in its passage.
    pub left: Span,
    /// The words after it in its passage.
    pub right: Span,
}

/// The hits of a statement: how many, how dense, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispersion {
    /// The statement.
    pub statement: StatementId,
    /// The printed words of each hit.
    pub hits: Vec<Span>,
    /// The number of hits for each 1 000 words of the whole text, signatories included, rounded.
    pub per_thousand: usize,
}

/// The fewest statements whose dispersion is listed, if so many have hits: more would stand on the first screen
/// in place of the lines.
pub const STRIPS: usize = 10;

/// How many words on each side of a hit are near it.
pub const NEAR: usize = 4;

/// The most collocates that are listed.
const LISTED: usize = 20;

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_space(byte: &u8) -> bool {
    *byte == b' '
}

impl Index<'_> {
    /// Counts the hits in the statements that match.
    pub fn hit_count(&self, found: &Findings) -> usize {
        let matches = found.matches.iter();
        matches
            .map(|matched| self.hits_in(&found.search, matched.statement))
            .sum()
    }

    /// Lists the occurrences in the statements that match, in reading order.
    fn occurrences(&self, found: &Findings) -> Vec<FoldedSpan> {
        let mut occurrences = Vec::new();
        for matched in &found.matches {
            let here = self
                .searcher
                .occurrences_in(&found.search, matched.statement);
            occurrences.extend_from_slice(here);
        }
        occurrences
    }

    /// Makes the first `limit` lines, each of a hit in a statement that matches, with about `side` bytes of
    /// context on each side.
    pub fn lines(
        &self,
        found: &Findings,
        side: usize,
        order: LineOrder,
        limit: usize,
    ) -> Vec<Line> {
        let occurrences = self.occurrences(found);
        let mut cursor = Cursor::default();
        let is_left = matches!(order, LineOrder::L1 | LineOrder::L2 | LineOrder::L3);
        let nearer = (order as usize).saturating_sub(1) % 3;
        let context = |hit: &FoldedSpan| {
            let row = self.searcher.row_of(hit.start, &mut cursor);
            let text = self.searcher.folded_passage(row);
            let at = self.searcher.passages[row].0;
            let side = match is_left {
                true => text.get(..hit.start - at),
                false => text.get(hit.end - at..),
            };
            let mut words = side.unwrap_or_default().trim_ascii();
            for _ in 0..nearer {
                let space = match is_left {
                    true => words.iter().rposition(is_space),
                    false => words.iter().position(is_space),
                };
                let rest = space.and_then(|at| match is_left {
                    true => words.get(..at),
                    false => words.get(at + 1..),
                });
                words = rest.unwrap_or_default();
            }
            Key {
                words,
                backwards: is_left,
                ..Key::default()
            }
        };
        let first: Vec<usize> = match order {
            LineOrder::Statement => (0..occurrences.len().min(limit)).collect(),
            _ => {
                let contexts = occurrences.iter().map(context).collect();
                Order::new(contexts).take(limit).collect()
            }
        };
        let line = |index| line(self.corpus, self.searcher.hit(occurrences[index]), side);
        first.into_iter().map(line).collect()
    }

    /// Lists the dispersion of the hits in each statement that matches and has one of the first `limit`; at
    /// least in [`STRIPS`] statements.
    pub fn dispersion(&self, found: &Findings, limit: usize) -> Vec<Dispersion> {
        let words = self.words();
        let mut before = 0;
        let mut listed: Vec<Dispersion> = Vec::new();
        for matched in &found.matches {
            let statement = matched.statement;
            let hits = self.searcher.hits_in(&found.search, statement);
            if hits.len() == 0 {
                continue;
            }
            if before >= limit && listed.len() >= STRIPS {
                break;
            }
            before += hits.len();
            let rows = self.searcher.rows(statement);
            let whole = words.first[rows.end] - words.first[rows.start];
            listed.push(Dispersion {
                statement,
                per_thousand: per_thousand(hits.len(), whole),
                hits: hits.map(|hit| hit.span).collect(),
            });
        }
        listed
    }

    /// Lists the words that most often stand near hits in the statements that match: up to [`NEAR`] words
    /// away in the same passage, as the corpus usually prints them and each with the number of its occurrences
    /// there; the most frequent first, and of those with the same number in alphabetical order. Stop words and
    /// the hits themselves do not count, and a word between two hits counts once.
    pub fn collocates(&self, found: &Findings) -> Vec<(&str, usize)> {
        let words = self.words();
        let mut counts = vec![0; words.counts.len()];
        // Whether a word is a stop word in the language of the statement.
        let mut is_stop_word = vec![false; words.counts.len()];
        let mut language = "";
        let occurrences = self.occurrences(found);
        let mut rest = occurrences.as_slice();
        let mut cursor = Cursor::default();
        while let Some(first) = rest.first() {
            let row = self.searcher.row_of(first.start, &mut cursor);
            let (begins, statement, _) = self.searcher.passages[row];
            let text = self.searcher.folded_passage(row);
            let is_here = |hit: &&FoldedSpan| hit.start < begins + text.len();
            let (hits, others) = rest.split_at(rest.iter().take_while(is_here).count());
            rest = others;
            let of_statement = &*self.corpus.statements[statement].language;
            if of_statement != language {
                language = of_statement;
                is_stop_word.fill(false);
                for word in stop_words(language).filter_map(|word| words.find(word)) {
                    is_stop_word[word] = true;
                }
            }
            // Each word begins after a space.
            let spaces = |from: usize, to: usize| {
                let between = text.get(from..to).unwrap_or_default();
                between.iter().filter(|byte| is_space(byte)).count()
            };
            let (mut at, mut before) = (0, 0);
            let bounds = |hit: &FoldedSpan| {
                let (start, end) = (hit.start - begins, hit.end - begins);
                before += spaces(at, start + 1);
                at = start + 1;
                (before - 1, before + spaces(at, end - 1))
            };
            let bounds: Vec<(usize, usize)> = hits.iter().map(bounds).collect();
            let places = &words.places[words.first[row]..words.first[row + 1]];
            let mut is_near = vec![false; places.len()];
            // A misprint may be a sign behind the last word.
            let mut set = |range: Range<usize>, is: bool| {
                let words = is_near.get_mut(range).into_iter().flatten();
                words.for_each(|near| *near = is);
            };
            for (first, after) in &bounds {
                let near = first.saturating_sub(NEAR)..(after + NEAR).min(places.len());
                set(near, true);
            }
            for (first, after) in &bounds {
                set(*first..*after, false);
            }
            for (word, is_near) in places.iter().zip(is_near) {
                let word = *word as usize;
                counts[word] += usize::from(is_near && !is_stop_word[word]);
            }
        }
        let near: Vec<(usize, usize)> = counts
            .into_iter()
            .enumerate()
            .filter(|(_, count)| *count > 0)
            .collect();
        let keys = near.iter().map(|(word, count)| Key {
            numbers: [-(*count as i64), 0, 0],
            words: words.folded(*word).as_bytes(),
            backwards: false,
        });
        let listed = Order::new(keys.collect()).take(LISTED);
        listed
            .map(|index| (words.printed(near[index].0), near[index].1))
            .collect()
    }
}

/// Returns how many of 1 000 words `count` of `words` are, rounded.
pub(super) fn per_thousand(count: usize, words: usize) -> usize {
    (2000 * count + words) / (2 * words).max(1)
}

fn line(corpus: &Corpus, hit: Hit, side: usize) -> Line {
    let statement = &corpus.statements[hit.statement];
    let whole = statement.passages[hit.passage].span;
    // The context is cut between words, towards the hit.
    let bytes = statement.text.as_bytes();
    let is_space = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let mut start = hit.span.start.saturating_sub(side).max(whole.start);
    while start > whole.start && start < hit.span.start && !is_space(start - 1) {
        start += 1;
    }
    let mut end = (hit.span.end + side).min(whole.end);
    while end < whole.end && end > hit.span.end && !is_space(end) {
        end -= 1;
    }
    Line {
        hit,
        left: Span {
            start,
            end: hit.span.start,
        },
        right: Span {
            start: hit.span.end,
            end,
        },
    }
}
