//! A key to the marks of dates.

use leptos::prelude::*;

use crate::state::use_explorer;

/// What a point, a ring, a bar and a tick of the timeline mean.
#[component]
pub(crate) fn DateKey() -> impl IntoView {
    let classes = ["point", "approximate", "range", "mention"];
    let shapes = classes.into_iter().zip(use_explorer().strings.shapes);
    let shapes = shapes.map(|(class, meaning)| view! { <li class=class>{meaning}</li> }.into_any());
    view! { <ul class="key">{shapes.collect_view()}</ul> }.into_any()
}
