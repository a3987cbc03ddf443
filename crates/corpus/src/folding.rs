//! Which characters count as the same in a search.

use serde::{Deserialize, Serialize};

use crate::Text;

/// Maps each non-ASCII character of the corpus to the characters that a search compares.
///
/// Case, accents, the form of quotation marks and dashes, and no-break spaces do not matter; `ß` is `ss` and
/// `œ` is `oe`; `ñ` and `й` are letters of their own. An accent may be a character of its own. A character
/// that is neither letter nor digit nor space is compared as an ASCII sign. The crate `pliego-edition` makes
/// the table, so that the program carries no Unicode tables (53 KB): a character that is missing stays as it
/// is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Folding {
    /// Sorted by character.
    table: Vec<(char, Text)>,
}

impl Folding {
    /// Makes a folding of pairs: a character, and the text that it is compared as.
    ///
    /// ```
    /// use pliego_corpus::Folding;
    ///
    /// let folding = Folding::new(vec![('ó', "o".into()), ('’', "'".into())]);
    /// assert_eq!(folding.fold("Dimisión’s"), "dimision's");
    /// assert_eq!(folding.fold("Dimisio\u{301}n"), "dimision");
    /// ```
    pub fn new(mut table: Vec<(char, Text)>) -> Self {
        table.sort_by_key(|(from, _)| *from);
        Self { table }
    }

    /// Folds a text.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        let mut has_letter = false;
        for character in text.chars() {
            let is_accent = is_accent(character);
            // After a character that is compared as nothing, such as a soft hyphen, an accent is nothing, too.
            if is_accent && !has_letter {
                continue;
            }
            let before = folded.len();
            self.fold_into(character, &mut folded);
            has_letter = is_accent || folded.len() > before;
        }
        folded
    }

    /// Folds a character and adds it to a text. An accent goes with the letter before it.
    pub fn fold_into(&self, character: char, folded: &mut String) {
        if character.is_ascii_whitespace() {
            folded.push(' ');
        } else if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else if is_accent(character) {
            let letter = folded.pop();
            folded.extend(match (letter, character) {
                (Some('n'), '\u{303}') => Some('ñ'),
                (Some('и'), '\u{306}') => Some('й'),
                (Some('у'), '\u{306}') => Some('ў'),
                (Some('і'), '\u{308}') => Some('ї'),
                _ => letter,
            });
        } else {
            match self
                .table
                .binary_search_by_key(&character, |(from, _)| *from)
            {
                Ok(row) => folded.push_str(&self.table[row].1),
                Err(_) => folded.push(character),
            }
        }
    }
}

/// Whether a character is an accent that stands after its letter, as in texts from a Mac.
pub fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// Whether a character of a folded text is a letter or a digit: beyond ASCII a folded text
/// has nothing else.
pub fn is_letter(folded: char) -> bool {
    folded.is_ascii_alphanumeric() || !folded.is_ascii()
}
