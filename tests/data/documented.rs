//! `docs/data.md`: its tables of columns are those of the types, and its examples run.

use std::env;
use std::fs;
use std::process::Command;

use pliego_site::tables;
use pliego_testkit::data_tool;

use crate::{EDITION, FOLDER, run};

const PAGE: &str = "docs/data.md";
/// The line after which the columns stand.
const MADE: &str =
    "<!-- Made from the types of the rows: UPDATE_DOCS=1 cargo test --test data documented -->\n";

fn page() -> String {
    fs::read_to_string(PAGE).unwrap()
}

/// Returns the first block of code in a language.
fn block(page: &str, language: &str) -> String {
    let (_, block) = page.split_once(&format!("```{language}\n")).unwrap();
    block.split_once("```").unwrap().0.to_owned()
}

#[test]
fn each_column_is_documented_in_the_words_of_its_type() {
    let tables = tables::all(&EDITION).unwrap();
    let columns: String = tables
        .iter()
        .map(|table| format!("\n{}", table.documentation()))
        .collect();
    let page = page();
    let (before, documented) = page.split_once(MADE).unwrap();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(PAGE, format!("{before}{MADE}{columns}")).unwrap();
    } else {
        assert!(
            documented == columns,
            "{PAGE} has other columns; help: UPDATE_DOCS=1 cargo test --test data documented"
        );
    }
}

#[test]
fn the_examples_in_python_and_r_print_what_the_page_says() {
    let page = page();
    let parent = FOLDER.parent().unwrap();
    let said = block(&page, "text");
    let python = run(Command::new(data_tool("python/bin/python"))
        .args(["-c", &block(&page, "python")])
        .env("PYTHONIOENCODING", "utf-8")
        .current_dir(parent));
    assert_eq!(python, said);
    let r = run(Command::new("Rscript")
        .args(["--vanilla", "-e", &block(&page, "r")])
        .env("LC_ALL", "C.UTF-8")
        .current_dir(parent));
    assert_eq!(r, said);
}
