//! The search field. The page previews the hits while the reader types.

use leptos::ev::{self, SubmitEvent};
use leptos::prelude::*;

use pliego_explore::selection::query::{LONGEST, tidy};

use crate::browser::event;
use crate::browser::focus::{self, Place};
use crate::state::use_explorer;

/// The search field with its button and a note on the syntax.
#[component]
pub(crate) fn Search() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    // All that the reader types between focus and blur is one step of the history.
    let has_step = StoredValue::new(false);
    let search = move |typed: String| {
        let query = tidy(&typed);
        if explorer.preview(!has_step.get_value(), |selection| selection.query = query) {
            has_step.set_value(true);
        }
    };
    let submit = |submit: SubmitEvent| {
        submit.prevent_default();
        focus::give(Place::Count);
    };
    // As on many pages, a slash leads to the search field.
    Effect::new(move |_| {
        let slash = window_event_listener(ev::keydown, |pressed| {
            if event::key(&pressed) == "/" && event::is_command(&pressed) {
                pressed.prevent_default();
                focus::give(Place::Search);
            }
        });
        on_cleanup(move || slash.remove());
    });
    view! {
        <form class="search" role="search" on:submit=submit>
            <input
                type="search"
                id="search"
                name="q"
                maxlength=LONGEST.to_string()
                autocomplete="off"
                spellcheck="false"
                aria-label=strings.search
                aria-describedby="search-help"
                placeholder=strings.search
                prop:value=move || explorer.criteria.with(|criteria| criteria.query.clone())
                on:input:target=move |typed| search(typed.target().value())
                on:blur=move |_| has_step.set_value(false)
            />
            <button type="submit">{strings.search}</button>
            <p class="note" id="search-help">
                {strings.search_help}
            </p>
        </form>
    }
    .into_any()
}
