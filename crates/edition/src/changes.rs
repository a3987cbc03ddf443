//! Reads `changes.toml`, the change log of the corpus.

use pliego_corpus::Text;
use pliego_corpus::documentation::Change;

use crate::table::{Located, Table};

/// Reads the versions, newest first. The newest must be `current`, the version of `corpus.toml`.
pub(crate) fn changes(file: Table<'_>, current: &str) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for (index, table) in file.tables("change").into_iter().enumerate() {
        let version = table.required_text("version");
        if let Some(version) = &version {
            check_version(&table, version, current, index == 0, &changes);
        }
        let day = table.required_day("date");
        if let (Some(day), Some(newer)) = (&day, changes.last())
            && day.value > newer.date
        {
            let message = format!(
                "`date`: expected a day up to {}, found {}",
                newer.date, day.value
            );
            table.report(day.line, message, "put the newest version first");
        }
        let text = table.required_label("text");
        table.deny_unknown_keys();
        if let (Some(version), Some(day)) = (version, day) {
            changes.push(Change {
                version: Text::from(version.value.to_owned()),
                date: day.value,
                text,
            });
        }
    }
    file.deny_unknown_keys();
    changes
}

fn check_version(
    table: &Table<'_>,
    version: &Located<&str>,
    current: &str,
    is_newest: bool,
    newer: &[Change],
) {
    let found = version.value;
    // Without a version in corpus.toml, that is the problem.
    if is_newest && found != current && !current.is_empty() {
        let message =
            format!("`version`: expected “{current}”, the version in corpus.toml, found “{found}”");
        let help = "put the newest version first, and give both files the same";
        table.report(version.line, message, help);
    }
    if newer.iter().any(|change| *change.version == *found) {
        let message = format!("`version`: expected each version once, found “{found}” again");
        table.report(
            version.line,
            message,
            "say all of a version in one [[change]]",
        );
    }
}
