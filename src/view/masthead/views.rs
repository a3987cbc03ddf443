//! The views and the pages, as a row of links.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_explore::selection::View;

use crate::state::{Change, Page, use_explorer};
use crate::view::shared::{PageLink, SelectionLink, aria};

/// A link to each view that the corpus has, and to the documentation of the corpus. On printed pages they lead to the
/// printed page of the view.
///
/// On a phone they are a bar with room for some, and a button shows the others. The current one is
/// always seen.
#[component]
pub(crate) fn Views() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let is_open = RwSignal::new(false);
    let mut views = Vec::new();
    for view in View::ALL {
        if view.is_in(explorer.corpus) {
            views.push(view! { <ViewLink view=view /> }.into_any());
        }
    }
    view! {
        <nav
            class="views"
            class:open=move || is_open.get()
            aria-label=strings.views_label
            on:click=move |_| is_open.set(false)
        >
            {views}
            <PageLink page=Page::About>{strings.about}</PageLink>
            <button
                type="button"
                class="more-views needs-program"
                aria-expanded=move || aria(is_open.get())
                on:click=move |click| {
                    click.stop_propagation();
                    is_open.update(|open| *open = !*open);
                }
            >
                {strings.more_views}
            </button>
        </nav>
    }
    .into_any()
}

/// A link to a view. One that only the program has is hidden where the program does not run.
#[component]
fn ViewLink(
    /// The view.
    view: View,
) -> impl IntoView {
    let explorer = use_explorer();
    let name = explorer.strings.views[view as usize];
    if explorer.is_printed()
        && let Some(page) = Page::of_view(view)
    {
        return view! { <PageLink page=page>{name}</PageLink> }.into_any();
    }
    let current = move || {
        let is_current = explorer.selection.with(|selection| selection.view == view);
        is_current.then_some("page")
    };
    let show: Change = Arc::new(move |selection| selection.view = view);
    let class = explorer.is_printed().then_some("needs-program");
    view! {
        <SelectionLink change=show attr:aria-current=current attr:class=class>
            {name}
        </SelectionLink>
    }
    .into_any()
}
