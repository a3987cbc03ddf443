//! The search query: words, all of which must occur; `"a phrase"`; `prefix*`; `-excluded`. In
//! capitals, `OR` between two terms means either of them, `NOT` excludes the next term, and `AND`
//! says what holds anyway. In small letters these are words like any other.

use pliego_corpus::{Folding, is_letter};

/// The longest query that is searched, in characters.
pub const LONGEST: usize = 200;

/// One term of a query, folded as the corpus is (see [`Folding`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term {
    /// A word, or several with a space between.
    pub text: String,
    /// The words as typed, with hyphens and apostrophes between them.
    pub typed: String,
    /// Whether words that only begin with it match, too.
    pub prefix: bool,
    /// Whether statements that have it are excluded.
    pub excluded: bool,
    /// Whether either this term or the one before it suffices.
    pub either: bool,
}

/// Stands for `OR` in a folded query.
const OR: &str = "|";

/// Parses a query into its terms. Anything but letters and digits separates words; a phrase without
/// closing quotation mark extends to the end.
///
/// ```
/// use pliego_corpus::Folding;
/// use pliego_explore::selection::query::terms;
///
/// let query = "coup OR dismissal \"state of emergency\" elect* -strike AND NOT war";
/// let terms = terms(query, &Folding::default());
/// let texts: Vec<_> = terms.iter().map(|term| term.text.as_str()).collect();
/// assert_eq!(texts, ["coup", "dismissal", "state of emergency", "elect", "strike", "war"]);
/// // (coup or dismissal) and the phrase and a word with `elect`, and neither of the last two.
/// assert!(terms[1].either && terms[3].prefix && terms[4].excluded && terms[5].excluded);
/// ```
pub fn terms(query: &str, folding: &Folding) -> Vec<Term> {
    let folded = fold(query, folding);
    let mut terms: Vec<Term> = Vec::new();
    let mut either = false;
    let mut rest = folded.trim_start();
    while !rest.is_empty() {
        let excluded = rest.starts_with('-');
        rest = rest.trim_start_matches('-');
        let (text, after) = match rest.strip_prefix('"') {
            Some(phrase) => phrase.split_once('"').unwrap_or((phrase, "")),
            None => {
                let end = rest.find([' ', '"']).unwrap_or(rest.len());
                rest.split_at_checked(end).unwrap_or((rest, ""))
            }
        };
        // The star may be inside the quotation marks or after them.
        let prefix = text.ends_with('*') || after.starts_with('*');
        let words: Vec<&str> = words(text).collect();
        if text == OR {
            either = !terms.is_empty();
        } else if !words.is_empty() {
            terms.push(Term {
                text: words.join(" "),
                typed: text.trim_matches(|c| !is_letter(c)).to_owned(),
                prefix,
                excluded,
                either: core::mem::take(&mut either),
            });
        }
        rest = after.trim_start_matches('*').trim_start();
    }
    terms
}

/// Folds a query. Outside phrases the operators, which are words in capitals, become signs.
fn fold(query: &str, folding: &Folding) -> String {
    let mut folded = String::new();
    for word in query.split_inclusive(' ') {
        let is_phrase = folded.matches('"').count() % 2 == 1;
        match word.trim_end() {
            "AND" if !is_phrase => {}
            "OR" if !is_phrase => folded.extend([OR, " "]),
            "NOT" if !is_phrase => folded.push('-'),
            _ => folded.push_str(&folding.fold(word)),
        }
    }
    folded
}

/// Iterates over the words of a folded text.
pub(crate) fn words(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|c: char| !is_letter(c));
    words.filter(|word| !word.is_empty())
}

/// Tidies a query for a selection: trims it, removes invisible characters (controls, zero-width and
/// bidirectional marks) and cuts it to [`LONGEST`] characters.
pub fn tidy(query: &str) -> String {
    let invisible = |c: char| {
        let is_mark = matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        c.is_ascii_control() || is_mark
    };
    let plain: String = query
        .chars()
        .filter(|c| !invisible(*c))
        .take(LONGEST)
        .collect();
    plain.trim().to_owned()
}
