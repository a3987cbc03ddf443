//! A disclosure: a summary with contents that are rendered when the reader first opens it.

use leptos::prelude::{Get, RwSignal, Set};

use super::Explorer;
use crate::browser::node::{Element, Node, el};

/// Renders a closed disclosure; `details` is its tag with classes. A printed page has the contents
/// from the start.
pub(super) fn disclosure<T: Into<Node>>(
    explorer: Explorer,
    details: &'static str,
    summary: &'static str,
    contents: impl Fn() -> T + 'static,
) -> Element {
    disclosure_open_if(false, explorer, details, summary, contents)
}

/// Renders a disclosure that is open from the start if `open`.
pub(super) fn disclosure_open_if<T: Into<Node>>(
    open: bool,
    explorer: Explorer,
    details: &'static str,
    summary: &'static str,
    contents: impl Fn() -> T + 'static,
) -> Element {
    let is_rendered = RwSignal::new(open || explorer.root().is_some());
    el(details)
        .attr("open", open.then_some(""))
        .on("toggle", move |_| is_rendered.set(true))
        .child(el("summary").text(summary))
        .changing(move || is_rendered.get().then(&contents).map(Into::into))
}
