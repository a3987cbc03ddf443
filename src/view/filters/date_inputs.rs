//! The date fields: one for each end of the date range.

use leptos::prelude::*;
use pliego_corpus::Day;

use crate::state::use_explorer;
use pliego_explore::selection::DateRange;

/// The two date fields.
#[component]
pub(crate) fn DateInputs() -> impl IntoView {
    let strings = use_explorer().strings;
    view! {
        <DateInput label=strings.from day=DateRange::from set=DateRange::starting />
        <DateInput label=strings.to day=DateRange::to set=DateRange::ending />
    }
    .into_any()
}

/// The date field of one end of the range.
#[component]
fn DateInput(
    /// The name of the end.
    label: &'static str,
    /// Reads the end from a range; `None` if it is open.
    day: fn(DateRange) -> Option<Day>,
    /// Returns a range with another end.
    set: fn(DateRange, Option<Day>) -> DateRange,
) -> impl IntoView {
    let explorer = use_explorer();
    let (first, last) = explorer.corpus.span;
    let value = move || {
        let day = explorer.criteria.with(|criteria| day(criteria.dates));
        day.map(|day| day.to_string()).unwrap_or_default()
    };
    let choose = move |value: String| {
        let day = value.parse().ok();
        explorer.commit(|selection| selection.dates = set(selection.dates, day));
    };
    view! {
        <label>
            {label} " "
            <input
                type="date"
                min=first.to_string()
                max=last.to_string()
                prop:value=value
                on:change:target=move |changed| choose(changed.target().value())
            />
        </label>
    }
    .into_any()
}
