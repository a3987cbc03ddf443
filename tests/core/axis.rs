use pliego_corpus::{Corpus, Day, Edtf, Language};
use pliego_explore::findings::grid::Grid;
use pliego_explore::findings::timeline::{Shape, Timeline, shape};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::DateRange;
use pliego_explore::selection::date_axis::{DateAxis, End};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn labels(first: &str, last: &str) -> Vec<String> {
    let grid = Grid::new((day(first), day(last)));
    let strings = Strings::of(Language::En);
    grid.labels
        .iter()
        .map(|day| strings.axis_label(&grid, *day))
        .collect()
}

proptest! {
    /// From a day to some six hundred years.
    #[test]
    fn the_grid_of_any_axis_has_few_lines_and_labels_with_room(
        first in -800_000_i64..800_000,
        days in prop_oneof![1_i64..60, 1_i64..3_000, 1_i64..220_000],
    ) {
        let (first, last) = (Day(first), Day(first + days - 1));
        let grid = Grid::new((first, last));
        prop_assert!(grid.major.len() + grid.minor.len() <= 64, "{} + {}", grid.major.len(), grid.minor.len());
        for line in grid.major.iter().chain(&grid.minor) {
            prop_assert!(first < *line && *line <= last);
        }
        let is_first_of_month = |day: &Day| day.civil().2 == 1;
        prop_assert!(grid.major.iter().all(is_first_of_month));
        // A label of a month takes 115 of 560 pixels on a tablet, one of a year 36.
        let least = if grid.is_in_years { 36 } else { 115 };
        let place = |day: &Day| (day.0 - first.0) * 560 / days;
        for pair in grid.labels.windows(2) {
            prop_assert!(place(&pair[1]) - place(&pair[0]) >= least, "{pair:?}");
        }
        // The labels of the ends are days or, on a long axis, years.
        let ends = if (DateAxis { first, last }).is_long() { [36, 36] } else { [158, 85] };
        let width = if grid.is_in_years { 36 } else { 98 };
        prop_assert!(grid.labels.first().is_none_or(|label| place(label) >= ends[0]));
        prop_assert!(grid.labels.last().is_none_or(|label| place(label) + width <= 560 - ends[1]));
    }

    #[test]
    fn a_handle_that_is_stepped_moves_and_stays_in_the_calendar(
        first in -800_000_i64..800_000,
        days in 2_i64..220_000,
        at in 0_i64..1000,
        is_large: bool,
    ) {
        let axis = DateAxis { first: Day(first), last: Day(first + days - 1) };
        let now = axis.day(at);
        for end in [End::First, End::Last] {
            let (back, on) = (axis.stepped(now, end, -1, is_large), axis.stepped(now, end, 1, is_large));
            prop_assert!(back < now && now < on);
        }
    }
}

#[test]
fn the_labels_of_an_axis_name_months_quarters_or_years() {
    assert_eq!(
        labels("2022-12-07", "2023-02-28"),
        ["January 2023", "February 2023"]
    );
    assert_eq!(labels("1848-03-18", "1848-03-18"), [""; 0]);
    assert_eq!(labels("1871-03-01", "1872-05-31"), ["October 1871"]);
    assert_eq!(
        labels("1846-01-01", "1850-12-31"),
        ["1847", "1848", "1849", "1850"]
    );
    assert_eq!(
        labels("1776-01-01", "1916-12-31"),
        ["1800", "1820", "1840", "1860", "1880"]
    );
    assert_eq!(
        labels("1500-01-01", "1999-12-31"),
        [
            "1550", "1600", "1650", "1700", "1750", "1800", "1850", "1900"
        ]
    );
}

#[test]
fn a_long_axis_is_chosen_by_years_and_its_days_are_written_with_years() {
    let long = DateAxis {
        first: day("1776-01-01"),
        last: day("1916-12-31"),
    };
    let short = DateAxis {
        first: day("2022-12-07"),
        last: day("2023-02-28"),
    };
    let strings = Strings::of(Language::En);
    assert!(long.is_long() && !short.is_long());
    assert_eq!(strings.axis_ends(long), ["1776", "1916"]);
    assert_eq!(
        strings.axis_ends(short),
        ["7 December 2022", "28 February 2023"]
    );
    let step = |day, end, is_large| long.stepped(self::day(day), end, 1, is_large).to_string();
    assert_eq!(step("1789-07-14", End::First, false), "1790-01-01");
    assert_eq!(step("1789-07-14", End::Last, true), "1799-12-31");
    assert_eq!(
        short.stepped(day("2022-12-16"), End::First, -1, true),
        day("2022-12-09")
    );
    // A pointer chooses years, too.
    let dragged = long.between(600, 400).unwrap();
    let days = |dates: DateRange| [dates.from(), dates.to()].map(|day| day.unwrap().to_string());
    assert_eq!(days(dragged), ["1832-01-01", "1860-12-31"]);
    let moved = long.moved(dragged, End::First, day("1848-07-19"));
    assert_eq!(days(moved), ["1848-01-01", "1860-12-31"]);
    let dragged = short.between(100, 110).unwrap();
    assert_eq!(days(dragged), ["2022-12-15", "2022-12-16"]);
    let brief = |edtf: &str, axis| strings.brief_date(edtf.parse::<Edtf>().unwrap(), axis);
    assert_eq!(brief("2022-12-16", short), "16 Dec");
    assert_eq!(brief("1789-07-14", long), "14 Jul 1789");
    assert_eq!(brief("1848", long), "1848");
    assert_eq!(brief("1848", short), "1848");
}

#[test]
fn whole_years_of_a_date_range_stay_years() {
    use pliego_explore::selection::Selection;
    use pliego_explore::selection::active::ActiveFilter;
    let chip = |from: &str, to: &str| {
        let day = |text: &str| text.parse().ok();
        let selection = Selection {
            dates: DateRange::new(day(from), day(to)).unwrap(),
            ..Selection::default()
        };
        Strings::of(Language::En).active_filter(ActiveFilter::Dates, &pliego::CORPUS, &selection)
    };
    assert_eq!(chip("1789-01-01", "1850-12-31"), "1789 – 1850");
    assert_eq!(chip("1848-01-01", "1848-12-31"), "1848");
    assert_eq!(chip("1848-01-01", ""), "from 1848");
    assert_eq!(chip("", "1848-12-31"), "until 1848");
    assert_eq!(
        chip("1789-07-14", "1850-12-31"),
        "14 Jul 1789 – 31 Dec 1850"
    );
    assert_eq!(chip("2022-12-16", "2022-12-20"), "16 Dec – 20 Dec 2022");
}

/// Reads the corpus `tests/declarations/`: nine texts from 1776 to 1916, one of them without a date, and
/// no span.
fn declarations() -> Corpus {
    let edition = pliego_edition::read("tests/declarations".as_ref());
    edition
        .map(|edition| edition.corpus)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn an_axis_that_nobody_gives_has_the_whole_years_around_the_statements() {
    let (first, last) = declarations().span;
    assert_eq!([first, last], [day("1776-01-01"), day("1916-12-31")]);
}

#[test]
fn a_statement_without_a_known_date_stands_last_beside_the_axis_and_is_in_every_range() {
    let corpus = declarations();
    let is_unknown = |statement| shape(statement) == Shape::Unknown;
    let unknown: Vec<bool> = corpus.statements.iter().map(is_unknown).collect();
    assert_eq!(unknown.iter().position(|unknown| *unknown), Some(8));
    let (selection, _) = pliego_explore::selection::address::read("from=1900-01-01", &corpus);
    let found = pliego_explore::findings::Index::new(&corpus);
    let found = found.find(&selection).statements();
    let ids: Vec<&str> = found.iter().map(|id| &*corpus.statements[*id].id).collect();
    assert_eq!(ids, ["republic", "thoughts"]);
}

#[test]
fn two_days_in_a_century_are_long_enough_to_be_seen() {
    let timeline = Timeline::new(&declarations(), false);
    assert_eq!(
        timeline.length(day("1848-07-19"), day("1848-07-20")),
        "0.598%"
    );
}

/// Reads a corpus of texts with lines on top: each a date and an issuer.
fn corpus_of(name: &str, statements: &[(String, String)]) -> Corpus {
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("statements")).unwrap();
    std::fs::write(
        folder.join("corpus.toml"),
        "title = \"Letters\"\nlanguages = [\"en\"]\n",
    )
    .unwrap();
    for (at, (date, issuer)) in statements.iter().enumerate() {
        let text = format!("date: {date}\nby: {issuer}\n\nWe want bread.\n");
        std::fs::write(folder.join(format!("statements/s{at:03}.txt")), text).unwrap();
    }
    let edition = pliego_edition::read(&folder);
    edition
        .map(|edition| edition.corpus)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Issuers, of which the third has five statements, the seventh four, and each other one.
fn many(name: &str, issuers: usize) -> Corpus {
    let mut statements = Vec::new();
    for at in 0..issuers {
        let more = [(3, 5), (7, 4)];
        let count = more
            .iter()
            .find(|(of, _)| *of == at + 1)
            .map_or(1, |(_, count)| *count);
        for _ in 0..count {
            statements.push((format!("1848-03-{:02}", at % 28 + 1), format!("Club {at}")));
        }
    }
    corpus_of(name, &statements)
}

#[test]
fn twelve_issuers_have_a_lane_each_and_of_more_those_with_few_statements_share_the_last() {
    use pliego_explore::findings::timeline::MOST_LANES;
    let twelve = many("twelve", MOST_LANES);
    assert_eq!(
        Timeline::new(&twelve, true),
        Timeline::new(&twelve, false),
        "there is nothing to fold"
    );
    let corpus = many("forty", 40);
    let [folded, whole] = [true, false].map(|is_folded| Timeline::new(&corpus, is_folded));
    assert_eq!((whole.lanes.len(), whole.sharing), (40, 0));
    assert_eq!((folded.lanes.len(), folded.sharing), (MOST_LANES, 29));
    let counts: Vec<usize> = folded.lanes.iter().map(|lane| lane.marks.len()).collect();
    // Club 28 has its day before club 1.
    assert_eq!(counts, [1, 1, 1, 1, 5, 1, 1, 1, 1, 1, 4, 29]);
    for timeline in [&folded, &whole] {
        let mut marks: Vec<_> = timeline.lanes.iter().flat_map(|lane| &lane.marks).collect();
        marks.sort_by_key(|mark| mark.statement);
        assert_eq!(marks.len(), corpus.statements.len());
        let each_once = marks
            .windows(2)
            .all(|pair| pair[0].statement < pair[1].statement);
        assert!(each_once);
        for lane in &timeline.lanes {
            let marks = &lane.marks;
            assert!(
                marks
                    .windows(2)
                    .all(|pair| pair[0].statement < pair[1].statement)
            );
        }
    }
}

#[test]
fn the_key_has_the_marks_that_the_timeline_has_and_counts_unknown_dates() {
    use pliego_explore::findings::timeline::key;
    let [points, _, ranges, mentions, unknown] = key(&declarations());
    assert!(points > 0 && ranges > 0);
    assert_eq!((mentions, unknown), (0, 1));
    assert!(key(&pliego::CORPUS)[..4].iter().all(|count| *count > 0));
    assert_eq!(key(&pliego::CORPUS)[4], 0);
}

#[test]
fn marks_that_hide_each_other_are_counted_where_they_are() {
    let mut statements = vec![("1848-12-31".to_owned(), "Club".to_owned())];
    for day in [
        "1848-01-01",
        "1848-01-02",
        "1848-01-03",
        "1848-06-01",
        "1848-06-01",
    ] {
        statements.push((day.to_owned(), "Club".to_owned()));
    }
    let timeline = Timeline::new(&corpus_of("crowds", &statements), true);
    // The first of 48 parts has three; two beside each other can be told apart.
    let crowds = timeline.crowds(&timeline.lanes[0]);
    assert_eq!(crowds.len(), 1);
    assert_eq!((&*crowds[0].0, crowds[0].1.len()), ("1.041%", 3));
    let peru = Timeline::new(&pliego::CORPUS, true);
    assert!(peru.lanes.iter().all(|lane| peru.crowds(lane).is_empty()));
}

#[test]
fn marks_of_a_crowded_lane_are_gathered_where_they_begin() {
    use pliego_explore::findings::timeline::days;
    let mut statements = vec![
        ("1848-01-01".to_owned(), "Club".to_owned()),
        ("1848-12-31".to_owned(), "Club".to_owned()),
        ("1848-12-31".to_owned(), "League".to_owned()),
    ];
    for at in 0..60 {
        let date = match at % 4 {
            0 => "1848-01".to_owned(),
            1 => "XXXX".to_owned(),
            _ => format!("1848-{:02}-{:02}", at % 3 + 1, at % 5 + 1),
        };
        statements.push((date, "Club".to_owned()));
    }
    let timeline = Timeline::new(&corpus_of("clusters", &statements), true);
    for lane in &timeline.lanes {
        let clusters = timeline.clusters(lane);
        let mut gathered = Vec::new();
        for cluster in &clusters {
            for statement in &cluster.statements {
                gathered.push(*statement);
                let mark = lane.marks.iter().find(|mark| mark.statement == *statement);
                let shape = mark.unwrap().shape;
                match cluster.statements.len() {
                    1 => assert_eq!((cluster.shape, cluster.is_exact), (shape, false)),
                    _ => {
                        let is_exact = matches!(shape, Shape::Point(_));
                        assert_eq!(cluster.is_exact, is_exact, "exact dates stand apart");
                        let (all, one) = (days(cluster.shape), days(shape));
                        assert_eq!(all.is_some(), one.is_some(), "and so do unknown ones");
                        if let (Some(all), Some(one)) = (all, one) {
                            assert!(all.0 <= one.0 && one.1 <= all.1);
                        }
                    }
                }
            }
        }
        gathered.sort();
        let marks: Vec<_> = lane.marks.iter().map(|mark| mark.statement).collect();
        assert_eq!(gathered, marks, "each statement is in one cluster");
        match lane.marks.len() {
            1 => assert_eq!(clusters.len(), 1),
            // Six parts of the first three months, the last day, the month, and those of unknown date.
            _ => assert!((6..10).contains(&clusters.len()), "{}", clusters.len()),
        }
    }
    // A lane with few marks keeps each.
    let few = Timeline::new(&many("uncrowded", 40), true);
    for lane in &few.lanes {
        assert_eq!(few.clusters(lane).len(), lane.marks.len());
    }
}

#[test]
fn statements_are_found_by_the_beginnings_of_words_of_their_names() {
    use pliego_explore::findings::compare::named;
    let corpus = many("named", 50);
    let name = |id| {
        let statement: &pliego_corpus::Statement = &corpus.statements[id];
        let strings = Strings::of(Language::En);
        let date = strings.date(statement.dating.edtf);
        format!(
            "{}, {date} ({})",
            strings.issuer(&corpus, statement),
            statement.id
        )
    };
    let found = |typed: &str| {
        let found = named(&corpus, name, typed).into_iter();
        found.map(name).collect::<Vec<_>>()
    };
    assert_eq!(found("").len(), 40, "no more than the limit");
    let fours = found("march CLUB 4");
    assert!(fours.len() > 8, "{fours:?}");
    assert!(
        fours
            .iter()
            .all(|name| name.contains(" 4") || name.contains("(s004"))
    );
    assert!(found("lub").is_empty(), "words are not searched within");
    assert_eq!(found("s041").len(), 1);
}

#[test]
fn a_collection_without_dates_is_introduced_without_days() {
    let corpus = corpus_of("dateless", &[("XXXX".to_owned(), "Club".to_owned())]);
    assert_eq!(
        Strings::of(Language::En).introduction(&corpus),
        "1 statement"
    );
}
