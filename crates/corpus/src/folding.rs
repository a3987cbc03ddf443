//! Which characters count as the same when a reader looks for words.

/// What each character beyond ASCII that occurs in the corpus is compared as.
///
/// Case, accents, the form of quotation marks and dashes, and no-break spaces do not matter; `ñ` is a letter of its
/// own. What is no letter, no digit and no space is compared as some ASCII sign. The table is made at build time (see
/// the crate `pliego-edition`), so that the page needs no Unicode tables: a character that is not in it cannot match anything in
/// the corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folding {
    pub(crate) table: Vec<(char, &'static str)>,
}

impl Folding {
    /// A table of these characters; each stands for the text beside it.
    pub fn new(mut table: Vec<(char, &'static str)>) -> Self {
        table.sort_by_key(|(from, _)| *from);
        Self { table }
    }

    /// The text with each character as it is compared.
    pub fn fold(&self, text: &str) -> String {
        let mut folded = String::with_capacity(text.len());
        text.chars().for_each(|character| self.fold_into(character, &mut folded));
        folded
    }

    /// Adds a character to a text, as it is compared.
    pub fn fold_into(&self, character: char, folded: &mut String) {
        if character.is_ascii_whitespace() {
            folded.push(' ');
        } else if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
        } else {
            match self.table.binary_search_by_key(&character, |(from, _)| *from) {
                Ok(at) => folded.push_str(self.table[at].1),
                Err(_) => folded.push(character),
            }
        }
    }
}

/// Whether a character of a folded text is a letter or a digit: beyond ASCII it has nothing else.
pub fn is_letter(folded: char) -> bool {
    folded.is_ascii_alphanumeric() || !folded.is_ascii()
}
