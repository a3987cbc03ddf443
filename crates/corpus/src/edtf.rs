//! Dates as scholars write them: EDTF, the Extended Date/Time Format of ISO 8601-2:2019
//! (<https://www.loc.gov/standards/datetime/>).
//!
//! Supported are levels 0 and 1 for dates (`2022-12`, `2022-12-16`, `2023-01-26~`, `2022-12-XX`,
//! `201X`, `XXXX` for an unknown date, `2022-21` for a season, `Y12022`, `-0044`, intervals with open `..` and unknown ends),
//! and of level 2 the sets that mean one of some consecutive days: `[2022-12-17..2022-12-23]`. A
//! time of day is refused: a statement has a day.

use core::fmt::{self, Write};
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::day::{Day, days_in_month};

/// A date expression. Parsing and writing are inverse.
///
/// ```
/// use pliego_corpus::{Edtf, Qualifier};
///
/// let about: Edtf = "2023-01-26~".parse()?;
/// assert_eq!(about.qualifier(), Qualifier::Approximate);
/// let one_of: Edtf = "[2022-12-17..2022-12-23]".parse()?;
/// assert_eq!(one_of.to_string(), "[2022-12-17..2022-12-23]");
/// let (first, last) = one_of.span();
/// assert_eq!(first.map(|day| day.to_string()).as_deref(), Some("2022-12-17"));
/// assert_eq!(last.map(|day| day.to_string()).as_deref(), Some("2022-12-23"));
/// assert!("2022-02-30".parse::<Edtf>().is_err());
/// # Ok::<(), pliego_corpus::EdtfError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Edtf {
    /// One date, however precise.
    Date(Date),
    /// An interval: `a/b`.
    Interval(Bound, Bound),
    /// One unknown day of a consecutive set: `[a..b]`.
    OneOf(Bound, Bound),
    /// Nothing is known of it: `XXXX`, a year without a known digit.
    Unknown,
}

/// How EDTF writes a date of which nothing is known.
const UNKNOWN: &str = "XXXX";

/// An end of an interval or of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// At that date.
    At(Date),
    /// Open on this side: `..`.
    Open,
    /// An end that is unknown: EDTF writes nothing.
    Unknown,
}

/// A year, month, season or day, with its qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    year: i64,
    /// How many of the year's last digits are unspecified (`201X`: 1).
    blurred_digits: u8,
    month: Part,
    day: Part,
    qualifier: Qualifier,
}

/// A month or a day of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Part {
    /// The date is not that precise.
    Absent,
    /// `XX`: the date is that precise, but the digits are unspecified.
    Unspecified,
    /// Its number; months 21 to 24 are spring, summer, autumn and winter.
    Given(u8),
}

/// The smallest unit that a date names. A season counts as months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // The names say it.
pub enum Precision {
    Year,
    Month,
    Day,
}

/// How sure a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Qualifier {
    /// No qualifier.
    Plain,
    /// `?`: its source is in doubt.
    Uncertain,
    /// `~`: about that date.
    Approximate,
    /// `%`: both.
    UncertainAndApproximate,
}

impl Edtf {
    /// Returns the first and the last day that it may mean; `None` where it is open or unknown.
    pub fn span(self) -> (Option<Day>, Option<Day>) {
        match self {
            Self::Date(date) => (Some(date.first()), Some(date.last())),
            Self::Interval(from, to) | Self::OneOf(from, to) => {
                (from.date().map(Date::first), to.date().map(Date::last))
            }
            Self::Unknown => (None, None),
        }
    }

    /// Returns the smallest unit that it names, at one of its ends at least.
    pub fn precision(self) -> Precision {
        let of = |bound: Bound| bound.date().map_or(Precision::Year, Date::precision);
        match self {
            Self::Date(date) => date.precision(),
            Self::Interval(from, to) | Self::OneOf(from, to) => of(from).max(of(to)),
            Self::Unknown => Precision::Year,
        }
    }

    /// Returns its qualifier; for an interval or a set the union of both ends' qualifiers.
    pub fn qualifier(self) -> Qualifier {
        let (from, to) = match self {
            Self::Date(date) => return date.qualifier,
            Self::Interval(from, to) | Self::OneOf(from, to) => (from, to),
            Self::Unknown => return Qualifier::Plain,
        };
        let of = |bound: Bound| bound.date().map_or(Qualifier::Plain, |date| date.qualifier);
        of(from).and(of(to))
    }
}

impl Bound {
    fn date(self) -> Option<Date> {
        match self {
            Self::At(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl Qualifier {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Plain, same) | (same, Self::Plain) => same,
            (one, same) if one == same => one,
            _ => Self::UncertainAndApproximate,
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::UncertainAndApproximate => "%",
        }
    }
}

impl From<Day> for Date {
    fn from(day: Day) -> Self {
        let (year, month, day) = day.civil();
        Self {
            year,
            blurred_digits: 0,
            month: Part::Given(month),
            day: Part::Given(day),
            qualifier: Qualifier::Plain,
        }
    }
}

impl Date {
    fn precision(self) -> Precision {
        match (self.month, self.day) {
            (_, Part::Given(_)) => Precision::Day,
            (Part::Given(_), _) => Precision::Month,
            _ => Precision::Year,
        }
    }

    fn first(self) -> Day {
        let (year, month, day) = match (self.month, self.day) {
            (Part::Given(season @ 21..=24), _) => (self.year, (season - 20) * 3, 1),
            (Part::Given(month), Part::Given(day)) => (self.year, month, day),
            (Part::Given(month), _) => (self.year, month, 1),
            _ => (self.blurred_year(0), 1, 1),
        };
        Day::new(year, month, day).unwrap_or(Day(0))
    }

    fn last(self) -> Day {
        let (year, month, day) = match (self.month, self.day) {
            // EDTF leaves the months of a season open: these are those of the northern hemisphere,
            // where winter runs into the next year.
            (Part::Given(24), _) => (self.year + 1, 2, days_in_month(self.year + 1, 2)),
            (Part::Given(season @ 21..=23), _) => {
                let month = (season - 20) * 3 + 2;
                (self.year, month, days_in_month(self.year, month))
            }
            (Part::Given(month), Part::Given(day)) => (self.year, month, day),
            (Part::Given(month), _) => (self.year, month, days_in_month(self.year, month)),
            _ => (self.blurred_year(9), 12, 31),
        };
        Day::new(year, month, day).unwrap_or(Day(0))
    }

    /// Returns the year with this digit in each unspecified place.
    fn blurred_year(self, digit: i64) -> i64 {
        let unit = 10_i64.pow(u32::from(self.blurred_digits));
        // 9, 99, … for the last year and 0 for the first; towards the past for years before 0.
        let blur = digit * (unit - 1) / 9;
        match self.year < 0 {
            true => self.year - (unit - 1 - blur),
            false => self.year + blur,
        }
    }
}

/// Why a text is not an EDTF date, or not one of the supported kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// It is empty.
    Empty,
    /// It does not have the form of an EDTF date.
    Form(String),
    /// There is no such month, season or day.
    NoSuchDay(String),
    /// It gives a time of day.
    TimeOfDay(String),
    /// The second date is before the first.
    EndsBeforeItBegins(String),
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "expected a date, found nothing"),
            Self::Form(text) => write!(f, "expected an EDTF date, found “{text}”"),
            Self::NoSuchDay(text) => write!(f, "expected a day of the calendar, found “{text}”"),
            Self::TimeOfDay(text) => write!(f, "expected a day, found a time of day in “{text}”"),
            Self::EndsBeforeItBegins(text) => {
                write!(
                    f,
                    "expected a last day on or after the first, found “{text}”"
                )
            }
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        if text.is_empty() {
            return Err(EdtfError::Empty);
        }
        if text == UNKNOWN {
            return Ok(Self::Unknown);
        }
        if text.contains('T') {
            return Err(EdtfError::TimeOfDay(text.to_owned()));
        }
        // An error shows the whole expression, which is what the user wrote.
        let whole = |error| match error {
            EdtfError::Form(_) => EdtfError::Form(text.to_owned()),
            error => error,
        };
        let edtf = if let Some(set) = text.strip_prefix('[') {
            let (from, to) = set
                .strip_suffix(']')
                .and_then(|set| set.split_once(".."))
                .ok_or_else(|| EdtfError::Form(text.to_owned()))?;
            let bound = |date: &str| match date {
                "" => Ok(Bound::Open),
                date => date.parse().map(Bound::At).map_err(whole),
            };
            Self::OneOf(bound(from)?, bound(to)?)
        } else if let Some((from, to)) = text.split_once('/') {
            let bound = |date: &str| match date {
                "" => Ok(Bound::Unknown),
                ".." => Ok(Bound::Open),
                date => date.parse().map(Bound::At).map_err(whole),
            };
            Self::Interval(bound(from)?, bound(to)?)
        } else {
            Self::Date(text.parse()?)
        };
        match edtf {
            Self::Interval(from, to) | Self::OneOf(from, to)
                if from.date().is_none() && to.date().is_none() =>
            {
                Err(EdtfError::Form(text.to_owned()))
            }
            Self::Interval(Bound::At(from), Bound::At(to))
            | Self::OneOf(Bound::At(from), Bound::At(to))
                if from.first() > to.last() =>
            {
                Err(EdtfError::EndsBeforeItBegins(text.to_owned()))
            }
            edtf => Ok(edtf),
        }
    }
}

impl FromStr for Date {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        let form = || EdtfError::Form(text.to_owned());
        let no_such = || EdtfError::NoSuchDay(text.to_owned());
        let (bare, qualifier) = match text.char_indices().next_back() {
            Some((end, '?')) => (&text[..end], Qualifier::Uncertain),
            Some((end, '~')) => (&text[..end], Qualifier::Approximate),
            Some((end, '%')) => (&text[..end], Qualifier::UncertainAndApproximate),
            _ => (text, Qualifier::Plain),
        };
        let (bare, long) = match bare.strip_prefix('Y') {
            Some(year) => (year, true),
            None => (bare, false),
        };
        let (bare, sign) = match bare.strip_prefix('-') {
            Some(year) => (year, -1),
            None => (bare, 1),
        };
        let mut parts = bare.split('-');
        let digits = parts.next().unwrap_or_default();
        let given = digits.trim_end_matches('X');
        let blurred = digits.len() - given.len();
        let length_fits = match long {
            true => (5..=12).contains(&digits.len()) && blurred == 0 && !digits.starts_with('0'),
            false => digits.len() == 4 && blurred <= 2,
        };
        if !length_fits || !given.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(form());
        }
        let year = sign * given.parse::<i64>().map_err(|_| form())? * 10_i64.pow(blurred as u32);
        if year == 0 && sign < 0 {
            return Err(form());
        }
        let mut part = || match parts.next() {
            None => Ok(Part::Absent),
            Some("XX") => Ok(Part::Unspecified),
            Some(digits) if digits.len() == 2 && digits.bytes().all(|d| d.is_ascii_digit()) => {
                digits.parse().map(Part::Given).map_err(|_| form())
            }
            Some(_) => Err(form()),
        };
        let (month, day) = (part()?, part()?);
        if parts.next().is_some() || (long || blurred > 0) && month != Part::Absent {
            return Err(form());
        }
        match (month, day) {
            (Part::Given(1..=12 | 21..=24) | Part::Unspecified | Part::Absent, Part::Absent)
            | (Part::Given(1..=12) | Part::Unspecified, Part::Unspecified) => {}
            (Part::Given(month), Part::Given(day)) if Day::new(year, month, day).is_some() => {}
            (Part::Unspecified, Part::Given(_)) => return Err(form()),
            _ => return Err(no_such()),
        }
        Ok(Self {
            year,
            blurred_digits: blurred as u8,
            month,
            day,
            qualifier,
        })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Interval(from, to) => write!(f, "{from}/{to}"),
            Self::OneOf(from, to) => {
                let bound = |bound: &Bound| bound.date().map(|date| date.to_string());
                let (from, to) = (
                    bound(from).unwrap_or_default(),
                    bound(to).unwrap_or_default(),
                );
                write!(f, "[{from}..{to}]")
            }
            Self::Unknown => f.write_str(UNKNOWN),
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(date) => write!(f, "{date}"),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        let year = self.year.abs();
        match self.blurred_digits {
            0 if year > 9999 => write!(f, "Y{sign}{year}")?,
            0 => write!(f, "{sign}{year:04}")?,
            blurred => {
                let width = 4 - usize::from(blurred);
                write!(f, "{sign}{:0width$}", year / 10_i64.pow(u32::from(blurred)))?;
                (0..blurred).try_for_each(|_| f.write_char('X'))?;
            }
        }
        for part in [self.month, self.day] {
            match part {
                Part::Absent => {}
                Part::Unspecified => f.write_str("-XX")?,
                Part::Given(number) => write!(f, "-{number:02}")?,
            }
        }
        f.write_str(self.qualifier.mark())
    }
}
