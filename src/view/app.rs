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
        document::set("data-foot", &explorer.foot());
    });
    // What `crates/site/scripts/on_demand.js` says.
    document::set("data-unavailable", explorer.strings.unavailable);
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
    let compares = explorer.is_view(View::Compare);
    let view = move || match compares.get() {
        true => view! {
            <ResultBarWithLink />
            <WithTexts />
        }
        .into_any(),
        false => view! { <BesideFilters /> }.into_any(),
    };
    view.into_any()
}

/// The timeline above the statements, the result bar and, below it, the filters beside a view. Another view keeps the
/// bar and the filters, as the reader has unfolded them. Positions need the whole width, so that the filters are a
/// dialog.
#[component]
fn BesideFilters() -> impl IntoView {
    let explorer = use_explorer();
    let is_list = explorer.is_view(View::Statements);
    let has_dates = explorer.corpus.has_dates();
    let timeline = move || (has_dates && is_list.get()).then(|| view! { <Timeline /> }.into_any());
    let view = move || match is_list.get() {
        true => view! { <Statements /> <OpenStatement /> }.into_any(),
        false => view! { <WithTexts /> }.into_any(),
    };
    // What a search still reads.
    let unread = move || {
        let count = explorer.findings.with(Findings::left);
        let is_shown = is_list.get() && (count > 0 || explorer.lacks_shards());
        is_shown.then(|| view! { <Unread count=count /> })
    };
    let unread = explorer.is_in_shards().then(|| unread.into_any());
    let class = move || match explorer.selection.with(|selection| selection.view) {
        View::Positions => "columns full",
        View::Statements if explorer.open.get().is_some() => "columns reading",
        _ => "columns",
    };
    view! {
        {timeline}
        <ResultBar />
        {unread}
        <div class=class>
            <Filters />
            {view}
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

/// The reader, if a statement is open. Another passage of the same statement keeps it.
#[component]
fn OpenStatement() -> impl IntoView {
    let explorer = use_explorer();
    let open = explorer.open;
    let open = Memo::new(move |_| open.get().map(|open| open.statement));
    let reader = move || {
        let read = open.get().filter(|id| explorer.reads(*id));
        read.map(|id| view! { <Reader id=id /> })
    };
    reader.into_any()
}
