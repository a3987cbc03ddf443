//! The runs of words that two statements share.

use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::findings::compare::{Quote, shared};

use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// The runs, each with links to its passages.
#[component]
pub(crate) fn SharedWording(
    /// The statements.
    pair: [StatementId; 2],
) -> impl IntoView {
    let explorer = use_explorer();
    let [one, other] = pair;
    let statement = explorer.statement(one);
    let runs = shared(explorer.corpus, pair);
    let heading = (explorer.strings.shared)(runs.len());
    let lines = runs.into_iter().map(|[first, second]| {
        view! {
            <li>
                <mark class="printed" lang=&*statement.language>
                    {statement.text_of(first.span)}
                </mark>
                " " <Reference statement=one quote=first /> ", "
                <Reference statement=other quote=second />
            </li>
        }
        .into_any()
    });
    view! {
        <div class="sharing">
            <h3>{heading}</h3>
            <p class="note">{explorer.strings.shared_note}</p>
            <ul>{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// A link to the passage of a quote, named after issuer and passage.
#[component]
fn Reference(
    /// The statement.
    statement: StatementId,
    /// The quote.
    quote: Quote,
) -> impl IntoView {
    let explorer = use_explorer();
    let record = explorer.statement(statement);
    let issuer = explorer.short_statement_name(statement);
    let name = format!("{issuer} {}", record.passages[quote.passage].id);
    view! {
        <PassageLink statement=statement passage=quote.passage>
            {name}
        </PassageLink>
    }
    .into_any()
}
