//! What editors and readers get: a page by `pliego build`, opened in Chromium.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{fs, io};

use pliego_testkit::synthetic::{self, word};
use pliego_testkit::{Browser, Engine};
use serde_json::{Value, json};

use super::FOLDER;
use super::curve::Curves;
use super::engine::{quantile, times};

/// How often each view is opened.
const ROUNDS: usize = 3;
/// Up to this size files are compressed as hosts do once (11), above it as they do at each request (9): the best takes a
/// second for each 50 KB.
const COMPRESSED_BEST: usize = 4 << 20;
const SCRIPT: &str = concat!(include_str!("paint.js"), include_str!("pages.js"));
/// Notes when the program has drawn the page.
const NOTE_READY: &str = "new MutationObserver((_, observer) => {
    if (!document.documentElement?.hasAttribute('data-ready')) return;
    window.readyAt = performance.now();
    observer.disconnect();
}).observe(document, { attributes: true, subtree: true });";

/// Measures one size.
pub(crate) fn measure(size: usize, curves: &mut Curves) {
    eprintln!("the built page, {size} statements");
    let folder = Path::new(FOLDER).join(format!("own/{size}"));
    let _ = fs::remove_dir_all(&folder);
    synthetic::write_folder(size, &folder.join("corpus")).unwrap();
    let page = folder.join("page");
    let built = build(&folder.join("corpus"), &page);
    let (seconds, peak) = match built {
        Ok(built) => built,
        Err(reason) => return curves.add("pliego build, s", size, Err(reason)),
    };
    curves.add("pliego build, s", size, Ok(seconds));
    let peak =
        peak.ok_or_else(|| "the system does not say how much memory a process took".to_owned());
    curves.add("pliego build: peak memory, MB", size, peak);
    let sum = folder_bytes(&page).unwrap();
    curves.add("all files, MB", size, Ok(sum as f64 / 1e6));
    let page: &'static str = page.to_str().unwrap().to_owned().leak();
    // A page that freezes takes its browser along.
    let mut browser = Browser::start(Engine::Chromium, page);
    attempt(
        &mut browser,
        page,
        size,
        "ready, ms",
        curves,
        |browser, measured| {
            first_visit(page.as_ref(), browser, measured);
        },
    );
    for (what, fragment) in views() {
        let name = format!("{what}, ms");
        attempt(
            &mut browser,
            page,
            size,
            &name.clone(),
            curves,
            move |browser, measured| {
                let found = call(
                    browser,
                    "measureView",
                    &json!({ "fragment": fragment, "rounds": ROUNDS }),
                );
                measured.push((name.clone(), quantile(&times(&found["times"]), 0.5)));
                measured.push((format!("{what}, nodes"), found["nodes"].as_f64().unwrap()));
            },
        );
    }
    let words = [word(2), word(900)];
    for (what, function, arguments) in [
        (
            "a key typed, painted",
            "measureKeys",
            json!({ "words": words }),
        ),
        (
            "a filter chosen, painted",
            "measureFilters",
            json!({ "count": 10 }),
        ),
    ] {
        let name = format!("{what}, ms");
        attempt(
            &mut browser,
            page,
            size,
            &name.clone(),
            curves,
            move |browser, measured| {
                let found = times(&call(browser, function, &arguments)["times"]);
                measured.push((name.clone(), quantile(&found, 0.5)));
                measured.push((format!("{what}, ms (p95)"), quantile(&found, 0.95)));
            },
        );
    }
    browser.quit();
    // Ten thousand statements are a gigabyte.
    let _ = fs::remove_dir_all(&folder);
}

type Measured = Vec<(String, f64)>;

/// Does a step, and adds what it measured; or why there is nothing, with a new browser for the next step.
fn attempt(
    browser: &mut Browser,
    page: &'static str,
    size: usize,
    what: &str,
    curves: &mut Curves,
    step: impl Fn(&Browser, &mut Measured),
) {
    let mut measured = Vec::new();
    let done = catch_unwind(AssertUnwindSafe(|| step(browser, &mut measured)));
    for (name, value) in measured {
        curves.add(&name, size, Ok(value));
    }
    if done.is_err() {
        let reason = "the page gave no answer within 30 seconds, or its tab died";
        curves.add(what, size, Err(reason.to_owned()));
        browser.quit();
        *browser = Browser::start(Engine::Chromium, page);
    }
}

/// Opens the page if it is not open, and calls a function of the script in it.
fn call(browser: &Browser, function: &str, arguments: &Value) -> Value {
    if !browser
        .try_run("return Boolean(window.readyAt)")
        .is_some_and(|ready| ready == true)
    {
        open(browser);
    }
    let whole = format!("async argument => {{ {SCRIPT}\n return {function}(argument); }}");
    browser.run_async(&whole, arguments)
}

fn open(browser: &Browser) {
    let source = json!({ "source": NOTE_READY });
    browser.command("Page.addScriptToEvaluateOnNewDocument", source);
    browser.resize(1440, 900);
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(browser.driver.goto(browser.page()));
    browser.wait_until_ready();
}

/// Opens the page for the first time: when it is ready, what it has loaded by then, its nodes and its memory.
fn first_visit(page: &Path, browser: &Browser, measured: &mut Measured) {
    open(browser);
    let mut add = |what: &str, value: f64| measured.push((what.to_owned(), value));
    add(
        "ready, ms",
        browser.run("return window.readyAt").as_f64().unwrap(),
    );
    let loaded = browser.run(
        "return performance.getEntriesByType('resource').map(entry => entry.name).concat(location.href)
             .map(name => name.split(/[?#]/)[0])",
    );
    let mut sum = 0;
    for address in loaded.as_array().unwrap() {
        let address = address.as_str().unwrap();
        // The rest is no file: the icon is in its own address.
        let Some(path) = address.strip_prefix(&browser.page()) else {
            continue;
        };
        let path = if path.is_empty() { "index.html" } else { path };
        sum += compressed(&fs::read(page.join(path)).unwrap());
    }
    add("first load, KB (Brotli)", sum as f64 / 1e3);
    add(
        "nodes of the home page",
        browser
            .run("return document.querySelectorAll('*').length")
            .as_f64()
            .unwrap(),
    );
    browser.command("HeapProfiler.collectGarbage", json!({}));
    let usage = browser.command("Runtime.getHeapUsage", json!({}));
    let parts = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
    let bytes: f64 = parts.iter().filter_map(|part| usage[part].as_f64()).sum();
    add("memory of the page as Chromium counts it, MB", bytes / 1e6);
}

fn compressed(bytes: &[u8]) -> usize {
    let quality = if bytes.len() <= COMPRESSED_BEST {
        11
    } else {
        9
    };
    let mut written = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut written, 1 << 16, quality, 22);
    io::Write::write_all(&mut writer, bytes).unwrap();
    drop(writer);
    written.len()
}

/// The views, with their addresses.
fn views() -> Vec<(&'static str, String)> {
    vec![
        ("opening a statement", "#s=s3".to_owned()),
        ("positions", "#view=positions".to_owned()),
        ("themes", "#view=themes".to_owned()),
        ("passages of a theme", "#view=passages&theme=t0".to_owned()),
        ("words of each statement", "#view=concordance".to_owned()),
        (
            "concordance of a frequent word",
            format!("#view=concordance&q={}", word(0)),
        ),
        (
            "comparing two statements",
            "#view=compare&s=s1,s2".to_owned(),
        ),
    ]
}

/// Builds a page, and returns the seconds and the most megabytes that the command took.
fn build(corpus: &Path, page: &Path) -> Result<(f64, Option<f64>), String> {
    let started = Instant::now();
    let mut command = Command::new("target/release/pliego")
        .arg("build")
        .args([corpus, "--output".as_ref(), page])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("target/release/pliego: {error}"))?;
    let status = format!("/proc/{}/status", command.id());
    let mut peak = None;
    loop {
        // The highest mark of the resident set, which the system keeps.
        let said = fs::read_to_string(&status).unwrap_or_default();
        let mark = said.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = mark.and_then(|mark| mark.trim().split(' ').next()?.parse::<f64>().ok());
        peak = kilobytes.map(|kilobytes| kilobytes / 1e3).or(peak);
        match command.try_wait().map_err(|error| error.to_string())? {
            Some(status) if status.success() => return Ok((started.elapsed().as_secs_f64(), peak)),
            Some(status) => return Err(format!("pliego build: {status}")),
            None => thread::sleep(Duration::from_millis(10)),
        }
    }
}

/// Sums the bytes of all files below a folder.
fn folder_bytes(folder: &Path) -> io::Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        sum += match entry.file_type()?.is_dir() {
            true => folder_bytes(&entry.path())?,
            false => entry.metadata()?.len(),
        };
    }
    Ok(sum)
}
