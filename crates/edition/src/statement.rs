//! Reads one statement: its text, and the description beside it.

use core::ops::Range;

use pliego_corpus::{
    Coding, Passage, PassageId, PassageKind, Span, Statement, Text, ThemeId, TiVec,
};

use crate::KnownIds;
use crate::annotations::annotations;
use crate::metadata::{dating, evidence, place, provenance, title, translation};
use crate::problem::Problems;
use crate::quote::{Quote, find_within};
use crate::source_file::SourceFile;
use crate::table::{Located, Table, parse, resolve};

/// Reads the statement with this id as far as possible; problems go to `problems`.
pub(crate) fn read(
    id: &str,
    text: SourceFile,
    description: &SourceFile,
    known: &KnownIds,
    problems: &Problems,
) -> Option<Statement> {
    parse(description, problems, |table| {
        let issuer = table.text("issuer");
        let has_issuer = issuer.is_some();
        let issuer = issuer
            .and_then(|id| resolve(&table, "issuer", "organization", id, &known.organizations));
        let kind = table.label("kind");
        let language = match (&*known.languages, table.owned("language")) {
            // All texts have one language, and `corpus.toml` says which.
            ([only], None) => Some(only.clone()),
            (_, None) => table.required_owned("language"),
            (_, given) => given,
        };
        let mut passages = passages(&table, &text, known);
        annotations(&table, &text, &mut passages);
        let title = title(&table, &text, &passages);
        let issuer_forms = evidence(&table, "issuer_form", &text, &passages);
        let place = place(&table, &text, &passages);
        let translation = translation(&table, &text, &passages);
        let provenance = provenance(&table);
        let dating = dating(&table, &text, &passages);
        table.deny_unknown_keys();
        if has_issuer && issuer.is_none() {
            return None; // Reported already.
        }
        Some(Statement {
            id: id.to_owned().into(),
            issuer,
            kind,
            language: language?,
            title: title.0?,
            title_note: title.1,
            issuer_forms,
            translation,
            place,
            provenance,
            dating: dating?,
            text: text.text.into(),
            passages,
        })
    })
}

fn passages(
    description: &Table<'_>,
    text: &SourceFile,
    known: &KnownIds,
) -> TiVec<PassageId, Passage> {
    if !description.has("passage") {
        description.missing(
            "passage",
            "describe each printed unit of the text below [[passage]]",
        );
    }
    let mut ids = Vec::new();
    let mut found: Vec<(usize, Passage)> = Vec::new();
    let mut all_found = true;
    for table in description.tables("passage") {
        let id = table.new_id(&mut ids);
        let kind = table
            .required_choice("kind")
            .unwrap_or(PassageKind::Paragraph);
        let range = locate(&table, &text.text, &text.path);
        let signatory = table.text("organization");
        let signatory = signatory.and_then(|id| {
            resolve(
                &table,
                "organization",
                "organization",
                id,
                &known.organizations,
            )
        });
        let codings = codings(
            &table,
            &id,
            &text.text,
            range.clone().unwrap_or_default(),
            known,
        );
        let (line, problems) = (table.line, table.problems);
        table.deny_unknown_keys();
        let Some(range) = range else {
            all_found = false;
            problems.mark_unreadable("passage", &id);
            continue;
        };
        let span = Span {
            start: range.start,
            end: range.end,
        };
        let (names, mentions, irregularities) = Default::default();
        found.push((
            line,
            Passage {
                id,
                kind,
                span,
                codings,
                signatory,
                names,
                mentions,
                irregularities,
            },
        ));
    }
    found.sort_by_key(|(_, passage)| passage.span.start);
    for pair in found.windows(2) {
        let ((_, one), (line, next)) = (&pair[0], &pair[1]);
        if one.span.end > next.span.start {
            let message = format!(
                "passages: expected no overlap, found “{}” beginning before “{}” ends",
                next.id, one.id
            );
            description.report(*line, message, "shorten one of them");
        }
    }
    let passages: TiVec<PassageId, Passage> =
        found.into_iter().map(|(_, passage)| passage).collect();
    if all_found {
        report_uncovered(description, text, &passages);
    }
    passages
}

/// Locates a passage in the text: by `exact`, or from `start` to the first `end` after it.
fn locate(table: &Table<'_>, text: &str, path: &str) -> Option<Range<usize>> {
    let find = |quote: Located<Quote<'_>>| {
        quote.value.find(text, 0..text.len()).map_err(|error| {
            let message = format!(
                "“{}”: expected one occurrence in {path}, found {error}",
                quote.value.exact
            );
            table.report(quote.line, message, error.help());
        })
    };
    let exact = Quote::read(table, "exact");
    let start = Quote::read(table, "start");
    let end = table.text("end");
    match (exact, start, end) {
        (Some(exact), None, None) => find(exact).ok(),
        (None, Some(start), Some(end)) => {
            let start = find(start).ok()?.start;
            match text[start..].find(end.value) {
                Some(at) => Some(start..start + at + end.value.len()),
                None => {
                    let message = format!(
                        "“{}”: expected an occurrence after `start`, found none",
                        end.value
                    );
                    table.report(
                        end.line,
                        message,
                        format!("copy the last words of the passage from {path}"),
                    );
                    None
                }
            }
        }
        _ => {
            let (message, help) = match ["exact", "start", "end"].map(|key| table.has(key)) {
                [false, false, false] => (
                    "`exact`: expected the words of the passage, found none",
                    "add `exact`, or `start` and `end`",
                ),
                [false, true, false] => (
                    "`end`: expected a value, found none",
                    "quote the last words of the passage",
                ),
                [false, false, true] => (
                    "`start`: expected a value, found none",
                    "quote the first words of the passage",
                ),
                [true, false, false] | [false, true, true] => return None, // No text, which is reported already.
                [true, ..] => {
                    let message = "`exact`: expected either it or `start` and `end`, found both";
                    (message, "remove `exact`, or `start` and `end`")
                }
            };
            table.report(table.line, message, help);
            None
        }
    }
}

/// Writes a character as a message shows it: control characters escaped.
fn escaped(character: char) -> impl Iterator<Item = char> {
    let escape = character.is_control().then(|| character.escape_default());
    let plain = (!character.is_control()).then_some(character);
    escape.into_iter().flatten().chain(plain)
}

/// Reports words of the text that are in no passage.
fn report_uncovered(
    description: &Table<'_>,
    text: &SourceFile,
    passages: &TiVec<PassageId, Passage>,
) {
    let mut from = 0;
    let ends = passages
        .iter()
        .map(|passage| (passage.span.start, passage.span.end));
    for (start, end) in ends.chain([(text.text.len(), text.text.len())]) {
        let gap = text.text.get(from..start).unwrap_or_default();
        let uncovered = gap.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if !uncovered.is_empty() {
            let at = start - uncovered.len();
            let words: String = uncovered
                .trim_end()
                .chars()
                .take(40)
                .flat_map(escaped)
                .collect();
            let help = format!("describe it in {} below [[passage]]", description.file.path);
            let message =
                format!("text: expected every word in a passage, found “{words}” in none");
            description
                .problems
                .add(&text.path, text.line(at), message, help);
        }
        from = from.max(end);
    }
}

fn codings(
    table: &Table<'_>,
    passage: &str,
    text: &str,
    range: Range<usize>,
    known: &KnownIds,
) -> Option<Vec<Coding>> {
    if !table.has("coding") {
        return None;
    }
    let mut codings: Vec<Coding> = Vec::new();
    for coding in table.tables("coding") {
        let id = coding.required_text("theme");
        let theme: Option<ThemeId> =
            id.and_then(|id| resolve(&coding, "theme", "theme", id, &known.themes));
        let salience = coding.required_choice("salience");
        let quote = match Quote::read(&coding, "exact") {
            None => Some(Span {
                start: range.start,
                end: range.end,
            }),
            Some(_) if range.is_empty() => None,
            Some(quote) => find_within(&coding, quote, text, range.clone(), passage),
        };
        if let (Some(theme), Some(id)) = (theme, id)
            && codings.iter().any(|other| other.theme == theme)
        {
            let message = format!(
                "`theme`: expected each theme once in passage “{passage}”, found “{}” twice",
                id.value
            );
            coding.report(id.line, message, "keep one");
        }
        coding.deny_unknown_keys();
        if let (Some(theme), Some(salience), Some(quote)) = (theme, salience, quote) {
            codings.push(Coding {
                theme,
                salience,
                quote,
            });
        }
    }
    Some(codings)
}

/// The ids of the statements, for tables that refer to them.
pub(crate) fn ids(statements: &[Statement]) -> Vec<Text> {
    statements
        .iter()
        .map(|statement| statement.id.clone())
        .collect()
}
