//! Reads the metadata of a statement: title, date, translation, provenance.

use pliego_corpus::{
    Basis, Dating, Day, Edtf, Evidence, Label, Passage, PassageId, PassageKind, Place, Provenance,
    Qualifier, Span, TiSlice, Title, Translation,
};

use crate::quote::{Quote, find_in, passage};
use crate::source_file::SourceFile;
use crate::table::{Located, Table, web_address};

type Passages = TiSlice<PassageId, Passage>;

/// How many characters of an untitled text lists show.
const BEGINNING: usize = 60;

/// Reads `[title]`, and its note. Without it the title is the passage of that kind, else the first words
/// of the text.
pub(crate) fn title(
    description: &Table<'_>,
    text: &SourceFile,
    passages: &Passages,
) -> (Option<Title>, Option<Label>) {
    let Some(table) = description.table("title") else {
        let titled = passages
            .iter()
            .find(|passage| passage.kind == PassageKind::Title);
        let title = match titled {
            Some(passage) => Title::Printed(passage.span),
            None => Title::Beginning(beginning(&text.text)),
        };
        return (Some(title), None);
    };
    let title = match table.label("supplied") {
        Some(label) => Some(match none_printed(&table, "passage", "remove `supplied`") {
            true => Title::NonePrinted(label),
            false => Title::Supplied(label),
        }),
        None => {
            let (id, shown) = (
                passage(&table, "passage", passages),
                Quote::read(&table, "shown"),
            );
            let span = id.and_then(|id| match shown {
                None => Some(passages[id].span),
                Some(shown) => find_in(&table, shown, &text.text, passages, id),
            });
            span.map(Title::Printed)
        }
    };
    let note = table.label("note");
    table.deny_unknown_keys();
    (title, note)
}

/// Returns the first words of a text: those of its first line, up to [`BEGINNING`] characters.
fn beginning(text: &str) -> Span {
    let trimmed = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let start = text.len() - trimmed.len();
    let line = trimmed.lines().next().unwrap_or_default();
    let long = line.char_indices().nth(BEGINNING);
    let words = match long.and_then(|(cut, _)| line.get(..cut)) {
        // A word may be longer, where a script has no spaces.
        Some(cut) => cut
            .rsplit_once(char::is_whitespace)
            .map_or(cut, |(words, _)| words),
        None => line,
    };
    Span {
        start,
        end: start + words.trim_end().len(),
    }
}

/// Whether a key says that the text prints no such thing: `passage = "none"`. Reports any other text,
/// and says what to do with it.
fn none_printed(table: &Table<'_>, key: &'static str, else_do: &str) -> bool {
    let Some(text) = table.text(key) else {
        return false;
    };
    if text.value != "none" {
        let message = format!("`{key}`: expected “none”, found “{}”", text.value);
        let help = format!("write {key} = \"none\" if the text prints none; else {else_do}");
        table.report(text.line, message, help);
    }
    true
}

/// Reads what is said of where the statement was issued: `place = "none"`, or the words in `[[place]]`.
pub(crate) fn place(description: &Table<'_>, text: &SourceFile, passages: &Passages) -> Place {
    if description.is_text("place") {
        none_printed(description, "place", "quote its words below [[place]]");
        return Place::NonePrinted;
    }
    let printed = evidence(description, "place", text, passages).pop();
    printed.map_or(Place::Unsaid, Place::Printed)
}

/// Reads `[translation]`.
pub(crate) fn translation(
    description: &Table<'_>,
    text: &SourceFile,
    passages: &Passages,
) -> Option<Translation> {
    let table = description.table("translation")?;
    let status = table.required_choice("status");
    let note = table.required_label("note");
    let evidence = evidence(&table, "evidence", text, passages);
    table.deny_unknown_keys();
    Some(Translation {
        status: status?,
        note,
        evidence,
    })
}

/// Reads `[[found]]`: where the text was found.
pub(crate) fn provenance(description: &Table<'_>) -> Vec<Provenance> {
    let provenance = |table: Table<'_>| {
        let address = web_address(&table, "address", table.text("address"));
        let note = table.required_label("note");
        table.deny_unknown_keys();
        Provenance { address, note }
    };
    description
        .tables("found")
        .into_iter()
        .map(provenance)
        .collect()
}

/// Reads the tables below a key; each quotes words of the statement or names something from outside
/// it.
pub(crate) fn evidence(
    parent: &Table<'_>,
    key: &'static str,
    text: &SourceFile,
    passages: &Passages,
) -> Vec<Evidence> {
    parent
        .tables(key)
        .into_iter()
        .filter_map(|table| one_evidence(table, text, passages))
        .collect()
}

/// Reads `[date]`; without it, nothing is known of the date.
pub(crate) fn dating(
    description: &Table<'_>,
    text: &SourceFile,
    passages: &Passages,
) -> Option<Dating> {
    let Some(table) = description.table("date") else {
        return (!description.has("date")).then(|| unknown(None, Vec::new()));
    };
    let edtf = table.required_date("edtf");
    let basis = table.has("basis").then(|| table.required_choice("basis"));
    let bounds = (table.day("earliest"), table.day("latest"));
    let note = table.label("note");
    let evidence = evidence(&table, "evidence", text, passages);
    if !table.has("evidence") && basis == Some(Some(Basis::Inferred)) {
        let message = "`evidence`: expected a quote for an inferred date, found none";
        table.report(
            table.line,
            message,
            "quote the words that show the date below [[date.evidence]]",
        );
    }
    if !table.has("evidence") && basis == Some(Some(Basis::Stated)) {
        let message = "`evidence`: expected a quote for a date that the text states, found none";
        let (path, line) = table.file.place(table.line);
        let help =
            "quote the words that print it below [[date.evidence]], or write basis = \"inferred\"";
        table.problems.note(path, line, message, help);
    }
    let dating = edtf.and_then(|edtf| {
        if edtf.value == Edtf::Unknown && matches!(bounds, (None, None)) {
            return Some(unknown(note, evidence));
        }
        let (earliest, latest) = days(&table, edtf, bounds)?;
        let firm =
            bounds.0.is_some() && bounds.1.is_some() || edtf.value.qualifier() == Qualifier::Plain;
        Some(Dating {
            edtf: edtf.value,
            earliest,
            latest,
            firm,
            basis: basis.map_or(Some(None), |basis| basis.map(Some))?,
            note,
            evidence,
        })
    });
    table.deny_unknown_keys();
    dating
}

/// Returns a date of which nothing is known. [`crate::read`] puts the ends of the time axis in place of the
/// two days.
fn unknown(note: Option<Label>, evidence: Vec<Evidence>) -> Dating {
    Dating {
        edtf: Edtf::Unknown,
        earliest: Day(0),
        latest: Day(0),
        firm: false,
        basis: None,
        note,
        evidence,
    }
}

/// Returns the first and last day of a date: those that the editors give, else those of the date
/// itself.
fn days(
    table: &Table<'_>,
    edtf: Located<Edtf>,
    (earliest, latest): (Option<Located<Day>>, Option<Located<Day>>),
) -> Option<(Day, Day)> {
    let (first, last) = edtf.value.span();
    match (
        earliest.map(|day| day.value).or(first),
        latest.map(|day| day.value).or(last),
    ) {
        (Some(from), Some(to)) if from > to => {
            let (line, message, help) = match (earliest, latest) {
                (Some(earliest), None) => {
                    let message = format!("`earliest`: expected a day up to {to}, found {from}");
                    (earliest.line, message, "correct `earliest` or `edtf`")
                }
                (None, latest) => {
                    let message = format!("`latest`: expected a day from {from} on, found {to}");
                    (
                        latest.map_or(edtf.line, |latest| latest.line),
                        message,
                        "correct `latest` or `edtf`",
                    )
                }
                (Some(_), Some(latest)) => {
                    let message = format!("`latest`: expected a day from {from} on, found {to}");
                    (latest.line, message, "correct `earliest` or `latest`")
                }
            };
            table.report(line, message, help);
            None
        }
        (Some(earliest), Some(latest)) => Some((earliest, latest)),
        (from, to) => {
            let open = [("earliest", from), ("latest", to)]
                .into_iter()
                .filter(|(key, day)| day.is_none() && !table.has(key));
            let open: Vec<String> = open.map(|(key, _)| format!("`{key}`")).collect();
            if !open.is_empty() {
                let message = format!(
                    "`edtf`: expected a first and a last day, found “{}”",
                    edtf.value
                );
                table.report(edtf.line, message, format!("add {}", open.join(" and ")));
            }
            None
        }
    }
}

fn one_evidence(table: Table<'_>, text: &SourceFile, passages: &Passages) -> Option<Evidence> {
    let note = table.label("note");
    let evidence = if table.flag("outside") {
        if !table.has("note") {
            table.missing(
                "note",
                "say what is known from outside the text, and from which source",
            );
        }
        note.map(Evidence::External)
    } else {
        let quote = Quote::required(&table, "quote the words, or write outside = true");
        quoted_passage(&table, quote, text, passages)
            .zip(quote)
            .and_then(|(passage, quote)| {
                let quote = find_in(&table, quote, &text.text, passages, passage)?;
                Some(Evidence::Quoted {
                    passage,
                    quote,
                    note,
                })
            })
    };
    table.deny_unknown_keys();
    evidence
}

/// Finds the passage of a quote: the one that the table names, or the only one that has the words.
fn quoted_passage(
    table: &Table<'_>,
    quote: Option<Located<Quote<'_>>>,
    text: &SourceFile,
    passages: &Passages,
) -> Option<PassageId> {
    let Some(quote) = quote.filter(|_| !table.has("passage")) else {
        return passage(table, "passage", passages);
    };
    match quote.value.find(&text.text, 0..text.text.len()) {
        Ok(found) => {
            let holds = |passage: &Passage| {
                passage.span.start <= found.start && found.end <= passage.span.end
            };
            let passage = passages.position(holds);
            if passage.is_none() {
                table.missing("passage", "name the passage that has the words");
            }
            passage
        }
        Err(error) => {
            let message = format!(
                "“{}”: expected one occurrence in {}, found {error}",
                quote.value.exact, text.path
            );
            table.report(
                quote.line,
                message,
                error.help(quote.value.exact, &text.text, 0..text.text.len(), passages),
            );
            None
        }
    }
}
