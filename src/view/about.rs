//! What the collection is, how to read its marks, and its codebook.

use super::Page;
use crate::browser::node::{Element, Node, el};
use crate::corpus::{Statement, Theme};

pub(super) fn about(page: Page) -> Node {
    let (words, corpus) = (page.words, page.corpus);
    let marks = [("point", words.key_point), ("range", words.key_range), ("about", words.key_about)];
    let colophon = el("p")
        .class("note")
        .text(corpus.editors.get(words.language))
        .text(". ")
        .text(corpus.licence.get(words.language))
        .text(" ")
        .text(format!("{} {}.", words.version, corpus.version));
    el("article")
        .class("about")
        .child(el("h2").text(words.about_collection))
        .children(words.about_text.iter().map(|text| el("p").text(*text)))
        .child(el("dl").children(corpus.statements.iter().map(|statement| issuer(page, statement))))
        .child(el("h2").text(words.about_marks))
        .child(el("ul").class("key").children(marks.map(|(class, text)| el("li").class(class).text(text))))
        .child(el("h2").text(words.about_codebook))
        .child(el("dl").class("codebook").children(corpus.themes.iter().map(|theme| entry(page, theme))))
        .child(colophon)
        .into()
}

fn issuer(page: Page, statement: &'static Statement) -> Vec<Element> {
    let issuer = page.corpus.issuer(statement);
    let language = page.words.language;
    let description = issuer.description.as_ref().map(|line| line.get(language));
    vec![el("dt").text(issuer.name.get(language)), el("dd").text(description)]
}

fn entry(page: Page, theme: &'static Theme) -> Vec<Element> {
    let words = page.words;
    let rule = |name: &'static str, text: &'static str| el("p").child(el("strong").text(name)).text(": ").text(text);
    let definition = el("dd")
        .child(el("p").text(theme.definition.get(words.language)))
        .child(rule(words.includes, theme.include.get(words.language)))
        .child(rule(words.excludes, theme.exclude.get(words.language)));
    vec![el("dt").text(theme.label.get(words.language)), definition]
}
