//! The footer: the embed code, the single file, offline storage. In a frame it shows only a link to
//! the whole page.

mod data;
mod embed;
mod offline;

use leptos::prelude::*;

use crate::browser::address_bar;
use crate::state::use_explorer;
use crate::view::shared::ProgramOnly;
use data::Data;
use embed::Embed;
use offline::Offline;

/// The footer.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let file = format!("{}pliego.html", explorer.root().unwrap_or_default());
    view! {
        <footer>
            <WholePage />
            <ProgramOnly>
                <div class="foot">
                    <p>
                        <button type="button" data-act="cite">
                            {strings.cite_collection}
                        </button>
                    </p>
                    <Data />
                    <Embed />
                    <p>
                        <a href=file download="pliego.html">
                            {strings.one_file}
                        </a>
                        " "
                        {strings.one_file_note}
                    </p>
                    <Offline />
                </div>
            </ProgramOnly>
        </footer>
    }
    .into_any()
}

/// The title in a frame, with a link to the whole page at the same selection.
#[component]
fn WholePage() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let language = strings.language.tag();
    // An absolute address, because the style sheet prints it on paper.
    let address = move || {
        let (folder, fragment) = (address_bar::folder(), explorer.committed_fragment());
        format!("{folder}index.html?lang={language}#{fragment}")
    };
    view! {
        <div class="whole-page">
            <h1>{explorer.corpus.title.get(strings.language)}</h1>
            " · "
            <a href=address target="_blank" rel="noopener">
                {strings.whole_page}
            </a>
        </div>
    }
    .into_any()
}
