//! Full-text search: a scan of the folded corpus, with no index to build.
//!
//! At start-up every passage is folded once into one long text of words with a space before and after each: case, accents,
//! punctuation and white space are gone. In it a term is looked for from beginning to end, with the spaces around it. What
//! is found is led back to the printed words.

use super::scan::Needle;
use crate::corpus::{Corpus, Language, OddityKind, Span, is_letter};
use crate::selection::query::{Term, terms};

/// Stands between passages in the folded text; no query has it.
const BETWEEN: char = '\u{1}';

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
    /// Where those stand that are looked for, in reading order; not those that are to be left out.
    pub hits: Vec<Hit>,
    /// For each statement whether it has all of the terms that are looked for and none of those to be left out.
    pub fits: Vec<bool>,
    /// The terms that stand nowhere.
    pub missing: Vec<String>,
}

impl Found {
    /// What it finds in a statement.
    pub fn in_statement(&self, statement: usize) -> &[Hit] {
        let first = self.hits.partition_point(|hit| hit.statement < statement);
        let hits = &self.hits[first..];
        &hits[..hits.partition_point(|hit| hit.statement == statement)]
    }

    /// What it finds in a passage.
    pub fn in_passage(&self, statement: usize, passage: usize) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| (hit.statement, hit.passage) < (statement, passage));
        self.hits[first..].iter().take_while(move |hit| (hit.statement, hit.passage) == (statement, passage))
    }
}

/// The corpus, ready to be searched.
pub struct Searcher<'c> {
    corpus: &'c Corpus,
    folded: String,
    /// Where in the folded text each passage begins, with its statement and its position there.
    passages: Vec<(usize, usize, usize)>,
    /// From which place of the folded text on it runs beside which place of the printed one.
    beside: Vec<(usize, usize)>,
    /// Words that stand for others: what a misprint presumably means, and names with two spellings.
    meant: Vec<(String, Hit)>,
}

impl<'c> Searcher<'c> {
    /// Folds the corpus: a pass over its text.
    pub fn new(corpus: &'c Corpus) -> Self {
        let mut searcher =
            Self { corpus, folded: String::new(), passages: Vec::new(), beside: Vec::new(), meant: Vec::new() };
        for statement in 0..corpus.statements.len() {
            for passage in 0..corpus.statements[statement].passages.len() {
                searcher.take(statement, passage);
            }
        }
        searcher
    }

    fn take(&mut self, statement: usize, passage: usize) {
        let (folding, printed) = (&self.corpus.folding, &self.corpus.statements[statement]);
        let remarks = &printed.passages[passage];
        self.folded.push(BETWEEN);
        self.passages.push((self.folded.len(), statement, passage));
        self.folded.push(' ');
        let mut expected = None;
        let mut folded = String::new();
        for (at, character) in printed.words(remarks.span).char_indices() {
            let place = remarks.span.start + at;
            if character.is_ascii_alphanumeric() && expected == Some(place) {
                // Most of a text, and quick.
                self.folded.push(character.to_ascii_lowercase());
                expected = Some(place + 1);
                continue;
            }
            folded.clear();
            folding.fold_into(character, &mut folded);
            if !folded.chars().all(is_letter) {
                if self.folded.ends_with(' ') {
                    continue;
                }
                " ".clone_into(&mut folded);
            }
            if expected != Some(place) {
                self.beside.push((self.folded.len(), place));
            }
            self.folded.push_str(&folded);
            expected = Some(place + folded.len());
        }
        if !self.folded.ends_with(' ') {
            self.folded.push(' ');
        }
        let hit = |span| Hit { statement, passage, span, term: 0 };
        for oddity in remarks.oddities.iter().filter(|oddity| oddity.kind == OddityKind::Misprint) {
            self.meant.extend(oddity.reads.map(|reads| (folding.fold(reads), hit(oddity.place))));
        }
        for naming in &remarks.names {
            let name = self.corpus.names[naming.name].name.get(Language::default());
            if !name.contains(' ') && !name.eq_ignore_ascii_case(printed.words(naming.quote)) {
                self.meant.push((folding.fold(name), hit(naming.quote)));
            }
        }
    }

    /// What a query finds; nothing is looked for if it has no term.
    pub fn search(&self, query: &str) -> Found {
        let terms = terms(&self.corpus.folding.fold(query));
        let mut found = Found { fits: vec![true; self.corpus.statements.len()], terms, ..Found::default() };
        for (at, term) in found.terms.iter().enumerate() {
            let hits = self.hits(at, term);
            let mut has = vec![false; found.fits.len()];
            hits.iter().for_each(|hit| has[hit.statement] = true);
            found.fits.iter_mut().zip(has).for_each(|(fits, has)| *fits &= has != term.without);
            if term.without {
                continue;
            }
            if hits.is_empty() {
                found.missing.push(term.text.clone());
            }
            found.hits = merged(&found.hits, &hits);
        }
        found
    }

    fn hits(&self, at: usize, term: &Term) -> Vec<Hit> {
        let mut hits = Vec::new();
        let needle = term.text.as_str();
        let words = format!(" {needle}{}", if term.prefix { "" } else { " " });
        let (mut from, mut passage) = (0, 0);
        let looked_for = Needle::new(words.as_bytes());
        let next = |from: usize| looked_for.as_ref()?.find(self.folded.as_bytes(), from);
        while let Some(found) = next(from) {
            let (start, mut end) = (found + 1, found + 1 + needle.len());
            // To the end of a word that only begins so.
            while self.folded.as_bytes().get(end).is_some_and(|byte| *byte != b' ') {
                end += 1;
            }
            hits.push(self.printed(at, start, end, &mut passage));
            from = end;
        }
        let is_meant = |meant: &str| match term.prefix {
            true => meant.split(' ').any(|word| word.starts_with(needle)),
            false => meant == needle || meant.split(' ').any(|word| word == needle),
        };
        for (_, hit) in self.meant.iter().filter(|(meant, _)| is_meant(meant)) {
            let hit = Hit { term: at, ..*hit };
            let place = hits.partition_point(|other| *other < hit);
            // What is found as it is printed is not found again.
            let beside = hits.iter().skip(place.saturating_sub(1)).take(2);
            if !beside.into_iter().any(|other| other.overlaps(&hit)) {
                hits.insert(place, hit);
            }
        }
        hits
    }

    /// The printed words of a stretch of the folded text; `passage` is where the last one was looked up, and goes along.
    fn printed(&self, term: usize, start: usize, end: usize, passage: &mut usize) -> Hit {
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
        for other in self.folded.split([' ', BETWEEN]).filter(|other| other.len() > 2) {
            if other.len().abs_diff(word.len()) > 2 {
                continue;
            }
            let distance = strsim::osa_distance(word, other);
            if distance <= 1 + usize::from(word.len() > 5) && nearest.is_none_or(|(best, _)| distance < best) {
                nearest = Some((distance, other));
            }
        }
        nearest.map(|(_, word)| word.to_owned())
    }
}

impl Hit {
    fn overlaps(&self, other: &Self) -> bool {
        let same = (self.statement, self.passage) == (other.statement, other.passage);
        same && self.span.start < other.span.end && other.span.start < self.span.end
    }
}

/// Two lists in order, as one.
fn merged(one: &[Hit], other: &[Hit]) -> Vec<Hit> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut rest = other.iter().peekable();
    for hit in one {
        while let Some(before) = rest.next_if(|other| *other < hit) {
            all.push(*before);
        }
        all.push(*hit);
    }
    all.extend(rest);
    all
}
