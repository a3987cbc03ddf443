//! The grid of a time axis: lines at days, weeks, months or years, so that an axis of any length has few
//! enough to be told apart, and labels that have room.

use pliego_corpus::Day;

use crate::selection::date_axis::DateAxis;

/// The most months or quarters that have firm lines.
const MOST_MONTHS: i64 = 6;
/// How far the labels of two months are apart, in thousandths of the axis: “septiembre de 2022” takes 115
/// pixels, and an axis is 430 pixels long or longer, but where only embedded.
const MONTHS_APART: i64 = 260;
/// The most years that have labels.
const MOST_YEARS: i64 = 10;
/// The longest axis in days that has a line for each day.
const MOST_DAYS: i64 = 21;
/// How far a label must be from the beginning and from the end of the axis, in thousandths, so that it does
/// not meet the labels of the ends: months and years between days, years between years. A day takes 158
/// pixels at the beginning (“28 de septiembre de 2022”) and 85 at the end. The axis is 550 pixels long or
/// longer where the style sheet does not put the labels of the ends below the others.
const MONTHS_BETWEEN_DAYS: [i64; 2] = [290, 330];
const YEARS_BETWEEN_DAYS: [i64; 2] = [290, 220];
const YEARS_BETWEEN_YEARS: [i64; 2] = [80, 145];

/// The lines of a time axis, and which of them have labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Fine lines, such as weeks.
    pub minor: Vec<Day>,
    /// Firm lines: first days of months or years.
    pub major: Vec<Day>,
    /// Those of the firm lines that have labels.
    pub labels: Vec<Day>,
    /// Whether the labels name years, not months.
    pub is_in_years: bool,
}

impl Grid {
    /// Makes the grid of an axis from its first to its last day. The first day itself has no line.
    ///
    /// ```
    /// use pliego_corpus::Day;
    /// use pliego_explore::findings::grid::Grid;
    ///
    /// let axis = Day::new(1776, 1, 1).zip(Day::new(1916, 12, 31)).expect("days of the calendar");
    /// let years: Vec<i64> = Grid::new(axis).labels.iter().map(|day| day.civil().0).collect();
    /// assert_eq!(years, [1800, 1820, 1840, 1860, 1880]);
    /// ```
    pub fn new((first, last): (Day, Day)) -> Self {
        let days = last.0 - first.0 + 1;
        let (major, minor) = steps(days);
        let is_in_years = major >= 12;
        let minor = match minor {
            0 => days_or_weeks((first, last), days <= MOST_DAYS),
            step => starts((first, last), step),
        };
        let major = starts((first, last), major);
        let [from, to] = match (is_in_years, (DateAxis { first, last }).is_long()) {
            (false, _) => MONTHS_BETWEEN_DAYS,
            (true, false) => YEARS_BETWEEN_DAYS,
            (true, true) => YEARS_BETWEEN_YEARS,
        };
        let apart = if is_in_years { 0 } else { MONTHS_APART };
        let mut labels = Vec::new();
        let mut free = from + 1;
        for day in &major {
            let place = (day.0 - first.0) * 1000 / days;
            if place >= free && place < 1000 - to {
                labels.push(*day);
                free = place + apart;
            }
        }
        Self {
            labels,
            minor,
            major,
            is_in_years,
        }
    }
}

/// Chooses the months from one firm line to the next, and from one fine line to the next; 0 means days or
/// weeks.
fn steps(days: i64) -> (i64, i64) {
    // A month has 30.44 days.
    let months = days * 100 / 3044;
    if months <= MOST_MONTHS {
        return (1, 0);
    }
    if months <= 3 * MOST_MONTHS {
        return (3, 1);
    }
    // 1, 2, 5, 10, 20, 50 … years.
    let mut ten = 1;
    loop {
        for (factor, parts) in [(1, 4), (2, 2), (5, 5)] {
            let step = factor * ten * 12;
            if months <= step * MOST_YEARS {
                // Ten years have fine lines at each second one, one year at each quarter.
                let parts = if factor == 1 && ten > 1 { 5 } else { parts };
                return (step, step / parts);
            }
        }
        ten *= 10;
    }
}

/// Lists every day after the first day of the axis, or every Monday.
fn days_or_weeks((first, last): (Day, Day), every_day: bool) -> Vec<Day> {
    let mut days = Vec::new();
    for day in first.0 + 1..=last.0 {
        // 1 January 1970 was a Thursday.
        if every_day || (day + 3).rem_euclid(7) == 0 {
            days.push(Day(day));
        }
    }
    days
}

/// Lists the first days of every so many months, after the first day of the axis.
fn starts((first, last): (Day, Day), step: i64) -> Vec<Day> {
    let (year, month, _) = first.civil();
    let mut index = (year * 12 + i64::from(month) - 1).div_euclid(step) * step;
    let mut days = Vec::new();
    while let Some(day) = month_start(index).filter(|day| *day <= last) {
        if day > first {
            days.push(day);
        }
        index += step;
    }
    days
}

/// Returns the first day of a month, counted from January of the year 0; `None` beyond the calendar.
pub(crate) fn month_start(index: i64) -> Option<Day> {
    Day::new(index.div_euclid(12), index.rem_euclid(12) as u8 + 1, 1)
}
