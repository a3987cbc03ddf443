//! The list of matches, earliest first. On narrow screens it replaces the timeline: the style sheet
//! draws a rail beside it, and events appear between the statements.

mod entry;
mod extract;
mod nothing;

use leptos::prelude::*;

use pliego_corpus::shards::MOST_WITHOUT;
use pliego_corpus::{Corpus, EventId, LARGE, StatementId};
use pliego_explore::findings::list::{ListItem, events_in, items};
use pliego_explore::selection::date_axis::DateAxis;

use crate::state::use_explorer;
#[cfg(feature = "ssr")]
use crate::view::pages::Lists;
use crate::view::shared::{EventName, More, PassageLink, matches_left};
use entry::Entry;
use nothing::Nothing;

/// How many statements are rendered at first, also on the printed home page, and added at each press of the button for
/// more. Those of a large collection are rendered anew at most keys; where it is in shards, a first visit fetches
/// three, of four statements each.
pub(crate) fn batch(corpus: &Corpus) -> usize {
    match LARGE && corpus.statements.len() > MOST_WITHOUT {
        true => 12,
        false => 20,
    }
}

/// The list.
#[component]
pub(crate) fn Statements() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let batch = batch(corpus);
    let batches = RwSignal::new(1);
    let listed = move || {
        let (dates, searches) = explorer
            .criteria
            .with(|criteria| (criteria.dates, !criteria.query.is_empty()));
        // Among the hits of a search an event would look like one. A printed page does not know how
        // wide its window is, and phones show none at first.
        let shows_events = explorer.background.get() && !searches && !explorer.is_printed();
        let events = events_in(corpus, dates).filter(|_| shows_events);
        let listed = explorer
            .findings
            .with(|findings| items(corpus, findings, events, batch * batches.get()));
        for item in &listed {
            if let ListItem::Waiting(id) = item {
                explorer.reads(*id);
            }
        }
        listed
    };
    let rest = matches_left(batch, batches);
    let item = move |item| match item {
        ListItem::Event(event) => view! { <Between event=event /> }.into_any(),
        ListItem::Statement(id) => view! { <Entry id=id /> }.into_any(),
        ListItem::Waiting(id) => explorer
            .is_in_shards()
            .then(|| view! { <Waiting id=id /> })
            .into_any(),
    };
    let more = move || view! { <More batches=batches rest=rest /> }.into_any();
    // On a printed page no button works.
    #[cfg(feature = "ssr")]
    let more = match explorer.is_printed() {
        true => view! { <Lists /> }.into_any(),
        false => more().into_any(),
    };
    view! {
        <section class="statements" id="statements" tabindex="-1" aria-label=strings.views[0]>
            <h2 class="unseen">{strings.views[0]}</h2>
            <Nothing />
            <ol>
                <For each=listed key=|item| *item children=item />
            </ol>
            {more}
        </section>
    }
    .into_any()
}

/// What is known of a statement whose text has not arrived.
#[component]
fn Waiting(
    /// The statement.
    id: StatementId,
) -> impl IntoView {
    let explorer = use_explorer();
    let statement = explorer.statement(id);
    view! {
        <li class="entry" aria-busy="true">
            <p class="when">{explorer.strings.date(statement.dating.edtf)}</p>
            <h3>
                <PassageLink statement=id>{"…"}</PassageLink>
            </h3>
            <p class="who">{explorer.issuer_name(id)}</p>
        </li>
    }
    .into_any()
}

/// A background event between the statements.
#[component]
fn Between(
    /// The event.
    event: EventId,
) -> impl IntoView {
    let explorer = use_explorer();
    let date = explorer.corpus.events[event].date;
    view! {
        <li class="context-between">
            <span class="when">{explorer.strings.brief_date(date, DateAxis::of(explorer.corpus))}</span>
            " "
            <EventName event=event open=RwSignal::new(None) />
        </li>
    }
    .into_any()
}
