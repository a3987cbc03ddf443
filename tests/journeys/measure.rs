use pliego_testkit::Browser;
use serde_json::{Value, json};

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_line_has_60_to_75_characters_in_every_window_from_700px,
    the_first_statement_is_seen_without_scrolling,
    beside_a_text_filters_give_way_first_then_list_then_margin,
];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    a_statement_prints_on_three_to_six_pages,
    printed_ids_and_themes_stand_beside_their_passages,
    positions_print_as_a_matrix_and_the_timeline_with_the_list,
];

const WIDTHS: [u32; 11] = [
    700, 768, 820, 1024, 1090, 1152, 1200, 1280, 1366, 1440, 1920,
];

/// The median number of characters in a line, without the last line of each paragraph.
const CHARACTERS: &str = "(() => {
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
        for window in WIDTHS {
            match page.contains(".html") {
                true => browser.visit(page, window),
                false => browser.open_at(page, window, 900),
            }
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
        }
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

/// Prints the page on A4 and returns the number of sheets.
fn count_sheets(browser: &Browser) -> i64 {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    let printed = browser.wait(browser.driver.cdp().send_raw("Page.printToPDF", paper));
    let count = "async pdf => (atob(pdf).match(/\\/Type\\s*\\/Page\\b/g) ?? []).length";
    browser
        .run_async(count, &printed["data"])
        .as_i64()
        .unwrap_or_default()
}

fn a_statement_prints_on_three_to_six_pages(browser: &Browser) {
    for id in ["isl", "ma-peru", "pcp-ml", "intl-left", "icor"] {
        browser.open_at(&format!("#s={id}"), 1280, 900);
        let explored = count_sheets(browser);
        assert!(
            (3..=6).contains(&explored),
            "{id} in the explorer: expected 3 to 6 sheets, found {explored}"
        );
        browser.visit(&format!("s/{id}/index.html"), 1280);
        let alone = count_sheets(browser);
        assert!(
            (3..=6).contains(&alone),
            "{id} on its own page: expected 3 to 6 sheets, found {alone}"
        );
    }
}

/// Switches the media of the style sheet: `print`, or an empty text for the screen.
fn set_media(browser: &Browser, media: &str) {
    browser.command("Emulation.setEmulatedMedia", json!({ "media": media }));
}

/// The width of A4 between the margins that the style sheet sets, in pixels.
const PAPER: u32 = 680;

fn printed_ids_and_themes_stand_beside_their_passages(browser: &Browser) {
    set_media(browser, "print");
    for page in ["#s=isl", "s/isl/index.html"] {
        match page.contains(".html") {
            true => browser.visit(page, PAPER),
            false => browser.open_at(page, PAPER, 900),
        }
        let askew = browser.run(
            "return [...document.querySelectorAll('.passage')].filter(passage => {
                const of = name => passage.querySelector(name)?.getBoundingClientRect();
                const [id, text, margin, notes] = ['.passage-id', '.text', '.margin', '.apparatus'].map(of);
                return id.right > text.left || Math.abs(id.top - text.top) > 12
                    || margin && (margin.left < text.right || margin.width < 100) || notes && notes.width < 300;
            }).map(passage => passage.id)",
        );
        assert_eq!(
            askew,
            Value::Array(Vec::new()),
            "{page}: passages with an id or a margin out of place"
        );
        let characters = number(browser, CHARACTERS);
        assert!(
            (60..=75).contains(&characters),
            "{page}: expected 60 to 75 characters a line, found {characters}"
        );
        assert!(
            browser
                .text(".particulars")
                .contains("The date line under the signature"),
            "{page}: the particulars have the evidence of the date"
        );
    }
    browser.open_at("#s=isl", PAPER, 900);
    let address = browser
        .eval_str("getComputedStyle(document.querySelector('.whole-page a'), '::after').content");
    assert!(
        address.contains(&format!("{}index.html?lang=en#s=isl", browser.page)),
        "expected the whole address, found {address}"
    );
    set_media(browser, "");
}

fn positions_print_as_a_matrix_and_the_timeline_with_the_list(browser: &Browser) {
    browser.open_at("#view=positions", 1280, 900);
    let sheets = count_sheets(browser);
    assert!(
        sheets <= 3,
        "expected the matrix on 3 sheets or fewer, found {sheets}"
    );
    set_media(browser, "print");
    browser.open_at("#view=positions", PAPER, 900);
    let columns = "new Set([...document.querySelectorAll('.matrix tbody tr:first-child > *')].map(cell => Math.round(cell.getBoundingClientRect().left))).size";
    assert_eq!(number(browser, columns), 6, "columns of the matrix");
    assert!(browser.eval_bool("document.querySelector('.matrix thead').checkVisibility()"));
    browser.open_at("", PAPER, 900);
    assert_eq!(browser.texts(".lane-names li").len(), 5);
    assert!(width(browser, ".area svg") > 400);
    let empty = "document.querySelector('.area .lane').getBoundingClientRect().top - document.querySelector('.masthead').getBoundingClientRect().bottom";
    let empty = number(browser, empty);
    assert!(
        empty < 60,
        "expected less than 60 empty pixels above the timeline, found {empty}"
    );
    set_media(browser, "");
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
