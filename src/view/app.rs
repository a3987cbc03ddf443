//! The whole page: masthead, current view, footer.

use leptos::prelude::*;

use pliego_explore::findings::Findings;
use pliego_explore::selection::View;

use super::compare::Compare;
use super::concordance::Concordance;
use super::figures::Figures;
use super::filters::Filters;
use super::footer::Footer;
use super::masthead::Masthead;
use super::passages::Passages;
use super::positions::Positions;
use super::reader::Reader;
use super::results::{ResultBar, ResultBarWithLink};
use super::statements::Statements;
use super::themes::Themes;
use super::timeline::Timeline;
use crate::browser::document;
use crate::state::{Explorer, use_explorer};

/// The page in the browser. It follows the address.
#[component]
pub(crate) fn App(
    /// The state of the page.
    explorer: Explorer,
) -> impl IntoView {
    Effect::new(move |_| {
        document::describe(&explorer.title(), explorer.strings.language.tag());
    });
    // Chromium lets Leptos render before it lays the page out for paper. For Firefox the reader listens to
    // the key and the button, too.
    window_event_listener_untyped("beforeprint", move |_| {
        explorer.printing.set(true);
        document::set_foot(&explorer.foot());
    });
    provide_context(explorer);
    view! { <HomePage /> }.into_any()
}

/// The home page.
#[component]
pub(crate) fn HomePage() -> impl IntoView {
    view! {
        <Masthead />
        <main id="content" tabindex="-1">
            <CurrentView />
        </main>
        <Footer />
    }
    .into_any()
}

/// The view that the reader chose.
#[component]
fn CurrentView() -> impl IntoView {
    let explorer = use_explorer();
    let current = Memo::new(
        move |_| match explorer.selection.with(|selection| selection.view) {
            View::Statements => 0_usize,
            View::Compare => 1,
            _ => 2,
        },
    );
    let view = move || match current.get() {
        0 => view! { <StatementsView /> }.into_any(),
        1 => view! {
            <ResultBarWithLink />
            <WithTexts />
        }
        .into_any(),
        _ => view! { <BesideFilters /> }.into_any(),
    };
    view.into_any()
}

/// The result bar and, below it, the filters beside a view. Positions need the whole width, so that the
/// filters are a dialog.
#[component]
fn BesideFilters() -> impl IntoView {
    let explorer = use_explorer();
    let is_full = move || {
        explorer
            .selection
            .with(|selection| selection.view == View::Positions)
    };
    view! {
        <ResultBar />
        <div class="columns" class:full=is_full>
            <Filters />
            <WithTexts />
        </div>
    }
    .into_any()
}

/// A view that reads the texts of its statements; until they are here, how many are missing.
#[component]
fn WithTexts() -> impl IntoView {
    let explorer = use_explorer();
    let current = Memo::new(move |_| explorer.selection.with(|selection| selection.view));
    let unread = explorer
        .is_in_shards()
        .then(|| Memo::new(move |_| explorer.unread()));
    let unread = move || unread.map_or(0, |unread| unread.get());
    let view = move || match (unread(), current.get()) {
        (0, View::Positions) => view! { <Positions /> }.into_any(),
        (0, View::Passages) => view! { <Passages /> }.into_any(),
        (0, View::Themes) => view! { <Themes /> }.into_any(),
        (0, View::Figures) => view! { <Figures /> }.into_any(),
        (0, View::Concordance) => view! { <Concordance /> }.into_any(),
        (0, View::Compare) => view! { <Compare /> }.into_any(),
        // Only until another component replaces this one.
        (0, View::Statements) => ().into_any(),
        (count, _) => view! { <Unread count=count /> }.into_any(),
    };
    view.into_any()
}

/// Says what is still being read, or why it is not.
#[component]
fn Unread(
    /// How many texts are missing.
    count: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    view! {
        <p class="nothing" role="status">
            {move || explorer.note_of_unread(count)}
        </p>
    }
    .into_any()
}

/// The timeline, the filters, the list of statements, and the reader if a statement is open.
#[component]
fn StatementsView() -> impl IntoView {
    let explorer = use_explorer();
    let open = explorer.open;
    // Another passage of the same statement keeps the reader.
    let open = Memo::new(move |_| open.get().map(|open| open.statement));
    // What a search still reads.
    let unread = move || {
        let count = explorer.findings.with(Findings::left);
        (count > 0 || explorer.lacks_shards()).then(|| view! { <Unread count=count /> })
    };
    let unread = explorer.is_in_shards().then(|| unread.into_any());
    let timeline = explorer
        .corpus
        .has_dates()
        .then(|| view! { <Timeline /> }.into_any());
    view! {
        {timeline}
        <ResultBar />
        {unread}
        <div class="columns" class:reading=move || open.get().is_some()>
            <Filters />
            <Statements />
            {move || {
                let read = open.get().filter(|id| explorer.reads(*id));
                read.map(|id| view! { <Reader id=id /> })
            }}
        </div>
    }
    .into_any()
}
