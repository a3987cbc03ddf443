//! The concordance: each hit with the words before and after it, and a link to its passage. Without
//! a query, the keyness of each statement.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With};

use super::Explorer;
use super::keyness::keyness;
use super::links::passage_link;
use super::toggle_group::labelled_toggle_group;
use crate::browser::node::{Element, Node, button, changing, el, live};
use pliego_explore::findings::concordance::{Line, LineOrder, lines};
use pliego_explore::findings::search::Hit;

/// Bytes of text on each side of a hit: at first, and at most. Each press of the button doubles
/// them; after the most they start again.
const SIDE: usize = 60;
const WIDEST: usize = 480;

pub(super) fn concordance(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let (order, side) = (RwSignal::new(LineOrder::default()), RwSignal::new(SIDE));
    let sort = labelled_toggle_group(
        strings.sorted_by,
        order,
        &LineOrder::ALL,
        &strings.line_orders,
    );
    let wider = button().text(strings.wider_context).on("click", move |_| {
        side.set(if side.get_untracked() < WIDEST {
            2 * side.get_untracked()
        } else {
            SIDE
        });
    });
    let count = move || (strings.hits)(explorer.hits().len());
    el("section.concordance")
        .attr("aria-label", strings.concordance_of)
        .child(el("h2.unseen").text(strings.concordance_of))
        .child(sort.child(wider).child(el("p.hits").text(live(count))))
        .child(changing(move || table(explorer, order.get(), side.get())))
        .into()
}

fn table(explorer: Explorer, order: LineOrder, side: usize) -> Element {
    let strings = explorer.strings;
    if explorer.criteria.with(|criteria| criteria.query.is_empty()) {
        return el("div")
            .child(el("p.nothing").text(strings.search_first))
            .child(keyness(explorer));
    }
    let lines = lines(explorer.corpus, &explorer.hits(), side, order);
    el(if side > SIDE {
        "table.kwic wide"
    } else {
        "table.kwic"
    })
    .attr("aria-label", strings.concordance_of)
    .child(el("tbody").children(lines.iter().map(|line| row(explorer, line))))
}

fn row(explorer: Explorer, line: &Line) -> Element {
    let Hit {
        statement: id,
        passage,
        span,
        ..
    } = line.hit;
    let statement = explorer.statement(id);
    let issuer = explorer.corpus.issuer(statement);
    let label = format!(
        "{} {}",
        issuer.short_name(explorer.strings.language),
        statement.passages[passage].id
    );
    let name = format!(
        "{}, {}",
        issuer.name.get(explorer.strings.language),
        statement.passages[passage].id
    );
    let printed = |class: &'static str, words: &'static str| {
        el("td")
            .class(class)
            .attr("lang", &*statement.language)
            .child(el("span").text(words))
    };
    let hit = el("td.printed hit")
        .attr("lang", &*statement.language)
        .child(el("mark.hit").text(statement.text_of(span)));
    el("tr")
        .child(printed("printed left", statement.text_of(line.left)))
        .child(hit)
        .child(printed("printed right", statement.text_of(line.right)))
        .child(
            el("th").attr("scope", "row").child(
                passage_link(explorer, id, Some(passage))
                    .attr("title", name)
                    .text(label),
            ),
        )
}
