//! The printed page of a statement.

use super::Explorer;
use super::masthead::languages;
use super::reader::{head, text};
use crate::browser::node::{Element, el};
use pliego_corpus::StatementId;
use pliego_explore::i18n::Strings;

pub(super) fn statement_page(explorer: Explorer, id: StatementId) -> Vec<Element> {
    let (strings, statement) = (explorer.strings, explorer.statement(id));
    let root = explorer.root().unwrap_or_default();
    let home = el("a")
        .attr(
            "href",
            format!("{root}{}index.html", strings.language_folder),
        )
        .text("‹ ");
    let address = |language| {
        format!(
            "{root}s/{}/{}index.html",
            statement.id,
            Strings::of(language).language_folder
        )
    };
    let masthead = el("header.masthead")
        .child(el("p.imprint").text("Pliego"))
        .child(el("p").child(home.text(explorer.corpus.title.get(strings.language))))
        .child(languages(explorer, address));
    let explore = format!(
        "{root}index.html?lang={}#s={}",
        strings.language.tag(),
        statement.id
    );
    let explore = el("a").attr("href", explore).text(strings.open_in_explorer);
    let article = el("article.edition")
        .attr("aria-label", statement.title(strings.language))
        .child(el("h1.unseen").text(statement.title(strings.language)))
        .child(head(explorer, id))
        .children(text(explorer, id))
        .child(el("p.explore").child(explore));
    vec![masthead, el("main").attr("id", "content").child(article)]
}
