//! Notes on a corpus: what is no mistake, but worth a look.

use std::collections::BTreeMap;

use pliego_corpus::{Corpus, Day, Text};

use crate::ladder::Given;
use crate::problem::Problems;

/// Notes statements with the same text, languages that the collection does not name, and statements off the
/// time axis that it gives.
pub(crate) fn notes(
    corpus: &Corpus,
    span: Option<(Day, Day)>,
    languages: &[Text],
    given: &[Given],
    problems: &Problems,
) {
    let mut texts: BTreeMap<Vec<&str>, &str> = BTreeMap::new();
    for given in given {
        let words: Vec<&str> = given.text.text.split_whitespace().collect();
        match texts.get(&words) {
            _ if words.is_empty() => {}
            Some(other) => {
                let message = format!(
                    "text: expected another text in each statement, found that of “{other}” again"
                );
                let help = "remove one of them: its words count twice";
                problems.note(&given.text.path, 0, message, help);
            }
            None => {
                texts.insert(words, &given.id);
            }
        }
    }
    for statement in &corpus.statements {
        let is_listed = languages.is_empty() || languages.contains(&statement.language);
        if statement.language != "und" && !is_listed {
            let listed: Vec<&str> = languages.iter().map(|tag| &**tag).collect();
            let message = format!(
                "`languages`: expected the languages of all statements, found {} without “{}” of “{}”",
                listed.join(", "),
                statement.language,
                statement.id
            );
            problems.note(
                "corpus.toml",
                0,
                message,
                format!("add \"{}\"", statement.language),
            );
        }
    }
    let Some((first, last)) = span else {
        return;
    };
    for statement in &corpus.statements {
        let dating = &statement.dating;
        let lies_off = dating.earliest < first || last < dating.latest;
        if dating.is_known() && lies_off {
            let message = format!(
                "`span`: expected the dates of all statements within {first}/{last}, found {} of “{}”",
                dating.edtf, statement.id
            );
            let [from, to] = [first.min(dating.earliest), last.max(dating.latest)];
            let help = format!("the time axis reaches it; widen span to \"{from}/{to}\"");
            problems.note("corpus.toml", 0, message, help);
        }
    }
}
