//! The timeline for who would rather read it.

use leptos::prelude::With;

use super::Page;
use super::folded::folded;
use super::link::link_into;
use super::statements::sure;
use crate::browser::node::{Element, Node, each, el, live};

pub(super) fn table(page: Page) -> Element {
    folded(page, "details.table", page.words.as_table, move || rows(page))
}

fn rows(page: Page) -> Element {
    let words = page.words;
    let heads = [words.date, words.date_edtf, words.earliest, words.latest, words.organization, words.statement];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let listed = move || page.findings.with(|findings| findings.listed.iter().map(|listed| listed.statement).collect());
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").child(each(listed, move |at| row(page, at))));
    let scroller = el("div.scroller").attr("tabindex", "0").attr("role", "group").attr("aria-label", words.as_table);
    scroller.child(table)
}

fn row(page: Page, at: usize) -> Node {
    let words = page.words;
    let statement = page.statement(at);
    let dating = &statement.dating;
    let title = link_into(page, at, None).text(statement.title(words.language));
    let date = el("th").attr("scope", "row").text(words.date(dating.edtf)).text(" ");
    el("tr")
        .child(date.child(el("em").text(live(move || sure(page, at)))))
        .child(el("td").child(el("code").text(dating.edtf.to_string())))
        .child(el("td").text(dating.earliest.to_string()))
        .child(el("td").text(dating.latest.to_string()))
        .child(el("td").text(page.corpus.issuer(statement).name.get(words.language)))
        .child(el("td.printed").attr("lang", statement.language).child(title))
        .into()
}
