//! Words in their surroundings, cut for a list; and text cut where marks begin and end.

use pliego_corpus::{PassageKind, Span, Statement};

/// Words of a passage with what stands before and after them; joined they are the text, uncut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// What stands before.
    pub before: Span,
    /// The words.
    pub words: Span,
    /// What stands after.
    pub after: Span,
    /// Whether the passage goes on to the left.
    pub cut_before: bool,
    /// Whether the passage goes on to the right.
    pub cut_after: bool,
}

/// About how many bytes stand on each side of the words in a snippet.
const SIDE: usize = 90;

/// Those words in their passage, cut between words.
pub fn around(statement: &Statement, passage: usize, words: Span) -> Snippet {
    let whole = statement.passages[passage].span;
    let text = statement.text;
    let mut start = words.start.saturating_sub(SIDE).max(whole.start);
    if start > whole.start {
        // To the beginning of a word; if there is none before the words, from the words on.
        start = next_break(text, start).filter(|at| *at <= words.start).unwrap_or(words.start);
    }
    let mut end = (words.end + SIDE).min(whole.end);
    if end < whole.end {
        end = next_break(text, end)
            .filter(|at| *at < whole.end)
            .map_or(whole.end, |at| words.end + text.get(words.end..at).map_or(0, |after| after.trim_end().len()));
    }
    Snippet {
        before: Span { start, end: words.start },
        words,
        after: Span { start: words.end, end },
        cut_before: start > whole.start,
        cut_after: end < whole.end,
    }
}

/// The first character after white space at or after a byte.
fn next_break(text: &str, from: usize) -> Option<usize> {
    let from = (from..text.len()).find(|at| text.is_char_boundary(*at))?;
    let rest = text.get(from..)?;
    let space = rest.find(char::is_whitespace)?;
    Some(from + space + rest.get(space..)?.find(|c: char| !c.is_whitespace())?)
}

/// How a statement begins: the first words of its first paragraph, or of whatever it has.
pub fn incipit(statement: &Statement) -> Option<Snippet> {
    let first = |kind| statement.passages.iter().position(|passage| passage.kind == kind);
    let passage = first(PassageKind::Paragraph).or(if statement.passages.is_empty() { None } else { Some(0) })?;
    let start = statement.passages[passage].span.start;
    let beginning = Span { start, end: start };
    let mut snippet = around(statement, passage, beginning);
    if snippet.cut_after {
        // Nothing is marked: the space of the other side is used too.
        let middle = Span { start: snippet.after.end, end: snippet.after.end };
        let further = around(statement, passage, middle);
        snippet.after.end = further.after.end;
        snippet.cut_after = further.cut_after;
    }
    Some(snippet)
}

/// A stretch of text under the same marks from its beginning to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The stretch.
    pub span: Span,
    /// The lowest rank that marks it.
    pub rank: Option<usize>,
    /// The first oddity that it is part of.
    pub oddity: Option<usize>,
}

/// Cuts a stretch of text where marks and oddities begin and end.
pub fn pieces(whole: Span, marks: &[(Span, usize)], oddities: &[Span]) -> Vec<Piece> {
    let mut cuts: Vec<usize> = vec![whole.start, whole.end];
    let spans = marks.iter().map(|(span, _)| span).chain(oddities);
    for cut in spans.flat_map(|span| [span.start, span.end]) {
        // The few cuts of a passage are kept in order one by one.
        let at = cuts.partition_point(|other| *other < cut);
        if (whole.start..whole.end).contains(&cut) && cuts[at] != cut {
            cuts.insert(at, cut);
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for pair in cuts.windows(2) {
        let span = Span { start: pair[0], end: pair[1] };
        let covers = |mark: &Span| mark.start <= span.start && span.end <= mark.end;
        let rank = marks.iter().filter(|(mark, _)| covers(mark)).map(|(_, rank)| *rank).min();
        let oddity = oddities.iter().position(covers);
        match pieces.last_mut() {
            Some(last) if (last.rank, last.oddity) == (rank, oddity) => last.span.end = span.end,
            _ => pieces.push(Piece { span, rank, oddity }),
        }
    }
    pieces
}
