//! One text of a folder with its passages, whatever is wrong elsewhere in the folder.

use core::ops::Range;
use std::path::Path;

use pliego_corpus::{Passage, PassageId, TiVec};

use crate::ladder::gather;
use crate::near;
use crate::problem::Problems;
use crate::statement::passages;
use crate::table::parse;
use crate::{KnownIds, Problem};

/// A text and its passages.
pub struct Printed {
    /// The text, as printed.
    pub text: String,
    passages: TiVec<PassageId, Passage>,
}

/// Reads the text of a statement.
///
/// # Errors
/// The problems of the statement, if its text or its passages cannot be read; all problems of the
/// folder of statements if there is no statement with this id.
pub fn printed(folder: &Path, id: &str) -> Result<Printed, Vec<Problem>> {
    let problems = Problems::default();
    let given = gather(folder, &problems);
    let Some(given) = given.iter().find(|given| given.id == id) else {
        let known: Vec<&str> = given.iter().map(|given| given.id.as_str()).collect();
        let message = format!("statement: expected a known one, found “{id}”");
        let help = crate::problem::did_you_mean(id, known.into_iter());
        problems.add("statements", 0, message, help);
        return Err(problems.into_sorted().0);
    };
    let description = given.description(&[]);
    let own = Problems::default();
    let passages = parse(&description, &own, |table| {
        passages(&table, &given.text, &KnownIds::default())
    });
    // Themes and organizations are unknown here.
    if passages.is_empty() {
        return Err(own.into_sorted().0);
    }
    Ok(Printed {
        text: given.text.text.clone(),
        passages,
    })
}

impl Printed {
    /// Iterates over the ids of the passages and where they stand.
    pub fn passages(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let passages = self.passages.iter();
        passages.map(|passage| (&*passage.id, passage.span.start..passage.span.end))
    }

    /// Finds all places of words: exactly, or else but for typography and capitals.
    pub fn find(&self, words: &str) -> Vec<Range<usize>> {
        near::places(&self.text, words)
    }

    /// Says which words of the text are nearest to words that it has not.
    pub fn nearest(&self, words: &str) -> String {
        near::help(words, &self.text, 0..self.text.len(), &self.passages)
    }
}
