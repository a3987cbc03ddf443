//! Dates in words, as precise as they are: a year stays a year.

use super::Strings;
use pliego_corpus::{Day, Edtf, Precision, Qualifier};

pub(super) fn date(strings: &Strings, edtf: Edtf) -> String {
    let unit = edtf.precision();
    let plain = match edtf.span() {
        (Some(first), Some(last)) => {
            let is_one = match unit {
                Precision::Day => first == last,
                Precision::Month => is_month(first, last),
                Precision::Year => first.civil().0 == last.civil().0,
            };
            match edtf {
                _ if is_one => named(strings, first, unit),
                Edtf::Interval(..) if unit == Precision::Year => {
                    (strings.years)(first.civil().0, last.civil().0)
                }
                Edtf::Interval(..) => (strings.during)(first, last, unit),
                _ => (strings.between)(first, last, unit),
            }
        }
        (Some(first), None) => (strings.since)(&named(strings, first, unit)),
        (None, Some(last)) => (strings.until)(&named(strings, last, unit)),
        (None, None) => strings.no_date.to_owned(),
    };
    match edtf.qualifier() {
        Qualifier::Plain => plain,
        Qualifier::Approximate => (strings.approximate)(&plain),
        Qualifier::Uncertain => (strings.uncertain)(&plain),
        Qualifier::UncertainAndApproximate => (strings.uncertain)(&(strings.approximate)(&plain)),
    }
}

/// Writes a day, or the month or year to which it belongs.
fn named(strings: &Strings, day: Day, unit: Precision) -> String {
    match unit {
        Precision::Day => (strings.day)(day),
        Precision::Month => (strings.month)(day),
        Precision::Year => day.civil().0.to_string(),
    }
}

/// Whether these are the days of one month.
fn is_month(first: Day, last: Day) -> bool {
    let ((year, month, _), (last_year, last_month, _)) = (first.civil(), last.civil());
    [year, i64::from(month)] == [last_year, i64::from(last_month)]
}

/// Whether two days, months or years follow each other: one of them is “17 or 18 March”.
pub(super) fn are_neighbours(first: Day, last: Day, unit: Precision) -> bool {
    let ((year, month, _), (last_year, last_month, _)) = (first.civil(), last.civil());
    let years = last_year - year;
    1 == match unit {
        Precision::Day => last.0 - first.0,
        Precision::Month => years * 12 + i64::from(last_month) - i64::from(month),
        Precision::Year => years,
    }
}
