//! Links to other selections and to printed pages.
//!
//! Each link has an address, so that readers can copy it or open it in another tab; a plain click
//! changes the selection and does not load the page again.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use pliego_corpus::Language;
use pliego_corpus::{Event, PassageId, StatementId, ThemeId};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::selection::FilterState;

use crate::browser::event::is_plain_click;
use crate::state::{Change, use_explorer};
#[cfg(feature = "ssr")]
use crate::view::pages::Page;

/// A link to another selection.
#[component]
pub(crate) fn SelectionLink(
    /// What it changes.
    change: Change,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    let for_address = change.clone();
    let follow = move |click: MouseEvent| {
        if is_plain_click(&click) {
            click.prevent_default();
            explorer.commit(|selection| change(selection));
        }
    };
    view! {
        <a href=move || explorer.address_of(&for_address) on:click=follow>
            {children()}
        </a>
    }
    .into_any()
}

/// A link to a statement, or to a passage of it.
#[component]
pub(crate) fn PassageLink(
    /// The statement.
    statement: StatementId,
    /// The passage; without it, the beginning of the statement.
    #[prop(optional, into)]
    passage: Option<PassageId>,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    if explorer.is_printed() {
        let mut address = explorer.page(&format!("s/{}/", explorer.statement(statement).id));
        if let Some(passage) = passage {
            address.push('#');
            address.push_str(&explorer.anchor(statement, passage));
        }
        return view! { <a href=address>{children()}</a> }.into_any();
    }
    let change: Change = Arc::new(move |selection| selection.open_passage(statement, passage));
    view! { <SelectionLink change=change>{children()}</SelectionLink> }.into_any()
}

/// A link to a printed page.
#[component]
pub(crate) fn PageLink(
    /// The folder of the page in the default language, with a slash at its end; empty for the home
    /// page.
    #[prop(into)]
    folder: String,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    #[cfg(feature = "ssr")]
    let is_current = use_context::<Page>()
        .is_some_and(|page| page.folder(explorer.corpus, Language::default()) == folder);
    #[cfg(not(feature = "ssr"))]
    let is_current = false;
    view! {
        <a href=explorer.page(&folder) aria-current=is_current.then_some("page")>
            {children()}
        </a>
    }
    .into_any()
}

/// A link to the printed page of a theme or a demand.
#[component]
pub(crate) fn ValuePageLink(
    /// The facet: of themes or of demands, because other values have no page.
    facet: Facet,
    /// The value.
    value: ValueId,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let folder = match facet {
        Facet::Demand => "demands",
        _ => "themes",
    };
    let id = facet.id(use_explorer().corpus, value);
    view! { <PageLink folder=format!("{folder}/{id}/")>{children()}</PageLink> }.into_any()
}

/// A link to a theme in a statement: in the program to the first passage that carries it, with the
/// theme included; on a printed page to the page of the theme.
#[component]
pub(crate) fn ThemeLink(
    /// The theme.
    theme: ThemeId,
    /// The statement.
    statement: StatementId,
    /// The first passage that carries the theme.
    passage: PassageId,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let explorer = use_explorer();
    if explorer.is_printed() {
        return view! {
            <ValuePageLink facet=Facet::Theme value=theme.into()>
                {children()}
            </ValuePageLink>
        }
        .into_any();
    }
    let change: Change = Arc::new(move |selection| {
        selection.filters[Facet::Theme].set(theme.into(), FilterState::Included);
        selection.open_passage(statement, Some(passage));
    });
    view! { <SelectionLink change=change>{children()}</SelectionLink> }.into_any()
}

/// A link to the background page.
#[component]
pub(crate) fn BackgroundLink() -> impl IntoView {
    let explorer = use_explorer();
    view! { <a href=explorer.background_page()>{explorer.strings.background}</a> }.into_any()
}

/// A link to an event on the background page.
#[component]
pub(crate) fn EventLink(
    /// The event.
    event: &'static Event,
) -> impl IntoView {
    let explorer = use_explorer();
    let address = format!("{}#{}", explorer.background_page(), event.id);
    view! {
        <a href=address>{event.label.get(explorer.strings.language)}</a>
    }
    .into_any()
}
