//! The printed pages, each in every language of the interface (see [`Page`]).

use std::io;

use leptos::prelude::*;
use pliego::Page;
use pliego_corpus::{Corpus, Language};

use crate::document::{Document, script};
use crate::integrity::csp_hash;
use crate::{Site, oembed, paper, policy, scripts};

/// Writes the pages, except the home page in the default language, which has the program.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let corpus = site.corpus();
    let shared = Shared {
        styles: [&site.output.style, &site.output.printed_style],
        script: &scripts::part()?,
    };
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
                oembed,
                page: address.unwrap_or_default(),
            };
            let html = html(corpus, page, language, &shared, addresses, body);
            site.output.write(&format!("{folder}index.html"), html)?;
        }
    }
    Ok(())
}

/// What all printed pages share.
pub struct Shared<'a> {
    /// The names of the style sheets in the site's root folder.
    pub styles: [&'a str; 2],
    /// The script of the pages with parts to embed.
    pub script: &'a str,
}

/// The addresses that a page names and that only the site's own address gives.
#[derive(Default)]
pub struct Addresses {
    /// The answer for hosts that embed by address, if there is one.
    pub oembed: Option<String>,
    /// The page; empty if it is not known.
    pub page: String,
}

/// Writes a page.
pub fn html(
    corpus: &Corpus,
    page: Page,
    language: Language,
    shared: &Shared<'_>,
    addresses: Addresses,
    body: String,
) -> String {
    let Addresses {
        oembed,
        page: address,
    } = addresses;
    let root = page.root(corpus, language);
    let in_language = |language| {
        let address = format!("{root}{}index.html", page.folder(corpus, language));
        view! { <link rel="alternate" hreflang=Language::tag(language) href=address /> }.into_any()
    };
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    let style = |name| view! { <link rel="stylesheet" href=format!("{root}{name}") /> }.into_any();
    let part = page.has_parts().then_some(shared.script);
    let head = view! {
        {shared.styles.map(style).collect_view()}
        {paper::link(&root)}
        {others.map(in_language).collect_view()}
        {part.map(script)}
    };
    let document = Document {
        corpus,
        language,
        title: page.title(corpus, language),
        policy: part.map_or(policy::PRINTED.to_owned(), |part| {
            policy::with_parts(&csp_hash(part))
        }),
        oembed,
        address,
    };
    document.html(head.into_any(), body)
}
