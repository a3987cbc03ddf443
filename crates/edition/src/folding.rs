//! Makes the folding table of the characters that a corpus really has.

use std::collections::BTreeMap;

use pliego_corpus::{Folding, Text};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters and marks that readers type in English, Spanish and neighbouring languages. They fold
/// even where the corpus has only the unaccented letter.
const TYPED: &str = "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿ‘’“”«»–—\u{a0}";

/// Makes the folding of every character beyond ASCII in these texts, in either case.
pub(crate) fn folding<'a>(texts: impl Iterator<Item = &'a str>) -> Folding {
    let mut table = BTreeMap::new();
    for character in texts.flat_map(str::chars).chain(TYPED.chars()) {
        let cases = character.to_lowercase().chain(character.to_uppercase());
        for typed in cases.chain([character]).filter(|typed| !typed.is_ascii()) {
            table.insert(typed, Text::from(fold(typed)));
        }
    }
    Folding::new(table.into_iter().collect())
}

fn fold(character: char) -> String {
    match plain_char(character) {
        'ñ' | 'Ñ' => "ñ".to_owned(),
        other if !other.is_ascii() && !other.is_alphanumeric() && !is_combining_mark(other) => {
            ".".to_owned()
        }
        plain => {
            let lower = plain.to_lowercase().nfkd();
            lower
                .filter(|part| !is_combining_mark(*part))
                .flat_map(char::to_lowercase)
                .collect()
        }
    }
}

/// Replaces typographic quotation marks, dashes and spaces by plain ones.
pub(crate) fn plain_char(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐'..='―' | '−' => '-',
        character if character.is_whitespace() => ' ',
        character => character,
    }
}
