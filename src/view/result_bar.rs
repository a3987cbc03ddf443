//! The result bar: the number of matches and the active filters, each with a button that removes
//! it.

use leptos::prelude::{Get, Memo, Set, With};

use super::Explorer;
use super::links::selection_link;
use super::name_forms::name_forms;
use super::positions::one_tendency;
use crate::browser::node::{Element, Node, button, changing, el, live};
use crate::browser::{address, focus};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::Findings;
use pliego_explore::selection::{DateRange, FilterState, Selection, View};

/// A criterion that the reader can remove.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ActiveFilter {
    Dates,
    Value(Facet, ValueId, bool),
    Signed,
    Query,
}

/// Renders the result bar; on narrow screens it has the button that opens the filter dialog.
pub(super) fn result_bar(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let badge = move || {
        Some(
            explorer
                .criteria
                .with(|criteria| active_filters(criteria).len()),
        )
        .filter(|count| *count > 0)
    };
    let open = button()
        .class("open-filters")
        .attr("aria-controls", "filters")
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", live(move || explorer.filters_open.get()))
        .text(strings.filters)
        .changing(move || badge().map(|count| el("span").text(count)))
        .on("click", move |_| {
            explorer.filters_open.set(true);
            address::enter_dialog();
            focus::give("#filters button".to_owned(), "#filters");
        });
    bar(explorer, explorer.interactive_only(|| open))
}

/// Renders the result bar of a view that shows no findings, with a link to the list of statements.
pub(super) fn result_bar_with_link(explorer: Explorer) -> Node {
    let list_link = selection_link(explorer, |selection| {
        selection.view = View::Statements;
        selection.open = None;
        selection.compared_with = None;
    });
    bar(explorer, Some(list_link.text(explorer.strings.show_list)))
}

fn bar(explorer: Explorer, action: Option<Element>) -> Node {
    let strings = explorer.strings;
    // Typing and dragging change the text of an active filter, not which there are; Leptos then keeps the
    // buttons and their focus.
    let active = Memo::new(move |_| explorer.criteria.with(active_filters));
    let count =
        move || (strings.statements)(explorer.findings.with(|findings| findings.matches.len()));
    let certainty = move || {
        let has_range = explorer
            .criteria
            .with(|selection| !selection.dates.is_open());
        let (certainly, possibly) = explorer.findings.with(Findings::by_certainty);
        (has_range && certainly + possibly > 0).then(|| (strings.certainty)(certainly, possibly))
    };
    let status = el("p")
        .attr("role", "status")
        .attr("id", "found")
        .attr("tabindex", "-1")
        .child(el("strong").text(live(count)))
        .text(" ")
        .child(el("em").text(live(certainty)));
    let tendency = changing(move || one_tendency(explorer, &explorer.listed()));
    let chips =
        move || active.with(|filters| (!filters.is_empty()).then(|| chips(explorer, filters)));
    el("div.found")
        .child(status)
        .child(action)
        .child(changing(chips))
        .child(tendency)
        .child(name_forms(explorer))
        .into()
}

fn chips(explorer: Explorer, filters: &[ActiveFilter]) -> Element {
    let strings = explorer.strings;
    let clear = button()
        .class("clear")
        .text(strings.clear_all)
        .on("click", move |_| {
            explorer.commit(Selection::clear);
            focus::give("#found".to_owned(), "h1");
        });
    el("ul.chips")
        .attr("aria-label", strings.active_filters)
        .children(
            filters
                .iter()
                .map(|filter| el("li").child(chip(explorer, *filter))),
        )
        .child(el("li").child(clear))
}

fn chip(explorer: Explorer, filter: ActiveFilter) -> Element {
    button()
        .attr(
            "aria-label",
            live(move || (explorer.strings.remove)(&label(explorer, filter))),
        )
        .text(live(move || label(explorer, filter)))
        .child(el("span").attr("aria-hidden", true).text(" ×"))
        .on("click", move |_| {
            explorer.commit(|selection| remove(selection, filter));
            focus::give(".chips button".to_owned(), "#found");
        })
}

fn active_filters(criteria: &Selection) -> Vec<ActiveFilter> {
    let mut active = Vec::new();
    for (facet, filter) in &criteria.filters {
        active.extend(
            filter
                .included()
                .iter()
                .map(|value| ActiveFilter::Value(facet, *value, true)),
        );
        active.extend(
            filter
                .excluded()
                .iter()
                .map(|value| ActiveFilter::Value(facet, *value, false)),
        );
    }
    active.extend(criteria.signed.then_some(ActiveFilter::Signed));
    active.extend((!criteria.query.is_empty()).then_some(ActiveFilter::Query));
    active.extend((!criteria.dates.is_open()).then_some(ActiveFilter::Dates));
    active
}

fn label(explorer: Explorer, filter: ActiveFilter) -> String {
    let strings = explorer.strings;
    match filter {
        ActiveFilter::Signed => strings.include_signatories.to_owned(),
        ActiveFilter::Query => explorer
            .criteria
            .with(|criteria| (strings.searched)(&criteria.query)),
        ActiveFilter::Value(facet, value, included) => {
            let label = facet.label(explorer.corpus, value, strings.language);
            if included {
                label.to_owned()
            } else {
                (strings.excluding)(label)
            }
        }
        ActiveFilter::Dates => {
            let dates = explorer.criteria.with(|criteria| criteria.dates);
            let long = |day| strings.day_and_year(day);
            match (dates.from(), dates.to()) {
                (Some(from), Some(to)) if from == to => long(from),
                // Two days of one year name it once.
                (Some(from), Some(to)) => {
                    let same_year = from.civil().0 == to.civil().0;
                    let first = if same_year {
                        (strings.day_short)(from)
                    } else {
                        long(from)
                    };
                    (strings.from_until)(&first, &long(to))
                }
                (Some(from), None) => (strings.since)(&long(from)),
                (None, Some(to)) => (strings.until)(&long(to)),
                (None, None) => String::new(),
            }
        }
    }
}

fn remove(selection: &mut Selection, filter: ActiveFilter) {
    match filter {
        ActiveFilter::Dates => selection.dates = DateRange::default(),
        ActiveFilter::Value(facet, value, _) => {
            selection.filters[facet].set(value, FilterState::Unset);
        }
        ActiveFilter::Signed => selection.signed = false,
        ActiveFilter::Query => selection.query.clear(),
    }
}
