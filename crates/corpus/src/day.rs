//! Calendar days.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day of the proleptic Gregorian calendar, as the number of days since 1 January 1970.
///
/// Years are astronomical (year 0 is 1 BC), as in ISO 8601.
///
/// ```
/// use pliego_corpus::Day;
///
/// let day: Day = "2022-12-07".parse().expect("a day");
/// assert_eq!(day.civil(), (2022, 12, 7));
/// assert_eq!(day.plus(25).to_string(), "2023-01-01");
/// assert_eq!(Day::new(2023, 2, 29), None);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i64);

impl Day {
    /// Makes a day of a year, a month (1 to 12) and a day of the month; `None` if the calendar has
    /// no such day.
    pub fn new(year: i64, month: u8, day: u8) -> Option<Self> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Years that begin in March put the leap day last (H. Hinnant, "chrono-Compatible Low-Level
        // Date Algorithms").
        let (month, day) = (i64::from(month), i64::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// Returns year, month and day of the month.
    pub fn civil(self) -> (i64, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// Returns the day that is `days` later, or earlier if negative.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }
}

/// Returns the number of days of a month; 0 for a month that does not exist.
pub(crate) fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Writes `YYYY-MM-DD`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        let width = if year < 0 { 5 } else { 4 };
        write!(f, "{year:0width$}-{month:02}-{day:02}")
    }
}

/// The error for a text that is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

/// Parses `YYYY-MM-DD` and nothing else.
impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotADay);
        }
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_i64, |sum, digit| match digit {
                b'0'..=b'9' => Some(sum * 10 + i64::from(digit - b'0')),
                _ => None,
            })
        };
        let year = number(&bytes[..4]).ok_or(NotADay)?;
        let month = number(&bytes[5..7]).ok_or(NotADay)?;
        let day = number(&bytes[8..]).ok_or(NotADay)?;
        Self::new(year, month as u8, day as u8).ok_or(NotADay)
    }
}
