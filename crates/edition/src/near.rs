//! Says where quoted words stand after all, or which words of the text are nearest to them.

use core::ops::Range;
use std::collections::BTreeMap;

use pliego_corpus::{Passage, PassageId, TiSlice};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::folding::plain_char;

/// Words are compared letter by letter up to this length.
const COMPARED: usize = 400;
/// How many stretches of a text are compared letter by letter with a quote.
const CANDIDATES: usize = 20;
/// How much alike words are that may be meant.
const ALIKE: f64 = 0.7;

/// Says how to mend a quote that does not occur in a stretch of a text.
pub(crate) fn help(
    words: &str,
    text: &str,
    within: Range<usize>,
    passages: &TiSlice<PassageId, Passage>,
) -> String {
    let stretch = text.get(within.clone()).unwrap_or_default();
    let name = |range: &Range<usize>| {
        let holds =
            |passage: &&Passage| passage.span.start <= range.start && range.end <= passage.span.end;
        passages.iter().find(holds).map(|passage| &*passage.id)
    };
    let elsewhere: Vec<&str> = text
        .match_indices(words)
        .filter_map(|(at, found)| name(&(at..at + found.len())))
        .collect();
    match *elsewhere {
        [] => {}
        [only] => return format!("they stand in “{only}”"),
        [first, .., last] => return format!("they stand in “{first}” and “{last}”"),
    }
    let parts: Vec<&str> = words
        .split("...")
        .flat_map(|part| part.split('…'))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > 1 && stands_in_order(stretch, &parts) {
        return "quote one stretch without “…”: no words may be left out".to_owned();
    }
    for (fold, why) in FOLDINGS {
        if let Some(found) = folded(stretch, words, fold) {
            let printed = &stretch[found];
            let difference = why.map_or_else(|| differences(printed, words), str::to_owned);
            return format!("the text prints “{}”: {difference}", shown(printed));
        }
        if let Some(found) = folded(text, words, fold) {
            let place = name(&found)
                .map(|id| format!(" in “{id}”"))
                .unwrap_or_default();
            return format!("the text prints “{}”{place}", shown(&text[found]));
        }
    }
    if let Some(found) = similar(stretch, words) {
        return format!("the nearest words there are “{}”", shown(&stretch[found]));
    }
    if let Some(found) = similar(text, words) {
        let place = name(&found)
            .map(|id| format!(" stand in “{id}”:"))
            .unwrap_or_else(|| " are".to_owned());
        return format!("the nearest words{place} “{}”", shown(&text[found]));
    }
    "copy the words as they are printed".to_owned()
}

/// Finds all places of words in a text: exactly, or else but for typography and capitals.
pub(crate) fn places(text: &str, words: &str) -> Vec<Range<usize>> {
    let exact = text
        .match_indices(words)
        .map(|(at, found)| at..at + found.len());
    let exact: Vec<Range<usize>> = exact.collect();
    if !exact.is_empty() {
        return exact;
    }
    for (fold, _) in FOLDINGS {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut from = 0;
        while let Some(place) = folded(&text[from..], words, fold) {
            if place.is_empty() {
                break;
            }
            found.push(from + place.start..from + place.end);
            from += place.end;
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Writes words on one line, with signs for tabs and line breaks.
pub(crate) fn shown(words: &str) -> String {
    let joined = words
        .replace("\r\n", "⏎")
        .replace(['\n', '\r'], "⏎")
        .replace('\t', "⇥");
    joined
        .chars()
        .filter(|character| !character.is_control())
        .collect()
}

fn stands_in_order(text: &str, parts: &[&str]) -> bool {
    let mut rest = text;
    parts.iter().all(|part| match rest.split_once(part) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

/// Folds a character.
type Fold = fn(char) -> char;

/// Ways in which words may differ, and what that means; without a reason each character is named.
const FOLDINGS: [(Fold, Option<&str>); 2] = [
    (plain_char, None),
    (
        |character| lower(plain_char(character)),
        Some("mind the capitals"),
    ),
];

fn lower(character: char) -> char {
    character.to_lowercase().next().unwrap_or(character)
}

/// Folds a text, and returns where each character of the result comes from. White space and dashes
/// in a row count as one.
fn fold_text(text: &str, fold: Fold) -> (Vec<char>, Vec<Range<usize>>) {
    let mut characters: Vec<char> = Vec::new();
    let mut places: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices() {
        let end = at + character.len_utf8();
        let pieces: Vec<char> = match character {
            '\u{ad}' | '\u{feff}' | '\u{200b}' => continue,
            '…' => vec!['.', '.', '.'],
            other => [other].into_iter().nfd().collect(),
        };
        for piece in pieces.into_iter().map(fold) {
            match (characters.last(), places.last_mut()) {
                (Some(last), Some(place)) if *last == piece && [' ', '-'].contains(&piece) => {
                    place.end = end;
                }
                _ => {
                    characters.push(piece);
                    places.push(at..end);
                }
            }
        }
    }
    (characters, places)
}

fn folded(text: &str, words: &str, fold: Fold) -> Option<Range<usize>> {
    let (needle, _) = fold_text(words, fold);
    let (haystack, places) = fold_text(text, fold);
    if needle.is_empty() || needle.len() > haystack.len() {
        return None;
    }
    let mut starts = haystack.windows(needle.len());
    let at = starts.position(|window| window == needle)?;
    let (first, last) = (places.get(at)?, places.get(at + needle.len() - 1)?);
    // A mark that follows the last letter belongs to it.
    let rest = &text[last.end..];
    let marks = rest
        .chars()
        .take_while(|mark| is_combining_mark(*mark))
        .map(char::len_utf8)
        .sum::<usize>();
    Some(first.start..last.end + marks)
}

/// Says how printed words differ from typed ones that fold to the same.
fn differences(printed: &str, typed: &str) -> String {
    if printed.nfc().eq(typed.nfc()) {
        let two = |text: &str| text.chars().any(is_combining_mark);
        return match two(typed) && !two(printed) {
            true => "the quote has letters whose accent is a character of its own; type them anew, or copy the words from the text",
            false => "the text has letters whose accent is a character of its own; copy the words from the text",
        }
        .to_owned();
    }
    if printed.chars().count() != typed.chars().count() {
        let spaces = |text: &str| text.chars().filter(|c| c.is_whitespace()).count();
        return match spaces(printed) == spaces(typed) {
            true => "mind dashes and dots".to_owned(),
            false => "mind spaces, tabs (⇥) and line breaks (⏎, written \\n)".to_owned(),
        };
    }
    let mut differences: Vec<String> = Vec::new();
    for (printed, typed) in printed
        .chars()
        .zip(typed.chars())
        .filter(|(printed, typed)| printed != typed)
    {
        let difference = format!("{} for {}", described(printed), described(typed));
        if !differences.contains(&difference) {
            differences.push(difference);
        }
    }
    format!("write {}", differences.join(", "))
}

/// Names a character of typography, for those that look like others.
fn described(character: char) -> String {
    let name = match character {
        ' ' => return "a space".to_owned(),
        '\t' => return "a tab (\\t)".to_owned(),
        '\n' | '\r' => return "a line break".to_owned(),
        '\u{a0}' | '\u{202f}' => "a no-break space",
        space if space.is_whitespace() => "another space",
        '\'' | '"' => "a straight quotation mark",
        '‘'..='„' => "a curly quotation mark",
        '-' | '‐' | '‑' => "a hyphen",
        dash if plain_char(dash) == '-' => "a dash",
        letter if letter.is_alphanumeric() => "a letter",
        _ => "a quotation mark",
    };
    match character {
        ascii if ascii.is_ascii() => format!("{name} ({ascii})"),
        space if space.is_whitespace() => format!("{name} (U+{:04X})", u32::from(space)),
        other => format!("{name} ({other}, U+{:04X})", u32::from(other)),
    }
}

/// Finds the stretch of as many words that is most like these.
fn similar(text: &str, words: &str) -> Option<Range<usize>> {
    let (wanted, found) = (tokens(words), tokens(text));
    let length = wanted.len();
    if length == 0 || found.len() < length {
        return None;
    }
    let mut need: BTreeMap<&str, isize> = BTreeMap::new();
    for (word, _) in &wanted {
        *need.entry(word).or_default() += 1;
    }
    // How many words of each stretch are among the wanted ones, counted while the stretch moves.
    let mut shared: Vec<(isize, usize)> = Vec::new();
    let mut count = 0;
    for at in 0..found.len() {
        if let Some(left) = need.get_mut(&*found[at].0) {
            count += isize::from(*left > 0);
            *left -= 1;
        }
        if at >= length
            && let Some(left) = need.get_mut(&*found[at - length].0)
        {
            *left += 1;
            count -= isize::from(*left > 0);
        }
        if at + 1 >= length {
            shared.push((-count, at + 1 - length));
        }
    }
    // A single misspelt word shares no word with the text: all words are compared.
    if length > 1 {
        shared.sort_unstable();
        shared.truncate(CANDIDATES);
        shared.retain(|(count, _)| *count < 0);
    }
    let start: String = joined(&wanted);
    let likeness = |at: usize| {
        strsim::normalized_damerau_levenshtein(&start, &joined(&found[at..at + length]))
    };
    let best = shared.into_iter().map(|(_, at)| (likeness(at), at));
    let (alike, at) = best.max_by(|one, other| one.0.total_cmp(&other.0))?;
    (alike >= ALIKE).then(|| found[at].1.start..found[at + length - 1].1.end)
}

fn joined(tokens: &[(String, Range<usize>)]) -> String {
    let words: Vec<&str> = tokens.iter().map(|(word, _)| word.as_str()).collect();
    words.join(" ").chars().take(COMPARED).collect()
}

/// Cuts a text into words without case, marks and punctuation.
fn tokens(text: &str) -> Vec<(String, Range<usize>)> {
    let mut tokens = Vec::new();
    for piece in text.split_whitespace() {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        let bare = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let at = start + piece.find(bare).unwrap_or_default();
        let word = bare
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase);
        let word: String = word.collect();
        if !word.is_empty() {
            tokens.push((word, at..at + bare.len()));
        }
    }
    tokens
}
