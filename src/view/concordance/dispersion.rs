//! Where the hits are in each statement: a strip of the whole text with a line at each hit.

use leptos::prelude::*;

use pliego_explore::findings::concordance::Dispersion;

use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// A strip for each statement with hits; in a large corpus, for those with the first of them.
#[component]
pub(crate) fn DispersionList(
    /// How many hits are listed.
    limit: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let strips = explorer
        .index()
        .dispersion(&explorer.findings.read(), limit);
    let strips = strips.into_iter();
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
    // One path for all: “the” has a hundred hits in a text.
    let mut path = String::new();
    for hit in &of.hits {
        path += &format!("M{} 0h3v10h-3z", 1000 * hit.start / statement.text.len());
    }
    view! {
        <li>
            <PassageLink statement=of.statement>{explorer.short_statement_name(of.statement)}</PassageLink>
            <svg
                class="strip-of-theme"
                width="100%"
                height="10"
                viewBox="0 0 1000 10"
                preserveAspectRatio="none"
                aria-hidden="true"
            >
                <path class="primary" d=path />
            </svg>
            <span>{number.join(", ")}</span>
        </li>
    }
    .into_any()
}
