//! A value of a facet beside a passage.

use leptos::prelude::*;

use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::selection::FilterState;

use crate::state::{Page, use_explorer};
use crate::view::shared::{PageLink, aria};

/// A button that includes a theme or a demand or, if it is included, removes it. On a printed page it
/// is a link to the page of the theme or demand, and shows the longer name.
#[component]
pub(crate) fn ValueButton(
    /// The facet.
    facet: Facet,
    /// The value.
    #[prop(into)]
    value: ValueId,
    /// A longer name.
    #[prop(default = None)]
    note: Option<String>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    if explorer.is_printed() {
        let text = match note {
            Some(note) => note.into_any(),
            None => children(),
        };
        return view! {
            <PageLink page=Page::of_value(facet, value)>
                {text}
            </PageLink>
        }
        .into_any();
    }
    let is_included = move || {
        explorer
            .criteria
            .with(|criteria| criteria.filters[facet].state(value) == FilterState::Included)
    };
    let toggle = move |_| {
        let state = if is_included() {
            FilterState::Unset
        } else {
            FilterState::Included
        };
        explorer.commit(|selection| selection.filters[facet].set(value, state));
    };
    view! {
        <button
            type="button"
            aria-pressed=move || aria(is_included())
            aria-label=note.clone()
            title=note
            on:click=toggle
        >
            {children()}
        </button>
    }
    .into_any()
}
