//! The result bar: the number of matches, and the active filters, each with a button that removes
//! it.

mod answers;
mod chips;
mod name_forms;
mod tendency;

use std::sync::Arc;

use leptos::prelude::*;

use pliego_explore::findings::{Findings, searches_passages};
use pliego_explore::selection::{Selection, View};

use crate::browser::address_bar;
use crate::state::{Change, use_explorer};
use crate::view::shared::{ProgramOnly, SelectionLink, aria};
use answers::Answers;
use chips::Chips;
use name_forms::NameForms;
use tendency::Tendency;

/// The result bar of a view with filters. On narrow screens it has the button that opens their
/// dialog.
#[component]
pub(crate) fn ResultBar() -> impl IntoView {
    view! {
        <Bar>
            <ProgramOnly>
                <OpenFilters />
            </ProgramOnly>
        </Bar>
    }
    .into_any()
}

/// The result bar of a view that shows no findings, with a link to the list of statements.
#[component]
pub(crate) fn ResultBarWithLink() -> impl IntoView {
    let label = use_explorer().strings.show_list;
    let to_list: Change = Arc::new(|selection| {
        selection.view = View::Statements;
        selection.open = None;
        selection.compared_with = None;
    });
    view! {
        <Bar>
            <SelectionLink change=to_list>{label}</SelectionLink>
        </Bar>
    }
    .into_any()
}

/// What both bars have.
#[component]
fn Bar(
    /// What stands after the count.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let count = move || (strings.statements)(explorer.count());
    let certainty = move || {
        let has_range = explorer.criteria.with(|criteria| !criteria.dates.is_open());
        let (certainly, possibly) = explorer.findings.with(Findings::by_certainty);
        (has_range && certainly + possibly > 0).then(|| (strings.certainty)(certainly, possibly))
    };
    view! {
        <div class="found">
            <p role="status" id="found" tabindex="-1">
                <strong>{count}</strong>
                " "
                <em>{certainty}</em>
            </p>
            <AllPassages />
            {children()}
            <Tendency />
            <Chips />
            <Answers />
            <NameForms />
        </div>
    }
    .into_any()
}

/// A link to the list of all passages that match; nothing in that list, or if the criteria do not search
/// passages. It does not count them: at each key that would take longer than the list of statements.
#[component]
fn AllPassages() -> impl IntoView {
    let explorer = use_explorer();
    let link = move || {
        let is_listed = explorer
            .selection
            .with(|selection| selection.view == View::Passages);
        let searches = explorer.criteria.with(searches_passages);
        (searches && !is_listed).then(|| {
            let list: Change = Arc::new(|selection| selection.view = View::Passages);
            view! {
                <SelectionLink change=list>{explorer.strings.all_passages}</SelectionLink>
            }
            .into_any()
        })
    };
    link.into_any()
}

/// The button that opens the filter dialog, with the number of active filters.
#[component]
fn OpenFilters() -> impl IntoView {
    let explorer = use_explorer();
    let badge = move || {
        let active = explorer.criteria.with(Selection::active_filters).len();
        (active > 0).then(|| view! { <span>{active.to_string()}</span> }.into_any())
    };
    let open = move |_| {
        explorer.filters_open.set(true);
        address_bar::enter_dialog();
    };
    view! {
        <button
            type="button"
            class="open-filters"
            aria-controls="filters"
            aria-haspopup="dialog"
            aria-expanded=move || aria(explorer.filters_open.get())
            on:click=open
        >
            {explorer.strings.filters}
            {badge}
        </button>
    }
    .into_any()
}
