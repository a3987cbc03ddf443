//! The masthead: title, languages, search, views, and a message about parts of the address that
//! were not understood.

mod languages;
mod questions;
mod search;
mod views;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use pliego_corpus::{Corpus, Language};
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;
use pliego_explore::selection::{Selection, View};

use crate::browser::focus::{self, Place};
use crate::state::use_explorer;
use crate::view::shared::ProgramOnly;
pub(crate) use languages::Languages;
use questions::Questions;
use search::Search;
pub(crate) use views::Views;

/// The masthead of the home page.
#[component]
pub(crate) fn Masthead() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let lead = match &corpus.lead {
        Some(lead) => lead.get(strings.language).to_owned(),
        None => strings.introduction(corpus),
    };
    let has_begun = Memo::new(move |_| {
        explorer
            .selection
            .with(|selection| *selection != Selection::default())
    });
    // Compare has none.
    let has_filters = move || {
        let view = explorer.selection.with(|selection| selection.view);
        view != View::Compare
    };
    view! {
        <Skip to="#content" label=strings.skip_to_content skip=focus::skip_to_content />
        <ProgramOnly>
            <Skip
                to="#search"
                label=strings.skip_to_search
                skip=|| focus::give(Place::Search)
            />
            <Show when=has_filters>
                <Skip
                    to="#filters"
                    label=strings.skip_to_filters
                    skip=|| focus::give(Place::Filters)
                />
            </Show>
        </ProgramOnly>
        <header class="masthead" class:begun=move || has_begun.get()>
            <p class="imprint">{"Pliego"}</p>
            <h1>{corpus.title.get(strings.language)}</h1>
            <p class="subtitle">{lead} {languages_of_texts(corpus, strings)}</p>
            <Questions has_begun=has_begun />
            <Languages />
            <ProgramOnly>
                <Search />
            </ProgramOnly>
            {explorer.root().map(|root| view! { <WithoutProgram root=root /> })}
        </header>
        <Views />
        <Remarks />
    }
    .into_any()
}

/// A link past what comes before a part of the page. It is seen while it has the focus.
#[component]
fn Skip(
    /// The address of the part.
    to: &'static str,
    /// Its text.
    label: &'static str,
    /// Moves the focus there.
    skip: fn(),
) -> impl IntoView {
    let follow = move |click: MouseEvent| {
        click.prevent_default();
        skip();
    };
    view! {
        <a class="skip" href=to on:click=follow>
            {label}
        </a>
    }
    .into_any()
}

/// Names the languages of the texts, unless all are in the language of the page.
fn languages_of_texts(corpus: &'static Corpus, strings: &Strings) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for statement in &corpus.statements {
        let name = corpus.language_name(&statement.language, strings.language);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let is_foreign = |tag: &str| Language::from_tag(tag) != Some(strings.language);
    let has_foreign = corpus
        .statements
        .iter()
        .any(|statement| is_foreign(&statement.language));
    has_foreign.then(|| (strings.texts_in)(&strings.list(&names)))
}

/// A note on a printed page: what needs the program. Readers see it on the home page only if no
/// script runs. Home pages in other languages have no program, and link to it.
#[component]
fn WithoutProgram(
    /// The path to the site's root folder.
    root: &'static str,
) -> impl IntoView {
    let language = use_explorer().strings.language;
    let strings = PrintedStrings::of(language);
    let note = if root.is_empty() {
        strings.without_program
    } else {
        strings.basic_version
    };
    let address = format!("{root}index.html?lang={}", language.tag());
    let link =
        (!root.is_empty()).then(|| view! { <a href=address>{strings.with_program}</a> }.into_any());
    view! { <p class="note without-program">{note} " " {link}</p> }.into_any()
}

/// What a reader should know of the address; nothing if it was understood.
#[component]
fn Remarks() -> impl IntoView {
    let explorer = use_explorer();
    let message = move || {
        explorer.remarks.with(|remarks| {
            (!remarks.is_empty()).then(|| {
                let message = explorer.strings.remarks(remarks, explorer.corpus);
                view! { <p class="ignored" role="alert">{message}</p> }.into_any()
            })
        })
    };
    message.into_any()
}
