use pliego_testkit::{Browser, Key};
use serde_json::json;

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_embed_code_shows_the_view_at_full_height_under_a_strict_policy,
    a_sandboxed_frame_shows_the_view_without_headers,
    the_whole_matrix_fits_into_an_embedded_frame,
    heights_from_a_hostile_frame_are_ignored,
    a_frame_reports_its_height_in_five_formats,
    a_frame_leaves_focus_and_scroll_of_the_page_around_it,
    an_embedded_view_links_to_the_whole_page_at_the_same_address,
    the_preview_shows_the_view_and_the_embed_code_follows_the_filters,
    each_part_fits_the_frame_of_its_code_under_a_strict_policy,
    the_timeline_stays_a_chart_in_a_narrow_frame,
    the_part_that_fits_what_the_reader_sees_is_preselected,
    a_long_passage_is_cut_visibly_and_a_short_one_is_whole,
    links_of_an_embedded_part_open_the_whole_page_in_another_tab,
    a_part_without_scripts_is_the_printed_page,
    the_quotation_without_a_frame_has_the_words_their_source_and_a_link,
    without_a_clipboard_the_code_is_selected,
    another_part_adds_nothing_to_the_history,
    the_code_has_the_height_of_the_preview_and_fits_where_scripts_are_stripped,
];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![the_copy_button_copies_exactly_the_code];

/// Returns the embed code of a view.
pub(crate) fn embed_code(browser: &Browser, address: &str) -> String {
    browser.open(address);
    browser.click(".embed summary");
    browser.wait_until("the embed code is shown", |browser| {
        browser.eval_bool("document.querySelector('.embed textarea')?.value")
    });
    code(browser)
}

/// Returns the code that the disclosure shows.
fn code(browser: &Browser) -> String {
    browser.eval_str("document.querySelector('.embed textarea').value")
}

/// Chooses the part whose name begins so.
fn choose_part(browser: &Browser, name: &str) {
    browser.run(&format!(
        "const select = document.querySelector('.embed select');
         select.value = [...select.options].find(option => option.text.startsWith({name:?})).value;
         select.dispatchEvent(new Event('change'))"
    ));
}

/// A part: the address of the page, how its name begins in each language, what it shows, the fragment
/// of the whole page, and its greatest height in a frame 640 pixels wide.
struct Case {
    address: &'static str,
    names: [&'static str; 2],
    shows: (&'static str, usize),
    fragment: &'static str,
    most: i64,
}

const CASES: [Case; 6] = [
    Case {
        address: "#theme=elections",
        names: ["Timeline", "Línea de tiempo"],
        shows: (".timeline .lane-names li", 5),
        fragment: "theme=elections",
        most: 420,
    },
    Case {
        address: "#view=positions",
        names: ["Where each", "Qué postura"],
        shows: (".overview tbody tr", 25),
        fragment: "view=positions&cells=signs",
        most: 900,
    },
    Case {
        address: "",
        names: ["Positions: Free Castillo", "Posturas: Libertad"],
        shows: ("section dt", 2),
        fragment: "view=positions&demand=free-castillo",
        most: 600,
    },
    Case {
        address: "",
        names: ["Figures: wounded", "Cifras: heridos"],
        shows: ("svg", 1),
        fragment: "view=figures&kind=wounded",
        most: 600,
    },
    Case {
        address: "#p=isl.n8",
        names: ["Passage n8", "Pasaje n8"],
        shows: (".passage", 1),
        fragment: "p=isl.n8",
        most: 400,
    },
    Case {
        address: "#p=icor.g14",
        names: ["Passage g14", "Pasaje g14"],
        shows: (".passage", 1),
        fragment: "p=icor.g14",
        most: 400,
    },
];

/// Holds in a frame that shows a part completely: a printed page, or the program once it is ready.
const IS_SHOWN: &str = "document.body && (/\\/(s|positions|figures)\\//.test(location.pathname) \
                        || document.documentElement.hasAttribute('data-ready'))";

/// Returns the height of the page in a frame, in whole pixels, as it reports it.
fn page_height(browser: &Browser, frame: &str) -> i64 {
    browser.enter_frame_when(frame, IS_SHOWN);
    let height =
        browser.run("return Math.ceil(document.body?.getBoundingClientRect().height ?? 0)");
    browser.leave_frame();
    height.as_i64().unwrap_or(0)
}

/// Opens the disclosure on a page of a language, chooses a part, and returns two widths, each with its code.
fn codes_of_part(browser: &Browser, case: &Case, language: usize) -> [(&'static str, String); 2] {
    let tag = ["en", "es"][language];
    embed_code(browser, &format!("?lang={tag}{}", case.address));
    choose_part(browser, case.names[language]);
    ["640", "360"].map(|width| {
        browser.click(&format!("[name=embed-width][value='{width}']"));
        (width, code(browser))
    })
}

/// Waits until the frame lists these statements.
pub(crate) fn wait_for_listed_in_frame(browser: &Browser, expected: &str) {
    browser.enter_frame("iframe.pliego");
    browser.wait_for_text(expected, Browser::listed);
    browser.leave_frame();
}

/// Returns the height of a frame, and the height of the page in it.
pub(crate) fn frame_heights(browser: &Browser, frame: &str) -> (i64, i64) {
    let height = |browser: &Browser, of: &str| {
        browser
            .run(&format!("return Math.round({of})"))
            .as_i64()
            .unwrap_or(-1)
    };
    let outer = height(
        browser,
        &format!("document.querySelector('{frame}').getBoundingClientRect().height"),
    );
    browser.enter_frame(frame);
    let inner = height(browser, "document.body.getBoundingClientRect().height");
    browser.leave_frame();
    (outer, inner)
}

/// Waits until the frame is as high as the page in it.
pub(crate) fn wait_until_frame_fits(browser: &Browser) {
    browser.wait_until("the frame is as high as the page in it", |browser| {
        let (outer, inner) = frame_heights(browser, "iframe.pliego");
        // 6 pixels allow for the border. A host ignores heights above 20000.
        inner > 200 && (outer - inner.min(20_000)).abs() <= 6
    });
}

fn the_embed_code_shows_the_view_at_full_height_under_a_strict_policy(browser: &Browser) {
    let code = embed_code(browser, "#theme=elections&org=icor,isl");
    // The policy allows the listener of the embed code, and frames.
    let host = format!(
        "<!doctype html><html><head><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; script-src \
         'unsafe-inline'; style-src 'unsafe-inline'; frame-src *\"></head><body><h1>A blog</h1>{code}<p>Below</p></body></html>"
    );
    browser.open_host(&host);
    wait_for_listed_in_frame(browser, "isl icor");
    wait_until_frame_fits(browser);
    let (before, _) = frame_heights(browser, "iframe.pliego");
    // The frame grows and shrinks with the page in it.
    browser.enter_frame("iframe.pliego");
    browser.click("[data-statement=icor] h3 a");
    browser.wait_until("the reader is open", |browser| {
        !browser.texts(".reader h2").is_empty()
    });
    browser.leave_frame();
    browser.wait_until("the frame has grown by more than 200 pixels", |browser| {
        frame_heights(browser, "iframe.pliego").0 > before + 200
    });
    wait_until_frame_fits(browser);
    std::thread::sleep(std::time::Duration::from_millis(600));
    let settled = frame_heights(browser, "iframe.pliego").0;
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(
        frame_heights(browser, "iframe.pliego").0,
        settled,
        "the frame stops growing"
    );
    assert_eq!(browser.text("h1"), "A blog");
}

fn a_sandboxed_frame_shows_the_view_without_headers(browser: &Browser) {
    let page = browser.page();
    browser.open_host(&format!(
        "<!doctype html><iframe class=pliego sandbox=allow-scripts width=900 height=700 src='{page}?embed=1#view=positions&org=icor'></iframe>"
    ));
    browser.enter_frame("iframe.pliego");
    browser.wait_until("the matrix is shown", |browser| {
        browser.texts(".matrix tbody tr").len() > 20
    });
    assert_eq!(
        browser.eval_str("self.origin"),
        "null",
        "a sandboxed frame has no origin"
    );
    assert!(
        browser.eval_bool("(() => { try { return !localStorage } catch { return true } })()"),
        "a sandboxed frame has no storage"
    );
    browser.click("[data-demand=early-elections] td button");
    browser.wait_until("the quote is shown in the matrix", |browser| {
        browser.texts(".opened q").len() == 1
    });
    assert_eq!(
        browser.texts(".masthead"),
        [""; 0],
        "a frame shows no masthead"
    );
    browser.leave_frame();
    assert!(
        browser.eval_str("location.href").ends_with("/host.html"),
        "the frame does not navigate its host"
    );
}

fn the_whole_matrix_fits_into_an_embedded_frame(browser: &Browser) {
    embed_code(browser, "#view=positions");
    choose_part(browser, "This view");
    let code = code(browser);
    browser.open_host(&format!(
        "<!doctype html><div style='width: 640px'>{code}</div>"
    ));
    browser.enter_frame("iframe.pliego");
    browser.wait_until("the matrix is shown", |browser| {
        browser.texts(".matrix tbody tr").len() > 20
    });
    browser.leave_frame();
    browser.wait_until("the frame shows the whole matrix", |browser| {
        let (outer, inner) = frame_heights(browser, "iframe.pliego");
        inner > 6000 && outer >= inner
    });
}

fn heights_from_a_hostile_frame_are_ignored(browser: &Browser) {
    let code = embed_code(browser, "#org=icor");
    let neighbour = "<script>setInterval(() => { for (const height of [1e9, NaN, -5, '900', 5000]) \
                     parent.postMessage({ type: 'pliego:height', v: 1, height }, '*') }, 20)</script>";
    browser.open_host(&format!(
        "<!doctype html>{code}<iframe sandbox=allow-scripts srcdoc=\"{}\"></iframe>",
        neighbour.replace('"', "&quot;")
    ));
    wait_for_listed_in_frame(browser, "icor");
    wait_until_frame_fits(browser);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let (outer, inner) = frame_heights(browser, "iframe.pliego");
    assert!(
        (outer - inner).abs() <= 6 && outer < 4000,
        "expected the frame as high as its page, found {outer} and {inner}"
    );
}

fn a_frame_reports_its_height_in_five_formats(browser: &Browser) {
    let page = browser.page();
    browser.open_host(&format!(
        "<!doctype html><script>window.received = []; addEventListener('message', e => received.push(e.data))</script>\
         <iframe class=pliego sandbox=allow-scripts src='{page}?embed=1&childId=x#org=icor'></iframe>"
    ));
    browser.wait_until("the frame reports its height in five formats", |browser| {
        browser.eval_bool(
            "received.some(m => m.type === 'pliego:height' && m.v === 1 && Number.isInteger(m.height))
            && received.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height > 0)
            && received.some(m => m['datawrapper-height']?.pliego > 0)
            && received.some(m => typeof m === 'string' && m[0] === '{' && JSON.parse(m).context === 'iframe.resize')
            && received.some(m => typeof m === 'string' && /^pymxPYMxxxPYMxheightxPYMx[0-9]+$/.test(m))",
        )
    });
}

/// An open cell and an open passage take the focus, and scroll, in a page of their own.
fn a_frame_leaves_focus_and_scroll_of_the_page_around_it(browser: &Browser) {
    let page = browser.page();
    for (address, opened) in [
        (
            "index.html?embed=1#view=positions&cell=isl.early-elections",
            ".opened",
        ),
        ("index.html?embed=1#p=isl.n8", "[id='isl.n8']"),
        ("s/isl/index.html?embed=quote#n8", "#n8"),
    ] {
        browser.open_host(&format!(
            "<!doctype html><input><p style='height: 3000px'>
             <iframe sandbox='allow-scripts' width=640 height=400 src='{page}{}'></iframe>",
            address.replace('&', "&amp;")
        ));
        browser.focus("input");
        browser.enter_frame_when("iframe", IS_SHOWN);
        browser.wait_until("the frame shows what the address opens", |browser| {
            browser.eval_bool(&format!(
                "(() => {{ const box = document.querySelector({opened:?})?.getBoundingClientRect();
                 return box && box.top > -5 && box.top < 300 }})()"
            ))
        });
        browser.leave_frame();
        let host = browser.eval_str("[document.activeElement.tagName, Math.round(scrollY)].join()");
        assert_eq!(host, "INPUT,0", "{address}");
    }
}

fn an_embedded_view_links_to_the_whole_page_at_the_same_address(browser: &Browser) {
    browser.open("?embed=1&lang=es#org=icor&theme=elections");
    assert_eq!(browser.texts(".masthead, .views, .foot"), [""; 0]);
    let href = browser.eval_str("document.querySelector('.whole-page a').href");
    assert!(
        href.ends_with("/index.html?lang=es#org=icor&theme=elections"),
        "expected the whole page in Spanish, found {href}"
    );
}

fn the_preview_shows_the_view_and_the_embed_code_follows_the_filters(browser: &Browser) {
    embed_code(browser, "#org=pcp-ml");
    browser.run("document.querySelector('.preview').scrollIntoView()");
    browser.enter_frame(".preview");
    browser.wait_for_text("pcp-ml", Browser::listed);
    browser.leave_frame();
    // Removing a filter changes the embed code.
    browser.focus(".chips button");
    browser.press(&[Key::Enter]);
    browser.wait_until("the embed code has no filter", |browser| {
        !browser.eval_bool("document.querySelector('.embed textarea').value.includes('pcp-ml')")
    });
}

fn each_part_fits_the_frame_of_its_code_under_a_strict_policy(browser: &Browser) {
    for case in &CASES {
        for (language, tag) in ["en", "es"].into_iter().enumerate() {
            for (width, code) in codes_of_part(browser, case, language) {
                let name = format!("{} {width}", case.names[language]);
                assert!(code.contains(&format!("width=\"{width}\"")), "{code}");
                browser.open_host(&format!(
                    "<!doctype html><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; script-src 'unsafe-inline'; frame-src *\">\
                     <body><h1>A blog</h1>{code}"
                ));
                let (selector, count) = case.shows;
                browser.enter_frame_when("iframe.pliego", IS_SHOWN);
                browser.wait_until(&format!("{name} is shown"), |browser| {
                    browser.texts(selector).len() == count
                });
                let fits = "document.documentElement.scrollHeight <= innerHeight \
                            && document.documentElement.scrollWidth <= innerWidth";
                browser.wait_until(&format!("{name} fits without scroll bars"), |browser| {
                    browser.eval_bool(fits)
                });
                assert_eq!(
                    browser.texts(".masthead, .views, .foot, .statements, .filters"),
                    [""; 0],
                    "{name}"
                );
                let foot = "[...document.querySelectorAll('.part-foot a, .whole-page a')].pop()";
                let link = browser.eval_str(&format!("{foot}.href"));
                assert!(
                    link.ends_with(&format!("/index.html?lang={tag}#{}", case.fragment)),
                    "{name}: {link}"
                );
                assert_eq!(
                    browser.eval_str(&format!("{foot}.target")),
                    "_blank",
                    "{name}"
                );
                assert_eq!(browser.eval_str("self.origin"), "null", "{name}");
                browser.leave_frame();
                // A page that is shorter than its frame fits at once. The frame follows by a message.
                let outer = || {
                    browser
                        .run("return document.querySelector('iframe.pliego').clientHeight")
                        .as_i64()
                        .unwrap()
                };
                browser.wait_until(
                    &format!("{name}: the frame is as high as its page"),
                    |browser| (outer() - page_height(browser, "iframe.pliego")).abs() <= 2,
                );
                let outer = outer();
                assert!(
                    width == "360" || outer <= case.most,
                    "{name}: expected at most {} pixels, found {outer}",
                    case.most
                );
            }
        }
    }
}

fn the_timeline_stays_a_chart_in_a_narrow_frame(browser: &Browser) {
    for (width, language) in [(320, "en"), (320, "es"), (600, "es"), (640, "es")] {
        let page = browser.page();
        browser.open_host(&format!(
            "<!doctype html><iframe class=pliego sandbox=allow-scripts width={width} height=500 frameborder=0 \
             src='{page}?embed=timeline&lang={language}#org=isl'></iframe>"
        ));
        browser.enter_frame_when("iframe.pliego", IS_SHOWN);
        browser.wait_until("the marks of five lanes are shown", |browser| {
            browser.is_ready() && browser.texts(".area .mark").len() == 5
        });
        assert_eq!(browser.texts(".statements"), [""; 0]);
        assert_eq!(browser.texts(".chips button").len(), 1);
        let scroll = "Math.max(0, document.documentElement.scrollWidth - innerWidth)";
        assert_eq!(browser.eval_str(scroll), "0", "{width} {language}");
        // Names do not reach into the axis, and no two labels of the axis overlap.
        let collisions = browser.eval_str(
            "(() => {
                const boxes = [...document.querySelectorAll('.lane-names, .area svg, .area text')].filter(e => e.checkVisibility());
                const [names, axis, ...labels] = boxes.map(e => e.getBoundingClientRect());
                const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                const pairs = labels.flatMap((a, i) => labels.slice(i + 1).map(b => [a, b]));
                return [names.right > axis.left, axis.width < 100, labels.length < 2, pairs.some(([a, b]) => overlap(a, b)),
                    labels.some(l => l.right > innerWidth)].join(' ');
            })()",
        );
        let labels = browser.eval_str(
            "[...document.querySelectorAll('.area text')].filter(e => e.checkVisibility()).map(e => { const b = e.getBoundingClientRect();
                return `${e.textContent}: ${Math.round(b.left)}–${Math.round(b.right)}, ${Math.round(b.top)}–${Math.round(b.bottom)}` }).join('; ')",
        );
        assert_eq!(
            collisions, "false false false false false",
            "{width} {language}: {labels}"
        );
        browser.leave_frame();
    }
}

fn the_part_that_fits_what_the_reader_sees_is_preselected(browser: &Browser) {
    for (address, expected) in [
        ("#org=icor", "This view"),
        ("#p=isl.n8", "Passage n8: International Socialist League"),
        ("#view=positions", "Where each statement stands"),
        ("#view=positions&org=icor", "This view"),
        (
            "#view=positions&cell=isl.free-castillo",
            "Positions: Free Castillo",
        ),
        ("#view=figures&kind=wounded", "Figures: wounded"),
        ("#view=figures", "Figures: deaths"),
        ("#view=figures&kind=other", "This view"),
        ("#view=themes", "This view"),
    ] {
        embed_code(browser, address);
        let chosen = browser.eval_str("document.querySelector('.embed select').value");
        assert!(
            chosen.starts_with(expected),
            "{address}: expected {expected}, found {chosen}"
        );
        let is_closed = browser.eval_bool(
            "[...document.querySelectorAll('.embed option')].some(o => o.disabled && o.text.includes('open a passage'))",
        );
        assert_eq!(is_closed, !address.contains("p="), "{address}");
    }
}

fn a_long_passage_is_cut_visibly_and_a_short_one_is_whole(browser: &Browser) {
    for (statement, passage, is_cut) in [("isl", "n8", true), ("icor", "g14", false)] {
        let page = browser.page();
        browser.open_host(&format!(
            "<!doctype html><iframe class=pliego sandbox=allow-scripts width=640 height=500 \
             src='{page}s/{statement}/index.html?embed=quote#{passage}'></iframe>"
        ));
        browser.enter_frame_when("iframe.pliego", IS_SHOWN);
        browser.wait_until("the card is shown", |browser| {
            browser.texts(".passage").len() == 1 && browser.texts(".part-foot").len() == 1
        });
        let expected: &[&str] = if is_cut {
            &["Read the whole passage"]
        } else {
            &[]
        };
        assert_eq!(browser.texts(".cut"), expected, "{passage}");
        // Issuer, date, title, id and collection are there.
        let card = browser.text("body");
        for part in [passage, "202", "Solidarity with", "Peru’s crisis"] {
            assert!(card.contains(part), "{part}: {card}");
        }
        browser.leave_frame();
    }
}

/// Clicks in a frame, and returns the address of the tab that opens. Closes the tab.
fn opened_tab(browser: &Browser, selector: &str) -> String {
    let driver = &browser.driver;
    let host = browser.wait(driver.window());
    browser.enter_frame_when("iframe.pliego", IS_SHOWN);
    browser.click(selector);
    browser.leave_frame();
    browser.wait_until("a tab opens", |browser| {
        browser.wait(driver.windows()).len() == 2
    });
    let windows = browser.wait(driver.windows());
    let tab = windows.into_iter().find(|window| *window != host).unwrap();
    browser.wait(driver.switch_to_window(tab));
    browser.wait_until("the tab has its page", |browser| {
        browser.address().contains(".html")
    });
    let address = browser.address();
    browser.wait(driver.close_window());
    browser.wait(driver.switch_to_window(host));
    address
}

fn links_of_an_embedded_part_open_the_whole_page_in_another_tab(browser: &Browser) {
    let page = browser.page();
    for (part, shown, link, expected) in [
        (
            "s/isl/index.html?embed=quote#n8",
            ".part-foot",
            ".cut a",
            "index.html?lang=en#p=isl.n8",
        ),
        (
            "positions/index.html?embed=matrix",
            ".part-foot",
            ".overview tbody a",
            "/index.html",
        ),
        (
            "index.html?embed=timeline&lang=en#org=icor",
            ".mark-link a",
            ".mark-link a",
            "lang=en#org=icor&s=isl",
        ),
    ] {
        browser.open_host(&format!(
            "<!doctype html><iframe class=pliego sandbox='allow-scripts allow-popups allow-popups-to-escape-sandbox' \
             width=640 height=900 src='{page}{part}'></iframe>"
        ));
        browser.enter_frame_when("iframe.pliego", IS_SHOWN);
        browser.wait_until("the part is shown", |browser| {
            browser.eval_bool(&format!(
                "document.querySelector('{shown}')?.checkVisibility()"
            ))
        });
        browser.leave_frame();
        let address = opened_tab(browser, link);
        assert!(
            address.ends_with(expected) && !address.contains("embed="),
            "{part}: {address}"
        );
    }
}

fn a_part_without_scripts_is_the_printed_page(browser: &Browser) {
    let blocked = format!("{}/faulty/blocked-scripts/", browser.host());
    browser.open_host(&format!(
        "<!doctype html><iframe class=pliego width=640 height=500 \
         src='{blocked}positions/index.html?embed=row#free-castillo'></iframe>"
    ));
    browser.enter_frame_when(
        "iframe.pliego",
        "scrollY > 300 && document.querySelectorAll('section').length > 20
         && document.querySelector('.masthead').checkVisibility()",
    );
    browser.leave_frame();
    browser.run("window.errors = []");
}

fn the_quotation_without_a_frame_has_the_words_their_source_and_a_link(browser: &Browser) {
    embed_code(browser, "#p=isl.n8");
    let plain = browser.eval_str("document.querySelectorAll('.embed textarea')[1].value");
    browser.open_host(&format!("<!doctype html><body>{plain}"));
    assert!(
        browser
            .text("blockquote")
            .starts_with("8. The International Socialist League")
    );
    let cited = browser.eval_str("document.querySelector('blockquote').cite");
    assert!(cited.ends_with("/index.html?lang=en#p=isl.n8"), "{cited}");
    assert_eq!(
        browser.eval_str("document.querySelector('body > p a').href"),
        cited
    );
    let source = browser.text("body > p");
    assert!(
        source.starts_with("Passage n8: International Socialist League, 16 December 2022: Solidarity with the Peruvian people"),
        "{source}"
    );
    // Other parts are a link.
    embed_code(browser, "#view=figures");
    let plain = browser.eval_str("document.querySelectorAll('.embed textarea')[1].value");
    assert!(
        plain.starts_with("<p><a href=\"")
            && plain.contains("#view=figures&amp;kind=deaths\">Figures: deaths · "),
        "{plain}"
    );
}

fn without_a_clipboard_the_code_is_selected(browser: &Browser) {
    embed_code(browser, "#org=icor");
    browser.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    browser.click(".embed p button");
    browser.wait_for_text("Selected. Copy it with Ctrl+C.", |browser| {
        browser.text(".embed [role=status]:not(:empty)")
    });
    assert!(browser.eval_bool(
        "document.activeElement === document.querySelector('.embed textarea')
         && document.activeElement.selectionEnd === document.activeElement.value.length"
    ));
}

fn another_part_adds_nothing_to_the_history(browser: &Browser) {
    embed_code(browser, "#org=icor");
    let before = browser.eval_str("history.length");
    for name in ["Timeline", "Figures: deaths", "Where each"] {
        choose_part(browser, name);
        std::thread::sleep(std::time::Duration::from_millis(500));
    }
    assert_eq!(browser.eval_str("history.length"), before);
}

fn the_copy_button_copies_exactly_the_code(browser: &Browser) {
    browser.command(
        "Browser.grantPermissions",
        json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
    );
    embed_code(browser, "#p=isl.n8");
    for index in [0, 1] {
        // What the code is at the press: the height of the preview may come after it.
        let shown = browser.eval_str(&format!(
            "(() => {{ const code = document.querySelectorAll('.embed textarea')[{index}].value;
                document.querySelectorAll('.embed p button')[{index}].click();
                return code }})()"
        ));
        browser.wait_until("the reader is told", |browser| {
            browser.eval_str(&format!(
                "document.querySelectorAll('.embed [role=status]')[{index}].textContent"
            )) == "Copied"
        });
        let copied = browser.run_async("() => navigator.clipboard.readText()", &json!(null));
        assert_eq!(copied.as_str(), Some(&*shown));
    }
    let said = "[...document.querySelectorAll('.embed [role=status]')].map(status => status.textContent).join('|')";
    assert_eq!(
        browser.eval_str(said),
        "|Copied",
        "only the last is in the clipboard"
    );
    browser.click("[name=embed-width][value='640']");
    assert_eq!(browser.eval_str(said), "|", "the code is another one now");
    browser.command("Browser.resetPermissions", json!({}));
}

fn the_code_has_the_height_of_the_preview_and_fits_where_scripts_are_stripped(browser: &Browser) {
    // The timeline needs no style sheet. With the server of these tests, a preview of a printed page now and then waits for
    // its style sheet without end; the cause is not known.
    embed_code(browser, "#org=isl");
    choose_part(browser, "Timeline");
    browser.click(".embed input[type=checkbox]");
    browser.run("document.querySelector('.preview').scrollIntoView()");
    browser.wait_until("the code has the height of the preview", |browser| {
        let height = page_height(browser, ".preview");
        height > 100 && code(browser).contains(&format!(" height=\"{height}\""))
    });
    let code = code(browser);
    assert!(!code.contains("<script"), "{code}");
    browser.open_host(&format!(
        "<!doctype html><div style='width: 640px'>{code}</div>"
    ));
    browser.enter_frame_when("iframe.pliego", IS_SHOWN);
    browser.wait_until("the timeline fits without scroll bars", |browser| {
        browser.eval_bool("document.documentElement.scrollHeight <= innerHeight")
    });
    browser.leave_frame();
}
