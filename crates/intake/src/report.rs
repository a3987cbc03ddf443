//! What a command did, for its user.

use core::fmt;

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It was there and has changed.
    Updated,
    /// It was there and is the same.
    Unchanged,
    /// It was left alone; the lines below say why, and what would change.
    Refused,
}

/// A file and what happened to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path from the corpus folder, or as the user gave it.
    pub file: String,
    /// What happened to it.
    pub what: What,
    /// What was found and what changed, a line each.
    pub lines: Vec<String>,
}

/// What a command did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Every file, in the order in which it was dealt with.
    pub entries: Vec<Entry>,
}

impl Report {
    /// Whether every file could be taken.
    pub fn is_complete(&self) -> bool {
        self.entries.iter().all(|entry| entry.what != What::Refused)
    }

    pub(crate) fn push(&mut self, file: impl Into<String>, what: What, lines: Vec<String>) {
        let file = file.into();
        self.entries.push(Entry { file, what, lines });
    }

    pub(crate) fn refuse(&mut self, file: impl Into<String>, why: impl Into<String>) {
        self.push(file, What::Refused, vec![why.into()]);
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Entry { file, what, lines } in &self.entries {
            let word = match what {
                What::Added => "added",
                What::Updated => "updated",
                What::Unchanged => "unchanged",
                What::Refused => "left alone",
            };
            writeln!(f, "{word}: {file}")?;
            for line in lines {
                writeln!(f, "  {line}")?;
            }
        }
        Ok(())
    }
}
