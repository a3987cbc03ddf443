//! Finds dates in words, in six languages, and writes them as EDTF.

use core::ops::Range;
use std::sync::LazyLock;

use pliego_corpus::Edtf;
use regex::{Captures, Regex};

/// Words of a text that give a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateWords {
    /// Where they stand.
    pub range: Range<usize>,
    /// The date that they give.
    pub edtf: String,
    /// Whether words beside it make it doubtful: “17 or 18 March”, “about”, “before”, a question mark.
    pub is_doubtful: bool,
}

/// The names of the months in English, French, Spanish, Portuguese, Italian and German.
const MONTHS: [&str; 12] = [
    "january|januar|jänner|janvier|enero|janeiro|gennaio|jan|janv",
    "february|februar|février|fevrier|febrero|fevereiro|febbraio|feb|févr",
    "march|märz|mars|marzo|março|marco",
    "april|avril|abril|aprile|apr",
    "may|mai|mayo|maio|maggio",
    "june|juni|juin|junio|junho|giugno|jun",
    "july|juli|juillet|julio|julho|luglio|jul",
    "august|août|aout|agosto|aug",
    "september|septembre|septiembre|setiembre|setembro|settembre|sept|sep",
    "october|oktober|octobre|octubre|outubro|ottobre|oct|okt",
    "november|novembre|noviembre|novembro|nov",
    "december|dezember|décembre|decembre|diciembre|dezembro|dicembre|dec|déc|dez",
];

/// Words for a text without a date.
const UNDATED: [&str; 13] = [
    "s.d.",
    "s.f.",
    "n.d.",
    "o.j.",
    "o.d.",
    "undated",
    "unknown",
    "undatiert",
    "sansdate",
    "sinfecha",
    "nodate",
    "?",
    "none",
];

/// What makes a date of the words that a pattern matches.
type Maker = fn(&Captures<'_>) -> Option<String>;

static PATTERNS: LazyLock<Vec<(Regex, Maker)>> = LazyLock::new(|| {
    let month = MONTHS.join("|");
    let patterns: [(String, Maker); 6] = [
        (
            format!(
                r"(?i)\b(premier|first|primero|primeiro|\d{{1,2}})(?:st|nd|rd|th|er|º|ª|°|\.)?\s*(?:(?:of|de|du|del|day of)\s+|d[’'])?({month})\b\.?,?\s*(?:(?:of|de|del|do|an)\s+)?(\d{{4}})\b"
            ),
            |found| day(&found[3], &found[2], &found[1]),
        ),
        (
            format!(r"(?i)\b({month})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b"),
            |found| day(&found[3], &found[1], &found[2]),
        ),
        (
            format!(r"(?i)\b({month})\b\.?,?\s+(?:(?:of|de|del|do)\s+)?(\d{{4}})\b"),
            |found| Some(format!("{}-{:02}", &found[2], number_of(&found[1])?)),
        ),
        (
            r"(?i)\b(?:ca\.?|c\.|circa|vers|hacia|um|gegen)\s*(\d{4})\b".to_owned(),
            |found| Some(format!("{}~", &found[1])),
        ),
        (r"\b(\d{4}-\d{2}-\d{2})\b".to_owned(), |found| {
            Some(found[1].to_owned())
        }),
        (
            r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b".to_owned(),
            |found| {
                let (one, two): (u8, u8) = (found[1].parse().ok()?, found[2].parse().ok()?);
                // The third of April or the fourth of March? Only days after the 12th tell.
                let (month, day) = match (one, two) {
                    (13.., _) => (two, one),
                    (_, 13..) => (one, two),
                    _ if one == two => (one, two),
                    _ => return None,
                };
                Some(format!("{}-{month:02}-{day:02}", &found[3]))
            },
        ),
    ];
    let compiled = patterns.into_iter();
    compiled
        .filter_map(|(pattern, maker)| Some((Regex::new(&pattern).ok()?, maker)))
        .collect()
});

/// Words before a date, on the same line, that make it doubtful.
static BEFORE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = "or|about|around|circa|ca\\.?|c\\.|before|after|until|late|early|mid|between|not later than|\
        ou|vers|avant|après|fin|début|entre|hacia|cerca del?|antes del?|después del?|fines de|mediados de|principios de|o|\
        oder|um|gegen|vor|nach|ende|anfang|zwischen|por volta de|verso|prima del?|dopo il";
    let days =
        r"\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[-–—/]|or|and|to|y|o|u|al?|et|ou|au|und|oder|bis|e)";
    Regex::new(&format!(
        r"(?i)(?:(?:^|[^\p{{L}}])(?:{words})|\b{days})\s*(?:the|el|le|den|dem)?\s*$"
    ))
    .ok()
});

/// Whether words beside a date make it doubtful.
fn is_doubtful(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let asks = after.trim_start_matches([' ', '(', '[']).starts_with('?');
    asks || BEFORE.as_ref().is_some_and(|words| words.is_match(before))
}

fn number_of(month: &str) -> Option<usize> {
    let month = month.to_lowercase();
    let at = MONTHS
        .iter()
        .position(|names| names.split('|').any(|name| name == month))?;
    Some(at + 1)
}

fn day(year: &str, month: &str, day: &str) -> Option<String> {
    let day = day.parse::<u8>().unwrap_or(1);
    Some(format!("{year}-{:02}-{day:02}", number_of(month)?))
}

/// Finds all dates that a text gives in words, in the order of the text.
///
/// ```
/// let found = pliego_edition::find_dates("Gonaïves, le premier janvier 1804, an premier.");
/// assert_eq!(found[0].edtf, "1804-01-01");
/// ```
pub fn find_dates(text: &str) -> Vec<DateWords> {
    let mut found: Vec<DateWords> = Vec::new();
    for (pattern, maker) in PATTERNS.iter() {
        for captures in pattern.captures_iter(text) {
            let Some(whole) = captures.get(0) else {
                continue;
            };
            let edtf = maker(&captures).filter(|edtf| edtf.parse::<Edtf>().is_ok());
            let taken = |other: &DateWords| {
                other.range.start < whole.end() && whole.start() < other.range.end
            };
            if let Some(edtf) = edtf
                && !found.iter().any(taken)
            {
                let range = whole.range();
                let is_doubtful = is_doubtful(text, &range);
                found.push(DateWords {
                    range,
                    edtf,
                    is_doubtful,
                });
            }
        }
    }
    found.sort_by_key(|date| date.range.start);
    found
}

/// Whether words say that a text has no date: “s. d.”, “undated”.
pub(crate) fn is_undated(words: &str) -> bool {
    let bare: String = words.chars().filter(|c| !c.is_whitespace()).collect();
    UNDATED.contains(&bare.to_lowercase().as_str())
}

/// Says which EDTF date somebody may mean who wrote this instead.
///
/// ```
/// assert_eq!(pliego_edition::suggest_date("4 July 1776").as_deref(), Some("1776-07-04"));
/// assert_eq!(pliego_edition::suggest_date("soon"), None);
/// // Which of the two, only the editors can say.
/// assert_eq!(pliego_edition::suggest_date("17 or 18 March 1931"), None);
/// ```
pub fn suggest_date(words: &str) -> Option<String> {
    let words = words.trim();
    // Two years with a dash mean one of them.
    let years: Vec<&str> = words.split(['-', '–', '/']).map(str::trim).collect();
    if let [from, to] = *years
        && [from, to]
            .iter()
            .all(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))
        && from < to
    {
        return Some(format!("[{from}..{to}]"));
    }
    let found = find_dates(words);
    let covers = |date: &DateWords| date.range.len() * 2 > words.len() && !date.is_doubtful;
    found.into_iter().find(covers).map(|date| date.edtf)
}
