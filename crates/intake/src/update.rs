//! Passages of a description: the lines that locate them, and what changes when their text does.

use core::ops::Range;

use pliego_corpus::Vocabulary;
use pliego_edition::{Block, blocks, quoted};
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, value};

use crate::quote::Selector;

/// A passage of at most this many characters is quoted as a whole.
const WHOLE: usize = 80;
/// A passage is compared with another by this many characters.
const COMPARED: usize = 300;
/// How much alike two passages are if one became the other.
const ALIKE: f64 = 0.5;

/// Writes the lines that locate a passage: all of its words, or its first and last.
pub(crate) fn place_lines(text: &str, range: Range<usize>) -> String {
    let words = &text[range.clone()];
    let whole = || Selector::of(text, 0..text.len(), range.clone()).lines("exact");
    if words.chars().count() <= WHOLE && !words.contains(['\n', '\r']) {
        return whole();
    }
    match (first_words(text, &range), last_words(text, &range)) {
        (Some(start), Some(end)) => format!("start = {}\nend = {}\n", quoted(start), quoted(end)),
        _ => whole(),
    }
}

/// Finds the first words of a passage that occur nowhere else.
fn first_words<'t>(text: &'t str, range: &Range<usize>) -> Option<&'t str> {
    let words = &text[range.clone()];
    let mut count = 5;
    loop {
        let end = words.match_indices(char::is_whitespace).map(|(at, _)| at);
        let end = end
            .filter(|at| !words[..*at].ends_with(char::is_whitespace))
            .nth(count - 1)?;
        let start = &words[..end];
        if text.find(start) == Some(range.start) && text.rfind(start) == Some(range.start) {
            return Some(start);
        }
        count *= 2;
    }
}

/// Finds the last words of a passage that occur in it only at its end.
fn last_words<'t>(text: &'t str, range: &Range<usize>) -> Option<&'t str> {
    let words = &text[range.clone()];
    let mut count = 4;
    loop {
        let start = words
            .rmatch_indices(char::is_whitespace)
            .map(|(at, space)| at + space.len());
        let start = start
            .filter(|at| !words[*at..].starts_with(char::is_whitespace))
            .nth(count - 1)?;
        let end = &words[start..];
        if words.find(end) == Some(start) {
            return Some(end);
        }
        count *= 2;
    }
}

/// Finds where a described passage stands in a text.
fn locate(table: &Table, text: &str) -> Option<Range<usize>> {
    let get = |key: &str| table.get(key).and_then(Item::as_str);
    let context = |key: &str| get(key).unwrap_or_default();
    let once = |words: &str| {
        let mut found = None;
        for (at, _) in text.match_indices(words) {
            let fits = text[..at].ends_with(context("prefix"))
                && text[at + words.len()..].starts_with(context("suffix"));
            match (fits, found) {
                (true, Some(_)) => return None,
                (true, None) => found = Some(at),
                _ => {}
            }
        }
        found
    };
    if let Some(exact) = get("exact").filter(|exact| !exact.is_empty()) {
        let at = once(exact)?;
        return Some(at..at + exact.len());
    }
    let (start, end) = (
        get("start").filter(|words| !words.is_empty())?,
        get("end").filter(|words| !words.is_empty())?,
    );
    let at = once(start)?;
    let length = text[at..].find(end)? + end.len();
    Some(at..at + length)
}

/// Brings the passages of a description up to date with another text. Returns the description and
/// what changed.
pub(crate) fn updated(old: &str, new: &str, toml: &str) -> Result<(String, Vec<String>), String> {
    let mut document: DocumentMut = toml.parse().map_err(|_| {
        "its description is no TOML; run `pliego check` and mend it first".to_owned()
    })?;
    let mut lines = Vec::new();
    let Some(passages) = document
        .get_mut("passage")
        .and_then(Item::as_array_of_tables_mut)
    else {
        return Ok((
            toml.to_owned(),
            vec!["the text changes; its passages are not described".to_owned()],
        ));
    };
    let (old_blocks, new_blocks) = (blocks(old), blocks(new));
    let was: Vec<Option<Range<usize>>> = passages.iter().map(|table| locate(table, old)).collect();
    let mut now: Vec<Option<Range<usize>>> =
        passages.iter().map(|table| locate(table, new)).collect();
    let within = |inner: &Range<usize>, outer: &Range<usize>| {
        outer.start <= inner.start && inner.end <= outer.end
    };
    // Words were added at the end of a passage that was all of its block.
    for at in 0..now.len() {
        let (Some(found), Some(before)) = (now[at].clone(), &was[at]) else {
            continue;
        };
        let whole = old_blocks.iter().any(|block| block.range == *before);
        let block = new_blocks.iter().find(|block| within(&found, &block.range));
        if let Some(block) = block
            && whole
            && block.range != found
            && now
                .iter()
                .flatten()
                .filter(|other| within(other, &block.range))
                .count()
                == 1
        {
            now[at] = None;
        }
    }
    let mut free: Vec<&Block> = new_blocks
        .iter()
        .filter(|block| {
            !now.iter()
                .flatten()
                .any(|found| found.start < block.range.end && block.range.start < found.end)
        })
        .collect();
    let cut = |words: &str| -> String { words.chars().take(COMPARED).collect() };
    let mut gone = Vec::new();
    for (at, table) in passages.iter_mut().enumerate() {
        if now[at].is_some() {
            continue;
        }
        let id = table
            .get("id")
            .and_then(Item::as_str)
            .unwrap_or_default()
            .to_owned();
        let before = was[at]
            .clone()
            .and_then(|range| old.get(range))
            .unwrap_or_default();
        let alike = |block: &Block| {
            strsim::normalized_levenshtein(&cut(before), &cut(&new[block.range.clone()]))
        };
        let best = free
            .iter()
            .enumerate()
            .map(|(place, block)| (alike(block), place));
        match best.max_by(|one, other| one.0.total_cmp(&other.0)) {
            Some((alike, place)) if alike >= ALIKE => {
                let block = free.remove(place);
                set_place(table, new, block.range.clone());
                lines.push(format!(
                    "{id} was “{}” and is “{}”",
                    short(before),
                    short(&new[block.range.clone()])
                ));
            }
            _ => {
                gone.push(at);
                let codings = table
                    .get("coding")
                    .and_then(Item::as_array)
                    .map_or(0, toml_edit::Array::len);
                let codings = if codings > 0 {
                    format!(", with {codings} codings")
                } else {
                    String::new()
                };
                lines.push(format!("{id} is gone{codings}: “{}”", short(before)));
            }
        }
    }
    for at in gone.into_iter().rev() {
        passages.remove(at);
    }
    append(passages, &free, new, &mut lines);
    match lines.is_empty() {
        true => lines.push("white space changes; every passage stays".to_owned()),
        false => lines.push(
            "run `pliego check`: what quotes a passage that changed may need a new quote"
                .to_owned(),
        ),
    }
    Ok((document.to_string(), lines))
}

fn append(passages: &mut ArrayOfTables, blocks: &[&Block], text: &str, lines: &mut Vec<String>) {
    for block in blocks {
        let taken = |id: &str| {
            passages
                .iter()
                .any(|table| table.get("id").and_then(Item::as_str) == Some(id))
        };
        let mut ids = (1..).map(|number| format!("p{number}"));
        let Some(id) = ids.find(|id| !taken(id)) else {
            continue;
        };
        let mut table = Table::new();
        table.insert("id", value(id.clone()));
        table.insert("kind", value(block.kind.name()));
        set_place(&mut table, text, block.range.clone());
        passages.push(table);
        lines.push(format!(
            "{id} is new: “{}”",
            short(&text[block.range.clone()])
        ));
    }
}

fn set_place(table: &mut Table, text: &str, range: Range<usize>) {
    for key in ["exact", "prefix", "suffix", "start", "end"] {
        table.remove(key);
    }
    let lines: Result<DocumentMut, _> = place_lines(text, range).parse();
    if let Ok(lines) = lines {
        for (key, item) in lines.iter() {
            table.insert(key, item.clone());
        }
    }
}

fn short(words: &str) -> String {
    let one_line: Vec<&str> = words.split_whitespace().collect();
    let one_line = one_line.join(" ");
    let short: String = one_line.chars().take(40).collect();
    if short.len() < one_line.len() {
        format!("{short}…")
    } else {
        short
    }
}
