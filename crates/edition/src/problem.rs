//! Problems of a corpus folder, described so that a researcher can mend them.

use core::fmt;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use pliego_corpus::Languages;

use crate::near::shown;

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

impl Problem {
    fn new(file: &str, line: usize, message: &str, help: &str) -> Self {
        Self {
            file: file.to_owned(),
            line,
            message: shown(message),
            help: shown(help),
        }
    }
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

/// What the messages of syntax errors have.
const SYNTAX: [&str; 3] = [
    "expected TOML",
    "expected straight quotation marks",
    "expected double square brackets",
];

/// Gathers problems while reading goes on.
#[derive(Default)]
pub(crate) struct Problems {
    list: RefCell<Vec<Problem>>,
    notes: RefCell<Vec<Problem>>,
    /// Kind and id of records that are there but unreadable: all ids of the kind, if `None`. That
    /// is reported once, and not again wherever they are referred to.
    unreadable: RefCell<Vec<(&'static str, Option<String>)>>,
    /// The languages of the interface, in which each label must have a text.
    pub(crate) interface: Cell<Languages>,
    /// How many problems follow from each kind of record that is unreadable or missing as a whole.
    consequences: RefCell<BTreeMap<&'static str, usize>>,
    /// The file that is to blame for them.
    causes: RefCell<BTreeMap<&'static str, String>>,
    /// The first reference to a kind of which there is no record at all.
    first_missing: RefCell<BTreeMap<&'static str, Problem>>,
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
        let problem = Problem::new(file, line, &message.into(), &help.into());
        self.list.borrow_mut().push(problem);
    }

    /// Adds what is no problem but worth a look.
    pub(crate) fn note(
        &self,
        file: &str,
        line: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let note = Problem::new(file, line, &message.into(), &help.into());
        self.notes.borrow_mut().push(note);
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

    /// How many problems there are so far.
    pub(crate) fn count(&self) -> usize {
        self.list.borrow().len()
    }

    /// Whether a file that was read since then is no TOML.
    pub(crate) fn syntax_errors_since(&self, count: usize) -> bool {
        let list = self.list.borrow();
        let mut since = list.iter().skip(count);
        since.any(|problem| SYNTAX.iter().any(|part| problem.message.contains(part)))
    }

    /// Notes that all records of this kind are missing because of a problem of a file, to which a
    /// count of the consequences is added.
    pub(crate) fn blame(&self, kind: &'static str, file: &str) {
        self.causes
            .borrow_mut()
            .entry(kind)
            .or_insert_with(|| file.to_owned());
        self.mark_misnamed(kind);
    }

    /// Counts a reference to a record that is not there because its whole kind is not.
    pub(crate) fn count_consequence(&self, kind: &'static str) {
        *self.consequences.borrow_mut().entry(kind).or_default() += 1;
    }

    /// Reports a reference to a kind of which there is no record: the first as a problem, the others as a count.
    pub(crate) fn add_missing(&self, kind: &'static str, problem: Problem) {
        self.count_consequence(kind);
        let mut first = self.first_missing.borrow_mut();
        match first.get_mut(kind) {
            Some(other) if *other <= problem => {}
            Some(other) => *other = problem,
            None => {
                first.insert(kind, problem);
            }
        }
    }

    /// Whether every record could be read.
    pub(crate) fn all_readable(&self) -> bool {
        self.unreadable.borrow().is_empty()
    }

    /// Returns all of them, and the notes, each sorted by file and line.
    pub(crate) fn into_sorted(self) -> (Vec<Problem>, Vec<Problem>) {
        let sorted = |mut list: Vec<Problem>| {
            list.sort();
            list.dedup();
            list
        };
        let mut list = self.list.into_inner();
        let mut consequences = self.consequences.into_inner();
        for (kind, mut first) in self.first_missing.into_inner() {
            let others = consequences
                .remove(kind)
                .unwrap_or_default()
                .saturating_sub(1);
            first.help.push_str(&counted(others));
            list.push(first);
        }
        let mut list = sorted(list);
        let mut by_file: BTreeMap<String, usize> = BTreeMap::new();
        for (kind, file) in self.causes.into_inner() {
            *by_file.entry(file).or_default() += consequences.remove(kind).unwrap_or_default();
        }
        for (file, count) in by_file {
            if let Some(cause) = list.iter_mut().find(|problem| problem.file == file) {
                cause.help.push_str(&counted(count));
            }
        }
        (list, sorted(self.notes.into_inner()))
    }
}

/// Writes how many messages are left out because they follow from this one.
fn counted(consequences: usize) -> String {
    match consequences {
        0 => String::new(),
        1 => " (1 more message follows from this)".to_owned(),
        more => format!(" ({more} more messages follow from this)"),
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
