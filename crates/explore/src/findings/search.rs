//! Full-text search: a scan of the folded corpus, without an index to build. In a collection in shards
//! the texts that have arrived are scanned, and their [words](super::word_shards) answer for the others.
//!
//! [`Searcher::new`] folds every passage once into one long text of words with a space before and
//! after each. Case, accents, punctuation and white space are gone. A search scans this text for
//! each term with the spaces around it. Only the hits that are shown are mapped back to the printed
//! words.

use core::ops::Range;

use fixedbitset::FixedBitSet;

use super::scan::Needle;
use super::spelling::variants;
use super::word_shards::{Having, having};
use crate::selection::query::{Term, terms, words};
use pliego_corpus::{
    Corpus, IrregularityKind, Language, PassageId, Span, Statement, StatementId, TiVec, is_accent,
    is_letter,
};

/// Separates passages in the folded text. No query contains it.
const SEPARATOR: u8 = 1;

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

/// A stretch of the folded text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FoldedSpan {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The index of the term in the query.
    term: usize,
}

/// Where a lookup of printed words ended: the next one, further on, begins there.
#[derive(Default)]
pub(super) struct Cursor {
    /// The index in [`Searcher::passages`].
    row: usize,
    /// The index in [`Searcher::offsets`].
    offset: usize,
}

/// A corpus, folded for searching.
pub struct Searcher<'c> {
    pub(super) corpus: &'c Corpus,
    folded: Vec<u8>,
    /// Every passage, with the byte of the folded text at which it begins.
    pub(super) passages: Vec<(usize, StatementId, PassageId)>,
    /// For each statement the index in `passages` of its first, and one more for the end of the
    /// last.
    first_passages: Vec<usize>,
    /// Offset map: `(folded byte, printed byte)` wherever the two texts stop running in step.
    offsets: Vec<(usize, usize)>,
    /// Words that also match elsewhere: what a misprint presumably means, and the correct form of a
    /// name.
    aliases: Vec<(String, FoldedSpan)>,
}

impl<'c> Searcher<'c> {
    /// Folds a corpus, in one pass over its text.
    pub fn new(corpus: &'c Corpus) -> Self {
        let length = corpus
            .statements
            .iter()
            .map(|statement| statement.text.len())
            .sum::<usize>();
        let mut searcher = Self {
            corpus,
            folded: Vec::with_capacity(length + length / 8),
            passages: Vec::new(),
            first_passages: Vec::with_capacity(corpus.statements.len() + 1),
            offsets: Vec::new(),
            aliases: Vec::new(),
        };
        for (id, statement) in corpus.statements.iter_enumerated() {
            searcher.first_passages.push(searcher.passages.len());
            statement
                .passages
                .keys()
                .for_each(|passage| searcher.index_passage(id, passage));
        }
        searcher.first_passages.push(searcher.passages.len());
        searcher
    }

    fn index_passage(&mut self, statement: StatementId, passage: PassageId) {
        let (folding, printed) = (&self.corpus.folding, &self.corpus.statements[statement]);
        let annotated = &printed.passages[passage];
        self.folded.extend([SEPARATOR, b' ']);
        self.passages
            .push((self.folded.len() - 1, statement, passage));
        let first_offset = self.offsets.len();
        let mut expected = None;
        let mut folded = String::new();
        // A description has no words, and its names are not printed anywhere.
        if !self.corpus.has_text(statement) {
            return;
        }
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
        let first = self
            .aliases
            .partition_point(|(_, span)| span.start < range.start);
        let aliases = self.aliases.iter().skip(first);
        let aliases = aliases.take_while(move |(_, span)| span.start < range.end);
        let aliases = aliases.flat_map(|(alias, _)| words(alias));
        printed.into_iter().flat_map(words).chain(aliases)
    }

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

    /// Returns the range of the folded text that holds a statement, or one of its passages.
    fn folded_range(&self, statement: StatementId, passage: Option<PassageId>) -> Range<usize> {
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
    fn occurrences_of(&self, at: usize, needle: &str, prefix: bool) -> Vec<FoldedSpan> {
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

    /// Finds the word of the corpus that is nearest to a word that it does not have (optimal string
    /// alignment distance): up to one letter away, and one more for each three letters beyond five.
    /// Of words with hyphens, each part that does not occur is replaced by the word nearest to it.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let mut nearest = String::new();
        for part in word.split('-') {
            if !nearest.is_empty() {
                nearest.push('-');
            }
            nearest.push_str(self.nearest_part(part)?);
        }
        let together: Vec<&str> = words(&nearest).collect();
        let occurs = !self
            .occurrences_of(0, &together.join(" "), false)
            .is_empty();
        (occurs && nearest != word).then_some(nearest)
    }

    fn nearest_part(&self, word: &str) -> Option<&str> {
        let most = 1 + word.len().saturating_sub(3) / 3;
        let mut nearest: Option<(usize, &str)> = None;
        for other in self
            .folded
            .split(|byte| matches!(*byte, b' ' | SEPARATOR))
            .filter(|other| other.len() > 2 || other == &word.as_bytes())
        {
            if other.len().abs_diff(word.len()) > most {
                continue;
            }
            let Ok(other) = core::str::from_utf8(other) else {
                continue;
            };
            let distance = strsim::osa_distance(word, other);
            if distance <= most && nearest.is_none_or(|(best, _)| distance < best) {
                nearest = Some((distance, other));
            }
        }
        nearest.map(|(_, word)| word)
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
