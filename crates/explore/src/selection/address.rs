//! The fragment of the address: `from=2022-12-14&theme=constituent,-elections&p=isl.n8`.
//!
//! [`read`] and [`write`] are inverse: what is written is read as the same selection, and whatever is read is
//! written in one canonical form. What cannot be understood is left out and reported; nothing is refused.

use std::fmt::Write;

use super::query::tidy;
use super::{Choice, Reading, Selection, Stand, View, Window};
use crate::facet::FACETS;
use pliego_corpus::Corpus;

/// A part of an address that was not understood, as it stood there (but no longer than [`SHOWN`] characters).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored(pub String);

/// How many characters of a part that is not understood are repeated to the reader.
pub const SHOWN: usize = 40;

/// Reads a fragment, with or without its `#`.
pub fn read(fragment: &str, corpus: &Corpus) -> (Selection, Vec<Ignored>) {
    let fragment = without_secret(fragment.strip_prefix('#').unwrap_or(fragment));
    let mut reader = Reader { corpus, selection: Selection::default(), seen: Vec::new(), ignored: Vec::new() };
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        reader.pair(pair);
    }
    (reader.selection, reader.ignored)
}

/// WordPress adds `#?secret=…` to the address of a frame, to know it again: it is no part of what is asked for.
fn without_secret(fragment: &str) -> &str {
    match fragment.rsplit_once("?secret=") {
        Some(("", _)) => "",
        Some((before, _)) => before.strip_suffix('#').unwrap_or(fragment),
        None => fragment,
    }
}

struct Reader<'c> {
    corpus: &'c Corpus,
    selection: Selection,
    seen: Vec<String>,
    ignored: Vec<Ignored>,
}

impl Reader<'_> {
    fn pair(&mut self, pair: &str) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        let understood = !self.seen.contains(&key) && self.value(&key, &value);
        if !understood {
            self.ignore(&key, &value);
        }
        // An address may be long: only keys that are known can be repeated.
        if understood && !self.seen.contains(&key) {
            self.seen.push(key);
        }
    }

    fn ignore(&mut self, key: &str, value: &str) {
        let part = if value.is_empty() { key.to_owned() } else { format!("{key}={value}") };
        let mut shown: String = part.chars().take(SHOWN).collect();
        if shown.len() < part.len() {
            shown.push('…');
        }
        let ignored = Ignored(shown);
        if !self.ignored.contains(&ignored) && self.ignored.len() < 8 {
            self.ignored.push(ignored);
        }
    }

    /// Whether at least some of the value was understood; lists report their other parts themselves.
    fn value(&mut self, key: &str, value: &str) -> bool {
        if let Some(at) = FACETS.iter().position(|facet| facet.key() == key) {
            self.choice(at, value);
            return true;
        }
        let selection = &mut self.selection;
        match key {
            "from" | "to" => {
                let Ok(day) = value.parse() else { return false };
                let Window { from, to } = selection.window;
                let window = if key == "from" { Window::new(Some(day), to) } else { Window::new(from, Some(day)) };
                window.map(|window| selection.window = window).is_some()
            }
            "signed" => {
                selection.signed = value == "1";
                selection.signed
            }
            "q" => {
                selection.query = tidy(value);
                !selection.query.is_empty()
            }
            "view" => {
                let view = View::ALL.into_iter().find(|view| view.key() == value);
                view.map(|view| selection.view = view).is_some()
            }
            "s" => {
                // Two are compared: the second stands beside the first.
                let (first, second) = value.split_once(',').map_or((value, None), |(one, two)| (one, Some(two)));
                let statement = self.corpus.statement(first);
                if let (Some(statement), None) = (statement, selection.reading) {
                    selection.reading = Some(Reading { statement, passage: None });
                }
                if let Some(second) = second {
                    selection.beside = self.corpus.statement(second);
                    if selection.beside.is_none() {
                        self.ignore("s", second);
                    }
                }
                // A passage says more than its statement: it holds where both are given.
                let alone = first.is_empty() && self.selection.beside.is_some();
                alone || statement.is_some() && self.selection.reading.map(|reading| reading.statement) == statement
            }
            "p" => {
                let Some((statement, passage)) = value.split_once('.') else {
                    return false;
                };
                let Some(statement) = self.corpus.statement(statement) else {
                    return false;
                };
                let passage = self.corpus.statements[statement].passage(passage);
                let before = selection.reading;
                selection.reading = Some(Reading { statement, passage });
                if let Some(before) = before.filter(|before| before.statement != statement) {
                    let before = self.corpus.statements[before.statement].id.to_owned();
                    self.ignore("s", &before);
                }
                passage.is_some()
            }
            _ => false,
        }
    }

    fn choice(&mut self, at: usize, value: &str) {
        for part in value.split(',') {
            let (id, stand) = match part.strip_prefix('-') {
                Some(id) => (id, Stand::Excluded),
                None => (part, Stand::Included),
            };
            let choice = &mut self.selection.choices[at];
            match FACETS[at].value(self.corpus, id) {
                Some(value) if [Stand::Free, stand].contains(&choice.stand(value)) => choice.set(value, stand),
                _ => self.ignore(FACETS[at].key(), part),
            }
        }
    }
}

/// Writes a selection as a fragment, without its `#`; the default selection is empty.
pub fn write(selection: &Selection, corpus: &Corpus) -> String {
    let Selection { window, choices, signed, query, view, reading, beside } = selection;
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(window.from.map(|day| ("from", day.to_string())));
    pairs.extend(window.to.map(|day| ("to", day.to_string())));
    for (facet, choice) in FACETS.iter().zip(choices) {
        if !choice.is_empty() {
            let id = |value: &usize| facet.id(corpus, *value);
            pairs.push((facet.key(), list(choice, id)));
        }
    }
    if *signed {
        pairs.push(("signed", "1".to_owned()));
    }
    if !query.is_empty() {
        pairs.push(("q", encode(query)));
    }
    if *view != View::default() {
        pairs.push(("view", view.key().to_owned()));
    }
    let id = |statement: usize| corpus.statements[statement].id;
    let passage = reading.and_then(|reading| reading.passage);
    let (first, second) = (reading.map_or("", |reading| id(reading.statement)), beside.map(id));
    match (second, passage) {
        (Some(second), _) => pairs.push(("s", format!("{first},{second}"))),
        (None, None) if !first.is_empty() => pairs.push(("s", first.to_owned())),
        _ => {}
    }
    if let Some(Reading { statement, passage: Some(passage) }) = reading {
        let passage = corpus.statements[*statement].passages[*passage].id;
        pairs.push(("p", format!("{first}.{passage}")));
    }
    let mut fragment = String::new();
    for (key, value) in pairs {
        let and = if fragment.is_empty() { "" } else { "&" };
        // Writing to a String cannot fail.
        let _ = write!(fragment, "{and}{key}={value}");
    }
    fragment
}

fn list<'c>(choice: &Choice, id: impl Fn(&usize) -> &'c str) -> String {
    let included = choice.included.iter().map(|value| id(value).to_owned());
    let excluded = choice.excluded.iter().map(|value| format!("-{}", id(value)));
    included.chain(excluded).collect::<Vec<_>>().join(",")
}

/// Percent-encoding of everything but letters, digits and what means nothing in a fragment.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'*' => {
                encoded.push(char::from(byte));
            }
            _ => {
                encoded.push('%');
                encoded.extend([byte >> 4, byte & 15].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])));
            }
        }
    }
    encoded
}

/// Percent-decoding that never fails: what is no escape stands for itself, bytes that are no UTF-8 become U+FFFD.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
