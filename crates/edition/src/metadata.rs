//! Reads what is said of a statement as a whole: its title, its date, whether it is a translation, where it is found.

use super::quote::{Quote, find_in, passage};
use super::table::{At, Fields, Page, web_address};
use pliego_corpus::{
    Basis, Dating, Day, Edtf, Evidence, Found, Label, Passage, Qualifier, Title, Translated, Translation,
};

/// `[title]`, and what is to be said of it.
pub(super) fn title(fields: &Fields<'_>, text: &Page, passages: &[Passage]) -> (Option<Title>, Option<Label>) {
    let Some(table) = fields.table("title") else {
        fields.missing("title", "name the passage that is the title, or supply one");
        return (None, None);
    };
    let title = match table.label("supplied") {
        Some(label) => Some(Title::Supplied(label)),
        None => passage(&table, "passage", passages).and_then(|at| {
            let passage = &passages[at];
            let shown = match Quote::read(&table, "shown") {
                None => Some(passage.span),
                Some(shown) => find_in(&table, shown, &text.text, passage),
            };
            shown.map(Title::Printed)
        }),
    };
    let note = table.label("note");
    table.close();
    (title, note)
}

/// `[translation]`
pub(super) fn translation(fields: &Fields<'_>, text: &Page, passages: &[Passage]) -> Option<Translation> {
    let table = fields.table("translation")?;
    let status = table.needed_choice("status", Translated::NAMED);
    let note = table.needed_label("note");
    let evidence = evidence(&table, "evidence", text, passages);
    table.close();
    Some(Translation { status: status?, note, evidence })
}

/// `[[found]]`: where the text is found.
pub(super) fn found(fields: &Fields<'_>) -> Vec<Found> {
    let found = |table: Fields<'_>| {
        let address = web_address(&table, table.text("address"));
        let note = table.needed_label("note");
        table.close();
        Found { address, note }
    };
    fields.tables("found").unwrap_or_default().into_iter().map(found).collect()
}

/// The tables under a key, each words of the statement or something from outside it.
pub(super) fn evidence(fields: &Fields<'_>, key: &'static str, text: &Page, passages: &[Passage]) -> Vec<Evidence> {
    let tables = fields.tables(key).unwrap_or_default();
    tables.into_iter().filter_map(|table| evidence_of(table, text, passages)).collect()
}

/// `[date]`
pub(super) fn dating(fields: &Fields<'_>, text: &Page, passages: &[Passage]) -> Option<Dating> {
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
    let evidence = evidence(&table, "evidence", text, passages);
    if evidence.is_empty() && basis == Some(Basis::Inferred) {
        table.wrong(table.line, "the date is inferred from nothing", "quote its [[date.evidence]]");
    }
    let dating = edtf.and_then(|edtf| {
        let (earliest, latest) = days(&table, edtf, bounds)?;
        let firm = bounds.0.is_some() && bounds.1.is_some() || edtf.value.qualifier() == Qualifier::Plain;
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
        passage(&table, "passage", passages).zip(quote).and_then(|(passage, quote)| {
            let quote = find_in(&table, quote, &text.text, &passages[passage])?;
            Some(Evidence::Printed { passage, quote, note })
        })
    };
    table.close();
    evidence
}
