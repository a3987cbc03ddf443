//! Whom and what a statement names: by the right name, in whatever form it is printed.

use super::Facet;
use pliego_corpus::{Corpus, Language, Name, NameKind, Span};

/// People and bodies.
pub(super) const WHO: ByName = ByName { key: "name", places: false };
/// Places.
pub(super) const WHERE: ByName = ByName { key: "place", places: true };

/// A value is a position among the names of its kind.
pub(super) struct ByName {
    key: &'static str,
    places: bool,
}

impl ByName {
    fn is_of_kind(&self, name: &Name) -> bool {
        (name.kind == NameKind::Place) == self.places
    }

    fn names<'c>(&self, corpus: &'c Corpus) -> impl Iterator<Item = (usize, &'c Name)> {
        corpus.names.iter().enumerate().filter(|(_, name)| self.is_of_kind(name))
    }

    fn value_name<'c>(&self, corpus: &'c Corpus, value: usize) -> Option<(usize, &'c Name)> {
        self.names(corpus).nth(value)
    }
}

impl Facet for ByName {
    fn key(&self) -> &'static str {
        self.key
    }

    fn len(&self, corpus: &Corpus) -> usize {
        self.names(corpus).count()
    }

    fn id<'c>(&self, corpus: &'c Corpus, value: usize) -> &'c str {
        self.value_name(corpus, value).map_or("", |(_, name)| name.id)
    }

    fn label<'c>(&self, corpus: &'c Corpus, value: usize, language: Language) -> &'c str {
        self.value_name(corpus, value).map_or("", |(_, name)| name.name.get(language))
    }

    fn of(&self, corpus: &Corpus, statement: usize, _signed: bool) -> Vec<usize> {
        let statement = &corpus.statements[statement];
        let named = |at: usize| statement.passages.iter().any(|passage| passage.names.iter().any(|n| n.name == at));
        let values = self.names(corpus).enumerate();
        values.filter(|(_, (at, _))| named(*at)).map(|(value, _)| value).collect()
    }

    fn reaches_passages(&self) -> bool {
        true
    }

    fn carried(&self, corpus: &Corpus, statement: usize, passage: usize, value: usize) -> Vec<Span> {
        let name = self.name(corpus, value);
        corpus.statements[statement].passages[passage]
            .names
            .iter()
            .filter(|naming| Some(naming.name) == name)
            .map(|naming| naming.quote)
            .collect()
    }

    fn name(&self, corpus: &Corpus, value: usize) -> Option<usize> {
        self.value_name(corpus, value).map(|(at, _)| at)
    }
}
