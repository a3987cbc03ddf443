//! The button that shows more of a long list.

use leptos::prelude::*;

use crate::state::use_explorer;

/// The button, with the number of entries that are left; nothing if none is.
#[component]
pub(crate) fn More(
    /// How many batches of entries are shown.
    batches: RwSignal<usize>,
    /// How many entries are left.
    rest: Memo<usize>,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let button = move || {
        let rest = rest.get();
        (rest > 0).then(|| {
            view! {
                <button type="button" class="more" on:click=move |_| batches.update(|count| *count += 1)>
                    {(strings.more)(rest)}
                </button>
            }
            .into_any()
        })
    };
    button.into_any()
}
