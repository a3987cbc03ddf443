use super::Journey;
use super::browser::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    ("a_text_has_sixty_characters_a_line_in_every_window_from_700_pixels_up", sixty),
    ("beside_a_text_filters_give_way_first_then_the_list_then_the_margin", giving_way),
];

const WIDTHS: [u32; 11] = [700, 768, 820, 1024, 1090, 1152, 1200, 1280, 1366, 1440, 1920];

/// How many characters a line of the text has, as the median of all lines that do not end their paragraph.
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
    browser.run(&format!("return Math.round({expression})")).as_i64().unwrap_or_default()
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
            assert!((60..=75).contains(&characters), "{page} at {window}: {characters} characters a line");
            let text = width(browser, ".passage.paragraph .text");
            assert!(text >= before, "{page} at {window}: {text} pixels, in a narrower window {before}");
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
        assert_eq!(width(browser, ".filters") > 0, filters, "filters at {window}");
        assert_eq!(width(browser, ".open-filters") > 0, !filters, "their button at {window}");
        assert_eq!(width(browser, ".statements") > 0, list, "the list at {window}");
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
    browser.until("the text is marked", |browser| !browser.texts(".passages mark").is_empty());
}
