//! The scripts that run before the program or without it, and their minification.

use std::io;

use crate::Site;

/// Begins the boot script: its parts share names, and hide them from the page.
const OPENING: &str = "(() => {\n'use strict';\n";
/// Ends it.
const CLOSING: &str = "})();\n";

/// The parts of the boot script, in the order in which they run. Each may use the names of those
/// before it.
const BOOT: [&str; 3] = [
    include_str!("../scripts/boot/failure.js"),
    FRAME,
    include_str!("../scripts/boot/start.js"),
];
const FRAME: &str = include_str!("../scripts/boot/frame.js");
/// Does what readers ask for by the buttons that the program draws.
const ON_DEMAND: &str = include_str!("../scripts/on_demand.js");
/// Finds the language of the page (see [`language`](crate::language)).
pub(crate) const LANGUAGE: &str = include_str!("../scripts/language.js");
/// Fetches its catalog.
pub(crate) const CATALOG: &str = include_str!("../scripts/catalog.js");
/// Fetches the shards of a large collection (see [`shards`](crate::shards)).
pub(crate) const SHARDS: &str = include_str!("../scripts/shards.js");
/// Completes a part of a printed page in a frame.
const PART: &str = include_str!("../scripts/part.js");
/// Saves pictures. The single file holds it, the site fetches it when a reader asks for one.
const PICTURE: &str = include_str!("../scripts/picture.js");
/// Fills the disclosure with the embed code (see [`embed`](crate::embed)).
const EMBED: &str = include_str!("../scripts/embed.js");
/// Copies quotations and shows citations (see [`cite`](crate::cite)).
const CITE: &str = include_str!("../scripts/cite.js");
/// Fills the disclosure with the downloads (see [`export`](crate::export)).
const DATA: &str = include_str!("../scripts/data.js");
/// Registers and removes the service worker when the reader asks.
const OFFLINE: &str = include_str!("../scripts/offline.js");
/// The service worker: answers from its cache.
const WORKER: &str = include_str!("../scripts/worker.js");

/// Writes the script that the page fetches when a reader asks for a picture.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    site.output.write("picture.js", picture()?)
}

/// Returns the boot script: it starts the program, and shows the printed page when that fails.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn boot() -> io::Result<String> {
    minify(&format!("{OPENING}{}{CLOSING}", BOOT.concat()))
}

/// Returns the script that does what readers ask for by the buttons that the program draws. The site
/// has further scripts for it to fetch, the single file holds them.
pub fn on_demand(is_site: bool) -> String {
    format!("{OPENING}const isSite = {is_site};\n{ON_DEMAND}{CLOSING}")
}

/// Returns the script of printed pages with parts to embed: it shows the part that the address names,
/// and sends its height. Without `embed` in the address it does nothing.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn part() -> io::Result<String> {
    let names = "const root = document.documentElement;\n\
                 const parsed = new Promise(resolve => addEventListener('DOMContentLoaded', resolve));\n";
    minify(&format!("{OPENING}{names}{FRAME}{PART}{CLOSING}"))
}

/// Returns the script that saves pictures.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn picture() -> io::Result<String> {
    minify(PICTURE)
}

/// Returns the script that fills the disclosure with the embed code, without the data before it.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn embed() -> io::Result<String> {
    minify(EMBED)
}

/// Returns the script that copies quotations and shows citations, without the data before it.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn cite() -> io::Result<String> {
    minify(CITE)
}

/// Returns the script that fills the disclosure with the downloads, without the data before it.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn data() -> io::Result<String> {
    minify(DATA)
}

/// Returns the script that registers the service worker.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn offline() -> io::Result<String> {
    minify(OFFLINE)
}

/// Returns the service worker, without its version and the list of files.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn worker() -> io::Result<String> {
    minify(WORKER)
}

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
