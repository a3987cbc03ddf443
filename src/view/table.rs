//! The timeline as a table, in a disclosure, for readers who cannot see the drawing or prefer text.

use super::Explorer;
use super::disclosure::disclosure;
use super::links::passage_link;
use super::statements::certainty_note;
use crate::browser::node::{Element, Node, each, el, live};
use pliego_corpus::StatementId;

pub(super) fn table(explorer: Explorer) -> Element {
    disclosure(
        explorer,
        "details.table",
        explorer.strings.as_table,
        move || contents(explorer),
    )
}

fn contents(explorer: Explorer) -> Element {
    let strings = explorer.strings;
    let heads = [
        strings.date,
        strings.date_edtf,
        strings.earliest,
        strings.latest,
        strings.organization,
        strings.statement,
    ];
    let heads = heads.map(|head| el("th").attr("scope", "col").text(head));
    let listed = move || explorer.listed().into_iter().map(usize::from).collect();
    let table = el("table")
        .child(el("thead").child(el("tr").children(heads)))
        .child(el("tbody").child(each(listed, move |id| row(explorer, id.into()))));
    let scroller = el("div.scroller")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", strings.as_table);
    scroller.child(table)
}

fn row(explorer: Explorer, id: StatementId) -> Node {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let dating = &statement.dating;
    let title = passage_link(explorer, id, None).text(statement.title(strings.language));
    let date = el("th")
        .attr("scope", "row")
        .text(strings.date(dating.edtf))
        .text(" ");
    el("tr")
        .child(date.child(el("em").text(live(move || certainty_note(explorer, id)))))
        .child(el("td").child(el("code").text(dating.edtf.to_string())))
        .child(el("td").text(dating.earliest.to_string()))
        .child(el("td").text(dating.latest.to_string()))
        .child(el("td").text(explorer.corpus.issuer(statement).name.get(strings.language)))
        .child(
            el("td.printed")
                .attr("lang", &*statement.language)
                .child(title),
        )
        .into()
}
