//! How the page scales: corpora of 5 to 10 000 statements, in Chromium, compiled as readers have
//! it. Medians, with the spread from the first to the last of [`VISITS`] visits. Beside a key typed
//! stands a yardstick that does nothing else: the browser's own `includes` over the same texts,
//! which folds nothing and marks nothing. `make bench` runs it.
//!
//! `make bench PEERS=folder` only lays the corpora of that folder (`n5.json` ...) out beside the
//! page of the bench, for a side-by-side run with other programs.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use pliego_testkit::synthetic::{self, Document};
use pliego_testkit::{Browser, Engine};
use serde_json::{Value, json};

/// Where the Makefile puts the program of the page.
const FOLDER: &str = "target/bench";
const SIZES: [usize; 4] = [5, 100, 1_000, 10_000];
/// How often each page is opened anew.
const VISITS: usize = 3;
/// The largest corpus of which the whole page is drawn.
const DRAWN: usize = 1_000;

fn main() {
    let peers = std::env::var_os("PEERS")
        .filter(|peers| !peers.is_empty())
        .map(PathBuf::from);
    for size in SIZES {
        let documents = match &peers {
            Some(folder) => synthetic::documents_of(&folder.join(format!("n{size}.json"))),
            None => synthetic::documents(size),
        };
        lay_out(size, &documents);
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
        "statements", "milliseconds", "median", "(spread)", "p95"
    );
    SIZES.iter().for_each(|size| measure(&browser, *size));
    browser.quit();
}

/// The corpus as the page has it, the names of its values, and its texts for the yardstick.
fn lay_out(size: usize, documents: &[Document]) {
    let corpus = synthetic::corpus(documents);
    let write = |kind: &str, bytes: Vec<u8>| {
        fs::write(Path::new(FOLDER).join(format!("n{size}.{kind}")), bytes)
    };
    write("postcard", corpus.encode().unwrap()).unwrap();
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

/// What is typed, key by key: a frequent word, a rare one, several, a phrase, a beginning, one
/// without another, and none.
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

/// What is chosen: two organizations and a theme, and a window of days.
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

fn measure(browser: &Browser, size: usize) {
    let questions = json!({ "queries": queries(), "filters": filters() });
    let visit = || {
        browser.wait(
            browser
                .driver
                .goto(format!("{}index.html?n={size}", browser.page)),
        );
        browser.run_async("measure", &questions)
    };
    let visits: Vec<Value> = (0..VISITS).map(|_| visit()).collect();
    for (what, key) in [
        ("ready to answer", "ready"),
        ("a key typed", "key"),
        ("yardstick: one scan by the browser", "scan"),
        ("filter with all counts", "filter"),
    ] {
        line(
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
    if size > DRAWN {
        return;
    }
    for slow in [1, 4] {
        browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": slow }));
        let visit = || {
            browser.wait(browser.driver.goto("about:blank"));
            browser.wait(
                browser
                    .driver
                    .goto(format!("{}index.html?n={size}", browser.page)),
            );
            browser.run_async("measurePage", &questions)
        };
        let visits: Vec<Value> = (0..VISITS).map(|_| visit()).collect();
        for (what, key) in [
            ("a key typed, painted", "typing"),
            ("the window dragged, painted", "dragging"),
        ] {
            let what = format!("{what} (CPU slowed {slow}x)");
            line(
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

/// Times in order.
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

fn at(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part).round() as usize]
}

/// A line of the table: the median of the visits' medians with their spread, and the median of
/// their 95th percentiles.
fn line(size: usize, what: &str, visits: &[Vec<f64>]) {
    let of = |part: f64| {
        let mut values: Vec<f64> = visits.iter().map(|times| at(times, part)).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let (medians, tails) = (of(0.5), of(0.95));
    let spread = format!("({:.2}–{:.2})", medians[0], medians[medians.len() - 1]);
    println!(
        "{size:>10} {what:>34} {:>9.2} {spread:>19} {:>9.2}",
        at(&medians, 0.5),
        at(&tails, 0.5)
    );
}
