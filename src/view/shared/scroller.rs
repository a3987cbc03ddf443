//! Tables: a box in which a wide table scrolls, and the heads of its columns.

use leptos::prelude::*;

use pliego_corpus::StatementId;

use crate::state::use_explorer;

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
    head_row(heads.collect())
}

/// The head of a table whose columns are statements.
#[component]
pub(crate) fn StatementHeads(
    /// What the rows are.
    rows: &'static str,
    /// The statements, from left to right.
    #[prop(into)]
    statements: Vec<StatementId>,
) -> impl IntoView {
    let explorer = use_explorer();
    let heads = statements
        .into_iter()
        .map(|id| view! { <th scope="col">{explorer.statement_name(id)}</th> }.into_any());
    let rows = view! { <th scope="col">{rows}</th> }.into_any();
    head_row([rows].into_iter().chain(heads).collect())
}

fn head_row(heads: Vec<AnyView>) -> AnyView {
    view! {
        <thead>
            <tr>{heads}</tr>
        </thead>
    }
    .into_any()
}
