//! Two statements side by side, theme by theme or demand by demand, with what only one has, and the
//! wording they share.

use leptos::prelude::{Get, RwSignal, With};

use super::Page;
use super::annotations::{sign, stance_words};
use super::links::link_into;
use super::toggle_group::choice_of;
use crate::browser::event;
use crate::browser::node::{Element, Node, changing, el};
use pliego_corpus::{Position, StatementId};
use pliego_explore::findings::compare::{Alignment, Quote, demands, shared, themes};
use pliego_explore::selection::PassageRef;

pub(super) fn compare(page: Page) -> Node {
    let strings = page.strings;
    let by = RwSignal::new(Alignment::default());
    el("section.compare")
        .attr("aria-label", strings.compare_caption)
        .child(el("h2.unseen").text(strings.compare_caption))
        .child(
            el("div.pair")
                .child(side_list(page, 0))
                .child(side_list(page, 1)),
        )
        .child(choice_of(
            strings.aligned_by,
            by,
            &Alignment::ALL,
            &strings.align,
        ))
        .child(changing(move || match pair(page) {
            Some(pair) => vec![aligned(page, pair, by.get()), sharing(page, pair)],
            None => vec![el("p.nothing").text(strings.choose_two)],
        }))
        .into()
}

/// The two statements that are compared, if two are chosen.
fn pair(page: Page) -> Option<[StatementId; 2]> {
    let pair = page
        .selection
        .with(|selection| Some([selection.open?.statement, selection.compared_with?]));
    pair.filter(|[one, other]| one != other)
}

/// A list of the statements, in which one side is chosen.
fn side_list(page: Page, side: usize) -> Element {
    let strings = page.strings;
    let chosen = move || {
        page.selection.with(|selection| match side {
            0 => selection.open.map(|reading| reading.statement),
            _ => selection.compared_with,
        })
    };
    let option = |at: StatementId| {
        let statement = page.statement(at);
        let name = page.corpus.issuer(statement).name.get(strings.language);
        let text = format!("{name}, {}", strings.date(statement.dating.edtf));
        el("option")
            .attr("value", &*statement.id)
            .prop("selected", move || chosen() == Some(at))
            .text(text)
    };
    let none = el("option")
        .attr("value", "")
        .prop("selected", move || chosen().is_none())
        .text(strings.choose_statement);
    let select = el("select")
        .attr("aria-label", strings.sides[side])
        .on("change", move |changed| {
            let at = page.corpus.statement(&event::value(changed));
            page.commit(|selection| match side {
                0 => {
                    selection.open = at.map(|statement| PassageRef {
                        statement,
                        passage: None,
                    });
                }
                _ => selection.compared_with = at,
            });
        })
        .child(none)
        .children(page.corpus.statements.keys().map(option));
    el("p").child(select)
}

fn aligned(page: Page, pair: [StatementId; 2], by: Alignment) -> Element {
    let strings = page.strings;
    let name = |at: StatementId| {
        page.corpus
            .issuer(page.statement(at))
            .name
            .get(strings.language)
    };
    let heads = pair.map(|at| el("th").attr("scope", "col").text(name(at)));
    let corner = el("th")
        .attr("scope", "col")
        .text(strings.align[by as usize]);
    let rows: Vec<Element> = match by {
        Alignment::Theme => themes(page.corpus, pair)
            .into_iter()
            .map(|(theme, sides)| {
                let cells = [0, 1].map(|side| quotes(page, pair[side], &sides[side]));
                row(
                    page,
                    page.corpus.themes[theme].label.get(strings.language),
                    cells,
                )
            })
            .collect(),
        Alignment::Demand => demands(page.corpus, pair)
            .into_iter()
            .map(|(demand, sides)| {
                let cells = sides
                    .map(|position| position.and_then(|position| position_quote(page, position)));
                row(
                    page,
                    page.corpus.demands[demand].label.get(strings.language),
                    cells,
                )
            })
            .collect(),
    };
    el("table.aligned")
        .child(el("caption.unseen").text(strings.compare_caption))
        .child(el("thead").child(el("tr").child(corner).children(heads)))
        .child(el("tbody").children(rows))
}

/// A theme or a demand, with what each side says; where one says nothing, that is said.
fn row(page: Page, label: &'static str, cells: [Option<Vec<Element>>; 2]) -> Element {
    let one_sided = cells.iter().any(Option::is_none);
    let cells = cells.map(|cell| match cell {
        Some(lines) => el("td").children(lines),
        None => el("td.silent").text(page.strings.not_mentioned),
    });
    el("tr")
        .class(one_sided.then_some("one-sided"))
        .child(el("th").attr("scope", "row").text(label))
        .children(cells)
}

fn quotes(page: Page, statement: StatementId, quotes: &[Quote]) -> Option<Vec<Element>> {
    (!quotes.is_empty()).then(|| {
        quotes
            .iter()
            .map(|one| quote(page, statement, *one))
            .collect()
    })
}

fn quote(page: Page, at: StatementId, Quote { passage, span }: Quote) -> Element {
    let statement = page.statement(at);
    el("p")
        .child(link_into(page, at, Some(passage)).text(&*statement.passages[passage].id))
        .text(" ")
        .child(
            el("q.printed")
                .attr("lang", &*statement.language)
                .text(statement.text_of(span)),
        )
}

fn position_quote(page: Page, position: &Position) -> Option<Vec<Element>> {
    let evidence = position.evidence?;
    let said = stance_words(page, position.stance, evidence.voice);
    let head = el("p")
        .child(
            el("span.sign")
                .attr("aria-hidden", true)
                .text(sign(position.stance)),
        )
        .text(" ")
        .text(said);
    Some(vec![
        head,
        quote(
            page,
            position.statement,
            Quote {
                passage: evidence.passage,
                span: evidence.quote,
            },
        ),
    ])
}

/// The wording that the two share.
fn sharing(page: Page, pair: [StatementId; 2]) -> Element {
    let strings = page.strings;
    let runs = shared(page.corpus, pair);
    let head = el("h3").text((strings.shared)(runs.len()));
    let lines = runs.iter().map(|[one, other]| {
        let statement = page.statement(pair[0]);
        let place = |at: StatementId, quote: &Quote| {
            let statement = page.statement(at);
            let issuer = page
                .corpus
                .issuer(statement)
                .short_name(page.strings.language);
            link_into(page, at, Some(quote.passage))
                .text(format!("{issuer} {}", statement.passages[quote.passage].id))
        };
        el("li")
            .child(
                el("mark.printed")
                    .attr("lang", &*statement.language)
                    .text(statement.text_of(one.span)),
            )
            .text(" ")
            .child(place(pair[0], one))
            .text(", ")
            .child(place(pair[1], other))
    });
    el("div.sharing")
        .child(head)
        .child(el("ul").children(lines))
}
