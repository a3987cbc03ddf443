//! A key to the marks of dates.

use leptos::prelude::*;

use pliego_explore::findings::timeline::key;

use crate::state::use_explorer;

/// What the marks mean that the timeline has, and how many statements it has of which no date is known.
#[component]
pub(crate) fn DateKey() -> impl IntoView {
    let explorer = use_explorer();
    let classes = ["point", "approximate", "range", "mention", "approximate"];
    let counts = key(explorer.corpus);
    let mut shapes: Vec<AnyView> = Vec::new();
    for (at, class) in classes.into_iter().enumerate() {
        let mut meaning = explorer.strings.shapes[at].to_owned();
        if at == 4 {
            meaning += &counts[at].to_string();
        }
        if counts[at] > 0 {
            shapes.push(view! { <li class=class>{meaning}</li> }.into_any());
        }
    }
    view! { <ul class="key">{shapes}</ul> }.into_any()
}
