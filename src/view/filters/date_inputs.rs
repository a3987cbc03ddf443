//! The date fields: one for each end of the date range.

use leptos::prelude::*;
use pliego_corpus::Day;

use crate::state::use_explorer;
use pliego_explore::selection::DateRange;
use pliego_explore::selection::date_axis::{DateAxis, End};

/// The two date fields.
#[component]
pub(crate) fn DateInputs() -> impl IntoView {
    let strings = use_explorer().strings;
    view! {
        <DateInput label=strings.from end=End::First day=DateRange::from set=DateRange::starting />
        <DateInput label=strings.to end=End::Last day=DateRange::to set=DateRange::ending />
    }
    .into_any()
}

/// The date field of one end of the range; for a year, if the axis is long.
#[component]
fn DateInput(
    /// The name of the end.
    label: &'static str,
    /// The end.
    end: End,
    /// Reads the end from a range; `None` if it is open.
    day: fn(DateRange) -> Option<Day>,
    /// Returns a range with another end.
    set: fn(DateRange, Option<Day>) -> DateRange,
) -> impl IntoView {
    let explorer = use_explorer();
    let axis = DateAxis::of(explorer.corpus);
    let is_long = axis.is_long();
    let shown = move |day: Day| match is_long {
        true => day.civil().0.to_string(),
        false => day.to_string(),
    };
    let value = move || {
        let day = explorer.criteria.with(|criteria| day(criteria.dates));
        day.map(shown).unwrap_or_default()
    };
    let choose = move |value: String| {
        let day = match is_long {
            true => value.parse().ok().and_then(|year| axis.year(year, end)),
            false => value.parse().ok(),
        };
        explorer.commit(|selection| selection.dates = set(selection.dates, day));
    };
    view! {
        <label>
            {label} " "
            <input
                type=if is_long { "number" } else { "date" }
                min=shown(axis.first)
                max=shown(axis.last)
                prop:value=value
                on:change:target=move |changed| choose(changed.target().value())
            />
        </label>
    }
    .into_any()
}
