//! The selection as the fragment of the address:
//! `from=1848-03-18&theme=elections,-taxes&p=letter.p2`.
//!
//! [`read`] and [`write()`] are inverse: reading what was written gives the same selection, and
//! writing what was read gives one canonical form. Parts that cannot be understood are ignored and
//! reported; no address is refused.

use std::fmt::Write;

use pliego_corpus::{Corpus, DemandId, StatementId};

use super::cited::passage_with;
use super::query::tidy;
use super::{DateRange, FacetFilter, FilterState, PassageRef, Selection, Setting, View};
use crate::facet::{Facet, ValueId};

/// What a reader should know of an address that she followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A part of it was ignored; the part as it was written (cut to [`SHOWN`] characters).
    Ignored(String),
    /// It was made for another version of the corpus, which it names.
    OtherVersion(String),
    /// Not the id that it names but the words that it quotes led to the passage.
    FoundByWords,
    /// No passage has the words that it quotes.
    WordsNotFound,
}

/// How many characters of an ignored part are shown to the reader.
pub const SHOWN: usize = 40;

/// Reads a fragment, with or without its `#`. Returns the selection and what the reader should know of
/// the address.
///
/// An address that cites has two parts that do not belong to the selection: `version` is the version
/// of the corpus for which it was made, `words` are the first words that it quotes.
///
/// ```
/// use pliego_explore::selection::address::{Remark, read, write};
/// # let corpus = pliego_edition::read("../../tests/core/small".as_ref()).expect("a corpus without problems").corpus;
///
/// let (selection, remarks) = read("#q=coup&colour=red&from=2022-12-14", &corpus);
/// assert_eq!(selection.query, "coup");
/// assert_eq!(remarks, [Remark::Ignored("colour=red".to_owned())]);
/// assert_eq!(write(&selection, &corpus), "from=2022-12-14&q=coup");
/// ```
pub fn read(fragment: &str, corpus: &Corpus) -> (Selection, Vec<Remark>) {
    let fragment = without_secret(fragment.strip_prefix('#').unwrap_or(fragment));
    let mut reader = Reader {
        corpus,
        selection: Selection::default(),
        seen: Vec::new(),
        remarks: Vec::new(),
        words: None,
    };
    for pair in fragment.split('&').filter(|pair| !pair.is_empty()) {
        reader.pair(pair);
    }
    reader.find_words();
    (reader.selection, reader.remarks)
}

/// Whether a fragment names the view `about`, which has become a page of its own.
pub fn names_about(fragment: &str) -> bool {
    let fragment = without_secret(fragment.strip_prefix('#').unwrap_or(fragment));
    fragment.split('&').any(|pair| pair == "view=about")
}

/// Removes the `#?secret=…` that WordPress adds to the address of a frame in order to recognise it.
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
    remarks: Vec<Remark>,
    /// The words that the address quotes.
    words: Option<String>,
}

impl Reader<'_> {
    fn pair(&mut self, pair: &str) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        let understood = !self.seen.contains(&key) && self.value(&key, &value);
        if !understood {
            self.ignore(&key, &value);
        }
        // Only known keys are remembered: an address may have a million others.
        if understood && !self.seen.contains(&key) {
            self.seen.push(key);
        }
    }

    fn ignore(&mut self, key: &str, value: &str) {
        let part = if value.is_empty() {
            key.to_owned()
        } else {
            format!("{key}={value}")
        };
        let mut shown: String = part.chars().take(SHOWN).collect();
        if shown.len() < part.len() {
            shown.push('…');
        }
        let ignored = Remark::Ignored(shown);
        if !self.remarks.contains(&ignored) && self.remarks.len() < 8 {
            self.remarks.push(ignored);
        }
    }

    /// Opens the passage that has the words of the address.
    fn find_words(&mut self) {
        let Some(words) = self.words.take() else {
            return;
        };
        let named = self.selection.open;
        match passage_with(&words, named, self.corpus) {
            found if found.is_some() && found == named => {}
            Some(found) => {
                self.selection.open = Some(found);
                // The passage is found, so it no longer matters that its id is unknown.
                let is_id = |remark: &Remark| matches!(remark, Remark::Ignored(part) if part.starts_with("p="));
                self.remarks.retain(|remark| !is_id(remark));
                self.remarks.push(Remark::FoundByWords);
            }
            None => self.remarks.push(Remark::WordsNotFound),
        }
    }

    /// Whether some of the value was understood. Lists report their other parts themselves.
    fn value(&mut self, key: &str, value: &str) -> bool {
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            self.filter(facet, value);
            return true;
        }
        let selection = &mut self.selection;
        if let Some(setting) = Setting::ALL
            .into_iter()
            .find(|setting| setting.key() == key)
        {
            let mut position = 0;
            while let Some(option) = setting.option(self.corpus, position) {
                if option == value {
                    // No setting has as many as 256 options.
                    selection.settings[setting] = position as u8;
                    return true;
                }
                position += 1;
            }
            return false;
        }
        match key {
            "from" | "to" => {
                let Ok(day) = value.parse() else { return false };
                let DateRange { from, to } = selection.dates;
                let dates = if key == "from" {
                    DateRange::new(Some(day), to)
                } else {
                    DateRange::new(from, Some(day))
                };
                dates.map(|dates| selection.dates = dates).is_some()
            }
            "signed" => {
                selection.signed = value == "1";
                selection.signed
            }
            "q" => {
                selection.query = tidy(value);
                !selection.query.is_empty()
            }
            "version" => {
                if *value != *self.corpus.version {
                    let other = value.chars().take(SHOWN).collect();
                    self.remarks.push(Remark::OtherVersion(other));
                }
                true
            }
            "words" => {
                let is_text = !value.trim().is_empty();
                self.words = is_text.then(|| value.to_owned());
                is_text
            }
            "view" => {
                let view = View::of(self.corpus).find(|view| view.key() == value);
                view.map(|view| selection.view = view).is_some()
            }
            "cell" => {
                let cell = value.split_once('.').and_then(|(statement, demand)| {
                    let demand = Facet::Demand.value(self.corpus, demand)?;
                    Some((self.corpus.statement(statement)?, DemandId::from(demand)))
                });
                selection.cell = cell;
                cell.is_some()
            }
            "s" => {
                // Two statements are compared: `s=first,second`.
                let (first, second) = value
                    .split_once(',')
                    .map_or((value, None), |(one, two)| (one, Some(two)));
                let statement = self.corpus.statement(first);
                if let (Some(statement), None) = (statement, selection.open) {
                    selection.open = Some(PassageRef {
                        statement,
                        passage: None,
                    });
                }
                if let Some(second) = second {
                    selection.compared_with = self.corpus.statement(second);
                    if selection.compared_with.is_none() {
                        self.ignore("s", second);
                    }
                }
                // `p` is more precise than `s` and wins where both are given.
                let alone = first.is_empty() && self.selection.compared_with.is_some();
                alone
                    || statement.is_some()
                        && self.selection.open.map(|open| open.statement) == statement
            }
            "p" => {
                let Some((statement, passage)) = value.split_once('.') else {
                    return false;
                };
                let Some(statement) = self.corpus.statement(statement) else {
                    return false;
                };
                let passage = self.corpus.statements[statement].passage(passage);
                let before = selection.open;
                selection.open = Some(PassageRef { statement, passage });
                if let Some(before) = before.filter(|before| before.statement != statement) {
                    let before = self.corpus.statements[before.statement].id.to_owned();
                    self.ignore("s", &before);
                }
                passage.is_some()
            }
            _ => false,
        }
    }

    fn filter(&mut self, facet: Facet, value: &str) {
        for part in value.split(',') {
            let (id, state) = match part.strip_prefix('-') {
                Some(id) => (id, FilterState::Excluded),
                None => (part, FilterState::Included),
            };
            let filter = &mut self.selection.filters[facet];
            match facet.value(self.corpus, id) {
                Some(value) if [FilterState::Unset, state].contains(&filter.state(value)) => {
                    filter.set(value, state);
                }
                _ => self.ignore(facet.key(), part),
            }
        }
    }
}

/// Writes a selection as a fragment, without its `#`. The default selection is the empty fragment.
pub fn write(selection: &Selection, corpus: &Corpus) -> String {
    let Selection {
        dates,
        filters,
        signed,
        query,
        view,
        open,
        compared_with,
        cell,
        settings,
    } = selection;
    let mut pairs: Vec<(&str, String)> = Vec::new();
    pairs.extend(dates.from.map(|day| ("from", day.to_string())));
    pairs.extend(dates.to.map(|day| ("to", day.to_string())));
    for (facet, filter) in filters {
        if !filter.is_empty() {
            pairs.push((facet.key(), list(filter, |value| facet.id(corpus, value))));
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
    for (setting, option) in settings {
        if *option > 0
            && let Some(option) = setting.option(corpus, usize::from(*option))
        {
            pairs.push((setting.key(), option.to_owned()));
        }
    }
    let id = |statement: StatementId| &*corpus.statements[statement].id;
    if let Some((statement, demand)) = *cell {
        let demand = &corpus.demands[demand].id;
        pairs.push(("cell", format!("{}.{demand}", id(statement))));
    }
    let passage = open.and_then(|open| open.passage);
    let (first, second) = (
        open.map_or("", |open| id(open.statement)),
        compared_with.map(id),
    );
    match (second, passage) {
        (Some(second), _) => pairs.push(("s", format!("{first},{second}"))),
        (None, None) if !first.is_empty() => pairs.push(("s", first.to_owned())),
        _ => {}
    }
    if let Some(PassageRef {
        statement,
        passage: Some(passage),
    }) = open
    {
        let passage = &corpus.statements[*statement].passages[*passage].id;
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

fn list<'c>(filter: &FacetFilter, id: impl Fn(ValueId) -> &'c str) -> String {
    let mut list = String::new();
    for (values, sign) in [(&filter.included, ""), (&filter.excluded, "-")] {
        for value in values {
            if !list.is_empty() {
                list.push(',');
            }
            list.push_str(sign);
            list.push_str(id(*value));
        }
    }
    list
}

/// Percent-encodes everything but letters, digits and `-._~*`.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'*' => {
                encoded.push(char::from(byte));
            }
            _ => {
                encoded.push('%');
                encoded.extend(
                    [byte >> 4, byte & 15]
                        .map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])),
                );
            }
        }
    }
    encoded
}

/// Percent-decodes and never fails: a malformed escape stays as it is, bytes that are not UTF-8
/// become U+FFFD.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digit = |at: usize| {
            bytes
                .get(at)
                .and_then(|byte| char::from(*byte).to_digit(16))
        };
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
