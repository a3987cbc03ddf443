//! Which characters count as the same when a reader looks for words.

/// What each character beyond ASCII that occurs in the corpus is compared as.
///
/// Case, accents, the form of quotation marks and dashes, and no-break spaces do not matter; `ñ` is a letter of its
/// own. The table is made at build time (see [`read`](super::read)), so that the page needs no Unicode tables: a
/// character that is not in it cannot match anything in the corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folding {
    pub(crate) table: Vec<(char, &'static str)>,
}

impl Folding {
    /// The text with each character as it is compared.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        for character in text.chars() {
            if character.is_ascii() {
                folded.push(character.to_ascii_lowercase());
                continue;
            }
            match self.table.binary_search_by_key(&character, |(from, _)| *from) {
                Ok(at) => folded.push_str(self.table[at].1),
                Err(_) => folded.push(character),
            }
        }
        folded
    }
}
