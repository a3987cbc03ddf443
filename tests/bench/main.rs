//! Measures how a collection costs with its size: `make bench` builds pages of 5 to 10 000 statements by `pliego build`, opens them in
//! Chromium, and prints a table: what each size costs, beside the run before, and what 100 000 statements would cost by the same curve. It
//! asserts no time.
//!
//! `engine` measures the program alone on a page of the benchmark, `pages` what readers get. The numbers of a run stay in
//! `target/bench/last.json` for the next one.
//!
//! `make bench SIZES=5,100` measures these sizes only. `make bench PEERS=folder` measures nothing: it writes the corpora of that folder (`n5.json` and so on) beside the page of the
//! benchmark, which other programs can then be compared with.

#![allow(clippy::unwrap_used)]

mod curve;
mod engine;
mod pages;

use std::fs;
use std::path::{Path, PathBuf};

use curve::Curves;
use pliego_testkit::synthetic;
use pliego_testkit::{Browser, Engine};

/// The folder into which the Makefile builds the page.
const FOLDER: &str = "target/bench";
/// The sizes, if the environment variable `SIZES` names no others: `SIZES=5,100`.
const SIZES: [usize; 5] = [5, 100, 1_000, 5_000, 10_000];

fn main() {
    let peers = std::env::var_os("PEERS")
        .filter(|peers| !peers.is_empty())
        .map(PathBuf::from);
    let sizes = match std::env::var("SIZES") {
        Ok(sizes) if !sizes.is_empty() => {
            sizes.split(',').map(|size| size.parse().unwrap()).collect()
        }
        _ => SIZES.to_vec(),
    };
    for &size in &sizes {
        let documents = match &peers {
            // Other programs are compared at these sizes.
            Some(_) if size == 5_000 => continue,
            Some(folder) => synthetic::documents_of(&folder.join(format!("n{size}.json"))),
            None => synthetic::documents(size),
        };
        engine::write_corpus(size, &documents);
    }
    for file in ["index.html", "paint.js", "bench.js"] {
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
    let mut curves = Curves::new(&sizes);
    let browser = Browser::start(Engine::Chromium, FOLDER);
    for &size in &sizes {
        engine::measure(&browser, size, &mut curves);
    }
    browser.quit();
    for &size in &sizes {
        pages::measure(size, &mut curves);
    }
    curves.print(&Path::new(FOLDER).join("last.json"));
}
