//! What a statement takes a stand on, whatever its stance: silence alone is not to speak of a demand.

use super::Facet;
use pliego_corpus::{Corpus, Language, Span, Stance};

pub(super) struct ByDemand;

impl Facet for ByDemand {
    fn key(&self) -> &'static str {
        "demand"
    }

    fn len(&self, corpus: &Corpus) -> usize {
        corpus.demands.len()
    }

    fn id<'c>(&self, corpus: &'c Corpus, value: usize) -> &'c str {
        corpus.demands[value].id
    }

    fn label<'c>(&self, corpus: &'c Corpus, value: usize, language: Language) -> &'c str {
        corpus.demands[value].label.get(language)
    }

    fn of(&self, corpus: &Corpus, statement: usize, _signed: bool) -> Vec<usize> {
        let spoken = corpus.positions.iter().filter(|p| p.statement == statement && p.stance != Stance::Silent);
        spoken.map(|position| position.demand).collect()
    }

    fn reaches_passages(&self) -> bool {
        true
    }

    fn carried(&self, corpus: &Corpus, statement: usize, passage: usize, value: usize) -> Vec<Span> {
        let here = corpus.positions_in(statement, passage).filter(|(position, _)| position.demand == value);
        here.map(|(_, ground)| ground.quote).collect()
    }
}
