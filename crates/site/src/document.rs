//! HTML documents: the head that all pages share, and printed pages.

use pliego_corpus::{Corpus, Language};
use pliego_explore::i18n::Strings;
use pliego_explore::share::html::Html;

use crate::policy;

/// A document of the site.
pub struct Document<'a> {
    /// The corpus that the site shows.
    pub corpus: &'a Corpus,
    /// The language of the document.
    pub language: Language,
    /// The path from the document to the site's root folder.
    pub root: &'a str,
    /// The name of the style sheet in that folder.
    pub style: &'a str,
    /// The address of the `oembed.json` for this document, if there is one. It is absolute, because
    /// hosts do not resolve it.
    pub oembed: Option<String>,
}

impl Document<'_> {
    /// Writes a printed page; `translations` are its addresses in other languages.
    pub fn printed(&self, title: &str, translations: &[(Language, String)], body: &str) -> String {
        Html::document(
            self.language.tag(),
            policy::PRINTED,
            |html| {
                self.head(html, title);
                self.link_style(html);
                for (language, address) in translations {
                    let link = [
                        ("rel", "alternate"),
                        ("hreflang", language.tag()),
                        ("href", address),
                    ];
                    html.void("link", &link);
                }
            },
            |html| {
                html.piece(body);
            },
        )
    }

    /// Writes the part of the head that every page has.
    pub(crate) fn head(&self, html: &mut Html, title: &str) {
        if let Some(oembed) = &self.oembed {
            // First, because WordPress reads only the first 150 KB.
            let link = [
                ("rel", "alternate"),
                ("type", "application/json+oembed"),
                ("href", oembed),
                ("title", title),
            ];
            html.void("link", &link);
        }
        html.line("title", title);
        let strings = Strings::of(self.language);
        let (from, to) = self.corpus.span;
        let subtitle = (strings.subtitle)(self.corpus.statements.len(), from, to);
        let description = format!("{}: {subtitle}", self.corpus.title.get(self.language));
        html.void(
            "meta",
            &[("name", "description"), ("content", &description)],
        );
        // Without it, browsers ask for /favicon.ico.
        html.void("link", &[("rel", "icon"), ("href", "data:,")]);
    }

    /// Links the style sheet.
    pub(crate) fn link_style(&self, html: &mut Html) {
        let address = format!("{}{}", self.root, self.style);
        html.void("link", &[("rel", "stylesheet"), ("href", &address)]);
    }
}
