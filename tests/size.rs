//! What a first visit costs, beside the budget: HTML, CSS, JavaScript and WebAssembly of `dist/`
//! with Brotli 11.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// The most that a first visit may cost, in bytes.
const BUDGET: &str = include_str!("size-budget");

/// What is fetched at the first visit: all files of these kinds at the top of `dist/`, but for
/// those [`ELSEWHERE`].
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];
/// How files begin that a first visit does not fetch: the page in one file, and what keeps the page
/// offline.
const ELSEWHERE: [&str; 3] = ["dist/pliego.html", "dist/offline.js", "dist/sw.js"];
/// The most that the home page and its style may cost, in bytes: what is there to be read before
/// any script.
const PRINTED: usize = 14_000;

fn main() -> ExitCode {
    let budget: usize = BUDGET
        .trim()
        .parse()
        .expect("size-budget holds a number of bytes");
    let Ok(entries) = fs::read_dir("dist") else {
        println!("there is no dist/: make build");
        return ExitCode::FAILURE;
    };
    let kind = |path: &PathBuf| {
        path.extension()
            .and_then(|kind| kind.to_str())
            .map(str::to_owned)
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let elsewhere = |path: &PathBuf| {
        ELSEWHERE
            .iter()
            .any(|begin| path.to_string_lossy().starts_with(begin))
    };
    files.retain(|path| {
        !elsewhere(path) && kind(path).is_some_and(|kind| KINDS.contains(&kind.as_str()))
    });
    files.sort();
    let (mut sum, mut printed) = (0, 0);
    println!("{:>9} {:>9}", "bytes", "brotli");
    for file in files {
        let bytes = fs::read(&file).expect("dist/ can be read");
        let compressed = brotli_11(&bytes).len();
        sum += compressed;
        if matches!(kind(&file).as_deref(), Some("html" | "css")) {
            printed += compressed;
        }
        println!("{:>9} {compressed:>9}  {}", bytes.len(), file.display());
    }
    println!("{:>9} {sum:>9}  in all; the budget is {budget}", "");
    println!(
        "{:>9} {printed:>9}  of these to read at once; the budget is {PRINTED}",
        ""
    );
    let passed = sum > 0 && sum <= budget && printed <= PRINTED;
    println!(
        "\ntest result: {}. {} passed; {} failed",
        if passed { "ok" } else { "FAILED" },
        u8::from(passed),
        u8::from(!passed)
    );
    if passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn brotli_11(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params).expect("memory can be written");
    compressed
}
