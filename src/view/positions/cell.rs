//! A cell of the matrix: the stance of a statement on a demand.

use leptos::prelude::*;

use pliego_corpus::{DemandId, Position, StatementId};

use crate::state::use_explorer;
use crate::view::shared::{StanceSign, aria};

/// A cell. One with evidence is a button that opens it.
#[component]
pub(crate) fn Cell(
    /// The demand.
    demand: DemandId,
    /// The statement.
    statement: StatementId,
    /// The position; `None` if it was not coded.
    position: Option<&'static Position>,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    // On narrow screens the matrix is a list, and each line names the issuer.
    let issuer = view! { <span class="issuer">{explorer.statement_name(statement)}</span> };
    let Some(position) = position else {
        return view! {
            <td class="silent">
                {issuer}
                {strings.not_coded}
            </td>
        }
        .into_any();
    };
    let stance = view! {
        <StanceSign stance=position.stance />
        " "
        <span class="word">{(strings.stance)(position.stance)}</span>
    };
    if position.evidence.is_empty() {
        return view! {
            <td class="silent">
                {issuer}
                {stance}
            </td>
        }
        .into_any();
    }
    let this_cell = Some((statement, demand));
    let is_open = move || explorer.selection.with(|selection| selection.cell) == this_cell;
    let toggle = move |_| {
        let cell = this_cell.filter(|_| !is_open());
        explorer.commit(|selection| selection.cell = cell);
    };
    view! {
        <td class=move || is_open().then_some("open")>
            {issuer}
            <button type="button" aria-expanded=move || aria(is_open()) on:click=toggle>
                {stance}
            </button>
        </td>
    }
    .into_any()
}
