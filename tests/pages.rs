//! Snapshots of all files that a build prints from the corpus: each printed page, each table, and
//! the files beside them.
//!
//! A changed snapshot is a change that readers see. `INSTA_UPDATE=always cargo test --test pages`
//! accepts all changes; then read `git diff tests/snapshots`.

#![allow(clippy::unwrap_used)]

use pliego::CORPUS;
use pliego::prerender::Printer;
use pliego_corpus::Language;
use pliego_edition::read;
use pliego_explore::i18n::Strings;
use pliego_site::document::Document;
use pliego_site::{background, headers, home, manifest, oembed, tables};

/// The name of the style sheet. A build adds a hash to it.
const STYLE: &str = "page.css";

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

/// Makes the frame of a page: its head, its language and the links to the root.
fn document(language: Language, root: &'static str) -> Document<'static> {
    Document {
        corpus: &CORPUS,
        language,
        root,
        style: STYLE,
        oembed: None,
    }
}

#[test]
fn home_pages_match_their_snapshots() {
    let printer = Printer::new(&CORPUS);
    for language in Language::ALL {
        let folder = Strings::of(language).language_folder;
        let root = if folder.is_empty() { "" } else { "../" };
        let body = printer.home(language, root);
        let page = match folder {
            "" => home::page(&document(language, root), "", &[], &body),
            _ => document(language, root).printed(CORPUS.title.get(language), &[], &body),
        };
        compare(&format!("{folder}index.html"), &page);
    }
}

#[test]
fn pages_of_statements_match_their_snapshots() {
    let printer = Printer::new(&CORPUS);
    for (id, statement) in CORPUS.statements.iter_enumerated() {
        for language in Language::ALL {
            let folder = Strings::of(language).language_folder;
            let root = if folder.is_empty() {
                "../../"
            } else {
                "../../../"
            };
            let body = printer.statement(id, language, root);
            let page = document(language, root).printed(&statement.title(language), &[], &body);
            compare(&format!("s/{}/{folder}index.html", statement.id), &page);
        }
    }
}

#[test]
fn background_pages_match_their_snapshots() {
    let edition = read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"));
    for language in Language::ALL {
        let page = background::page(&edition.corpus, &edition.documentation, language, STYLE);
        compare(
            &format!("{}/index.html", Strings::of(language).background_folder),
            &page,
        );
    }
}

#[test]
fn tables_match_their_snapshots() {
    let edition = read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"));
    for (path, csv) in tables::all(&edition).unwrap() {
        compare(&format!("data/{path}"), &csv);
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
        &manifest::manifest(&document(Language::En, "")).unwrap(),
    );
    compare("_headers", &headers::netlify("policy"));
    compare("nginx-headers.conf", &headers::nginx());
    compare("htaccess", &headers::apache());
}
