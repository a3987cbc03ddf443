//! The heads of the pages of a site that knows its address, read by parsers that others wrote.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use pliego::{Page, Printer};
use pliego_corpus::Language;
use pliego_site::head::Subject;
use pliego_site::home::Home;
use pliego_site::printed_pages::{Shared, html};
use pliego_site::{feed, pictures, sitemap};

use pliego_testkit::data_tool;

use crate::{ADDRESS, EDITION, FOLDER, PREFIX, check, run};

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
            let path = pictures::path(page, &EDITION.corpus, language);
            if !site.join(&path).exists() {
                let marked = match page {
                    Page::Statement(id) => Some(id),
                    _ => None,
                };
                let picture = pictures::picture(&EDITION.corpus, marked, language).unwrap();
                write(&site, &path, &picture);
            }
        }
    }
    let sitemap = sitemap::sitemap(&EDITION, ADDRESS).unwrap();
    write(&site, sitemap::NAME, &sitemap);
    for language in Language::ALL {
        let path = feed::path(&EDITION, language).unwrap();
        let feed = feed::feed(&EDITION, ADDRESS, &path, language).unwrap();
        write(&site, &path, &feed);
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

fn write(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
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

#[test]
fn pillow_decodes_a_picture_for_each_card_that_marks_another_statement() {
    LazyLock::force(&SITE);
    check("pictures");
}

#[test]
fn the_sitemap_is_valid_by_its_schema_and_has_each_page() {
    LazyLock::force(&SITE);
    run(Command::new(data_tool("python/bin/python"))
        .args(["tests/data/check.py", "sitemap"])
        .args([&*FOLDER, Path::new(PREFIX)])
        .env(
            "SITEMAP_XSD",
            data_tool("node_modules/sitemap/schema/sitemap.xsd"),
        ));
}

#[test]
fn feedparser_reads_the_change_log_of_the_corpus() {
    LazyLock::force(&SITE);
    check("feed");
}
