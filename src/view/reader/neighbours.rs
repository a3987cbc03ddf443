//! Links from a statement to the one before it and the one after it.

use leptos::prelude::*;

use pliego_corpus::StatementId;

use crate::state::{Explorer, use_explorer};
use crate::view::shared::PassageLink;

/// Arrows to both neighbours, in the bar above the text.
#[component]
pub(crate) fn ToNeighbours(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let signs = [
        ("←", strings.previous_statement),
        ("→", strings.next_statement),
    ];
    let arrows = move || {
        let neighbours = explorer.neighbours(id).into_iter().zip(signs);
        let arrow = |(neighbour, (sign, label)): (Option<StatementId>, _)| {
            let name = named(explorer, label, neighbour?);
            Some(
                view! {
                    <PassageLink statement=neighbour? attr:aria-label=name.clone() attr:title=name>
                        {sign}
                    </PassageLink>
                }
                .into_any(),
            )
        };
        neighbours.filter_map(arrow).collect_view()
    };
    view! { <span class="neighbours">{arrows}</span> }.into_any()
}

/// The way on from the end of a text: the next statement, or the previous one after the last.
#[component]
pub(crate) fn LeadOn(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let link = move || {
        let [previous, next] = explorer.neighbours(id);
        let (label, to) = match next {
            Some(next) => (strings.next_statement, next),
            None => (strings.previous_statement, previous?),
        };
        let statement = explorer.statement(to);
        Some(
            view! {
                <p class="lead-on">
                    {[label, ": ", &strings.date(statement.dating.edtf), ", "].concat()}
                    {explorer.issuer_name(to)}
                    <PassageLink statement=to>{statement.title(strings.language)}</PassageLink>
                </p>
            }
            .into_any(),
        )
    };
    link.into_any()
}

/// Names a link to a statement: what it leads to, the issuer and the date.
fn named(explorer: Explorer, label: &str, id: StatementId) -> String {
    let date = explorer.strings.date(explorer.statement(id).dating.edtf);
    format!("{label}: {}, {date}", explorer.short_issuer_name(id))
}
