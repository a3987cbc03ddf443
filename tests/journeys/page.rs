use std::fs;

use pliego::CORPUS;
use pliego_testkit::Key;
use serde_json::json;

use super::Journey;
use super::reader::in_view;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    ("the_page_asks_no_other_host_and_keeps_nothing", private),
    ("nothing_in_dist_is_loaded_from_another_host", no_other_host),
    ("the_page_speaks_the_language_of_the_address", spanish),
    ("everything_can_be_done_by_keyboard_alone", keyboard),
    ("on_a_phone_filters_are_a_sheet", phone_filters),
    ("on_a_phone_the_list_is_the_timeline", phone_list),
    ("on_a_phone_the_reader_takes_the_page", phone_reader),
    ("nothing_scrolls_sideways_from_320_pixels_up", reflow),
    (
        "days_that_statements_speak_of_are_read_whole_at_every_width",
        mentioned,
    ),
    ("a_count_is_never_broken_within_a_word", counted),
    ("captions_for_who_hears_the_page_are_never_seen", captions),
    (
        "about_says_what_the_collection_is_and_how_themes_are_coded",
        about,
    ),
];

/// Every view, and the pages beside the program.
pub(crate) const PAGES: [&str; 12] = [
    "",
    "#s=isl",
    "#q=coup&view=concordance",
    "#view=concordance",
    "#view=positions",
    "#view=themes",
    "#view=figures",
    "#view=compare&s=isl,icor",
    "#view=about",
    "?lang=es#p=icor.p7&theme=solidarity",
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

pub(crate) const IN_CHROMIUM: &[Journey] = &[
    ("reduced_motion_is_respected", still),
    ("light_and_dark_follow_the_reader", dark),
    ("paper_has_an_edition_with_its_address", paper),
];

fn private(browser: &Browser) {
    browser.open("#s=isl&theme=elections");
    let elsewhere = "performance.getEntriesByType('resource').filter(r => !r.name.startsWith(location.origin)).length";
    assert_eq!(browser.says(elsewhere), "0");
    assert_eq!(
        browser.says("document.cookie.length + localStorage.length + sessionStorage.length"),
        "0"
    );
}

fn no_other_host(_: &Browser) {
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
                "{} contains {loading}",
                path.display()
            );
        }
    }
    assert!(read >= 3);
}

fn spanish(browser: &Browser) {
    browser.open("?lang=es#theme=elections");
    assert_eq!(browser.text("[role=status]"), "4 declaraciones");
    assert_eq!(browser.says("document.documentElement.lang"), "es");
    assert_eq!(
        browser.text("h1"),
        "Qué dijeron cinco organizaciones sobre la crisis del Perú"
    );
    assert_eq!(
        browser.text("[data-statement=ma-peru] .when"),
        "entre el 17 y el 23 de diciembre de 2022"
    );
    assert!(browser.is("document.querySelector('[data-statement=isl] h3').lang === 'en'"));
    assert!(
        browser
            .text(".subtitle")
            .ends_with(", tal como se publicaron. Los textos están en inglés.")
    );
    browser.click(".languages [lang=en]");
    browser.until_is("4 statements", |browser| browser.text("[role=status]"));
    assert_eq!(
        browser.says("location.search + location.hash"),
        "?lang=en#theme=elections"
    );
    assert_eq!(browser.says("document.documentElement.lang"), "en");
    browser.until("the focus stays", |browser| {
        browser.is("document.activeElement.lang === 'en'")
    });
    browser.back();
    browser.until_is("4 declaraciones", |browser| browser.text("[role=status]"));
}

fn keyboard(browser: &Browser) {
    browser.open("");
    browser.press(&[Key::Tab]);
    assert_eq!(browser.says("document.activeElement.className"), "skip");
    browser.tab_to(".area .handle");
    browser.press(&[Key::PageUp]);
    browser.until_is("#from=2022-12-14", Browser::fragment);
    browser.tab_to(".mark-link a");
    browser.tab_to("[data-facet=org] input[value=isl]");
    browser.press(&[Key::Space]);
    browser.until_is("#from=2022-12-14&org=isl", Browser::fragment);
    assert!(
        browser.is("document.activeElement.matches('[data-facet=org] input[value=isl]')"),
        "filtering keeps the focus"
    );
    browser.tab_to("[data-facet=theme] input[value=elections]");
    browser.press(&[Key::Space]);
    browser.until_is(
        "#from=2022-12-14&org=isl&theme=elections",
        Browser::fragment,
    );
    browser.tab_to("[data-facet=theme] .value:has([value=extractivism]) button");
    browser.press(&[Key::Enter]);
    browser.until_is(
        "#from=2022-12-14&org=isl&theme=elections,-extractivism",
        Browser::fragment,
    );
    browser.press(&[Key::Enter]);
    browser.until_is(
        "#from=2022-12-14&org=isl&theme=elections",
        Browser::fragment,
    );
    browser.tab_to("[data-statement=isl] .carrying a:last-child");
    browser.press(&[Key::Enter]);
    browser.until_is(
        "#from=2022-12-14&org=isl&theme=elections&p=isl.n7",
        Browser::fragment,
    );
    browser.until("the passage has the focus", |browser| {
        browser.is("document.activeElement.id === 'isl.n7'")
    });
    browser.tab_to("[id='isl.n7'] .passage-id a");
    browser.tab_to("[id='isl.n7'] .margin button");
}

fn phone_filters(browser: &Browser) {
    browser.open_at("", 360, 740);
    assert!(browser.texts(".filters").is_empty());
    browser.click(".open-filters");
    browser.until("the sheet is open", |browser| {
        !browser.texts(".filters").is_empty()
    });
    browser.until("the focus is in it", |browser| {
        browser.is("document.activeElement.closest('#filters')")
    });
    browser.click("[data-facet=theme] input[value=elections]");
    browser.until_is("#theme=elections", Browser::fragment);
    browser.press(&[Key::Escape]);
    browser.until("the sheet is closed", |browser| {
        browser.texts(".filters").is_empty()
    });
    browser.until("the focus is back", |browser| {
        browser.is("document.activeElement.matches('.open-filters')")
    });
    assert_eq!(browser.text(".open-filters"), "Filters 1");
    // The window can be set in the sheet, too.
    browser.click(".open-filters");
    browser.until("the focus is in it", |browser| {
        browser.is("document.activeElement.closest('#filters')")
    });
    browser.focus(".sheet-slider .handle");
    browser.press(&[Key::PageUp, Key::PageUp]);
    browser.until_is("#from=2022-12-21&theme=elections", Browser::fragment);
    browser.click(".sheet-head button");
    browser.until("the sheet is closed", |browser| {
        browser.texts(".filters").is_empty()
    });
    let small = "[...document.querySelectorAll('button, input, summary, .languages a, .views a, h3 a')]
        .filter(e => e.checkVisibility()).map(e => [e.className || e.innerText, e.getBoundingClientRect()])
        .filter(([, b]) => b.width > 0 && (b.height < 24 || b.width < 24)).map(([n]) => n).join(', ')";
    assert_eq!(browser.says(small), "");
}

fn phone_list(browser: &Browser) {
    browser.open_at("", 360, 740);
    assert!(browser.texts(".plot").is_empty());
    let items = browser.texts(".statements > ol > li");
    assert_eq!(items.len(), 5 + 17);
    assert!(items[0].starts_with("7 Dec Castillo removed"));
    let isl = items
        .iter()
        .position(|item| item.starts_with("16 December 2022"))
        .unwrap();
    assert!(
        items[isl - 1].starts_with("16 Dec "),
        "an event stands before the statement of its day: {}",
        items[isl - 1]
    );
    browser.click(".timeline-foot > label input");
    browser.until("the context is gone", |browser| {
        browser.texts(".statements > ol > li").len() == 5
    });
}

fn phone_reader(browser: &Browser) {
    browser.open_at("", 360, 740);
    browser.click("[data-statement=icor] h3 a");
    browser.until("the list gives way to the reader", |browser| {
        browser.texts(".statements").is_empty()
    });
    browser.until("the reader is in view", |browser| {
        browser.is("(() => { const b = document.querySelector('.reader').getBoundingClientRect(); return b.top < innerHeight })()")
    });
    browser.click("[id='icor.p7'] .passage-id a");
    browser.until("the passage is in view", |browser| {
        browser.is(&in_view("icor.p7"))
    });
    browser.click(".reader .close");
    browser.until("the list is back", |browser| {
        browser.texts(".statements").len() == 1
    });
}

fn reflow(browser: &Browser) {
    for width in [320, 360, 430, 820, 1024, 1440] {
        for address in [
            "",
            "#s=pcp-ml&theme=south,self-defence",
            "?lang=es#p=icor.g14&signed=1&org=icor",
            "#view=about",
        ] {
            browser.open_at(address, width, 740);
            let overflow =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(browser.says(overflow), "0", "{width} {address}");
        }
    }
}

fn mentioned(browser: &Browser) {
    for width in [320, 360, 820, 1280, 1440] {
        browser.open_at("", width, 740);
        browser.click(".mentions summary");
        browser.until("they are listed", |browser| {
            !browser.texts(".mentions tbody tr").is_empty()
        });
        let beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(browser.says(beyond), "0", "{width}");
        let cut = "[...document.querySelectorAll('.mentions :is(th, td, q)')].filter(e => e.checkVisibility()
            && e.getBoundingClientRect().right > document.documentElement.clientWidth).length";
        assert_eq!(browser.says(cut), "0", "{width}: no line is cut");
        let date = "Math.min(...[...document.querySelectorAll('.mentions tbody th')].map(e => e.getBoundingClientRect().width))";
        assert!(
            browser.is(&format!("{date} >= 160")),
            "{width}: {} pixels for a date",
            browser.says(date)
        );
    }
}

fn counted(browser: &Browser) {
    // In some of these windows a chip leaves the count hardly any room.
    for width in (440..=720).step_by(20) {
        for address in [
            "#theme=elections",
            "?embed=1#theme=constituent",
            "?lang=es#theme=constituent",
        ] {
            browser.open_at(address, width, 740);
            let lines = "(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('#found strong'));
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size })()";
            let words = browser.text("#found strong").split(' ').count();
            assert!(
                browser.says(lines).parse::<usize>().unwrap() <= words,
                "{address} at {width}"
            );
        }
    }
}

fn captions(browser: &Browser) {
    for (page, caption) in [
        ("?lang=es#view=positions", ".matrix caption"),
        ("?lang=es#view=compare&s=isl,icor", ".aligned caption"),
    ] {
        browser.open_at(page, 320, 740);
        let (clip, width) = ("clipPath", "width");
        let style = |of: &str| {
            browser.says(&format!(
                "getComputedStyle(document.querySelector('{caption}')).{of}"
            ))
        };
        assert_eq!(
            (&*style(clip), &*style(width)),
            ("inset(50%)", "1px"),
            "{page}"
        );
    }
}

fn about(browser: &Browser) {
    browser.open("#theme=elections");
    browser.click(".views a:last-child");
    browser.until_is("#theme=elections&view=about", Browser::fragment);
    assert!(
        browser
            .text(".about")
            .contains("To include a statement is not to endorse it.")
    );
    assert_eq!(
        browser.texts(".codebook dt").len(),
        16 + 25,
        "themes and demands"
    );
    assert!(
        browser.text(".pooled").starts_with("Themes: kappa 0.98"),
        "{}",
        browser.text(".pooled")
    );
    assert_eq!(
        browser.texts(".decisions > li").len(),
        CORPUS.decisions.len()
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
    assert!(browser.is("document.querySelector('.views a:last-child').ariaCurrent === 'page'"));
    assert_eq!(
        browser.says("document.title"),
        "About · What five organizations said of Peru’s crisis"
    );
    browser.click(".views a:nth-child(1)");
    browser.until_is("isl ma-peru pcp-ml icor", Browser::listed);
}

/// What is printed, on a page as wide as A4 between its margins.
fn paper(browser: &Browser) {
    let icor = CORPUS
        .statements
        .iter()
        .find(|statement| statement.id == "icor")
        .unwrap();
    let on_paper =
        |media: &str| browser.command("Emulation.setEmulatedMedia", json!({ "media": media }));
    let fits = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    on_paper("print");
    for page in ["#theme=elections&s=icor", "s/icor/index.html"] {
        open_any(browser, page, 700);
        browser.until("the passages are there", |browser| {
            browser.texts(".passage .printed").len() >= icor.passages.len()
        });
        assert_eq!(
            browser.texts(".passage-id").len(),
            icor.passages.len(),
            "{page}: each says its id"
        );
        assert!(
            browser.text(".particulars").contains("2023"),
            "{page}: what is folded on the screen is not on paper"
        );
        assert!(
            browser
                .texts(".views, .search, .filters, .foot, .bar, .strip, .save")
                .is_empty(),
            "{page}"
        );
        assert_eq!(browser.says(fits), "0", "{page}");
    }
    open_any(browser, "#theme=elections&s=icor", 700);
    assert!(browser.is("document.querySelector('.whole-page').checkVisibility()"));
    let address = browser
        .says("getComputedStyle(document.querySelector('.whole-page a'), '::after').content");
    assert!(
        address.contains("#theme=elections&s=icor"),
        "where it is found: {address}"
    );
    open_any(browser, "#view=positions", 700);
    browser.until("the matrix is there", |browser| {
        browser.texts(".matrix tbody th").len() == CORPUS.demands.len()
    });
    assert_eq!(browser.says(fits), "0", "the matrix is printed whole");
    on_paper("");
}

fn still(browser: &Browser) {
    let moving = "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length > 0";
    browser.open("#s=isl");
    assert!(browser.is(moving));
    browser.prefer("prefers-reduced-motion", "reduce");
    assert!(!browser.is(moving));
    browser.prefer("prefers-reduced-motion", "");
}

fn dark(browser: &Browser) {
    let paper = "getComputedStyle(document.documentElement).backgroundColor";
    browser.open("");
    browser.prefer("prefers-color-scheme", "light");
    assert_eq!(browser.says(paper), "rgb(251, 249, 244)");
    browser.prefer("prefers-color-scheme", "dark");
    assert_eq!(browser.says(paper), "rgb(21, 23, 26)");
    browser.prefer("prefers-color-scheme", "");
}
