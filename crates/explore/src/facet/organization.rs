//! Who issued a statement, or also who signed it.

use super::Facet;
use pliego_corpus::{Corpus, Language};

pub(super) struct ByOrganization;

impl Facet for ByOrganization {
    fn key(&self) -> &'static str {
        "org"
    }

    fn len(&self, corpus: &Corpus) -> usize {
        corpus.organizations.len()
    }

    fn id<'c>(&self, corpus: &'c Corpus, value: usize) -> &'c str {
        corpus.organizations[value].id
    }

    fn label<'c>(&self, corpus: &'c Corpus, value: usize, language: Language) -> &'c str {
        corpus.organizations[value].name.get(language)
    }

    fn of(&self, corpus: &Corpus, statement: usize, signed: bool) -> Vec<usize> {
        let statement = &corpus.statements[statement];
        let signatories = statement.signatories().filter(|_| signed);
        [statement.issuer].into_iter().chain(signatories).collect()
    }
}
