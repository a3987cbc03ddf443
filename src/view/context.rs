//! The context beside the statements: dated events, titled as no part of them. What happened, what was counted and who
//! reports it is told on a page of its own, a plain one.

use leptos::prelude::{Get, RwSignal, Set};

use super::Page;
use crate::browser::event;
use crate::browser::node::{Element, el};

pub(super) fn context(page: Page, open: RwSignal<bool>) -> Element {
    let words = page.words;
    let whole = el("a").attr("href", address(page, None)).text(words.context_page);
    let note = el("p").class("note").text(words.context_note).text(" ").child(whole).text(".");
    el("details")
        .class("context")
        .prop("open", move || open.get())
        .on("toggle", move |toggled| open.set(event::is_open(toggled)))
        .child(el("summary").text(words.context))
        .child(note)
        .child(el("ol").children((0..page.corpus.events.len()).map(|at| item(page, at))))
}

fn item(page: Page, at: usize) -> Element {
    let words = page.words;
    let event = &page.corpus.events[at];
    el("li")
        .class(event.major.then_some("major"))
        .attr("id", format!("event-{at}"))
        .attr("tabindex", "-1")
        .child(el("span").class("when").text(words.date(event.date)))
        .text(" ")
        .child(el("a").attr("href", address(page, Some(event.id))).text(event.label.get(words.language)))
}

/// Where the page of the context tells of an event; or where it begins.
fn address(page: Page, event: Option<&str>) -> String {
    let folder = page.words.context_folder;
    match event {
        Some(event) => format!("{folder}/index.html#{event}"),
        None => format!("{folder}/index.html"),
    }
}
