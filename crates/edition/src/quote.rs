//! Finds quoted words in a printed text, as a text quote selector of the W3C Web Annotation model
//! does.

use core::fmt;
use core::ops::Range;

use pliego_corpus::{Passage, PassageId, Span, Text, TiSlice};

use crate::ids::resolve;
use crate::near::{self, shown};
use crate::table::{Located, Table};

/// Words to find, with the words just before and after them where they occur more than once.
#[derive(Clone, Copy)]
pub(crate) struct Quote<'a> {
    pub(crate) exact: &'a str,
    pub(crate) prefix: &'a str,
    pub(crate) suffix: &'a str,
}

/// Why a quote was not found.
pub(crate) enum QuoteError {
    /// It does not occur.
    Absent,
    /// It occurs more than once.
    Ambiguous(usize),
}

impl fmt::Display for QuoteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("none"),
            Self::Ambiguous(times) => write!(f, "{times}"),
        }
    }
}

impl QuoteError {
    /// Says how to mend a quote of a stretch of a text.
    pub(crate) fn help(
        &self,
        words: &str,
        text: &str,
        within: Range<usize>,
        passages: &TiSlice<PassageId, Passage>,
    ) -> String {
        match self {
            Self::Absent => near::help(words, text, within, passages),
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
            0 => Err(QuoteError::Absent),
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
    passages: &TiSlice<PassageId, Passage>,
    passage: PassageId,
) -> Option<Span> {
    let Passage { id, span, .. } = &passages[passage];
    match quote.value.find(text, span.start..span.end) {
        Ok(found) => Some(Span {
            start: found.start,
            end: found.end,
        }),
        Err(error) => {
            let words = quote.value.exact;
            let message = format!(
                "“{}”: expected one occurrence in passage “{id}”, found {error}",
                shown(words)
            );
            let help = error.help(words, text, span.start..span.end, passages);
            table.report(quote.line, message, help);
            None
        }
    }
}
