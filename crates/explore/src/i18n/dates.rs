//! Dates in words.

use super::Strings;
use pliego_corpus::{Day, Edtf, Qualifier};

pub(super) fn date(strings: &Strings, edtf: Edtf) -> String {
    let plain = match (edtf, edtf.span()) {
        (_, (Some(first), Some(last))) if first == last => (strings.day)(first),
        (Edtf::OneOf(..), (Some(first), Some(last))) => (strings.between)(first, last),
        (Edtf::Interval(..), (Some(first), Some(last))) if is_years(first, last) => {
            (strings.years)(first.civil().0, last.civil().0)
        }
        (Edtf::Interval(..), (Some(first), Some(last))) => (strings.during)(first, last),
        (Edtf::Date(_), (Some(first), Some(last))) => match () {
            () if is_month(first, last) => (strings.month)(first),
            () if is_years(first, last) && first.civil().0 == last.civil().0 => {
                first.civil().0.to_string()
            }
            () => (strings.between)(first, last),
        },
        (_, (Some(first), None)) => (strings.since)(&(strings.day)(first)),
        (_, (None, Some(last))) => (strings.until)(&(strings.day)(last)),
        (edtf, (None, None)) => edtf.to_string(),
    };
    match edtf.qualifier() {
        Qualifier::Plain => plain,
        Qualifier::Approximate => (strings.approximate)(&plain),
        Qualifier::Uncertain => (strings.uncertain)(&plain),
        Qualifier::UncertainAndApproximate => (strings.uncertain)(&(strings.approximate)(&plain)),
    }
}

fn is_month(first: Day, last: Day) -> bool {
    first.civil().2 == 1 && last.plus(1).civil().2 == 1 && first.civil().1 == last.civil().1
}

/// Whether these are whole years.
fn is_years(first: Day, last: Day) -> bool {
    let (_, month, day) = first.civil();
    let (_, next_month, next_day) = last.plus(1).civil();
    [month, day, next_month, next_day] == [1; 4]
}
