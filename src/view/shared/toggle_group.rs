//! A toggle group: a row of buttons of which one is pressed. Views use it for settings: orders, units,
//! alignments.

use leptos::prelude::*;

use super::aria;
use crate::state::use_explorer;
use pliego_explore::selection::Setting;

/// The options of a setting that the corpus offers, as a row of buttons of which one is pressed; nothing if
/// it is one.
#[component]
pub(crate) fn ToggleGroup(
    /// The setting.
    setting: Setting,
    /// The label of each option.
    #[prop(into)]
    labels: Vec<&'static str>,
) -> impl IntoView {
    let explorer = use_explorer();
    let button = |option: usize, label: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || aria(explorer.setting(setting) == option)
                on:click=move |_| explorer.set(setting, option)
            >
                {label}
            </button>
        }
        .into_any()
    };
    let mut buttons = Vec::new();
    for (option, label) in labels.into_iter().enumerate() {
        if setting.offers(option, explorer.corpus) {
            buttons.push(button(option, label));
        }
    }
    if buttons.len() < 2 {
        return ().into_any();
    }
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
