//! The frame of the printed pages other than the home page: head, title, and the foot of a part that
//! another page embeds.

use leptos::prelude::*;

use pliego_explore::i18n::printed::PrintedStrings;

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
    #[prop(into)]
    title: String,
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
        <PartFoot />
    }
    .into_any()
}

/// The foot of a part in a frame: the collection, and a link to the same place in the whole page.
/// `crates/site/scripts/part.js` completes the link. Outside frames the style sheet hides it.
#[component]
pub(crate) fn PartFoot() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    // The key of each part, and what its fragment of the whole page begins with. The script adds which
    // passage, demand or kind the part shows.
    let begins = match use_context() {
        Some(Page::Statement(id)) => format!("quote p={}.", explorer.statement(id).id),
        Some(Page::Positions) => {
            "matrix view=positions&cells=signs row view=positions&demand=".to_owned()
        }
        Some(Page::Figures) => "figure view=figures&kind=".to_owned(),
        _ => return ().into_any(),
    };
    let root = explorer.root().unwrap_or_default();
    let address = format!("{root}index.html?lang={}", strings.language.tag());
    let link = |text: &'static str| {
        view! {
            <a href=address.clone() data-begins=begins.clone() target="_blank" rel="noopener">
                {text}
            </a>
        }
        .into_any()
    };
    view! {
        <footer class="part-foot">
            <p class="cut">{link(PrintedStrings::of(strings.language).whole_passage)}</p>
            {corpus.title.get(strings.language)}
            " · "
            {link(strings.whole_page)}
        </footer>
    }
    .into_any()
}
