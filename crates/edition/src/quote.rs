//! Finds quoted words in a printed text, as a text quote selector of the W3C Web Annotation model
//! does.

use core::fmt;
use core::ops::Range;

use pliego_corpus::{Passage, PassageId, Span, Text, TiSlice};

use crate::folding::plain_char;
use crate::table::{Located, Table, resolve};

/// Words to find, with the words just before and after them where they occur more than once.
#[derive(Clone, Copy)]
pub(crate) struct Quote<'a> {
    pub(crate) exact: &'a str,
    pub(crate) prefix: &'a str,
    pub(crate) suffix: &'a str,
}

/// Why a quote was not found.
pub(crate) enum QuoteError {
    /// It does not occur. If words of the text differ in quotation marks, dashes or spaces only,
    /// these and the differences.
    Absent(Option<(String, String)>),
    /// It occurs more than once.
    Ambiguous(usize),
}

impl fmt::Display for QuoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent(_) => f.write_str("none"),
            Self::Ambiguous(times) => write!(f, "{times}"),
        }
    }
}

impl QuoteError {
    /// Says how to mend the quote.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::Absent(Some((printed, differences))) => {
                format!("the text prints “{printed}”: write {differences}")
            }
            Self::Absent(None) => "copy the words as they are printed".to_owned(),
            Self::Ambiguous(_) => {
                "add `prefix` or `suffix`: the words just before or after the right one".to_owned()
            }
        }
    }
}

impl<'a> Quote<'a> {
    /// Reads the quote that a table gives under a key.
    pub(crate) fn read(table: &Table<'a>, key: &'static str) -> Option<Located<Self>> {
        let context = |key| table.text(key).map_or("", |text| text.value);
        let (prefix, suffix) = (context("prefix"), context("suffix"));
        let exact = table.text(key)?;
        Some(Located {
            value: Self {
                exact: exact.value,
                prefix,
                suffix,
            },
            line: exact.line,
        })
    }

    /// Reads the quote that a table gives under `exact`, or reports that there is none.
    pub(crate) fn required(table: &Table<'a>, help: &str) -> Option<Located<Self>> {
        let quote = Self::read(table, "exact");
        if !table.has("exact") {
            table.missing("exact", help);
        }
        quote
    }

    /// Finds its only occurrence in a stretch of a text.
    pub(crate) fn find(self, text: &str, within: Range<usize>) -> Result<Range<usize>, QuoteError> {
        let stretch = &text[within.clone()];
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = stretch[from..].find(self.exact) {
            let start = within.start + from + at;
            let end = start + self.exact.len();
            if text[..start].ends_with(self.prefix) && text[end..].starts_with(self.suffix) {
                found.push(start..end);
            }
            from += at + self.exact.chars().next().map_or(1, char::len_utf8);
        }
        match found.len() {
            1 => Ok(found.remove(0)),
            0 => Err(QuoteError::Absent(near(stretch, self.exact))),
            times => Err(QuoteError::Ambiguous(times)),
        }
    }
}

/// Finds the passage that a table names under a key. If the statement has no passage at all, that
/// is reported elsewhere.
pub(crate) fn passage(
    table: &Table<'_>,
    key: &'static str,
    passages: &TiSlice<PassageId, Passage>,
) -> Option<PassageId> {
    let id = table.required_text(key)?;
    let ids: Vec<Text> = passages.iter().map(|passage| passage.id.clone()).collect();
    if ids.is_empty() {
        None
    } else {
        resolve(table, key, "passage", id, &ids)
    }
}

/// Finds a quote in a passage, or reports why not.
pub(crate) fn find_in(
    table: &Table<'_>,
    quote: Located<Quote<'_>>,
    text: &str,
    passage: &Passage,
) -> Option<Span> {
    find_within(
        table,
        quote,
        text,
        passage.span.start..passage.span.end,
        &passage.id,
    )
}

/// Finds a quote in a stretch of text that is the passage with this id, or reports why not.
pub(crate) fn find_within(
    table: &Table<'_>,
    quote: Located<Quote<'_>>,
    text: &str,
    within: Range<usize>,
    passage: &str,
) -> Option<Span> {
    match quote.value.find(text, within) {
        Ok(found) => Some(Span {
            start: found.start,
            end: found.end,
        }),
        Err(error) => {
            let words = quote.value.exact;
            let message =
                format!("“{words}”: expected one occurrence in passage “{passage}”, found {error}");
            table.report(quote.line, message, error.help());
            None
        }
    }
}

/// Finds words of the text that differ from these in typography only. Returns them, and says how
/// they differ.
fn near(text: &str, words: &str) -> Option<(String, String)> {
    let plain = |text: &str| -> Vec<char> { text.chars().map(plain_char).collect() };
    let (haystack, needle) = (plain(text), plain(words));
    let at = haystack
        .windows(needle.len().max(1))
        .position(|window| window == needle)?;
    let printed: String = text.chars().skip(at).take(needle.len()).collect();
    let mut differences: Vec<String> = Vec::new();
    for (printed, typed) in printed
        .chars()
        .zip(words.chars())
        .filter(|(printed, typed)| printed != typed)
    {
        let difference = format!("{} for {}", described(printed), described(typed));
        if !differences.contains(&difference) {
            differences.push(difference);
        }
    }
    Some((printed, differences.join(", ")))
}

/// Names a character of typography, for those that look like others.
fn described(character: char) -> String {
    let name = match character {
        ' ' => return "a space".to_owned(),
        '\t' => return "a tab".to_owned(),
        '\n' | '\r' => return "a line break".to_owned(),
        '\u{a0}' | '\u{202f}' => "a no-break space",
        space if space.is_whitespace() => "another space",
        '\'' | '"' => "a straight quotation mark",
        '‘'..='„' => "a curly quotation mark",
        '-' | '‐' | '‑' => "a hyphen",
        dash if plain_char(dash) == '-' => "a dash",
        _ => "a quotation mark",
    };
    match character {
        ascii if ascii.is_ascii() => format!("{name} ({ascii})"),
        space if space.is_whitespace() => format!("{name} (U+{:04X})", u32::from(space)),
        other => format!("{name} ({other}, U+{:04X})", u32::from(other)),
    }
}
