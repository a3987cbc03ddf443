//! A picture of a plot, to be taken away: an SVG document that stands on its own, with its title above and its source below.

use core::fmt::Write;

use super::html::Html;

/// What stands in a picture, in pixels from its upper left corner.
pub struct Picture {
    /// How wide it is.
    pub width: f64,
    /// How high it is, without title and source.
    pub height: f64,
    /// The colour behind it.
    pub paper: String,
    /// The colour of title and source.
    pub ink: String,
    /// What is drawn, from back to front.
    pub pieces: Vec<Piece>,
}

/// Something in a picture.
pub struct Piece {
    /// The name of an SVG element.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// Words in it.
    pub words: String,
    /// What else stands in it.
    pub inside: Vec<Self>,
}

/// Room for the title, and for a line of the source; margin on each side.
const HEAD: f64 = 44.0;
const LINE: f64 = 16.0;
const MARGIN: f64 = 20.0;
/// About how wide a letter of the source is.
const LETTER: f64 = 6.2;

/// The picture as an SVG document; `source` is what to cite, a line or more.
pub fn svg(picture: &Picture, title: &str, source: &[String]) -> String {
    let letters = ((picture.width / LETTER) as usize).max(20);
    let source: Vec<&str> = source.iter().flat_map(|line| broken(line, letters)).collect();
    let (width, foot) = (picture.width + 2.0 * MARGIN, HEAD + picture.height + MARGIN);
    let height = foot + LINE * source.len() as f64 + MARGIN / 2.0;
    let mut out = Html::fragment();
    let size = [number(width), number(height)];
    let view = format!("0 0 {} {}", size[0], size[1]);
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("width", &size[0]),
        ("height", &size[1]),
        ("viewBox", &view),
        ("role", "img"),
    ];
    out.el("svg", &attributes, |out| {
        out.line("title", title).line("desc", &source.join(" "));
        out.el("rect", &[("width", "100%"), ("height", "100%"), ("fill", &picture.paper)], |_| {});
        let line = |out: &mut Html, y: f64, size: &str, text: &str| {
            let (x, y) = (number(MARGIN), number(y));
            let attributes = [("x", &*x), ("y", &*y), ("font-size", size), ("fill", &*picture.ink)];
            out.el("text", &[&attributes[..], &[("font-family", "serif")]].concat(), |out| {
                out.text(text);
            });
        };
        line(out, HEAD - 16.0, "18", title);
        let shift = format!("translate({} {})", number(MARGIN), number(HEAD));
        out.el("g", &[("transform", &shift)], |out| picture.pieces.iter().for_each(|piece| draw(out, piece)));
        for (at, text) in source.iter().enumerate() {
            line(out, foot + LINE * at as f64, "12", text);
        }
    });
    out.finish()
}

fn draw(out: &mut Html, piece: &Piece) {
    let attributes: Vec<(&str, &str)> = piece.attributes.iter().map(|(name, value)| (&**name, &**value)).collect();
    out.el(&piece.name, &attributes, |out| {
        out.text(&piece.words);
        piece.inside.iter().for_each(|piece| draw(out, piece));
    });
}

/// A length, to a tenth of a pixel.
pub fn number(length: f64) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let tenths = (length * 10.0).round() as i32;
    let _ = write!(text, "{}{}.{}", if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    text
}

/// A line in pieces of so many letters or fewer: cut at spaces, and an address wherever it must be.
fn broken(line: &str, letters: usize) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), line);
    while let Some((end, _)) = rest.char_indices().nth(letters) {
        let space = rest.bytes().take(end).rposition(|byte| byte == b' ').filter(|at| *at > 0);
        let Some((head, tail)) = rest.split_at_checked(space.unwrap_or(end)) else { break };
        lines.push(head);
        rest = tail.strip_prefix(' ').unwrap_or(tail);
    }
    lines.push(rest);
    lines
}
