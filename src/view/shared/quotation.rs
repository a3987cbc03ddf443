//! Words of a statement, as printed and in its language.

use leptos::prelude::*;

use pliego_corpus::{Span, StatementId};

use crate::state::use_explorer;

/// Quotes words of a statement.
#[component]
pub(crate) fn Quotation(
    /// The statement.
    statement: StatementId,
    /// The words.
    span: Span,
    /// The class of the `q` element.
    #[prop(default = "printed")]
    class: &'static str,
) -> impl IntoView {
    let statement = use_explorer().statement(statement);
    view! {
        <q class=class lang=&*statement.language>
            {statement.text_of(span)}
        </q>
    }
    .into_any()
}
