//! Dates as scholars give them: EDTF, the Extended Date/Time Format of ISO 8601-2:2019.
//!
//! Read and written: levels 0 and 1 for dates (`2022-12`, `2022-12-16`, `2023-01-26~`, `2022-12-XX`, `201X`,
//! `2022-21` for a season, `Y12022`, `-0044`, intervals with open `..` and unknown ends), and of level 2 the sets
//! of consecutive days, one of which is meant: `[2022-12-17..2022-12-23]`. A time of day is not kept: a statement
//! has a day.
//! Specification: <https://www.loc.gov/standards/datetime/>.

use core::fmt::{self, Write};
use core::str::FromStr;

use super::day::{Day, days_in_month};

/// A date expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date, however precise.
    Date(Date),
    /// A stretch of time: `a/b`.
    Interval(Bound, Bound),
    /// One day of a consecutive set, it is not known which: `[a..b]`.
    OneOf(Bound, Bound),
}

/// An end of an interval or of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// At that date.
    At(Date),
    /// Without end on this side: `..`.
    Open,
    /// There is an end, but it is not known (nothing stands there).
    Unknown,
}

/// A year, month, season or day, with what is said of its certainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    year: i64,
    /// How many of the year's last digits are not given (`201X`: 1).
    blurred_digits: u8,
    month: Part,
    day: Part,
    qualifier: Qualifier,
}

/// A month or a day of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    /// The date is not that precise.
    Absent,
    /// `XX`: there is one, it is not said which.
    Unspecified,
    /// Its number; months 21 to 24 are spring, summer, autumn and winter.
    Given(u8),
}

/// How sure a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// Nothing is said against it.
    Plain,
    /// `?`: the source of it is in doubt.
    Uncertain,
    /// `~`: about then.
    Approximate,
    /// `%`: both.
    UncertainAndApproximate,
}

impl Edtf {
    /// The first and the last day it may mean; nothing where it is open or unknown.
    pub fn span(self) -> (Option<Day>, Option<Day>) {
        match self {
            Self::Date(date) => (Some(date.first()), Some(date.last())),
            Self::Interval(from, to) | Self::OneOf(from, to) => {
                (from.date().map(Date::first), to.date().map(Date::last))
            }
        }
    }

    /// The strongest doubt that is expressed about it.
    pub fn qualifier(self) -> Qualifier {
        let (from, to) = match self {
            Self::Date(date) => return date.qualifier,
            Self::Interval(from, to) | Self::OneOf(from, to) => (from, to),
        };
        let of = |bound: Bound| bound.date().map_or(Qualifier::Plain, |date| date.qualifier);
        of(from).and(of(to))
    }
}

/// The form in which the program carries dates: a few numbers.
impl Edtf {
    pub(super) fn to_numbers(self) -> Vec<i64> {
        let (form, from, to) = match self {
            Self::Date(date) => return [vec![0], date.to_numbers()].concat(),
            Self::Interval(from, to) => (1, from, to),
            Self::OneOf(from, to) => (2, from, to),
        };
        let bound = |bound: Bound| match bound {
            Bound::Open => vec![0],
            Bound::Unknown => vec![1],
            Bound::At(date) => [vec![2], date.to_numbers()].concat(),
        };
        [vec![form], bound(from), bound(to)].concat()
    }

    pub(super) fn from_numbers(mut next: impl FnMut() -> i64) -> Self {
        let form = next();
        if form == 0 {
            return Self::Date(Date::from_numbers(&mut next));
        }
        let mut bound = || match next() {
            0 => Bound::Open,
            1 => Bound::Unknown,
            _ => Bound::At(Date::from_numbers(&mut next)),
        };
        let (from, to) = (bound(), bound());
        if form == 1 { Self::Interval(from, to) } else { Self::OneOf(from, to) }
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
        Self { year, blurred_digits: 0, month: Part::Given(month), day: Part::Given(day), qualifier: Qualifier::Plain }
    }
}

impl Date {
    fn to_numbers(self) -> Vec<i64> {
        let part = |part: Part| match part {
            Part::Absent => 0,
            Part::Unspecified => 1,
            Part::Given(number) => i64::from(number) + 1,
        };
        let Self { year, blurred_digits, month, day, qualifier } = self;
        vec![year, i64::from(blurred_digits), part(month), part(day), qualifier as i64]
    }

    fn from_numbers(next: &mut impl FnMut() -> i64) -> Self {
        let part = |number: i64| match number {
            0 => Part::Absent,
            1 => Part::Unspecified,
            number => Part::Given((number - 1) as u8),
        };
        Self {
            year: next(),
            blurred_digits: next() as u8,
            month: part(next()),
            day: part(next()),
            qualifier: match next() {
                0 => Qualifier::Plain,
                1 => Qualifier::Uncertain,
                2 => Qualifier::Approximate,
                _ => Qualifier::UncertainAndApproximate,
            },
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
            // The months of a season are those of the north, as the specification leaves them open;
            // winter runs into the next year.
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

    /// The year with this digit in each place that is not given.
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

/// Why a text is no date expression that is understood here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Nothing stands there.
    Empty,
    /// It does not have the form of a date.
    Form(String),
    /// There is no such month, season or day.
    NoSuchDay(String),
    /// It gives a time of day.
    TimeOfDay(String),
    /// The second date is before the first.
    EndsBeforeItBegins,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "there is no date"),
            Self::Form(text) => write!(f, "“{text}” is no EDTF date"),
            Self::NoSuchDay(text) => write!(f, "there is no day “{text}” in the calendar"),
            Self::TimeOfDay(text) => write!(f, "“{text}” gives a time of day"),
            Self::EndsBeforeItBegins => write!(f, "the date ends before it begins"),
        }
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        if text.is_empty() {
            return Err(EdtfError::Empty);
        }
        if text.contains('T') {
            return Err(EdtfError::TimeOfDay(text.to_owned()));
        }
        // An error names the whole expression, not the part of it that is wrong.
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
            Self::Interval(from, to) | Self::OneOf(from, to) if from.date().is_none() && to.date().is_none() => {
                Err(EdtfError::Form(text.to_owned()))
            }
            Self::Interval(Bound::At(from), Bound::At(to)) | Self::OneOf(Bound::At(from), Bound::At(to))
                if from.first() > to.last() =>
            {
                Err(EdtfError::EndsBeforeItBegins)
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
        Ok(Self { year, blurred_digits: blurred as u8, month, day, qualifier })
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "{date}"),
            Self::Interval(from, to) => write!(f, "{from}/{to}"),
            Self::OneOf(from, to) => {
                let bound = |bound: &Bound| bound.date().map(|date| date.to_string());
                let (from, to) = (bound(from).unwrap_or_default(), bound(to).unwrap_or_default());
                write!(f, "[{from}..{to}]")
            }
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
