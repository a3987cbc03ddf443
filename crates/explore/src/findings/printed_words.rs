//! The way from the folded text back to the printed words.

use pliego_corpus::{Span, Statement};

use super::folded::Searcher;

/// Where a lookup of printed words ended: the next one, further on, begins there.
#[derive(Default)]
pub(super) struct Cursor {
    /// The index in [`Searcher::passages`].
    row: usize,
    /// The index in [`Searcher::offsets`].
    offset: usize,
}

impl Searcher<'_> {
    /// Returns the place of a byte of the folded text.
    pub(super) fn cursor(&self, at: usize) -> Cursor {
        let row = self.passages.partition_point(|(begins, ..)| *begins <= at);
        let offset = self.offsets.partition_point(|(folded, _)| *folded <= at);
        Cursor {
            row: row.saturating_sub(1),
            offset: offset.saturating_sub(1),
        }
    }

    /// Moves to the passage of a byte of the folded text, and returns its index in `passages`.
    pub(super) fn row_of(&self, at: usize, cursor: &mut Cursor) -> usize {
        let begins = |row: usize| self.passages.get(row).map(|(begins, ..)| *begins);
        while begins(cursor.row + 1).is_some_and(|begins| begins <= at) {
            cursor.row += 1;
        }
        cursor.row
    }

    /// Returns the printed words of a stretch of the folded text of a statement.
    pub(super) fn printed(
        &self,
        statement: &Statement,
        start: usize,
        end: usize,
        cursor: &mut Cursor,
    ) -> Span {
        let printed_byte = |at: usize, offset: &mut usize| {
            let folded = |offset: usize| self.offsets.get(offset).map(|(folded, _)| *folded);
            while folded(*offset + 1).is_some_and(|folded| folded <= at) {
                *offset += 1;
            }
            let (folded, printed) = self.offsets[*offset];
            printed + at - folded
        };
        let start = printed_byte(start, &mut cursor.offset);
        // The next stretch may begin before this one ends.
        let mut offset = cursor.offset;
        let text = &statement.text;
        // The last letter may fold to another length than it is printed in, and accents may follow it.
        let mut last = printed_byte(end.saturating_sub(1), &mut offset) + 1;
        while !text.is_char_boundary(last) {
            last += 1;
        }
        let mut folded = String::new();
        for mark in text.get(last..).unwrap_or_default().chars() {
            if mark.is_ascii() {
                break;
            }
            self.corpus.folding.fold_into(mark, &mut folded);
            if !folded.is_empty() {
                break;
            }
            last += mark.len_utf8();
        }
        Span { start, end: last }
    }
}
