//! HTML pages without a program: text is escaped here, once, and nothing else is ever put into markup.

use core::fmt::Write;

/// A page being written. What is opened is closed by the function that opens it.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// A piece of markup, to be finished by [`Html::finish`].
    pub fn fragment() -> Self {
        Self::default()
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }

    /// Text: never markup.
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

    /// An element with these attributes, and what `inside` writes into it.
    pub fn el(&mut self, tag: &str, attributes: &[(&str, &str)], inside: impl FnOnce(&mut Self)) -> &mut Self {
        self.open(tag, attributes);
        inside(self);
        // Writing to a String cannot fail.
        let _ = write!(self.0, "</{tag}>");
        self
    }

    /// An element that holds nothing.
    pub fn void(&mut self, tag: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.open(tag, attributes);
        self
    }

    /// An element that holds text alone.
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

    /// A script or a style of our own, as it is: its element, and what stands in it.
    ///
    /// The text must not hold `</`, and comes from no corpus and no reader.
    pub fn own(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.el(tag, attributes, |html| html.0.push_str(text))
    }

    /// A piece that [`Html::finish`] gave before.
    pub fn piece(&mut self, piece: &str) -> &mut Self {
        self.0.push_str(piece);
        self
    }

    /// The whole document: a language, what the browser may do (see [`site`](super::site)), what stands in its head and what in its body.
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
                html.void("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
                let viewport = "width=device-width, initial-scale=1, viewport-fit=cover";
                html.void("meta", &[("name", "viewport"), ("content", viewport)]);
                html.void("meta", &[("name", "color-scheme"), ("content", "light dark")]);
                html.void("meta", &[("name", "referrer"), ("content", "no-referrer")]);
                head(html);
            });
            html.el("body", &[], body);
        });
        html.0.push('\n');
        html.0
    }
}
