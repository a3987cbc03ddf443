//! Snapshots of everything that is printed at build time: each page that is read without a program,
//! and each table.
//!
//! A change to a snapshot is a change that readers see: `INSTA_UPDATE=always cargo test --features
//! ssr --test pages` takes the new ones over, and `git diff tests/snapshots` shows what to look at.

#![allow(clippy::unwrap_used)]

use pliego::CORPUS;
use pliego::prerender::Printer;
use pliego_corpus::Language;
use pliego_edition::read;
use pliego_explore::i18n::Strings;
use pliego_site::document::Document;
use pliego_site::{context, headers, home, manifest, oembed, tables};

/// The name of the style sheet, which has a hash in a real build.
const STYLE: &str = "page.css";

/// Compares a file with its snapshot. Markup is broken into lines, so that a difference can be
/// read.
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
fn home_pages_are_printed_as_before() {
    let printer = Printer::new(&CORPUS);
    for language in Language::ALL {
        let folder = Strings::of(language).own_folder;
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
fn statements_are_printed_as_before() {
    let printer = Printer::new(&CORPUS);
    for (id, statement) in CORPUS.statements.iter_enumerated() {
        for language in Language::ALL {
            let folder = Strings::of(language).own_folder;
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
fn the_context_is_printed_as_before() {
    let edition = read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"));
    for language in Language::ALL {
        let page = context::context(&edition.corpus, &edition.documentation, language, STYLE);
        compare(
            &format!("{}/index.html", Strings::of(language).context_folder),
            &page,
        );
    }
}

#[test]
fn tables_are_written_as_before() {
    let edition = read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"));
    for (path, csv) in tables::all(&edition).unwrap() {
        compare(&format!("data/{path}"), &csv);
    }
}

#[test]
fn what_stands_beside_the_pages_is_written_as_before() {
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
