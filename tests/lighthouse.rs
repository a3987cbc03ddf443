//! Runs Lighthouse five times on the built page, as a phone sees it on a host that compresses, and
//! compares the medians with thresholds.

#![allow(clippy::unwrap_used)]

use std::process::{Command, ExitCode};

use pliego_testkit::{node_tool, serve_compressed};
use serde_json::Value;

/// Lighthouse varies between runs; the median of five is steady.
const RUNS: usize = 5;
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

fn main() -> ExitCode {
    let port = serve_compressed("dist");
    let reports: Vec<Value> = (0..RUNS)
        .map(|_| report(&format!("http://127.0.0.1:{port}/")))
        .collect();
    let median = |look: &dyn Fn(&Value) -> f64| {
        let mut values: Vec<f64> = reports.iter().map(look).collect();
        values.sort_by(f64::total_cmp);
        values[RUNS / 2]
    };
    let scores = CATEGORIES.map(|category| {
        let score = median(&|report| report["categories"][category]["score"].as_f64().unwrap());
        println!("{:>5.0}  {category}", 100.0 * score);
        score
    });
    let audit =
        |name: &str| median(&|report| report["audits"][name]["numericValue"].as_f64().unwrap());
    let shift = audit("cumulative-layout-shift");
    println!("{shift:>5}  cumulative layout shift");
    println!(
        "{:>5.0}  ms to the largest contentful paint",
        audit("largest-contentful-paint")
    );
    println!(
        "{:>5.0}  ms of total blocking time",
        audit("total-blocking-time")
    );
    // Performance depends on times, which other work on the machine lengthens: its threshold is
    // lower, to notice only large losses.
    let [performance, others @ ..] = scores;
    match shift == 0.0 && others.iter().all(|score| *score >= 0.995) && performance >= 0.95 {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Runs Lighthouse and returns its report.
fn report(address: &str) -> Value {
    let output = Command::new("node")
        .arg(node_tool("lighthouse/cli/index.js"))
        .args([address, "--quiet", "--output=json"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage")
        .env("CHROME_PATH", "/usr/bin/chromium")
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)))
}
