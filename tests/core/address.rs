use pliego::CORPUS;
use pliego_corpus::{Day, DemandId, PassageId, StatementId};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::selection::address::{Remark, SHOWN, names_about, read, write};
use pliego_explore::selection::query::tidy;
use pliego_explore::selection::{DateRange, FilterState, PassageRef, Selection, Setting, View};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Generates any selection of the corpus.
pub(crate) fn any_selection() -> impl Strategy<Value = Selection> {
    let (first, last) = (Day(19_300), Day(19_450));
    let day = || option::of((first.0..last.0).prop_map(Day));
    let statement = || (0..CORPUS.statements.len()).prop_map(StatementId::from);
    let state = prop_oneof![Just(FilterState::Included), Just(FilterState::Excluded)];
    let choice = (select(Facet::ALL.to_vec()), 0..1000_usize, state);
    let open = option::of((statement(), option::of(0..1000_usize)));
    let query = prop_oneof![Just(String::new()), "[a-zñá\"* -]{0,12}", "\\PC{0,9}"]
        .prop_map(|query| tidy(&query));
    let view = select(View::ALL.to_vec());
    (
        day(),
        day(),
        vec(choice, 0..6),
        any::<bool>(),
        query,
        view,
        open,
        option::of(statement()),
        option::of((statement(), 0..CORPUS.demands.len())),
        vec((select(Setting::ALL.to_vec()), 0..8_usize), 0..4),
    )
        .prop_map(
            |(from, to, filters, signed, query, view, open, compared_with, cell, settings)| {
                let dates = DateRange::new(from, to).unwrap_or_default();
                let mut selection = Selection {
                    dates,
                    signed,
                    query,
                    view,
                    compared_with,
                    cell: cell.map(|(statement, demand)| (statement, DemandId::from(demand))),
                    ..Selection::default()
                };
                for (setting, number) in settings {
                    let option = number % setting.count(&CORPUS);
                    selection.settings[setting] = option.try_into().unwrap();
                }
                for (facet, number, state) in filters {
                    let values: Vec<ValueId> = facet.values(&CORPUS).collect();
                    // The texts have one language, so that facet has no values.
                    if !values.is_empty() {
                        selection.filters[facet].set(values[number % values.len()], state);
                    }
                }
                selection.open = open.map(|(statement, number)| {
                    let passages = CORPUS.statements[statement].passages.len();
                    PassageRef {
                        statement,
                        passage: number.map(|number| PassageId::from(number % passages)),
                    }
                });
                selection
            },
        )
}

/// Generates fragments that resemble addresses, and others that do not.
fn any_fragment() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        "from",
        "to",
        "org",
        "theme",
        "signed",
        "view",
        "rows",
        "context",
        "cell",
        "s",
        "p",
        "q",
        "version",
        "words",
        "\\PC{0,5}",
        "%[0-9A-Fa-f]{0,2}"
    ];
    let value = prop_oneof![
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "-?(isl|icor|bdp|elections|constituent|nothing)(,-?(isl|elections|))*",
        "(isl|icor|no)\\.(n8|p1|title|g27|no)",
        "statements|themes|about|1|0|mentions|isl\\.(free-castillo|no)",
        "\\PC{0,30}",
        "<script>|%3Cb%3E|\u{202e}|%FF%00",
    ];
    let pair = (key, value).prop_map(|(key, value)| format!("{key}={value}"));
    prop_oneof![
        vec(pair, 0..8).prop_map(|pairs| pairs.join("&")),
        "\\PC{0,60}"
    ]
}

proptest! {
    #[test]
    fn a_written_selection_is_read_as_the_same_selection(selection in any_selection()) {
        let fragment = write(&selection, &CORPUS);
        prop_assert_eq!(read(&fragment, &CORPUS), (selection, vec![]));
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&,.-_~*%".contains(&byte)));
    }

    #[test]
    fn whatever_is_read_from_a_fragment_is_written_in_one_canonical_form(fragment in any_fragment()) {
        let (selection, _) = read(&fragment, &CORPUS);
        let canonical = write(&selection, &CORPUS);
        prop_assert_eq!(read(&canonical, &CORPUS), (selection, vec![]));
    }
}

#[test]
fn an_address_with_an_old_id_of_a_demand_is_written_with_its_present_id() {
    for (old, new) in [
        ("demand=reject-unions", "demand=trust-unions"),
        ("demand=-reject-reformism", "demand=-reformism"),
        (
            "demand=reject-unions,trust-unions,-reject-reformism",
            "demand=trust-unions,-reformism",
        ),
        (
            "view=positions&cell=icor.reject-reformism",
            "view=positions&cell=icor.reformism",
        ),
    ] {
        let (selection, ignored) = read(old, &CORPUS);
        assert_eq!((&*write(&selection, &CORPUS), ignored), (new, vec![]));
    }
}

/// Returns the parts of a fragment that are ignored, as the page shows them.
fn ignored(fragment: &str) -> Vec<String> {
    read(fragment, &CORPUS)
        .1
        .into_iter()
        .map(|remark| match remark {
            Remark::Ignored(part) => part,
            other => panic!("expected a part that is ignored, found {other:?}"),
        })
        .collect()
}

#[test]
fn the_default_selection_is_written_as_an_empty_fragment() {
    assert_eq!(write(&Selection::default(), &CORPUS), "");
    for fragment in ["", "#", "#&", "view=statements"] {
        assert_eq!(read(fragment, &CORPUS), (Selection::default(), vec![]));
    }
}

#[test]
fn the_former_view_about_is_recognised() {
    assert!(names_about("#org=isl&view=about"));
    assert!(names_about("view=about#?secret=abc"));
    assert!(!names_about("#q=view=about&view=themes"));
}

#[test]
fn each_key_of_a_fragment_sets_its_part_of_the_selection() {
    let (selection, ignored) = read(
        "#from=2022-12-14&to=2023-02-12&org=isl,icor&theme=constituent,-elections&signed=1&view=themes&p=isl.n8",
        &CORPUS,
    );
    assert_eq!(ignored, []);
    assert_eq!(selection.dates.from(), Some("2022-12-14".parse().unwrap()));
    assert_eq!(selection.dates.to(), Some("2023-02-12".parse().unwrap()));
    let ids = |facet: Facet, values: &[ValueId]| {
        values
            .iter()
            .map(|value| facet.id(&CORPUS, *value))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ids(
            Facet::Organization,
            selection.filters[Facet::Organization].included()
        ),
        ["isl", "icor"]
    );
    assert_eq!(
        ids(Facet::Theme, selection.filters[Facet::Theme].included()),
        ["constituent"]
    );
    assert_eq!(
        ids(Facet::Theme, selection.filters[Facet::Theme].excluded()),
        ["elections"]
    );
    assert!(selection.signed);
    assert_eq!(selection.view, View::Themes);
    let open = selection.open.unwrap();
    assert_eq!(
        CORPUS.statements[open.statement].passages[open.passage.unwrap()].id,
        "n8"
    );
}

#[test]
fn unknown_repeated_and_contradictory_parts_are_ignored_and_reported() {
    assert_eq!(ignored("theme=elections,elektions"), ["theme=elektions"]);
    assert_eq!(ignored("theme=elections,-elections"), ["theme=-elections"]);
    assert_eq!(
        ignored("from=yesterday&to=2023-02-30"),
        ["from=yesterday", "to=2023-02-30"]
    );
    assert_eq!(ignored("from=2023-02-01&to=2022-12-16"), ["to=2022-12-16"]);
    assert_eq!(
        ignored("from=2022-12-16&from=2022-12-17"),
        ["from=2022-12-17"]
    );
    assert_eq!(
        ignored("utm_source=x&view=map&signed=yes"),
        ["utm_source=x", "view=map", "signed=yes"]
    );
    assert_eq!(ignored("s=nobody&p=isl.n99"), ["s=nobody", "p=isl.n99"]);
    assert_eq!(ignored("s=icor&p=isl.n8"), ["s=icor"]);
    assert_eq!(ignored("p=isl.n8&s=icor"), ["s=icor"]);
    assert_eq!(ignored(&"x".repeat(100)), [format!("{}…", "x".repeat(40))]);
}

#[test]
fn valid_percent_escapes_are_decoded_and_broken_ones_select_nothing() {
    assert_eq!(
        read("org=isl%2Cicor&p=isl%2En8", &CORPUS),
        read("org=isl,icor&p=isl.n8", &CORPUS)
    );
    for broken in ["%", "%E0%A4%A", "org=%zz", "%FF%FE=%00"] {
        assert_eq!(read(broken, &CORPUS).0, Selection::default());
    }
}

#[test]
fn a_long_address_is_read_to_its_end_and_few_ignored_parts_are_reported() {
    for (part, last) in [
        ("theme=elections,", "x=1"),
        ("x=1&", "org=icor"),
        ("from=2022-12-16&", "org=icor"),
        ("%&", "org=icor"),
    ] {
        let (selection, ignored) = read(&format!("{}&{last}", part.repeat(100_000)), &CORPUS);
        let read_last = !selection.filters[Facet::Organization].is_empty()
            || ignored.contains(&Remark::Ignored(last.to_owned()));
        assert!(read_last, "{part}");
        assert!(ignored.len() <= 8, "the notice for the reader stays short");
        let is_short = |part: &Remark| matches!(part, Remark::Ignored(part) if part.chars().count() <= SHOWN + 1);
        assert!(ignored.iter().all(is_short));
    }
}

#[test]
fn the_secret_that_wordpress_adds_to_the_address_of_a_frame_is_removed() {
    let plain = read("org=isl&q=coup", &CORPUS);
    assert_eq!(read("#org=isl&q=coup#?secret=aB3dE6gH9j", &CORPUS), plain);
    assert_eq!(read("#?secret=aB3dE6gH9j", &CORPUS), read("", &CORPUS));
    let (selection, ignored) = read("q=coup?secret=x", &CORPUS);
    assert_eq!(
        (&*selection.query, ignored.len()),
        ("coup?secret=x", 0),
        "a query keeps these words"
    );
}

/// Reads random and hostile addresses; the variable `HOSTILE` sets how many. None causes a panic,
/// and what is understood of each is written and read as the same selection again.
#[test]
fn hostile_addresses_are_read_without_panic_and_written_as_they_were_understood() {
    const PARTS: [&str; 26] = [
        "org=",
        "theme=",
        "demand=",
        "place=",
        "name=",
        "from=",
        "to=",
        "q=",
        "view=",
        "s=",
        "p=",
        "signed=",
        "&",
        "=",
        ",",
        "-",
        "%",
        "%E0%A4%A",
        "%00",
        "isl",
        "icor.n8",
        "2022-12-14",
        "9999-99-99",
        "\u{202e}",
        "<script>",
        "positions",
    ];
    let count: u64 = std::env::var("HOSTILE")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(50_000);
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || {
                // A xorshift generator: the same addresses in every run.
                let mut state = 0x2545_F491_4F6C_DD1D ^ (thread + 1);
                let mut next = || {
                    state ^= state << 13;
                    state ^= state >> 7;
                    state ^= state << 17;
                    state
                };
                let mut address = String::new();
                for _ in 0..count / threads {
                    address.clear();
                    for _ in 0..next() % 9 {
                        match next() % 4 {
                            0 => address.extend(char::from_u32((next() % 0x11_0000) as u32)),
                            1 => address.push((next() % 95 + 32) as u8 as char),
                            _ => address.push_str(PARTS[(next() % PARTS.len() as u64) as usize]),
                        }
                    }
                    let (selection, _) = read(&address, &CORPUS);
                    let written = write(&selection, &CORPUS);
                    assert_eq!(
                        read(&written, &CORPUS).0,
                        selection,
                        "{address:?} {written:?}"
                    );
                }
            });
        }
    });
}

/// Returns the passage that an address opens, with what the reader should know.
fn cited(fragment: &str) -> (String, Vec<Remark>) {
    let (selection, remarks) = read(fragment, &CORPUS);
    let open = selection.open.map(|open| {
        let statement = &CORPUS.statements[open.statement];
        let passage = open
            .passage
            .map_or("", |passage| &statement.passages[passage].id);
        format!("{}.{passage}", statement.id)
    });
    (open.unwrap_or_default(), remarks)
}

#[test]
fn a_cited_link_opens_its_passage_by_id_or_by_words_and_says_which() {
    let other = || Remark::OtherVersion("0.0.9".to_owned());
    let words = "words=extend%20OUR%20international%20%20solidarity";
    for (fragment, opened, remarks) in [
        // The version of the page, and an id that it has.
        (
            format!("p=isl.n8&version={}&{words}", CORPUS.version),
            "isl.n8",
            vec![],
        ),
        (
            format!("p=isl.n8&{words}&version=0.0.9"),
            "isl.n8",
            vec![other()],
        ),
        // An id that is no more, or belongs to another passage.
        (
            format!("{words}&version=0.0.9&p=isl.n99"),
            "isl.n8",
            vec![other(), Remark::FoundByWords],
        ),
        (
            format!("p=isl.n2&{words}"),
            "isl.n8",
            vec![Remark::FoundByWords],
        ),
        (
            format!("p=gone.n8&{words}"),
            "isl.n8",
            vec![Remark::FoundByWords],
        ),
        // Words that are nowhere: the id is all there is.
        (
            "p=isl.n8&words=nobody%20wrote%20this".to_owned(),
            "isl.n8",
            vec![Remark::WordsNotFound],
        ),
        (
            "p=isl.n99&words=nobody%20wrote%20this".to_owned(),
            "isl.",
            vec![
                Remark::Ignored("p=isl.n99".to_owned()),
                Remark::WordsNotFound,
            ],
        ),
        // A statement may be cited without words.
        ("s=isl&version=0.0.9".to_owned(), "isl.", vec![other()]),
        (
            "s=isl&words=%20".to_owned(),
            "isl.",
            vec![Remark::Ignored("words= ".to_owned())],
        ),
    ] {
        assert_eq!(cited(&fragment), (opened.to_owned(), remarks), "{fragment}");
    }
}

#[test]
fn each_passage_is_found_by_its_first_words_when_its_id_is_gone() {
    for statement in &CORPUS.statements {
        for passage in &statement.passages {
            let words: String = statement.text_of(passage.span).chars().take(60).collect();
            let words: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let (opened, remarks) = cited(&format!("s={}&words={words}", statement.id));
            // Passages may begin alike: the first of them is opened.
            let (found, id) = opened.split_once('.').unwrap();
            assert_eq!(found, &*statement.id);
            let found = &statement.passages[statement.passage(id).unwrap()];
            assert!(found.span.start <= passage.span.start);
            assert_eq!(remarks, [Remark::FoundByWords]);
        }
    }
}
