use std::fs;
use std::sync::atomic::Ordering;

use pliego::CORPUS;
use pliego_testkit::Browser;
use serde_json::json;

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    an_anchor_of_a_printed_page_opens_its_passage,
    a_program_that_fails_leaves_the_printed_page_and_a_notice,
    a_faulty_program_file_leaves_the_printed_page_and_a_notice,
    a_host_that_blocks_scripts_shows_the_printed_page,
    the_single_file_opens_from_a_disk,
    the_page_opened_from_a_disk_redirects_to_the_single_file,
    a_script_that_cannot_be_fetched_on_demand_leaves_the_page,
    an_offline_copy_is_stored_on_request_updated_and_deleted,
];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    without_scripts_every_text_is_shown_with_its_evidence,
    without_webassembly_the_printed_page_says_why,
    the_program_takes_over_without_scrolling_or_layout_shift,
];

/// Allows or forbids the scripts of pages, until the next call. Scripts of the driver run in either
/// case.
fn allow_scripts(browser: &Browser, run: bool) {
    browser.command(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": !run }),
    );
}

fn without_scripts_every_text_is_shown_with_its_evidence(browser: &Browser) {
    allow_scripts(browser, false);
    browser.visit("index.html", 1440);
    wait_for_printed_page(browser);
    browser.click("[data-statement=icor] h3 a");
    browser.wait_until("the page of the statement opens", |browser| {
        browser
            .eval_str("location.pathname")
            .ends_with("/s/icor/index.html")
    });
    for statement in &CORPUS.statements {
        browser.visit(&format!("s/{}/index.html", statement.id), 1440);
        for passage in &statement.passages {
            let printed = statement.text_of(passage.span);
            let script = format!(
                "document.getElementById('{}').querySelector('.printed').textContent",
                passage.id
            );
            assert_eq!(
                browser.eval_str(&script),
                printed,
                "{}.{}",
                statement.id,
                passage.id
            );
        }
        assert!(!browser.texts(".particulars").is_empty());
    }
    browser.visit("s/isl/es/index.html", 360);
    assert!(browser.text(".head").contains("16 de diciembre de 2022"));
    assert_eq!(browser.eval_str("document.documentElement.lang"), "es");
    browser.visit("es/index.html", 360);
    assert!(
        browser
            .text(".subtitle")
            .ends_with("Los textos están en inglés.")
    );
    browser.click(".without-program a");
    browser.wait_until("the explorer opens in the same language", |browser| {
        browser
            .eval_str("location.pathname + location.search")
            .ends_with("/below/index.html?lang=es")
    });
    allow_scripts(browser, true);
}

/// Waits for the printed list, with one line that says what is unavailable.
fn wait_for_printed_page(browser: &Browser) {
    browser.wait_until("one line says what is unavailable", |browser| {
        browser.texts(".without-program").len() == 1
    });
    assert_eq!(browser.texts(".entry h3").len(), CORPUS.statements.len());
    assert!(
        browser
            .texts(".needs-program, .search, .filters fieldset")
            .is_empty(),
        "the printed page has no control that needs the program"
    );
}

fn without_webassembly_the_printed_page_says_why(browser: &Browser) {
    let assert_reason_is_shown = |browser: &Browser| {
        browser.wait_until("two languages say that WebAssembly is missing", |browser| {
            browser.texts("#without-wasm p").len() == 2
        });
        assert!(browser.eval_bool("typeof WebAssembly === 'undefined'"));
        assert!(
            browser
                .text("#without-wasm [lang=en]")
                .starts_with("This browser has WebAssembly switched off")
        );
        assert!(
            browser
                .text("#without-wasm [lang=es]")
                .starts_with("Este navegador tiene WebAssembly desactivado")
        );
        assert_eq!(
            browser.texts(".entry h3").len(),
            CORPUS.statements.len(),
            "the printed list stays"
        );
        let other =
            "#failure, .without-program, .needs-program, .search, .filters fieldset, .can-keep";
        assert_eq!(
            browser.texts(other),
            [""; 0],
            "there is no error notice and no control that needs the program"
        );
    };
    browser.without_wasm(|| {
        browser.visit("index.html#org=icor", 1440);
        assert_reason_is_shown(browser);
        assert!(browser.eval_bool("performance.getEntriesByType('resource').every(r => !/\\.(wasm|js)$/.test(r.name))"));
        browser.click("[data-statement=icor] h3 a");
        browser.wait_until("the page of the statement opens", |browser| browser.texts(".edition .passage").len() > 10);
        browser.wait(browser.driver.goto(disk("pliego.html")));
        assert_reason_is_shown(browser);
        // The frame has no sandbox: Chromium runs a sandboxed one in its own process, without the
        // script that deletes WebAssembly.
        let page = browser.page();
        browser.open_host(&format!(
            "<!doctype html><script>addEventListener('message', e => window.height = e.data.height ?? window.height)</script>\
             <iframe class=pliego width=900 height=700 src='{page}?embed=1'></iframe>"
        ));
        browser.wait_until("the frame reports its height", |browser| browser.eval_bool("window.height > 300"));
        browser.enter_frame_when("iframe.pliego", "document.documentElement.hasAttribute('data-without-wasm')");
        assert_reason_is_shown(browser);
        browser.leave_frame();
    });
}

fn an_anchor_of_a_printed_page_opens_its_passage(browser: &Browser) {
    browser.visit("s/isl/index.html#n8", 1440);
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool("document.getElementById('n8').getBoundingClientRect().top < innerHeight")
    });
    browser.click(".explore a");
    browser.wait_until("the explorer opens the statement", |browser| {
        browser.fragment() == "#s=isl" && !browser.texts(".reader").is_empty()
    });
}

fn the_program_takes_over_without_scrolling_or_layout_shift(browser: &Browser) {
    // A slow network delays the program, so that the reader scrolls before it starts.
    browser.command("Network.enable", json!({}));
    browser.command(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": 300, "downloadThroughput": 300_000, "uploadThroughput": 300_000 }),
    );
    browser.command("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        json!({ "width": 1440, "height": 600, "deviceScaleFactor": 1, "mobile": false }),
    );
    browser.wait(browser.driver.goto("about:blank"));
    browser.visit("index.html", 1440);
    browser.run(
        "window.shift = [];
         new PerformanceObserver(list => { for (const { value, sources } of list.getEntries())
             shift.push(`${value}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80))}`) })
             .observe({ type: 'layout-shift', buffered: true });
         scrollTo(0, 300); window.top1 = document.querySelector('[data-statement=isl]').getBoundingClientRect().top",
    );
    let was_printed = !browser.is_ready();
    browser.wait_until_ready();
    assert!(
        was_printed,
        "the printed page was shown before the program started"
    );
    assert_eq!(browser.eval_str("scrollY"), "300", "scroll position");
    assert_eq!(browser.eval_str("shift"), "", "layout shift");
    let moved = browser
        .run("return Math.abs(document.querySelector('[data-statement=isl]').getBoundingClientRect().top - top1)");
    assert!(
        moved.as_f64().unwrap() < 4.0,
        "expected a statement to move by less than 4 pixels, found {moved}"
    );
    browser.command(
        "Network.emulateNetworkConditions",
        json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
    );
    browser.command(
        "Network.setCacheDisabled",
        json!({ "cacheDisabled": false }),
    );
}

/// Waits for the notice that the program failed, above the printed list.
fn wait_for_failure_notice(browser: &Browser) {
    browser.wait_until("the notice of the failure is shown", |browser| {
        !browser.texts("#failure p").is_empty()
    });
    assert!(browser.eval_bool(
        "document.documentElement.hasAttribute('data-failed') && !document.documentElement.hasAttribute('data-ready')"
    ));
    assert_eq!(
        browser.texts(".entry h3").len(),
        CORPUS.statements.len(),
        "the printed list stays"
    );
    assert!(
        browser
            .texts(".filters fieldset, .chips, .reader")
            .is_empty(),
        "the printed page has no part of the program's page"
    );
    browser.run("window.errors = []");
}

fn a_program_that_fails_leaves_the_printed_page_and_a_notice(browser: &Browser) {
    for how in [
        "new WebAssembly.RuntimeError('unreachable')",
        "new RangeError('Maximum call stack size exceeded')",
        "new RangeError('Out of memory')",
    ] {
        browser.open("#org=icor&q=elections");
        // A script of the driver can throw in Chromium's page; in the others it sends the event
        // that the engine would send.
        browser.run(&match browser.engine.is_chromium() {
            true => format!("setTimeout(() => {{ throw {how} }})"),
            false => format!(
                "dispatchEvent(new ErrorEvent('error', {{ error: {how}, message: 'stopped' }}))"
            ),
        });
        wait_for_failure_notice(browser);
        assert_eq!(browser.fragment(), "#org=icor&q=elections");
        browser.click("#failure .reload");
        browser.wait_until_ready();
        assert_eq!(browser.listed(), "icor", "the page restores the selection");
    }
    // A rejected promise is a failure of the program; an error in a browser extension is not.
    browser.open("");
    browser.run(
        "const promise = Promise.reject(new Error('lost')); promise.catch(() => {});
         dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: new Error('lost') }))",
    );
    wait_for_failure_notice(browser);
    browser.open("");
    browser.run("dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'chrome-extension://a/b.js' })); window.errors = []");
    assert!(browser.is_ready());
}

/// Opens the page on a host with a fault (see `answer` in `crates/testkit/src/server.rs`).
fn open_faulty(browser: &Browser, fault: &str) {
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(browser.driver.goto(format!(
        "{}/faulty/{fault}/index.html?lang=es#org=icor",
        browser.host()
    )));
}

fn a_faulty_program_file_leaves_the_printed_page_and_a_notice(browser: &Browser) {
    for program in ["wasm", "js", "json"] {
        for fault in ["missing", "cut", "other", "mistyped"] {
            open_faulty(browser, &format!("{fault}-{program}"));
            if fault == "mistyped" && program != "js" {
                // The program starts in spite of a wrong `Content-Type`.
                browser.wait_for_text("icor", Browser::listed);
            } else {
                wait_for_failure_notice(browser);
                assert_eq!(browser.fragment(), "#org=icor");
            }
        }
    }
}

fn a_host_that_blocks_scripts_shows_the_printed_page(browser: &Browser) {
    open_faulty(browser, "blocked-scripts");
    wait_for_printed_page(browser);
    browser.run("window.errors = []");
}

fn a_script_that_cannot_be_fetched_on_demand_leaves_the_page(browser: &Browser) {
    let said = "[...document.querySelectorAll('[role=alert].said')].map(said => said.textContent.trim()).join('|')";
    browser.open("#p=icor.p7");
    browser.own_host.offline.store(true, Ordering::Relaxed);
    browser.click(".bar [data-act=copy]");
    let is_said = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        browser.wait_for_text("This could not be loaded. Try again.", |browser| {
            browser.eval_str(said)
        });
    }));
    browser.own_host.offline.store(false, Ordering::Relaxed);
    assert!(is_said.is_ok(), "the script is missing");
    // The failure notice would have come by now: a rejected promise is reported in the next task.
    let wait = "() => new Promise(resolve => setTimeout(resolve, 300))";
    browser.run_async(wait, &json!(null));
    assert!(browser.is_ready());
    let current = "document.querySelector('.passage.current').id";
    assert_eq!(browser.eval_str(current), "icor.p7");
    // A second press asks again.
    browser.click(".bar [data-act=copy]");
    browser.wait_until("the page says what became of it", |browser| {
        browser.eval_bool("document.querySelector('[role=status].said')?.textContent.trim() > ''")
    });
    assert_eq!(browser.eval_str(said), "");
}

/// Returns the `file:` address of a file of the build.
fn disk(file: &str) -> String {
    format!(
        "file://{}",
        fs::canonicalize("dist").unwrap().join(file).display()
    )
}

fn the_single_file_opens_from_a_disk(browser: &Browser) {
    browser.wait(
        browser
            .driver
            .goto(disk("pliego.html#view=concordance&q=coup")),
    );
    browser.wait_until("the concordance is shown", |browser| {
        browser.texts(".kwic tr").len() > 3
    });
    browser.click(".kwic th a");
    browser.wait_until("the reader opens at the passage", |browser| {
        browser.fragment().contains("p=") && !browser.texts(".reader").is_empty()
    });
    let requests = browser.eval_str("performance.getEntriesByType('resource').length");
    assert_eq!(requests, "0", "requests of the single file");
    browser.click(".embed summary");
    browser.wait_until("the page says that it needs an address", |browser| {
        browser.text(".embed .note").contains("publish it first")
            && browser.texts(".embed textarea").is_empty()
    });
}

fn the_page_opened_from_a_disk_redirects_to_the_single_file(browser: &Browser) {
    browser.wait(browser.driver.goto(disk("index.html#org=icor")));
    browser.wait_until("the single file opens", |browser| {
        browser.eval_str("location.pathname").contains("/pliego")
    });
    browser.wait_for_text("icor", Browser::listed);
}

fn an_offline_copy_is_stored_on_request_updated_and_deleted(browser: &Browser) {
    browser.open("#org=icor");
    let stored = |browser: &Browser| {
        browser.run("return navigator.serviceWorker.getRegistrations().then(all => caches.keys().then(names => all.length + ' ' + names.length))")
    };
    assert_eq!(
        stored(browser),
        json!("0 0"),
        "service workers and caches before the reader asks"
    );
    browser.click(".can-keep button");
    browser.wait_until("the offline copy is stored", |browser| {
        !browser.texts(".kept").is_empty()
    });
    assert_eq!(stored(browser), json!("1 1"));
    // The page of a theme is kept only when it is read.
    browser.visit("themes/repression/index.html", 1440);
    // Offline, the explorer and the printed pages open.
    browser.own_host.offline.store(true, Ordering::Relaxed);
    let offline = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        browser.open("?lang=es#q=coup");
        browser.wait_for_text("isl ma-peru pcp-ml", Browser::listed);
        browser.wait_until("the page says that the offline copy is stored", |browser| {
            !browser.texts(".kept").is_empty()
        });
        browser.visit("s/icor/index.html", 1440);
        assert!(!browser.texts(".edition").is_empty());
        browser.visit("themes/repression/index.html", 1440);
        assert!(!browser.texts(".relations").is_empty());
    }));
    browser.own_host.offline.store(false, Ordering::Relaxed);
    assert!(offline.is_ok(), "the offline copy opens without a host");
    // The page announces a newer version, and uses it once the reader agrees.
    let worker = fs::read_to_string("dist/sw.js").unwrap();
    let newer = worker.replacen("pliego-", "pliego-0", 1).into_bytes();
    let replaced = &browser.own_host.replaced;
    replaced.lock().unwrap().insert("sw.js".to_owned(), newer);
    let updated = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        browser.open("#org=icor");
        browser.run("return navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 0)");
        browser.wait_until("the page announces the newer version", |browser| {
            !browser.texts(".newer").is_empty()
        });
        browser.click(".newer button");
        browser.wait_until("only the newer version is stored", |browser| {
            browser.try_run("return caches.keys().then(names => names.length === 1 && names[0].startsWith('pliego-0'))")
                == Some(json!(true))
        });
    }));
    replaced.lock().unwrap().clear();
    assert!(
        updated.is_ok(),
        "the page announces and uses a newer version"
    );
    browser.wait_until_ready();
    browser.wait_until("the page offers to delete the offline copy", |browser| {
        !browser.texts(".kept button").is_empty()
    });
    browser.click(".kept button");
    browser.wait_until("no service worker and no cache is left", |browser| {
        stored(browser) == json!("0 0")
    });
    browser.open("");
    assert_eq!(browser.texts(".can-keep").len(), 1);
}
