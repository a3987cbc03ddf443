//! Where the hits are in each statement: a strip of the whole text with a line at each hit.

use leptos::prelude::*;

use pliego_explore::findings::concordance::{Dispersion, dispersion};
use pliego_explore::findings::search::Hit;
use pliego_explore::findings::timeline::percent;

use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// A strip for each statement with hits; in a large corpus, for those with the first of them.
#[component]
pub(crate) fn DispersionList<'h>(
    /// The hits, in reading order.
    hits: &'h [Hit],
    /// How many hits are listed.
    limit: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let strips = dispersion(explorer.corpus, hits, limit).into_iter();
    view! {
        <ul class="dispersion" aria-label=explorer.strings.dispersion>
            {strips.map(|of| view! { <Strip of=of /> }).collect_view()}
        </ul>
    }
    .into_any()
}

/// The strip of a statement, with the number and the density of its hits.
#[component]
fn Strip(
    /// Its hits.
    of: Dispersion,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(of.statement);
    let number = [
        (strings.hits)(of.hits.len()),
        (strings.per_thousand)(of.per_thousand),
    ];
    let whole = statement.text.len() as i64;
    let lines = of.hits.into_iter().map(|hit| {
        view! { <rect class="primary" x=percent(hit.start as i64, whole) width="2" height="10" /> }
            .into_any()
    });
    view! {
        <li>
            <PassageLink statement=of.statement>{explorer.short_issuer_name(of.statement)}</PassageLink>
            <svg class="strip-of-theme" width="100%" height="10" aria-hidden="true">
                {lines.collect_view()}
            </svg>
            <span>{number.join(", ")}</span>
        </li>
    }
    .into_any()
}
