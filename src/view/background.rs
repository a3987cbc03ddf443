//! Links from the page to its background. Events and tallies, with their sources, have a printed
//! page of their own.

use super::Explorer;
use crate::browser::node::{Element, el};
use pliego_corpus::Event;

/// Renders a link to the background page.
pub(super) fn background_link(explorer: Explorer) -> Element {
    el("a")
        .attr(
            "href",
            format!(
                "{}{}/index.html",
                explorer.root().unwrap_or_default(),
                explorer.strings.background_folder
            ),
        )
        .text(explorer.strings.background)
}

/// Renders a link to an event on the background page.
pub(super) fn event_link(explorer: Explorer, event: &'static Event) -> Element {
    let address = format!(
        "{}{}/index.html#{}",
        explorer.root().unwrap_or_default(),
        explorer.strings.background_folder,
        event.id
    );
    el("a")
        .attr("href", address)
        .text(event.label.get(explorer.strings.language))
}
