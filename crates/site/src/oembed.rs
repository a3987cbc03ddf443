//! What a host gets that embeds the page by its address (see oembed.com, 1.0): a frame to put into its own page.

use pliego_corpus::{Corpus, Language};
use pliego_explore::share::embed::frame;
use pliego_explore::share::html::Html;

/// How large the frame is that a host is offered, in pixels.
const SIZE: [u32; 2] = [800, 600];

/// The answer for a view of the page, as JSON: `page` is the page's address, `fragment` names the view.
///
/// WordPress shows the quotation until the frame has told its height, and only if there is one.
pub fn oembed(page: &str, fragment: &str, title: &str, corpus: &Corpus) -> String {
    let [width, height] = SIZE;
    let mut quotation = Html::fragment();
    quotation.el("blockquote", &[], |html| {
        html.el("a", &[("href", &format!("{page}{fragment}"))], |html| {
            html.text(title);
        });
    });
    let frame = frame(&format!("{page}?embed=1{fragment}"), title, height);
    let pairs = [
        ("title", title.to_owned()),
        ("author_name", corpus.editors.get(Language::default()).to_owned()),
        ("html", quotation.finish() + &frame),
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
