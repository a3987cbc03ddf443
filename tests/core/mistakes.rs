//! Each folder of `mistakes/` is the small corpus with one defect: its files stand in place of those of `small/`,
//! and `removed` names those that are not there. `expected` is exactly what a researcher is told.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pliego_edition::read;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else if !["expected", "removed"].contains(&path.file_name().unwrap().to_str().unwrap()) {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// The small corpus with this defect in it, in a folder of its own for each purpose.
fn with(defect: &Path, purpose: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(purpose).join(defect.file_name().unwrap());
    let _ = fs::remove_dir_all(&folder);
    copy(Path::new("tests/core/small"), &folder);
    copy(defect, &folder);
    for removed in fs::read_to_string(defect.join("removed")).unwrap_or_default().lines() {
        fs::remove_file(folder.join(removed)).unwrap();
    }
    folder
}

/// What reading the small corpus says with this defect in it.
fn told(defect: &Path) -> String {
    let problems = read(&with(defect, "read")).err().unwrap_or_default();
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

#[test]
fn every_mistake_is_told_with_file_line_and_remedy() {
    let mut defects: Vec<PathBuf> =
        fs::read_dir("tests/core/mistakes").unwrap().map(|entry| entry.unwrap().path()).collect();
    defects.sort();
    assert!(defects.len() >= 20);
    let mut wrong = Vec::new();
    for defect in defects {
        let told = told(&defect);
        let expected = fs::read_to_string(defect.join("expected")).unwrap_or_default();
        if std::env::var_os("KEEP_MESSAGES").is_some() {
            fs::write(defect.join("expected"), &told).unwrap();
        } else if told != expected || told.is_empty() {
            wrong.push(format!("{}\n--- expected\n{expected}--- told\n{told}", defect.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mistake_is_an_error_of_the_build_and_all_are_told_at_once() {
    let defect = Path::new("tests/core/mistakes/all-are-told-at-once");
    let folder = with(defect, "built");
    let build = Command::new(env!("CARGO"))
        // In the target folder of this test nothing but the build script has to run again.
        .args(["build", "--quiet", "--offline", "--color=never", "--lib", "--features=ssr"])
        .env("PLIEGO_CORPUS", &folder)
        .output()
        .unwrap();
    assert!(!build.status.success());
    let said = String::from_utf8_lossy(&build.stderr);
    let expected = fs::read_to_string(defect.join("expected")).unwrap();
    assert!(expected.lines().count() >= 6);
    for line in expected.lines() {
        let error = format!("error: pliego@{}: {}/{line}\n", env!("CARGO_PKG_VERSION"), folder.display());
        assert!(said.contains(&error), "{error}is not in\n{said}");
    }
}

#[test]
fn the_small_corpus_is_right_and_keeps_odd_bytes() {
    let corpus = read("tests/core/small".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}")).corpus;
    let statement = &corpus.statements[0];
    assert!(statement.text.starts_with('\u{feff}'), "the byte order mark is kept");
    assert!(statement.text.contains("\r\n"), "line ends are kept");
    assert!(statement.text.contains('\u{a0}'), "no-break spaces are kept");
    assert!(!statement.text.ends_with('\n'), "no final line end is added");
    assert_eq!(corpus.statements.len(), 2);
}

#[test]
fn no_folder_is_too_strange_to_be_refused() {
    let told = read("tests/nowhere".as_ref()).err().unwrap();
    assert_eq!(told.len(), 6);
    assert_eq!(
        told.last().unwrap().to_string(),
        "themes.toml: cannot be read (No such file or directory (os error 2)); the corpus needs it"
    );
}
