use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use pliego::CORPUS;
use pliego_testkit::Browser;
use serde_json::{Value, json};

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] =
    journeys![every_download_of_the_disclosure_is_there_and_has_a_name];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    a_table_of_what_the_filters_show_has_its_records_in_both_forms,
    the_table_follows_filters_that_change_while_the_disclosure_is_open,
];

fn open_disclosure(browser: &Browser) {
    browser.click(".data summary");
    browser.wait_until("the downloads are offered", |browser| {
        !browser.texts(".data a[download]").is_empty()
    });
}

/// Saves a table and returns the name of the file with its text.
fn save(browser: &Browser, table: &str, form: &str) -> (String, String) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tables");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    browser.command(
        "Browser.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": folder }),
    );
    browser.run(&format!(
        "document.querySelector('.data select').value = '{table}';
         [...document.querySelectorAll('.data button')].find(button => button.textContent === '{form}').click()"
    ));
    let ending = format!(".{}", form.to_lowercase());
    let saved = || {
        let files = fs::read_dir(&folder).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.into_iter().find(|name| name.ends_with(&ending))
    };
    browser.wait_until("the file is saved", |_| saved().is_some());
    // Chromium renames the file when it is complete; 0.1 seconds allow for the last write.
    std::thread::sleep(Duration::from_millis(100));
    let name = saved().unwrap();
    let text = fs::read_to_string(folder.join(&name)).unwrap();
    (name, text)
}

/// Reads CSV, and returns its head and its records.
fn records(csv: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let csv = csv
        .strip_prefix('\u{feff}')
        .expect("a byte order mark, for Excel");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let fields = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect();
    let head = fields(reader.headers().unwrap());
    let records = reader.records().map(|record| fields(&record.unwrap()));
    (head, records.collect())
}

/// The name under which a table is saved.
fn file_name(table: &str) -> String {
    format!("pliego-peru-2022-{}-{table}", CORPUS.version)
}

fn a_table_of_what_the_filters_show_has_its_records_in_both_forms(browser: &Browser) {
    browser.open("#demand=early-elections&stance=rejects");
    open_disclosure(browser);
    let (name, csv) = save(browser, "passages", "CSV");
    assert_eq!(
        name,
        file_name("passages-demand-early-elections-stance-rejects.csv")
    );
    let (head, found) = records(&csv);
    // The whole table, as the build wrote it, has the same columns and these records.
    let whole = fs::read_to_string("dist/data/passages.csv").unwrap();
    let (whole_head, whole) = records(&whole);
    assert_eq!(head, whole_head);
    let ids: Vec<String> = found.iter().map(|record| record[..2].join(".")).collect();
    assert_eq!(ids, ["isl.p1", "isl.n5", "isl.n7", "ma-peru.p4"]);
    assert!(found.iter().all(|record| whole.contains(record)));
    let (name, text) = save(browser, "codings", "JSON");
    assert!(
        name.ends_with("-codings-demand-early-elections-stance-rejects.json"),
        "{name}"
    );
    let saved: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(saved["collection"]["version"], *CORPUS.version);
    let codings = saved["codings"].as_array().unwrap();
    assert!(!codings.is_empty());
    for coding in codings {
        let id = format!(
            "{}.{}",
            coding["statement"].as_str().unwrap(),
            coding["passage"].as_str().unwrap()
        );
        assert!(ids.contains(&id), "{id}");
    }
}

fn the_table_follows_filters_that_change_while_the_disclosure_is_open(browser: &Browser) {
    browser.open("");
    open_disclosure(browser);
    let (name, csv) = save(browser, "statements", "CSV");
    assert_eq!(name, file_name("statements.csv"));
    assert_eq!(records(&csv).1.len(), 5);
    browser.click("[data-facet=org] input[value=icor]");
    browser.wait_for_text("icor", Browser::listed);
    // Texts have line breaks within cells.
    let (name, csv) = save(browser, "statements", "CSV");
    assert_eq!(name, file_name("statements-org-icor.csv"));
    let (_, found) = records(&csv);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0][0], "icor");
    assert!(found[0].last().unwrap().contains('\n'));
    // Without a filter on passages, all passages of the statement.
    let (_, csv) = save(browser, "passages", "CSV");
    let (_, found) = records(&csv);
    assert!(found.len() > 10 && found.iter().all(|record| record[0] == "icor"));
}

fn every_download_of_the_disclosure_is_there_and_has_a_name(browser: &Browser) {
    for language in ["en", "es"] {
        browser.open(&format!("?lang={language}"));
        open_disclosure(browser);
        let links = browser.run("return [...document.querySelectorAll('.data a[download]')].map(link => [link.href, link.textContent])");
        let links = links.as_array().unwrap();
        assert!(links.len() > 12, "{links:?}");
        for link in links {
            assert!(!link[1].as_str().unwrap().is_empty());
            let found = browser.run_async("async address => (await fetch(address)).ok", &link[0]);
            assert_eq!(found, Value::Bool(true), "{}", link[0]);
        }
    }
}
