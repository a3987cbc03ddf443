//! Every hit of a search with its context, the hit in the middle; a line opens its passage.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With};

use super::Page;
use super::choice::choice_of;
use super::link::link_into;
use super::vocabulary::vocabulary;
use crate::browser::node::{Element, Node, button, changing, el, live};
use pliego_explore::findings::concordance::{Line, Order, lines};
use pliego_explore::findings::search::Hit;

/// How much context stands on a side at first, in bytes, and how far it can be widened.
const SIDE: usize = 60;
const WIDEST: usize = 480;

pub(super) fn concordance(page: Page) -> Node {
    let words = page.words;
    let (order, side) = (RwSignal::new(Order::default()), RwSignal::new(SIDE));
    let sort = choice_of(words.sorted_by, order, &Order::ALL, &words.line_orders);
    let wider = button()
        .text(words.wider)
        .on("click", move |_| side.set(if side.get_untracked() < WIDEST { 2 * side.get_untracked() } else { SIDE }));
    let count = move || (words.hits)(page.hits().len());
    el("section.concordance")
        .attr("aria-label", words.concordance_of)
        .child(el("h2.unseen").text(words.concordance_of))
        .child(sort.child(wider).child(el("p.hits").text(live(count))))
        .child(changing(move || table(page, order.get(), side.get())))
        .into()
}

fn table(page: Page, order: Order, side: usize) -> Element {
    let words = page.words;
    if page.asked.with(|asked| asked.query.is_empty()) {
        return el("div").child(el("p.nothing").text(words.search_first)).child(vocabulary(page));
    }
    let lines = lines(page.corpus, &page.hits(), side, order);
    el(if side > SIDE { "table.kwic wide" } else { "table.kwic" })
        .attr("aria-label", words.concordance_of)
        .child(el("tbody").children(lines.iter().map(|line| row(page, line))))
}

fn row(page: Page, line: &Line) -> Element {
    let Hit { statement: at, passage, span, .. } = line.hit;
    let statement = page.statement(at);
    let issuer = page.corpus.issuer(statement);
    let place = format!("{} {}", issuer.short_name(page.words.language), statement.passages[passage].id);
    let name = format!("{}, {}", issuer.name.get(page.words.language), statement.passages[passage].id);
    let printed = |class: &'static str, words: &'static str| {
        el("td").class(class).attr("lang", statement.language).child(el("span").text(words))
    };
    let hit = el("td.printed hit").attr("lang", statement.language).child(el("mark.hit").text(statement.words(span)));
    el("tr")
        .child(printed("printed left", statement.words(line.left)))
        .child(hit)
        .child(printed("printed right", statement.words(line.right)))
        .child(el("th").attr("scope", "row").child(link_into(page, at, Some(passage)).attr("title", name).text(place)))
}
