//! What keeps a file from being TOML, said by its cause.

use crate::problem::Problems;
use crate::source_file::SourceFile;

/// Keys of lists of tables, which have double brackets.
const LISTS: [&str; 24] = [
    "passage",
    "date.evidence",
    "translation.evidence",
    "issuer_form",
    "place",
    "found",
    "mention",
    "oddity",
    "organization",
    "relation",
    "theme",
    "demand",
    "statement",
    "figure",
    "name",
    "event",
    "source",
    "count",
    "counting_body",
    "reason",
    "question",
    "about",
    "change",
    "decision",
];

/// Reports what keeps a file from being TOML: the cause, and no line twice.
pub(crate) fn report_syntax(file: &SourceFile, errors: &[(usize, String)], problems: &Problems) {
    let lines: Vec<&str> = file.text.split('\n').collect();
    let line_of = |number: usize| {
        lines
            .get(number.wrapping_sub(1))
            .map_or("", |line| line.trim())
    };
    let report = |line: usize, message: String, help: &str| {
        let (path, line) = file.place(line);
        problems.add(path, line, message, help);
    };
    if errors.is_empty() {
        return;
    }
    // A table with commas, semicolons or tabs.
    let first = lines
        .iter()
        .map(|line| line.trim_start_matches('\u{feff}').trim());
    let first = first
        .clone()
        .find(|line| !line.is_empty() && !line.starts_with('#'));
    if let Some(first) = first
        && first.contains([',', ';', '\t'])
        && !first.contains(['=', '['])
    {
        let message = "expected TOML, found a table (CSV)".to_owned();
        let help = format!(
            "give it the ending .csv: {}",
            file.path.replace(".toml", ".csv")
        );
        return report(1, message, &help);
    }
    // The second [passage] repeats the first.
    let mut heads: Vec<(&str, Vec<usize>)> = Vec::new();
    for (line, number) in lines.iter().zip(1..) {
        let name = line
            .trim()
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some(name) = name.filter(|name| LISTS.contains(name)) {
            match heads.iter_mut().find(|(other, _)| *other == name) {
                Some((_, numbers)) => numbers.push(number),
                None => heads.push((name, vec![number])),
            }
        }
    }
    heads.retain(|(_, numbers)| numbers.len() > 1);
    for (name, numbers) in &heads {
        let message = format!(
            "[{name}]: expected double square brackets, found single ones, {} times",
            numbers.len()
        );
        let help = format!("write each as [[{name}]]");
        report(numbers.first().copied().unwrap_or_default(), message, &help);
    }
    let mut reported = 0;
    for (line, error) in errors {
        if *line == reported && reported > 0 || !heads.is_empty() && error.contains("duplicate") {
            continue;
        }
        reported = *line;
        let words = line_of(*line);
        let value = words
            .split_once('=')
            .map_or(words, |(_, value)| value)
            .trim_start();
        let quotes = value.replace("\\\"", "").matches('"').count();
        if value.starts_with(['“', '”', '„', '«', '‘', '’'])
            || value.starts_with(['[', '{']) && value.contains(['“', '„']) && !value.contains('"')
        {
            let message =
                "expected straight quotation marks (\"), found curly ones (“ ”)".to_owned();
            report(
                *line,
                message,
                "type them as \" with a plain text editor, not a word processor",
            );
        } else if quotes > 2 && value.starts_with('"') && !value.contains("\", ") {
            let message = format!("expected TOML, found a quotation mark within a text ({error})");
            report(
                *line,
                message,
                "write \\\" for a quotation mark within a text",
            );
        } else {
            let message = format!("expected TOML, found a syntax error ({error})");
            let help = match error.contains("duplicate key") {
                true => "keep one of the two",
                false => "check the quotation marks, commas and brackets near it",
            };
            report(*line, message, help);
        }
    }
}
