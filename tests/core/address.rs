use pliego::CORPUS;
use pliego_corpus::Day;
use pliego_explore::facet::{FACETS, ORGANIZATION, THEME};
use pliego_explore::selection::address::{SHOWN, read, write};
use pliego_explore::selection::query::tidy;
use pliego_explore::selection::{Reading, Selection, Stand, View, Window};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Any selection of the corpus.
pub(crate) fn a_selection() -> impl Strategy<Value = Selection> {
    let (first, last) = (Day(19_300), Day(19_450));
    let day = || option::of((first.0..last.0).prop_map(Day));
    let value = (0..FACETS.len(), 0..1000_usize, prop_oneof![Just(Stand::Included), Just(Stand::Excluded)]);
    let beside = option::of(0..CORPUS.statements.len());
    let reading = option::of((0..CORPUS.statements.len(), option::of(0..1000_usize)));
    let query = prop_oneof![Just(String::new()), "[a-zñá\"* -]{0,12}", "\\PC{0,9}"].prop_map(|query| tidy(&query));
    (day(), day(), vec(value, 0..6), any::<bool>(), query, 0..View::ALL.len(), reading, beside).prop_map(
        |(from, to, values, signed, query, view, reading, beside)| {
            let mut selection = Selection {
                window: Window::new(from, to).unwrap_or_default(),
                signed,
                query,
                beside,
                view: View::ALL[view],
                ..Selection::default()
            };
            for (facet, value, stand) in values {
                selection.choices[facet].set(value % FACETS[facet].len(&CORPUS), stand);
            }
            selection.reading = reading.map(|(statement, passage)| {
                let passages = CORPUS.statements[statement].passages.len();
                Reading { statement, passage: passage.map(|passage| passage % passages) }
            });
            selection
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_the_same_selection(selection in a_selection()) {
        let fragment = write(&selection, &CORPUS);
        prop_assert_eq!(read(&fragment, &CORPUS), (selection, vec![]));
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"=&,.-_~*%".contains(&byte)));
    }

    #[test]
    fn whatever_is_read_is_written_in_one_form(text in hostile()) {
        let (selection, _) = read(&text, &CORPUS);
        let canonical = write(&selection, &CORPUS);
        prop_assert_eq!(read(&canonical, &CORPUS), (selection, vec![]));
    }
}

/// Fragments near to addresses, and far from them.
fn hostile() -> impl Strategy<Value = String> {
    let key =
        prop_oneof!["from", "to", "org", "theme", "signed", "view", "s", "p", "q", "\\PC{0,5}", "%[0-9A-Fa-f]{0,2}"];
    let value = prop_oneof![
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "-?(isl|icor|bdp|elections|constituent|nothing)(,-?(isl|elections|))*",
        "(isl|icor|no)\\.(n8|p1|title|g27|no)",
        "statements|about|1",
        "\\PC{0,30}",
        "<script>|%3Cb%3E|\u{202e}|%FF%00",
    ];
    let pair = (key, value).prop_map(|(key, value)| format!("{key}={value}"));
    prop_oneof![vec(pair, 0..8).prop_map(|pairs| pairs.join("&")), "\\PC{0,60}"]
}

fn ignored(fragment: &str) -> Vec<String> {
    read(fragment, &CORPUS).1.into_iter().map(|part| part.0).collect()
}

#[test]
fn the_default_selection_has_no_address() {
    assert_eq!(write(&Selection::default(), &CORPUS), "");
    for fragment in ["", "#", "#&", "view=statements"] {
        assert_eq!(read(fragment, &CORPUS), (Selection::default(), vec![]));
    }
}

#[test]
fn every_key_is_read() {
    let (selection, ignored) = read(
        "#from=2022-12-14&to=2023-02-12&org=isl,icor&theme=constituent,-elections&signed=1&view=about&p=isl.n8",
        &CORPUS,
    );
    assert_eq!(ignored, []);
    assert_eq!(selection.window.from(), Some("2022-12-14".parse().unwrap()));
    assert_eq!(selection.window.to(), Some("2023-02-12".parse().unwrap()));
    let ids = |facet: usize, values: &[usize]| values.iter().map(|v| FACETS[facet].id(&CORPUS, *v)).collect::<Vec<_>>();
    assert_eq!(ids(ORGANIZATION, selection.choices[ORGANIZATION].included()), ["isl", "icor"]);
    assert_eq!(ids(THEME, selection.choices[THEME].included()), ["constituent"]);
    assert_eq!(ids(THEME, selection.choices[THEME].excluded()), ["elections"]);
    assert!(selection.signed);
    assert_eq!(selection.view, View::About);
    let reading = selection.reading.unwrap();
    assert_eq!(CORPUS.statements[reading.statement].passages[reading.passage.unwrap()].id, "n8");
}

#[test]
fn what_is_not_understood_is_left_out_and_named() {
    assert_eq!(ignored("theme=elections,elektions"), ["theme=elektions"]);
    assert_eq!(ignored("theme=elections,-elections"), ["theme=-elections"]);
    assert_eq!(ignored("from=yesterday&to=2023-02-30"), ["from=yesterday", "to=2023-02-30"]);
    assert_eq!(ignored("from=2023-02-01&to=2022-12-16"), ["to=2022-12-16"]);
    assert_eq!(ignored("from=2022-12-16&from=2022-12-17"), ["from=2022-12-17"]);
    assert_eq!(ignored("utm_source=x&view=map&signed=yes"), ["utm_source=x", "view=map", "signed=yes"]);
    assert_eq!(ignored("s=nobody&p=isl.n99"), ["s=nobody", "p=isl.n99"]);
    assert_eq!(ignored("s=icor&p=isl.n8"), ["s=icor"]);
    assert_eq!(ignored("p=isl.n8&s=icor"), ["s=icor"]);
    assert_eq!(ignored(&"x".repeat(100)), [format!("{}…", "x".repeat(40))]);
}

#[test]
fn an_address_may_be_escaped() {
    assert_eq!(read("org=isl%2Cicor&p=isl%2En8", &CORPUS), read("org=isl,icor&p=isl.n8", &CORPUS));
    for broken in ["%", "%E0%A4%A", "org=%zz", "%FF%FE=%00"] {
        assert_eq!(read(broken, &CORPUS).0, Selection::default());
    }
}

#[test]
fn a_long_address_is_read_to_its_end() {
    for (part, last) in
        [("theme=elections,", "x=1"), ("x=1&", "org=icor"), ("from=2022-12-16&", "org=icor"), ("%&", "org=icor")]
    {
        let (selection, ignored) = read(&format!("{}&{last}", part.repeat(100_000)), &CORPUS);
        let read_last = !selection.choices[ORGANIZATION].is_empty() || ignored.iter().any(|part| part.0 == last);
        assert!(read_last, "{part}");
        assert!(ignored.len() <= 8, "what is repeated to the reader stays short");
        assert!(ignored.iter().all(|part| part.0.chars().count() <= SHOWN + 1));
    }
}

#[test]
fn what_wordpress_adds_to_the_address_of_a_frame_is_no_part_of_it() {
    let plain = read("org=isl&q=coup", &CORPUS);
    assert_eq!(read("#org=isl&q=coup#?secret=aB3dE6gH9j", &CORPUS), plain);
    assert_eq!(read("#?secret=aB3dE6gH9j", &CORPUS), read("", &CORPUS));
    let (selection, ignored) = read("q=coup?secret=x", &CORPUS);
    assert_eq!((&*selection.query, ignored.len()), ("coup?secret=x", 0), "what a reader looks for is found");
}

/// Random and hostile addresses: as many as `HOSTILE` says. Each is read without a panic; what it is understood as is written,
/// and read as the same again.
#[test]
fn hostile_addresses_break_nothing() {
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
    let count: u64 = std::env::var("HOSTILE").ok().and_then(|count| count.parse().ok()).unwrap_or(50_000);
    let threads = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    std::thread::scope(|scope| {
        for thread in 0..threads {
            scope.spawn(move || {
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
                    assert_eq!(read(&written, &CORPUS).0, selection, "{address:?} {written:?}");
                }
            });
        }
    });
}
