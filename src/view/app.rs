//! The whole page: masthead, current view, footer.

use leptos::prelude::*;

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
    let current = Memo::new(move |_| explorer.selection.with(|selection| selection.view));
    let view = move || match current.get() {
        View::Statements => view! { <StatementsView /> }.into_any(),
        View::Positions => {
            view! { <BesideFilters full=true><Positions /></BesideFilters> }.into_any()
        }
        View::Passages => view! { <BesideFilters><Passages /></BesideFilters> }.into_any(),
        View::Themes => view! { <BesideFilters><Themes /></BesideFilters> }.into_any(),
        View::Figures => view! { <BesideFilters><Figures /></BesideFilters> }.into_any(),
        View::Concordance => view! { <BesideFilters><Concordance /></BesideFilters> }.into_any(),
        View::Compare => view! {
            <ResultBarWithLink />
            <Compare />
        }
        .into_any(),
    };
    view.into_any()
}

/// The result bar and, below it, the filters beside a view.
#[component]
fn BesideFilters(
    /// Whether the view needs the whole width, so that the filters are a dialog.
    #[prop(optional)]
    full: bool,
    /// The view.
    children: Children,
) -> impl IntoView {
    view! {
        <ResultBar />
        <div class=if full { "columns full" } else { "columns" }>
            <Filters />
            {children()}
        </div>
    }
    .into_any()
}

/// The timeline, the filters, the list of statements, and the reader if a statement is open.
#[component]
fn StatementsView() -> impl IntoView {
    let open = use_explorer().open;
    // Another passage of the same statement keeps the reader.
    let open = Memo::new(move |_| open.get().map(|open| open.statement));
    let timeline = use_explorer()
        .corpus
        .has_dates()
        .then(|| view! { <Timeline /> }.into_any());
    view! {
        {timeline}
        <ResultBar />
        <div class="columns" class:reading=move || open.get().is_some()>
            <Filters />
            <Statements />
            {move || open.get().map(|id| view! { <Reader id=id /> })}
        </div>
    }
    .into_any()
}
