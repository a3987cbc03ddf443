//! One facet: its values, each with its count; any of them can be asked for or left out.

use leptos::prelude::{Memo, With, WithUntracked};

use super::Page;
use super::disclosure::folded_unless;
use crate::browser::event;
use crate::browser::node::{Element, Node, button, each, el, live};
use pliego_corpus::TiVec;
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::ValueCount;
use pliego_explore::selection::FilterState;

pub(super) fn facet(page: Page, facet: Facet) -> Element {
    let strings = page.strings;
    // What is typed often leaves the counts of a facet as they are: then none of its values is
    // looked at.
    let counts = Memo::new(move |_| {
        page.findings
            .with(|findings| findings.counts[facet].clone())
    });
    // Values that no statement has are not offered, unless they are chosen.
    let offered = move || {
        counts.with(|counts| {
            let offered = counts
                .iter_enumerated()
                .filter(|(_, count)| count.is_offered());
            offered.map(|(value, _)| value.into()).collect::<Vec<_>>()
        })
    };
    let signing = facet == Facet::Organization
        && page
            .corpus
            .statements
            .iter()
            .any(|statement| statement.signatories().next().is_some());
    let also = signing.then(|| {
        let signed = el("input")
            .attr("type", "checkbox")
            .prop("checked", move || {
                page.criteria.with(|criteria| criteria.signed)
            })
            .on("change", move |changed| {
                let signed = event::is_checked(changed);
                page.commit(|selection| selection.signed = signed);
            });
        el("label.also")
            .child(signed)
            .child(el("span").text(strings.also_as_signatory))
    });
    let values = move || {
        each(offered, move |value| {
            self::value(page, facet, value.into(), counts)
        })
    };
    let fieldset = el("fieldset.facet").attr("data-facet", facet.key());
    let name = strings.facets[facet as usize];
    if !facet.starts_folded() {
        return fieldset
            .child(el("legend").text(name))
            .child(values())
            .child(also);
    }
    // Long lists that are asked for less often stand folded, until something is chosen in them.
    let chosen = page
        .criteria
        .with_untracked(|criteria| !criteria.filters[facet].is_empty());
    let folded = folded_unless(chosen, page, "details", name, values);
    fieldset.child(el("legend.unseen").text(name)).child(folded)
}

fn value(
    page: Page,
    facet: Facet,
    value: ValueId,
    counts: Memo<TiVec<ValueId, ValueCount>>,
) -> Node {
    let strings = page.strings;
    let label = facet.label(page.corpus, value, strings.language);
    let id = facet.id(page.corpus, value);
    let found = move || counts.with(|counts| counts[value]);
    let state = move || found().state;
    let set =
        move |to: FilterState| page.commit(|selection| selection.filters[facet].set(value, to));
    let class = move || match (state(), found().statements) {
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
        .attr("aria-label", (strings.leave_out)(label))
        .attr("title", (strings.leave_out)(label))
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
    let count = el("span.count").text(live(move || found().statements));
    let name = el("label")
        .child(include)
        .child(el("span").text(label))
        .text(" ")
        .child(count);
    el("div")
        .class(live(class))
        .child(name)
        .child(exclude)
        .into()
}
