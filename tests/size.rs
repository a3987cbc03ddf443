//! Compares the size of a first visit with the budget: HTML, JavaScript and WebAssembly of `dist/`,
//! compressed with Brotli 11. It also prints what each part of the page weighs.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;

use pliego::CORPUS;
use wasmparser::{Parser, Payload};

/// The most bytes that a first visit may load, compressed.
const BUDGET: &str = include_str!("size-budget");

/// The most bytes of the home page, compressed: a reader waits for these before the first text
/// shows. 14 000 bytes fit into the first window of a TCP connection (10 segments).
const PRINTED: usize = 14_000;

fn main() -> ExitCode {
    match run() {
        Ok(passed) => {
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
        Err(error) => {
            println!("dist/: expected the built page, found {error}; help: make build");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<bool> {
    let budget: usize = BUDGET.trim().parse().map_err(io::Error::other)?;
    let (home, glue, wasm) = (find("index.html")?, find(".js")?, find("_bg.wasm")?);
    let page = fs::read_to_string(&home)?;
    let program = fs::read(&wasm)?;
    let inside = |tag: &str| {
        let begin = page.find(&format!("<{tag}"))?;
        let end = page.find(&format!("</{tag}>"))?;
        page.get(begin..end)
    };
    let inside = |tag| inside(tag).unwrap_or_default().as_bytes().to_vec();
    let (code, data) = sections(&program).map_err(io::Error::other)?;
    let (corpus, _) = CORPUS.encode().map_err(io::Error::other)?;
    let texts: String = CORPUS
        .statements
        .iter()
        .map(|statement| &*statement.text)
        .collect();
    let name = |path: &PathBuf| path.display().to_string();
    let part = str::to_owned;
    let things = [
        (name(&home), page.as_bytes().to_vec()),
        (name(&glue), fs::read(&glue)?),
        (name(&wasm), program),
        (part("- the style of the home page"), inside("style")),
        (part("- its boot script"), inside("script")),
        (part("the program: code"), code),
        (part("the program: data"), data),
        (part("- of that the corpus"), corpus),
        (part("- - of that the texts as printed"), texts.into_bytes()),
    ];
    let sizes = compressed_sizes(&things);
    let lines = |range: std::ops::Range<usize>| {
        for ((what, bytes), size) in things[range.clone()].iter().zip(&sizes[range]) {
            println!("{:>9} {size:>9}  {what}", bytes.len());
        }
    };
    println!("{:>9} {:>9}", "bytes", "brotli");
    lines(0..3);
    let sum: usize = sizes[..3].iter().sum();
    println!("{:>9} {sum:>9}  total; the budget is {budget}", "");
    println!("\nThe budget of the home page is {PRINTED}. By part, each compressed alone:");
    lines(3..things.len());
    Ok(sum <= budget && sizes[0] <= PRINTED)
}

/// Finds the one file at the top of `dist/` that a first visit loads and whose name ends so. Scripts
/// that are fetched later have no hash in their names.
fn find(ending: &str) -> io::Result<PathBuf> {
    let is_it = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.ends_with(ending) && (ending != ".js" || name.starts_with("pliego-"))
    };
    let mut files = fs::read_dir("dist")?.flatten().map(|entry| entry.path());
    files
        .find(is_it)
        .ok_or_else(|| io::Error::other(format!("no file that ends with {ending}")))
}

/// Returns the code and the data of a WebAssembly module.
fn sections(module: &[u8]) -> wasmparser::Result<(Vec<u8>, Vec<u8>)> {
    let (mut code, mut data) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::CodeSectionStart { range, .. } => {
                code.extend_from_slice(module.get(range).unwrap_or_default());
            }
            Payload::DataSection(section) => {
                data.extend_from_slice(module.get(section.range()).unwrap_or_default());
            }
            _ => {}
        }
    }
    Ok((code, data))
}

/// Compresses all things at once, for the largest takes as long as all others, and returns their sizes.
fn compressed_sizes<const N: usize>(things: &[(String, Vec<u8>); N]) -> [usize; N] {
    thread::scope(|scope| {
        let running = things
            .each_ref()
            .map(|(_, bytes)| scope.spawn(|| brotli_11(bytes).len()));
        running.map(|size| size.join().expect("memory can be written"))
    })
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
