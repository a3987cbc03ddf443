//! Links to other selections and to printed pages.
//!
//! Each link has an address, so that readers can copy it or open it in another tab; a plain click
//! changes the selection and does not load the page again.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use pliego_corpus::{PassageId, StatementId, ThemeId};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::selection::{FilterState, View};

use crate::browser::event::is_plain_click;
use crate::state::{Change, Page, use_explorer};

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
        let mut address = explorer.address_of_page(Page::Statement(statement));
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
    /// The page.
    page: Page,
    /// Its text.
    children: Children,
) -> impl IntoView {
    let is_current = use_context() == Some(page);
    view! {
        <a
            href=use_explorer().address_of_page(page)
            aria-current=is_current.then_some("page")
        >
            {children()}
        </a>
    }
    .into_any()
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
        return view! { <PageLink page=Page::Theme(theme)>{children()}</PageLink> }.into_any();
    }
    let change: Change = Arc::new(move |selection| {
        selection.filters[Facet::Theme].set(theme.into(), FilterState::Included);
        selection.open_passage(statement, Some(passage));
    });
    view! { <SelectionLink change=change>{children()}</SelectionLink> }.into_any()
}

/// A link to all passages that carry a theme or a demand: in the program to the list of passages, with that in
/// place of whatever else a passage could carry; on a printed page to the page of the theme or demand.
#[component]
pub(crate) fn PassagesLink(
    /// The facet of the value.
    facet: Facet,
    /// The theme or the demand.
    value: ValueId,
    /// Its text.
    children: Children,
) -> impl IntoView {
    if use_explorer().is_printed() {
        let page = Page::of_value(facet, value);
        return view! { <PageLink page=page>{children()}</PageLink> }.into_any();
    }
    let change: Change = Arc::new(move |selection| {
        selection.clear_passages();
        selection.filters[facet].set(value, FilterState::Included);
        selection.view = View::Passages;
        selection.cell = None;
    });
    view! { <SelectionLink change=change>{children()}</SelectionLink> }.into_any()
}

/// A link to the background page.
#[component]
pub(crate) fn BackgroundLink() -> impl IntoView {
    let name = use_explorer().background_name();
    view! { <PageLink page=Page::Background>{name}</PageLink> }.into_any()
}
