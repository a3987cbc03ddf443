use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use pliego_testkit::{BASE_PATH, Browser, Key, serve};

use super::Journey;
use super::own_corpus;
use super::page::in_widths;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    labels_of_axes_from_days_to_centuries_neither_meet_nor_leave_the_axis,
    the_timeline_of_forty_organizations_folds_until_the_reader_wants_all_lines,
    unknown_dates_are_counted_beside_the_timeline_and_are_in_its_table,
    texts_from_right_to_left_are_laid_out_so_in_every_view,
    a_printed_page_without_facets_has_no_empty_filters,
];

/// The folder with the pages of these corpora.
const PAGES: &str = "target/own/axes/pages";

/// The first and last day of axes: days, a week, three months, half a year, ten years, 140, 500.
const SPANS: [[&str; 2]; 7] = [
    ["1848-09-28", "1848-09-29"],
    ["1848-03-18", "1848-03-24"],
    ["2022-12-07", "2023-02-28"],
    ["2022-08-28", "2023-03-20"],
    ["1846-01-01", "1855-12-31"],
    ["1776-01-01", "1916-12-31"],
    ["1500-01-01", "1999-12-31"],
];

/// A statement: its date, issuer and language, and its words.
type Given<'a> = (&'a str, &'a str, &'a str, &'a str);

/// Builds the page of a corpus.
fn build(name: &str, corpus: &str, statements: &[Given<'_>]) {
    let folder = Path::new("target/own/axes").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("statements")).unwrap();
    fs::write(
        folder.join("corpus.toml"),
        format!("title = \"Letters\"\n{corpus}"),
    )
    .unwrap();
    for (at, (date, by, language, words)) in statements.iter().enumerate() {
        let by = if by.is_empty() {
            String::new()
        } else {
            format!("by: {by}\n")
        };
        let text = format!("date: {date}\n{by}language: {language}\n\n{words}\n");
        fs::write(folder.join(format!("statements/s{at:02}.txt")), text).unwrap();
    }
    own_corpus::build(&folder, &Path::new(PAGES).join(name));
}

/// Returns the address of [`PAGES`].
fn page() -> &'static str {
    static PAGE: OnceLock<String> = OnceLock::new();
    PAGE.get_or_init(|| format!("http://127.0.0.1:{}{BASE_PATH}", serve(PAGES)))
}

/// Opens a page of [`PAGES`] in a window of a size.
fn open(browser: &Browser, address: &str, [width, height]: [u32; 2]) {
    let page = page();
    browser.resize(width, height);
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(browser.driver.goto(format!("{page}{address}")));
}

fn labels_of_axes_from_days_to_centuries_neither_meet_nor_leave_the_axis(browser: &Browser) {
    let issuers = ["North", "Federation of the Workers of the South"];
    for [first, last] in SPANS {
        let statements = [first, last].map(|day| (day, "en", "We want bread."));
        let statements = issuers
            .into_iter()
            .zip(statements)
            .map(|(by, (day, language, words))| (day, by, language, words));
        let statements: Vec<Given<'_>> = statements.collect();
        build(first, &format!("span = \"{first}/{last}\"\n"), &statements);
        // The page of a phone has no axis, but its embedded timeline has.
        for (query, widths) in [
            ("embed=timeline&", &[360][..]),
            ("", &[720, 820, 880, 1024, 1440]),
        ] {
            for language in ["en", "es"] {
                let address = format!("?{query}lang={language}");
                let look = |width| {
                    // Of a hidden group Chromium takes the labels for visible, and WebKit gives them the size that they would have.
                    let labels = browser.eval_str(
                    "[...document.querySelectorAll('.area svg text')].filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0).length",
                );
                    assert!(
                        labels.parse::<usize>().is_ok_and(|count| count >= 2),
                        "{first}, {address}"
                    );
                    let faults = browser.eval_str(
                    "(() => {
                        const axis = document.querySelector('.area svg').getBoundingClientRect();
                        const texts = [...document.querySelectorAll('.area svg text')].filter(e => e.checkVisibility() && e.getBoundingClientRect().width > 0);
                        const boxes = texts.map(e => [e.textContent, e.getBoundingClientRect()]);
                        const faults = [];
                        boxes.forEach(([text, a], at) => {
                            if (a.left < axis.left - 2 || a.right > axis.right + 2) faults.push(text + ' leaves the axis: ' + [a.left - axis.left, a.right - axis.right]);
                            for (const [other, b] of boxes.slice(at + 1))
                                if (a.left < b.right + 2 && b.left < a.right + 2 && a.top < b.bottom && b.top < a.bottom)
                                    faults.push(text + ' meets ' + other);
                        });
                        return faults.join('; ');
                    })()",
                );
                    assert_eq!(faults, "", "{first}, {address} at {width} pixels");
                };
                browser.on_page(&format!("{}{first}/index.html", page()), || {
                    in_widths(browser, &address, widths, look);
                });
            }
        }
    }
}

fn the_timeline_of_forty_organizations_folds_until_the_reader_wants_all_lines(browser: &Browser) {
    let names: Vec<String> = (0..40).map(|at| format!("Club {at}")).collect();
    let dates: Vec<String> = (0..40)
        .map(|at| format!("1848-03-{:02}", at % 28 + 1))
        .collect();
    let statements = names.iter().zip(&dates);
    let statements: Vec<Given<'_>> = statements
        .map(|(name, date)| (date.as_str(), name.as_str(), "en", "We want bread."))
        .collect();
    build("forty", "", &statements);
    open(browser, "forty/index.html", [1440, 900]);
    browser.wait_until_ready();
    let names = |browser: &Browser| browser.texts(".lane-names li");
    assert_eq!(names(browser).len(), 12);
    assert_eq!(names(browser)[11], "29 more organizations");
    assert_eq!(browser.texts(".mark-link").len(), 40, "each has a link");
    let list = "document.querySelector('#statements').getBoundingClientRect().top < innerHeight";
    assert!(
        browser.eval_bool(list),
        "the list begins on the first screen"
    );
    browser.focus(".timeline-foot input");
    browser.press(&[Key::Space]);
    browser.wait_until("each organization has a line", |browser| {
        names(browser).len() == 40
    });
    assert_eq!(browser.texts(".mark").len(), 40);
    // The box keeps the focus.
    browser.press(&[Key::Space]);
    browser.wait_until("they share a line again", |browser| {
        names(browser).len() == 12
    });
    browser.click(".mark-link:last-child a");
    browser.wait_until("a mark of the shared line opens its statement", |browser| {
        browser.fragment().starts_with("#s=")
    });
}

fn unknown_dates_are_counted_beside_the_timeline_and_are_in_its_table(browser: &Browser) {
    let statements = [
        ("1848-03-18", "North", "en", "We want bread."),
        ("XXXX", "North", "en", "We want roses."),
        ("XXXX", "South", "en", "We want both."),
    ];
    build("unknown", "", &statements);
    open(browser, "unknown/index.html", [1440, 900]);
    browser.wait_until_ready();
    assert_eq!(
        browser.texts(".timeline-foot .key li"),
        ["exact date", "no date known (beside the axis): 2"]
    );
    browser.click(".menu > summary");
    browser.wait_until("the menu is open", |browser| {
        !browser.texts(".table > summary").is_empty()
    });
    browser.click(".table > summary");
    browser.wait_until("the table has each statement", |browser| {
        browser.texts(".timeline .table tbody tr").len() == 3
    });
    let table = browser.texts(".timeline .table tbody tr").join("\n");
    assert_eq!(table.matches("no date known").count(), 2, "{table}");
}

fn texts_from_right_to_left_are_laid_out_so_in_every_view(browser: &Browser) {
    let statements = [
        (
            "2011-01-25",
            "Tahrir",
            "ar",
            "بيان الشعب\n\nالشَّعْبُ يُرِيد الحرية والخبز. نطالب بإسقاط النظام وبعودة الحقوق إلى أهلها.",
        ),
        (
            "2011-07-20",
            "Rothschild",
            "he",
            "קול קורא\n\nאנו דורשים לחם ועבודה. שָׁלוֹם לכל העם, והחירות לכל אדם.",
        ),
        (
            "2011-03-01",
            "London",
            "en",
            "A letter\n\nWe want bread, now.",
        ),
    ];
    build("squares", "", &statements);
    let directions = |browser: &Browser, selector: &str| {
        browser.eval_str(&format!(
            "[...document.querySelectorAll({selector:?})].map(e => e.lang + ' ' + getComputedStyle(e).direction).join(', ')"
        ))
    };
    for (address, selector, expected) in [
        ("#", ".entry h3", "ar rtl, en ltr, he rtl"),
        ("#", ".snippet", "ar rtl, en ltr, he rtl"),
        ("#s=s00", ".reader .text", "ar rtl, ar rtl"),
        ("#s=s01", ".reader .read cite", "he rtl"),
        (
            "#q=bread&view=passages",
            ".passages-list .printed, .printed",
            "en ltr",
        ),
        (
            "#view=compare&s=s00,s01",
            ".texts .printed",
            "ar rtl, ar rtl, he rtl, he rtl",
        ),
    ] {
        for width in [1440, 360] {
            open(
                browser,
                &format!("squares/index.html{address}"),
                [width, 900],
            );
            browser.wait_until_ready();
            assert_eq!(
                directions(browser, selector),
                expected,
                "{address} {selector}"
            );
            let scrolls = "document.documentElement.scrollWidth > innerWidth";
            assert!(!browser.eval_bool(scrolls), "{address} at {width} pixels");
        }
    }
    // In a line of the concordance the words before a hit stand at its right.
    for width in [1440, 360] {
        for (query, expected) in [("الحرية", "right"), ("bread", "left")] {
            open(
                browser,
                &format!("squares/index.html#view=concordance&q={query}"),
                [width, 900],
            );
            browser.wait_until_ready();
            let side = browser.eval_str(
                "(() => {
                    const [before, hit, after] = ['.kwic .left span', '.kwic mark', '.kwic .right span']
                        .map(part => document.querySelector(part).getBoundingClientRect());
                    if (before.right <= hit.left + 1 && hit.right <= after.left + 1) return 'left';
                    if (after.right <= hit.left + 1 && hit.right <= before.left + 1) return 'right';
                    return [before, hit, after].map(box => box.left + '–' + box.right).join(' ');
                })()",
            );
            assert_eq!(side, expected, "{query} at {width} pixels");
        }
    }
    // Printed pages say it without a style sheet.
    let page = fs::read_to_string(format!("{PAGES}/squares/s/s00/index.html")).unwrap();
    assert_eq!(
        page.matches(" lang=\"ar\"").count(),
        page.matches(" lang=\"ar\" dir=\"rtl\"").count()
    );
    assert!(page.contains(" lang=\"ar\" dir=\"rtl\""));
    let page = fs::read_to_string(format!("{PAGES}/squares/s/s02/index.html")).unwrap();
    assert!(!page.contains("dir="));
}

fn a_printed_page_without_facets_has_no_empty_filters(browser: &Browser) {
    for (name, date, by) in [("dated", "1848-03-18", "North"), ("least", "XXXX", "")] {
        let texts = ["We want bread.", "We want roses."];
        let statements = texts.map(|words| (date, by, "en", words));
        build(name, "interface = [\"en\"]\n", &statements);
        let page = fs::read_to_string(format!("{PAGES}/{name}/index.html")).unwrap();
        assert!(!page.contains("class=\"filters\""), "{name}");
        // The list stands where the program puts it.
        let place = |browser: &Browser| {
            browser.eval_str(
                "['left', 'width'].map(k => Math.round(document.querySelector('#statements').getBoundingClientRect()[k])).join(' ')",
            )
        };
        open(browser, &format!("{name}/index.html"), [1440, 900]);
        browser.wait_until_ready();
        let with_program = place(browser);
        browser.run("document.querySelector('.filters').remove()");
        assert_eq!(place(browser), with_program, "{name}");
    }
}
