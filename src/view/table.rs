//! The timeline for who would rather read it.

use super::Page;
use super::disclosure::folded;
use super::links::link_into;
use super::statements::sure;
use crate::browser::node::{Element, Node, each, el, live};
use pliego_corpus::StatementId;

pub(super) fn table(page: Page) -> Element {
    folded(page, "details.table", page.strings.as_table, move || {
        rows(page)
    })
}

fn rows(page: Page) -> Element {
    let strings = page.strings;
    let heads = [
        strings.date,
        strings.date_edtf,
        strings.earliest,
        strings.latest,
        strings.organization,
        strings.statement,
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let listed = move || page.listed().into_iter().map(usize::from).collect();
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").child(each(listed, move |at| row(page, at.into()))));
    let scroller = el("div.scroller")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", strings.as_table);
    scroller.child(table)
}

fn row(page: Page, at: StatementId) -> Node {
    let strings = page.strings;
    let statement = page.statement(at);
    let dating = &statement.dating;
    let title = link_into(page, at, None).text(statement.title(strings.language));
    let date = el("th")
        .attr("scope", "row")
        .text(strings.date(dating.edtf))
        .text(" ");
    el("tr")
        .child(date.child(el("em").text(live(move || sure(page, at)))))
        .child(el("td").child(el("code").text(dating.edtf.to_string())))
        .child(el("td").text(dating.earliest.to_string()))
        .child(el("td").text(dating.latest.to_string()))
        .child(el("td").text(page.corpus.issuer(statement).name.get(strings.language)))
        .child(
            el("td.printed")
                .attr("lang", &*statement.language)
                .child(title),
        )
        .into()
}
