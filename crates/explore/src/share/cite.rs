//! Citations.

use crate::i18n::Strings;
use pliego_corpus::{Corpus, Day, Language};

/// Writes the source line of a picture: the collection with editors and version.
pub fn source(corpus: &Corpus, language: Language) -> String {
    source_of(corpus.title.get(language), corpus, language)
}

/// Writes the line at the foot of a page on paper: its title with editors and version, its address if
/// it is known, the day of access if there is one.
pub fn foot(
    title: &str,
    address: &str,
    accessed: Option<Day>,
    corpus: &Corpus,
    language: Language,
) -> String {
    let mut foot = source_of(title, corpus, language);
    if !address.is_empty() {
        foot.push(' ');
        foot.push_str(address);
    }
    if let Some(day) = accessed {
        let strings = Strings::of(language);
        foot.push_str(&[" (", strings.accessed, &(strings.day)(day), ")"].concat());
    }
    foot
}

fn source_of(title: &str, corpus: &Corpus, language: Language) -> String {
    let editors = corpus.editors.get(language);
    let end = if editors.is_empty() { "" } else { ". " };
    let version = Strings::of(language).version;
    format!("{title}. {editors}{end}{version} {}.", corpus.version)
}
