use serde_json::{Value, json};

use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    (
        "a_text_has_sixty_characters_a_line_in_every_window_from_700_pixels_up",
        sixty,
    ),
    (
        "beside_a_text_filters_give_way_first_then_the_list_then_the_margin",
        giving_way,
    ),
];

pub(crate) const IN_CHROMIUM: &[Journey] = &[
    ("a_statement_is_printed_on_four_to_six_pages", pages),
    ("on_paper_ids_and_themes_stand_beside_the_passages", beside),
    (
        "positions_are_printed_as_a_matrix_and_the_timeline_with_the_list",
        plots,
    ),
];

const WIDTHS: [u32; 11] = [
    700, 768, 820, 1024, 1090, 1152, 1200, 1280, 1366, 1440, 1920,
];

/// How many characters a line of the text has, as the median of all lines that do not end their
/// paragraph.
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

fn number(browser: &Browser, expression: &str) -> i64 {
    browser
        .run(&format!("return Math.round({expression})"))
        .as_i64()
        .unwrap_or_default()
}

/// How wide the first element is that fits; nothing if it is not shown.
fn width(browser: &Browser, selector: &str) -> i64 {
    number(
        browser,
        &format!(
            "(e => e?.checkVisibility() ? e.getBoundingClientRect().width : 0)(document.querySelector('{selector}'))"
        ),
    )
}

fn sixty(browser: &Browser) {
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
                "{page} at {window}: {characters} characters a line"
            );
            let text = width(browser, ".passage.paragraph .text");
            assert!(
                text >= before,
                "{page} at {window}: {text} pixels, in a narrower window {before}"
            );
            before = text;
        }
    }
}

fn giving_way(browser: &Browser) {
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
            "filters at {window}"
        );
        assert_eq!(
            width(browser, ".open-filters") > 0,
            !filters,
            "their button at {window}"
        );
        assert_eq!(
            width(browser, ".statements") > 0,
            list,
            "the list at {window}"
        );
        let beside =
            "(() => { const of = name => document.querySelector('[id=\"isl.n3\"] .' + name).getBoundingClientRect();
            return of('margin').left >= of('text').right && of('margin').top < of('text').bottom })()";
        assert_eq!(browser.is(beside), margin, "the margin at {window}");
    }
    // What has given way is a button away.
    browser.open_at("#s=isl", 1280, 900);
    browser.click(".open-filters");
    browser.click("[data-facet=theme] input[value=elections]");
    browser.until_is("#theme=elections&s=isl", Browser::fragment);
    browser.click(".sheet-head button");
    browser.until("the text is marked", |browser| {
        !browser.texts(".passages mark").is_empty()
    });
}

/// On how many pages of A4 the browser prints what it shows.
fn printed_on(browser: &Browser) -> i64 {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    let printed = browser.wait(browser.driver.cdp().send_raw("Page.printToPDF", paper));
    let count = "async pdf => (atob(pdf).match(/\\/Type\\s*\\/Page\\b/g) ?? []).length";
    browser
        .run_async(count, &printed["data"])
        .as_i64()
        .unwrap_or_default()
}

fn pages(browser: &Browser) {
    for id in ["isl", "ma-peru", "pcp-ml", "intl-left", "icor"] {
        browser.open_at(&format!("#s={id}"), 1280, 900);
        let explored = printed_on(browser);
        assert!(
            (4..=6).contains(&explored),
            "{id} in the explorer: {explored} pages"
        );
        browser.visit(&format!("s/{id}/index.html"), 1280);
        let alone = printed_on(browser);
        assert!(
            (4..=6).contains(&alone),
            "{id} on its own page: {alone} pages"
        );
    }
}

fn on_paper(browser: &Browser, media: &str) {
    browser.command("Emulation.setEmulatedMedia", json!({ "media": media }));
}

/// A4 is 680 pixels wide between the margins of the style.
const PAPER: u32 = 680;

fn beside(browser: &Browser) {
    on_paper(browser, "print");
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
        assert_eq!(askew, Value::Array(Vec::new()), "{page}");
        let characters = number(browser, CHARACTERS);
        assert!(
            (60..=75).contains(&characters),
            "{page}: {characters} characters a line"
        );
        assert!(
            browser
                .text(".particulars")
                .contains("The date line under the signature"),
            "{page}: with the evidence"
        );
    }
    browser.open_at("#s=isl", PAPER, 900);
    let address = browser
        .says("getComputedStyle(document.querySelector('.whole-page a'), '::after').content");
    assert!(
        address.contains(&format!("{}index.html?lang=en#s=isl", browser.page)),
        "the whole address: {address}"
    );
    on_paper(browser, "");
}

fn plots(browser: &Browser) {
    browser.open_at("#view=positions", 1280, 900);
    let pages = printed_on(browser);
    assert!(pages <= 3, "the matrix: {pages} pages");
    on_paper(browser, "print");
    browser.open_at("#view=positions", PAPER, 900);
    let columns = "new Set([...document.querySelectorAll('.matrix tbody tr:first-child > *')].map(cell => Math.round(cell.getBoundingClientRect().left))).size";
    assert_eq!(
        number(browser, columns),
        6,
        "a demand and what five say of it stand in one row"
    );
    assert!(browser.is("document.querySelector('.matrix thead').checkVisibility()"));
    browser.open_at("", PAPER, 900);
    assert_eq!(browser.texts(".lane-names li").len(), 5);
    assert!(width(browser, ".area svg") > 400);
    let empty = "document.querySelector('.area .lane').getBoundingClientRect().top - document.querySelector('.masthead').getBoundingClientRect().bottom";
    let empty = number(browser, empty);
    assert!(
        empty < 60,
        "{empty} pixels stand empty where events are on the screen"
    );
    on_paper(browser, "");
}
