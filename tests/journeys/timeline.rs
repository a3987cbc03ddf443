use pliego_testkit::{Browser, Key};

use super::Journey;
use super::declarations::ALL;
use super::page::in_widths;

/// Of the edition itself, whose axis has days and a background.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    date_fields_set_the_window_and_uncertain_dates_say_so,
    arrow_page_home_and_end_keys_move_a_handle,
    the_handles_of_a_single_day_do_not_cover_each_other,
    exact_approximate_and_uncertain_dates_have_different_marks,
    a_mark_opens_its_statement,
    an_event_opens_a_card_with_its_source_and_the_background_can_be_hidden,
    the_background_page_lists_events_and_a_table_for_each_body,
    mentioned_days_are_ticks_and_years_off_the_axis_are_listed,
    labels_of_events_never_overlap,
];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    several_key_presses_on_a_handle_are_one_step_of_the_history,
    a_handle_follows_the_mouse,
    dragging_across_the_timeline_sets_the_window,
    a_mouse_button_released_outside_the_timeline_ends_the_drag,
    the_timeline_has_a_table_with_the_same_dates,
];

const FIRST: &str = ".area .handle:nth-of-type(2)";
const LAST: &str = ".area .handle:nth-of-type(3)";

/// Returns the day of a handle, as screen readers announce it.
/// Opens the menu under the timeline, unless a browser that kept the page shows it open.
pub(crate) fn open_menu(browser: &Browser) {
    if browser.texts(".menu[open]").is_empty() {
        browser.click(".menu > summary");
    }
    browser.wait_until("the menu is open", |browser| {
        browser.texts(".menu[open] > *").len() > 1
    });
}

fn value_text(browser: &Browser, handle: &str) -> String {
    browser.eval_str(&format!(
        "document.querySelector({handle:?}).getAttribute('aria-valuetext')"
    ))
}

fn date_fields_set_the_window_and_uncertain_dates_say_so(browser: &Browser) {
    browser.open("");
    browser.choose_day(".dates label:nth-of-type(1) input", "2022-12-20");
    browser.wait_for_text("ma-peru pcp-ml intl-left icor", Browser::listed);
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
    browser.wait_for_text("ma-peru pcp-ml", Browser::listed);
    assert_eq!(browser.fragment(), "#from=2022-12-20&to=2022-12-27");
    // A last day before the first moves the first.
    browser.choose_day(".dates label:nth-of-type(2) input", "2022-12-16");
    browser.wait_for_text("#from=2022-12-16&to=2022-12-16", Browser::fragment);
    browser.choose_day(".dates label:nth-of-type(1) input", "");
    browser.wait_for_text("#to=2022-12-16", Browser::fragment);
    assert_eq!(browser.listed(), "isl");
}

fn arrow_page_home_and_end_keys_move_a_handle(browser: &Browser) {
    browser.open("");
    assert_eq!(value_text(browser, FIRST), "7 December 2022");
    browser.focus(FIRST);
    browser.press(&[Key::Right, Key::Right]);
    browser.wait_for_text("9 December 2022", |browser| value_text(browser, FIRST));
    browser.press(&[Key::PageUp]);
    browser.wait_for_text("16 December 2022", |browser| value_text(browser, FIRST));
    browser.press(&[Key::Up, Key::Left, Key::PageDown, Key::Down]);
    browser.wait_for_text("8 December 2022", |browser| value_text(browser, FIRST));
    browser.press(&[Key::End]);
    browser.wait_for_text("28 February 2023", |browser| value_text(browser, FIRST));
    browser.press(&[Key::Home]);
    browser.wait_for_text("7 December 2022", |browser| value_text(browser, FIRST));
    browser.focus(LAST);
    browser.press(&[Key::PageDown, Key::PageDown, Key::PageDown, Key::PageDown]);
    browser.wait_for_text("#to=2023-01-31", Browser::fragment);
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left");
    let position = browser.eval_str(&format!("document.querySelector({LAST:?}).ariaValueNow"));
    assert_eq!(position, "55");
    // The last day cannot pass the first.
    browser.press(&[Key::Home]);
    browser.wait_for_text("#to=2022-12-07", Browser::fragment);
}

fn several_key_presses_on_a_handle_are_one_step_of_the_history(browser: &Browser) {
    let before = "#org=continental-congress,seneca-falls";
    browser.open(before);
    browser.focus(FIRST);
    browser.press(&[
        Key::Right,
        Key::Right,
        Key::Right,
        Key::Right,
        Key::Right,
        Key::Right,
    ]);
    browser.wait_for_text(
        "#from=1782-01-01&org=continental-congress,seneca-falls",
        Browser::fragment,
    );
    browser.back();
    browser.wait_for_text(before, Browser::fragment);
    browser.wait_for_text("1776", |browser| value_text(browser, FIRST));
}

fn a_handle_follows_the_mouse(browser: &Browser) {
    browser.open("#from=1789-01-01");
    let (x, y) = browser.middle(FIRST);
    browser.drag((x, y), (x + 300, y));
    browser.wait_until("the window begins some forty years later", |browser| {
        browser
            .fragment()
            .strip_prefix("#from=18")
            .is_some_and(|day| ("24".."34").contains(&&day[..2]))
    });
    browser.wait_for_text(
        "messenger manifesto sentiments gotha republic thoughts",
        Browser::listed,
    );
    // Once released, the handle stays.
    let there = value_text(browser, FIRST);
    browser.drag((x + 500, y + 250), (x + 100, y + 250));
    assert_eq!(value_text(browser, FIRST), there);
    browser.back();
    browser.wait_for_text("#from=1789-01-01", Browser::fragment);
}

fn dragging_across_the_timeline_sets_the_window(browser: &Browser) {
    browser.open("");
    let (left, y) = browser.middle(FIRST);
    let (right, _) = browser.middle(LAST);
    let at = |year: f64| left + ((right - left) as f64 * (year - 1776.0) / 141.0) as i64;
    // From 1850 back to 1830.
    browser.drag((at(1850.5), y - 60), (at(1830.5), y - 60));
    browser.wait_for_text("#from=1830-01-01&to=1850-12-31", Browser::fragment);
    assert_eq!(browser.listed(), "messenger manifesto sentiments thoughts");
    assert_eq!(
        browser.eval_str("scrollY"),
        "0",
        "dragging does not scroll the page"
    );
    assert_eq!(
        browser.eval_str("getComputedStyle(document.querySelector('.area .window')).touchAction"),
        "pan-y"
    );
}

fn a_mouse_button_released_outside_the_timeline_ends_the_drag(browser: &Browser) {
    browser.open("");
    let (left, y) = browser.middle(FIRST);
    browser.press_release_and_move([
        (left + 100, y),
        (left + 100, y + 350),
        (left + 200, y),
        (left + 400, y),
    ]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!(browser.fragment(), "");
    assert_eq!(browser.listed(), ALL);
}

fn exact_approximate_and_uncertain_dates_have_different_marks(browser: &Browser) {
    browser.open("#to=2022-12-31");
    let marks = "[...document.querySelectorAll('.area g.mark')].map(g => g.classList.contains('left-out') ? 'out' : \
                 [...g.children].map(c => c.getAttribute('class')).join('+')).join(' ')";
    assert_eq!(browser.eval_str(marks), "point range point out out");
    browser.open("#s=intl-left");
    assert_eq!(
        browser.eval_str(marks),
        "point range point halo+about point"
    );
    assert!(
        browser
            .eval_bool("document.querySelectorAll('.area g.mark')[3].classList.contains('read')")
    );
}

fn a_mark_opens_its_statement(browser: &Browser) {
    browser.open("");
    let mark = ".mark-link:nth-of-type(2) a";
    let names = browser
        .eval_str("[...document.querySelectorAll('.mark-link a')].map(a => a.ariaLabel).join('|')");
    assert!(names.contains(
        "Movimiento Anticapitalista – Peru, between 17 and 23 December 2022: National insurgency"
    ));
    assert!(browser.eval_bool(&format!("document.querySelector({mark:?})")));
    browser.click(mark);
    browser.wait_for_text("#s=ma-peru", Browser::fragment);
    assert!(
        browser
            .text(".reader .head")
            .starts_with("Movimiento Anticapitalista – Peru · between 17 and 23")
    );
}

/// The names of the events on the timeline.
const EVENTS: &str = ".area button.event-label";

fn an_event_opens_a_card_with_its_source_and_the_background_can_be_hidden(browser: &Browser) {
    browser.open("#org=isl");
    assert!(browser.texts(EVENTS).len() >= 8);
    open_menu(browser);
    browser.wait_until("the menu is open", |browser| {
        browser
            .text(".context")
            .starts_with("Background: events and death counts")
    });
    browser.click(EVENTS);
    browser.wait_until("the card is open", |browser| {
        browser.texts(".event-card").len() == 1
    });
    assert!(browser.text(".event-card").starts_with("7 December 2022"));
    assert!(browser.eval_bool(
        "document.querySelector('.event-card a[href^=https]').textContent === 'MercoPress'"
    ));
    // The card is within the window and above everything.
    assert!(browser.eval_bool(
        "(() => { const box = document.querySelector('.event-card').getBoundingClientRect();
            const at = (x, y) => document.elementFromPoint(x, y)?.closest('.event-card');
            return box.left >= 0 && box.right <= innerWidth && at(box.left + 5, box.top + 5) && at(box.right - 5, box.bottom - 5) })()"
    ));
    // Escape closes it, and the focus is back at the name.
    browser.run("document.querySelector('.event-card a').focus()");
    browser.press(&[Key::Escape]);
    browser.wait_until("the card is closed", |browser| {
        browser.texts(".event-card").is_empty()
    });
    assert!(browser.eval_bool("document.activeElement.matches('.event-label')"));
    // One card at a time.
    browser.click(EVENTS);
    browser.run("[...document.querySelectorAll('.area button.event-label')].at(-1).click()");
    browser.wait_until("the card of the last event is open", |browser| {
        let cards = browser.texts(".event-card");
        cards.len() == 1 && !cards[0].starts_with("7 December")
    });
    assert!(browser.eval_bool(
        "document.querySelector('.event-card').getBoundingClientRect().right <= innerWidth"
    ));
    browser.click(".event-card p:last-child a");
    browser.wait_until("the background page is open at the event", |browser| {
        browser.eval_bool("location.pathname.endsWith('/context/index.html') && document.querySelector(':target')")
    });
    assert!(
        browser.eval_bool(
            "document.querySelector(':target').querySelector('.sources a[href^=https]')"
        )
    );
    browser.back();
    browser.wait_for_text("isl", Browser::listed);
    open_menu(browser);
    browser.click(".timeline-foot label input");
    browser.wait_until("the background is hidden", |browser| {
        browser.texts(EVENTS).is_empty()
    });
    assert!(browser.eval_bool("!document.querySelector('line.event')"));
    let room = "document.querySelector('.area .lane').getBoundingClientRect().top
        - document.querySelector('.timeline').getBoundingClientRect().top";
    assert!(
        browser.eval_bool(&format!("{room} < 50")),
        "expected less than 50 pixels above the lanes, found {}",
        browser.eval_str(room)
    );
}

fn the_background_page_lists_events_and_a_table_for_each_body(browser: &Browser) {
    for (path, counts, language) in [
        ("context/", "Dead and wounded, by who counted", "en"),
        ("contexto/", "Muertos y heridos, según quién contó", "es"),
    ] {
        for width in [320, 1440] {
            browser.visit(&format!("{path}index.html"), width);
            let overflow =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(
                browser.eval_str(overflow),
                "0",
                "{path} at {width} pixels: pixels beyond the window"
            );
            assert_eq!(browser.eval_str("document.documentElement.lang"), language);
            assert!(browser.eval_bool(
                "[...document.scripts].every(script => script.type === 'application/ld+json')"
            ));
            assert_eq!(browser.texts(".events > li").len(), 48);
            assert!(browser.texts("h2").contains(&counts.to_owned()));
            // One table for each counting body: their tallies are never mixed.
            assert_eq!(
                browser.eval_str("document.querySelectorAll('table').length"),
                "3"
            );
            let sourced = "[...document.querySelectorAll('.events > li, tbody tr')].every(e => e.querySelector('.sources a[href^=https]'))";
            assert!(browser.eval_bool(sourced));
        }
    }
    browser.click(".languages a[lang=en]");
    browser.wait_until("the page is in English", |browser| {
        browser.eval_bool("document.documentElement.lang === 'en'")
    });
    browser.click("main a");
    browser.wait_for_text("isl ma-peru pcp-ml intl-left icor", Browser::listed);
}

fn mentioned_days_are_ticks_and_years_off_the_axis_are_listed(browser: &Browser) {
    browser.open("");
    assert!(browser.eval_bool("document.querySelectorAll('.area rect.spoken').length >= 10"));
    open_menu(browser);
    let off = browser.text(".off-axis");
    assert!(
        off.contains("Earlier years mentioned: 1983 to 2023 International Left 1993 ISL"),
        "expected the earlier years, found {off}"
    );
    assert!(
        off.contains("Later years mentioned: 2023 ") && off.ends_with("2024 ISL"),
        "expected the later years, found {off}"
    );
    browser.click(".off-axis a:last-child");
    browser.wait_for_text("#p=isl.p1", Browser::fragment);
    browser.open("");
    open_menu(browser);
    browser.click(".mentions summary");
    browser.wait_until("the mentioned days are listed", |browser| {
        browser.texts(".mentions tbody tr").len() >= 40
    });
    let rows = browser.texts(".mentions tbody tr");
    let saturday = rows
        .iter()
        .find(|row| row.contains("this Saturday the 17th"))
        .unwrap();
    assert!(
        saturday.starts_with("17 December 2022 inferred"),
        "expected the inferred day, found {saturday}"
    );
    assert!(
        saturday.contains("Month from the sentence before; 17 December 2022 was a Saturday."),
        "expected the reason, found {saturday}"
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

fn labels_of_events_never_overlap(browser: &Browser) {
    in_widths(browser, "", &[800, 1100, 1440, 1900], |_| {
        let overlaps =
            "(() => { const all = [...document.querySelectorAll('.area button.event-label')].map(e => e.getBoundingClientRect());
            return all.filter((a, i) => all.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1
                && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length })()";
        browser.wait_until("the labels are shown", |browser| {
            !browser.texts(EVENTS).is_empty()
        });
        browser.wait_for_text("0", |browser| browser.eval_str(overlaps));
    });
}

fn the_timeline_has_a_table_with_the_same_dates(browser: &Browser) {
    browser.open("#from=1848-02-10");
    open_menu(browser);
    browser.click(".table summary");
    browser.wait_until("the table is open", |browser| {
        browser.texts(".table tbody tr").len() == 5
    });
    assert_eq!(
        browser.texts(".table tbody tr:first-child > *"),
        [
            "February 1848 may fall within these days",
            "1848-02",
            "1848-02-01",
            "1848-02-29",
            "Bund der Kommunisten",
            "Manifesto of the Communist Party (abridged)"
        ]
    );
    assert_eq!(
        browser.texts(".table tbody tr:last-child > *")[..4],
        ["no date known may fall within these days", "XXXX", "", ""]
    );
}

fn the_handles_of_a_single_day_do_not_cover_each_other(browser: &Browser) {
    for days in [
        "#from=2023-01-25&to=2023-01-25",
        "#from=2023-01-24&to=2023-01-26",
    ] {
        in_widths(browser, days, &[820, 1090, 1280, 1440], |width| {
            let gap = format!(
                "document.querySelector('{LAST}').getBoundingClientRect().left - document.querySelector('{FIRST}').getBoundingClientRect().right"
            );
            assert!(
                browser.eval_bool(&format!("{gap} >= 0")),
                "{days} at {width} pixels: found {}",
                browser.eval_str(&gap)
            );
        });
    }
}
