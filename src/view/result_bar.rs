//! How many statements fit, and what is chosen: each choice can be taken back.

use leptos::prelude::{Get, Memo, Set, With};

use super::Page;
use super::links::link;
use super::name_forms::named;
use super::positions::one_tendency;
use crate::browser::node::{Element, Node, button, changing, el, live};
use crate::browser::{address, focus};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::Findings;
use pliego_explore::selection::{DateRange, FilterState, Selection, View};

/// A choice that can be taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Dates,
    Value(Facet, ValueId, bool),
    Signed,
    Query,
}

/// The line between the timeline and the statements, with the way to the filters where they are a
/// sheet.
pub(super) fn found(page: Page) -> Node {
    let strings = page.strings;
    let badge = move || {
        Some(page.criteria.with(|criteria| chosen(criteria).len())).filter(|count| *count > 0)
    };
    let open = button()
        .class("open-filters")
        .attr("aria-controls", "filters")
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", live(move || page.filters_open.get()))
        .text(strings.filters)
        .changing(move || badge().map(|count| el("span").text(count)))
        .on("click", move |_| {
            page.filters_open.set(true);
            address::enter_dialog();
            focus::give("#filters button".to_owned(), "#filters");
        });
    line(page, page.live(|| open))
}

/// The same over a view that has no filters and shows nothing of what is found, with the way to it.
pub(super) fn found_elsewhere(page: Page) -> Node {
    let to_list = link(page, |selection| {
        selection.view = View::Statements;
        selection.open = None;
        selection.compared_with = None;
    });
    line(page, Some(to_list.text(page.strings.show_list)))
}

fn line(page: Page, way: Option<Element>) -> Node {
    let strings = page.strings;
    // What is typed or dragged changes what a chip says, not which chips there are.
    let chosen = Memo::new(move |_| page.criteria.with(chosen));
    let count = move || (strings.statements)(page.findings.with(|findings| findings.matches.len()));
    let sureness = move || {
        let windowed = page.criteria.with(|selection| !selection.dates.is_open());
        let (certainly, possibly) = page.findings.with(Findings::by_certainty);
        (windowed && certainly + possibly > 0).then(|| (strings.sureness)(certainly, possibly))
    };
    let status = el("p")
        .attr("role", "status")
        .attr("id", "found")
        .attr("tabindex", "-1")
        .child(el("strong").text(live(count)))
        .text(" ")
        .child(el("em").text(live(sureness)));
    let tendency = changing(move || one_tendency(page, &page.listed()));
    let chips = move || chosen.with(|chosen| (!chosen.is_empty()).then(|| chips(page, chosen)));
    el("div.found")
        .child(status)
        .child(way)
        .child(changing(chips))
        .child(tendency)
        .child(named(page))
        .into()
}

fn chips(page: Page, chosen: &[Chosen]) -> Element {
    let strings = page.strings;
    let clear = button()
        .class("clear")
        .text(strings.clear_all)
        .on("click", move |_| {
            page.commit(Selection::clear);
            focus::give("#found".to_owned(), "h1");
        });
    el("ul.chips")
        .attr("aria-label", strings.active_filters)
        .children(
            chosen
                .iter()
                .map(|chosen| el("li").child(chip(page, *chosen))),
        )
        .child(el("li").child(clear))
}

fn chip(page: Page, chosen: Chosen) -> Element {
    button()
        .attr(
            "aria-label",
            live(move || (page.strings.remove)(&name(page, chosen))),
        )
        .text(live(move || name(page, chosen)))
        .child(el("span").attr("aria-hidden", true).text(" ×"))
        .on("click", move |_| {
            page.commit(|selection| take_back(selection, chosen));
            focus::give(".chips button".to_owned(), "#found");
        })
}

fn chosen(selection: &Selection) -> Vec<Chosen> {
    let mut all = Vec::new();
    for (facet, filter) in &selection.filters {
        all.extend(
            filter
                .included()
                .iter()
                .map(|value| Chosen::Value(facet, *value, true)),
        );
        all.extend(
            filter
                .excluded()
                .iter()
                .map(|value| Chosen::Value(facet, *value, false)),
        );
    }
    all.extend(selection.signed.then_some(Chosen::Signed));
    all.extend((!selection.query.is_empty()).then_some(Chosen::Query));
    all.extend((!selection.dates.is_open()).then_some(Chosen::Dates));
    all
}

fn name(page: Page, chosen: Chosen) -> String {
    let strings = page.strings;
    match chosen {
        Chosen::Signed => strings.also_as_signatory.to_owned(),
        Chosen::Query => page
            .criteria
            .with(|criteria| (strings.searched)(&criteria.query)),
        Chosen::Value(facet, value, included) => {
            let label = facet.label(page.corpus, value, strings.language);
            if included {
                label.to_owned()
            } else {
                (strings.without)(label)
            }
        }
        Chosen::Dates => {
            let window = page.criteria.with(|criteria| criteria.dates);
            let dated = |day| strings.day_and_year(day);
            match (window.from(), window.to()) {
                (Some(from), Some(to)) if from == to => dated(from),
                // A year that both days share is said once.
                (Some(from), Some(to)) => {
                    let same_year = from.civil().0 == to.civil().0;
                    let first = if same_year {
                        (strings.day_short)(from)
                    } else {
                        dated(from)
                    };
                    (strings.from_until)(&first, &dated(to))
                }
                (Some(from), None) => (strings.since)(&dated(from)),
                (None, Some(to)) => (strings.until)(&dated(to)),
                (None, None) => String::new(),
            }
        }
    }
}

fn take_back(selection: &mut Selection, chosen: Chosen) {
    match chosen {
        Chosen::Dates => selection.dates = DateRange::default(),
        Chosen::Value(facet, value, _) => selection.filters[facet].set(value, FilterState::Unset),
        Chosen::Signed => selection.signed = false,
        Chosen::Query => selection.query.clear(),
    }
}
