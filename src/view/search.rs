//! The search field. The page previews the hits while the reader types.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::With;

use super::Explorer;
use crate::browser::node::{Element, el};
use crate::browser::{event, focus};
use pliego_explore::selection::query::{LONGEST, tidy};

pub(super) fn search(explorer: Explorer) -> Element {
    let strings = explorer.strings;
    // All that the reader types between focus and blur is one step of the history.
    let has_step = Rc::new(Cell::new(false));
    let has_step_at_blur = has_step.clone();
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
            explorer.criteria.with(|criteria| criteria.query.clone())
        })
        .on("input", move |typed| {
            let query = tidy(&event::value(typed));
            if explorer.preview(!has_step.get(), |selection| selection.query = query) {
                has_step.set(true);
            }
        })
        .on("blur", move |_| has_step_at_blur.set(false));
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
