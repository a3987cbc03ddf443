//! How to cite what is taken away.

use crate::i18n::Words;
use pliego_corpus::{Corpus, Language};

/// What to cite under a picture: the collection with its editors and version, and the address that shows the same.
pub fn source(corpus: &Corpus, language: Language, address: &str) -> Vec<String> {
    let words = Words::of(language);
    let (title, editors) = (corpus.title.get(language), corpus.editors.get(language));
    vec![format!("{title}. {editors}. {} {}.", words.version, corpus.version), address.to_owned()]
}
