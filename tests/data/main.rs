//! The data files, read by others' parsers. Parsers in Python and JavaScript run as programs; see
//! `tests/README.md`.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use pliego_edition::{Edition, read};
use pliego_site::data::{self, File};

static EDITION: LazyLock<Edition> =
    LazyLock::new(|| read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}")));

/// The data files of a site that knows its address.
static FILES: LazyLock<Vec<File>> =
    LazyLock::new(|| data::files(&EDITION, Some("https://example.org/p/")).unwrap());

/// The folder with these files, as in the archive.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("data");
    let _ = fs::remove_dir_all(&folder);
    for file in &*FILES {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
    folder
});

#[test]
fn dump() {
    println!("{}", FOLDER.display());
}
