//! Citations.

use crate::i18n::Strings;
use pliego_corpus::{Corpus, Language};

/// Writes the source line of a picture: the collection with editors and version.
pub fn source(corpus: &Corpus, language: Language) -> String {
    let (title, editors) = (corpus.title.get(language), corpus.editors.get(language));
    let version = Strings::of(language).version;
    format!("{title}. {editors}. {version} {}.", corpus.version)
}
