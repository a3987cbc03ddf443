//! Checks which files a corpus folder has.

use std::fs;
use std::path::Path;

use crate::problem::{Problem, Problems};
use crate::rows::ENDINGS;

/// Files of TOML, and the kind of record that each holds.
const FILES: [(&str, Option<&str>); 10] = [
    ("corpus", None),
    ("organizations", Some("organization")),
    ("themes", Some("theme")),
    ("demands", Some("demand")),
    ("positions", None),
    ("figures", None),
    ("names", None),
    ("places", Some("country")),
    ("context", None),
    ("changes", None),
];

/// Tables that may stand for them or beside them.
const TABLES: [&str; 6] = [
    "statements",
    "organizations",
    "themes",
    "codings",
    "demands",
    "positions",
];

/// Reports files whose names are nearly right.
///
/// # Errors
/// The problem of a folder that is none, or another one.
pub(crate) fn check(folder: &Path, problems: &Problems) -> Result<(), Problem> {
    let whole = |message: &str, help: String| Problem {
        file: ".".to_owned(),
        line: 0,
        message: message.to_owned(),
        help,
    };
    if !folder.is_dir() {
        let message = match folder.exists() {
            true => "expected a folder, found a file",
            false => "expected a folder, found none",
        };
        let help = format!("check the path: {}", folder.display());
        return Err(whole(message, help));
    }
    let parent = folder
        .canonicalize()
        .ok()
        .and_then(|folder| folder.parent().map(Path::to_path_buf));
    if folder.file_name().is_some_and(|name| name == "statements")
        && !folder.join("corpus.toml").exists()
        && parent.is_some_and(|parent| parent.join("corpus.toml").exists())
    {
        let help = "give the folder above it".to_owned();
        return Err(whole(
            "expected a corpus, found its folder of statements",
            help,
        ));
    }
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    for name in names {
        let Some((stem, ending)) = name.rsplit_once('.') else {
            continue;
        };
        if let Some(meant) = meant(stem, ending)
            && !folder.join(&meant).exists()
        {
            let message = format!("expected a file that Pliego knows, found “{name}”");
            problems.add(&name, 0, message, format!("did you mean {meant}?"));
            let stem = meant.split('.').next().unwrap_or_default();
            let kind = FILES
                .iter()
                .find(|(file, _)| *file == stem)
                .and_then(|(_, kind)| *kind);
            if let Some(kind) = kind {
                problems.blame(kind, &name);
            }
        }
    }
    Ok(())
}

/// Finds the known file that a name nearly is; `None` for a known name, and for a name like no
/// other.
fn meant(stem: &str, ending: &str) -> Option<String> {
    let is_table = ENDINGS.contains(&ending);
    if FILES.iter().any(|(file, _)| *file == stem) && ending == "toml"
        || TABLES.contains(&stem) && is_table
    {
        return None;
    }
    let lower = (stem.to_lowercase(), ending.to_lowercase());
    let is_table = ENDINGS.contains(&&*lower.1);
    let known: Vec<&str> = match is_table {
        true => TABLES.to_vec(),
        false if ["toml", "tml", "txt", "toml~"].contains(&&*lower.1) => {
            FILES.iter().map(|(file, _)| *file).collect()
        }
        false => return None,
    };
    let near = |file: &&&str| {
        let distance = strsim::damerau_levenshtein(&lower.0, file);
        distance * 3 <= file.len().min(6)
    };
    let file = known.iter().find(near)?;
    let ending = if is_table { &*lower.1 } else { "toml" };
    Some(format!("{file}.{ending}"))
}
