//! The concordance: every hit with the words before and after it (keyword in context).

use pliego_corpus::{Corpus, Span};
use strum::EnumCount;

use super::search::Hit;
use super::sort;

/// The order of the lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum LineOrder {
    /// By statement, earliest first, and place in it.
    #[default]
    Statement,
    /// By the words before the hit, the nearest first.
    Left,
    /// By the words after the hit.
    Right,
}

impl LineOrder {
    /// Every order, as the page offers them.
    pub const ALL: [Self; Self::COUNT] = [Self::Statement, Self::Left, Self::Right];
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

/// Makes a line of each hit, with about `side` bytes of context on each side.
pub fn lines(corpus: &Corpus, hits: &[Hit], side: usize, order: LineOrder) -> Vec<Line> {
    let lines: Vec<Line> = hits.iter().map(|hit| line(corpus, *hit, side)).collect();
    let folded = |line: &Line, span: Span| {
        corpus
            .folding
            .fold(corpus.statements[line.hit.statement].text_of(span))
    };
    let key = |line: &Line| match order {
        LineOrder::Statement => String::new(),
        LineOrder::Right => folded(line, line.right).trim_start().to_owned(),
        // The nearest word counts first: the words are reversed, their letters are not.
        LineOrder::Left => folded(line, line.left)
            .split_whitespace()
            .rev()
            .collect::<Vec<_>>()
            .join(" "),
    };
    sort::by_text(lines.iter().map(key))
        .into_iter()
        .map(|index| lines[index])
        .collect()
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
