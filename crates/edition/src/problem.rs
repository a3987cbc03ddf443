//! What is wrong with a corpus folder, said so that a researcher can mend it.

use core::fmt;
use std::cell::RefCell;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the corpus folder on: `statements/isl.toml`.
    pub file: String,
    /// The line in it, from 1; 0 where the file as a whole is meant.
    pub line: usize,
    /// What is wrong.
    pub wrong: String,
    /// What would be right.
    pub right: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, wrong, right } = self;
        match line {
            0 => write!(f, "{file}: {wrong}; {right}"),
            line => write!(f, "{file}:{line}: {wrong}; {right}"),
        }
    }
}

/// Where problems gather while reading goes on.
#[derive(Default)]
pub(super) struct Problems {
    told: RefCell<Vec<Problem>>,
    /// Ids of what is there and could not be read: that is told once, and not again wherever they are referred to.
    unread: RefCell<Vec<String>>,
}

impl Problems {
    pub(super) fn add(&self, file: &str, line: usize, wrong: impl Into<String>, right: impl Into<String>) {
        let (wrong, right) = (wrong.into(), right.into());
        self.told.borrow_mut().push(Problem { file: file.to_owned(), line, wrong, right });
    }

    /// Says that what has this id is there and could not be read.
    pub(super) fn unread(&self, id: &str) {
        self.unread.borrow_mut().push(id.to_owned());
    }

    /// Whether that was said of this id.
    pub(super) fn is_unread(&self, id: &str) -> bool {
        self.unread.borrow().iter().any(|unread| unread == id)
    }

    /// Whether all that is there could be read.
    pub(super) fn all_read(&self) -> bool {
        self.unread.borrow().is_empty()
    }

    /// All of them, by file and line.
    pub(super) fn into_sorted(self) -> Vec<Problem> {
        let mut all = self.told.into_inner();
        all.sort();
        all.dedup();
        all
    }
}

/// "did you mean …?" if one of the known words is near, else a list of them.
pub(super) fn meant<'a>(word: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    let nearest = known
        .clone()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, candidate)| *distance <= 1 + candidate.len() / 4);
    match nearest {
        Some((_, candidate)) => format!("did you mean “{candidate}”?"),
        None => {
            let mut known: Vec<_> = known.collect();
            let more = known.len().saturating_sub(12);
            known.truncate(12);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            format!("known are: {}{more}", known.join(", "))
        }
    }
}
