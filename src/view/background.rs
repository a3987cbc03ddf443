//! The context beside the statements: dated events, drawn fainter than any of them. What happened,
//! what was counted and who reports it is told on a page of its own, a plain one.

use super::Page;
use crate::browser::node::{Element, el};
use pliego_corpus::Event;

/// The way to that page.
pub(super) fn context_link(page: Page) -> Element {
    el("a")
        .attr(
            "href",
            format!(
                "{}{}/index.html",
                page.root().unwrap_or_default(),
                page.strings.context_folder
            ),
        )
        .text(page.strings.context)
}

/// The way to what that page tells of an event.
pub(super) fn event_link(page: Page, event: &'static Event) -> Element {
    let address = format!(
        "{}{}/index.html#{}",
        page.root().unwrap_or_default(),
        page.strings.context_folder,
        event.id
    );
    el("a")
        .attr("href", address)
        .text(event.label.get(page.strings.language))
}
