//! The filters: a column, or where there is no room for one a sheet, which is a dialog.

use leptos::prelude::{Get, GetUntracked, With};

use super::Page;
use super::date_slider::window;
use super::facet::facet;
use crate::browser::node::{Element, Node, button, el, following, live};
use crate::browser::{address, event, focus};
use pliego_corpus::Day;
use pliego_explore::facet::Facet;
use pliego_explore::selection::DateRange;

/// All that stands beside the filters, and beside what they stand in.
const AROUND: &str = ":has(#filters) > :not(:has(#filters), #filters)";

pub(super) fn filters(page: Page) -> Node {
    if page.root().is_some() {
        // Their place is kept.
        return el("div.filters").into();
    }
    let strings = page.strings;
    let close = move || {
        page.close_filters();
        address::leave_dialog();
    };
    let head = el("p.sheet-head")
        .child(el("strong").text(strings.filters))
        .child(button().text(strings.close).on("click", move |_| close()));
    let dates = el("fieldset.dates")
        .child(el("legend").text(strings.date))
        .child(day_input(
            page,
            strings.from,
            DateRange::from,
            |dates, day| dates.starting(day),
        ))
        .child(day_input(page, strings.to, DateRange::to, |dates, day| {
            dates.ending(day)
        }))
        .child(el("div.sheet-slider").child(window(page)));
    el("section")
        .class(live(move || {
            if page.filters_open.get() {
                "filters open"
            } else {
                "filters"
            }
        }))
        .attr("id", "filters")
        .attr("aria-label", strings.filters)
        .attr(
            "role",
            live(move || page.filters_open.get().then_some("dialog")),
        )
        .attr(
            "aria-modal",
            live(move || page.filters_open.get().then_some("true")),
        )
        .child(following(move || {
            focus::set_inert(AROUND, page.filters_open.get());
        }))
        .on("keydown", move |pressed| {
            if event::key(pressed) == "Escape" && page.filters_open.get_untracked() {
                close();
            }
        })
        .child(head)
        .child(dates)
        .children(
            Facet::ALL
                .into_iter()
                .filter(|facet| facet.values(page.corpus).next().is_some())
                .map(|one| facet(page, one)),
        )
        .into()
}

/// A date field for one end of the window.
fn day_input(
    page: Page,
    name: &'static str,
    day: fn(DateRange) -> Option<Day>,
    set: fn(DateRange, Option<Day>) -> DateRange,
) -> Element {
    let value = move || {
        let day = page.criteria.with(|criteria| day(criteria.dates));
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
            page.commit(|selection| selection.dates = set(selection.dates, day));
        });
    el("label").text(name).text(" ").child(input)
}
