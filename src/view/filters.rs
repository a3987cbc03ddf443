//! The filters: a column, or on narrow screens a dialog.

use leptos::prelude::{Get, GetUntracked, With};

use super::Explorer;
use super::date_slider::date_slider;
use super::facet::facet;
use crate::browser::node::{Element, Node, button, el, following, live};
use crate::browser::{address, event, focus};
use pliego_corpus::Day;
use pliego_explore::facet::Facet;
use pliego_explore::selection::DateRange;

/// Selects every element outside the filters, except those that contain them: all are inert while
/// the dialog is open.
const OUTSIDE: &str = ":has(#filters) > :not(:has(#filters), #filters)";

pub(super) fn filters(explorer: Explorer) -> Node {
    if explorer.root().is_some() {
        // An empty column keeps the layout of the page with the program.
        return el("div.filters").into();
    }
    let strings = explorer.strings;
    let close = move || {
        explorer.close_filters();
        address::leave_dialog();
    };
    let head = el("p.sheet-head")
        .child(el("strong").text(strings.filters))
        .child(button().text(strings.close).on("click", move |_| close()));
    let dates = el("fieldset.dates")
        .child(el("legend").text(strings.date))
        .child(day_input(
            explorer,
            strings.from,
            DateRange::from,
            |dates, day| dates.starting(day),
        ))
        .child(day_input(
            explorer,
            strings.to,
            DateRange::to,
            |dates, day| dates.ending(day),
        ))
        .child(el("div.sheet-slider").child(date_slider(explorer)));
    el("section")
        .class(live(move || {
            if explorer.filters_open.get() {
                "filters open"
            } else {
                "filters"
            }
        }))
        .attr("id", "filters")
        .attr("aria-label", strings.filters)
        .attr(
            "role",
            live(move || explorer.filters_open.get().then_some("dialog")),
        )
        .attr(
            "aria-modal",
            live(move || explorer.filters_open.get().then_some("true")),
        )
        .child(following(move || {
            focus::set_inert(OUTSIDE, explorer.filters_open.get());
        }))
        .on("keydown", move |pressed| {
            if event::key(pressed) == "Escape" && explorer.filters_open.get_untracked() {
                close();
            }
        })
        .child(head)
        .child(dates)
        .children(
            Facet::ALL
                .into_iter()
                .filter(|facet| facet.values(explorer.corpus).next().is_some())
                .map(|kind| facet(explorer, kind)),
        )
        .into()
}

/// Renders the date field of one end of the date range.
fn day_input(
    explorer: Explorer,
    label: &'static str,
    end: fn(DateRange) -> Option<Day>,
    set: fn(DateRange, Option<Day>) -> DateRange,
) -> Element {
    let value = move || {
        let day = explorer.criteria.with(|criteria| end(criteria.dates));
        day.map(|day| day.to_string()).unwrap_or_default()
    };
    let (first, last) = explorer.corpus.span;
    let input = el("input")
        .attr("type", "date")
        .attr("min", first.to_string())
        .attr("max", last.to_string())
        .prop("value", value)
        .on("change", move |changed| {
            let day = event::value(changed).parse().ok();
            explorer.commit(|selection| selection.dates = set(selection.dates, day));
        });
    el("label").text(label).text(" ").child(input)
}
