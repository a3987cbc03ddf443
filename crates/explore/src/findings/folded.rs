//! The folded text that searches scan: every passage folded once into one long text of words, with a space before
//! and after each. Case, accents, punctuation and white space are gone. Offsets lead back to the printed words.

use core::ops::Range;

use pliego_corpus::{
    Corpus, IrregularityKind, Language, PassageId, Span, StatementId, is_accent, is_letter,
};

use crate::selection::query::words;

/// Separates passages in the folded text. No query contains it.
pub(super) const SEPARATOR: u8 = 1;

/// A stretch of the folded text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FoldedSpan {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The index of the term in the query.
    pub(super) term: usize,
}

/// A corpus, folded for searching.
pub struct Searcher<'c> {
    pub(super) corpus: &'c Corpus,
    pub(super) folded: Vec<u8>,
    /// Every passage, with the byte of the folded text at which it begins.
    pub(super) passages: Vec<(usize, StatementId, PassageId)>,
    /// For each statement the index in `passages` of its first, and one more for the end of the
    /// last.
    first_passages: Vec<usize>,
    /// Offset map: `(folded byte, printed byte)` wherever the two texts stop running in step.
    pub(super) offsets: Vec<(usize, usize)>,
    /// Words that also match elsewhere: what a misprint presumably means, and the correct form of a
    /// name.
    pub(super) aliases: Vec<(String, FoldedSpan)>,
}

impl<'c> Searcher<'c> {
    /// Folds a corpus, in one pass over its text.
    pub fn new(corpus: &'c Corpus) -> Self {
        Self::with(corpus, |_, _| false)
    }

    /// Folds the texts that have arrived since, and copies those that are folded already: a session in a large
    /// collection reads a thousand texts, some at a time.
    pub(super) fn again(&self) -> Self {
        Self::with(self.corpus, |searcher, id| searcher.copy(self, id))
    }

    /// Folds the statements that are not `copied`.
    fn with(corpus: &'c Corpus, copied: impl Fn(&mut Self, StatementId) -> bool) -> Self {
        let statements = corpus.statements.iter();
        let (length, passages) = statements.fold((0, 0), |(length, passages), statement| {
            let text = statement.text.len();
            (length + text, passages + statement.passages.len())
        });
        let mut searcher = Self {
            corpus,
            folded: Vec::with_capacity(length + length / 8 + 2 * passages),
            passages: Vec::with_capacity(passages),
            first_passages: Vec::with_capacity(corpus.statements.len() + 1),
            offsets: Vec::new(),
            aliases: Vec::new(),
        };
        for (id, statement) in corpus.statements.iter_enumerated() {
            searcher.first_passages.push(searcher.passages.len());
            if copied(&mut searcher, id) {
                continue;
            }
            let has_text = corpus.has_text(id);
            for passage in statement.passages.keys() {
                searcher.folded.extend([SEPARATOR, b' ']);
                let row = (searcher.folded.len() - 1, id, passage);
                searcher.passages.push(row);
                // A description has no words, and its names are not printed anywhere.
                if has_text {
                    searcher.index_passage(id, passage);
                }
            }
        }
        searcher.first_passages.push(searcher.passages.len());
        searcher
    }

    /// Appends a statement that an earlier searcher has folded. Does nothing and returns false if that had no text
    /// of it.
    fn copy(&mut self, from: &Self, id: StatementId) -> bool {
        let rows = from.rows(id);
        let begins = |row: usize| {
            let passage = from.passages.get(row);
            passage.map_or(from.folded.len(), |(begins, ..)| begins - 1)
        };
        let bytes = begins(rows.start)..begins(rows.end);
        let Some(folded) = from.folded.get(bytes.clone()) else {
            return false;
        };
        // Without a text, a passage has its separator and a space.
        if folded.len() <= 2 * rows.len() {
            return false;
        }
        let start = self.folded.len();
        let moved = |byte: usize| start + byte - bytes.start;
        self.folded.extend_from_slice(folded);
        let passages = from.passages.get(rows).into_iter().flatten();
        self.passages
            .extend(passages.map(|(begins, id, passage)| (moved(*begins), *id, *passage)));
        let first = from.offsets.partition_point(|(at, _)| *at < bytes.start);
        let offsets = from.offsets.iter().skip(first);
        let offsets = offsets.take_while(|(at, _)| *at < bytes.end);
        self.offsets
            .extend(offsets.map(|(at, printed)| (moved(*at), *printed)));
        let aliases = from.aliases_in(bytes.clone()).map(|(alias, span)| {
            let (start, end) = (moved(span.start), moved(span.end));
            (
                alias.clone(),
                FoldedSpan {
                    start,
                    end,
                    ..*span
                },
            )
        });
        self.aliases.extend(aliases);
        true
    }

    /// Iterates over the aliases of a stretch of the folded text.
    fn aliases_in(&self, bytes: Range<usize>) -> impl Iterator<Item = &(String, FoldedSpan)> {
        let first = self
            .aliases
            .partition_point(|(_, span)| span.start < bytes.start);
        let aliases = self.aliases.iter().skip(first);
        aliases.take_while(move |(_, span)| span.start < bytes.end)
    }

    fn index_passage(&mut self, statement: StatementId, passage: PassageId) {
        let (folding, printed) = (&self.corpus.folding, &self.corpus.statements[statement]);
        let annotated = &printed.passages[passage];
        let first_offset = self.offsets.len();
        let mut expected = None;
        let mut folded = String::new();
        let words = printed.text_of(annotated.span);
        let mut at = 0;
        while let Some(character) = words.get(at..).and_then(|rest| rest.chars().next()) {
            let byte = annotated.span.start + at;
            at += character.len_utf8();
            folded.clear();
            folding.fold_into(character, &mut folded);
            let next = |at: usize| words.get(at..).and_then(|rest| rest.chars().next());
            while let Some(accent) = next(at).filter(|next| is_accent(*next)) {
                at += accent.len_utf8();
                folding.fold_into(accent, &mut folded);
            }
            if !folded.chars().all(is_letter) {
                if self.folded.ends_with(b" ") {
                    continue;
                }
                " ".clone_into(&mut folded);
            }
            if expected != Some(byte) {
                self.offsets.push((self.folded.len(), byte));
            }
            self.folded.extend_from_slice(folded.as_bytes());
            expected = Some(byte + folded.len());
            if expected != Some(annotated.span.start + at) {
                continue;
            }
            // The rest of an ASCII word, which is most of a text, is copied at once.
            let plain = words.as_bytes()[at..]
                .iter()
                .take_while(|byte| byte.is_ascii_alphanumeric())
                .count();
            // The first bytes of accents. An accent goes with the letter before it.
            let is_accented = matches!(words.as_bytes().get(at + plain), Some(0xcc | 0xcd));
            let plain = plain.saturating_sub(usize::from(is_accented));
            let plain = &words.as_bytes()[at..at + plain];
            let begins = self.folded.len();
            self.folded.extend_from_slice(plain);
            self.folded[begins..].make_ascii_lowercase();
            at += plain.len();
            expected = Some(annotated.span.start + at);
        }
        if !self.folded.ends_with(b" ") {
            self.folded.push(b' ');
        }
        let offsets = &self.offsets[first_offset..];
        let folded_byte = |printed: usize| {
            let before = offsets
                .partition_point(|(_, start)| *start <= printed)
                .saturating_sub(1);
            offsets
                .get(before)
                .map_or(0, |(folded, start)| folded + printed.saturating_sub(*start))
        };
        let folded_span = |span: Span| FoldedSpan {
            start: folded_byte(span.start),
            end: folded_byte(span.end - 1) + 1,
            term: 0,
        };
        let misprints = annotated
            .irregularities
            .iter()
            .filter(|found| found.kind == IrregularityKind::Misprint);
        for misprint in misprints {
            self.aliases.extend(
                misprint
                    .reads
                    .iter()
                    .map(|reads| (folding.fold(reads), folded_span(misprint.span))),
            );
        }
        for occurrence in &annotated.names {
            let name = self.corpus.names[occurrence.name]
                .name
                .get(Language::default());
            if !name.contains(' ') && !name.eq_ignore_ascii_case(printed.text_of(occurrence.quote))
            {
                self.aliases
                    .push((folding.fold(name), folded_span(occurrence.quote)));
            }
        }
    }

    /// Iterates over the folded words of a statement, repeated as they are, and those of its aliases.
    pub(super) fn words_of(&self, statement: StatementId) -> impl Iterator<Item = &str> {
        let range = self.folded_range(statement, None);
        let printed = core::str::from_utf8(self.folded.get(range.clone()).unwrap_or_default());
        let aliases = self
            .aliases_in(range.clone())
            .flat_map(|(alias, _)| words(alias));
        printed.into_iter().flat_map(words).chain(aliases)
    }

    /// Returns the range of the folded text that holds a statement, or one of its passages.
    pub(super) fn folded_range(
        &self,
        statement: StatementId,
        passage: Option<PassageId>,
    ) -> Range<usize> {
        let (first, last) = match passage {
            Some(passage) => {
                let row = self.first_passages[usize::from(statement)] + usize::from(passage);
                (row, row + 1)
            }
            None => (
                self.first_passages[usize::from(statement)],
                self.first_passages[usize::from(statement) + 1],
            ),
        };
        let begins = |at: usize| {
            self.passages
                .get(at)
                .map_or(self.folded.len(), |(begins, ..)| *begins)
        };
        begins(first)..begins(last)
    }

    /// Returns the folded text of a passage, by its index in `passages`: words with a space before and after
    /// each.
    pub(super) fn folded_passage(&self, row: usize) -> &[u8] {
        let begins = |row: usize| self.passages.get(row).map(|(begins, ..)| *begins);
        let start = begins(row).unwrap_or(self.folded.len());
        let end = begins(row + 1).map_or(self.folded.len(), |next| next - 1);
        self.folded.get(start..end).unwrap_or_default()
    }

    /// Returns the indices in `passages` of those of a statement.
    pub(super) fn rows(&self, statement: StatementId) -> Range<usize> {
        let statement = usize::from(statement);
        self.first_passages[statement]..self.first_passages[statement + 1]
    }
}
