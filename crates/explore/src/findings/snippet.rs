//! Snippets: words with the text around them, cut for a list.

use pliego_corpus::{PassageId, PassageKind, Span, Statement};

/// Words of a passage with the text before and after them. The three spans are adjacent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The text before the words.
    pub before: Span,
    /// The words.
    pub words: Span,
    /// The text after the words.
    pub after: Span,
    /// Whether the passage continues to the left.
    pub cut_before: bool,
    /// Whether the passage continues to the right.
    pub cut_after: bool,
}

/// About how many bytes of text a snippet has on each side of its words.
const SIDE: usize = 90;

/// Makes the snippet around words of a passage.
pub fn around(statement: &Statement, passage: PassageId, words: Span) -> Snippet {
    let whole = statement.passages[passage].span;
    let text = &*statement.text;
    let mut start = words.start.saturating_sub(SIDE).max(whole.start);
    if start > whole.start {
        // Move to the next beginning of a word, but not beyond the words.
        start = next_break(text, start)
            .filter(|at| *at <= words.start)
            .unwrap_or(words.start);
    }
    let mut end = (words.end + SIDE).min(whole.end);
    if end < whole.end {
        end = next_break(text, end)
            .filter(|at| *at < whole.end)
            .map_or(whole.end, |at| {
                words.end
                    + text
                        .get(words.end..at)
                        .map_or(0, |after| after.trim_end().len())
            });
    }
    Snippet {
        before: Span {
            start,
            end: words.start,
        },
        words,
        after: Span {
            start: words.end,
            end,
        },
        cut_before: start > whole.start,
        cut_after: end < whole.end,
    }
}

/// Finds the first character after white space, from a byte on.
fn next_break(text: &str, from: usize) -> Option<usize> {
    let from = (from..text.len()).find(|at| text.is_char_boundary(*at))?;
    let rest = text.get(from..)?;
    let space = rest.find(char::is_whitespace)?;
    Some(from + space + rest.get(space..)?.find(|c: char| !c.is_whitespace())?)
}

/// Makes the snippet of the beginning of a statement: of its first paragraph, or of its first
/// passage if it has no paragraph.
pub fn incipit(statement: &Statement) -> Option<Snippet> {
    let mut paragraphs = statement
        .passages
        .iter_enumerated()
        .filter(|(_, passage)| passage.kind == PassageKind::Paragraph);
    let passage = paragraphs
        .next()
        .map(|(passage, _)| passage)
        .or(statement.passages.keys().next())?;
    let start = statement.passages[passage].span.start;
    let beginning = Span { start, end: start };
    let mut snippet = around(statement, passage, beginning);
    if snippet.cut_after {
        // No word is marked, so the space of the left side is free: extend to the right.
        let middle = Span {
            start: snippet.after.end,
            end: snippet.after.end,
        };
        let further = around(statement, passage, middle);
        snippet.after.end = further.after.end;
        snippet.cut_after = further.cut_after;
    }
    Some(snippet)
}
