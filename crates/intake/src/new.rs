//! Begins a corpus.

use std::fs;
use std::path::Path;

use pliego_edition::quoted;

use crate::report::{Report, What};

const SENTIMENTS: &str = include_str!("examples/sentiments-1848.txt");
const DROITS: &str = include_str!("examples/droits-1789.txt");
const README: &str = include_str!("examples/README.md");

/// Makes a folder with a corpus of two short texts.
///
/// # Errors
/// Why it cannot be done; a folder that has files is left alone.
pub fn new(folder: &Path) -> Result<Report, String> {
    let failed =
        |error: std::io::Error| format!("{} cannot be written ({error})", folder.display());
    if folder.is_file() {
        return Err(format!("{} is a file; give another name", folder.display()));
    }
    let mut entries = fs::read_dir(folder).into_iter().flatten();
    if entries.next().is_some() {
        let folder = folder.display();
        return Err(format!(
            "{folder} has files already; give the name of a new folder"
        ));
    }
    let name = folder
        .file_name()
        .map(|name| name.to_string_lossy().replace(['-', '_'], " "));
    let name = name.unwrap_or_else(|| "corpus".to_owned());
    let mut letters = name.chars();
    let title: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect();
    let corpus = format!(
        "# What this collection is called. It is all that must be here; corpus/README.md lists what else may.\ntitle = {}\n",
        quoted(&title)
    );
    fs::create_dir_all(folder.join("statements")).map_err(failed)?;
    let mut report = Report::default();
    for (path, content) in [
        ("corpus.toml", corpus.as_str()),
        ("statements/droits-1789.txt", DROITS),
        ("statements/sentiments-1848.txt", SENTIMENTS),
        ("README.md", README),
    ] {
        fs::write(folder.join(path), content).map_err(failed)?;
        report.push(path, What::Added, Vec::new());
    }
    Ok(report)
}
