//! The embed code: what a blogger pastes into a page to show the current view.

use leptos::prelude::*;

use pliego_explore::share::embed::{LISTENER, frame};

use crate::browser::{address_bar, event};
use crate::state::use_explorer;

/// Height in pixels of a frame whose host does not adapt it to its contents.
const HEIGHT: u32 = 600;

/// The code and its preview, in a disclosure. They are rendered only while it is open.
#[component]
pub(crate) fn Embed() -> impl IntoView {
    let is_open = RwSignal::new(false);
    view! {
        <details class="embed" on:toggle:target=move |toggled| is_open.set(toggled.target().open())>
            <summary>{use_explorer().strings.embed}</summary>
            <Show when=move || is_open.get()>
                <Code />
            </Show>
        </details>
    }
    .into_any()
}

/// The code with its switch, and the preview.
#[component]
fn Code() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let adapts_height = RwSignal::new(true);
    let source = move || address_bar::embedded(strings.language, &explorer.committed_fragment());
    let code = move || {
        let title = explorer.corpus.title.get(strings.language);
        let frame = frame(&source(), title, HEIGHT);
        if adapts_height.get() {
            format!("{frame}\n{LISTENER}")
        } else {
            frame
        }
    };
    view! {
        <p class="note">{strings.embed_note}</p>
        <label>
            <input
                type="checkbox"
                prop:checked=move || adapts_height.get()
                on:change:target=move |changed| adapts_height.set(changed.target().checked())
            />
            " "
            {strings.embed_fits}
        </label>
        <textarea
            readonly
            rows="8"
            spellcheck="false"
            aria-label=strings.embed_code
            prop:value=code
            on:focus=|focused| event::select_all(&focused)
        ></textarea>
        <h2>{strings.embed_preview}</h2>
        <iframe
            class="preview"
            src=source
            title=strings.embed_preview
            sandbox="allow-scripts"
            height=HEIGHT.to_string()
        ></iframe>
    }
    .into_any()
}
