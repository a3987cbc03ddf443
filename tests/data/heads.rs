//! The heads of the pages of a site that knows its address, read by parsers that others wrote.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pliego::{Page, Printer};
use pliego_corpus::Language;
use pliego_site::head::Subject;
use pliego_site::home::Home;
use pliego_site::printed_pages::{Shared, html};

use crate::{ADDRESS, EDITION, FOLDER, check};

/// Writes the pages into a folder `site` beside the data files.
static SITE: LazyLock<()> = LazyLock::new(|| {
    let site = FOLDER.parent().unwrap().join("site");
    let _ = fs::remove_dir_all(&site);
    let printer = Printer::new(&EDITION.corpus, &EDITION.documentation);
    let shared = Shared {
        styles: ["page.css", "printed.css"],
        script: "",
    };
    for page in Page::all(&EDITION.corpus) {
        for language in Language::ALL {
            let folder = page.folder(&EDITION.corpus, language);
            let body = printer.print(page, language);
            let subject = Subject {
                edition: &EDITION,
                address: Some(ADDRESS),
                page,
                language,
            };
            let html = match folder.as_str() {
                "" => home().html(body),
                _ => html(subject, &shared, body),
            };
            write(&site.join(&folder), "index.html", html.as_bytes());
        }
    }
});

fn home() -> Home<'static> {
    Home {
        edition: &EDITION,
        style: String::new(),
        boot: String::new(),
        glue: String::new(),
        wasm: String::new(),
        address: Some(ADDRESS),
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join(name), bytes).unwrap();
}

#[test]
fn extruct_and_pyld_read_what_each_page_says_in_the_words_of_schema_org() {
    LazyLock::force(&SITE);
    check("structured");
}

#[test]
fn extruct_reads_a_card_of_its_own_for_each_page() {
    LazyLock::force(&SITE);
    check("cards");
}

#[test]
fn a_reference_manager_finds_an_institution_and_the_files_of_each_citation() {
    LazyLock::force(&SITE);
    check("cited_pages");
}
