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
    let button = |(option, label): (usize, &'static str)| {
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
    let offered = labels.into_iter().enumerate();
    let offered = offered.filter(|(option, _)| setting.offers(*option, explorer.corpus));
    let buttons: Vec<AnyView> = offered.map(button).collect();
    (buttons.len() > 1)
        .then(|| view! { <p class="orders">{buttons}</p> })
        .into_any()
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
