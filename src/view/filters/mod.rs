//! The filters: a column, or on narrow screens a dialog.

mod date_inputs;
mod date_slider;
mod facet;
mod printed;

use leptos::ev::Event;
use leptos::html::Dialog;
use leptos::prelude::*;

use pliego_explore::facet::Facet;

use crate::browser::{address_bar, defer};
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
    let filters = move || match explorer.filters_open.get() {
        true => view! { <Sheet /> }.into_any(),
        false => view! {
            <section class="filters" id="filters" tabindex="-1" aria-label=explorer.strings.filters>
                <Fields />
            </section>
        }
        .into_any(),
    };
    filters.into_any()
}

/// The filters as a dialog over the page. Escape, Back and the buttons close it; the browser keeps the
/// focus in it.
#[component]
fn Sheet() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let close = move || {
        explorer.close_filters();
        address_bar::leave_dialog();
    };
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            // The element is attached only after this rendering.
            defer(move || {
                let _ = dialog.show_modal();
            });
        }
    });
    let show = move || (strings.show_statements)(explorer.count());
    view! {
        <dialog
            class="filters open"
            id="filters"
            aria-label=strings.filters
            node_ref=dialog
            on:cancel=move |cancel: Event| {
                cancel.prevent_default();
                close();
            }
        >
            <p class="sheet-head">
                <strong>{strings.filters}</strong>
                <button type="button" on:click=move |_| close()>
                    {strings.close}
                </button>
            </p>
            <Fields />
            <p class="sheet-foot">
                <button type="button" on:click=move |_| close()>
                    {show}
                </button>
            </p>
        </dialog>
    }
    .into_any()
}

/// The date range and the facets.
#[component]
fn Fields() -> impl IntoView {
    let explorer = use_explorer();
    let mut facets = Vec::new();
    for facet in Facet::ALL {
        if facet.is_in(explorer.corpus) {
            facets.push(view! { <FacetValues facet=facet /> }.into_any());
        }
    }
    let dates = explorer.corpus.has_dates().then(|| {
        view! {
            <fieldset class="dates">
                <legend>{explorer.strings.date}</legend>
                <DateInputs />
                <div class="sheet-slider">
                    <DateSlider />
                </div>
            </fieldset>
        }
        .into_any()
    });
    view! {
        {dates}
        {facets}
    }
    .into_any()
}
