//! The masthead: title, languages, search, views, and a message about parts of the address that
//! were not understood.

use leptos::prelude::With;

use super::Explorer;
use super::links::selection_link;
use super::search::search;
use crate::browser::node::{Element, Node, changing, el, live};
use crate::browser::{address, focus};
use pliego_corpus::Language;
use pliego_explore::i18n::Strings;
use pliego_explore::selection::View;

pub(super) fn masthead(explorer: Explorer) -> Node {
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let (from, to) = corpus.span;
    let skip = el("a.skip")
        .attr("href", "#content")
        .text(strings.skip_to_content)
        .on("click", |click| {
            click.prevent_default();
            focus::reveal("#statements".to_owned());
        });
    let address = |language| match explorer.root() {
        Some(root) => format!("{root}{}index.html", Strings::of(language).language_folder),
        None => format!("?lang={}", language.tag()),
    };
    let header = el("header.masthead")
        .child(el("p.imprint").text("Pliego"))
        .child(el("h1").text(corpus.title.get(strings.language)))
        .child(
            el("p.subtitle")
                .text((strings.subtitle)(corpus.statements.len(), from, to))
                .text(languages_of_texts(explorer)),
        )
        .child(languages(explorer, address));
    let views = View::ALL.map(|view| view_link(explorer, view));
    let views = el("nav.views needs-program")
        .attr("aria-label", strings.views_label)
        .children(views);
    let header = match explorer.root() {
        Some(root) => {
            // Readers see the note on the home page only if no script runs. Printed home pages in
            // other languages have no program: their note links to it.
            let note = if root.is_empty() {
                strings.without_program
            } else {
                strings.basic_version
            };
            let address = format!("{root}index.html?lang={}", strings.language.tag());
            let program_link = (!root.is_empty())
                .then(|| el("a").attr("href", address).text(strings.with_program));
            header.child(
                el("p.note without-program")
                    .text(note)
                    .text(" ")
                    .child(program_link),
            )
        }
        None => header.child(search(explorer)),
    };
    vec![skip.into(), header.into(), views.into(), ignored(explorer)].into()
}

/// Names the languages of the texts, unless all are in the language of the page.
fn languages_of_texts(explorer: Explorer) -> Option<String> {
    let strings = explorer.strings;
    let (mut names, mut foreign) = (Vec::new(), false);
    for tag in explorer
        .corpus
        .statements
        .iter()
        .map(|statement| &*statement.language)
    {
        foreign |= Language::from_tag(tag) != Some(strings.language);
        let name = (strings.language_name)(tag).unwrap_or(tag);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    foreign.then(|| (strings.texts_in)(&strings.list(&names)))
}

fn view_link(explorer: Explorer, view: View) -> Element {
    let current = move || {
        explorer
            .selection
            .with(|selection| selection.view == view)
            .then_some("page")
    };
    selection_link(explorer, move |selection| selection.view = view)
        .attr("aria-current", live(current))
        .text(explorer.strings.views[view as usize])
}

/// Renders links to the page in each language; `address` gives the address of each.
pub(super) fn languages(explorer: Explorer, address: impl Fn(Language) -> String) -> Element {
    let link = |language: Language| {
        let link = el("a")
            .attr("href", address(language))
            .attr("lang", language.tag())
            .attr("hreflang", language.tag())
            .attr(
                "aria-current",
                (explorer.strings.language == language).then_some("true"),
            )
            .text(Strings::of(language).endonym);
        link.on("click", move |click| {
            click.prevent_default();
            address::set_language(language);
            explorer.read_url();
            focus::give(format!(".languages [lang={}]", language.tag()), "#found");
        })
    };
    el("nav.languages")
        .attr("aria-label", explorer.strings.languages_label)
        .children(Language::ALL.map(link))
}

fn ignored(explorer: Explorer) -> Node {
    changing(move || {
        let parts = explorer
            .ignored
            .with(|parts| parts.iter().map(|part| part.0.clone()).collect::<Vec<_>>());
        let line = || {
            el("p.ignored")
                .attr("role", "alert")
                .text((explorer.strings.ignored)(&parts.join(", ")))
        };
        (!parts.is_empty()).then(line)
    })
}
