//! The program alone, on a page of the benchmark: medians of the visits.
//!
//! The baseline for a typed key is the browser's own `includes` over the same texts, which neither folds letters nor marks hits.

use std::fs;
use std::path::Path;

use pliego_testkit::Browser;
use pliego_testkit::synthetic::{self, Document};
use serde_json::{Value, json};

use super::FOLDER;
use super::curve::Curves;

/// How often each page is opened.
const VISITS: usize = 3;
/// The largest corpus for which the whole page is rendered.
const LARGEST_RENDERED: usize = 1_000;

/// Writes the encoded corpus, the names of its values, and its texts for the baseline.
pub(crate) fn write_corpus(size: usize, documents: &[Document]) {
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

/// Measures one size.
pub(crate) fn measure(browser: &Browser, size: usize, curves: &mut Curves) {
    eprintln!("the program alone, {size} statements");
    let arguments = json!({ "queries": queries(), "filters": filters() });
    let visit = |function: &str| {
        browser.wait(browser.driver.goto("about:blank"));
        let page = format!("{}index.html?n={size}", browser.page());
        browser.wait(browser.driver.goto(page));
        browser.run_async(function, &arguments)
    };
    let visits: Vec<Value> = (0..VISITS).map(|_| visit("measure")).collect();
    for (what, key) in [
        ("corpus decoded and indexed, ms", "ready"),
        ("a key, ms", "key"),
        ("baseline: a scan by the browser, ms", "scan"),
        ("a filter with all counts, ms", "filter"),
    ] {
        add(curves, size, what, &visits, key);
    }
    let megabytes = visits[0]["megabytes"].as_f64().unwrap();
    curves.add("memory of the program, MB", size, Ok(megabytes));
    for slow in [1, 4] {
        let measures = [("a key", "typing"), ("a drag", "dragging")];
        let name = |what: &str| format!("{what} painted, CPU slowed {slow}x, ms");
        if size > LARGEST_RENDERED {
            for (what, _) in measures {
                let reason = format!(
                    "rendered up to {LARGEST_RENDERED} statements, to keep the benchmark short"
                );
                curves.add(&name(what), size, Err(reason));
            }
            continue;
        }
        browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": slow }));
        let visits: Vec<Value> = (0..VISITS).map(|_| visit("measurePage")).collect();
        for (what, key) in measures {
            add(curves, size, &name(what), &visits, key);
        }
        browser.command("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    }
}

/// Adds the median of the visits' medians; of more than one time also that of their 95th percentiles.
fn add(curves: &mut Curves, size: usize, what: &str, visits: &[Value], key: &str) {
    let visits: Vec<Vec<f64>> = visits.iter().map(|visit| times(&visit[key])).collect();
    let of = |part: f64| {
        let mut values: Vec<f64> = visits.iter().map(|times| quantile(times, part)).collect();
        values.sort_by(f64::total_cmp);
        quantile(&values, 0.5)
    };
    curves.add(what, size, Ok(of(0.5)));
    if visits.iter().any(|times| times.len() > 1) {
        curves.add(&format!("{what} (p95)"), size, Ok(of(0.95)));
    }
}

/// Returns times in ascending order.
pub(crate) fn times(list: &Value) -> Vec<f64> {
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
pub(crate) fn quantile(sorted: &[f64], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part).round() as usize]
}
