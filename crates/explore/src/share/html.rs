//! Writes HTML. Text is escaped here and nowhere else.

use core::fmt::Write;

/// A document that is being written. The function that opens an element also closes it.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// Begins a fragment of markup.
    pub fn fragment() -> Self {
        Self::default()
    }

    /// Returns the markup.
    pub fn finish(self) -> String {
        self.0
    }

    /// Writes a text, escaped.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                character => self.0.push(character),
            }
        }
        self
    }

    /// Writes an element with attributes and the content that `inside` writes.
    pub fn el(
        &mut self,
        tag: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) -> &mut Self {
        self.open(tag, attributes);
        inside(self);
        // Writing to a String cannot fail.
        let _ = write!(self.0, "</{tag}>");
        self
    }

    /// Writes a void element.
    pub fn void(&mut self, tag: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.open(tag, attributes);
        self
    }

    /// Writes an element that holds a text.
    pub fn line(&mut self, tag: &str, text: &str) -> &mut Self {
        self.el(tag, &[], |html| {
            html.text(text);
        })
    }

    fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.0, "<{tag}");
        for (name, value) in attributes {
            let _ = write!(self.0, " {name}=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// Writes a script or style element with its text unescaped.
    ///
    /// The text must be our own, never the corpus' or a reader's, and must not contain `</`.
    pub fn own(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.el(tag, attributes, |html| html.0.push_str(text))
    }

    /// Writes markup that [`Html::finish`] returned.
    pub fn piece(&mut self, piece: &str) -> &mut Self {
        self.0.push_str(piece);
        self
    }

    /// Writes a whole document with its language, its Content Security Policy, its head and its
    /// body.
    pub fn document(
        language: &str,
        policy: &str,
        head: impl FnOnce(&mut Self),
        body: impl FnOnce(&mut Self),
    ) -> String {
        let mut html = Self("<!DOCTYPE html>\n".to_owned());
        html.el("html", &[("lang", language)], |html| {
            html.el("head", &[], |html| {
                html.void("meta", &[("charset", "utf-8")]);
                html.void(
                    "meta",
                    &[
                        ("http-equiv", "Content-Security-Policy"),
                        ("content", policy),
                    ],
                );
                let viewport = "width=device-width, initial-scale=1, viewport-fit=cover";
                html.void("meta", &[("name", "viewport"), ("content", viewport)]);
                html.void(
                    "meta",
                    &[("name", "color-scheme"), ("content", "light dark")],
                );
                html.void("meta", &[("name", "referrer"), ("content", "no-referrer")]);
                head(html);
            });
            html.el("body", &[], body);
        });
        html.0.push('\n');
        html.0
    }
}
