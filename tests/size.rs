//! Compares the size of a first visit with the budget: HTML, CSS, JavaScript and WebAssembly of
//! `dist/`, compressed with Brotli 11.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// The most bytes that a first visit may load, compressed.
const BUDGET: &str = include_str!("size-budget");

/// The extensions of the files that a first visit loads: all of them at the top of `dist/`, without
/// those [`ELSEWHERE`].
const EXTENSIONS: [&str; 4] = ["html", "css", "js", "wasm"];
/// Paths that a first visit does not load, or their beginnings: the single file, and the scripts of
/// the offline copy.
const ELSEWHERE: [&str; 3] = ["dist/pliego.html", "dist/offline.js", "dist/sw.js"];
/// The most bytes of the home page and its style sheet, compressed: a reader waits for these before
/// the first text shows. 14 000 bytes fit into the first window of a TCP connection (10 segments).
const PRINTED: usize = 14_000;

fn main() -> ExitCode {
    let budget: usize = BUDGET
        .trim()
        .parse()
        .expect("size-budget holds a number of bytes");
    let Ok(entries) = fs::read_dir("dist") else {
        println!("dist/: expected the built page, found none; help: make build");
        return ExitCode::FAILURE;
    };
    let extension = |path: &PathBuf| {
        path.extension()
            .and_then(|extension| extension.to_str())
            .map(str::to_owned)
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let is_elsewhere = |path: &PathBuf| {
        ELSEWHERE
            .iter()
            .any(|start| path.to_string_lossy().starts_with(start))
    };
    files.retain(|path| {
        !is_elsewhere(path)
            && extension(path).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
    });
    files.sort();
    let (mut sum, mut printed) = (0, 0);
    println!("{:>9} {:>9}", "bytes", "brotli");
    for file in files {
        let bytes = fs::read(&file).expect("dist/ can be read");
        let compressed = brotli_11(&bytes).len();
        sum += compressed;
        if matches!(extension(&file).as_deref(), Some("html" | "css")) {
            printed += compressed;
        }
        println!("{:>9} {compressed:>9}  {}", bytes.len(), file.display());
    }
    println!("{:>9} {sum:>9}  total; the budget is {budget}", "");
    println!(
        "{:>9} {printed:>9}  of these before the first text; the budget is {PRINTED}",
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

/// Compresses with the highest quality of Brotli, as hosts do with files that do not change.
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
