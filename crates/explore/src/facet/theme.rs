//! What a statement speaks of, passage by passage.

use super::Facet;
use pliego_corpus::{Corpus, Language, Span};

pub(super) struct ByTheme;

impl Facet for ByTheme {
    fn key(&self) -> &'static str {
        "theme"
    }

    fn len(&self, corpus: &Corpus) -> usize {
        corpus.themes.len()
    }

    fn id<'c>(&self, corpus: &'c Corpus, value: usize) -> &'c str {
        corpus.themes[value].id
    }

    fn label<'c>(&self, corpus: &'c Corpus, value: usize, language: Language) -> &'c str {
        corpus.themes[value].label.get(language)
    }

    fn of(&self, corpus: &Corpus, statement: usize, _signed: bool) -> Vec<usize> {
        // A theme once for each passage that carries it: to have it twice is to have it.
        let codings = corpus.statements[statement].passages.iter().flat_map(|passage| passage.codings.iter().flatten());
        codings.map(|coding| coding.theme).collect()
    }

    fn reaches_passages(&self) -> bool {
        true
    }

    fn carried(&self, corpus: &Corpus, statement: usize, passage: usize, value: usize) -> Vec<Span> {
        corpus.statements[statement].passages[passage].coding(value).map(|coding| coding.quote).into_iter().collect()
    }
}
