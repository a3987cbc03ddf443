//! What a statement speaks of, passage by passage.

use super::Facet;
use crate::corpus::{Corpus, Language, Passage, Span, Statement};

pub(super) struct ByTheme;

impl Facet for ByTheme {
    fn key(&self) -> &'static str {
        "theme"
    }

    fn len(&self, corpus: &Corpus) -> usize {
        corpus.themes.len()
    }

    fn id<'c>(&self, corpus: &'c Corpus, value: usize) -> &'c str {
        &corpus.themes[value].id
    }

    fn label<'c>(&self, corpus: &'c Corpus, value: usize, language: Language) -> &'c str {
        corpus.themes[value].label.get(language)
    }

    fn of(&self, statement: &Statement, _signed: bool) -> Vec<usize> {
        let codings = statement.passages.iter().flat_map(|passage| passage.codings.iter().flatten());
        let mut themes: Vec<usize> = codings.map(|coding| coding.theme).collect();
        themes.sort_unstable();
        themes.dedup();
        themes
    }

    fn carried(&self, passage: &Passage, value: usize) -> Option<Span> {
        passage.coding(value).map(|coding| coding.quote)
    }
}
