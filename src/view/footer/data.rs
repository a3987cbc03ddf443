//! The disclosure with the downloads. `crates/site/scripts/data.js` fills it when the reader opens it.

use leptos::prelude::*;

use pliego_explore::findings::searches_passages;

use crate::state::{Explorer, use_explorer};

/// The disclosure. While it is open it has the ids of what the filters show, for the script.
#[component]
pub(crate) fn Data() -> impl IntoView {
    let explorer = use_explorer();
    let is_open = RwSignal::new(false);
    view! {
        <details
            class="data"
            data-statements=move || is_open.get().then(|| statements(explorer))
            data-passages=move || is_open.get().then(|| passages(explorer)).flatten()
            on:toggle:target=move |toggled| is_open.set(toggled.target().open())
        >
            <summary data-fill="data">{explorer.strings.data}</summary>
        </details>
    }
    .into_any()
}

/// Lists the ids of the statements that match.
fn statements(explorer: Explorer) -> String {
    let ids: Vec<&str> = explorer
        .listed()
        .into_iter()
        .map(|id| &*explorer.statement(id).id)
        .collect();
    ids.join(" ")
}

/// Lists the ids of the passages that match; `None` if the criteria do not search passages.
fn passages(explorer: Explorer) -> Option<String> {
    if !explorer.criteria.with(searches_passages) {
        return None;
    }
    let statements = explorer.listed().into_iter();
    let ids: Vec<String> = statements
        .flat_map(|id| {
            let statement = explorer.statement(id);
            let passages = explorer.matching(id).into_iter();
            passages.map(|passage| [&*statement.id, ".", &statement.passages[passage].id].concat())
        })
        .collect();
    Some(ids.join(" "))
}
