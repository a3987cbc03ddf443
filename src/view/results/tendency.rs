//! A warning that some of the matches come from one political tendency, so that readers do not
//! count them as independent voices.

use leptos::prelude::*;

use pliego_explore::findings::positions::of_one_tendency;

use crate::state::use_explorer;

/// Names those of the matches whose issuers belong to one tendency; nothing if there are none.
#[component]
pub(crate) fn Tendency() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let line = move || {
        let members = of_one_tendency(corpus, &explorer.listed());
        let name = |id| explorer.short_issuer_name(id);
        let names: Vec<&str> = members.into_iter().map(name).collect();
        (!names.is_empty()).then(|| {
            let text = (strings.one_tendency)(&strings.list(&names));
            view! { <p class="tendency">{text}</p> }.into_any()
        })
    };
    line.into_any()
}
