//! The service worker, which keeps every file of one version on the device when a reader asks for
//! it.

use std::collections::HashSet;
use std::io;

use fs_err as fs;
use pliego::Page;
use pliego_corpus::Corpus;

use crate::integrity::short_hash;
use crate::{Site, cite, pictures, scripts, shards, single_file, sitemap};

/// The name of the worker.
pub const WORKER: &str = "sw.js";

/// Writes the worker and the script that registers it. All other files must be there.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write(site: &Site) -> io::Result<()> {
    let output = &site.output;
    output.write("offline.js", scripts::offline()?)?;
    let mut files = output.files()?;
    let left_out = pages_left_out(site.corpus());
    files.retain(|file| is_kept(file) && !left_out.contains(file));
    let mut kept = Vec::new();
    for file in &files {
        kept.push(file.clone().into_bytes());
        kept.push(fs::read(output.folder.join(file))?);
    }
    let version = short_hash(&kept);
    files.insert(0, "./".to_owned());
    let worker = scripts::worker()?;
    let files = serde_json::to_string(&files)?;
    output.write(
        WORKER,
        format!("const VERSION = \"pliego-{version}\";\nconst FILES = {files};\n{worker}"),
    )
}

/// The most statements whose pages and citations are kept before they are read.
const STATEMENTS: usize = 100;

/// Whether a collection has more statements than anybody wants to keep at once.
pub(crate) fn is_large(corpus: &Corpus) -> bool {
    corpus.statements.len() > STATEMENTS
}

/// Lists the pages of single themes and demands, and in a large collection those of statements and their
/// lists. They are many, and offline the program shows what they show, so they are kept only when they are read.
fn pages_left_out(corpus: &Corpus) -> HashSet<String> {
    let mut pages = Page::all(corpus);
    pages.retain(|page| match page {
        Page::Theme(_) | Page::Demand(_) => true,
        Page::Statement(_) | Page::List(_) => is_large(corpus),
        _ => false,
    });
    let in_each_language = |page: Page| {
        let languages = corpus.interface.iter();
        languages.map(move |language| format!("{}index.html", page.folder(corpus, language)))
    };
    pages.into_iter().flat_map(in_each_language).collect()
}

/// Whether a file is kept offline. The citations of one statement are kept when a reader asks for them.
/// Tables and the single file are downloads. A worker never serves itself. Hosts answer 403 or 404 for
/// the files that configure them, and one such answer would fail the installation.
fn is_kept(file: &str) -> bool {
    const FOR_HOSTS: [&str; 4] = ["_headers", ".htaccess", ".nojekyll", "nginx-headers.conf"];
    let is_oembed = file == "oembed.json" || file.ends_with("/oembed.json");
    let is_for_engines =
        file == sitemap::NAME || file.ends_with("changes.atom") || pictures::is_picture(file);
    !file.starts_with("data/")
        && !file.starts_with(shards::FOLDER)
        && ![single_file::NAME, WORKER].contains(&file)
        && !FOR_HOSTS.contains(&file)
        && !is_oembed
        && !is_for_engines
        && !cite::is_of_statement(file)
}
