//! What a host gets that embeds the page by its address (see oembed.com, 1.0): a frame to put into its own page.

use super::embed::frame;
use crate::corpus::{Corpus, Language};

/// How large the frame is that a host is offered, in pixels.
const SIZE: [u32; 2] = [800, 600];

/// The answer for a view at that address, as JSON.
pub fn oembed(address: &str, title: &str, corpus: &Corpus) -> String {
    let [width, height] = SIZE;
    let pairs = [
        ("title", title.to_owned()),
        ("author_name", corpus.editors.get(Language::default()).to_owned()),
        ("html", frame(address, title, height)),
    ];
    let pairs: String = pairs.iter().map(|(name, text)| format!(",\"{name}\":{}", quoted(text))).collect();
    format!(
        "{{\"version\":\"1.0\",\"type\":\"rich\",\"provider_name\":\"Pliego\",\"width\":{width},\"height\":{height}{pairs}}}\n"
    )
}

/// A text as JSON has it (RFC 8259, section 7).
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            character if character < ' ' => quoted.push_str(&format!("\\u{:04x}", character as u32)),
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
