//! The frame of the printed pages other than the home page.

use leptos::prelude::*;

use crate::state::{Page, use_explorer};
use crate::view::masthead::{Languages, Views};
use crate::view::shared::PageLink;

/// The head: a link to the home page, the page in other languages, and the other pages.
#[component]
pub(crate) fn PageHead() -> impl IntoView {
    let explorer = use_explorer();
    view! {
        <header class="masthead">
            <p class="imprint">{"Pliego"}</p>
            <p>
                <PageLink page=Page::Home>"‹ " {explorer.corpus.title.get(explorer.strings.language)}</PageLink>
            </p>
            <Languages />
        </header>
        <Views />
    }
    .into_any()
}

/// A page with a title.
#[component]
pub(crate) fn PrintedPage(
    /// The title.
    title: &'static str,
    /// Whether it has tables or plots as wide as the window.
    #[prop(optional)]
    wide: bool,
    /// What the page shows.
    children: Children,
) -> impl IntoView {
    view! {
        <PageHead />
        <main id="content">
            <article class="about" class:wide=wide>
                <h1>{title}</h1>
                {children()}
            </article>
        </main>
    }
    .into_any()
}
