//! Themes and demands whose names the query contains. Following one replaces the query by it.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::answers::answers;
use pliego_explore::selection::FilterState;

use crate::state::{Change, use_explorer};
use crate::view::shared::SelectionLink;

/// A link for each answer to the query.
#[component]
pub(crate) fn Answers() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let link = |(facet, value): (Facet, ValueId)| {
        let label = facet.label(corpus, value, strings.language);
        let name = [strings.facets[facet as usize], ": ", label].concat();
        let include: Change = Arc::new(move |selection| {
            selection.filters[facet].set(value, FilterState::Included);
            selection.query.clear();
        });
        view! {
            <li>
                <SelectionLink change=include>{name}</SelectionLink>
            </li>
        }
        .into_any()
    };
    let links = move || {
        let found = explorer
            .criteria
            .with(|criteria| answers(corpus, &criteria.query));
        let links = found.into_iter().map(link).collect_view();
        (!links.is_empty())
            .then(|| view! { <ul class="answers named note">{links}</ul> }.into_any())
    };
    links.into_any()
}
