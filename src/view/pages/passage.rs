//! A passage on a printed page: its text with the words that carry a theme or a position, and a
//! link to its place in the statement.

use leptos::prelude::*;

use pliego_corpus::{PassageId, Span, StatementId};

use crate::state::use_explorer;
use crate::view::reader::MarkedText;
use crate::view::shared::PassageLink;

/// A passage.
#[component]
pub(crate) fn PassageLine(
    /// The statement.
    statement: StatementId,
    /// The passage.
    passage: PassageId,
    /// The words that carry the theme or the position.
    quote: Span,
    /// A note on them.
    #[prop(default = None)]
    note: Option<String>,
) -> impl IntoView {
    let explorer = use_explorer();
    let record = explorer.statement(statement);
    let printed = &record.passages[passage];
    view! {
        <PassageLink statement=statement passage=passage>
            {&*printed.id}
        </PassageLink>
        " "
        <span class="printed" lang=&*record.language>
            <MarkedText statement=statement passage=passage marks=vec![(quote, 0)] />
        </span>
        {note.map(|note| view! { <em>{format!(" ({note})")}</em> })}
    }
    .into_any()
}
