//! Makes the folding table of the characters that a corpus really has.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::table::keep;
use pliego_corpus::Folding;

/// The letters and marks that readers type in English, Spanish and their neighbours: they fold even where the
/// corpus has them unaccented only.
const TYPED: &str = "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿ‘’“”«»–—\u{a0}";

/// The folding of every character beyond ASCII in these texts, in either case.
pub(super) fn folding<'a>(texts: impl Iterator<Item = &'a str>) -> Folding {
    let mut table = BTreeMap::new();
    for character in texts.flat_map(str::chars).chain(TYPED.chars()) {
        let cases = character.to_lowercase().chain(character.to_uppercase());
        for typed in cases.chain([character]).filter(|typed| !typed.is_ascii()) {
            table.insert(typed, fold(typed));
        }
    }
    let table = table.into_iter().map(|(from, to): (char, String)| (from, keep(&to)));
    Folding::new(table.collect())
}

fn fold(character: char) -> String {
    match plainly(character) {
        'ñ' | 'Ñ' => "ñ".to_owned(),
        other if !other.is_ascii() && !other.is_alphanumeric() && !is_combining_mark(other) => ".".to_owned(),
        plain => {
            let lower = plain.to_lowercase().nfkd();
            lower.filter(|part| !is_combining_mark(*part)).flat_map(char::to_lowercase).collect()
        }
    }
}

/// A character without its typography: plain quotation marks, dashes and spaces.
pub(super) fn plainly(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐'..='―' | '−' => '-',
        character if character.is_whitespace() => ' ',
        character => character,
    }
}
