use std::fs;
use std::sync::atomic::Ordering;

use pliego::CORPUS;
use serde_json::json;

use super::Journey;
use pliego_testkit::{Browser, SILENT};

pub(crate) const JOURNEYS: &[Journey] = &[
    ("an_anchor_of_a_printed_page_is_its_passage", anchors),
    (
        "a_program_that_stops_leaves_the_printed_page_with_a_notice",
        stops,
    ),
    (
        "a_file_that_is_missing_cut_replaced_or_mistyped_leaves_the_printed_page_with_a_notice",
        faults,
    ),
    (
        "a_host_that_lets_no_script_run_shows_the_printed_page",
        blocked,
    ),
    ("the_page_in_one_file_opens_from_a_disk", single),
    (
        "the_page_opened_from_a_disk_becomes_the_one_file",
        from_disk,
    ),
    (
        "the_page_is_kept_for_offline_use_if_asked_and_taken_away_again",
        offline,
    ),
];

pub(crate) const IN_CHROMIUM: &[Journey] = &[
    (
        "without_scripts_every_text_is_read_with_its_evidence",
        without_scripts,
    ),
    (
        "without_webassembly_the_printed_page_stands_and_says_why",
        without_wasm,
    ),
    (
        "the_program_takes_over_without_moving_the_reader",
        take_over,
    ),
];

/// Has the page run scripts, or not, until it is said again; the driver's own go on.
fn scripts(browser: &Browser, run: bool) {
    browser.command(
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": !run }),
    );
}

fn without_scripts(browser: &Browser) {
    scripts(browser, false);
    browser.visit("index.html", 1440);
    until_printed(browser);
    browser.click("[data-statement=icor] h3 a");
    browser.until("the statement is there", |browser| {
        browser
            .says("location.pathname")
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
                browser.says(&script),
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
    assert_eq!(browser.says("document.documentElement.lang"), "es");
    browser.visit("es/index.html", 360);
    assert!(
        browser
            .text(".subtitle")
            .ends_with("Los textos están en inglés.")
    );
    browser.click(".without-program a");
    browser.until("the way to the program is there", |browser| {
        browser
            .says("location.pathname + location.search")
            .ends_with("/below/index.html?lang=es")
    });
    scripts(browser, true);
}

/// The printed list stands alone, and one line says what is missing.
fn until_printed(browser: &Browser) {
    browser.until("what is missing is said", |browser| {
        browser.texts(".without-program").len() == 1
    });
    assert_eq!(browser.texts(".entry h3").len(), CORPUS.statements.len());
    assert!(
        browser
            .texts(".needs-program, .search, .filters fieldset")
            .is_empty(),
        "nothing is there that would not work"
    );
}

fn without_wasm(browser: &Browser) {
    let says_why = |browser: &Browser| {
        browser.until("the line is there", |browser| {
            browser.texts("#without-wasm p").len() == 2
        });
        assert!(browser.is("typeof WebAssembly === 'undefined'"));
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
            "the printed list stands"
        );
        let other =
            "#failure, .without-program, .needs-program, .search, .filters fieldset, .can-keep";
        assert_eq!(
            browser.texts(other),
            [""; 0],
            "no error notice, and nothing that would not work"
        );
    };
    browser.without_wasm(|| {
        browser.visit("index.html#org=icor", 1440);
        says_why(browser);
        assert!(browser.is("performance.getEntriesByType('resource').every(r => !/\\.(wasm|js)$/.test(r.name))"));
        browser.click("[data-statement=icor] h3 a");
        browser.until("the statement is there", |browser| browser.texts(".edition .passage").len() > 10);
        browser.wait(browser.driver.goto(disk("pliego.html")));
        says_why(browser);
        // A frame without an origin runs in a process of its own, in which Chromium does not run
        // the driver's script.
        let page = browser.page.clone();
        browser.open_host(&format!(
            "<!doctype html><script>addEventListener('message', e => window.height = e.data.height ?? window.height)</script>\
             <iframe class=pliego width=900 height=700 src='{page}?embed=1'></iframe>"
        ));
        browser.until("the frame tells its height", |browser| browser.is("window.height > 300"));
        browser.enter_frame_when("iframe.pliego", "document.documentElement.hasAttribute('data-without-wasm')");
        says_why(browser);
        browser.leave_frame();
    });
}

fn anchors(browser: &Browser) {
    browser.visit("s/isl/index.html#n8", 1440);
    browser.until("the passage is in view", |browser| {
        browser.is("document.getElementById('n8').getBoundingClientRect().top < innerHeight")
    });
    browser.click(".explore a");
    browser.until("the explorer has it", |browser| {
        browser.fragment() == "#s=isl" && !browser.texts(".reader").is_empty()
    });
}

fn take_over(browser: &Browser) {
    // The program comes late, and the reader has scrolled by then.
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
        "window.shift = 0;
         new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value })
             .observe({ type: 'layout-shift', buffered: true });
         scrollTo(0, 300); window.top1 = document.querySelector('[data-statement=isl]').getBoundingClientRect().top",
    );
    let was_first = !browser.is("document.documentElement.hasAttribute('data-ready')");
    browser.until("the page answers", |browser| {
        browser.is("document.documentElement.hasAttribute('data-ready')")
    });
    assert!(was_first, "the printed page was there before the program");
    assert_eq!(browser.says("scrollY"), "300");
    assert_eq!(browser.says("shift"), "0", "nothing shifts");
    let moved = browser
        .run("return Math.abs(document.querySelector('[data-statement=isl]').getBoundingClientRect().top - top1)");
    assert!(
        moved.as_f64().unwrap() < 4.0,
        "what is read stays where it is: {moved}"
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

fn until_failed(browser: &Browser) {
    browser.until("the notice is there", |browser| {
        !browser.texts("#failure p").is_empty()
    });
    assert!(browser.is(
        "document.documentElement.hasAttribute('data-failed') && !document.documentElement.hasAttribute('data-ready')"
    ));
    assert_eq!(
        browser.texts(".entry h3").len(),
        CORPUS.statements.len(),
        "the printed list stands"
    );
    assert!(
        browser
            .texts(".filters fieldset, .chips, .reader")
            .is_empty(),
        "nothing stands that may be stale"
    );
    browser.run("window.errors = []");
}

fn stops(browser: &Browser) {
    for how in [
        "new WebAssembly.RuntimeError('unreachable')",
        "new RangeError('Maximum call stack size exceeded')",
        "new RangeError('Out of memory')",
    ] {
        browser.open("#org=icor&q=elections");
        // Where a script of the driver may throw into the page, it does; elsewhere its window is
        // told as the engine would.
        browser.run(&match browser.engine.is_chromium() {
            true => format!("setTimeout(() => {{ throw {how} }})"),
            false => format!(
                "dispatchEvent(new ErrorEvent('error', {{ error: {how}, message: 'stopped' }}))"
            ),
        });
        until_failed(browser);
        assert_eq!(browser.fragment(), "#org=icor&q=elections");
        browser.click("#failure .reload");
        browser.until("the page answers again", |browser| {
            browser.is("document.documentElement.hasAttribute('data-ready')")
        });
        assert_eq!(browser.listed(), "icor", "at the same address");
    }
    // A promise of the program that fails is heard, too; an extension of the browser that fails is
    // not the page.
    browser.open("");
    browser.run(
        "const promise = Promise.reject(new Error('lost')); promise.catch(() => {});
         dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: new Error('lost') }))",
    );
    until_failed(browser);
    browser.open("");
    browser.run("dispatchEvent(new ErrorEvent('error', { message: 'x', filename: 'chrome-extension://a/b.js' })); window.errors = []");
    assert!(browser.is("document.documentElement.hasAttribute('data-ready')"));
}

/// Opens the page on a host that has a fault (see `answer` in `crates/testkit`).
fn open_faulty(browser: &Browser, fault: &str) {
    let host = browser.page.split("/a/path").next().unwrap_or_default();
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(
        browser
            .driver
            .goto(format!("{host}/faulty/{fault}/index.html#org=icor")),
    );
}

fn faults(browser: &Browser) {
    for program in ["wasm", "js"] {
        for fault in ["missing", "cut", "other", "mistyped"] {
            open_faulty(browser, &format!("{fault}-{program}"));
            if fault == "mistyped" && program == "wasm" {
                // What a careless host calls it does not matter: it is the right program.
                browser.until_is("icor", Browser::listed);
            } else {
                until_failed(browser);
                assert_eq!(browser.fragment(), "#org=icor");
            }
        }
    }
}

fn blocked(browser: &Browser) {
    open_faulty(browser, "blocked-scripts");
    until_printed(browser);
    browser.run("window.errors = []");
}

fn disk(file: &str) -> String {
    format!(
        "file://{}",
        fs::canonicalize("dist").unwrap().join(file).display()
    )
}

fn single(browser: &Browser) {
    browser.wait(
        browser
            .driver
            .goto(disk("pliego.html#view=concordance&q=coup")),
    );
    browser.until("the lines are there", |browser| {
        browser.texts(".kwic tr").len() > 3
    });
    browser.click(".kwic th a");
    browser.until("the passage is read", |browser| {
        browser.fragment().contains("p=") && !browser.texts(".reader").is_empty()
    });
    let asked = browser.says("performance.getEntriesByType('resource').length");
    assert_eq!(asked, "0", "it asks for nothing");
    browser.click(".embed summary");
    let address = disk("pliego.html?embed=1&amp;lang=en#");
    browser.until("what is embedded is this file", |browser| {
        browser
            .says("document.querySelector('.embed textarea')?.value")
            .contains(&address)
    });
}

fn from_disk(browser: &Browser) {
    browser.wait(browser.driver.goto(disk("index.html#org=icor")));
    browser.until("the one file is there", |browser| {
        browser.says("location.pathname").contains("/pliego")
    });
    browser.until_is("icor", Browser::listed);
}

fn offline(browser: &Browser) {
    browser.open("#org=icor");
    let kept = |browser: &Browser| {
        browser.run("return navigator.serviceWorker.getRegistrations().then(all => caches.keys().then(names => all.length + ' ' + names.length))")
    };
    assert_eq!(kept(browser), json!("0 0"), "nothing is kept unasked");
    browser.click(".can-keep button");
    browser.until("it is kept", |browser| !browser.texts(".kept").is_empty());
    assert_eq!(kept(browser), json!("1 1"));
    // The host is gone: the page, and the printed ones, are there.
    SILENT.store(true, Ordering::Relaxed);
    let gone = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        browser.open("?lang=es#q=coup");
        browser.until_is("isl ma-peru pcp-ml", Browser::listed);
        browser.until("it is said that it is kept", |browser| {
            !browser.texts(".kept").is_empty()
        });
        browser.visit("s/icor/index.html", 1440);
        assert!(!browser.texts(".edition").is_empty());
    }));
    SILENT.store(false, Ordering::Relaxed);
    assert!(gone.is_ok(), "without a host nothing is there");
    // Another version of the page is told of, and used once the reader changes over.
    let worker = fs::read_to_string("dist/sw.js").unwrap();
    fs::write("dist/sw.js", worker.replacen("pliego-", "pliego-0", 1)).unwrap();
    let told = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        browser.open("#org=icor");
        browser.run("return navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => 0)");
        browser.until("it is told", |browser| !browser.texts(".newer").is_empty());
        browser.click(".newer button");
        browser.until("it is changed over", |browser| {
            browser.attempt("return caches.keys().then(names => names.length === 1 && names[0].startsWith('pliego-0'))")
                == Some(json!(true))
        });
    }));
    fs::write("dist/sw.js", worker).unwrap();
    assert!(told.is_ok(), "a newer version is not told of");
    browser.until("the page answers", |browser| {
        browser.is("document.documentElement.hasAttribute('data-ready')")
    });
    browser.until("it is kept", |browser| {
        !browser.texts(".kept button").is_empty()
    });
    browser.click(".kept button");
    browser.until("all of it is gone", |browser| kept(browser) == json!("0 0"));
    browser.open("");
    assert_eq!(browser.texts(".can-keep").len(), 1);
}
