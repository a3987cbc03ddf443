//! Reads what the editors remark on in a passage: mentioned days and oddities beside the text, and the names of
//! `names.toml` wherever a text prints one of their forms.

use core::ops::Range;

use super::quote::{Quote, find_in, passage};
use super::table::{Fields, Page, keep, resolve};
use pliego_corpus::{
    Basis, Mention, Name, NameKind, Naming, Oddity, OddityKind, Passage, PassageKind, Span, Statement,
};

/// The `[[mention]]` and `[[oddity]]` tables of a description, each put into its passage.
pub(super) fn remarks(fields: &Fields<'_>, text: &Page, passages: &mut [Passage]) {
    for table in fields.tables("mention").unwrap_or_default() {
        let at = passage(&table, "passage", passages);
        let quote = Quote::read(&table, "exact");
        if quote.is_none() {
            table.missing("exact", "quote the words that speak of it");
        }
        let place = at.zip(quote).and_then(|(at, quote)| find_in(&table, quote, &text.text, &passages[at]));
        let (date, basis) = (table.needed_date("date"), table.needed_choice("basis", Basis::NAMED));
        let (of, note) = (table.needed_label("of"), table.label("note"));
        if basis == Some(Basis::Inferred) && note.is_none() {
            table.missing("note", "say how the date is worked out");
        }
        table.close();
        if let (Some(at), Some(quote), Some(date), Some(basis)) = (at, place, date, basis) {
            passages[at].mentions.push(Mention { quote, date: date.value, basis, of, note });
        }
    }
    for table in fields.tables("oddity").unwrap_or_default() {
        let kind = table.needed_choice("kind", OddityKind::NAMED);
        let before = table.text("before").is_some();
        let at = passage(&table, if before { "before" } else { "passage" }, passages);
        let place = at.and_then(|at| match Quote::read(&table, "exact") {
            Some(quote) => find_in(&table, quote, &text.text, &passages[at]),
            None if before => Some(space_before(&text.text, passages[at].span)),
            None => Some(passages[at].span),
        });
        let reads = table.text("reads").map(|reads| keep(reads.value));
        let note = table.label("note");
        table.close();
        if let (Some(at), Some(kind), Some(place)) = (at, kind, place) {
            passages[at].oddities.push(Oddity { kind, place, reads, note });
        }
    }
    for passage in passages {
        passage.mentions.sort_by_key(|mention| mention.quote.start);
        passage.oddities.sort_by_key(|oddity| oddity.place.start);
    }
}

/// The white space that ends where a passage begins.
fn space_before(text: &str, passage: Span) -> Span {
    let before = text.get(..passage.start).unwrap_or_default();
    Span { start: before.trim_end().len(), end: passage.start }
}

/// A printed form of a name.
pub(super) struct Form<'a> {
    name: usize,
    printed: &'a str,
    misprinted: bool,
    /// Ids of the statements in which it is that name; all, if empty.
    within: Vec<&'a str>,
    line: usize,
}

/// `names.toml`: the names; then their forms wherever they stand in a statement.
pub(super) fn names(fields: Fields<'_>, statements: &mut [Statement]) -> Vec<Name> {
    let ids: Vec<&str> = statements.iter().map(|statement| statement.id).collect();
    let mut taken = Vec::new();
    let mut names = Vec::new();
    let mut forms = Vec::new();
    for table in fields.tables("name").unwrap_or_default() {
        let name = names.len();
        let known = |id| resolve(&table, "statement", id, &ids).map(|at| ids[at]);
        let within: Vec<&str> = table.texts("in").into_iter().filter_map(known).collect();
        for (key, misprinted) in [("forms", false), ("misprints", true)] {
            for form in table.texts(key) {
                forms.push(Form { name, printed: form.value, misprinted, within: within.clone(), line: form.line });
            }
        }
        names.push(Name {
            id: table.new_id(&mut taken),
            kind: table.needed_choice("kind", NameKind::NAMED).unwrap_or(NameKind::Body),
            name: table.needed_label("name"),
            note: table.label("note"),
        });
        table.close();
    }
    let mut found = vec![false; forms.len()];
    for statement in statements.iter_mut() {
        let here: Vec<usize> = (0..forms.len())
            .filter(|form| forms[*form].within.is_empty() || forms[*form].within.contains(&statement.id))
            .collect();
        for passage in &mut statement.passages {
            if matches!(passage.kind, PassageKind::Signatory | PassageKind::Masthead) {
                continue;
            }
            for (at, form) in standing(statement.text, passage.span.start..passage.span.end, &forms, &here) {
                found[form] = true;
                let Form { name, printed, misprinted, .. } = forms[form];
                let quote = Span { start: at, end: at + printed.len() };
                passage.names.push(Naming { name, quote, misprinted });
            }
        }
    }
    // Where a text could not be read, its names are not missed.
    for (form, _) in forms.iter().zip(found).filter(|(_, found)| !found && fields.problems.all_read()) {
        let wrong = format!("the form “{}” occurs in no passage", form.printed);
        fields.wrong(form.line, wrong, "copy it as it is printed; a longer form that holds it goes first");
    }
    fields.close();
    names
}

/// Where forms stand in a stretch of text as whole words: from left to right, at each place the longest.
fn standing(text: &str, within: Range<usize>, forms: &[Form<'_>], here: &[usize]) -> Vec<(usize, usize)> {
    let mut standing = Vec::new();
    let mut at = within.start;
    while let Some(first) = text[at..within.end].chars().next() {
        let begins = !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let stands = |form: &&usize| {
            let rest = text[at..within.end].strip_prefix(forms[**form].printed);
            rest.is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
        };
        let longest = here.iter().filter(|_| begins).filter(stands).max_by_key(|form| forms[**form].printed.len());
        match longest {
            Some(form) => {
                standing.push((at, *form));
                at += forms[*form].printed.len().max(1);
            }
            None => at += first.len_utf8(),
        }
    }
    standing
}
