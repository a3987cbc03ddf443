//! Which characters count as the same in a search.

use serde::{Deserialize, Serialize};

use crate::Text;

/// Maps each non-ASCII character of the corpus to the characters that a search compares.
///
/// Case, accents, the form of quotation marks and dashes, and no-break spaces do not matter; `ñ` is
/// a letter of its own. A character that is neither letter nor digit nor space is compared as an
/// ASCII sign. The crate `pliego-edition` makes the table, so that the program carries no Unicode
/// tables (53 KB): a character that is missing cannot match anything in the corpus.
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
    /// ```
    pub fn new(mut table: Vec<(char, Text)>) -> Self {
        table.sort_by_key(|(from, _)| *from);
        Self { table }
    }

    /// Folds a text.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        text.chars()
            .for_each(|character| self.fold_into(character, &mut folded));
        folded
    }

    /// Folds a character and adds it to a text.
    pub fn fold_into(&self, character: char, folded: &mut String) {
        if character.is_ascii_whitespace() {
            folded.push(' ');
        } else if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
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

/// Whether a character of a folded text is a letter or a digit: beyond ASCII a folded text
/// has nothing else.
pub fn is_letter(folded: char) -> bool {
    folded.is_ascii_alphanumeric() || !folded.is_ascii()
}
