//! A facet: its values with their counts. The reader includes or excludes each.

use leptos::prelude::{Memo, With, WithUntracked};

use super::Explorer;
use super::disclosure::disclosure_open_if;
use crate::browser::event;
use crate::browser::node::{Element, Node, button, each, el, live};
use pliego_corpus::TiVec;
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::ValueCount;
use pliego_explore::selection::FilterState;

pub(super) fn facet(explorer: Explorer, facet: Facet) -> Element {
    let strings = explorer.strings;
    // Most keys that a reader types leave the counts of a facet unchanged; Leptos then re-runs none
    // of its values.
    let counts = Memo::new(move |_| {
        explorer
            .findings
            .with(|findings| findings.counts[facet].clone())
    });
    // A value that no statement has is offered only while it is chosen.
    let offered = move || {
        counts.with(|counts| {
            let offered = counts
                .iter_enumerated()
                .filter(|(_, count)| count.is_offered());
            offered.map(|(value, _)| value.into()).collect::<Vec<_>>()
        })
    };
    let has_signatories = facet == Facet::Organization
        && explorer
            .corpus
            .statements
            .iter()
            .any(|statement| statement.signatories().next().is_some());
    let also_signed = has_signatories.then(|| {
        let checkbox = el("input")
            .attr("type", "checkbox")
            .prop("checked", move || {
                explorer.criteria.with(|criteria| criteria.signed)
            })
            .on("change", move |changed| {
                let signed = event::is_checked(changed);
                explorer.commit(|selection| selection.signed = signed);
            });
        el("label.also")
            .child(checkbox)
            .child(el("span").text(strings.include_signatories))
    });
    let values = move || {
        each(offered, move |value| {
            self::value(explorer, facet, value.into(), counts)
        })
    };
    let fieldset = el("fieldset.facet").attr("data-facet", facet.key());
    let name = strings.facets[facet as usize];
    if !facet.starts_collapsed() {
        return fieldset
            .child(el("legend").text(name))
            .child(values())
            .child(also_signed);
    }
    // `Facet::starts_collapsed` names the long, less used lists. One with a chosen value is open.
    let has_choice = explorer
        .criteria
        .with_untracked(|criteria| !criteria.filters[facet].is_empty());
    let disclosure = disclosure_open_if(has_choice, explorer, "details", name, values);
    fieldset
        .child(el("legend.unseen").text(name))
        .child(disclosure)
}

fn value(
    explorer: Explorer,
    facet: Facet,
    value: ValueId,
    counts: Memo<TiVec<ValueId, ValueCount>>,
) -> Node {
    let strings = explorer.strings;
    let label = facet.label(explorer.corpus, value, strings.language);
    let id = facet.id(explorer.corpus, value);
    let count = move || counts.with(|counts| counts[value]);
    let state = move || count().state;
    let set = move |state: FilterState| {
        explorer.commit(|selection| selection.filters[facet].set(value, state));
    };
    let class = move || match (state(), count().statements) {
        (FilterState::Excluded, _) => "value excluded",
        (_, 0) => "value none",
        _ => "value",
    };
    let include = el("input")
        .attr("type", "checkbox")
        .attr("value", id)
        .prop("checked", move || state() == FilterState::Included)
        .on("change", move |changed| {
            set(if event::is_checked(changed) {
                FilterState::Included
            } else {
                FilterState::Unset
            });
        });
    let exclude = button()
        .attr("aria-label", (strings.exclude)(label))
        .attr("title", (strings.exclude)(label))
        .attr(
            "aria-pressed",
            live(move || state() == FilterState::Excluded),
        )
        .child(el("span").attr("aria-hidden", true).text("−"))
        .on("click", move |_| {
            set(if state() == FilterState::Excluded {
                FilterState::Unset
            } else {
                FilterState::Excluded
            });
        });
    let number = el("span.count").text(live(move || count().statements));
    let name = el("label")
        .child(include)
        .child(el("span").text(label))
        .text(" ")
        .child(number);
    el("div")
        .class(live(class))
        .child(name)
        .child(exclude)
        .into()
}
