//! English.

use super::Words;
use crate::corpus::{Day, Language};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: u8) -> &'static str {
    MONTHS[usize::from(number) - 1]
}

fn day(day: Day) -> String {
    let (year, m, d) = day.civil();
    format!("{d} {} {year}", month(m))
}

fn span(from: Day, to: Day, and: &str) -> String {
    let ((y1, m1, d1), (y2, m2, _)) = (from.civil(), to.civil());
    match (y1 == y2, m1 == m2) {
        (true, true) => format!("{d1} {and} {}", day(to)),
        (true, false) => format!("{d1} {} {and} {}", month(m1), day(to)),
        _ => format!("{} {and} {}", day(from), day(to)),
    }
}

fn number(count: usize) -> String {
    const SMALL: [&str; 11] = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
    SMALL.get(count).map_or_else(|| count.to_string(), ToString::to_string)
}

pub(super) static WORDS: Words = Words {
    language: Language::En,
    endonym: "English",

    subtitle: |statements, from, to| {
        let noun = if statements == 1 { "statement" } else { "statements" };
        format!("{} {noun}, {} – {}, as printed", number(statements), day(from), day(to))
    },
    views: ["Statements", "About"],
    views_label: "Views",
    languages_label: "Language",
    skip_to_statements: "Skip to the statements",
    ignored: |parts| format!("Part of the address was not understood and is left out: {parts}"),

    filters: "Filters",
    close: "Close",
    facets: ["Organization", "Theme"],
    also_as_signatory: "also as signatory",
    leave_out: |value| format!("Leave out {value}"),
    without: |value| format!("not {value}"),
    remove: |filter| format!("Remove filter: {filter}"),
    active_filters: "Active filters",
    clear_all: "clear all",
    date: "Date",
    from: "from",
    to: "to",
    first_day: "First day of the window",
    last_day: "Last day of the window",
    since: |day| format!("from {day}"),
    until: |day| format!("until {day}"),
    from_until: |from, to| format!("{from} – {to}"),

    timeline: "Timeline",
    timeline_help: "Drag across the timeline, or move its two handles, to choose a window of days.",
    show_context: "Show context",
    context: "Context: dated events, not part of the statements",
    context_note: "From newspapers and agencies, for orientation. The statements are not measured by it.",
    sources: "Sources",
    title_supplied: "title made from the address",
    as_table: "The timeline as a table",
    organization: "Organization",
    statement: "Statement",
    date_edtf: "Date (EDTF)",
    earliest: "Earliest",
    latest: "Latest",
    key_point: "a day that is printed",
    key_range: "one of these days",
    key_about: "about that day",

    statements: |count| match count {
        0 => "No statements".to_owned(),
        1 => "1 statement".to_owned(),
        count => format!("{count} statements"),
    },
    sureness: |certainly, possibly| match (certainly, possibly) {
        (_, 0) => "certainly in the window".to_owned(),
        (0, _) => "possibly in the window".to_owned(),
        _ => format!("{certainly} certainly, {possibly} possibly in the window"),
    },
    certainly: "certainly in the window",
    possibly: "possibly in the window",
    nothing_fits: "No statement fits all of this. Take back a filter above, or clear all.",
    carrying: |passages| match passages {
        1 => "1 passage carries the chosen themes:".to_owned(),
        passages => format!("{passages} passages carry the chosen themes:"),
    },
    supplied: "title supplied by the editors; none is printed",
    signed_by: "Signed by",

    back_to_list: "All statements",
    not_in_list: "This statement is open, but the filters leave it out of the list.",
    close_reader: "Close",
    passage_of: |position, of| format!("passage {position} of {of}"),
    passages_matching: |count| match count {
        0 => "no matching passage".to_owned(),
        1 => "1 matching passage".to_owned(),
        count => format!("{count} matching passages"),
    },
    previous: "Previous matching passage",
    next: "Next matching passage",
    strip: "Where the chosen themes stand in this statement",
    themes: "Themes",
    in_passing: |theme| format!("{theme} (said in passing)"),
    link_to_passage: |id| format!("Link to passage {id}"),
    particulars: "Dating and particulars",
    issuer: "Issued by",
    kind: "Kind",
    language_of_text: "Language",
    inferred: "inferred",
    stated: "printed",
    evidence: "Evidence",
    outside: "from outside the text",
    in_passage: |id| format!("in {id}"),
    signatories: |count| match count {
        1 => "1 signatory".to_owned(),
        count => format!("{count} signatories"),
    },
    bounds: |earliest, latest| format!("earliest {earliest}, latest {latest}"),
    language_name: |tag| match tag {
        "en" => Some("English"),
        "es" => Some("Spanish"),
        "fr" => Some("French"),
        "pt" => Some("Portuguese"),
        "qu" => Some("Quechua"),
        "ay" => Some("Aymara"),
        _ => None,
    },

    about_collection: "About this collection",
    about_text: &[
        "To include a statement is not to endorse it. Each organization is quoted in its own words; what it says of \
         others is its own judgement, which the editors neither correct nor adopt.",
        "The words are as printed: no text is edited, not by a byte. Dates, themes and notes are the editors’; they stand \
         beside the text and quote the words they rest on. What is inferred, approximate or known from outside a text \
         is marked so.",
        "A statement that does not carry a theme is silent on it, which is not the same as opposing it.",
        "This page runs in your browser alone: it sends nothing, stores nothing, and asks no other computer for anything.",
    ],
    about_marks: "How dates are drawn",
    about_codebook: "The codebook",
    includes: "Includes",
    excludes: "Excludes",
    version: "Version",
    licence: "Licence",

    day,
    day_short: |day| {
        let (_, m, d) = day.civil();
        format!("{d} {}", month(m).get(..3).unwrap_or_default())
    },
    month: |day| {
        let (year, m, _) = day.civil();
        format!("{} {year}", month(m))
    },
    between: |from, to| format!("between {}", span(from, to, "and")),
    during: |from, to| span(from, to, "to"),
    about: |date| format!("about {date}"),
    perhaps: |date| format!("perhaps {date}"),
};
