//! Reads the annotations of a passage: mentioned dates and irregularities from its description, and
//! the names of `names.toml` wherever a text prints one of their forms.

use core::ops::Range;

use pliego_corpus::{
    Basis, DateMention, Irregularity, Name, NameId, NameKind, NameOccurrence, Passage, PassageId,
    PassageKind, Span, Statement, StatementId, TiVec,
};

use crate::ids::resolve;
use crate::quote::{Quote, find_in, passage};
use crate::source_file::SourceFile;
use crate::statement::ids;
use crate::table::Table;

/// Reads the `[[mention]]` and `[[oddity]]` tables of a description into the passages.
pub(crate) fn annotations(
    description: &Table<'_>,
    text: &SourceFile,
    passages: &mut TiVec<PassageId, Passage>,
) {
    for table in description.tables("mention") {
        let id = passage(&table, "passage", passages);
        let quote = Quote::required(&table, "quote the words that mention the date");
        let quote = id
            .zip(quote)
            .and_then(|(id, quote)| find_in(&table, quote, &text.text, passages, id));
        let (date, basis) = (table.required_date("date"), table.required_choice("basis"));
        let (of, note) = (table.required_label("of"), table.label("note"));
        if basis == Some(Basis::Inferred) && !table.has("note") {
            table.missing("note", "say how the date is inferred");
        }
        table.deny_unknown_keys();
        if let (Some(id), Some(quote), Some(date), Some(basis)) = (id, quote, date, basis) {
            passages[id].mentions.push(DateMention {
                quote,
                date: date.value,
                basis,
                of,
                note,
            });
        }
    }
    for table in description.tables("oddity") {
        let kind = table.required_choice("kind");
        let before = table.text("before").is_some();
        let id = passage(&table, if before { "before" } else { "passage" }, passages);
        let quote = Quote::read(&table, "exact");
        let span = id.and_then(|id| match quote {
            Some(quote) => find_in(&table, quote, &text.text, passages, id),
            None if before => Some(white_space_before(&text.text, passages[id].span)),
            None => Some(passages[id].span),
        });
        let reads = table.owned("reads");
        let note = table.label("note");
        table.deny_unknown_keys();
        if let (Some(id), Some(kind), Some(span)) = (id, kind, span) {
            passages[id].irregularities.push(Irregularity {
                kind,
                span,
                reads,
                note,
            });
        }
    }
    for passage in passages {
        passage.mentions.sort_by_key(|mention| mention.quote.start);
        passage
            .irregularities
            .sort_by_key(|irregularity| irregularity.span.start);
    }
}

/// Returns the white space that ends where a passage begins.
fn white_space_before(text: &str, passage: Span) -> Span {
    let before = text.get(..passage.start).unwrap_or_default();
    Span {
        start: before.trim_end().len(),
        end: passage.start,
    }
}

/// A printed form of a name.
struct Form<'a> {
    name: NameId,
    printed: &'a str,
    misprinted: bool,
    /// The statements in which it is that name; all, if empty.
    within: Vec<StatementId>,
    line: usize,
}

/// Reads `names.toml`: the names, and their occurrences in the statements.
pub(crate) fn names(
    file: Table<'_>,
    statements: &mut TiVec<StatementId, Statement>,
) -> TiVec<NameId, Name> {
    let statement_ids = ids(&*statements);
    let mut taken = Vec::new();
    let mut names: TiVec<NameId, Name> = TiVec::new();
    let mut forms = Vec::new();
    for table in file.tables("name") {
        let name = names.next_key();
        let within = table.texts("in").into_iter();
        let within: Vec<StatementId> = within
            .filter_map(|id| resolve(&table, "in", "statement", id, &statement_ids))
            .collect();
        for (key, misprinted) in [("forms", false), ("misprints", true)] {
            for form in table.texts(key) {
                forms.push(Form {
                    name,
                    printed: form.value,
                    misprinted,
                    within: within.clone(),
                    line: form.line,
                });
            }
        }
        names.push(Name {
            id: table.new_id(&mut taken),
            kind: table.required_choice("kind").unwrap_or(NameKind::Body),
            name: table.required_label("name"),
            note: table.label("note"),
        });
        table.deny_unknown_keys();
    }
    let mut occurs = vec![false; forms.len()];
    for (id, statement) in statements.iter_mut_enumerated() {
        let valid =
            |form: &usize| forms[*form].within.is_empty() || forms[*form].within.contains(&id);
        let valid: Vec<usize> = (0..forms.len()).filter(valid).collect();
        for passage in &mut statement.passages {
            if matches!(passage.kind, PassageKind::Signatory | PassageKind::Masthead) {
                continue;
            }
            let range = passage.span.start..passage.span.end;
            for (start, form) in match_forms(&statement.text, range, &forms, &valid) {
                occurs[form] = true;
                let Form {
                    name,
                    printed,
                    misprinted,
                    ..
                } = forms[form];
                let quote = Span {
                    start,
                    end: start + printed.len(),
                };
                passage.names.push(NameOccurrence {
                    name,
                    quote,
                    misprinted,
                });
            }
        }
    }
    // Names may be missing only because a text is missing or could not be read.
    let complete = !statements.is_empty() && file.problems.all_readable();
    for (form, _) in forms
        .iter()
        .zip(occurs)
        .filter(|(_, occurs)| complete && !occurs)
    {
        let message = format!(
            "“{}”: expected an occurrence in a passage, found none",
            form.printed
        );
        let help = "copy it as printed, or remove it if a longer form covers it (signatories and mastheads are not searched)";
        file.report(form.line, message, help);
    }
    file.deny_unknown_keys();
    names
}

/// Matches forms as whole words in a stretch of text: from left to right, at each place the
/// longest. Returns the first byte and the form of each match.
fn match_forms(
    text: &str,
    within: Range<usize>,
    forms: &[Form<'_>],
    valid: &[usize],
) -> Vec<(usize, usize)> {
    let mut matches = Vec::new();
    let mut start = within.start;
    while let Some(first) = text[start..within.end].chars().next() {
        let begins_word = !text[..start]
            .chars()
            .next_back()
            .is_some_and(char::is_alphanumeric);
        let fits = |form: &&usize| {
            let rest = text[start..within.end].strip_prefix(forms[**form].printed);
            rest.is_some_and(|rest| !rest.chars().next().is_some_and(char::is_alphanumeric))
        };
        let longest = valid
            .iter()
            .filter(|_| begins_word)
            .filter(fits)
            .max_by_key(|form| forms[**form].printed.len());
        match longest {
            Some(form) => {
                matches.push((start, *form));
                start += forms[*form].printed.len().max(1);
            }
            None => start += first.len_utf8(),
        }
    }
    matches
}
