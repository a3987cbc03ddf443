//! The printed forms of the names that the reader included.

use leptos::prelude::*;

use pliego_corpus::NameId;
use pliego_explore::findings::names::{included_names, printed_forms};

use crate::state::use_explorer;
use crate::view::shared::PassageLink;

/// A line for each included name.
#[component]
pub(crate) fn NameForms() -> impl IntoView {
    let explorer = use_explorer();
    let lines = move || {
        let names = explorer.criteria.with(included_names).into_iter();
        names
            .map(|name| view! { <Forms name=name /> })
            .collect_view()
    };
    lines.into_any()
}

/// A name with its printed forms, each with a link to its first passage.
#[component]
fn Forms(
    /// The name.
    name: NameId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let forms = printed_forms(explorer.corpus, name);
    let forms = forms.into_iter().enumerate().map(|(index, form)| {
        let statement = explorer.statement(form.statement);
        view! {
            {if index == 0 { " " } else { ", " }}
            <PassageLink statement=form.statement passage=form.passage>
                <span class="printed" lang=&*statement.language>
                    {statement.text_of(form.quote)}
                </span>
            </PassageLink>
            {form.misprinted.then(|| view! { <em>{" (sic)"}</em> }.into_any())}
        }
        .into_any()
    });
    let name = &explorer.corpus.names[name];
    let note = name
        .note
        .as_ref()
        .map(|note| format!(" {}", note.get(strings.language)));
    view! {
        <p class="named note">
            <strong>{name.name.get(strings.language)}</strong>
            " "
            {strings.printed_as}
            {forms.collect_view()}
            "."
            {note}
        </p>
    }
    .into_any()
}
