//! The full texts of two statements side by side, without the notes of the editors.

use leptos::prelude::*;

use pliego_corpus::StatementId;

use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// The texts.
#[component]
pub(super) fn Texts(
    /// The statements.
    pair: [StatementId; 2],
) -> impl IntoView {
    view! { <div class="pair texts">{pair.map(|id| view! { <Text id=id /> }.into_any()).collect_view()}</div> }
        .into_any()
}

/// The passages of a statement, each after its id.
#[component]
fn Text(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let statement = explorer.statement(id);
    let passages = statement
        .passages
        .iter_enumerated()
        .map(|(passage, printed)| {
            view! {
                <p>
                    <PassageLink statement=id passage=passage>
                        {&*printed.id}
                    </PassageLink>
                    " "
                    <span class="printed" lang=&*statement.language>
                        {statement.text_of(printed.span)}
                    </span>
                </p>
            }
            .into_any()
        });
    view! {
        <div>
            <h3>{explorer.statement_name(id)}</h3>
            {passages.collect_view()}
        </div>
    }
    .into_any()
}
