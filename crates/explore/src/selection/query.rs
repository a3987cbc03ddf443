//! The search query: words, all of which must occur; `"a phrase"`; `prefix*`; `-excluded`.

use pliego_corpus::is_letter;

/// The longest query that is searched, in characters.
pub const LONGEST: usize = 200;

/// One term of a query, folded as the corpus is (see [`Folding`](pliego_corpus::Folding)).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// A word, or several with a space between.
    pub text: String,
    /// Whether words that only begin with it match, too.
    pub prefix: bool,
    /// Whether statements that have it are excluded.
    pub excluded: bool,
}

/// Parses a folded query into its terms. Anything but letters and digits separates words; a phrase
/// without closing quotation mark extends to the end.
///
/// ```
/// use pliego_explore::selection::query::terms;
///
/// let terms = terms("coup \"state of emergency\" elect* -strike");
/// let texts: Vec<_> = terms.iter().map(|term| term.text.as_str()).collect();
/// assert_eq!(texts, ["coup", "state of emergency", "elect", "strike"]);
/// assert!(terms[2].prefix && terms[3].excluded);
/// ```
pub fn terms(folded: &str) -> Vec<Term> {
    let mut terms = Vec::new();
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
        let words: Vec<&str> = text
            .split(|c: char| !is_letter(c))
            .filter(|word| !word.is_empty())
            .collect();
        if !words.is_empty() {
            terms.push(Term {
                text: words.join(" "),
                prefix,
                excluded,
            });
        }
        rest = after.trim_start_matches('*').trim_start();
    }
    terms
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
