//! A statement as a page of its own, read without a program.

use super::Page;
use super::masthead::languages;
use super::reader::{head, text};
use crate::browser::node::{Element, el};
use pliego_corpus::StatementId;
use pliego_explore::i18n::Strings;

pub(super) fn edition(page: Page, at: StatementId) -> Vec<Element> {
    let (strings, statement) = (page.strings, page.statement(at));
    let root = page.root().unwrap_or_default();
    let home = el("a")
        .attr("href", format!("{root}{}index.html", strings.own_folder))
        .text("‹ ");
    let address = |language| {
        format!(
            "{root}s/{}/{}index.html",
            statement.id,
            Strings::of(language).own_folder
        )
    };
    let masthead = el("header.masthead")
        .child(el("p.imprint").text("Pliego"))
        .child(el("p").child(home.text(page.corpus.title.get(strings.language))))
        .child(languages(page, address));
    let explore = format!(
        "{root}index.html?lang={}#s={}",
        strings.language.tag(),
        statement.id
    );
    let explore = el("a").attr("href", explore).text(strings.open_in_explorer);
    let article = el("article.edition")
        .attr("aria-label", statement.title(strings.language))
        .child(el("h1.unseen").text(statement.title(strings.language)))
        .child(head(page, at))
        .children(text(page, at))
        .child(el("p.explore").child(explore));
    vec![masthead, el("main").attr("id", "content").child(article)]
}
