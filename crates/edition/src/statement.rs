//! Reads one statement: its text, and the description beside it.

use core::ops::Range;

use super::Known;
use super::annotations::remarks;
use super::metadata::{dating, evidence, found, title, translation};
use super::problem::Problems;
use super::quote::{Quote, find_within};
use super::table::{At, Fields, Page, keep, parse, resolve};
use pliego_corpus::{Coding, Passage, PassageKind, Salience, Span, Statement};

/// The statement of that id, as far as it can be read; what is wrong goes to `problems`.
pub(super) fn read(id: &str, text: Page, description: &Page, known: &Known, problems: &Problems) -> Option<Statement> {
    parse(description, problems, |fields| {
        let issuer =
            fields.needed_text("issuer").and_then(|id| resolve(&fields, "organization", id, &known.organizations));
        let kind = fields.needed_label("kind");
        let language = fields.needed_text("language");
        let mut passages = passages(&fields, &text, known);
        remarks(&fields, &text, &mut passages);
        let title = title(&fields, &text, &passages);
        let issuer_forms = evidence(&fields, "issuer_form", &text, &passages);
        let place = evidence(&fields, "place", &text, &passages).pop();
        let translation = translation(&fields, &text, &passages);
        let found = found(&fields);
        let dating = dating(&fields, &text, &passages);
        fields.close();
        Some(Statement {
            id: keep(id),
            issuer: issuer?,
            kind,
            language: keep(language?.value),
            title: title.0?,
            title_note: title.1,
            issuer_forms,
            translation,
            place,
            found,
            dating: dating?,
            text: keep(&text.text),
            passages,
        })
    })
}

fn passages(fields: &Fields<'_>, text: &Page, known: &Known) -> Vec<Passage> {
    let Some(tables) = fields.tables("passage") else {
        fields.missing("passage", "describe each printed unit of the text as a [[passage]]");
        return Vec::new();
    };
    let mut ids = Vec::new();
    let mut lines = Vec::new();
    let mut passages: Vec<Passage> = Vec::new();
    let mut all_found = true;
    for table in tables {
        let id = table.new_id(&mut ids);
        let kind = table.needed_choice("kind", PassageKind::NAMED);
        let place = place(&table, &text.text, &text.path);
        let signatory =
            table.text("organization").and_then(|id| resolve(&table, "organization", id, &known.organizations));
        let codings = codings(&table, id, &text.text, place.clone().unwrap_or_default(), known);
        let (line, problems) = (table.line, table.problems);
        table.close();
        let Some(place) = place else {
            all_found = false;
            problems.unread(id);
            continue;
        };
        let span = Span { start: place.start, end: place.end };
        lines.push(line);
        let kind = kind.unwrap_or(PassageKind::Paragraph);
        let (names, mentions, oddities) = Default::default();
        passages.push(Passage { id, kind, span, codings, signatory, names, mentions, oddities });
    }
    let mut order: Vec<usize> = (0..passages.len()).collect();
    order.sort_by_key(|at| passages[*at].span.start);
    for pair in order.windows(2) {
        let (one, next) = (&passages[pair[0]], &passages[pair[1]]);
        if one.span.end > next.span.start {
            let wrong = format!("the passages “{}” and “{}” overlap", one.id, next.id);
            fields.wrong(lines[pair[1]], wrong, "let each begin after the one before it ends");
        }
    }
    let mut passages: Vec<Option<Passage>> = passages.into_iter().map(Some).collect();
    let passages: Vec<Passage> = order.into_iter().filter_map(|at| passages[at].take()).collect();
    if all_found {
        leftovers(fields, text, &passages);
    }
    passages
}

/// Where a passage stands: `exact`, or from `start` to the first `end` after it.
fn place(table: &Fields<'_>, text: &str, path: &str) -> Option<Range<usize>> {
    let found = |quote: At<Quote<'_>>| {
        quote.value.find(text, 0..text.len()).map_err(|miss| {
            let wrong = format!("“{}” {miss} in {path}", quote.value.exact);
            table.wrong(quote.line, wrong, miss.right());
        })
    };
    let exact = Quote::read(table, "exact");
    let start = Quote::read(table, "start");
    let end = table.text("end");
    match (exact, start, end) {
        (Some(exact), None, None) => found(exact).ok(),
        (None, Some(start), Some(end)) => {
            let start = found(start).ok()?.start;
            match text[start..].find(end.value) {
                Some(at) => Some(start..start + at + end.value.len()),
                None => {
                    let wrong = format!("“{}” does not occur in {path} after the start", end.value);
                    table.wrong(end.line, wrong, "copy the last words as they are printed");
                    None
                }
            }
        }
        _ => {
            let wrong = "it is not said where the passage stands";
            table.wrong(table.line, wrong, "give “exact”, or “start” and “end”");
            None
        }
    }
}

/// A character as a message shows it.
fn shown(character: char) -> impl Iterator<Item = char> {
    let escape = character.is_control().then(|| character.escape_default());
    let plain = (!character.is_control()).then_some(character);
    escape.into_iter().flatten().chain(plain)
}

/// Says which words of the text lie in no passage.
fn leftovers(fields: &Fields<'_>, text: &Page, passages: &[Passage]) {
    let mut from = 0;
    let ends = passages.iter().map(|passage| (passage.span.start, passage.span.end));
    for (start, end) in ends.chain([(text.text.len(), text.text.len())]) {
        let gap = text.text.get(from..start).unwrap_or_default();
        let left = gap.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if !left.is_empty() {
            let at = start - left.len();
            let words: String = left.trim_end().chars().take(40).flat_map(shown).collect();
            let right = format!("describe it in {} as a [[passage]]", fields.page.path);
            let wrong = format!("“{words}” lies in no passage");
            fields.problems.add(&text.path, text.line(at), wrong, right);
        }
        from = from.max(end);
    }
}

fn codings(table: &Fields<'_>, passage: &str, text: &str, place: Range<usize>, known: &Known) -> Option<Vec<Coding>> {
    let mut codings: Vec<Coding> = Vec::new();
    for coding in table.tables("coding")? {
        let theme_id = coding.needed_text("theme");
        let theme = theme_id.and_then(|id| resolve(&coding, "theme", id, &known.themes));
        let salience = coding.needed_choice("salience", Salience::NAMED);
        let quote = match Quote::read(&coding, "exact") {
            None => Some(Span { start: place.start, end: place.end }),
            Some(_) if place.is_empty() => None,
            Some(quote) => find_within(&coding, quote, text, place.clone(), passage),
        };
        if let (Some(theme), Some(id)) = (theme, theme_id)
            && codings.iter().any(|other| other.theme == theme)
        {
            let wrong = format!("passage “{passage}” is coded “{}” twice", id.value);
            coding.wrong(id.line, wrong, "give a theme once a passage");
        }
        coding.close();
        if let (Some(theme), Some(salience), Some(quote)) = (theme, salience, quote) {
            codings.push(Coding { theme, salience, quote });
        }
    }
    Some(codings)
}
