//! Every hit with what stands before and after it: keyword in context.

use core::cmp::Ordering;

use super::search::Hit;
use pliego_corpus::{Corpus, Span};

/// How lines are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By statement, which is by date, and place in it.
    #[default]
    Statement,
    /// By the words before, from the nearest on.
    Left,
    /// By the words after.
    Right,
}

impl Order {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Statement, Self::Left, Self::Right];
}

/// A hit in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The hit.
    pub hit: Hit,
    /// What stands before it in its passage.
    pub left: Span,
    /// What stands after.
    pub right: Span,
}

/// The hits as lines, each with about so many characters on a side.
pub fn lines(corpus: &Corpus, hits: &[Hit], side: usize, order: Order) -> Vec<Line> {
    let mut lines: Vec<Line> = hits.iter().map(|hit| line(corpus, *hit, side)).collect();
    let words = |line: &Line, span: Span| corpus.folding.fold(corpus.statements[line.hit.statement].words(span));
    let key = |line: &Line| match order {
        Order::Statement => String::new(),
        Order::Right => words(line, line.right).trim_start().to_owned(),
        // The nearest word first: words are turned round, their letters are not.
        Order::Left => words(line, line.left).split_whitespace().rev().collect::<Vec<_>>().join(" "),
    };
    if order != Order::Statement {
        let mut keyed: Vec<(String, Line)> = lines.into_iter().map(|line| (key(&line), line)).collect();
        // Few lines, in order one by one: those with the same neighbours stay in the order of the corpus.
        for end in 1..keyed.len() {
            let mut at = end;
            while at > 0 && keyed[at].0.cmp(&keyed[at - 1].0) == Ordering::Less {
                keyed.swap(at, at - 1);
                at -= 1;
            }
        }
        lines = keyed.into_iter().map(|(_, line)| line).collect();
    }
    lines
}

fn line(corpus: &Corpus, hit: Hit, side: usize) -> Line {
    let statement = &corpus.statements[hit.statement];
    let whole = statement.passages[hit.passage].span;
    // Cut between words, inwards.
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
    Line { hit, left: Span { start, end: hit.span.start }, right: Span { start: hit.span.end, end } }
}
