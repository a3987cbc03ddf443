//! A disclosure: a summary with contents that are rendered when the reader first opens it.

use leptos::prelude::*;

use crate::state::use_explorer;

/// A disclosure. A printed page has its contents from the start, because it runs no program.
#[component]
pub(crate) fn Disclosure(
    /// The words that the reader presses.
    #[prop(into)]
    summary: String,
    /// The class of the `details` element.
    #[prop(optional)]
    class: &'static str,
    /// Whether it is open from the start.
    #[prop(optional)]
    open: bool,
    /// Its contents.
    children: ChildrenFn,
) -> impl IntoView {
    let is_rendered = RwSignal::new(open || use_explorer().is_printed());
    let render = move |_| {
        if !is_rendered.get_untracked() {
            is_rendered.set(true);
        }
    };
    view! {
        <details class=class open=open on:toggle=render>
            <summary>{summary}</summary>
            {move || is_rendered.get().then(|| children())}
        </details>
    }
    .into_any()
}
