//! Reads one statement: its text, and the description beside it.

use core::ops::Range;

use super::Known;
use super::fields::{At, Fields, Page, keep, parse, resolve};
use super::problem::{Problems, meant};
use super::quote::Quote;
use crate::corpus::{
    Basis, Coding, Dating, Day, Edtf, Evidence, Passage, PassageKind, Salience, Span, Statement, Title,
};

/// The statement of that id, as far as it can be read; what is wrong goes to `problems`.
pub(super) fn read(id: &str, text: Page, description: &Page, known: &Known, problems: &Problems) -> Option<Statement> {
    parse(description, problems, |fields| {
        let issuer =
            fields.needed_text("issuer").and_then(|id| resolve(&fields, "organization", id, &known.organizations));
        let kind = fields.needed_label("kind");
        let language = fields.needed_text("language");
        let passages = passages(&fields, &text, known);
        let title = title(&fields, &text, &passages);
        let dating = dating(&fields, &text, &passages);
        fields.close();
        Some(Statement {
            id: keep(id),
            issuer: issuer?,
            kind,
            language: keep(language?.value),
            title: title?,
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
        let line = table.line;
        table.close();
        let Some(place) = place else {
            all_found = false;
            continue;
        };
        let span = Span { start: place.start, end: place.end };
        lines.push(line);
        passages.push(Passage { id, kind: kind.unwrap_or(PassageKind::Paragraph), span, codings, signatory });
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
            None => Some(place.clone()),
            Some(_) if place.is_empty() => None,
            Some(quote) => find_in_passage(&coding, quote, text, place.clone(), passage),
        };
        if let (Some(theme), Some(id)) = (theme, theme_id)
            && codings.iter().any(|other| other.theme == theme)
        {
            let wrong = format!("passage “{passage}” is coded “{}” twice", id.value);
            coding.wrong(id.line, wrong, "give a theme once a passage");
        }
        coding.close();
        if let (Some(theme), Some(salience), Some(quote)) = (theme, salience, quote) {
            let quote = Span { start: quote.start, end: quote.end };
            codings.push(Coding { theme, salience, quote });
        }
    }
    Some(codings)
}

fn find_in_passage(
    fields: &Fields<'_>,
    quote: At<Quote<'_>>,
    text: &str,
    place: Range<usize>,
    passage: &str,
) -> Option<Range<usize>> {
    quote
        .value
        .find(text, place)
        .map_err(|miss| {
            let wrong = format!("“{}” {miss} in passage “{passage}”", quote.value.exact);
            fields.wrong(quote.line, wrong, miss.right());
        })
        .ok()
}

/// The passage that a table names in this field.
fn named<'p>(fields: &Fields<'_>, passages: &'p [Passage]) -> Option<(usize, &'p Passage)> {
    let id = fields.needed_text("passage")?;
    let found = passages.iter().enumerate().find(|(_, passage)| passage.id == id.value);
    if found.is_none() && !passages.is_empty() {
        let right = meant(id.value, passages.iter().map(|passage| passage.id));
        fields.wrong(id.line, format!("unknown passage “{}”", id.value), right);
    }
    found
}

fn title(fields: &Fields<'_>, text: &Page, passages: &[Passage]) -> Option<Title> {
    let Some(table) = fields.table("title") else {
        fields.missing("title", "name the passage that is the title, or supply one");
        return None;
    };
    let title = match table.label("supplied") {
        Some(label) => Some(Title::Supplied(label)),
        None => named(&table, passages).and_then(|(_, passage)| {
            let place = passage.span.start..passage.span.end;
            let shown = match Quote::read(&table, "shown") {
                None => Some(place),
                Some(shown) => find_in_passage(&table, shown, &text.text, place, passage.id),
            };
            shown.map(|shown| Title::Printed(Span { start: shown.start, end: shown.end }))
        }),
    };
    table.close();
    title
}

fn dating(fields: &Fields<'_>, text: &Page, passages: &[Passage]) -> Option<Dating> {
    let Some(table) = fields.table("date") else {
        fields.missing("date", "say when the statement was issued: [date]");
        return None;
    };
    let edtf = table.needed_date("edtf");
    let basis = table.needed_choice("basis", Basis::NAMED);
    let bound = |key| {
        let date = table.date(key)?;
        match date.value.span() {
            (Some(first), Some(last)) if first == last => Some(first),
            _ => {
                let wrong = format!("“{key}” is no single day");
                table.wrong(date.line, wrong, "write it as 2022-12-17");
                None
            }
        }
    };
    let bounds = (bound("earliest"), bound("latest"));
    let note = table.label("note");
    let evidence = table.tables("evidence").unwrap_or_default();
    let evidence: Vec<_> = evidence.into_iter().filter_map(|table| evidence_of(table, text, passages)).collect();
    if evidence.is_empty() && basis == Some(Basis::Inferred) {
        table.wrong(table.line, "the date is inferred from nothing", "quote its [[date.evidence]]");
    }
    let dating = edtf.and_then(|edtf| {
        let (earliest, latest) = days(&table, edtf, bounds)?;
        let firm =
            bounds.0.is_some() && bounds.1.is_some() || edtf.value.qualifier() == crate::corpus::Qualifier::Plain;
        Some(Dating { edtf: edtf.value, earliest, latest, firm, basis: basis?, note, evidence })
    });
    table.close();
    dating
}

/// The first and last day of a date: those the editors give, else those of the date itself.
fn days(table: &Fields<'_>, edtf: At<Edtf>, (earliest, latest): (Option<Day>, Option<Day>)) -> Option<(Day, Day)> {
    let (first, last) = edtf.value.span();
    match (earliest.or(first), latest.or(last)) {
        (Some(earliest), Some(latest)) if earliest > latest => {
            let wrong = format!("the date ends ({latest}) before it begins ({earliest})");
            table.wrong(edtf.line, wrong, "put the earlier day first");
            None
        }
        (Some(earliest), Some(latest)) => Some((earliest, latest)),
        _ => {
            let wrong = format!("the date “{}” is open on one side", edtf.value);
            table.wrong(edtf.line, wrong, "say within which days: “earliest” and “latest”");
            None
        }
    }
}

fn evidence_of(table: Fields<'_>, text: &Page, passages: &[Passage]) -> Option<Evidence> {
    let note = table.label("note");
    let evidence = if table.flag("outside") {
        if note.is_none() {
            table.missing("note", "say what is known from outside the text, and its ground");
        }
        note.map(Evidence::Outside)
    } else {
        let quote = Quote::read(&table, "exact");
        if quote.is_none() {
            table.missing("exact", "quote the words, or say “outside = true”");
        }
        let named = named(&table, passages);
        named.zip(quote).and_then(|((passage, at), quote)| {
            let place = at.span.start..at.span.end;
            let found = find_in_passage(&table, quote, &text.text, place, at.id)?;
            let quote = Span { start: found.start, end: found.end };
            Some(Evidence::Printed { passage, quote, note })
        })
    };
    table.close();
    evidence
}
