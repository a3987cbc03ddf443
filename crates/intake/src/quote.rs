//! Finds words in a text, and writes the lines that quote them.

use core::ops::Range;
use std::fs;
use std::path::Path;

use pliego_edition::{ENDINGS, Printed, Rows, printed, quoted};

/// At most this many places of the same words are listed.
const LISTED: usize = 5;

/// Returns the lines of TOML that quote words of a statement: the passage and the words as printed,
/// with what stands before or after them where they occur more than once. The words may differ
/// in quotation marks, dashes, spaces and capitals. Where the folder has tables of codings or of
/// positions, a row for each follows, in its columns.
///
/// # Errors
/// Why they cannot be quoted, with the nearest words.
pub fn quote(folder: &Path, id: &str, words: &str) -> Result<String, String> {
    let text = printed(folder, id).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        lines.join("\n")
    })?;
    let words = words.trim();
    if words.is_empty() {
        return Err("give the words to quote".to_owned());
    }
    let places = text.find(words);
    let found: Vec<(&str, Range<usize>, Range<usize>)> = places
        .iter()
        .filter_map(|place| {
            let (id, passage) = text
                .passages()
                .find(|(_, passage)| passage.start <= place.start && place.end <= passage.end)?;
            Some((id, passage, place.clone()))
        })
        .collect();
    match (&*found, &*places) {
        ([], []) => Err(format!("“{words}” is not in {id}: {}", text.nearest(words))),
        ([], _) => Err(format!(
            "“{words}” goes beyond one passage of {id}; quote the words of one passage"
        )),
        ([only], _) => Ok(lines(&text, only) + &rows(folder, id, &text, only)),
        (all, _) => {
            let numbered = all.iter().zip(1..).take(LISTED);
            let parts = numbered.map(|(found, number)| {
                let rows = rows(folder, id, &text, found);
                format!("# {number} of {}\n{}{rows}", all.len(), lines(&text, found))
            });
            Ok(parts.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// Writes a row for each table that the folder has and that quotes words. Its other cells are empty.
fn rows(
    folder: &Path,
    statement: &str,
    text: &Printed,
    (passage, within, place): &(&str, Range<usize>, Range<usize>),
) -> String {
    let selector = Selector::of(&text.text, within.clone(), place.clone());
    let names = ["codings", "positions"];
    let files = names.iter().filter_map(|name| {
        let mut files = ENDINGS.iter().map(|ending| format!("{name}.{ending}"));
        files.find(|file| folder.join(file).is_file())
    });
    let rows = files.filter_map(|file| {
        let table = Rows::read(&file, fs::read(folder.join(&file)).ok()?).ok()?;
        let cells = table.columns.iter().map(|column| match column.as_str() {
            "statement" => statement,
            "passage" => passage,
            "quote" | "exact" => selector.exact,
            "prefix" => selector.prefix,
            "suffix" => selector.suffix,
            _ => "",
        });
        let mut writer = csv::WriterBuilder::new()
            .delimiter(table.separator)
            .from_writer(Vec::new());
        writer.write_record(cells).ok()?;
        let row = String::from_utf8(writer.into_inner().ok()?).ok()?;
        Some(format!("\n# a row of {file}\n{row}"))
    });
    rows.collect()
}

fn lines(text: &Printed, (id, passage, place): &(&str, Range<usize>, Range<usize>)) -> String {
    let selector = Selector::of(&text.text, passage.clone(), place.clone());
    format!("passage = {}\n{}", quoted(id), selector.lines("exact"))
}

/// Words that are found only once, with what stands before or after them.
pub(crate) struct Selector<'t> {
    exact: &'t str,
    prefix: &'t str,
    suffix: &'t str,
}

impl<'t> Selector<'t> {
    /// Makes the shortest selector of words in a stretch of a text.
    pub(crate) fn of(text: &'t str, within: Range<usize>, place: Range<usize>) -> Self {
        let exact = &text[place.clone()];
        let stretch = &text[within.clone()];
        let mut selector = Self {
            exact,
            prefix: "",
            suffix: "",
        };
        // A prefix and a suffix may reach beyond the stretch.
        let before = text[..place.start].char_indices().rev().map(|(at, _)| at);
        let after = text[place.end..]
            .char_indices()
            .map(|(at, character)| place.end + at + character.len_utf8());
        let (mut before, mut after) = (before, after);
        let mut words = 1;
        while selector.count(text, stretch, within.start) > 1 {
            let mut grown = false;
            // First after the words, then before them.
            if let Some(end) = grow(text, &mut after, words, true) {
                selector.suffix = &text[place.end..end];
                grown = true;
                if selector.count(text, stretch, within.start) <= 1 {
                    selector.drop_prefix(text, stretch, within.start);
                    break;
                }
            }
            if let Some(start) = grow(text, &mut before, words, false) {
                selector.prefix = &text[start..place.start];
                grown = true;
            }
            if !grown {
                break;
            }
            // Twice as far each time: a text may be a refrain.
            words *= 2;
        }
        selector
    }

    fn drop_prefix(&mut self, text: &str, stretch: &str, offset: usize) {
        let prefix = core::mem::take(&mut self.prefix);
        if self.count(text, stretch, offset) > 1 {
            self.prefix = prefix;
        }
    }

    pub(crate) fn count(&self, text: &str, stretch: &str, offset: usize) -> usize {
        let mut count = 0;
        let mut from = 0;
        while let Some(at) = stretch[from..].find(self.exact) {
            let start = offset + from + at;
            let end = start + self.exact.len();
            count += usize::from(
                text[..start].ends_with(self.prefix) && text[end..].starts_with(self.suffix),
            );
            from += at + self.exact.chars().next().map_or(1, char::len_utf8);
        }
        count
    }

    /// Writes the lines of TOML.
    pub(crate) fn lines(&self, key: &str) -> String {
        let mut lines = format!("{key} = {}\n", quoted(self.exact));
        for (key, value) in [("prefix", self.prefix), ("suffix", self.suffix)] {
            if !value.is_empty() {
                lines.push_str(&format!("{key} = {}\n", quoted(value)));
            }
        }
        lines
    }
}

/// Moves over some words and returns where they end.
fn grow(
    text: &str,
    places: &mut impl Iterator<Item = usize>,
    words: usize,
    forward: bool,
) -> Option<usize> {
    let mut last = None;
    let (mut letters, mut passed) = (false, 0);
    for place in places {
        let character = match forward {
            true => text[..place].chars().next_back(),
            false => text[place..].chars().next(),
        };
        let blank = character.is_some_and(char::is_whitespace);
        passed += usize::from(blank && letters);
        letters = !blank;
        if passed == words {
            break;
        }
        last = Some(place);
    }
    last
}
