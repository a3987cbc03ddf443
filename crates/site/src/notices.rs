//! The notices that the boot script shows above the printed page, in every language: the script
//! does not know the reader's.

use leptos::prelude::*;

use pliego_corpus::Languages;
use pliego_explore::i18n::printed::PrintedStrings;

/// Renders all notices in these languages, hidden.
pub fn notices(languages: Languages) -> AnyView {
    let failure = languages.iter().map(|language| {
        let strings = PrintedStrings::of(language);
        view! {
            <p lang=language.tag()>
                {strings.failed} " " <a href="" class="reload">
                    {strings.reload}
                </a>
            </p>
        }
        .into_any()
    });
    let without_wasm = languages.iter().map(|language| {
        let text = PrintedStrings::of(language).without_wasm;
        view! { <p lang=language.tag()>{text}</p> }.into_any()
    });
    view! {
        <div id="failure" class="notice" role="alert" hidden>
            {failure.collect_view()}
        </div>
        <div id="without-wasm" class="notice" hidden>
            {without_wasm.collect_view()}
        </div>
    }
    .into_any()
}
