//! The printed pages, each in every language of the interface (see [`Page`]).

use std::io;

use leptos::prelude::*;
use pliego::Page;
use pliego_corpus::{Corpus, Language};

use crate::document::Document;
use crate::{Site, oembed, paper, policy};

/// Writes the pages, except the home page in the default language, which has the program.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let corpus = site.corpus();
    for page in Page::all(corpus) {
        for language in Language::ALL {
            let folder = page.folder(corpus, language);
            if folder.is_empty() {
                continue;
            }
            // A host that embeds by address frames the home page, which finds the language itself.
            let is_embedded = matches!(page, Page::Statement(_)) && language == Language::default();
            let oembed = is_embedded
                .then(|| oembed::address(site, &folder))
                .flatten();
            let body = site.printer.print(page, language);
            let address = site.address.as_ref();
            let address = address.map(|site| format!("{site}{folder}index.html"));
            let addresses = Addresses {
                style: &site.output.style,
                oembed,
                page: address.unwrap_or_default(),
            };
            let html = html(corpus, page, language, addresses, body);
            site.output.write(&format!("{folder}index.html"), html)?;
        }
    }
    Ok(())
}

/// What a page names beside its content.
#[derive(Default)]
pub struct Addresses<'a> {
    /// The name of the style sheet in the site's root folder.
    pub style: &'a str,
    /// The absolute address of the answer for hosts that embed by address, if there is one.
    pub oembed: Option<String>,
    /// The absolute address of the page; empty if it is not known.
    pub page: String,
}

/// Writes a page.
pub fn html(
    corpus: &Corpus,
    page: Page,
    language: Language,
    addresses: Addresses,
    body: String,
) -> String {
    let Addresses {
        style,
        oembed,
        page: address,
    } = addresses;
    let root = page.root(corpus, language);
    let in_language = |language| {
        let address = format!("{root}{}index.html", page.folder(corpus, language));
        view! { <link rel="alternate" hreflang=Language::tag(language) href=address /> }.into_any()
    };
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let head = view! {
        <link rel="stylesheet" href=format!("{root}{style}") />
        {paper::link(&root)}
        {others.map(in_language).collect_view()}
    };
    let document = Document {
        corpus,
        language,
        title: page.title(corpus, language),
        policy: policy::PRINTED.to_owned(),
        oembed,
        address,
    };
    document.html(head.into_any(), body)
}
