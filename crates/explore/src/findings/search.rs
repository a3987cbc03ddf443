//! Full-text search: a scan of the folded corpus, with no index to build.
//!
//! At start-up every passage is folded once into one long text of words with a space before and after each: case, accents,
//! punctuation and white space are gone. In it a term is looked for from beginning to end, with the spaces around it. What
//! is found is led back to the printed words where it is shown, and only there.

use core::ops::Range;

use super::scan::Needle;
use crate::selection::query::{Term, terms};
use pliego_corpus::{Corpus, Language, OddityKind, Span, is_letter};

/// Stands between passages in the folded text; no query has it.
const BETWEEN: u8 = 1;

/// Words of a passage that a query finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// Position of the passage in the statement.
    pub passage: usize,
    /// The printed words.
    pub span: Span,
    /// Position of the term in the query.
    pub term: usize,
}

/// What a query finds in the whole corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The terms, as they were understood.
    pub terms: Vec<Term>,
    /// For each statement whether it has all of the terms that are looked for and none of those to be left out.
    pub fits: Vec<bool>,
    /// The terms that stand nowhere.
    pub missing: Vec<String>,
    /// Where those stand that are looked for, in reading order.
    places: Vec<Place>,
}

/// A stretch of the folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    start: usize,
    end: usize,
    /// Position of the term in the query.
    term: usize,
}

/// The corpus, ready to be searched.
pub struct Searcher<'c> {
    corpus: &'c Corpus,
    folded: Vec<u8>,
    /// Where in the folded text each passage begins, with its statement and its position there.
    passages: Vec<(usize, usize, usize)>,
    /// For each statement the position of its first passage among those, and one beyond the last.
    first: Vec<usize>,
    /// From which place of the folded text on it runs beside which place of the printed one.
    beside: Vec<(usize, usize)>,
    /// Words that stand for others: what a misprint presumably means, and names with two spellings.
    meant: Vec<(String, Place)>,
}

impl<'c> Searcher<'c> {
    /// Folds the corpus: a pass over its text.
    pub fn new(corpus: &'c Corpus) -> Self {
        let length = corpus.statements.iter().map(|statement| statement.text.len()).sum::<usize>();
        let mut searcher = Self {
            corpus,
            folded: Vec::with_capacity(length + length / 8),
            passages: Vec::new(),
            first: Vec::with_capacity(corpus.statements.len() + 1),
            beside: Vec::new(),
            meant: Vec::new(),
        };
        for (at, statement) in corpus.statements.iter().enumerate() {
            searcher.first.push(searcher.passages.len());
            (0..statement.passages.len()).for_each(|passage| searcher.take(at, passage));
        }
        searcher.first.push(searcher.passages.len());
        searcher
    }

    fn take(&mut self, statement: usize, passage: usize) {
        let (folding, printed) = (&self.corpus.folding, &self.corpus.statements[statement]);
        let remarks = &printed.passages[passage];
        self.folded.extend([BETWEEN, b' ']);
        self.passages.push((self.folded.len() - 1, statement, passage));
        let begins = self.beside.len();
        let mut expected = None;
        let mut folded = String::new();
        let words = printed.words(remarks.span);
        let mut at = 0;
        while let Some(character) = words.get(at..).and_then(|rest| rest.chars().next()) {
            let place = remarks.span.start + at;
            at += character.len_utf8();
            folded.clear();
            folding.fold_into(character, &mut folded);
            if !folded.chars().all(is_letter) {
                if self.folded.ends_with(b" ") {
                    continue;
                }
                " ".clone_into(&mut folded);
            }
            if expected != Some(place) {
                self.beside.push((self.folded.len(), place));
            }
            self.folded.extend_from_slice(folded.as_bytes());
            expected = Some(place + folded.len());
            if expected != Some(remarks.span.start + at) {
                continue;
            }
            // The rest of a plain word, which is most of a text, goes at once.
            let plain = words.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            let plain = &words.as_bytes()[at..at + plain];
            let begins = self.folded.len();
            self.folded.extend_from_slice(plain);
            self.folded[begins..].make_ascii_lowercase();
            at += plain.len();
            expected = Some(remarks.span.start + at);
        }
        if !self.folded.ends_with(b" ") {
            self.folded.push(b' ');
        }
        let here = &self.beside[begins..];
        let folded_at = |place: usize| {
            let before = here.partition_point(|(_, printed)| *printed <= place).saturating_sub(1);
            here.get(before).map_or(0, |(folded, printed)| folded + place.saturating_sub(*printed))
        };
        let place = |span: Span| Place { start: folded_at(span.start), end: folded_at(span.end - 1) + 1, term: 0 };
        for oddity in remarks.oddities.iter().filter(|oddity| oddity.kind == OddityKind::Misprint) {
            self.meant.extend(oddity.reads.map(|reads| (folding.fold(reads), place(oddity.place))));
        }
        for naming in &remarks.names {
            let name = self.corpus.names[naming.name].name.get(Language::default());
            if !name.contains(' ') && !name.eq_ignore_ascii_case(printed.words(naming.quote)) {
                self.meant.push((folding.fold(name), place(naming.quote)));
            }
        }
    }

    /// What a query finds; nothing is looked for if it has no term.
    pub fn search(&self, query: &str) -> Found {
        let terms = terms(&self.corpus.folding.fold(query));
        let mut found = Found { fits: vec![true; self.corpus.statements.len()], terms, ..Found::default() };
        for (at, term) in found.terms.iter().enumerate() {
            let places = self.places(at, term);
            let mut rest = places.as_slice();
            for (statement, fits) in found.fits.iter_mut().enumerate() {
                let end = self.folded_of(statement, None).end;
                let here = rest.iter().take_while(|place| place.start < end).count();
                rest = &rest[here..];
                *fits &= (here > 0) != term.without;
            }
            if term.without {
                continue;
            }
            if places.is_empty() {
                found.missing.push(term.text.clone());
            }
            found.places = match found.places.is_empty() {
                true => places,
                false => merged(&found.places, &places),
            };
        }
        found
    }

    /// Where in the folded text a statement stands, or one of its passages.
    fn folded_of(&self, statement: usize, passage: Option<usize>) -> Range<usize> {
        let (first, last) = match passage {
            Some(passage) => (self.first[statement] + passage, self.first[statement] + passage + 1),
            None => (self.first[statement], self.first[statement + 1]),
        };
        let begins = |at: usize| self.passages.get(at).map_or(self.folded.len(), |(begins, ..)| *begins);
        begins(first)..begins(last)
    }

    fn places(&self, at: usize, term: &Term) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let needle = term.text.as_str();
        let words = format!(" {needle}{}", if term.prefix { "" } else { " " });
        let mut last = 0;
        Needle::new(words.as_bytes()).each(&self.folded, |found| {
            let (start, mut end) = (found + 1, found + 1 + needle.len());
            if start < last {
                // It overlaps the one before.
                return;
            }
            // To the end of a word that only begins so.
            while term.prefix && self.folded.get(end).is_some_and(|byte| *byte != b' ') {
                end += 1;
            }
            places.push(Place { start, end, term: at });
            last = end;
        });
        let is_meant = |meant: &str| match term.prefix {
            true => meant.split(' ').any(|word| word.starts_with(needle)),
            false => meant == needle || meant.split(' ').any(|word| word == needle),
        };
        for (_, place) in self.meant.iter().filter(|(meant, _)| is_meant(meant)) {
            let place = Place { term: at, ..*place };
            let position = places.partition_point(|other| *other < place);
            // What is found as it is printed is not found again.
            let beside = places.iter().skip(position.saturating_sub(1)).take(2);
            if !beside.into_iter().any(|other| other.start < place.end && place.start < other.end) {
                places.insert(position, place);
            }
        }
        places
    }

    /// What was found in the whole corpus, in reading order; not the terms that are to be left out.
    pub fn hits(&self, found: &Found) -> impl Iterator<Item = Hit> {
        let mut passage = 0;
        found.places.iter().map(move |place| self.printed(*place, &mut passage))
    }

    /// What was found in a statement, in reading order.
    pub fn hits_in(&self, found: &Found, statement: usize) -> impl ExactSizeIterator<Item = Hit> {
        self.hits_within(found, self.first[statement], self.folded_of(statement, None))
    }

    /// What was found in a passage, in reading order.
    pub fn hits_in_passage(
        &self,
        found: &Found,
        statement: usize,
        passage: usize,
    ) -> impl ExactSizeIterator<Item = Hit> {
        self.hits_within(found, self.first[statement] + passage, self.folded_of(statement, Some(passage)))
    }

    fn hits_within(
        &self,
        found: &Found,
        mut passage: usize,
        stretch: Range<usize>,
    ) -> impl ExactSizeIterator<Item = Hit> {
        let [first, last] =
            [stretch.start, stretch.end].map(|end| found.places.partition_point(|place| place.start < end));
        found.places[first..last].iter().map(move |place| self.printed(*place, &mut passage))
    }

    /// The printed words of a stretch of the folded text; `passage` is where the last one was looked up, and goes along.
    fn printed(&self, Place { start, end, term }: Place, passage: &mut usize) -> Hit {
        while self.passages.get(*passage + 1).is_some_and(|(begins, ..)| *begins <= start) {
            *passage += 1;
        }
        let (_, statement, passage) = self.passages[*passage];
        let beside = |at: usize| {
            let (folded, printed) =
                self.beside[self.beside.partition_point(|(folded, _)| *folded <= at).saturating_sub(1)];
            printed + at - folded
        };
        let text = self.corpus.statements[statement].text;
        // The last letter may be folded to another length than it is printed in.
        let mut last = beside(end.saturating_sub(1)) + 1;
        while !text.is_char_boundary(last) {
            last += 1;
        }
        Hit { statement, passage, span: Span { start: beside(start), end: last }, term }
    }

    /// The word of the corpus that is nearest to one that it does not have: one or two letters away.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let mut nearest: Option<(usize, &str)> = None;
        for other in self.folded.split(|byte| matches!(*byte, b' ' | BETWEEN)).filter(|other| other.len() > 2) {
            if other.len().abs_diff(word.len()) > 2 {
                continue;
            }
            let Ok(other) = core::str::from_utf8(other) else { continue };
            let distance = strsim::osa_distance(word, other);
            if distance <= 1 + usize::from(word.len() > 5) && nearest.is_none_or(|(best, _)| distance < best) {
                nearest = Some((distance, other));
            }
        }
        nearest.map(|(_, word)| word.to_owned())
    }
}

/// Two lists in order, as one.
fn merged(one: &[Place], other: &[Place]) -> Vec<Place> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut rest = other.iter().peekable();
    for place in one {
        while let Some(before) = rest.next_if(|other| *other < place) {
            all.push(*before);
        }
        all.push(*place);
    }
    all.extend(rest);
    all
}
