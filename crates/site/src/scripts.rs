//! The JavaScript that is written by hand: what must run before the program, or without it.

/// Starts the program, and shows the printed page when that fails.
pub const BOOT: &str = include_str!("../scripts/boot.js");
/// Keeps the page offline, once the reader asks.
pub const OFFLINE: &str = include_str!("../scripts/offline.js");
/// Answers for the page where there is no network.
pub const WORKER: &str = include_str!("../scripts/worker.js");

/// Takes the indentation, the empty lines and the lines that are a comment out of a script.
pub fn without_comments(script: &str) -> String {
    let is_code = |line: &&str| !line.starts_with("//") && !line.is_empty();
    script.lines().map(str::trim_start).filter(is_code).collect::<Vec<_>>().join("\n")
}
