use std::fs;

use pliego_testkit::{Browser, Key};
use serde_json::json;

use super::Journey;
use super::reader::in_view;
use super::timeline::open_menu;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_page_requests_no_other_host_and_stores_nothing,
    no_file_of_the_build_loads_from_another_host,
    the_address_chooses_the_language_of_the_page,
    filters_timeline_and_reader_work_by_keyboard,
    skip_links_lead_to_results_search_and_filters,
    on_a_phone_the_filters_are_a_sheet,
    on_a_phone_the_list_replaces_the_timeline,
    on_a_phone_the_reader_replaces_the_list,
    from_320px_up_nothing_scrolls_sideways,
    mentioned_days_are_never_cut_off,
    no_word_of_a_heading_breaks_and_a_long_query_fits,
    the_count_never_breaks_within_a_word,
    captions_for_screen_readers_are_invisible,
    about_describes_the_collection_and_the_coding,
];

/// Every view and every kind of printed page.
pub(crate) const PAGES: &[&str] = &[
    "",
    "#s=isl",
    "#q=coup&view=concordance",
    "#view=concordance",
    "#view=positions",
    "#view=themes",
    "#view=figures",
    "#view=compare&s=isl,icor",
    "?lang=es#p=icor.p7&theme=solidarity",
    "about/index.html",
    "context/index.html",
    "s/isl/index.html",
];

/// Opens any of [`PAGES`].
pub(crate) fn open_any(browser: &Browser, page: &str, width: u32) {
    match page.contains(".html") {
        true => browser.visit(page, width),
        false => browser.open_at(page, width, 800),
    }
}

/// Where the windows of phones end: 44rem, as in `style/page.css`.
const PHONES_END: u32 = 704;

/// Looks at a page (see [`open_any`]) in windows of several widths. Opens it twice, in the first width of a phone and in the first wider
/// one, since the page begins otherwise on phones; resizes the window to the other widths. To open it in each takes a quarter of a
/// second.
pub(crate) fn in_widths(browser: &Browser, page: &str, widths: &[u32], mut look: impl FnMut(u32)) {
    let (phones, wide): (Vec<u32>, _) = widths.iter().partition(|width| **width < PHONES_END);
    for widths in [phones, wide] {
        for (at, width) in widths.into_iter().enumerate() {
            if at == 0 {
                open_any(browser, page, width);
            } else {
                browser.resize(width, 800);
                // The page follows in the next frame.
                browser.run_async(
                    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))",
                    &json!(null),
                );
            }
            look(width);
        }
    }
}

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    reduced_motion_turns_transitions_off,
    the_colours_follow_the_colour_scheme_of_the_reader,
];

fn the_page_requests_no_other_host_and_stores_nothing(browser: &Browser) {
    browser.open("#s=isl&theme=elections");
    let elsewhere = "performance.getEntriesByType('resource').filter(r => !r.name.startsWith(location.origin)).length";
    assert_eq!(browser.eval_str(elsewhere), "0");
    assert_eq!(
        browser.eval_str("document.cookie.length + localStorage.length + sessionStorage.length"),
        "0"
    );
}

fn no_file_of_the_build_loads_from_another_host(_: &Browser) {
    let mut read = 0;
    for entry in fs::read_dir("dist").unwrap() {
        let path = entry.unwrap().path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        read += 1;
        for loading in [
            "src=\"http",
            "src=http",
            "href=\"http",
            "href=http",
            "url(http",
            "url(\"http",
            "import \"http",
            "//cdn",
        ] {
            assert!(
                !text.contains(loading),
                "{}: expected no load from another host, found {loading}",
                path.display()
            );
        }
    }
    assert!(
        read >= 3,
        "dist/: expected 3 text files or more, found {read}"
    );
}

fn the_address_chooses_the_language_of_the_page(browser: &Browser) {
    browser.open("?lang=es#theme=elections");
    assert_eq!(browser.text("[role=status]"), "4 declaraciones");
    assert_eq!(browser.eval_str("document.documentElement.lang"), "es");
    assert_eq!(
        browser.text("h1"),
        "Qué dijeron cinco organizaciones sobre la crisis del Perú"
    );
    assert_eq!(
        browser.text("[data-statement=ma-peru] .when"),
        "entre el 17 y el 23 de diciembre de 2022"
    );
    assert!(browser.eval_bool("document.querySelector('[data-statement=isl] h3').lang === 'en'"));
    assert!(
        browser
            .text(".subtitle")
            .ends_with("que lo muestran. Los textos están en inglés.")
    );
    assert_eq!(fetched_texts(browser), 1);
    browser.click(".languages [lang=en]");
    browser.wait_for_text("4 statements", |browser| browser.text("[role=status]"));
    assert_eq!(
        browser.eval_str("location.search + location.hash"),
        "?lang=en#theme=elections"
    );
    assert_eq!(browser.eval_str("document.documentElement.lang"), "en");
    assert_eq!(fetched_texts(browser), 0, "the program has them");
    browser.back();
    browser.wait_for_text("4 declaraciones", |browser| browser.text("[role=status]"));
}

/// Counts the files with the editors' texts that the page has fetched.
fn fetched_texts(browser: &Browser) -> usize {
    let count = "String(performance.getEntriesByType('resource').filter(file => file.name.includes('/texts-')).length)";
    browser.eval_str(count).parse().unwrap()
}

fn filters_timeline_and_reader_work_by_keyboard(browser: &Browser) {
    browser.open("");
    browser.press(&[Key::Tab]);
    assert_eq!(browser.eval_str("document.activeElement.className"), "skip");
    browser.tab_to(".area .handle");
    browser.press(&[Key::PageUp]);
    browser.wait_for_text("#from=2022-12-14", Browser::fragment);
    browser.tab_to(".mark-link a");
    browser.tab_to("[data-facet=org] input[value=isl]");
    browser.press(&[Key::Space]);
    browser.wait_for_text("#from=2022-12-14&org=isl", Browser::fragment);
    assert!(
        browser.eval_bool("document.activeElement.matches('[data-facet=org] input[value=isl]')"),
        "the focus stays on the filter"
    );
    browser.tab_to("[data-facet=theme] input[value=elections]");
    browser.press(&[Key::Space]);
    browser.wait_for_text(
        "#from=2022-12-14&org=isl&theme=elections",
        Browser::fragment,
    );
    // One tab stop for each value: the key excludes.
    let minus = || browser.press(&[Key::Subtract]);
    browser.tab_to("[data-facet=theme] input[value=extractivism]");
    minus();
    browser.wait_for_text(
        "#from=2022-12-14&org=isl&theme=elections,-extractivism",
        Browser::fragment,
    );
    minus();
    browser.wait_for_text(
        "#from=2022-12-14&org=isl&theme=elections",
        Browser::fragment,
    );
    browser.tab_to("[data-statement=isl] .carrying a:last-child");
    browser.press(&[Key::Enter]);
    browser.wait_for_text(
        "#from=2022-12-14&org=isl&theme=elections&p=isl.n7",
        Browser::fragment,
    );
    browser.wait_until("the passage has the focus", |browser| {
        browser.eval_bool("document.activeElement.id === 'isl.n7'")
    });
    browser.tab_to("[id='isl.n7'] .passage-id a");
    browser.tab_to("[id='isl.n7'] .margin button");
}

fn skip_links_lead_to_results_search_and_filters(browser: &Browser) {
    for (width, filters) in [(1440, "#filters"), (360, ".open-filters")] {
        browser.open_at("", width, 740);
        for (at, to) in [(0, ".statements"), (1, "#search"), (2, filters)] {
            browser.focus("h1");
            browser.run(&format!("document.querySelectorAll('.skip')[{at}].focus()"));
            browser.press(&[Key::Enter]);
            browser.wait_until(&format!("the focus is on {to}"), |browser| {
                browser.eval_bool(&format!("document.activeElement.matches('{to}')"))
            });
        }
    }
    // With them the first filter is a few tab stops away.
    browser.open_at("", 1440, 900);
    browser.run("document.querySelectorAll('.skip')[2].focus()");
    browser.press(&[Key::Enter]);
    browser.wait_until("the filters have the focus", |browser| {
        browser.eval_bool("document.activeElement.matches('#filters')")
    });
    browser.press(&[Key::Tab, Key::Tab, Key::Tab]);
    assert!(
        browser.eval_bool("document.activeElement.closest('.filters')"),
        "Tab goes on within the filters"
    );
}

fn on_a_phone_the_filters_are_a_sheet(browser: &Browser) {
    browser.open_at("", 360, 740);
    assert!(browser.texts(".filters").is_empty());
    browser.click(".open-filters");
    browser.wait_until("the filter sheet is open", |browser| {
        !browser.texts(".filters").is_empty()
    });
    browser.wait_until("the focus is in the filter sheet", |browser| {
        browser.eval_bool("document.activeElement.closest('#filters')")
    });
    browser.click("[data-facet=theme] input[value=elections]");
    browser.wait_for_text("#theme=elections", Browser::fragment);
    browser.press(&[Key::Escape]);
    browser.wait_until("the filter sheet is closed", |browser| {
        browser.texts(".filters").is_empty()
    });
    browser.wait_until("the focus is on the button of the filters", |browser| {
        browser.eval_bool("document.activeElement.matches('.open-filters')")
    });
    assert_eq!(browser.text(".open-filters"), "Filters 1");
    // The sheet also has the handles of the date range.
    browser.click(".open-filters");
    browser.wait_until("the focus is in the filter sheet", |browser| {
        browser.eval_bool("document.activeElement.closest('#filters')")
    });
    browser.focus(".sheet-slider .handle");
    browser.press(&[Key::PageUp, Key::PageUp]);
    browser.wait_for_text("#from=2022-12-21&theme=elections", Browser::fragment);
    browser.click(".sheet-head button");
    browser.wait_until("the filter sheet is closed", |browser| {
        browser.texts(".filters").is_empty()
    });
    let small = "[...document.querySelectorAll('button, input, summary, .languages a, .views a, h3 a')]
        .filter(e => e.checkVisibility()).map(e => [e.className || e.innerText, e.getBoundingClientRect()])
        .filter(([, b]) => b.width > 0 && (b.height < 24 || b.width < 24)).map(([n]) => n).join(', ')";
    assert_eq!(
        browser.eval_str(small),
        "",
        "targets smaller than 24 pixels"
    );
}

fn on_a_phone_the_list_replaces_the_timeline(browser: &Browser) {
    browser.open_at("", 360, 740);
    assert!(browser.texts(".plot").is_empty());
    let items = browser.texts(".statements > ol > li");
    assert_eq!(items.len(), 5, "events are hidden at first");
    open_menu(browser);
    browser.click(".timeline-foot label input");
    browser.wait_for_text("#context=1", Browser::fragment);
    browser.wait_until("the background is shown", |browser| {
        browser.texts(".statements > ol > li").len() == 5 + 17
    });
    let items = browser.texts(".statements > ol > li");
    assert!(items[0].starts_with("7 Dec Castillo removed"));
    let isl = items
        .iter()
        .position(|item| item.starts_with("16 December 2022"))
        .unwrap();
    assert!(
        items[isl - 1].starts_with("16 Dec "),
        "expected an event before the statement of the same day, found {}",
        items[isl - 1]
    );
    browser.open_at("#context=1&q=coup", 360, 740);
    assert_eq!(
        browser.texts(".context-between").len(),
        0,
        "no event stands among hits"
    );
}

fn on_a_phone_the_reader_replaces_the_list(browser: &Browser) {
    browser.open_at("", 360, 740);
    browser.click("[data-statement=icor] h3 a");
    browser.wait_until("the reader replaces the list", |browser| {
        browser.texts(".statements").is_empty()
    });
    browser.wait_until("the reader is in view", |browser| {
        browser.eval_bool("(() => { const b = document.querySelector('.reader').getBoundingClientRect(); return b.top < innerHeight })()")
    });
    browser.click("[id='icor.p7'] .passage-id a");
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("icor.p7"))
    });
    browser.click(".reader .close");
    browser.wait_until("the list is shown again", |browser| {
        browser.texts(".statements").len() == 1
    });
}

fn from_320px_up_nothing_scrolls_sideways(browser: &Browser) {
    let widths = [320, 360, 430, 820, 1024, 1440];
    for address in [
        "",
        "#s=pcp-ml&theme=south,self-defence",
        "?lang=es#p=icor.g14&signed=1&org=icor",
        "about/index.html",
    ] {
        in_widths(browser, address, &widths, |width| {
            let overflow =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(
                browser.eval_str(overflow),
                "0",
                "{address} at {width} pixels: pixels beyond the window"
            );
        });
    }
}

fn mentioned_days_are_never_cut_off(browser: &Browser) {
    for width in [320, 360, 820, 1280, 1440] {
        browser.open_at("", width, 740);
        open_menu(browser);
        browser.click(".mentions summary");
        browser.wait_until("the mentioned days are listed", |browser| {
            !browser.texts(".mentions tbody tr").is_empty()
        });
        let beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(
            browser.eval_str(beyond),
            "0",
            "{width} pixels: pixels beyond the window"
        );
        let cut = "[...document.querySelectorAll('.mentions :is(th, td, q)')].filter(e => e.checkVisibility()
            && e.getBoundingClientRect().right > document.documentElement.clientWidth).length";
        assert_eq!(
            browser.eval_str(cut),
            "0",
            "{width} pixels: cells beyond the window"
        );
        let date = "Math.min(...[...document.querySelectorAll('.mentions tbody th')].map(e => e.getBoundingClientRect().width))";
        assert!(
            browser.eval_bool(&format!("{date} >= 160")),
            "{width} pixels: expected 160 pixels or more for a date, found {}",
            browser.eval_str(date)
        );
    }
}

fn the_count_never_breaks_within_a_word(browser: &Browser) {
    // In some of these windows an active filter leaves little room for the count.
    let widths: Vec<u32> = (440..=720).step_by(20).collect();
    for address in [
        "#theme=elections",
        "?embed=1#theme=constituent",
        "?lang=es#theme=constituent",
    ] {
        in_widths(browser, address, &widths, |width| {
            let lines = "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('#found strong'));
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size })()";
            let words = browser.text("#found strong").split(' ').count();
            assert!(
                browser.eval_str(lines).parse::<usize>().unwrap() <= words,
                "{address} at {width} pixels: expected no more lines than words"
            );
        });
    }
}

fn captions_for_screen_readers_are_invisible(browser: &Browser) {
    for (page, caption) in [
        ("?lang=es#view=positions", ".matrix caption"),
        ("?lang=es#view=compare&s=isl,icor", ".aligned caption"),
    ] {
        browser.open_at(page, 320, 740);
        let style = |of: &str| {
            browser.eval_str(&format!(
                "getComputedStyle(document.querySelector('{caption}')).{of}"
            ))
        };
        assert_eq!(
            (&*style("clipPath"), &*style("width")),
            ("inset(50%)", "1px"),
            "{page}: style of the caption"
        );
    }
}

fn about_describes_the_collection_and_the_coding(browser: &Browser) {
    let documentation = pliego_edition::read("corpus".as_ref())
        .unwrap_or_else(|problems| panic!("{problems:?}"))
        .documentation;
    // The address of the view that it once was leads to the page, in the language of the address.
    browser.visit("index.html?lang=es#view=about", 1280);
    browser.wait_until("the Spanish page is open", |browser| {
        browser.address().ends_with("/about/es/index.html")
    });
    browser.open("#theme=elections");
    browser.click(".views a:last-of-type");
    browser.wait_until("the page is open", |browser| {
        browser.address().ends_with("/about/index.html")
    });
    assert!(
        browser
            .text(".about")
            .contains("To include a statement is not to endorse it.")
    );
    assert_eq!(
        browser.texts(".codebook dt").len(),
        16 + 25 + documentation.changes.len(),
        "themes, demands and versions"
    );
    assert!(
        browser.text(".pooled").starts_with("Themes: kappa 0.98"),
        "{}",
        browser.text(".pooled")
    );
    assert_eq!(
        browser.texts(".decisions > li").len(),
        documentation.decisions.len()
    );
    assert!(
        browser
            .texts(".codebook .note")
            .iter()
            .filter(|line| line.starts_with("Two codings: kappa "))
            .count()
            == 16
    );
    assert!(
        browser
            .text(".relations")
            .contains("One current: the Movimiento Anticapitalista is the ISL’s group in Peru.")
    );
    assert!(
        browser.eval_bool("document.querySelector('.views a:last-of-type').ariaCurrent === 'page'")
    );
    assert_eq!(
        browser.eval_str("document.title"),
        "About · What five organizations said of Peru’s crisis"
    );
    browser.click(".views a:nth-child(1)");
    browser.wait_for_text("isl ma-peru pcp-ml intl-left icor", Browser::listed);
}

fn reduced_motion_turns_transitions_off(browser: &Browser) {
    let has_transitions = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length > 0";
    browser.open("#s=isl");
    assert!(browser.eval_bool(has_transitions));
    browser.prefer("prefers-reduced-motion", "reduce");
    assert!(!browser.eval_bool(has_transitions));
    browser.prefer("prefers-reduced-motion", "");
}

fn the_colours_follow_the_colour_scheme_of_the_reader(browser: &Browser) {
    let background = "getComputedStyle(document.documentElement).backgroundColor";
    browser.open("");
    browser.prefer("prefers-color-scheme", "light");
    assert_eq!(browser.eval_str(background), "rgb(251, 249, 244)");
    browser.prefer("prefers-color-scheme", "dark");
    assert_eq!(browser.eval_str(background), "rgb(21, 23, 26)");
    browser.prefer("prefers-color-scheme", "");
}

/// The words of the elements that match a selector and stand on two lines. A hyphenated word may.
const BROKEN_WORDS: &str = "(selector => [...document.querySelectorAll(selector)].flatMap(element => {
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), broken = [], range = document.createRange();
    for (let text; text = walk.nextNode();) for (const word of text.data.matchAll(/\\p{L}+/gu)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].filter(box => box.width > 1).map(box => Math.round(box.top)));
        if (lines.size > 1) broken.push(word[0]);
    }
    return broken;
}).join(' '))";

fn no_word_of_a_heading_breaks_and_a_long_query_fits(browser: &Browser) {
    let widths = [320, 360, 700, 820, 1090, 1280, 1366, 1440, 1920];
    for view in ["positions", "themes"] {
        in_widths(browser, &format!("#view={view}"), &widths, |width| {
            let broken = browser.eval_str(&format!("{BROKEN_WORDS}('.matrix thead th')"));
            assert_eq!(broken, "", "{view} at {width} pixels");
        });
    }
    let query = format!("#q={}", "a".repeat(300));
    in_widths(browser, &query, &widths, |width| {
        // A gutter for the scroll bar may be kept beside what scrolls.
        assert!(
            browser.eval_bool("document.documentElement.scrollWidth <= innerWidth"),
            "a word of 300 letters at {width} pixels"
        );
    });
}
