//! Makes the folding table of the characters that a corpus really has.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use pliego_corpus::{Folding, Text, is_accent, is_letter};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Letters and marks that readers type in English, Spanish and neighbouring languages. They fold
/// even where the corpus has only the unaccented letter.
const TYPED: &str = "áàâäãåçéèêëíìîïñóòôöõøúùûüýÿßẞæœ‘’“”«»–—\u{a0}";

/// Blocks of letters that readers type with accents or without, in capitals or not. If a corpus has one
/// character of a block, all of it folds: Latin Extended-A, Greek, Cyrillic, the points of Hebrew, Arabic.
const BLOCKS: [RangeInclusive<char>; 5] = [
    '\u{100}'..='\u{17f}',
    '\u{370}'..='\u{3ff}',
    '\u{400}'..='\u{45f}',
    '\u{591}'..='\u{5ea}',
    '\u{621}'..='\u{670}',
];

/// Letters of their own, although Unicode takes them apart. [`Folding`] puts them together.
const LETTERS: &str = "ñйїў";

/// Letters that readers also write in another way, and Unicode does not take apart.
const WRITTEN: [(char, &str); 11] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('ł', "l"),
    ('þ', "th"),
    // In capitals it is like any I.
    ('ı', "i"),
    // At the end of a word.
    ('ς', "σ"),
    // An apostrophe.
    ('ʼ', "."),
];

/// Makes the folding of every character beyond ASCII in these texts, in either case.
pub(crate) fn folding<'a>(texts: impl Iterator<Item = &'a str>) -> Folding {
    let mut characters: Vec<char> = texts.flat_map(str::chars).collect();
    characters.sort_unstable();
    characters.dedup();
    for block in BLOCKS {
        if characters.iter().any(|found| block.contains(found)) {
            characters.extend(block);
        }
    }
    let mut table = BTreeMap::new();
    for character in characters.into_iter().chain(TYPED.chars()) {
        let cases = character.to_lowercase().chain(character.to_uppercase());
        for typed in cases.chain([character]) {
            let folded = fold(typed);
            // These need no table.
            let is_known = typed.is_ascii() || is_accent(typed) || folded == String::from(typed);
            if !is_known {
                table.insert(typed, Text::from(folded));
            }
        }
    }
    Folding::new(table.into_iter().collect())
}

/// Folds a character to letters or to a sign. The searcher finds printed words by the bytes of folded ones, so
/// that nothing may become longer.
fn fold(character: char) -> String {
    let plain = plain_char(character);
    let lower: String = plain.to_lowercase().collect();
    if is_invisible(plain) {
        return String::new();
    }
    if !plain.is_ascii() && !plain.is_alphanumeric() && !is_combining_mark(plain) {
        return ".".to_owned();
    }
    if LETTERS.contains(&lower) {
        return lower;
    }
    let parts = lower.nfkd().filter(|part| !is_stripped(*part));
    let mut folded = String::new();
    for part in parts.flat_map(char::to_lowercase).nfc() {
        match WRITTEN.iter().find(|(letter, _)| *letter == part) {
            Some((_, written)) => folded.push_str(written),
            None => folded.push(part),
        }
    }
    let is_longer = folded.len() > character.len_utf8();
    if is_longer || folded != "." && !folded.chars().all(is_letter) {
        return lower;
    }
    folded
}

/// Whether a character is only a hint for how a text is set: a soft hyphen, a joiner, a mark of direction, a
/// variation selector, the line that makes an Arabic word longer.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{640}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Whether a mark does not matter: the accents of European letters, the vowels of Hebrew and Arabic. In other
/// scripts marks are vowels that matter. The classes of marks are those of Unicode
/// (<https://www.unicode.org/reports/tr44/#Canonical_Combining_Class_Values>).
fn is_stripped(mark: char) -> bool {
    matches!(canonical_combining_class(mark), 10..=36 | 200..)
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
