//! Snapshots of all files that a build prints from the corpus: each printed page, each table, and
//! the files beside them.
//!
//! A changed snapshot is a change that readers see. `INSTA_UPDATE=always cargo test --test pages`
//! accepts all changes; then read `git diff tests/snapshots`.

#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use pliego::CORPUS;
use pliego::{Page, Printer};
use pliego_corpus::Language;
use pliego_edition::{Edition, read};
use pliego_site::head::Subject;
use pliego_site::{headers, home, manifest, oembed, printed_pages, tables};

static EDITION: LazyLock<Edition> =
    LazyLock::new(|| read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}")));

/// The names of the style sheets, to which a build adds a hash, and the script of parts.
const SHARED: printed_pages::Shared<'_> = printed_pages::Shared {
    styles: ["page.css", "printed.css"],
    script: "",
};

/// Compares a file with its snapshot. Breaks HTML into lines, so that a difference is easy to read.
fn compare(path: &str, text: &str) {
    let text = if path.ends_with(".html") {
        text.replace("><", ">\n<")
    } else {
        text.to_owned()
    };
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!(path.replace('/', "__"), text);
    });
}

#[test]
fn the_home_page_matches_its_snapshot() {
    let home = home::Home {
        edition: &EDITION,
        style: String::new(),
        boot: String::new(),
        glue: "./pliego.js".to_owned(),
        wasm: "./pliego_bg.wasm".to_owned(),
        address: None,
    };
    compare(
        "index.html",
        &home.html(printer().print(Page::Home, Language::En)),
    );
}

#[test]
fn printed_pages_match_their_snapshots() {
    let printer = printer();
    // One theme and one demand stand for the others, whose pages are made alike.
    let is_like_another = |page: &Page| match page {
        Page::Theme(id) => usize::from(*id) > 0,
        Page::Demand(id) => usize::from(*id) > 0,
        _ => false,
    };
    let mut pages = Page::all(&CORPUS);
    pages.retain(|page| !is_like_another(page));
    for page in pages {
        for language in Language::ALL {
            let folder = page.folder(&CORPUS, language);
            if !folder.is_empty() {
                let body = printer.print(page, language);
                let subject = Subject {
                    edition: &EDITION,
                    address: None,
                    page,
                    language,
                };
                let html = printed_pages::html(subject, &SHARED, body);
                compare(&format!("{folder}index.html"), &html);
            }
        }
    }
}

fn printer() -> Printer {
    Printer::new(&EDITION.corpus, &EDITION.documentation)
}

#[test]
fn pages_of_the_least_corpus_match_their_snapshots() {
    static LEAST: LazyLock<Edition> =
        LazyLock::new(|| read("tests/core/least".as_ref()).unwrap_or_else(|all| panic!("{all:?}")));
    let corpus = &LEAST.corpus;
    let printer = Printer::new(corpus, &LEAST.documentation);
    for page in Page::all(corpus) {
        let language = Language::En;
        let subject = Subject {
            edition: &LEAST,
            address: None,
            page,
            language,
        };
        let html = printed_pages::html(subject, &SHARED, printer.print(page, language));
        let folder = page.folder(corpus, language);
        compare(&format!("least/{folder}index.html"), &html);
    }
}

#[test]
fn tables_match_their_snapshots() {
    for table in tables::all(&EDITION).unwrap() {
        compare(&format!("data/{}.csv", table.name), &table.csv().unwrap());
    }
}

#[test]
fn headers_manifest_and_oembed_match_their_snapshots() {
    compare(
        "oembed.json",
        &oembed::oembed(
            "https://example.org/",
            "",
            CORPUS.title.get(Language::En),
            &CORPUS,
        )
        .unwrap(),
    );
    compare(
        "manifest.webmanifest",
        &manifest::manifest(&CORPUS, Language::En).unwrap(),
    );
    compare("_headers", &headers::netlify("policy"));
    compare("nginx-headers.conf", &headers::nginx());
    compare("htaccess", &headers::apache());
}
