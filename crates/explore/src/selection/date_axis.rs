//! The axis of the date slider: days as positions on a track, and the ends of a date range on it.

use pliego_corpus::{Corpus, Day};

use super::DateRange;

/// An end of a date range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Its first day.
    First,
    /// Its last day.
    Last,
}

/// The first and the last day of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateAxis {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

/// The length in days from which an axis is long: readers then choose years instead of days.
const LONG: i64 = 3 * 366;

impl DateAxis {
    /// Returns the axis of a corpus.
    pub fn of(corpus: &Corpus) -> Self {
        let (first, last) = corpus.span;
        Self { first, last }
    }

    /// Whether it is so long that years matter and days do not.
    pub fn is_long(self) -> bool {
        self.days() > LONG
    }

    /// Moves a day by some steps of the keyboard, small or large: days and weeks, on a long axis years and
    /// decades. A year begins or ends with the end of the range that is moved.
    pub fn stepped(self, day: Day, end: End, steps: i64, is_large: bool) -> Day {
        if !self.is_long() {
            return day.plus(if is_large { 7 * steps } else { steps });
        }
        let years = if is_large { 10 * steps } else { steps };
        self.year(day.civil().0 + years, end).unwrap_or(day)
    }

    /// Returns the day with which a year begins or ends; `None` beyond the calendar.
    pub fn year(self, year: i64, end: End) -> Option<Day> {
        match end {
            End::First => Day::new(year, 1, 1),
            End::Last => Day::new(year, 12, 31),
        }
    }

    /// Returns the day with which the year of a day begins or ends, or on a short axis that day: a pointer
    /// means no single day of a century.
    fn whole(self, day: Day, end: End) -> Day {
        let year = self.is_long().then(|| self.year(day.civil().0, end));
        year.flatten().unwrap_or(day)
    }

    /// Counts its days.
    pub fn days(self) -> i64 {
        self.last.0 - self.first.0 + 1
    }

    /// Returns the day at a position, in thousandths of the axis.
    pub fn day(self, position: i64) -> Day {
        self.first
            .plus(position * self.days() / 1000)
            .min(self.last)
    }

    /// Returns the day of an end of a range; an open end is at the end of the axis.
    pub fn end_day(self, dates: DateRange, end: End) -> Day {
        let day = match end {
            End::First => dates.from().unwrap_or(self.first),
            End::Last => dates.to().unwrap_or(self.last),
        };
        day.clamp(self.first, self.last)
    }

    /// Counts the days of the axis before a day.
    pub fn days_before(self, day: Day) -> i64 {
        day.0 - self.first.0
    }

    /// Counts the days of the axis before the edge of a range at an end: before its first day, or
    /// up to its last day, that day included.
    pub fn edge(self, dates: DateRange, end: End) -> i64 {
        let days = self.days_before(self.end_day(dates, end));
        match end {
            End::First => days,
            End::Last => days + 1,
        }
    }

    /// Moves an end of a range to a day, on a long axis to its year, but not beyond the other end.
    #[must_use]
    pub fn moved(self, dates: DateRange, end: End, to: Day) -> DateRange {
        let first = self.end_day(dates, End::First);
        let last = self.end_day(dates, End::Last);
        let to = self.whole(to, end);
        match end {
            End::First => dates.starting(Some(to.clamp(self.first, last))),
            End::Last => dates.ending(Some(to.clamp(first, self.last))),
        }
        .within((self.first, self.last))
    }

    /// Returns the range between two positions, in either order; on a long axis whole years.
    pub fn between(self, one: i64, other: i64) -> Option<DateRange> {
        let range = DateRange::new(
            Some(self.whole(self.day(one.min(other)), End::First)),
            Some(self.whole(self.day(one.max(other)), End::Last)),
        );
        range.map(|range| range.within((self.first, self.last)))
    }
}
