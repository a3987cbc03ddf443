//! Problems of a corpus folder, described so that a researcher can mend them.

use core::fmt;
use std::cell::{Cell, RefCell};

/// One problem.
///
/// It reads `file:line: key: expected X, found Y; help`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as a path from the corpus folder: `statements/letter.toml`.
    pub file: String,
    /// The line, counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// What was expected and what was found.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            message,
            help,
        } = self;
        match line {
            0 => write!(f, "{file}: {message}; {help}"),
            line => write!(f, "{file}:{line}: {message}; {help}"),
        }
    }
}

/// Gathers problems while reading goes on.
#[derive(Default)]
pub(crate) struct Problems {
    list: RefCell<Vec<Problem>>,
    /// Kind and id of records that are there but unreadable: all ids of the kind, if `None`. That
    /// is reported once, and not again wherever they are referred to.
    unreadable: RefCell<Vec<(&'static str, Option<String>)>>,
    /// Whether labels in English are enough: the interface is in English only.
    pub(crate) english_only: Cell<bool>,
}

impl Problems {
    /// Adds a problem.
    pub(crate) fn add(
        &self,
        file: &str,
        line: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let (message, help) = (message.into(), help.into());
        self.list.borrow_mut().push(Problem {
            file: file.to_owned(),
            line,
            message,
            help,
        });
    }

    /// Notes that the record of this kind and id is there but unreadable.
    pub(crate) fn mark_unreadable(&self, kind: &'static str, id: &str) {
        self.unreadable
            .borrow_mut()
            .push((kind, Some(id.to_owned())));
    }

    /// Notes that a record of this kind is there, but that its id is unknown.
    pub(crate) fn mark_misnamed(&self, kind: &'static str) {
        self.unreadable.borrow_mut().push((kind, None));
    }

    /// Whether a record was noted as unreadable, or may be one whose id is unknown.
    pub(crate) fn is_unreadable(&self, kind: &str, id: &str) -> bool {
        let same = |(of, unreadable): &(&str, Option<String>)| {
            *of == kind
                && unreadable
                    .as_ref()
                    .is_none_or(|unreadable| unreadable == id)
        };
        self.unreadable.borrow().iter().any(same)
    }

    /// Whether every record could be read.
    pub(crate) fn all_readable(&self) -> bool {
        self.unreadable.borrow().is_empty()
    }

    /// Returns all of them, sorted by file and line.
    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        let mut list = self.list.into_inner();
        list.sort();
        list.dedup();
        list
    }
}

/// A list of known words up to this length follows a suggestion, too.
const SHORT: usize = 10;
/// How many known words a message lists.
const LISTED: usize = 12;

/// Writes "did you mean …?" if a known word is near, and a list of the known words unless that
/// would be long.
///
/// A word is near if at most a third of the letters differ: "b" is no misspelt "a", and "south" no
/// misspelt "north".
pub(crate) fn did_you_mean<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = Vec::new();
    for candidate in known {
        if !words.contains(&candidate) {
            words.push(candidate);
        }
    }
    let nearest = words
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .min();
    let near = nearest.filter(|(distance, _)| distance * 3 <= word.chars().count());
    match (near, &*words) {
        (_, []) => "remove it".to_owned(),
        (None, [only]) => format!("use the only one: {only}"),
        (Some((_, candidate)), words) if words.len() == 1 || words.len() > SHORT => {
            format!("did you mean “{candidate}”?")
        }
        (Some((_, candidate)), words) => format!(
            "did you mean “{candidate}”? The known ones are {}",
            words.join(", ")
        ),
        (None, words) => {
            let listed = words[..words.len().min(LISTED)].join(", ");
            match words.len().saturating_sub(LISTED) {
                0 => format!("use one of: {listed}"),
                more => format!("use one of: {listed} and {more} more"),
            }
        }
    }
}
