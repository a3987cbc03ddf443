//! What stands folded under a summary, and is drawn when it is first unfolded.

use leptos::prelude::{Get, RwSignal, Set};

use super::Page;
use crate::browser::node::{Element, Node, el};

/// A `details` element, with its summary and what `inside` draws.
pub(super) fn folded<T: Into<Node>>(
    page: Page,
    details: &'static str,
    summary: &'static str,
    inside: impl Fn() -> T + 'static,
) -> Element {
    folded_unless(false, page, details, summary, inside)
}

/// The same, or unfolded from the start.
pub(super) fn folded_unless<T: Into<Node>>(
    open: bool,
    page: Page,
    details: &'static str,
    summary: &'static str,
    inside: impl Fn() -> T + 'static,
) -> Element {
    let unfolded = RwSignal::new(open || page.root().is_some());
    el(details)
        .attr("open", open.then_some(""))
        .on("toggle", move |_| unfolded.set(true))
        .child(el("summary").text(summary))
        .changing(move || unfolded.get().then(&inside).map(Into::into))
}
