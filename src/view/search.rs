//! The field in which a reader searches: what it finds is shown as it is typed.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::With;

use super::Page;
use crate::browser::node::{Element, el};
use crate::browser::{event, focus};
use pliego_explore::selection::query::{LONGEST, tidy};

pub(super) fn search(page: Page) -> Element {
    let strings = page.strings;
    // One visit of the field is one step in the history, however much is typed.
    let begun = Rc::new(Cell::new(false));
    let left = begun.clone();
    let field = el("input")
        .attr("type", "search")
        .attr("name", "q")
        .attr("maxlength", LONGEST)
        .attr("autocomplete", "off")
        .attr("spellcheck", false)
        .attr("aria-label", strings.search)
        .attr("aria-describedby", "search-help")
        .attr("placeholder", strings.search)
        .prop("value", move || {
            page.criteria.with(|criteria| criteria.query.clone())
        })
        .on("input", move |typed| {
            let query = tidy(&event::value(typed));
            if page.preview(!begun.get(), |selection| selection.query = query) {
                begun.set(true);
            }
        })
        .on("blur", move |_| left.set(false));
    let button = el("button").attr("type", "submit").text(strings.search);
    let help = el("p.note")
        .attr("id", "search-help")
        .text(strings.search_help);
    el("form.search")
        .attr("role", "search")
        .on("submit", |submit| {
            submit.prevent_default();
            focus::give("#found".to_owned(), "h1");
        })
        .child(field)
        .child(button)
        .child(help)
}
