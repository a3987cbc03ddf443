use pliego_testkit::Key;

use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    (
        "the_lines_to_copy_show_the_view_in_a_strict_host_at_its_height",
        copied,
    ),
    (
        "a_frame_that_may_only_run_scripts_works_without_any_header",
        sandboxed,
    ),
    ("the_whole_matrix_fits_into_the_frame_of_a_blog", matrix),
    ("heights_of_a_hostile_neighbour_are_not_believed", hostile),
    (
        "a_frame_says_its_height_in_the_forms_that_hosts_know",
        messages,
    ),
    (
        "a_frame_leads_to_the_whole_page_at_the_same_address",
        whole_page,
    ),
    ("the_preview_shows_what_is_embedded", preview),
];

/// The lines that the page gives for its view.
pub(crate) fn lines(browser: &Browser, address: &str) -> String {
    browser.open(address);
    browser.click(".embed summary");
    browser.until("the lines are there", |browser| {
        browser.is("document.querySelector('.embed textarea')?.value")
    });
    browser.says("document.querySelector('.embed textarea').value")
}

pub(crate) fn in_frame(browser: &Browser, expected: &str) {
    browser.enter_frame("iframe.pliego");
    browser.until_is(expected, Browser::listed);
    browser.leave_frame();
}

/// How high the frame is, and what it shows.
pub(crate) fn heights(browser: &Browser, frame: &str) -> (i64, i64) {
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

pub(crate) fn until_fitting(browser: &Browser) {
    browser.until("the frame is as high as what it shows", |browser| {
        let (outer, inner) = heights(browser, "iframe.pliego");
        // The frame has a border; and a host believes no height above 20000.
        inner > 200 && (outer - inner.min(20_000)).abs() <= 6
    });
}

fn copied(browser: &Browser) {
    let lines = lines(browser, "#theme=elections&org=icor,isl");
    // The script of the listener is allowed; nothing else of it is.
    let host = format!(
        "<!doctype html><html><head><meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; script-src \
         'unsafe-inline'; style-src 'unsafe-inline'; frame-src *\"></head><body><h1>A blog</h1>{lines}<p>Below</p></body></html>"
    );
    browser.open_host(&host);
    in_frame(browser, "isl icor");
    until_fitting(browser);
    let (before, _) = heights(browser, "iframe.pliego");
    // It grows and shrinks with what it shows.
    browser.enter_frame("iframe.pliego");
    browser.click("[data-statement=icor] h3 a");
    browser.until("it is read", |browser| {
        !browser.texts(".reader h2").is_empty()
    });
    browser.leave_frame();
    browser.until("it is higher", |browser| {
        heights(browser, "iframe.pliego").0 > before + 200
    });
    until_fitting(browser);
    std::thread::sleep(std::time::Duration::from_millis(600));
    let settled = heights(browser, "iframe.pliego").0;
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(
        heights(browser, "iframe.pliego").0,
        settled,
        "it does not go on growing"
    );
    assert_eq!(browser.text("h1"), "A blog");
}

fn sandboxed(browser: &Browser) {
    let page = browser.page.clone();
    browser.open_host(&format!(
        "<!doctype html><iframe class=pliego sandbox=allow-scripts width=900 height=700 src='{page}?embed=1#view=positions&org=icor'></iframe>"
    ));
    browser.enter_frame("iframe.pliego");
    browser.until("the cells are there", |browser| {
        browser.texts(".matrix tbody tr").len() > 20
    });
    assert_eq!(browser.says("self.origin"), "null", "it has no origin");
    assert!(
        browser.is("(() => { try { return !localStorage } catch { return true } })()"),
        "storage is refused"
    );
    browser.click("[data-demand=early-elections] td button");
    browser.until("the words stand in place", |browser| {
        browser.texts(".opened q").len() == 1
    });
    assert_eq!(browser.texts(".masthead"), [""; 0], "a frame has no head");
    browser.leave_frame();
    assert!(
        browser.says("location.href").ends_with("/host.html"),
        "the host stays where it is"
    );
}

fn matrix(browser: &Browser) {
    let lines = lines(browser, "#view=positions");
    browser.open_host(&format!(
        "<!doctype html><div style='width: 640px'>{lines}</div>"
    ));
    browser.enter_frame("iframe.pliego");
    browser.until("the cells are there", |browser| {
        browser.texts(".matrix tbody tr").len() > 20
    });
    browser.leave_frame();
    browser.until("nothing of it is cut", |browser| {
        let (outer, inner) = heights(browser, "iframe.pliego");
        inner > 6000 && outer >= inner
    });
}

fn hostile(browser: &Browser) {
    let lines = lines(browser, "#org=icor");
    let neighbour = "<script>setInterval(() => { for (const height of [1e9, NaN, -5, '900', 5000]) \
                     parent.postMessage({ type: 'pliego:height', v: 1, height }, '*') }, 20)</script>";
    browser.open_host(&format!(
        "<!doctype html>{lines}<iframe sandbox=allow-scripts srcdoc=\"{}\"></iframe>",
        neighbour.replace('"', "&quot;")
    ));
    in_frame(browser, "icor");
    until_fitting(browser);
    std::thread::sleep(std::time::Duration::from_millis(300));
    let (outer, inner) = heights(browser, "iframe.pliego");
    assert!(
        (outer - inner).abs() <= 6 && outer < 4000,
        "{outer} {inner}"
    );
}

fn messages(browser: &Browser) {
    let page = browser.page.clone();
    browser.open_host(&format!(
        "<!doctype html><script>window.told = []; addEventListener('message', e => told.push(e.data))</script>\
         <iframe class=pliego sandbox=allow-scripts src='{page}?embed=1&childId=x#org=icor'></iframe>"
    ));
    browser.until("five forms are told", |browser| {
        browser.is("told.some(m => m.type === 'pliego:height' && m.v === 1 && Number.isInteger(m.height))
            && told.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height > 0)
            && told.some(m => m['datawrapper-height']?.pliego > 0)
            && told.some(m => typeof m === 'string' && m[0] === '{' && JSON.parse(m).context === 'iframe.resize')
            && told.some(m => typeof m === 'string' && /^pymxPYMxxxPYMxheightxPYMx[0-9]+$/.test(m))")
    });
}

fn whole_page(browser: &Browser) {
    browser.open("?embed=1&lang=es#org=icor&theme=elections");
    assert_eq!(browser.texts(".masthead, .views, .foot"), [""; 0]);
    let href = browser.says("document.querySelector('.whole-page a').href");
    assert!(
        href.ends_with("/index.html?lang=es#org=icor&theme=elections"),
        "{href}"
    );
}

fn preview(browser: &Browser) {
    lines(browser, "#org=pcp-ml");
    browser.run("document.querySelector('.preview').scrollIntoView()");
    browser.enter_frame(".preview");
    browser.until_is("pcp-ml", Browser::listed);
    browser.leave_frame();
    // A list that is changed changes what is embedded.
    browser.focus(".chips button");
    browser.press(&[Key::Enter]);
    browser.until("the lines follow", |browser| {
        !browser.is("document.querySelector('.embed textarea').value.includes('pcp-ml')")
    });
}
