//! What a first visit costs, beside the budget: HTML, CSS, JavaScript and WebAssembly of `dist/` with Brotli 11.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// The most that a first visit may cost, in bytes.
const BUDGET: &str = include_str!("size-budget");

/// What is fetched at the first visit: all files of these kinds at the top of `dist/`.
const KINDS: [&str; 4] = ["html", "css", "js", "wasm"];

fn main() -> ExitCode {
    let budget: usize = BUDGET.trim().parse().expect("size-budget holds a number of bytes");
    let Ok(entries) = fs::read_dir("dist") else {
        println!("there is no dist/: make build");
        return ExitCode::FAILURE;
    };
    let kind = |path: &PathBuf| path.extension().and_then(|kind| kind.to_str()).map(str::to_owned);
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| kind(path).is_some_and(|kind| KINDS.contains(&kind.as_str())));
    files.sort();
    let mut sum = 0;
    println!("{:>9} {:>9}", "bytes", "brotli");
    for file in files {
        let bytes = fs::read(&file).expect("dist/ can be read");
        let compressed = brotli_11(&bytes).len();
        sum += compressed;
        println!("{:>9} {compressed:>9}  {}", bytes.len(), file.display());
    }
    println!("{:>9} {sum:>9}  in all; the budget is {budget}", "");
    let passed = sum > 0 && sum <= budget;
    println!(
        "\ntest result: {}. {} passed; {} failed",
        if passed { "ok" } else { "FAILED" },
        u8::from(passed),
        u8::from(!passed)
    );
    if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn brotli_11(bytes: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params).expect("memory can be written");
    compressed
}
