//! The documents around what is printed and around the program: heads, policies, and the notice for when the program fails.

use crate::oembed::quoted;
use pliego_corpus::{Corpus, Language};
use pliego_explore::i18n::Words;
use pliego_explore::share::html::Html;

/// What a page without a program may do: show itself.
pub const PLAIN: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// A page of the site.
pub struct Site<'a> {
    /// What is explored.
    pub corpus: &'a Corpus,
    /// The language of the page.
    pub language: Language,
    /// The way to the folder that all lies in.
    pub root: &'a str,
    /// The address of the style sheet in that folder.
    pub style: &'a str,
    /// The address of the `oembed.json` that answers for this page, if there is one: whole, for hosts do not resolve it.
    pub oembed: Option<String>,
}

/// The program of a home page.
pub enum Program<'a> {
    /// It is fetched: its script names what, in attributes.
    Fetched {
        /// The boot script.
        boot: &'a str,
        /// Its hash, as a policy names it.
        hash: &'a str,
        /// What it is to fetch.
        data: &'a [(&'a str, &'a str)],
    },
    /// It stands in the page, which is one file.
    Within {
        /// The style sheet.
        style: &'a str,
        /// The boot script, and the glue between program and browser.
        scripts: [&'a str; 2],
        /// The hashes of style sheet and scripts.
        hashes: [&'a str; 3],
        /// The program, in base64, in pieces.
        pieces: &'a [&'a str],
    },
}

impl Program<'_> {
    /// What the home page may do: run its own scripts and nothing else, ask its own host and no other, make no markup of text.
    pub fn policy(&self) -> String {
        let scripts = match self {
            Self::Fetched { hash, .. } => format!(
                "script-src 'self' '{hash}' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' \
                 data:; frame-src 'self'; manifest-src 'self'; worker-src 'self'"
            ),
            Self::Within { hashes: [style, boot, glue], .. } => format!(
                "script-src '{boot}' '{glue}' 'wasm-unsafe-eval'; style-src '{style}'; img-src data:; frame-src 'self'"
            ),
        };
        // Keeping the page offline needs the one address of its worker, and a policy that gives that and nothing else.
        let types = if matches!(self, Self::Fetched { .. }) { "offline" } else { "'none'" };
        format!(
            "default-src 'none'; {scripts}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
             trusted-types {types}"
        )
    }
}

/// Sides of the icons, in pixels.
pub const ICONS: [u32; 3] = [180, 192, 512];

impl Site<'_> {
    /// What a device needs to keep the page among its applications (see the W3C's Web Application Manifest).
    pub fn manifest(&self) -> String {
        let name = quoted(self.corpus.title.get(self.language));
        let icons = ICONS
            .map(|side| format!("{{\"src\":\"icon-{side}.png\",\"sizes\":\"{side}x{side}\",\"type\":\"image/png\"}}"));
        format!(
            "{{\"name\":{name},\"short_name\":\"Pliego\",\"start_url\":\"index.html\",\"scope\":\"./\",\
             \"display\":\"standalone\",\"background_color\":\"#fbf9f4\",\"theme_color\":\"#fbf9f4\",\"icons\":[{}]}}\n",
            icons.join(",")
        )
    }

    /// A page that is read without a program.
    pub fn plain(&self, title: &str, others: &[(Language, String)], body: &str) -> String {
        Html::document(
            self.language.tag(),
            PLAIN,
            |html| {
                self.head(html, title);
                self.link_style(html);
                for (language, address) in others {
                    let link = [("rel", "alternate"), ("hreflang", language.tag()), ("href", address)];
                    html.void("link", &link);
                }
            },
            |html| {
                html.piece(body);
            },
        )
    }

    /// The home page, with the program that takes over what is printed in it.
    pub fn home(&self, program: &Program<'_>, body: &str) -> String {
        let policy = program.policy();
        Html::document(
            self.language.tag(),
            &policy,
            |html| {
                self.head(html, self.corpus.title.get(self.language));
                match program {
                    Program::Fetched { boot, data, .. } => {
                        self.link_style(html);
                        html.void("link", &[("rel", "manifest"), ("href", "manifest.webmanifest")]);
                        html.void("link", &[("rel", "apple-touch-icon"), ("href", "icon-180.png")]);
                        html.own("script", data, boot);
                    }
                    Program::Within { style, scripts, .. } => {
                        html.own("style", &[], style);
                        html.own("script", &[], scripts[1]).own("script", &[], scripts[0]);
                    }
                }
            },
            |html| {
                failure(html);
                without_wasm(html);
                html.piece(body);
                if let Program::Within { pieces, .. } = program {
                    for piece in *pieces {
                        html.own("script", &[("type", "text/plain"), ("class", "program")], piece);
                    }
                }
            },
        )
    }

    fn head(&self, html: &mut Html, title: &str) {
        if let Some(oembed) = &self.oembed {
            // Early: hosts read no further than the head, and not all of a large one.
            let link = [("rel", "alternate"), ("type", "application/json+oembed"), ("href", oembed), ("title", title)];
            html.void("link", &link);
        }
        html.line("title", title);
        let words = Words::of(self.language);
        let (from, to) = self.corpus.span;
        let subtitle = (words.subtitle)(self.corpus.statements.len(), from, to);
        let description = format!("{}: {subtitle}", self.corpus.title.get(self.language));
        html.void("meta", &[("name", "description"), ("content", &description)]);
        html.void("link", &[("rel", "icon"), ("href", "data:,")]);
    }

    fn link_style(&self, html: &mut Html) {
        let address = format!("{}{}", self.root, self.style);
        html.void("link", &[("rel", "stylesheet"), ("href", &address)]);
    }
}

/// The notice that the program failed. The boot script shows it when that happens, in every language, for it knows none.
fn failure(html: &mut Html) {
    html.el("div", &[("id", "failure"), ("class", "notice"), ("role", "alert"), ("hidden", "")], |html| {
        for language in Language::ALL {
            let words = Words::of(language);
            html.el("p", &[("lang", language.tag())], |html| {
                html.text(words.failed).text(" ");
                html.el("a", &[("href", ""), ("class", "reload")], |html| {
                    html.text(words.reload);
                });
            });
        }
    });
}

/// The notice that the browser has no WebAssembly. It is written here and not in [`Words`], for the program never shows it.
fn without_wasm(html: &mut Html) {
    html.el("div", &[("id", "without-wasm"), ("class", "notice"), ("hidden", "")], |html| {
        for language in Language::ALL {
            html.el("p", &[("lang", language.tag())], |html| {
                html.text(match language {
                    Language::En => {
                        "This browser has WebAssembly switched off, so search, filters and comparison are unavailable. \
                         All texts are below."
                    }
                    Language::Es => {
                        "Este navegador tiene WebAssembly desactivado, así que no se puede buscar, filtrar ni comparar. \
                         Todos los textos están abajo."
                    }
                });
            });
        }
    });
}
