//! Saves a plot as a picture that names its source and the version of the corpus.

use super::Explorer;
use crate::browser::node::{Element, button, el};
use crate::browser::{address, picture};
use pliego_explore::share::cite::source;
use pliego_explore::share::picture::svg;

/// Renders the buttons under a plot. `selector` selects the elements of the picture; `name` is part
/// of the file name.
pub(super) fn save_picture(
    explorer: Explorer,
    selector: &'static str,
    name: &'static str,
    title: impl Into<String>,
) -> Element {
    let label = explorer.strings.save_picture;
    let title = title.into();
    let button = |file_type: &'static str| {
        let title = title.clone();
        button().text(file_type).on("click", move |_| {
            let source = source(
                explorer.corpus,
                explorer.strings.language,
                &address::whole(),
            );
            let Some(drawing) =
                picture::capture(selector).map(|picture| svg(&picture, &title, &source))
            else {
                return;
            };
            match file_type {
                "SVG" => picture::save_svg(&drawing, &format!("pliego-{name}.svg")),
                _ => picture::save_png(&drawing, format!("pliego-{name}.png")),
            }
        })
    };
    let line = el("p.save needs-program")
        .attr("role", "group")
        .attr("aria-label", label)
        .text(label);
    line.text(" ")
        .child(button("SVG"))
        .text(" ")
        .child(button("PNG"))
}
