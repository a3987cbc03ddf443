//! Measures how the page scales, in Chromium with a release build: `make bench` prints medians for
//! 5 to 10 000 statements, with the lowest and the highest median of [`VISITS`] visits. It asserts
//! no time.
//!
//! The baseline for a typed key is the browser's own `includes` over the same texts, which neither
//! folds letters nor marks hits.
//!
//! `make bench PEERS=folder` measures nothing: it writes the corpora of that folder (`n5.json` and
//! so on) beside the page of the benchmark, which other programs can then be compared with.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use pliego_testkit::synthetic::{self, Document};
use pliego_testkit::{Browser, Engine};
use serde_json::{Value, json};

/// The folder into which the Makefile builds the page.
const FOLDER: &str = "target/bench";
const SIZES: [usize; 4] = [5, 100, 1_000, 10_000];
/// How often each page is opened.
const VISITS: usize = 3;
/// The largest corpus for which the whole page is rendered.
const LARGEST_RENDERED: usize = 1_000;

fn main() {
    let peers = std::env::var_os("PEERS")
        .filter(|peers| !peers.is_empty())
        .map(PathBuf::from);
    for size in SIZES {
        let documents = match &peers {
            Some(folder) => synthetic::documents_of(&folder.join(format!("n{size}.json"))),
            None => synthetic::documents(size),
        };
        write_corpus(size, &documents);
    }
    for file in ["index.html", "bench.js"] {
        fs::copy(
            Path::new("tests/bench").join(file),
            Path::new(FOLDER).join(file),
        )
        .unwrap();
    }
    let style = fs::read("style/page.css").unwrap();
    fs::write(Path::new(FOLDER).join("page.css"), style).unwrap();
    if peers.is_some() {
        return;
    }
    let browser = Browser::start(Engine::Chromium, FOLDER);
    println!(
        "{:>10} {:>34} {:>9} {:>19} {:>9}",
        "statements", "milliseconds", "median", "(range)", "p95"
    );
    SIZES.iter().for_each(|size| measure(&browser, *size));
    browser.quit();
}

/// Writes the encoded corpus, the names of its values, and its texts for the baseline.
fn write_corpus(size: usize, documents: &[Document]) {
    let corpus = synthetic::corpus(documents);
    let write = |kind: &str, bytes: Vec<u8>| {
        fs::write(Path::new(FOLDER).join(format!("n{size}.{kind}")), bytes)
    };
    write("postcard", corpus.encode().unwrap().0).unwrap();
    let language = Default::default();
    let organizations: Vec<_> = corpus
        .organizations
        .iter()
        .map(|organization| organization.name.get(language))
        .collect();
    let themes: Vec<_> = corpus
        .themes
        .iter()
        .map(|theme| theme.label.get(language))
        .collect();
    let days: Vec<_> = corpus
        .statements
        .iter()
        .map(|statement| statement.dating.earliest.to_string())
        .collect();
    let values = json!({ "organizations": organizations, "themes": themes, "days": days });
    write("json", values.to_string().into_bytes()).unwrap();
    let texts: Vec<&str> = corpus
        .statements
        .iter()
        .map(|statement| &*statement.text)
        .collect();
    write("txt", texts.join("\u{c}").into_bytes()).unwrap();
}

/// Returns the queries to type: a frequent word, a rare one, two words, a phrase, a prefix, a word
/// without another, and a word that occurs nowhere.
fn queries() -> Vec<String> {
    let word = synthetic::word;
    vec![
        word(2),
        word(900),
        format!("{} {}", word(7), word(310)),
        format!("\"{} {}\"", word(3), word(5)),
        format!("{}*", &word(700)[..4]),
        format!("{} -{}", word(40), word(9)),
        "xylophone".to_owned(),
    ]
}

/// Returns selections of two organizations, a theme and a date range.
fn filters() -> Vec<String> {
    let filter = |step: usize| {
        let (one, other, theme) = (step * 7 % 5, step * 3 % 5, step % 5);
        format!(
            "#org=o{one},o{other}&theme=t{theme}&from=2022-01-{:02}&to=2022-03-{:02}",
            9 + step % 20,
            1 + step % 28
        )
    };
    (0..40).map(filter).collect()
}

/// Measures one size and prints its lines.
fn measure(browser: &Browser, size: usize) {
    let arguments = json!({ "queries": queries(), "filters": filters() });
    let visit = || {
        browser.wait(
            browser
                .driver
                .goto(format!("{}index.html?n={size}", browser.page())),
        );
        browser.run_async("measure", &arguments)
    };
    let visits: Vec<Value> = (0..VISITS).map(|_| visit()).collect();
    for (what, key) in [
        ("ready to answer", "ready"),
        ("a key", "key"),
        ("baseline: a scan by the browser", "scan"),
        ("filter with all counts", "filter"),
    ] {
        print_line(
            size,
            what,
            &visits
                .iter()
                .map(|visit| times(&visit[key]))
                .collect::<Vec<_>>(),
        );
    }
    println!(
        "{size:>10} {:>34} {:>9.1}",
        "memory of the program, MB",
        visits[0]["megabytes"].as_f64().unwrap()
    );
    if size > LARGEST_RENDERED {
        return;
    }
    for slow in [1, 4] {
        browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": slow }));
        let visit = || {
            browser.wait(browser.driver.goto("about:blank"));
            browser.wait(
                browser
                    .driver
                    .goto(format!("{}index.html?n={size}", browser.page())),
            );
            browser.run_async("measurePage", &arguments)
        };
        let visits: Vec<Value> = (0..VISITS).map(|_| visit()).collect();
        for (what, key) in [
            ("a key, painted", "typing"),
            ("a drag, painted", "dragging"),
        ] {
            let what = format!("{what} (CPU slowed {slow}x)");
            print_line(
                size,
                &what,
                &visits
                    .iter()
                    .map(|visit| times(&visit[key]))
                    .collect::<Vec<_>>(),
            );
        }
    }
    browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
}

/// Returns times in ascending order.
fn times(list: &Value) -> Vec<f64> {
    let mut times: Vec<f64> = list
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    times.sort_by(f64::total_cmp);
    times
}

/// Returns a quantile of sorted times.
fn quantile(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part).round() as usize]
}

/// Prints a line: the median of the visits' medians with its range, and the median of their 95th
/// percentiles.
fn print_line(size: usize, what: &str, visits: &[Vec<f64>]) {
    let of = |part: f64| {
        let mut values: Vec<f64> = visits.iter().map(|times| quantile(times, part)).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let (medians, tails) = (of(0.5), of(0.95));
    let range = format!("({:.2}–{:.2})", medians[0], medians[medians.len() - 1]);
    println!(
        "{size:>10} {what:>34} {:>9.2} {range:>19} {:>9.2}",
        quantile(&medians, 0.5),
        quantile(&tails, 0.5)
    );
}
