//! The filters: a column, or where there is no room for one a sheet, which is a dialog.

use leptos::prelude::{Get, GetUntracked, With};

use super::Page;
use super::facet::facet;
use super::window::window;
use crate::browser::node::{Element, Node, button, el, following, live};
use crate::browser::{address, event, focus};
use pliego_corpus::Day;
use pliego_explore::facet::FACETS;
use pliego_explore::selection::Window;

/// All that stands beside the filters, and beside what they stand in.
const AROUND: &str = ":has(#filters) > :not(:has(#filters), #filters)";

pub(super) fn filters(page: Page) -> Node {
    if page.root().is_some() {
        // Their place is kept.
        return el("div.filters").into();
    }
    let words = page.words;
    let close = move || {
        page.close_sheet();
        address::leave_layer();
    };
    let head = el("p.sheet-head")
        .child(el("strong").text(words.filters))
        .child(button().text(words.close).on("click", move |_| close()));
    let dates = el("fieldset.dates")
        .child(el("legend").text(words.date))
        .child(day_input(page, words.from, Window::from, |window, day| window.starting(day)))
        .child(day_input(page, words.to, Window::to, |window, day| window.ending(day)))
        .child(el("div.sheet-slider").child(window(page)));
    el("section")
        .class(live(move || if page.sheet.get() { "filters open" } else { "filters" }))
        .attr("id", "filters")
        .attr("aria-label", words.filters)
        .attr("role", live(move || page.sheet.get().then_some("dialog")))
        .attr("aria-modal", live(move || page.sheet.get().then_some("true")))
        .child(following(move || focus::set_inert(AROUND, page.sheet.get())))
        .on("keydown", move |pressed| {
            if event::key(pressed) == "Escape" && page.sheet.get_untracked() {
                close();
            }
        })
        .child(head)
        .child(dates)
        .children((0..FACETS.len()).filter(|at| FACETS[*at].len(page.corpus) > 0).map(|at| facet(page, at)))
        .into()
}

/// A date field for one end of the window.
fn day_input(
    page: Page,
    name: &'static str,
    day: fn(Window) -> Option<Day>,
    set: fn(Window, Option<Day>) -> Window,
) -> Element {
    let value = move || {
        let day = page.asked.with(|asked| day(asked.window));
        day.map(|day| day.to_string()).unwrap_or_default()
    };
    let (first, last) = page.corpus.span;
    let input = el("input")
        .attr("type", "date")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .prop("value", value)
        .on("change", move |changed| {
            let day = event::value(changed).parse().ok();
            page.choose(|selection| selection.window = set(selection.window, day));
        });
    el("label").text(name).text(" ").child(input)
}
