//! The time axis of a corpus.

use pliego_corpus::{Day, Statement};

/// The longest time in days for which whole months are enough around the statements; longer ones get whole
/// years.
const MONTHS: i64 = 3 * 366;

/// Returns the first and last day of the time axis: those that the editors give, and farther where a
/// statement lies beyond them; else whole months or years around the statements. A statement of which no
/// date is known gets the whole axis.
pub(crate) fn span(given: Option<(Day, Day)>, statements: &mut [Statement]) -> (Day, Day) {
    let datings = statements.iter().map(|statement| &statement.dating);
    let known = datings.filter(|dating| dating.is_known());
    let covered = known
        .map(|dating| (dating.earliest, dating.latest))
        .reduce(|(first, last), (earliest, latest)| (first.min(earliest), last.max(latest)));
    let span = match (given, covered) {
        (Some((first, last)), Some((earliest, latest))) => (first.min(earliest), last.max(latest)),
        (Some(given), None) => given,
        (None, Some(covered)) => widened(covered),
        // Nothing has a date: there is no axis.
        (None, None) => (Day(0), Day(0)),
    };
    let unknown = statements
        .iter_mut()
        .filter(|statement| !statement.dating.is_known());
    for statement in unknown {
        (statement.dating.earliest, statement.dating.latest) = span;
    }
    span
}

/// Returns the whole months or years around a time, so that no mark lies at the end of the axis.
fn widened((earliest, latest): (Day, Day)) -> (Day, Day) {
    let ((first, month, _), (last, last_month, _)) = (earliest.civil(), latest.civil());
    let (from, next) = match latest.0 - earliest.0 < MONTHS {
        true if last_month == 12 => (Day::new(first, month, 1), Day::new(last + 1, 1, 1)),
        true => (Day::new(first, month, 1), Day::new(last, last_month + 1, 1)),
        false => (Day::new(first, 1, 1), Day::new(last + 1, 1, 1)),
    };
    // At the ends of the calendar the axis ends with the statements.
    (
        from.unwrap_or(earliest),
        next.map_or(latest, |next| next.plus(-1)),
    )
}
