//! The filters: a column, or on narrow screens a dialog.

mod date_inputs;
mod date_slider;
mod facet;
mod printed;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use pliego_explore::facet::Facet;

use crate::browser::{address_bar, event, focus};
use crate::state::use_explorer;
use date_inputs::DateInputs;
pub(crate) use date_slider::DateSlider;
pub(crate) use facet::FacetValues;
use printed::PrintedFilters;

/// The filters. A printed page has links in their place.
#[component]
pub(crate) fn Filters() -> impl IntoView {
    let explorer = use_explorer();
    if explorer.is_printed() {
        return view! { <PrintedFilters /> }.into_any();
    }
    let strings = explorer.strings;
    let is_open = explorer.filters_open;
    Effect::new(move |_| focus::keep_in_filters(is_open.get()));
    let close = move || {
        explorer.close_filters();
        address_bar::leave_dialog();
    };
    let close_on_escape = move |pressed: KeyboardEvent| {
        if event::key(&pressed) == "Escape" && is_open.get_untracked() {
            close();
        }
    };
    let facets = Facet::ALL
        .into_iter()
        .filter(|facet| facet.values(explorer.corpus).next().is_some())
        .map(|facet| view! { <FacetValues facet=facet /> }.into_any());
    view! {
        <section
            class="filters"
            class:open=move || is_open.get()
            id="filters"
            aria-label=strings.filters
            role=move || is_open.get().then_some("dialog")
            aria-modal=move || is_open.get().then_some("true")
            on:keydown=close_on_escape
        >
            <p class="sheet-head">
                <strong>{strings.filters}</strong>
                <button type="button" on:click=move |_| close()>
                    {strings.close}
                </button>
            </p>
            <fieldset class="dates">
                <legend>{strings.date}</legend>
                <DateInputs />
                <div class="sheet-slider">
                    <DateSlider />
                </div>
            </fieldset>
            {facets.collect_view()}
        </section>
    }
    .into_any()
}
