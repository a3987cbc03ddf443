//! The context beside the statements: dated events with their sources, titled as no part of them.

use leptos::prelude::{Get, RwSignal, Set};

use super::Page;
use crate::browser::event;
use crate::browser::node::{Element, el};
use crate::corpus::{Event, Source};

pub(super) fn context(page: Page, open: RwSignal<bool>) -> Element {
    let words = page.words;
    let events = page.corpus.events.iter().enumerate();
    el("details")
        .class("context")
        .prop("open", move || open.get())
        .on("toggle", move |toggled| open.set(event::is_open(toggled)))
        .child(el("summary").text(words.context))
        .child(el("p").class("note").text(words.context_note))
        .child(el("ol").children(events.map(|(at, event)| item(page, at, event))))
}

fn item(page: Page, at: usize, event: &'static Event) -> Element {
    let words = page.words;
    let when = match &event.place {
        Some(place) => format!("{}, {}", words.date(event.date), place.get(words.language)),
        None => words.date(event.date),
    };
    let head = el("p")
        .child(el("span").class("when").text(when))
        .text(" ")
        .child(el("strong").text(event.title.get(words.language)));
    let sources = event.sources.iter().map(|source| source_line(page, &page.corpus.sources[*source]));
    el("li")
        .attr("id", format!("event-{at}"))
        .attr("tabindex", "-1")
        .child(head)
        .child(el("p").text(event.summary.get(words.language)))
        .child(el("ul").attr("aria-label", words.sources).children(sources))
}

fn source_line(page: Page, source: &'static Source) -> Element {
    let supplied = source.title_supplied.then(|| format!(" [{}]", page.words.title_supplied));
    let title = el("a").attr("href", source.address).attr("rel", "noopener noreferrer").text(source.title);
    el("li").text(source.publisher).text(": ").child(title).text(supplied).text(", ").text(page.words.date(source.date))
}
