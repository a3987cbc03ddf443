//! The columns of a matrix: as many as are legible side by side, and buttons that lead to the others.

use leptos::prelude::*;

use pliego_corpus::StatementId;

use crate::state::use_explorer;

/// Columns side by side: at 1440 px each has 120 px in the positions, and 90 px beside the filters.
const COLUMNS: usize = 8;

/// The first of the columns that are shown; before the reader chooses it, the open cell is among them.
pub(crate) type FirstColumn = RwSignal<Option<usize>>;

/// Returns the first column that is shown and the one after the last. It does not follow the open cell: one
/// that the reader opens is in view.
pub(crate) fn columns_shown(first: FirstColumn, statements: &[StatementId]) -> (usize, usize) {
    let open = use_explorer()
        .selection
        .with_untracked(|selection| selection.cell);
    let of_cell = || {
        statements
            .iter()
            .position(|id| Some(*id) == open.map(|(open, _)| open))
    };
    let first = first.get().filter(|first| *first < statements.len());
    let first = first.or_else(of_cell).unwrap_or(0) / COLUMNS * COLUMNS;
    (first, statements.len().min(first + COLUMNS))
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
