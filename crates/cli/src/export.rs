//! Writes what a search server loads.

use std::path::Path;

use fs_err as fs;
use pliego_site::{address, servers};

use crate::arguments::Engine;
use crate::check::{edition, summary};

/// Writes the documents of a corpus into a folder.
///
/// # Errors
///
/// If the corpus has problems, or the folder cannot be written, or holds something.
pub fn run(
    corpus: &Path,
    engine: Option<Engine>,
    output: &Path,
    url: Option<String>,
) -> Result<(), String> {
    let edition = edition(corpus)?;
    println!("{}", summary(corpus, &edition.corpus));
    let url = url.map(|url| address("--url", &url)).transpose();
    let url = url.map_err(|message| format!("error: {message}"))?;
    let is_empty = fs::read_dir(output).is_ok_and(|mut files| files.next().is_none());
    if output.exists() && !is_empty {
        return Err(format!(
            "error: {}: expected no folder or an empty one, found something else; help: choose another with -o",
            output.display()
        ));
    }
    let engine = engine.map_or(servers::Engine::Any, Into::into);
    let [statements, passages] = servers::write(&edition.corpus, url.as_deref(), engine, output)
        .map_err(|error| format!("error: {}: {error}", output.display()))?;
    println!(
        "{statements} statements and {passages} passages are in {}; docs/scale.md says how an engine loads them",
        output.display()
    );
    Ok(())
}
