//! The button that shows more of a long list.

use leptos::prelude::*;

use crate::state::use_explorer;

/// Counts the statements that match and that so many batches of a list leave out.
pub(crate) fn matches_left(batch: usize, batches: RwSignal<usize>) -> Memo<usize> {
    let explorer = use_explorer();
    Memo::new(move |_| {
        let matches = explorer.findings.read().matches.len();
        matches.saturating_sub(batch * batches.get())
    })
}

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
