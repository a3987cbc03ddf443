//! What Lighthouse says of the built page on a phone: the median of five runs, on a host that
//! compresses.

#![allow(clippy::unwrap_used)]

use std::process::{Command, ExitCode};
use std::{fs, thread};

use serde_json::Value;

const RUNS: usize = 5;
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

fn main() -> ExitCode {
    let port = serve();
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
    println!("{shift:>5}  layout shift");
    println!(
        "{:>5.0}  ms until the largest piece is painted",
        audit("largest-contentful-paint")
    );
    println!(
        "{:>5.0}  ms in which the reader is kept waiting",
        audit("total-blocking-time")
    );
    // Performance is made of times, which other work on the machine prolongs: here only a fall is a
    // failure.
    let [performance, others @ ..] = scores;
    match shift == 0.0 && others.iter().all(|score| *score >= 0.995) && performance >= 0.95 {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn report(address: &str) -> Value {
    let said = Command::new("node")
        .arg(pliego_testkit::judge("lighthouse/cli/index.js"))
        .args([address, "--quiet", "--output=json"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage")
        .env("CHROME_PATH", "/usr/bin/chromium")
        .output()
        .unwrap();
    serde_json::from_slice(&said.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&said.stderr)))
}

/// Serves the built page compressed; the port.
fn serve() -> u16 {
    let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
    let port = server.server_addr().to_ip().unwrap().port();
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let file = request.url().trim_start_matches('/');
            let file = if file.is_empty() { "index.html" } else { file };
            let header =
                |name: &str, value: &str| tiny_http::Header::from_bytes(name, value).unwrap();
            let _ = match fs::read(format!("dist/{file}")) {
                Ok(bytes) => {
                    let mut compressed = Vec::new();
                    let fast = brotli::enc::BrotliEncoderParams {
                        quality: 5,
                        ..Default::default()
                    };
                    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &fast).unwrap();
                    let response = tiny_http::Response::from_data(compressed);
                    let response =
                        response.with_header(header("Content-Type", pliego_testkit::kind(file)));
                    request.respond(response.with_header(header("Content-Encoding", "br")))
                }
                Err(_) => request.respond(tiny_http::Response::empty(404)),
            };
        }
    });
    port
}
