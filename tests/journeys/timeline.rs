use pliego_testkit::Key;

use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    (
        "date_fields_set_the_window_and_the_page_says_how_sure_it_is",
        fields,
    ),
    ("handles_move_by_arrow_page_home_and_end", keys),
    ("a_visit_of_a_handle_is_one_step_back", one_step),
    ("a_handle_follows_the_mouse", drag_handle),
    ("dragging_across_the_timeline_draws_a_window", drag_across),
    (
        "a_press_let_go_outside_the_timeline_draws_nothing_later",
        let_go_outside,
    ),
    ("each_date_is_drawn_as_what_it_is", shapes),
    ("a_mark_opens_its_statement", marks),
    (
        "context_can_be_switched_off_and_leads_to_its_sources",
        context,
    ),
    (
        "the_page_of_the_context_tells_events_and_counts_apart_from_the_statements",
        context_page,
    ),
    (
        "days_that_statements_speak_of_are_ticks_and_what_lies_off_the_axis_is_said",
        spoken,
    ),
    ("labels_of_events_never_overlap", labels),
    ("the_timeline_has_a_twin_to_be_read", table),
];

const FIRST: &str = ".area .handle:nth-of-type(2)";
const LAST: &str = ".area .handle:nth-of-type(3)";

fn value_text(browser: &Browser, handle: &str) -> String {
    browser.says(&format!(
        "document.querySelector({handle:?}).getAttribute('aria-valuetext')"
    ))
}

fn fields(browser: &Browser) {
    browser.open("");
    browser.choose_day(".dates label:nth-of-type(1) input", "2022-12-20");
    browser.until_is("ma-peru pcp-ml intl-left icor", Browser::listed);
    assert_eq!(
        browser.text("[role=status]"),
        "4 statements 3 dated within these days, 1 may fall within them"
    );
    assert_eq!(
        browser.text("[data-statement=ma-peru] .when"),
        "between 17 and 23 December 2022 may fall within these days"
    );
    assert_eq!(
        browser.text("[data-statement=intl-left] .when"),
        "about 26 January 2023 dated within these days"
    );
    assert_eq!(
        browser.text("[data-statement=icor] .when"),
        "7 February 2023"
    );
    browser.choose_day(".dates label:nth-of-type(2) input", "2022-12-27");
    browser.until_is("ma-peru pcp-ml", Browser::listed);
    assert_eq!(browser.fragment(), "#from=2022-12-20&to=2022-12-27");
    // A last day before the first takes the first along.
    browser.choose_day(".dates label:nth-of-type(2) input", "2022-12-16");
    browser.until_is("#from=2022-12-16&to=2022-12-16", Browser::fragment);
    browser.choose_day(".dates label:nth-of-type(1) input", "");
    browser.until_is("#to=2022-12-16", Browser::fragment);
    assert_eq!(browser.listed(), "isl");
}

fn keys(browser: &Browser) {
    browser.open("");
    assert_eq!(value_text(browser, FIRST), "7 December 2022");
    browser.focus(FIRST);
    browser.press(&[Key::Right, Key::Right]);
    browser.until_is("9 December 2022", |browser| value_text(browser, FIRST));
    browser.press(&[Key::PageUp]);
    browser.until_is("16 December 2022", |browser| value_text(browser, FIRST));
    browser.press(&[Key::Up, Key::Left, Key::PageDown, Key::Down]);
    browser.until_is("8 December 2022", |browser| value_text(browser, FIRST));
    browser.press(&[Key::End]);
    browser.until_is("28 February 2023", |browser| value_text(browser, FIRST));
    browser.press(&[Key::Home]);
    browser.until_is("7 December 2022", |browser| value_text(browser, FIRST));
    browser.focus(LAST);
    browser.press(&[Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown]);
    browser.until_is("#to=2023-01-31", Browser::fragment);
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left");
    let now = browser.says(&format!("document.querySelector({LAST:?}).ariaValueNow"));
    assert_eq!(now, "55");
    // The last day cannot pass the first.
    browser.press(&[Key::Home]);
    browser.until_is("#to=2022-12-07", Browser::fragment);
}

fn one_step(browser: &Browser) {
    browser.open("#org=isl,icor");
    browser.focus(FIRST);
    browser.press(&[
        Key::Right,
        Key::Right,
        Key::Right,
        Key::Right,
        Key::Right,
        Key::Right,
    ]);
    browser.until_is("#from=2022-12-13&org=isl,icor", Browser::fragment);
    browser.back();
    browser.until_is("#org=isl,icor", Browser::fragment);
    browser.until_is("7 December 2022", |browser| value_text(browser, FIRST));
}

fn drag_handle(browser: &Browser) {
    browser.open("#from=2022-12-14");
    let (x, y) = browser.middle(FIRST);
    browser.drag((x, y), (x + 300, y));
    browser.until("the window begins later", |browser| {
        browser
            .fragment()
            .strip_prefix("#from=2023-01-")
            .is_some_and(|day| day < "20")
    });
    browser.until_is("intl-left icor", Browser::listed);
    // Let go, it stays.
    let there = value_text(browser, FIRST);
    browser.drag((x + 500, y + 250), (x + 100, y + 250));
    assert_eq!(value_text(browser, FIRST), there);
    browser.back();
    browser.until_is("#from=2022-12-14", Browser::fragment);
}

fn drag_across(browser: &Browser) {
    browser.open("");
    let (left, y) = browser.middle(FIRST);
    let (right, _) = browser.middle(LAST);
    let day = (right - left) as f64 / 84.0;
    let at = |days: f64| left + (day * days) as i64;
    // From 25 December to 29 December, right to left.
    browser.drag((at(22.5), y + 40), (at(18.5), y + 40));
    browser.until_is("#from=2022-12-25&to=2022-12-29", Browser::fragment);
    assert_eq!(browser.listed(), "pcp-ml");
    assert_eq!(
        browser.says("scrollY"),
        "0",
        "dragging does not scroll the page"
    );
    assert_eq!(
        browser.says("getComputedStyle(document.querySelector('.area .window')).touchAction"),
        "pan-y"
    );
}

fn let_go_outside(browser: &Browser) {
    browser.open("");
    let (left, y) = browser.middle(FIRST);
    browser.press_release_and_wander([
        (left + 100, y),
        (left + 100, y + 250),
        (left + 200, y),
        (left + 400, y),
    ]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(browser.fragment(), "");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
}

fn shapes(browser: &Browser) {
    browser.open("#to=2022-12-31");
    let marks = "[...document.querySelectorAll('.area g.mark')].map(g => g.classList.contains('left-out') ? 'out' : \
                 [...g.children].map(c => c.getAttribute('class')).join('+')).join(' ')";
    assert_eq!(browser.says(marks), "point range point out out");
    browser.open("#s=intl-left");
    assert_eq!(browser.says(marks), "point range point halo+about point");
    assert!(browser.is("document.querySelectorAll('.area g.mark')[3].classList.contains('read')"));
}

fn marks(browser: &Browser) {
    browser.open("");
    let mark = ".mark-link:nth-of-type(2) a";
    let names = browser
        .says("[...document.querySelectorAll('.mark-link a')].map(a => a.ariaLabel).join('|')");
    assert!(names.contains(
        "Movimiento Anticapitalista – Peru, between 17 and 23 December 2022: National insurgency"
    ));
    assert!(browser.is(&format!("document.querySelector({mark:?})")));
    browser.click(mark);
    browser.until_is("#s=ma-peru", Browser::fragment);
    assert!(
        browser
            .text(".reader .head")
            .starts_with("Movimiento Anticapitalista – Peru · between 17 and 23")
    );
}

fn context(browser: &Browser) {
    browser.open("#org=isl");
    assert!(browser.texts("a.event-label").len() >= 8);
    assert!(
        browser
            .text(".context")
            .starts_with("Background: events and death counts")
    );
    browser.click("a.event-label");
    browser.until("the page of the context is open", |browser| {
        browser.is("location.pathname.endsWith('/context/index.html') && document.querySelector(':target')")
    });
    assert!(
        browser.is("document.querySelector(':target').querySelector('.sources a[href^=https]')")
    );
    browser.back();
    browser.until_is("isl", Browser::listed);
    browser.click(".timeline-foot > label input");
    browser.until("the context is gone", |browser| {
        browser.texts("a.event-label").is_empty()
    });
    assert!(browser.is("!document.querySelector('line.event')"));
    let room = "document.querySelector('.area .lane').getBoundingClientRect().top
        - document.querySelector('.timeline').getBoundingClientRect().top";
    assert!(
        browser.is(&format!("{room} < 50")),
        "no room is left for them: {} pixels",
        browser.says(room)
    );
}

fn context_page(browser: &Browser) {
    for (path, counts, language) in [
        ("context/", "Dead and wounded, by who counted", "en"),
        ("contexto/", "Muertos y heridos, según quién contó", "es"),
    ] {
        for width in [320, 1440] {
            browser.visit(&format!("{path}index.html"), width);
            let overflow =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(browser.says(overflow), "0", "{path} {width}");
            assert_eq!(browser.says("document.documentElement.lang"), language);
            assert!(browser.is("document.scripts.length === 0"));
            assert_eq!(browser.texts(".events > li").len(), 48);
            assert!(browser.texts("h2").contains(&counts.to_owned()));
            // A table for each counting body, never one of all: nothing joins them.
            assert_eq!(
                browser.says("document.querySelectorAll('table').length"),
                "3"
            );
            let sourced = "[...document.querySelectorAll('.events > li, tbody tr')].every(e => e.querySelector('.sources a[href^=https]'))";
            assert!(browser.is(sourced));
        }
    }
    browser.click(".languages a[lang=en]");
    browser.until("the other language is shown", |browser| {
        browser.is("document.documentElement.lang === 'en'")
    });
    browser.click("main a");
    browser.until_is("isl ma-peru pcp-ml intl-left icor", Browser::listed);
}

fn spoken(browser: &Browser) {
    browser.open("");
    assert!(browser.is("document.querySelectorAll('.area rect.spoken').length >= 10"));
    let off = browser.text(".off-axis");
    assert!(
        off.contains("Earlier years mentioned: 1983 to 2023 International Left 1993 ISL"),
        "{off}"
    );
    assert!(
        off.contains("Later years mentioned: 2023 ") && off.ends_with("2024 ISL"),
        "{off}"
    );
    browser.click(".off-axis a:last-child");
    browser.until_is("#p=isl.p1", Browser::fragment);
    browser.open("");
    browser.click(".mentions summary");
    browser.until("the list is open", |browser| {
        browser.texts(".mentions tbody tr").len() >= 40
    });
    let rows = browser.texts(".mentions tbody tr");
    let saturday = rows
        .iter()
        .find(|row| row.contains("this Saturday the 17th"))
        .unwrap();
    assert!(
        saturday.starts_with("17 December 2022 inferred"),
        "{saturday}"
    );
    assert!(
        saturday.contains("Month from the sentence before; 17 December 2022 was a Saturday."),
        "{saturday}"
    );
    assert!(
        rows.iter()
            .any(|row| row.starts_with("1993 before the timeline"))
    );
    assert!(
        rows.iter()
            .any(|row| row.starts_with("April 2024 after the timeline"))
    );
}

fn labels(browser: &Browser) {
    for width in [800, 1100, 1440, 1900] {
        browser.open_at("", width, 900);
        let overlaps =
            "(() => { const all = [...document.querySelectorAll('a.event-label')].map(e => e.getBoundingClientRect());
            return all.filter((a, i) => all.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1
                && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length })()";
        browser.until("labels are laid out", |browser| {
            !browser.texts("a.event-label").is_empty()
        });
        browser.until_is("0", |browser| browser.says(overlaps));
    }
}

fn table(browser: &Browser) {
    browser.open("#from=2022-12-20");
    browser.click(".table summary");
    browser.until("the table is open", |browser| {
        browser.texts(".table tbody tr").len() == 4
    });
    assert_eq!(
        browser.texts(".table tbody tr:first-child > *"),
        [
            "between 17 and 23 December 2022 may fall within these days",
            "[2022-12-17..2022-12-23]",
            "2022-12-17",
            "2022-12-23",
            "Movimiento Anticapitalista – Peru",
            "National insurgency and a government of the workers and the organizations in struggle"
        ]
    );
}
