//! What the reader searches for: words, all of them; `"a phrase"`; `prefix*`; `-without`.

use pliego_corpus::is_letter;

/// The longest query that is read, in characters.
pub const LONGEST: usize = 200;

/// One part of a query. Its text is folded as the corpus is (see [`Folding`](pliego_corpus::Folding)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What is looked for: a word, or several with a space between.
    pub text: String,
    /// Whether words that only begin so count, too.
    pub prefix: bool,
    /// Whether statements that have it are left out.
    pub without: bool,
}

/// The terms of a query that was folded. What is no letter and no digit is no part of a word, but ends it; a phrase that does
/// not end goes to the end.
pub fn terms(folded: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut rest = folded.trim_start();
    while !rest.is_empty() {
        let without = rest.starts_with('-');
        rest = rest.trim_start_matches('-');
        let (text, after) = match rest.strip_prefix('"') {
            Some(phrase) => phrase.split_once('"').unwrap_or((phrase, "")),
            None => {
                let end = rest.find([' ', '"']).unwrap_or(rest.len());
                rest.split_at_checked(end).unwrap_or((rest, ""))
            }
        };
        // A star may stand inside the quotation marks or after them.
        let prefix = text.ends_with('*') || after.starts_with('*');
        let words: Vec<&str> = text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            terms.push(Term { text: words.join(" "), prefix, without });
        }
        rest = after.trim_start_matches('*').trim_start();
    }
    terms
}

/// A query as it stands in a selection: without white space at its ends, without characters that cannot be seen, and not
/// endless.
pub fn tidy(query: &str) -> String {
    let unseen = |c: char| {
        let is_mark =
            matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        c.is_ascii_control() || is_mark
    };
    let plain: String = query.chars().filter(|c| !unseen(*c)).take(LONGEST).collect();
    plain.trim().to_owned()
}
