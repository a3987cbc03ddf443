use pliego_testkit::{Browser, Key};

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_embed_code_shows_the_view_at_full_height_under_a_strict_policy,
    a_sandboxed_frame_shows_the_view_without_headers,
    the_whole_matrix_fits_into_an_embedded_frame,
    heights_from_a_hostile_frame_are_ignored,
    a_frame_reports_its_height_in_five_formats,
    an_embedded_view_links_to_the_whole_page_at_the_same_address,
    the_preview_shows_the_view_and_the_embed_code_follows_the_filters,
];

/// Returns the embed code of a view.
pub(crate) fn embed_code(browser: &Browser, address: &str) -> String {
    browser.open(address);
    browser.click(".embed summary");
    browser.wait_until("the embed code is shown", |browser| {
        browser.eval_bool("document.querySelector('.embed textarea')?.value")
    });
    browser.eval_str("document.querySelector('.embed textarea').value")
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
    let page = browser.page.clone();
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
    let code = embed_code(browser, "#view=positions");
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
    let page = browser.page.clone();
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
