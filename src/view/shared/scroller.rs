//! Tables: a box in which a wide table scrolls, and the heads of its columns.

use leptos::prelude::*;

/// A box that scrolls sideways. It takes the focus, so that the keyboard can scroll it.
#[component]
pub(crate) fn Scroller(
    /// What the box holds, for screen readers.
    label: &'static str,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="scroller" tabindex="0" role="group" aria-label=label>
            {children()}
        </div>
    }
    .into_any()
}

/// The head of a table: a row with the name of each column.
#[component]
pub(crate) fn ColumnHeads(
    /// The names, from left to right.
    #[prop(into)]
    names: Vec<&'static str>,
) -> impl IntoView {
    let heads = names
        .into_iter()
        .map(|name| view! { <th scope="col">{name}</th> }.into_any());
    view! {
        <thead>
            <tr>{heads.collect_view()}</tr>
        </thead>
    }
    .into_any()
}
