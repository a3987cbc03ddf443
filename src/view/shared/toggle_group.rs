//! A toggle group: a row of buttons of which one is pressed. Views use it for orders, units and
//! alignments.

use leptos::prelude::*;

use super::aria;

/// A row of buttons, of which one is pressed.
///
/// It knows options by their positions, not by their type: a copy of it for each type would cost
/// the program half a kilobyte each.
#[component]
pub(crate) fn ToggleGroup(
    /// The position of the pressed option.
    chosen: RwSignal<usize>,
    /// The label of each option.
    labels: &'static [&'static str],
) -> impl IntoView {
    let button = |(option, label): (usize, &'static &'static str)| {
        view! {
            <button
                type="button"
                aria-pressed=move || aria(chosen.get() == option)
                on:click=move |_| chosen.set(option)
            >
                {*label}
            </button>
        }
        .into_any()
    };
    let buttons = labels.iter().enumerate().map(button).collect_view();
    view! { <p class="orders">{buttons}</p> }.into_any()
}

/// A line with a label, and controls after it.
#[component]
pub(crate) fn Choice(
    /// What the reader chooses.
    label: &'static str,
    /// The controls.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="choice">
            <span>{label}</span>
            {children()}
        </div>
    }
    .into_any()
}
