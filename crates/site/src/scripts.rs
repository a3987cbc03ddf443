//! The scripts that run before the program or without it, and their minification.

use std::io;

/// Starts the program, and shows the printed page when that fails.
pub const BOOT: &str = include_str!("../scripts/boot.js");
/// Registers and removes the service worker when the reader asks.
pub const OFFLINE: &str = include_str!("../scripts/offline.js");
/// The service worker: answers from its cache.
pub const WORKER: &str = include_str!("../scripts/worker.js");

/// Removes comments and white space from a script. It saves 0.7 KB (Brotli) of wasm-bindgen's glue.
///
/// # Errors
///
/// If the script is not JavaScript.
pub fn minify(script: &str) -> io::Result<String> {
    minifier::js::minify(script)
        .map(|minified| minified.to_string())
        .map_err(io::Error::other)
}
