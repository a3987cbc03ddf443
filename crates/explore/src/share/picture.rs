//! A picture of a plot: an SVG document with the title above the plot and the source below it.

use core::fmt::Write;

use super::html::Html;

/// A plot as it was captured, in pixels from its upper left corner.
pub struct Picture {
    /// Its width.
    pub width: f64,
    /// Its height, without title and source.
    pub height: f64,
    /// The background colour.
    pub paper: String,
    /// The colour of title and source.
    pub ink: String,
    /// Its elements, from back to front.
    pub elements: Vec<SvgElement>,
}

/// An SVG element.
pub struct SvgElement {
    /// Its name.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// The text in it.
    pub text: String,
    /// The elements in it.
    pub children: Vec<Self>,
}

/// Height of the title, height of a line of the source, margin on each side, in pixels.
const HEAD: f64 = 44.0;
const LINE: f64 = 16.0;
const MARGIN: f64 = 20.0;
/// The average width of a letter of the source, in pixels.
const LETTER: f64 = 6.2;

/// Writes a picture as an SVG document. `source` is its citation, one or more lines.
pub fn svg(picture: &Picture, title: &str, source: &[String]) -> String {
    let letters = ((picture.width / LETTER) as usize).max(20);
    let source: Vec<&str> = source.iter().flat_map(|line| wrap(line, letters)).collect();
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
        out.el(
            "rect",
            &[
                ("width", "100%"),
                ("height", "100%"),
                ("fill", &picture.paper),
            ],
            |_| {},
        );
        let line = |out: &mut Html, y: f64, size: &str, text: &str| {
            let (x, y) = (number(MARGIN), number(y));
            let attributes = [
                ("x", &*x),
                ("y", &*y),
                ("font-size", size),
                ("fill", &*picture.ink),
            ];
            out.el(
                "text",
                &[&attributes[..], &[("font-family", "serif")]].concat(),
                |out| {
                    out.text(text);
                },
            );
        };
        line(out, HEAD - 16.0, "18", title);
        let shift = format!("translate({} {})", number(MARGIN), number(HEAD));
        out.el("g", &[("transform", &shift)], |out| {
            picture
                .elements
                .iter()
                .for_each(|element| draw(out, element));
        });
        for (at, text) in source.iter().enumerate() {
            line(out, foot + LINE * at as f64, "12", text);
        }
    });
    out.finish()
}

fn draw(out: &mut Html, element: &SvgElement) {
    let attributes: Vec<(&str, &str)> = element
        .attributes
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    out.el(&element.name, &attributes, |out| {
        out.text(&element.text);
        element.children.iter().for_each(|child| draw(out, child));
    });
}

/// Writes a length in pixels, rounded to a tenth.
pub fn number(length: f64) -> String {
    let mut text = String::new();
    let tenths = (length * 10.0).round() as i32;
    // Writing to a String cannot fail.
    let _ = write!(
        text,
        "{}{}.{}",
        if tenths < 0 { "-" } else { "" },
        tenths.abs() / 10,
        tenths.abs() % 10
    );
    text
}

/// Wraps a line at spaces to at most `letters` letters; a word that is longer, such as an address,
/// is cut.
fn wrap(line: &str, letters: usize) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), line);
    while let Some((end, _)) = rest.char_indices().nth(letters) {
        let space = rest
            .bytes()
            .take(end)
            .rposition(|byte| byte == b' ')
            .filter(|at| *at > 0);
        let Some((head, tail)) = rest.split_at_checked(space.unwrap_or(end)) else {
            break;
        };
        lines.push(head);
        rest = tail.strip_prefix(' ').unwrap_or(tail);
    }
    lines.push(rest);
    lines
}
