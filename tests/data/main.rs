//! The data files, read by parsers that others wrote and compared with the corpus. Those in Python and
//! JavaScript run as programs; `tools/install-test-tools.sh` installs them.

#![allow(clippy::unwrap_used)]

mod archive;
mod cited;
mod documented;
mod expected;
mod graphs;
mod heads;
mod hostile;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use pliego_edition::{Edition, read};
use pliego_site::data::{self, File};
use pliego_testkit::data_tool;

static EDITION: LazyLock<Edition> =
    LazyLock::new(|| read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}")));

/// The address of the site.
const ADDRESS: &str = "https://example.org/p/";

/// What the names of the files begin with.
const PREFIX: &str = "pliego-peru-2022-1.0.0";

/// The data files of a site that knows its address.
static FILES: LazyLock<Vec<File>> = LazyLock::new(|| data::files(&EDITION, Some(ADDRESS)).unwrap());

/// A folder with these files, as in the archive, and with what a parser should find in them.
static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("data")
        .join(PREFIX);
    let _ = fs::remove_dir_all(&folder);
    for file in &*FILES {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &file.bytes).unwrap();
    }
    let expected = serde_json::to_vec(&expected::expected(&EDITION)).unwrap();
    fs::write(folder.join("expected.json"), expected).unwrap();
    folder
});

/// Returns a data file by its path after the prefix: `-passages.csv`, `citations/-all.bib`.
fn file(path: &str) -> String {
    let (folder, name) = path
        .rsplit_once('/')
        .map_or(("", path), |(folder, name)| (folder, name));
    let path = Path::new(folder).join(format!("{PREFIX}{name}"));
    let file = FILES.iter().find(|file| Path::new(&file.path) == path);
    String::from_utf8(file.unwrap_or_else(|| panic!("{path:?}")).bytes.clone()).unwrap()
}

/// Runs a program and returns what it printed; fails with its errors.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| {
        let program = command.get_program().display();
        panic!("{program}: {error}; help: tools/install-test-tools.sh installs it")
    });
    let (out, errors) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{out}{errors}");
    out.into_owned()
}

/// Runs a check of `check.py`.
fn check(name: &str) {
    run(Command::new(data_tool("python/bin/python"))
        .args(["tests/data/check.py", name])
        .args([&*FOLDER, Path::new(PREFIX)]));
}

#[test]
fn python_reads_the_tables_as_the_corpus_has_them() {
    check("csv");
}

#[test]
fn the_json_is_valid_by_its_schema_and_equals_the_tables() {
    check("json");
}

#[test]
fn frictionless_finds_types_and_keys_of_the_data_package_valid() {
    check("package");
}

#[test]
fn each_selector_of_an_annotation_finds_its_words_in_the_plain_text() {
    check("annotations");
}

#[test]
fn the_codebook_has_each_theme_and_demand_in_turtle_and_json_ld() {
    check("codebook");
}

#[test]
fn each_statement_is_valid_tei_that_gives_the_text_back_byte_for_byte() {
    check("tei");
}

#[test]
fn bibtexparser_and_rispy_read_each_citation() {
    check("citations");
}

#[test]
fn the_citation_file_of_the_repository_is_valid_and_cites_the_corpus() {
    check("cff");
}

/// Reads a table with the Rust crate csv.
#[test]
fn a_table_has_its_columns_after_a_byte_order_mark() {
    let csv = file("-codings.csv");
    let csv = csv.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let head = reader.headers().unwrap().clone();
    assert_eq!(
        head.iter().collect::<Vec<_>>().join(","),
        "statement,passage,theme,salience,quote,start,end"
    );
    let codings = EDITION.corpus.statements.iter().flat_map(|statement| {
        let passages = statement.passages.iter();
        passages.flat_map(|passage| passage.codings.iter().flatten())
    });
    assert_eq!(reader.records().count(), codings.count());
}
