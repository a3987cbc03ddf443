//! Reads one statement: its text, and the description beside it.

use core::ops::Range;

use pliego_corpus::{
    Coding, Passage, PassageId, PassageKind, Span, Statement, Text, ThemeId, TiSlice, TiVec,
};

use crate::KnownIds;
use crate::annotations::annotations;
use crate::blocks::{Block, blocks};
use crate::ids::resolve;
use crate::language;
use crate::metadata::{dating, evidence, place, provenance, title, translation};
use crate::near::shown;
use crate::problem::Problems;
use crate::quote::{Quote, find_in};
use crate::source_file::SourceFile;
use crate::table::{Located, Table, parse};

/// Reads the statement with this id as far as possible; problems go to `problems`.
pub(crate) fn read(
    id: &str,
    text: &SourceFile,
    description: &SourceFile,
    known: &KnownIds,
    problems: &Problems,
) -> Option<Statement> {
    let is_blank = |character: char| character.is_whitespace() || character == '\u{feff}';
    if text.text.trim_matches(is_blank).is_empty() {
        let help = "put the words of the statement into it";
        problems.add(
            &text.path,
            0,
            "text: expected words, found an empty file",
            help,
        );
        return None;
    }
    parse(description, problems, |table| {
        let issuer = table.text("issuer");
        let has_issuer = issuer.is_some();
        let issuer = issuer
            .and_then(|id| resolve(&table, "issuer", "organization", id, &known.organizations));
        let kind = table.label("kind");
        let language = match (&*known.languages, table.text("language")) {
            // All texts have one language, and `corpus.toml` says which.
            ([only], None) => Some(only.clone()),
            (_, None) => table.required_owned("language"),
            (_, Some(tag)) => {
                if let Err(help) = language::check(tag.value) {
                    let message =
                        format!("`language`: expected a language tag, found “{}”", tag.value);
                    table.report(tag.line, message, help);
                }
                Some(tag.value.to_owned().into())
            }
        };
        let mut passages = passages(&table, text, known);
        annotations(&table, text, &mut passages);
        let title = title(&table, text, &passages);
        let issuer_forms = evidence(&table, "issuer_form", text, &passages);
        let place = place(&table, text, &passages);
        let translation = translation(&table, text, &passages);
        let provenance = provenance(&table);
        let dating = dating(&table, text, &passages);
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
            text: text.text.clone().into(),
            passages,
        })
    })
}

pub(crate) fn passages(
    description: &Table<'_>,
    text: &SourceFile,
    known: &KnownIds,
) -> TiVec<PassageId, Passage> {
    if !description.has("passage") {
        return undescribed(&text.text);
    }
    let mut ids = Vec::new();
    let mut found: Vec<(usize, Option<Vec<Table<'_>>>, Passage)> = Vec::new();
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
        let coded = table.has("coding").then(|| table.tables("coding"));
        let (line, problems) = (table.line, table.problems);
        table.deny_unknown_keys();
        let Some(range) = range else {
            all_found = false;
            problems.mark_unreadable("passage", &id);
            // What can be checked without the words.
            for coding in coded.into_iter().flatten() {
                self::coding(&coding, None, known);
                coding.deny_unknown_keys();
            }
            continue;
        };
        let span = Span {
            start: range.start,
            end: range.end,
        };
        let (codings, names, mentions, irregularities) = Default::default();
        found.push((
            line,
            coded,
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
    found.sort_by_key(|(_, _, passage)| passage.span.start);
    for pair in found.windows(2) {
        let ((_, _, one), (line, _, next)) = (&pair[0], &pair[1]);
        if one.span.end > next.span.start {
            let message = format!(
                "passages: expected no overlap, found “{}” beginning before “{}” ends",
                next.id, one.id
            );
            description.report(*line, message, "shorten one of them");
        }
    }
    let mut passages = TiVec::new();
    let mut coded: TiVec<PassageId, Option<Vec<Table<'_>>>> = TiVec::new();
    for (_, tables, passage) in found {
        passages.push(passage);
        coded.push(tables);
    }
    for (id, tables) in coded.into_iter_enumerated() {
        if let Some(tables) = tables {
            let codings = codings(tables, &text.text, &passages, id, known);
            passages[id].codings = Some(codings);
        }
    }
    if all_found {
        report_uncovered(description, text, &passages);
    }
    passages
}

/// Makes a passage of each stretch between blank lines, for a text whose passages are not described.
fn undescribed(text: &str) -> TiVec<PassageId, Passage> {
    let passage = |(block, number): (Block, usize)| Passage {
        id: Text::from(format!("p{number}")),
        kind: block.kind,
        span: Span {
            start: block.range.start,
            end: block.range.end,
        },
        codings: None,
        signatory: None,
        names: Vec::new(),
        mentions: Vec::new(),
        irregularities: Vec::new(),
    };
    blocks(text).into_iter().zip(1..).map(passage).collect()
}

/// Locates a passage in the text: by `exact`, or from `start` to the first `end` after it.
fn locate(table: &Table<'_>, text: &str, path: &str) -> Option<Range<usize>> {
    let find = |quote: Located<Quote<'_>>| {
        quote.value.find(text, 0..text.len()).map_err(|error| {
            let words = quote.value.exact;
            let message = format!(
                "“{}”: expected one occurrence in {path}, found {error}",
                shown(words)
            );
            let help = error.help(words, text, 0..text.len(), TiSlice::from_ref(&[]));
            table.report(quote.line, message, help);
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
            let (path, line) = text.place(text.line(at));
            description.problems.add(path, line, message, help);
        }
        from = from.max(end);
    }
}

fn codings(
    tables: Vec<Table<'_>>,
    text: &str,
    passages: &TiSlice<PassageId, Passage>,
    passage: PassageId,
    known: &KnownIds,
) -> Vec<Coding> {
    let mut codings: Vec<Coding> = Vec::new();
    for table in tables {
        let place = (text, passages, passage);
        let (id, coding) = coding(&table, Some(place), known);
        if let (Some(coding), Some(id)) = (coding, id)
            && codings.iter().any(|other| other.theme == coding.theme)
        {
            let message = format!(
                "`theme`: expected each theme once in passage “{}”, found “{}” twice",
                passages[passage].id, id.value
            );
            table.report(id.line, message, "keep one");
        }
        table.deny_unknown_keys();
        codings.extend(coding);
    }
    codings
}

/// A passage of a text.
type InText<'t> = (&'t str, &'t TiSlice<PassageId, Passage>, PassageId);

/// Reads a coding; without its passage only what needs no words.
fn coding<'t>(
    table: &Table<'t>,
    place: Option<InText<'_>>,
    known: &KnownIds,
) -> (Option<Located<&'t str>>, Option<Coding>) {
    let id = table.required_text("theme");
    let theme: Option<ThemeId> =
        id.and_then(|id| resolve(table, "theme", "theme", id, &known.themes));
    let salience = table.required_choice("salience");
    let quote = match (Quote::read(table, "exact"), place) {
        (_, None) => None,
        (None, Some((_, passages, passage))) => Some(passages[passage].span),
        (Some(quote), Some((text, passages, passage))) => {
            find_in(table, quote, text, passages, passage)
        }
    };
    let coding = || {
        Some(Coding {
            theme: theme?,
            salience: salience?,
            quote: quote?,
        })
    };
    (id, coding())
}

/// The ids of the statements, for tables that refer to them.
pub(crate) fn ids<'s>(statements: impl IntoIterator<Item = &'s Statement>) -> Vec<Text> {
    statements
        .into_iter()
        .map(|statement| statement.id.clone())
        .collect()
}
