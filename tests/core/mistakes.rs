//! Each folder of `mistakes/` is the corpus `small/` with one defect, after which it is named: its
//! files replace those of `small/`, and its file `removed` lists files that are missing. `expected`
//! has the messages that a researcher reads, exactly.

use std::fs;
use std::path::{Path, PathBuf};

use pliego_edition::{Problem, read};

/// The build script of the page.
#[path = "../../build.rs"]
#[allow(dead_code)]
mod build;

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

/// Makes a folder of the small corpus with a defect. Each test has folders of its own, below
/// `purpose`.
fn corpus_with(defect: &Path, purpose: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join(purpose)
        .join(defect.file_name().unwrap());
    let _ = fs::remove_dir_all(&folder);
    copy(Path::new("tests/core/small"), &folder);
    copy(defect, &folder);
    for removed in fs::read_to_string(defect.join("removed"))
        .unwrap_or_default()
        .lines()
    {
        fs::remove_file(folder.join(removed)).unwrap();
    }
    folder
}

/// Lists the folders of `mistakes/`.
fn defects() -> Vec<PathBuf> {
    let mut defects: Vec<PathBuf> = fs::read_dir("tests/core/mistakes")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    defects.sort();
    assert!(defects.len() >= 20);
    defects
}

/// Returns the problems of the small corpus with a defect.
fn problems_with(defect: &Path, purpose: &str) -> Vec<Problem> {
    read(&corpus_with(defect, purpose))
        .err()
        .unwrap_or_default()
}

#[test]
fn each_mistake_is_reported_with_the_expected_messages() {
    let mut differences = Vec::new();
    for defect in defects() {
        let reported: String = match read(&corpus_with(&defect, "messages")) {
            Ok(edition) => edition
                .notes
                .iter()
                .map(|note| format!("note: {note}\n"))
                .collect(),
            Err(problems) => problems
                .iter()
                .map(|problem| format!("{problem}\n"))
                .collect(),
        };
        let expected = fs::read_to_string(defect.join("expected")).unwrap_or_default();
        if std::env::var_os("KEEP_MESSAGES").is_some() {
            fs::write(defect.join("expected"), &reported).unwrap();
        } else if reported != expected || reported.is_empty() {
            differences.push(format!(
                "{}\n--- expected\n{expected}--- reported\n{reported}",
                defect.display()
            ));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn each_message_names_a_file_and_says_what_was_expected_what_was_found_and_what_to_do() {
    for defect in defects() {
        for problem in problems_with(&defect, "shape") {
            let Problem {
                file,
                line,
                message,
                help,
            } = &problem;
            let place = if *line == 0 {
                file.clone()
            } else {
                format!("{file}:{line}")
            };
            assert_eq!(problem.to_string(), format!("{place}: {message}; {help}"));
            let (before, found) = message
                .split_once(", found ")
                .unwrap_or_else(|| panic!("{problem}"));
            assert!(before.contains("expected "), "{problem}");
            assert!(!found.is_empty() && !help.is_empty(), "{problem}");
            assert!(!file.is_empty() && !file.starts_with('/'), "{problem}");
        }
    }
}

#[test]
fn the_build_reports_every_mistake_as_an_error() {
    let defect = Path::new("tests/core/mistakes/several-mistakes-at-once");
    let folder = corpus_with(defect, "build");
    let output = tempfile::tempdir().unwrap();
    let instructions = build::embed(&folder, output.path()).unwrap();
    let expected = fs::read_to_string(defect.join("expected")).unwrap();
    assert!(expected.lines().count() >= 6);
    for line in expected.lines() {
        let error = format!("error={}/{line}", folder.display());
        assert!(
            instructions.contains(&error),
            "{error} is not in {instructions:?}"
        );
    }
    // Nothing is embedded, so that the crate could not compile either.
    assert_eq!(fs::read_dir(output.path()).unwrap().count(), 0);
}

#[test]
fn a_correct_corpus_is_read_with_its_bytes_unchanged() {
    let corpus = read("tests/core/small".as_ref())
        .unwrap_or_else(|problems| panic!("{problems:?}"))
        .corpus;
    let text = &corpus.statements.first().unwrap().text;
    assert!(text.starts_with('\u{feff}'), "the byte order mark is kept");
    assert!(text.contains("\r\n"), "line ends are kept");
    assert!(text.contains('\u{a0}'), "no-break spaces are kept");
    assert!(!text.ends_with('\n'), "no final line end is added");
    assert_eq!(
        text.as_bytes(),
        fs::read("tests/core/small/statements/a.txt").unwrap()
    );
    assert_eq!(corpus.statements.len(), 2);
}

#[test]
fn a_folder_that_is_none_is_the_only_problem() {
    let problems = read("tests/nowhere".as_ref()).err().unwrap();
    let reported: Vec<String> = problems.iter().map(Problem::to_string).collect();
    assert_eq!(
        reported,
        [".: expected a folder, found none; check the path: tests/nowhere"]
    );
}
