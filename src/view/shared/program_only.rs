//! A part of the page that makes sense only with the program.

use leptos::prelude::*;

use crate::state::use_explorer;

/// Renders its children in the browser, and nothing on a printed page.
#[component]
pub(crate) fn ProgramOnly(
    /// What needs the program.
    children: Children,
) -> impl IntoView {
    (!use_explorer().is_printed()).then(children).into_any()
}
