//! The concordance: every hit with the words before and after it (keyword in context), where the
//! hits are in each statement, and the words that stand near them.

use pliego_corpus::{Corpus, PassageId, Span, StatementId};
use strum::EnumCount;

use super::keyness::{Vocabulary, Word};
use super::search::Hit;
use super::sort;
use super::stop_words::is_stop_word;
use super::tokens::{each_word_in, tokens_in};
use crate::selection::query::words;

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

/// The bytes of context by which lines are sorted, on each side: about twelve words, whatever the
/// width of the lines.
const SORTED: usize = 80;

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

/// Makes the first `limit` lines, each of a hit with about `side` bytes of context on each side. The hits are
/// in reading order.
pub fn lines(
    corpus: &Corpus,
    hits: &[Hit],
    side: usize,
    order: LineOrder,
    limit: usize,
) -> Vec<Line> {
    let key = |hit: &Hit| {
        let line = line(corpus, *hit, SORTED);
        let folded = |span: Span| {
            let text = corpus.statements[hit.statement].text_of(span);
            corpus.folding.fold(text)
        };
        let nearest_first = match order {
            LineOrder::Statement => Vec::new(),
            LineOrder::L1 | LineOrder::L2 | LineOrder::L3 => {
                let left = folded(line.left);
                let mut words: Vec<String> = words(&left).map(str::to_owned).collect();
                words.reverse();
                words
            }
            LineOrder::R1 | LineOrder::R2 | LineOrder::R3 => {
                words(&folded(line.right)).map(str::to_owned).collect()
            }
        };
        let nearer = (order as usize).saturating_sub(1) % 3;
        nearest_first.get(nearer..).unwrap_or_default().join(" ")
    };
    let order = match order {
        LineOrder::Statement => (0..hits.len().min(limit)).collect(),
        _ => sort::by_text(hits.iter().map(key)),
    };
    let first = order.into_iter().take(limit);
    first.map(|index| line(corpus, hits[index], side)).collect()
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

/// The fewest statements whose dispersion is listed, if so many have hits.
pub const STRIPS: usize = 20;

/// Lists the dispersion of hits, which are in reading order, in each statement that has one of the first
/// `limit`; at least in [`STRIPS`] statements.
pub fn dispersion(corpus: &Corpus, hits: &[Hit], limit: usize) -> Vec<Dispersion> {
    let of_statement = |hits: &[Hit]| {
        let statement = hits[0].statement;
        let passages = corpus.statements[statement].passages.keys();
        let mut words = 0;
        for passage in passages {
            each_word_in(corpus, statement, passage, &mut |_, _| words += 1);
        }
        Dispersion {
            statement,
            hits: hits.iter().map(|hit| hit.span).collect(),
            per_thousand: per_thousand(hits.len(), words),
        }
    };
    let of_statements = || hits.chunk_by(|hit, next| hit.statement == next.statement);
    let mut before = 0;
    let is_listed = |hits: &&[Hit]| {
        before += hits.len();
        before - hits.len() < limit
    };
    let listed = of_statements().take_while(is_listed).count().max(STRIPS);
    of_statements().take(listed).map(of_statement).collect()
}

/// Returns how many of 1 000 words `count` of `words` are, rounded.
pub(super) fn per_thousand(count: usize, words: usize) -> usize {
    (2000 * count + words) / (2 * words).max(1)
}

/// How many words on each side of a hit are near it.
pub const NEAR: usize = 4;

/// The most collocates that are listed.
const LISTED: usize = 20;

/// Lists the words that most often stand near hits, which are in reading order: up to [`NEAR`] words
/// away in the same passage, as the corpus prints them and each with the number of its occurrences
/// there; the most frequent first. Stop words and the hits themselves do not count, and a word
/// between two hits counts once.
pub fn collocates(corpus: &Corpus, hits: &[Hit]) -> Vec<(String, usize)> {
    let mut near = Vocabulary::default();
    for hits in hits.chunk_by(|hit, next| place(hit) == place(next)) {
        let (statement, passage) = place(&hits[0]);
        let text = &corpus.statements[statement];
        let tokens = tokens_in(corpus, statement, passage);
        let bounds = |hit: &Hit| {
            let first = tokens.partition_point(|token| token.span.end <= hit.span.start);
            let after = tokens.partition_point(|token| token.span.start < hit.span.end);
            (first, after)
        };
        let bounds: Vec<(usize, usize)> = hits.iter().map(bounds).collect();
        let is_near = |at: usize| {
            let within = |(first, after): &(usize, usize)| at + NEAR >= *first && at < after + NEAR;
            let is_hit = |(first, after): &(usize, usize)| at >= *first && at < *after;
            bounds.iter().any(within) && !bounds.iter().any(is_hit)
        };
        for (at, token) in tokens.iter().enumerate() {
            if is_near(at) && !is_stop_word(&text.language, &token.word) {
                near.add(&token.word, text.text_of(token.span));
            }
        }
    }
    let counts: Vec<&Word<'_>> = near.alphabetical().collect();
    let order = sort::by_numbers(counts.iter().map(|word| [-(word.count as i64), 0, 0]));
    let listed = order.into_iter().take(LISTED);
    listed
        .map(|at| (counts[at].printed(), counts[at].count))
        .collect()
}

fn place(hit: &Hit) -> (StatementId, PassageId) {
    (hit.statement, hit.passage)
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
