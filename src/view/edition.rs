//! A statement as a page of its own, read without a program.

use super::Page;
use super::masthead::languages;
use super::reader::{head, text};
use crate::browser::node::{Element, el};
use pliego_explore::i18n::Words;

pub(super) fn edition(page: Page, at: usize) -> Vec<Element> {
    let (words, statement) = (page.words, page.statement(at));
    let root = page.root().unwrap_or_default();
    let home = el("a").attr("href", format!("{root}{}index.html", words.own_folder)).text("‹ ");
    let address = |language| format!("{root}s/{}/{}index.html", statement.id, Words::of(language).own_folder);
    let masthead = el("header.masthead")
        .child(el("p.imprint").text("Pliego"))
        .child(el("p").child(home.text(page.corpus.title.get(words.language))))
        .child(languages(page, address));
    let explore = format!("{root}index.html?lang={}#s={}", words.language.tag(), statement.id);
    let explore = el("a").attr("href", explore).text(words.open_in_explorer);
    let article = el("article.edition")
        .attr("aria-label", statement.title(words.language))
        .child(el("h1.unseen").text(statement.title(words.language)))
        .child(head(page, at))
        .children(text(page, at))
        .child(el("p.explore").child(explore));
    vec![masthead, el("main").attr("id", "content").child(article)]
}
