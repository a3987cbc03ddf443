//! Saving a plot as a picture, with its source and the version of the corpus in it.

use super::Page;
use crate::browser::node::{Element, button, el};
use crate::browser::{address, picture};
use pliego_explore::share::cite::source;
use pliego_explore::share::picture::svg;

/// The line under a plot. `places` are selectors of what belongs in the picture, `name` is the name
/// of the file.
pub(super) fn save(
    page: Page,
    places: &'static str,
    name: &'static str,
    title: impl Into<String>,
) -> Element {
    let said = page.strings.save_picture;
    let title = title.into();
    let button = |kind: &'static str| {
        let title = title.clone();
        button().text(kind).on("click", move |_| {
            let source = source(page.corpus, page.strings.language, &address::whole());
            let Some(drawn) =
                picture::capture(places).map(|picture| svg(&picture, &title, &source))
            else {
                return;
            };
            match kind {
                "SVG" => picture::save_svg(&drawn, &format!("pliego-{name}.svg")),
                _ => picture::save_png(&drawn, format!("pliego-{name}.png")),
            }
        })
    };
    let line = el("p.save needs-program")
        .attr("role", "group")
        .attr("aria-label", said)
        .text(said);
    line.text(" ")
        .child(button("SVG"))
        .text(" ")
        .child(button("PNG"))
}
