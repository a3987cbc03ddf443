use pliego_corpus::{Day, Edtf, EdtfError};
use proptest::prelude::*;
use time::{Date, Month};

proptest! {
    #[test]
    fn a_day_has_the_same_year_month_and_day_in_another_calendar_library(days in -700_000_i64..2_900_000) {
        let date = Date::from_calendar_date(1970, Month::January, 1).unwrap() + time::Duration::days(days);
        let expected = (i64::from(date.year()), u8::from(date.month()), date.day());
        prop_assert_eq!(Day(days).civil(), expected);
        prop_assert_eq!(Day::new(expected.0, expected.1, expected.2), Some(Day(days)));
    }

    #[test]
    fn a_day_exists_if_and_only_if_it_exists_in_another_calendar_library(year in 1_i32..9999, month in 0_u8..14, day in 0_u8..33) {
        let date = Month::try_from(month).ok().and_then(|month| Date::from_calendar_date(year, month, day).ok());
        prop_assert_eq!(Day::new(i64::from(year), month, day).is_some(), date.is_some());
    }

    #[test]
    fn a_written_day_is_read_as_the_same_day(days in -719_000_i64..2_900_000) {
        prop_assert_eq!(Day(days).to_string().parse(), Ok(Day(days)));
    }

    #[test]
    fn a_date_is_written_as_it_was_read_and_never_ends_before_it_begins(edtf in any_edtf()) {
        let Ok(date) = edtf.parse::<Edtf>() else { return Ok(()) };
        prop_assert_eq!(date.to_string(), edtf);
        let (first, last) = date.span();
        prop_assert!(first.is_none_or(|first| last.is_none_or(|last| first <= last)));
    }

    #[test]
    fn any_text_is_read_as_a_date_or_refused_without_panic(text in "\\PC{0,24}") {
        let _ = text.parse::<Edtf>();
        let _ = text.parse::<Day>();
    }
}

/// Generates texts in the form of EDTF dates; some name a day that does not exist.
fn any_edtf() -> impl Strategy<Value = String> {
    let year = "XXXX|(-)?[0-9]{4}|[12][0-9]{2}X|[12][0-9]XX|Y[1-9][0-9]{4,8}";
    let part = prop_oneof![
        "",
        "-(0[1-9]|1[0-2]|2[1-4])",
        "-XX",
        "-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])",
        "-[01][0-9]-XX"
    ];
    let date = (year, part, "[?~%]?").prop_map(|(year, part, mark)| format!("{year}{part}{mark}"));
    let bound = prop_oneof![4 => date, 1 => Just(String::new()), 1 => Just("..".to_owned())];
    prop_oneof![
        bound.clone(),
        (bound.clone(), bound.clone()).prop_map(|(from, to)| format!("{from}/{to}")),
        (bound.clone(), bound).prop_map(|(from, to)| {
            let open = |date: String| if date == ".." { String::new() } else { date };
            format!("[{}..{}]", open(from), open(to))
        }),
    ]
}

/// Asserts the first and the last day of a date; an empty text is an open or unknown end.
#[track_caller]
fn assert_span(edtf: &str, first: &str, last: &str) {
    let (from, to) = edtf.parse::<Edtf>().unwrap().span();
    let written = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    assert_eq!(
        (written(from), written(to)),
        (first.to_owned(), last.to_owned()),
        "{edtf}"
    );
}

#[test]
fn a_date_spans_all_days_that_it_may_mean() {
    assert_span("2022-12-16", "2022-12-16", "2022-12-16");
    assert_span("2023-01-26~", "2023-01-26", "2023-01-26");
    assert_span("[2022-12-17..2022-12-23]", "2022-12-17", "2022-12-23");
    assert_span("2022-12-07/2023-02-28", "2022-12-07", "2023-02-28");
    assert_span("2024-02", "2024-02-01", "2024-02-29");
    assert_span("2022", "2022-01-01", "2022-12-31");
    assert_span("2022-XX", "2022-01-01", "2022-12-31");
    assert_span("2022-12-XX", "2022-12-01", "2022-12-31");
    assert_span("201X", "2010-01-01", "2019-12-31");
    assert_span("19XX?", "1900-01-01", "1999-12-31");
    assert_span("2022-21", "2022-03-01", "2022-05-31");
    assert_span("2023-24", "2023-12-01", "2024-02-29");
    assert_span("[..2022-12-23]", "", "2022-12-23");
    assert_span("2022-12-23/..", "2022-12-23", "");
    assert_span("/2022-12-23", "", "2022-12-23");
    assert_span("-0044-03-15", "-0044-03-15", "-0044-03-15");
}

#[test]
fn a_text_that_is_not_a_date_is_refused_with_the_reason() {
    let refused = |text: &str| text.parse::<Edtf>().unwrap_err();
    for text in [
        "16 December 2022",
        "2022-1-1",
        "22-12-16",
        "2022-12-16-01",
        "[2022-12-17]",
        "../..",
        "2022/12/16",
        "-0000",
    ] {
        assert_eq!(refused(text), EdtfError::Form(text.to_owned()));
    }
    for text in ["2022-13", "2023-02-29", "2022-00-10", "2022-21-01"] {
        assert_eq!(refused(text), EdtfError::NoSuchDay(text.to_owned()));
    }
    for text in ["2022-12-23/2022-12-17", "[2022-12-23..2022-12-17]"] {
        assert_eq!(
            refused(text),
            EdtfError::EndsBeforeItBegins(text.to_owned())
        );
    }
    assert_eq!(
        refused("2022-12-16T10:00"),
        EdtfError::TimeOfDay("2022-12-16T10:00".to_owned())
    );
    assert_eq!(refused(""), EdtfError::Empty);
}
