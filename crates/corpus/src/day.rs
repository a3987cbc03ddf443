//! A calendar day, counted.

use core::fmt;
use core::str::FromStr;

/// A day of the proleptic Gregorian calendar, as the number of days since 1 January 1970.
///
/// The year is the astronomical one (year 0 is 1 BC), as in ISO 8601.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

impl Day {
    /// The day of that year, month (1 to 12) and day of the month, if there is such a day.
    pub fn new(year: i64, month: u8, day: u8) -> Option<Self> {
        if !(1..=12).contains(&month) || day == 0 || day > days_in_month(year, month) {
            return None;
        }
        // Years that begin in March put the leap day last (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
        let (month, day) = (i64::from(month), i64::from(day));
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }

    /// Year, month and day of the month.
    pub fn civil(self) -> (i64, u8, u8) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = (month_from_march + 2) % 12 + 1;
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        (year, month as u8, day as u8)
    }

    /// The day so many days later (earlier, if negative).
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }
}

/// How many days that month of that year has; 0 for a month that does not exist.
pub(super) fn days_in_month(year: i64, month: u8) -> u8 {
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

/// What a text that should be a day is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

/// Reads `YYYY-MM-DD` and nothing else.
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
