use pliego_testkit::{Browser, Key};
use serde_json::json;

use super::Journey;
use super::page::{PAGES, in_widths, open_any};

/// `docs/by-hand.md` lists the checks that no script can do.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_focused_element_is_never_covered,
    at_320_pixels_every_page_fits_the_window,
    wide_text_spacing_cuts_nothing_off,
    touch_targets_are_44px_and_click_targets_24px,
    the_filter_sheet_is_a_modal_dialog_that_escape_and_back_close,
    saving_embedding_and_offline_use_work_by_keyboard,
];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    at_twice_the_font_size_every_page_fits_the_window,
    forced_colours_keep_every_mark_visible
];

/// Focuses every focusable element in turn, and returns those that are then covered or outside the
/// window (WCAG 2.2, 2.4.11).
const COVERED: &str = "async () => {
    const covered = [], pause = wait => new Promise(done => setTimeout(done, wait));
    // An address of a passage scrolls there first: waits until it is still.
    for (let before; before !== scrollY;) { before = scrollY; await pause(200); }
    const all = 'a[href], button, input, select, summary, textarea, [tabindex=\"0\"]';
    for (const one of document.querySelectorAll(all)) {
        if (!one.checkVisibility() || one.disabled || one.closest('.skip')) continue;
        one.focus();
        // The button of the search shows only while it has the focus. WebKit's driver never gives
        // the window the focus.
        if (!document.hasFocus() && one.matches('.search button')) continue;
        await pause(0);
        // The middle of a link over two lines can be empty: takes the part of its first line that
        // is in the window.
        const box = [...one.getClientRects()].find(box => box.width > 0) ?? one.getBoundingClientRect();
        const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
        const x = middle(box.left, box.right, innerWidth), y = middle(box.top, box.bottom, innerHeight);
        const hit = document.elementFromPoint(x, y);
        const seen = hit && (one.contains(hit) || hit.contains(one) && hit.matches('label, li, h3, td, p, span') || one.closest('label')?.contains(hit));
        if (!seen) covered.push(`${one.tagName}.${one.className} “${one.textContent.slice(0, 20)}” at ${Math.round(x)},${Math.round(y)} below ${hit?.tagName}.${hit?.className}`);
    }
    return covered;
}";

fn the_focused_element_is_never_covered(browser: &Browser) {
    for (width, height) in [(360, 740), (1440, 900)] {
        for page in PAGES {
            open_any(browser, page, width);
            browser.resize(width, height);
            let covered = browser.run_async(COVERED, &json!(null));
            let covered = covered.as_array().unwrap();
            assert!(
                covered.is_empty(),
                "{page} at {width}: expected no covered element, found {}: {:#?}",
                covered.len(),
                &covered[..covered.len().min(5)]
            );
        }
    }
}

/// The pixels by which the page is wider than the window, and the classes of all elements that cut
/// their text off. Expected: `0`. The bar above a text and the lead end in an ellipsis; the head of the
/// text and the first screen have the whole.
const BEYOND: &str = "(() => {
    const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.kwic, .unseen, select, .plot, .read, .subtitle')
        && getComputedStyle(e).overflowX === 'hidden' && e.scrollWidth > e.clientWidth + 2);
    return beyond + cut.map(e => ' ' + e.className).join('');
})()";

/// WCAG 2.2, 1.4.10 (reflow): a window of 1280×1024 pixels, zoomed to 400 %, has 320×256 CSS
/// pixels.
fn at_320_pixels_every_page_fits_the_window(browser: &Browser) {
    for page in PAGES {
        open_any(browser, page, 320);
        browser.resize(320, 256);
        assert_eq!(
            browser.eval_str(BEYOND),
            "0",
            "{page}: pixels beyond the window"
        );
    }
}

/// WCAG 2.2, 1.4.4 (resize text): a default font size of 32 pixels instead of 16.
fn at_twice_the_font_size_every_page_fits_the_window(browser: &Browser) {
    let set_font_size = |size: u32| {
        browser.command(
            "Page.setFontSizes",
            json!({ "fontSizes": { "standard": size, "fixed": size * 13 / 16 } }),
        );
    };
    set_font_size(32);
    // The next journeys need the usual size, whatever is found here.
    let mut found = Vec::new();
    for page in PAGES {
        in_widths(browser, page, &[360, 820, 1440], |width| {
            let size = browser.eval_str("getComputedStyle(document.documentElement).fontSize");
            let beyond = browser.eval_str(BEYOND);
            if (&*size, &*beyond) != ("32px", "0") {
                found.push(format!(
                    "{page} at {width}: {beyond} with letters of {size}"
                ));
            }
        });
    }
    set_font_size(16);
    assert_eq!(found, [""; 0], "pixels beyond the window");
}

/// The spacing is that of WCAG 2.2, 1.4.12 (text spacing).
fn wide_text_spacing_cuts_nothing_off(browser: &Browser) {
    for width in [320, 1440] {
        for page in PAGES {
            open_any(browser, page, width);
            browser.run(
                "const style = new CSSStyleSheet();
                 style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                                    p { margin-bottom: 2em !important }`);
                 document.adoptedStyleSheets = [style]",
            );
            assert_eq!(
                browser.eval_str(BEYOND),
                "0",
                "{page} at {width}: pixels beyond the window"
            );
        }
    }
}

/// WCAG 2.2, 2.5.5 (44 pixels, for touch) and 2.5.8 (24 pixels). Both exempt links within a line of
/// text, and targets that have a larger equivalent: the ids of passages are the equivalent of the
/// strip.
fn touch_targets_are_44px_and_click_targets_24px(browser: &Browser) {
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
            assert_eq!(
                browser.eval_str(&small),
                "",
                "{page} at {width}: targets smaller than {least} pixels"
            );
        }
    }
}

fn the_filter_sheet_is_a_modal_dialog_that_escape_and_back_close(browser: &Browser) {
    let open =
        |browser: &Browser| {
            browser.click(".open-filters");
            browser.wait_until("the focus is in the filter sheet", |browser| {
                browser.eval_bool("document.activeElement.closest('#filters')")
            });
            assert!(browser.eval_bool(
                "document.querySelector('#filters').matches('dialog:modal[aria-label]')"
            ));
        };
    let closed = |browser: &Browser| {
        browser.wait_until("the filter sheet is closed and its button has the focus", |browser| {
            browser.eval_bool(
                "!document.querySelector('dialog') && document.activeElement.matches('.open-filters')",
            )
        });
    };
    for (address, width) in [("", 360), ("", 820), ("#s=isl", 1280)] {
        browser.open_at(address, width, 740);
        open(browser);
        // Shift+Tab goes around within the sheet.
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
                browser.eval_bool(
                    "document.activeElement.closest('#filters, html:focus') || document.activeElement === document.body"
                ),
                "{address} at {width}: expected the focus in the sheet, found {}",
                browser.eval_str("document.activeElement.outerHTML")
            );
        }
        browser.press(&[Key::Escape]);
        closed(browser);
        // Back closes the sheet and leaves the address.
        let before = browser.fragment();
        open(browser);
        browser.back();
        closed(browser);
        assert_eq!(browser.fragment(), before);
        // Back closes the sheet and keeps the choice made in it; the next Back undoes the choice.
        open(browser);
        browser.click("[data-facet=theme] input[value=elections]");
        browser.wait_until("the address has the chosen theme", |browser| {
            browser.fragment().contains("theme=elections")
        });
        browser.back();
        closed(browser);
        assert!(
            browser.fragment().contains("theme=elections"),
            "{address} at {width}: expected the theme to stay, found {}",
            browser.fragment()
        );
        browser.back();
        browser.wait_for_text(&before, Browser::fragment);
        browser.wait_until("the chips are gone", |browser| {
            browser.texts(".chips").is_empty()
        });
    }
}

fn saving_embedding_and_offline_use_work_by_keyboard(browser: &Browser) {
    browser.open("#view=positions&org=icor");
    browser.focus(".views a:last-of-type");
    browser.tab_to(".matrix td button");
    browser.press(&[Key::Enter]);
    browser.wait_until("the quote is shown in the matrix", |browser| {
        browser.texts(".opened").len() == 1
    });
    assert!(
        browser.eval_bool("document.activeElement.matches('.matrix td button')"),
        "the focus stays on the cell"
    );
    browser.run("window.saved = []; HTMLAnchorElement.prototype.click = function () { saved.push(this.download) }");
    browser.focus(".views a:last-of-type");
    browser.tab_to(".save button");
    browser.press(&[Key::Enter]);
    browser.wait_until("one picture is saved", |browser| {
        browser.eval_bool("saved.length === 1")
    });
    browser.focus(".filters input:last-of-type");
    browser.tab_to(".embed summary");
    browser.press(&[Key::Enter]);
    browser.tab_to(".embed textarea");
    // The page selects the code after the browser has placed its caret.
    browser.wait_until("the whole embed code is selected", |browser| {
        browser.eval_bool(
            "document.activeElement.selectionStart === 0 \
             && document.activeElement.selectionEnd === document.activeElement.value.length",
        )
    });
    browser.tab_to(".foot a[download]");
    if browser.eval_bool("document.querySelector('.can-keep').checkVisibility()") {
        browser.tab_to(".can-keep button");
        browser.press(&[Key::Enter]);
        browser.wait_until("the offline copy is stored", |browser| {
            !browser.texts(".kept button").is_empty()
        });
        browser.tab_to(".kept button");
        browser.press(&[Key::Enter]);
        browser.wait_until("the offline copy is deleted", |browser| {
            !browser.texts(".can-keep button").is_empty()
        });
    }
}

/// Marks that differ only by colour on the screen must still differ in the colours of Windows'
/// contrast themes.
fn forced_colours_keep_every_mark_visible(browser: &Browser) {
    browser.open("#theme=elections&s=isl");
    browser.prefer("forced-colors", "active");
    assert!(browser.eval_bool("matchMedia('(forced-colors: active)').matches"));
    let style = |of: &str, property: &str| {
        browser.eval_str(&format!(
            "getComputedStyle(document.querySelector('{of}')).{property}"
        ))
    };
    assert_ne!(
        style("mark", "backgroundColor"),
        style("body", "backgroundColor"),
        "a quote with the theme is marked"
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
