//! The columns of a matrix: as many as are legible side by side, and buttons that lead to the others.

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::columns::{COLUMNS, shown};

use crate::state::use_explorer;

/// The first of the columns that are shown; before the reader chooses it, the open cell is among them.
pub(crate) type FirstColumn = RwSignal<Option<usize>>;

/// Returns the first column that is shown and the one after the last. It does not follow the open cell: one
/// that the reader opens is in view.
pub(crate) fn columns_shown(first: FirstColumn, statements: &[StatementId]) -> (usize, usize) {
    let cell = use_explorer()
        .selection
        .with_untracked(|selection| selection.cell);
    shown(
        statements,
        first.get(),
        cell.map(|(statement, _)| statement),
    )
}

/// Which columns are shown, with a button on either side; nothing if all are.
#[component]
pub(crate) fn ColumnSteps(
    /// The first column, which the buttons set.
    first: FirstColumn,
    /// The first column that is shown, and the one after the last.
    shown: (usize, usize),
    /// How many columns there are.
    total: usize,
) -> impl IntoView {
    let strings = use_explorer().strings;
    if total <= COLUMNS {
        return ().into_any();
    }
    let step = |name: &'static str, sign: &'static str, to: Option<usize>| {
        view! {
            <button
                type="button"
                aria-label=name
                aria-disabled=to.is_none().then_some("true")
                on:click=move |_| first.set(to.or(first.get_untracked()))
            >
                {sign}
            </button>
        }
        .into_any()
    };
    let before = step(strings.columns_before, "‹", shown.0.checked_sub(COLUMNS));
    let after = step(
        strings.columns_after,
        "›",
        (shown.1 < total).then_some(shown.1),
    );
    view! {
        <p class="steps" role="status">
            {(strings.columns_shown)(shown.0 + 1, shown.1, total)} " " {before} {after}
        </p>
    }
    .into_any()
}
