//! Citations.

use crate::i18n::Strings;
use pliego_corpus::{Corpus, Language};

/// Writes the source line of a picture: the collection with editors and version, then the address
/// that shows the same view.
pub fn source(corpus: &Corpus, language: Language, address: &str) -> Vec<String> {
    let strings = Strings::of(language);
    let (title, editors) = (corpus.title.get(language), corpus.editors.get(language));
    vec![
        format!(
            "{title}. {editors}. {} {}.",
            strings.version, corpus.version
        ),
        address.to_owned(),
    ]
}
