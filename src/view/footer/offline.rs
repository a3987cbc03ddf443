//! Offline storage. `crates/site/scripts/` handles the buttons and sets the state on the root
//! element; the style sheet shows the part that fits the state.

use leptos::prelude::*;

use crate::state::use_explorer;

/// The buttons and messages of each state.
#[component]
pub(crate) fn Offline() -> impl IntoView {
    let strings = use_explorer().strings;
    let button = |act: &'static str, name: &'static str| {
        view! {
            <button type="button" data-act=act>
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        <p class="can-keep">{button("keep", strings.keep_offline)}</p>
        <p class="keeping" role="status">
            {strings.keeping}
        </p>
        <p class="refused">{strings.keeping_refused}</p>
        <p class="kept">{strings.kept} " " {button("remove", strings.remove_kept)}</p>
        <p class="newer" role="status">
            {strings.newer} " " {button("change", strings.change_over)}
        </p>
    }
    .into_any()
}
