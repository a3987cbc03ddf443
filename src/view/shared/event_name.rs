//! The name of a background event, and the card that it opens.

use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;

use pliego_corpus::EventId;

use super::aria;
use crate::browser::event::key;
use crate::browser::focus;
use crate::state::{Page, use_explorer};

/// The name of an event. Pressing it shows a card that says what happened and who reports it; on a printed
/// page it is a link to the background page.
#[component]
pub(crate) fn EventName(
    /// The event.
    event: EventId,
    /// The event whose card is open; shared by names of which one card may be open.
    open: RwSignal<Option<EventId>>,
) -> impl IntoView {
    let explorer = use_explorer();
    let label = explorer.corpus.events[event]
        .label
        .get(explorer.strings.language);
    if explorer.is_printed() {
        return view! {
            <em>
                <a href=report_address(event)>{label}</a>
            </em>
        }
        .into_any();
    }
    let is_open = move || open.get() == Some(event);
    let name = NodeRef::<Button>::new();
    let close = move || {
        open.set(None);
        if let Some(name) = name.get_untracked() {
            focus::focus(&name);
        }
    };
    // Escape closes the card, not the statement that may be open, too.
    let close_on_escape = move |pressed: KeyboardEvent| {
        if key(&pressed) == "Escape" && is_open() {
            pressed.stop_propagation();
            close();
        }
    };
    view! {
        <div class="event-name" on:keydown=close_on_escape>
            <button
                type="button"
                class="event-label"
                aria-expanded=move || aria(is_open())
                node_ref=name
                on:click=move |_| open.set((!is_open()).then_some(event))
            >
                {label}
            </button>
            <Show when=is_open>
                <Card event=event />
            </Show>
        </div>
    }
    .into_any()
}

/// What happened, the first source, and the way to the others.
#[component]
fn Card(
    /// The event.
    event: EventId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let record = &explorer.corpus.events[event];
    let source = record.source.as_ref().map(|source| {
        let name = &*source.publisher;
        let name = match &source.address {
            Some(address) => view! {
                <a href=&**address rel="noopener noreferrer">
                    {name}
                </a>
            }
            .into_any(),
            None => name.into_any(),
        };
        view! {
            <p>
                {strings.provenance} ": "
                {name}
            </p>
        }
        .into_any()
    });
    view! {
        <div class="event-card">
            <p>{strings.date(record.date)}</p>
            <p>{record.title.get(strings.language)}</p>
            {source}
            <p>
                <a href=report_address(event)>{explorer.background_name()}</a>
            </p>
        </div>
    }
    .into_any()
}

/// Returns the address of the report on the background page.
fn report_address(event: EventId) -> String {
    let explorer = use_explorer();
    let page = explorer.address_of_page(Page::Background);
    [&page, "#", &explorer.corpus.events[event].id].concat()
}
