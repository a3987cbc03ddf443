//! A facet: its values with their counts. The reader includes or excludes each.

use leptos::prelude::*;

use pliego_corpus::TiVec;
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::ValueCount;
use pliego_explore::selection::FilterState;

use crate::browser::event;
use crate::state::use_explorer;
use crate::view::shared::{Disclosure, aria};

/// The counts of a facet's values.
type Counts = Memo<TiVec<ValueId, ValueCount>>;

/// Above so many values, a field narrows the list to those whose labels contain what the reader types.
const LONG_LIST: usize = 20;

/// A facet, which folds. The long, less used lists start folded (see [`Facet::starts_collapsed`]),
/// unless a value of theirs is chosen.
#[component]
pub(crate) fn FacetValues(
    /// The facet.
    facet: Facet,
) -> impl IntoView {
    let explorer = use_explorer();
    // Most keys that a reader types leave the counts of a facet unchanged; Leptos then re-runs none
    // of its values.
    let counts: Counts = Memo::new(move |_| {
        explorer
            .findings
            .with(|findings| findings.counts[facet].clone())
    });
    let name = explorer.strings.facets[facet as usize];
    let has_choice = explorer
        .criteria
        .with_untracked(|criteria| !criteria.filters[facet].is_empty());
    view! {
        <fieldset class="facet" data-facet=facet.key()>
            <legend class="unseen">{name}</legend>
            <Disclosure summary=name open=has_choice || !facet.starts_collapsed()>
                <Values facet=facet counts=counts />
                {facet.has_signatories(explorer.corpus).then(|| view! { <AlsoSigned /> })}
            </Disclosure>
        </fieldset>
    }
    .into_any()
}

/// The values that are offered. One that no statement has is offered only while it is chosen.
#[component]
fn Values(
    /// The facet.
    facet: Facet,
    /// The counts of its values.
    counts: Counts,
) -> impl IntoView {
    let explorer = use_explorer();
    let (corpus, language) = (explorer.corpus, explorer.strings.language);
    let typed = RwSignal::new(String::new());
    let offered = move || {
        let typed = corpus.folding.fold(&typed.get());
        let is_found = |value: ValueId| {
            let label = corpus.folding.fold(facet.label(corpus, value, language));
            label.contains(&typed)
        };
        counts.with(|counts| {
            let offered = counts.iter_enumerated().filter(|(value, count)| {
                count.is_offered() && (typed.is_empty() || is_found(*value))
            });
            offered.map(|(value, _)| value).collect::<Vec<_>>()
        })
    };
    let is_long = counts
        .with_untracked(|counts| counts.iter().filter(|count| count.is_offered()).count())
        > LONG_LIST;
    let find = is_long.then(|| {
        view! {
            <input
                type="search"
                class="find"
                autocomplete="off"
                placeholder=explorer.strings.find_value
                aria-label=[explorer.strings.find_value, explorer.strings.facets[facet as usize]].join(": ")
                on:input:target=move |input| typed.set(input.target().value())
            />
        }
        .into_any()
    });
    view! {
        {find}
        <For each=offered key=|value| *value let:value>
            <Value facet=facet value=value counts=counts />
        </For>
    }
    .into_any()
}

/// A value: a checkbox that includes it, the number of statements, a button that excludes it. One tab
/// stop: on the checkbox, the key "-" does what the button does.
#[component]
fn Value(
    /// The facet.
    facet: Facet,
    /// The value.
    value: ValueId,
    /// The counts of the facet's values.
    counts: Counts,
) -> impl IntoView {
    let explorer = use_explorer();
    let label = facet.label(explorer.corpus, value, explorer.strings.language);
    let exclude = (explorer.strings.exclude)(label);
    let count = move || counts.with(|counts| counts[value]);
    let is = move |state: FilterState| count().state == state;
    // Pressing what is chosen removes the choice.
    let toggle = move |state: FilterState| {
        let state = if is(state) { FilterState::Unset } else { state };
        explorer.commit(|selection| selection.filters[facet].set(value, state));
    };
    view! {
        <div
            class="value"
            class:excluded=move || is(FilterState::Excluded)
            class:none=move || !is(FilterState::Excluded) && count().statements == 0
        >
            <label>
                <input
                    type="checkbox"
                    value=facet.id(explorer.corpus, value)
                    prop:checked=move || is(FilterState::Included)
                    aria-keyshortcuts="-"
                    on:change=move |_| toggle(FilterState::Included)
                    on:keydown=move |pressed| {
                        if event::key(&pressed) == "-" {
                            toggle(FilterState::Excluded);
                        }
                    }
                />
                <span>{label}</span>
                " "
                <span class="count">{move || count().statements.to_string()}</span>
            </label>
            <button
                type="button"
                tabindex="-1"
                aria-label=exclude.clone()
                title=exclude
                aria-pressed=move || aria(is(FilterState::Excluded))
                on:click=move |_| toggle(FilterState::Excluded)
            >
                <span aria-hidden="true">{"−"}</span>
            </button>
        </div>
    }
    .into_any()
}

/// A checkbox: whether organizations also count where they only signed.
#[component]
fn AlsoSigned() -> impl IntoView {
    let explorer = use_explorer();
    let choose = move |signed: bool| explorer.commit(|selection| selection.signed = signed);
    view! {
        <label class="also">
            <input
                type="checkbox"
                prop:checked=move || explorer.criteria.with(|criteria| criteria.signed)
                on:change:target=move |changed| choose(changed.target().checked())
            />
            <span>{explorer.strings.include_signatories}</span>
        </label>
    }
    .into_any()
}
