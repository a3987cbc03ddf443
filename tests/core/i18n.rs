use std::collections::BTreeSet;

use pliego::CORPUS;
use pliego_corpus::Language;
use pliego_explore::i18n::Strings;

#[track_caller]
fn assert_date_reads(edtf: &str, english: &str, spanish: &str) {
    let date = edtf.parse().unwrap();
    assert_eq!(Strings::of(Language::En).date(date), english);
    assert_eq!(Strings::of(Language::Es).date(date), spanish);
}

#[test]
fn each_kind_of_edtf_date_is_written_in_words_in_both_languages() {
    assert_date_reads("2022-12-16", "16 December 2022", "16 de diciembre de 2022");
    assert_date_reads(
        "[2022-12-17..2022-12-23]",
        "between 17 and 23 December 2022",
        "entre el 17 y el 23 de diciembre de 2022",
    );
    assert_date_reads(
        "2023-01-26~",
        "about 26 January 2023",
        "hacia el 26 de enero de 2023",
    );
    assert_date_reads("2022-12", "December 2022", "diciembre de 2022");
    assert_date_reads("2022", "2022", "2022");
    assert_date_reads(
        "2023-01-18/2023-01-20",
        "18 to 20 January 2023",
        "del 18 al 20 de enero de 2023",
    );
    assert_date_reads(
        "[2022-12-28..2023-01-03]",
        "between 28 December 2022 and 3 January 2023",
        "entre el 28 de diciembre de 2022 y el 3 de enero de 2023",
    );
    assert_date_reads("2018/2022", "2018 to 2022", "de 2018 a 2022");
    assert_date_reads("2023-01/..", "from January 2023", "desde enero de 2023");
    assert_date_reads(
        "2022-12-16?",
        "perhaps 16 December 2022",
        "quizá 16 de diciembre de 2022",
    );
    // A date stays as precise as it is.
    for (edtf, english, spanish) in [
        (
            "[1834-07..1834-11]",
            "between July and November 1834",
            "entre julio y noviembre de 1834",
        ),
        (
            "[1834-11..1835-02]",
            "between November 1834 and February 1835",
            "entre noviembre de 1834 y febrero de 1835",
        ),
        (
            "[1848-03-17..1848-03-18]",
            "17 or 18 March 1848",
            "17 o 18 de marzo de 1848",
        ),
        (
            "[1848-03-07..1848-03-08]",
            "7 or 8 March 1848",
            "7 u 8 de marzo de 1848",
        ),
        (
            "[1834-12..1835-01]",
            "December 1834 or January 1835",
            "diciembre de 1834 o enero de 1835",
        ),
        ("[1848..1849]", "1848 or 1849", "1848 o 1849"),
        ("[1776..1789]", "between 1776 and 1789", "entre 1776 y 1789"),
        (
            "1834-07/1834-11",
            "July to November 1834",
            "de julio a noviembre de 1834",
        ),
        ("1776/1916", "1776 to 1916", "de 1776 a 1916"),
        ("184X", "between 1840 and 1849", "entre 1840 y 1849"),
        ("1848/..", "from 1848", "desde 1848"),
        ("/1848-03", "until March 1848", "hasta marzo de 1848"),
        (
            "../1848-03-18",
            "until 18 March 1848",
            "hasta el 18 de marzo de 1848",
        ),
    ] {
        assert_date_reads(edtf, english, spanish);
    }
    assert_date_reads("2022-12~", "about December 2022", "hacia diciembre de 2022");
}

#[test]
fn a_count_takes_the_singular_or_the_plural_of_its_noun() {
    let statements = |language, count| (Strings::of(language).statements)(count);
    assert_eq!(statements(Language::En, 1), "1 statement");
    assert_eq!(statements(Language::En, 0), "No statements");
    assert_eq!(statements(Language::Es, 5), "5 declaraciones");
    assert_eq!(
        Strings::of(Language::En).introduction(&CORPUS),
        "Five statements, 7 December 2022 – 28 February 2023, as published."
    );
}

#[test]
fn a_language_is_found_by_the_primary_part_of_its_tag() {
    assert_eq!(Language::from_tag("es-PE"), Some(Language::Es));
    assert_eq!(Language::from_tag("EN"), Some(Language::En));
    assert_eq!(Language::from_tag("qu"), None);
}

#[test]
fn a_list_ends_with_the_conjunction_of_its_language() {
    let list = |language, items: &[&str]| Strings::of(language).list(items);
    assert_eq!(list(Language::En, &["English"]), "English");
    assert_eq!(
        list(Language::En, &["English", "French", "Aymara"]),
        "English, French and Aymara"
    );
    assert_eq!(
        list(Language::Es, &["español", "inglés"]),
        "español e inglés"
    );
    assert_eq!(
        list(Language::Es, &["inglés", "quechua"]),
        "inglés y quechua"
    );
}

#[test]
fn no_two_languages_share_a_folder_or_a_name() {
    let of = |text: fn(&Strings) -> &'static str| {
        let texts = Language::ALL.map(|language| text(Strings::of(language)));
        BTreeSet::from(texts).len()
    };
    assert_eq!(of(|strings| strings.language_folder), Language::ALL.len());
    assert_eq!(of(|strings| strings.background_folder), Language::ALL.len());
    assert_eq!(of(|strings| strings.endonym), Language::ALL.len());
    for language in Language::ALL {
        assert_eq!(Strings::of(language).language, language);
    }
}
