//! The languages of the page.

use leptos::prelude::*;

use pliego_corpus::Language;
use pliego_explore::i18n::Strings;

use crate::state::use_explorer;

/// Links to the page in each language; nothing if there is one.
#[component]
pub(crate) fn Languages() -> impl IntoView {
    let explorer = use_explorer();
    let link = |language: Language| {
        let is_current = explorer.strings.language == language;
        view! {
            <a
                href=move || explorer.in_other_language(language)
                lang=language.tag()
                hreflang=language.tag()
                aria-current=is_current.then_some("true")
            >
                {Strings::of(language).endonym}
            </a>
        }
        .into_any()
    };
    let mut links = Vec::new();
    for language in explorer.corpus.interface.iter() {
        links.push(link(language));
    }
    if links.len() < 2 {
        return ().into_any();
    }
    view! {
        <nav class="languages" aria-label=explorer.strings.languages_label>
            {links}
        </nav>
    }
    .into_any()
}
