//! Every hit of a search with its context, the hit in the middle; a line opens its passage.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With};

use super::Page;
use super::keyness::vocabulary;
use super::links::link_into;
use super::toggle_group::choice_of;
use crate::browser::node::{Element, Node, button, changing, el, live};
use pliego_explore::findings::concordance::{Line, LineOrder, lines};
use pliego_explore::findings::search::Hit;

/// How much context stands on a side at first, in bytes, and how far it can be widened.
const SIDE: usize = 60;
const WIDEST: usize = 480;

pub(super) fn concordance(page: Page) -> Node {
    let strings = page.strings;
    let (order, side) = (RwSignal::new(LineOrder::default()), RwSignal::new(SIDE));
    let sort = choice_of(
        strings.sorted_by,
        order,
        &LineOrder::ALL,
        &strings.line_orders,
    );
    let wider = button().text(strings.wider).on("click", move |_| {
        side.set(if side.get_untracked() < WIDEST {
            2 * side.get_untracked()
        } else {
            SIDE
        });
    });
    let count = move || (strings.hits)(page.hits().len());
    el("section.concordance")
        .attr("aria-label", strings.concordance_of)
        .child(el("h2.unseen").text(strings.concordance_of))
        .child(sort.child(wider).child(el("p.hits").text(live(count))))
        .child(changing(move || table(page, order.get(), side.get())))
        .into()
}

fn table(page: Page, order: LineOrder, side: usize) -> Element {
    let strings = page.strings;
    if page.criteria.with(|criteria| criteria.query.is_empty()) {
        return el("div")
            .child(el("p.nothing").text(strings.search_first))
            .child(vocabulary(page));
    }
    let lines = lines(page.corpus, &page.hits(), side, order);
    el(if side > SIDE {
        "table.kwic wide"
    } else {
        "table.kwic"
    })
    .attr("aria-label", strings.concordance_of)
    .child(el("tbody").children(lines.iter().map(|line| row(page, line))))
}

fn row(page: Page, line: &Line) -> Element {
    let Hit {
        statement: at,
        passage,
        span,
        ..
    } = line.hit;
    let statement = page.statement(at);
    let issuer = page.corpus.issuer(statement);
    let place = format!(
        "{} {}",
        issuer.short_name(page.strings.language),
        statement.passages[passage].id
    );
    let name = format!(
        "{}, {}",
        issuer.name.get(page.strings.language),
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
                link_into(page, at, Some(passage))
                    .attr("title", name)
                    .text(place),
            ),
        )
}
