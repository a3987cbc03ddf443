//! Finds quoted words in a printed text, as the text quote selector of the W3C Web Annotation model does.

use core::fmt;
use core::ops::Range;

use super::folding::plainly;
use super::table::{At, Fields, resolve};
use pliego_corpus::{Passage, Span};

/// Words to be found, with those just before and after them where they occur more than once.
#[derive(Clone, Copy)]
pub(super) struct Quote<'a> {
    pub(super) exact: &'a str,
    pub(super) prefix: &'a str,
    pub(super) suffix: &'a str,
}

/// Why a quote is not found.
pub(super) enum Miss {
    /// It does not occur; perhaps these words, which differ in quotation marks, dashes or spaces only.
    Absent(Option<String>),
    /// It occurs more than once.
    Ambiguous(usize),
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent(_) => f.write_str("does not occur"),
            Self::Ambiguous(times) => write!(f, "occurs {times} times"),
        }
    }
}

impl Miss {
    /// What to do about it.
    pub(super) fn right(&self) -> String {
        match self {
            Self::Absent(Some(printed)) => {
                format!("printed is “{printed}”: mind quotation marks, dashes and no-break spaces")
            }
            Self::Absent(None) => "copy the words as they are printed".to_owned(),
            Self::Ambiguous(_) => {
                "add “prefix” or “suffix”: the words just before or after the one that is meant".to_owned()
            }
        }
    }
}

impl<'a> Quote<'a> {
    /// The quote that a table gives under this key, with its line.
    pub(super) fn read(fields: &Fields<'a>, key: &'static str) -> Option<At<Self>> {
        let context = |key| fields.text(key).map_or("", |text| text.value);
        let (prefix, suffix) = (context("prefix"), context("suffix"));
        let exact = fields.text(key)?;
        Some(At { value: Self { exact: exact.value, prefix, suffix }, line: exact.line })
    }

    /// The one place in that stretch of the text where it stands.
    pub(super) fn find(self, text: &str, within: Range<usize>) -> Result<Range<usize>, Miss> {
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
            0 => Err(Miss::Absent(near(stretch, self.exact))),
            times => Err(Miss::Ambiguous(times)),
        }
    }
}

/// The passage that a table names under this key; what follows from there being none is not told.
pub(super) fn passage(fields: &Fields<'_>, key: &'static str, passages: &[Passage]) -> Option<usize> {
    let id = fields.needed_text(key)?;
    let ids: Vec<&str> = passages.iter().map(|passage| passage.id).collect();
    if ids.is_empty() { None } else { resolve(fields, "passage", id, &ids) }
}

/// Where a quote stands in a passage that is described; what is wrong with it is told.
pub(super) fn find_in(fields: &Fields<'_>, quote: At<Quote<'_>>, text: &str, passage: &Passage) -> Option<Span> {
    find_within(fields, quote, text, passage.span.start..passage.span.end, passage.id)
}

/// Where a quote stands in a stretch of text, which is the passage of that id.
pub(super) fn find_within(
    fields: &Fields<'_>,
    quote: At<Quote<'_>>,
    text: &str,
    place: Range<usize>,
    passage: &str,
) -> Option<Span> {
    match quote.value.find(text, place) {
        Ok(found) => Some(Span { start: found.start, end: found.end }),
        Err(miss) => {
            let wrong = format!("“{}” {miss} in passage “{passage}”", quote.value.exact);
            fields.wrong(quote.line, wrong, miss.right());
            None
        }
    }
}

/// The words of the text that differ from these in typography only.
fn near(text: &str, words: &str) -> Option<String> {
    let plain = |text: &str| -> Vec<char> { text.chars().map(plainly).collect() };
    let (haystack, needle) = (plain(text), plain(words));
    let at = haystack.windows(needle.len().max(1)).position(|window| window == needle)?;
    Some(text.chars().skip(at).take(needle.len()).collect())
}
