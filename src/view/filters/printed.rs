//! What stands in place of the filters on a printed page: links to the page of each theme and of
//! each demand.

use leptos::prelude::*;

use pliego_explore::facet::Facet;

use crate::state::{Page, use_explorer};
use crate::view::shared::PageLink;

/// The links, with the number of statements of each; nothing if there are none.
#[component]
pub(crate) fn PrintedFilters() -> impl IntoView {
    let mut facets: Vec<AnyView> = Vec::new();
    for facet in [Facet::Theme, Facet::Demand] {
        if facet.is_in(use_explorer().corpus) {
            facets.push(view! { <Links facet=facet /> }.into_any());
        }
    }
    let has_any = !facets.is_empty();
    has_any
        .then(|| view! { <div class="filters">{facets}</div> }.into_any())
        .into_any()
}

/// The values of a facet.
#[component]
fn Links(
    /// The facet.
    facet: Facet,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let counts = explorer
        .findings
        .with(|findings| findings.counts[facet].clone());
    let values = facet.values(corpus).map(|value| {
        view! {
            <div class="value">
                <PageLink page=Page::of_value(facet, value)>
                    {facet.label(corpus, value, strings.language)}
                </PageLink>
                " "
                <span class="count">{counts[value].statements.to_string()}</span>
            </div>
        }
        .into_any()
    });
    view! {
        <div class="facet">
            <h2>{strings.facets[facet as usize]}</h2>
            {values.collect_view()}
        </div>
    }
    .into_any()
}
