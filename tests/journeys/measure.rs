use pliego_testkit::{Browser, Key};

use super::Journey;
use super::page::in_widths;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_line_has_60_to_75_characters_in_every_window_from_700px,
    the_first_statement_is_seen_without_scrolling,
    beside_a_text_filters_give_way_first_then_list_then_margin,
    a_theme_chosen_in_the_filters_is_proven_beside_them_without_scrolling,
    the_first_filter_is_few_tab_stops_away,
];

const WIDTHS: [u32; 11] = [
    700, 768, 820, 1024, 1090, 1152, 1200, 1280, 1366, 1440, 1920,
];

/// The median number of characters in a line, without the last line of each paragraph.
pub(crate) const CHARACTERS: &str = "(() => {
    const counts = [], range = document.createRange();
    for (const paragraph of document.querySelectorAll('.passage.paragraph .printed')) {
        const lines = [], walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let text; text = walk.nextNode();) for (let at = 0; at < text.length; at++) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const box = range.getClientRects()[0];
            if (!box || box.width === 0) continue;
            const middle = (box.top + box.bottom) / 2, line = lines.at(-1);
            if (line && Math.abs(line.middle - middle) < 12) line.count++; else lines.push({ middle, count: 1 });
        }
        counts.push(...lines.slice(0, -1).map(line => line.count));
    }
    counts.sort((a, b) => a - b);
    return counts[Math.floor(counts.length / 2)] ?? 0;
})()";

/// Returns the value of an expression, rounded.
fn number(browser: &Browser, expression: &str) -> i64 {
    browser
        .run(&format!("return Math.round({expression})"))
        .as_i64()
        .unwrap_or_default()
}

/// Returns the width of the first element that matches, or 0 if it is hidden.
fn width(browser: &Browser, selector: &str) -> i64 {
    number(
        browser,
        &format!(
            "(e => e?.checkVisibility() ? e.getBoundingClientRect().width : 0)(document.querySelector('{selector}'))"
        ),
    )
}

fn a_line_has_60_to_75_characters_in_every_window_from_700px(browser: &Browser) {
    for page in ["#s=isl", "s/isl/index.html"] {
        let mut before = 0;
        in_widths(browser, page, &WIDTHS, |window| {
            let characters = number(browser, CHARACTERS);
            assert!(
                (60..=75).contains(&characters),
                "{page} at {window} pixels: expected 60 to 75 characters a line, found {characters}"
            );
            let text = width(browser, ".passage.paragraph .text");
            assert!(
                text >= before,
                "{page} at {window} pixels: expected a text of {before} pixels or more, as in the narrower window, found {text}"
            );
            before = text;
        });
    }
}

fn beside_a_text_filters_give_way_first_then_list_then_margin(browser: &Browser) {
    for (window, filters, list, margin) in [
        (1440, true, true, true),
        (1439, false, true, true),
        (1280, false, true, true),
        (1279, false, false, true),
        (960, false, false, true),
        (959, false, false, false),
    ] {
        browser.open_at("#s=isl", window, 900);
        assert_eq!(
            width(browser, ".filters") > 0,
            filters,
            "{window} pixels: filters are shown"
        );
        assert_eq!(
            width(browser, ".open-filters") > 0,
            !filters,
            "{window} pixels: the button of the filters is shown"
        );
        assert_eq!(
            width(browser, ".statements") > 0,
            list,
            "{window} pixels: the list is shown"
        );
        let beside =
            "(() => { const of = name => document.querySelector('[id=\"isl.n3\"] .' + name).getBoundingClientRect();
            return of('margin').left > of('text').right - 1 && of('margin').top < of('text').bottom })()";
        assert_eq!(
            browser.eval_bool(beside),
            margin,
            "{window} pixels: the margin is beside the text"
        );
    }
    // A button opens the filters that have given way.
    browser.open_at("#s=isl", 1280, 900);
    browser.click(".open-filters");
    browser.click("[data-facet=theme] input[value=elections]");
    browser.wait_for_text("#theme=elections&s=isl", Browser::fragment);
    browser.click(".sheet-head button");
    browser.wait_until("the theme is marked in the text", |browser| {
        !browser.texts(".passages mark").is_empty()
    });
}

/// The title and the issuer of the first statement, above the bar of a phone.
fn the_first_statement_is_seen_without_scrolling(browser: &Browser) {
    for (width, height) in [
        (360, 740),
        (820, 1180),
        (1280, 720),
        (1366, 768),
        (1440, 900),
    ] {
        for query in ["", "?lang=es"] {
            browser.open_at(query, width, height);
            let bottom = number(
                browser,
                "document.querySelector('.entry h3').getBoundingClientRect().bottom",
            );
            let bar = number(
                browser,
                "(bar => getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().top : innerHeight)(document.querySelector('.views'))",
            );
            assert!(
                bottom <= bar,
                "{query} at {width}×{height}: expected the first title above {bar}, found {bottom}"
            );
        }
    }
}

fn a_theme_chosen_in_the_filters_is_proven_beside_them_without_scrolling(browser: &Browser) {
    for (width, height) in [(1280, 720), (1366, 768), (1440, 900)] {
        browser.open_at("", width, height);
        browser.click("[data-facet=theme] input[value=constituent]");
        browser.wait_for_text("#theme=constituent", Browser::fragment);
        let is_seen = |selector: &str| {
            format!(
                "(box => box && box.top >= 0 && box.bottom <= innerHeight && box.width > 0)(document.querySelector('{selector}')?.getBoundingClientRect())"
            )
        };
        for selector in [
            "#found",
            ".chips button",
            ".snippet mark",
            "[data-facet=theme] input:checked",
        ] {
            browser.wait_until(
                &format!("{selector} is in the window of {width}×{height}"),
                |browser| browser.eval_bool(&is_seen(selector)),
            );
        }
        assert!(
            browser
                .text(".snippet mark")
                .contains("Constituent Assembly")
        );
    }
}

fn the_first_filter_is_few_tab_stops_away(browser: &Browser) {
    browser.open_at("", 1280, 720);
    browser.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Enter]);
    browser.wait_until("the focus is at the filters", |browser| {
        browser.eval_bool("document.activeElement.id === 'filters'")
    });
    browser.press(&[Key::Tab]);
    assert!(
        browser.eval_bool("document.activeElement.matches('#filters input')"),
        "the fifth stop is a filter"
    );
}
