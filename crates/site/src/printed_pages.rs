//! The printed pages, each in every language of the interface (see [`Page`]).

use std::io;

use leptos::prelude::*;
use pliego::Page;
use pliego_corpus::Language;

use crate::document::{Document, script};
use crate::head::{Subject, coins, description};
use crate::integrity::csp_hash;
use crate::{Site, oembed, own_style, paper, policy, scripts};

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
        for language in corpus.interface.iter() {
            let folder = page.folder(corpus, language);
            if folder.is_empty() {
                continue;
            }
            let body = site.print(page, language);
            let subject = Subject {
                edition: site.edition,
                address: site.address.as_deref(),
                page,
                language,
            };
            let html = html(subject, &shared, body);
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

/// Writes a page.
pub fn html(subject: Subject<'_>, shared: &Shared<'_>, body: String) -> String {
    let Subject {
        edition,
        address,
        page,
        language,
    } = subject;
    let corpus = &edition.corpus;
    let root = page.root(corpus, language);
    let folder = page.folder(corpus, language);
    // A host that embeds by address frames the home page, which finds the language itself.
    let is_embedded = matches!(page, Page::Statement(_)) && language == Language::default();
    let oembed = is_embedded.then(|| oembed::address(address, &folder));
    let style = |name| view! { <link rel="stylesheet" href=format!("{root}{name}") /> }.into_any();
    let part = page.has_parts().then_some(shared.script);
    let head = view! {
        {shared.styles.map(style).collect_view()}
        {own_style::link(corpus, &root)}
        {paper::link(&root)}
        {subject.tags()}
        {part.map(script)}
    };
    let document = Document {
        corpus,
        language,
        title: page.title(corpus, language),
        description: description::of(edition, page, language),
        policy: part.map_or_else(policy::printed, |part| policy::with_parts(&csp_hash(part))),
        oembed: oembed.flatten(),
        address: address.map_or_else(String::new, |site| format!("{site}{folder}index.html")),
    };
    document.html(head.into_any(), body + &coins::element(&subject))
}
