//! HTML documents: the frame of every page, and the head that all pages share.

use leptos::prelude::*;

use pliego::to_html;
use pliego_corpus::{Corpus, Language};
use pliego_explore::share::cite;
use serde_json::Value;

/// A document of the site.
pub struct Document<'a> {
    /// The corpus that the site shows.
    pub corpus: &'a Corpus,
    /// The language of the document.
    pub language: Language,
    /// The title of the document.
    pub title: String,
    /// The document in a sentence or two.
    pub description: String,
    /// Its Content Security Policy.
    pub policy: String,
    /// The address of the `oembed.json` for this document, if there is one. It is absolute, because
    /// hosts do not resolve it.
    pub oembed: Option<String>,
    /// Its own absolute address, for the foot of the page on paper; empty if it is not known.
    pub address: String,
}

impl Document<'_> {
    /// Writes the document. `head` is what its head has beside what every head has; `body` is
    /// markup.
    pub fn html(self, head: AnyView, body: String) -> String {
        let Self {
            corpus,
            language,
            title,
            description,
            policy,
            oembed,
            address,
        } = self;
        let foot = cite::foot(&title, &address, None, corpus, language);
        // First, because WordPress reads only the first 150 KB.
        let oembed = oembed.map(|address| {
            view! {
                <link
                    rel="alternate"
                    type="application/json+oembed"
                    href=address
                    title=title.clone()
                />
            }
        });
        let document = view! {
            <html lang=language.tag() data-foot=foot>
                <head>
                    <meta charset="utf-8" />
                    <meta http-equiv="Content-Security-Policy" content=policy />
                    <meta
                        name="viewport"
                        content="width=device-width, initial-scale=1, viewport-fit=cover"
                    />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="referrer" content="no-referrer" />
                    {oembed}
                    <title>{title.clone()}</title>
                    <meta name="description" content=description />
                    // Without it, browsers ask for /favicon.ico.
                    <link rel="icon" href="data:," />
                    {head}
                </head>
                <body inner_html=body></body>
            </html>
        };
        format!("<!DOCTYPE html>\n{}\n", to_html(document))
    }
}

/// Writes an element for a script with its attributes. The script must be our own, never the
/// corpus' or a reader's, and must not contain `</`.
pub fn script(script: &str) -> AnyView {
    view! { <script inner_html=script.to_owned()></script> }.into_any()
}

/// Writes an element that holds data. No browser runs it, so that a Content Security Policy need not
/// allow it. Words of the corpus cannot end it.
pub fn data_block(data: &Value) -> AnyView {
    let data = data.to_string().replace('<', "\\u003c");
    view! { <script type="application/ld+json" inner_html=data></script> }.into_any()
}

/// Writes an element for a style sheet, which must not contain `</`.
pub fn style(style: &str) -> AnyView {
    view! { <style inner_html=style.to_owned()></style> }.into_any()
}
