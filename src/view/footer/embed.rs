//! The disclosure with the embed code. `crates/site/scripts/embed.js` fills it when the reader opens it:
//! few readers do, and the program stays small.

use leptos::prelude::*;

use crate::state::use_explorer;

/// The disclosure.
#[component]
pub(crate) fn Embed() -> impl IntoView {
    view! {
        <details class="embed">
            <summary data-fill="embed">{use_explorer().strings.embed}</summary>
        </details>
    }
    .into_any()
}
