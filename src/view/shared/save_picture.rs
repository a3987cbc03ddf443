//! Saves a plot as a picture that names its source and the version of the corpus.

use leptos::prelude::*;

use pliego_explore::share::cite::source;

use crate::state::use_explorer;

/// The buttons under a plot that save it. `crates/site/scripts/picture.js` makes the picture; it is
/// fetched when the reader presses a button.
#[component]
pub(crate) fn SavePicture(
    /// Selects the elements of the picture.
    selector: &'static str,
    /// Part of the name of the file.
    name: &'static str,
    /// The title in the picture.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let explorer = use_explorer();
    let label = explorer.strings.save_picture;
    let button = |kind: &'static str, text: &'static str| {
        view! {
            <button type="button" data-save=kind>
                {text}
            </button>
        }
        .into_any()
    };
    view! {
        <p
            class="save needs-program"
            role="group"
            aria-label=label
            data-selector=selector
            data-name=name
            data-title=title
            data-source=source(explorer.corpus, explorer.strings.language)
        >
            {label}
            " "
            {button("svg", "SVG")}
            " "
            {button("png", "PNG")}
        </p>
    }
    .into_any()
}
