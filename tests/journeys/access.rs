use pliego_testkit::Key;
use serde_json::json;

use super::Journey;
use super::page::{PAGES, open_any};
use pliego_testkit::Browser;

/// What WCAG asks and no tool can tell, as scripts tell it; `docs/by-hand.md` has what only people
/// can.
pub(crate) const JOURNEYS: &[Journey] = &[
    ("what_has_the_focus_is_never_hidden", focus_is_seen),
    ("enlarged_four_times_every_page_fits_its_width", enlarged),
    ("wide_letters_words_and_lines_cut_nothing_off", spacing),
    (
        "what_is_touched_is_as_large_as_a_finger_and_what_is_clicked_as_a_hand_that_trembles",
        targets,
    ),
    (
        "filters_in_a_sheet_are_a_dialog_that_keeps_the_focus_and_that_escape_and_back_close",
        dialog,
    ),
    (
        "saving_embedding_and_keeping_offline_need_no_mouse",
        keyboard,
    ),
];

pub(crate) const IN_CHROMIUM: &[Journey] = &[
    (
        "letters_twice_as_large_push_nothing_out_of_the_page",
        large_letters,
    ),
    (
        "colours_that_a_reader_forces_leave_every_sign",
        forced_colours,
    ),
];

/// WCAG 2.2, 2.4.11: gives the focus to everything that can have it, and tells what is then covered
/// or out of the window.
const COVERED: &str = "async () => {
    const covered = [], pause = wait => new Promise(done => setTimeout(done, wait));
    // An address of a passage scrolls there first.
    for (let before; before !== scrollY;) { before = scrollY; await pause(200); }
    const all = 'a[href], button, input, select, summary, textarea, [tabindex=\"0\"]';
    for (const one of document.querySelectorAll(all)) {
        if (!one.checkVisibility() || one.disabled || one.closest('.skip')) continue;
        one.focus();
        // The button of the search is there for who comes to it by key. The window of WebKit's
        // driver is never the one with the keys.
        if (!document.hasFocus() && one.matches('.search button')) continue;
        await pause(0);
        // A box of two lines may have nothing at its middle: its first line counts, and of that
        // what is in the window.
        const box = [...one.getClientRects()].find(box => box.width > 0) ?? one.getBoundingClientRect();
        const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
        const x = middle(box.left, box.right, innerWidth), y = middle(box.top, box.bottom, innerHeight);
        const hit = document.elementFromPoint(x, y);
        const seen = hit && (one.contains(hit) || hit.contains(one) && hit.matches('label, li, h3, td, p, span') || one.closest('label')?.contains(hit));
        if (!seen) covered.push(`${one.tagName}.${one.className} “${one.textContent.slice(0, 20)}” at ${Math.round(x)},${Math.round(y)} below ${hit?.tagName}.${hit?.className}`);
    }
    return covered;
}";

fn focus_is_seen(browser: &Browser) {
    for (width, height) in [(360, 740), (1440, 900)] {
        for page in PAGES {
            open_any(browser, page, width);
            browser.resize(width, height);
            let covered = browser.run_async(COVERED, &json!(null));
            let covered = covered.as_array().unwrap();
            assert!(
                covered.is_empty(),
                "{page} at {width}: {} covered: {:#?}",
                covered.len(),
                &covered[..covered.len().min(5)]
            );
        }
    }
}

/// How far the page reaches beyond the window, and what in it is cut off.
const BEYOND: &str = "(() => {
    const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.kwic, .unseen, select, .plot')
        && getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 2);
    return beyond + cut.map(e => ' ' + e.className).join('');
})()";

/// WCAG 2.2, 1.4.10: 1280 pixels enlarged four times are 320.
fn enlarged(browser: &Browser) {
    for page in PAGES {
        open_any(browser, page, 320);
        browser.resize(320, 256);
        assert_eq!(browser.says(BEYOND), "0", "{page}");
    }
}

/// WCAG 2.2, 1.4.4: the reader has told the browser to begin with letters of 32 pixels instead of
/// 16.
fn large_letters(browser: &Browser) {
    let letters = |size: u32| {
        browser.command(
            "Page.setFontSizes",
            json!({ "fontSizes": { "standard": size, "fixed": size * 13 / 16 } }),
        );
    };
    letters(32);
    for width in [360, 820, 1440] {
        for page in PAGES {
            open_any(browser, page, width);
            assert_eq!(
                browser.says("getComputedStyle(document.documentElement).fontSize"),
                "32px"
            );
            assert_eq!(browser.says(BEYOND), "0", "{page} at {width}");
        }
    }
    letters(16);
}

/// WCAG 2.2, 1.4.12: a reader may space letters, words, lines and paragraphs so.
fn spacing(browser: &Browser) {
    for width in [320, 1440] {
        for page in PAGES {
            open_any(browser, page, width);
            browser.run(
                "const style = new CSSStyleSheet();
                 style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                                    p { margin-bottom: 2em !important }`);
                 document.adoptedStyleSheets = [style]",
            );
            assert_eq!(browser.says(BEYOND), "0", "{page} at {width}");
        }
    }
}

/// WCAG 2.2, 2.5.8 asks for 24 pixels, 2.5.5 for 44; links within a line of text are excepted, and
/// so is what is offered at that size elsewhere: the strip beside a text by the ids of its
/// passages.
fn targets(browser: &Browser) {
    for (width, least) in [(360, 44), (1440, 24)] {
        for page in PAGES {
            open_any(browser, page, width);
            let small = format!(
                "[...document.querySelectorAll('a, button, input, select, summary, textarea')]
                    .filter(e => e.checkVisibility() && !e.closest('.unseen, .strip, .skip, .search button'))
                    .map(e => e.matches('input[type=checkbox]') ? e.closest('label') ?? e : e)
                    .filter(e => getComputedStyle(e).display !== 'inline')
                    .map(e => [e, e.getBoundingClientRect()])
                    .filter(([e, box]) => box.width > 2 && box.right > 0 && (box.width < {least} - .5 || box.height < {least} - .5))
                    .map(([e, box]) => `${{e.tagName}}.${{e.className}} in ${{e.parentElement.className}}: ${{box.width}}×${{box.height}}`)
                    .slice(0, 3).join('; ')"
            );
            assert_eq!(browser.says(&small), "", "{page} at {width}");
        }
    }
}

fn dialog(browser: &Browser) {
    let open = |browser: &Browser| {
        browser.click(".open-filters");
        browser.until("the focus is in the sheet", |browser| {
            browser.is("document.activeElement.closest('#filters')")
        });
        assert!(browser.is("document.querySelector('#filters').matches('[role=dialog][aria-modal=true][aria-label]')"));
    };
    let closed = |browser: &Browser| {
        browser.until("the sheet is closed, its button has the focus", |browser| {
            browser.is("!document.querySelector('[role=dialog]') && document.activeElement.matches('.open-filters')")
        });
        assert!(
            browser.is("!document.querySelector('[inert]')"),
            "all else is there again"
        );
    };
    for (address, width) in [("", 360), ("", 820), ("#s=isl", 1280)] {
        browser.open_at(address, width, 740);
        open(browser);
        // In either direction the focus goes round in the sheet.
        for _ in 0..6 {
            browser.wait(
                browser
                    .driver
                    .action_chain()
                    .key_down(Key::Shift)
                    .send_keys(Key::Tab)
                    .key_up(Key::Shift)
                    .perform(),
            );
            assert!(
                browser.is(
                    "document.activeElement.closest('#filters, html:focus') || document.activeElement === document.body"
                ),
                "{address} at {width}: {}",
                browser.says("document.activeElement.outerHTML")
            );
        }
        let outside =
            "[...document.querySelectorAll('a[href], button, input, select, summary, textarea, [tabindex=\"0\"]')]
            .filter(e => e.checkVisibility() && !e.closest('#filters, [inert]')).length";
        assert_eq!(
            browser.says(outside),
            "0",
            "{address} at {width}: nothing else can be reached"
        );
        browser.press(&[Key::Escape]);
        closed(browser);
        // Back closes it, and goes nowhere.
        let before = browser.fragment();
        open(browser);
        browser.back();
        closed(browser);
        assert_eq!(browser.fragment(), before);
        // What was chosen in it stays; the next Back takes that.
        open(browser);
        browser.click("[data-facet=theme] input[value=elections]");
        browser.until("it is chosen", |browser| {
            browser.fragment().contains("theme=elections")
        });
        browser.back();
        closed(browser);
        assert!(
            browser.fragment().contains("theme=elections"),
            "{address} at {width}: {}",
            browser.fragment()
        );
        browser.back();
        browser.until_is(&before, Browser::fragment);
        browser.until("it is taken back", |browser| {
            browser.texts(".chips").is_empty()
        });
    }
}

fn keyboard(browser: &Browser) {
    browser.open("#view=positions&org=icor");
    browser.focus(".views a:last-child");
    browser.tab_to(".matrix td button");
    browser.press(&[Key::Enter]);
    browser.until("the words stand in place", |browser| {
        browser.texts(".opened").len() == 1
    });
    assert!(
        browser.is("document.activeElement.matches('.matrix td button')"),
        "the focus stays"
    );
    browser.run("window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push(this.download) }");
    browser.focus(".views a:last-child");
    browser.tab_to(".save button");
    browser.press(&[Key::Enter]);
    browser.until("a picture is saved", |browser| {
        browser.is("saved.length === 1")
    });
    browser.focus(".filters input:last-of-type");
    browser.tab_to(".embed summary");
    browser.press(&[Key::Enter]);
    browser.tab_to(".embed textarea");
    let chosen = "document.activeElement.selectionEnd - document.activeElement.selectionStart";
    assert_eq!(
        browser.says(chosen),
        browser.says("document.activeElement.value.length"),
        "the lines are ready to copy"
    );
    browser.tab_to(".foot a[download]");
    if browser.is("document.querySelector('.can-keep').checkVisibility()") {
        browser.tab_to(".can-keep button");
        browser.press(&[Key::Enter]);
        browser.until("it is kept", |browser| {
            !browser.texts(".kept button").is_empty()
        });
        browser.tab_to(".kept button");
        browser.press(&[Key::Enter]);
        browser.until("it is gone", |browser| {
            !browser.texts(".can-keep button").is_empty()
        });
    }
}

/// With colours of the reader's, what colour alone says on the screen is still told apart.
fn forced_colours(browser: &Browser) {
    browser.open("#theme=elections&s=isl");
    browser.prefer("forced-colors", "active");
    assert!(browser.is("matchMedia('(forced-colors: active)').matches"));
    let style = |of: &str, property: &str| {
        browser.says(&format!(
            "getComputedStyle(document.querySelector('{of}')).{property}"
        ))
    };
    assert_ne!(
        style("mark", "backgroundColor"),
        style("body", "backgroundColor"),
        "what carries a theme is marked"
    );
    assert_ne!(
        style(".strip li.first", "backgroundColor"),
        style(".strip li:not(.first)", "backgroundColor")
    );
    assert_ne!(
        style(".views a[aria-current]", "borderBottomColor"),
        style(".views a:not([aria-current])", "borderBottomColor")
    );
    assert_ne!(style(".handle", "backgroundColor"), "");
    browser.prefer("forced-colors", "");
}
