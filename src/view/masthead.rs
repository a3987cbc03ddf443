//! The head of the page: title, languages, views, and what in the address was not understood.

use leptos::prelude::With;

use super::Page;
use super::links::link;
use super::search::search;
use crate::browser::node::{Element, Node, changing, el, live};
use crate::browser::{address, focus};
use pliego_corpus::Language;
use pliego_explore::i18n::Strings;
use pliego_explore::selection::View;

pub(super) fn masthead(page: Page) -> Node {
    let (strings, corpus) = (page.strings, page.corpus);
    let (from, to) = corpus.span;
    let skip = el("a.skip")
        .attr("href", "#content")
        .text(strings.skip_to_content)
        .on("click", |click| {
            click.prevent_default();
            focus::reveal("#statements".to_owned());
        });
    let address = |language| match page.root() {
        Some(root) => format!("{root}{}index.html", Strings::of(language).own_folder),
        None => format!("?lang={}", language.tag()),
    };
    let header = el("header.masthead")
        .child(el("p.imprint").text("Pliego"))
        .child(el("h1").text(corpus.title.get(strings.language)))
        .child(
            el("p.subtitle")
                .text((strings.subtitle)(corpus.statements.len(), from, to))
                .text(languages_of_texts(page)),
        )
        .child(languages(page, address));
    let views = View::ALL.map(|view| view_link(page, view));
    let views = el("nav.views needs-program")
        .attr("aria-label", strings.views_label)
        .children(views);
    let header = match page.root() {
        Some(root) => {
            // The home page has its program, and this is read where no script runs; in further
            // languages it is printed alone.
            let note = if root.is_empty() {
                strings.without_program
            } else {
                strings.basic_version
            };
            let program = format!("{root}index.html?lang={}", strings.language.tag());
            let program = (!root.is_empty())
                .then(|| el("a").attr("href", program).text(strings.with_program));
            header.child(
                el("p.note without-program")
                    .text(note)
                    .text(" ")
                    .child(program),
            )
        }
        None => header.child(search(page)),
    };
    vec![skip.into(), header.into(), views.into(), ignored(page)].into()
}

/// Names the languages of the texts, unless all are in the language of the page.
fn languages_of_texts(page: Page) -> Option<String> {
    let strings = page.strings;
    let (mut names, mut foreign) = (Vec::new(), false);
    for tag in page
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

fn view_link(page: Page, view: View) -> Element {
    let current = move || {
        page.selection
            .with(|selection| selection.view == view)
            .then_some("page")
    };
    link(page, move |selection| selection.view = view)
        .attr("aria-current", live(current))
        .text(page.strings.views[view as usize])
}

/// The page in each language, at these addresses.
pub(super) fn languages(page: Page, address: impl Fn(Language) -> String) -> Element {
    let link = |language: Language| {
        let link = el("a")
            .attr("href", address(language))
            .attr("lang", language.tag())
            .attr("hreflang", language.tag())
            .attr(
                "aria-current",
                (page.strings.language == language).then_some("true"),
            )
            .text(Strings::of(language).endonym);
        link.on("click", move |click| {
            click.prevent_default();
            address::set_language(language);
            page.read_url();
            focus::give(format!(".languages [lang={}]", language.tag()), "#found");
        })
    };
    el("nav.languages")
        .attr("aria-label", page.strings.languages_label)
        .children(Language::ALL.map(link))
}

fn ignored(page: Page) -> Node {
    changing(move || {
        let parts = page
            .ignored
            .with(|parts| parts.iter().map(|part| part.0.clone()).collect::<Vec<_>>());
        let line = || {
            el("p.ignored")
                .attr("role", "alert")
                .text((page.strings.ignored)(&parts.join(", ")))
        };
        (!parts.is_empty()).then(line)
    })
}
