//! Two statements side by side, aligned by theme or by demand, and the wording that they share.

use leptos::prelude::{Get, RwSignal, With};

use super::Explorer;
use super::annotations::{sign, stance_text};
use super::links::passage_link;
use super::toggle_group::labelled_toggle_group;
use crate::browser::event;
use crate::browser::node::{Element, Node, changing, el};
use pliego_corpus::{Position, StatementId};
use pliego_explore::findings::compare::{Alignment, Quote, demands, shared, themes};
use pliego_explore::selection::PassageRef;

pub(super) fn compare(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let alignment = RwSignal::new(Alignment::default());
    el("section.compare")
        .attr("aria-label", strings.compare_caption)
        .child(el("h2.unseen").text(strings.compare_caption))
        .child(
            el("div.pair")
                .child(side_list(explorer, 0))
                .child(side_list(explorer, 1)),
        )
        .child(labelled_toggle_group(
            strings.aligned_by,
            alignment,
            &Alignment::ALL,
            &strings.alignments,
        ))
        .child(changing(move || match pair(explorer) {
            Some(pair) => vec![
                aligned(explorer, pair, alignment.get()),
                shared_wording(explorer, pair),
            ],
            None => vec![el("p.nothing").text(strings.choose_two)],
        }))
        .into()
}

/// Returns the compared statements, if the reader chose two different ones.
fn pair(explorer: Explorer) -> Option<[StatementId; 2]> {
    let pair = explorer
        .selection
        .with(|selection| Some([selection.open?.statement, selection.compared_with?]));
    pair.filter(|[one, other]| one != other)
}

/// Renders the list from which the reader chooses the statement of one side.
fn side_list(explorer: Explorer, side: usize) -> Element {
    let strings = explorer.strings;
    let chosen = move || {
        explorer.selection.with(|selection| match side {
            0 => selection.open.map(|open| open.statement),
            _ => selection.compared_with,
        })
    };
    let option = |id: StatementId| {
        let statement = explorer.statement(id);
        let name = explorer.corpus.issuer(statement).name.get(strings.language);
        let text = format!("{name}, {}", strings.date(statement.dating.edtf));
        el("option")
            .attr("value", &*statement.id)
            .prop("selected", move || chosen() == Some(id))
            .text(text)
    };
    let none = el("option")
        .attr("value", "")
        .prop("selected", move || chosen().is_none())
        .text(strings.choose_statement);
    let select = el("select")
        .attr("aria-label", strings.sides[side])
        .on("change", move |changed| {
            let id = explorer.corpus.statement(&event::value(changed));
            explorer.commit(|selection| match side {
                0 => {
                    selection.open = id.map(|statement| PassageRef {
                        statement,
                        passage: None,
                    });
                }
                _ => selection.compared_with = id,
            });
        })
        .child(none)
        .children(explorer.corpus.statements.keys().map(option));
    el("p").child(select)
}

fn aligned(explorer: Explorer, pair: [StatementId; 2], alignment: Alignment) -> Element {
    let strings = explorer.strings;
    let name = |id: StatementId| {
        explorer
            .corpus
            .issuer(explorer.statement(id))
            .name
            .get(strings.language)
    };
    let heads = pair.map(|id| el("th").attr("scope", "col").text(name(id)));
    let corner = el("th")
        .attr("scope", "col")
        .text(strings.alignments[alignment as usize]);
    let rows: Vec<Element> = match alignment {
        Alignment::Theme => themes(explorer.corpus, pair)
            .into_iter()
            .map(|(theme, sides)| {
                let cells = [0, 1].map(|side| quotes(explorer, pair[side], &sides[side]));
                row(
                    explorer,
                    explorer.corpus.themes[theme].label.get(strings.language),
                    cells,
                )
            })
            .collect(),
        Alignment::Demand => demands(explorer.corpus, pair)
            .into_iter()
            .map(|(demand, sides)| {
                let cells = sides.map(|position| {
                    position.and_then(|position| position_quote(explorer, position))
                });
                row(
                    explorer,
                    explorer.corpus.demands[demand].label.get(strings.language),
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

/// Renders a theme or a demand with the quotes of each side, or a note on a side that has none.
fn row(explorer: Explorer, label: &'static str, cells: [Option<Vec<Element>>; 2]) -> Element {
    let one_sided = cells.iter().any(Option::is_none);
    let cells = cells.map(|cell| match cell {
        Some(lines) => el("td").children(lines),
        None => el("td.silent").text(explorer.strings.not_mentioned),
    });
    el("tr")
        .class(one_sided.then_some("one-sided"))
        .child(el("th").attr("scope", "row").text(label))
        .children(cells)
}

fn quotes(explorer: Explorer, statement: StatementId, quotes: &[Quote]) -> Option<Vec<Element>> {
    (!quotes.is_empty()).then(|| {
        quotes
            .iter()
            .map(|one| quote(explorer, statement, *one))
            .collect()
    })
}

fn quote(explorer: Explorer, id: StatementId, Quote { passage, span }: Quote) -> Element {
    let statement = explorer.statement(id);
    el("p")
        .child(passage_link(explorer, id, Some(passage)).text(&*statement.passages[passage].id))
        .text(" ")
        .child(
            el("q.printed")
                .attr("lang", &*statement.language)
                .text(statement.text_of(span)),
        )
}

fn position_quote(explorer: Explorer, position: &Position) -> Option<Vec<Element>> {
    let evidence = position.evidence?;
    let text = stance_text(explorer, position.stance, evidence.voice);
    let head = el("p")
        .child(
            el("span.sign")
                .attr("aria-hidden", true)
                .text(sign(position.stance)),
        )
        .text(" ")
        .text(text);
    Some(vec![
        head,
        quote(
            explorer,
            position.statement,
            Quote {
                passage: evidence.passage,
                span: evidence.quote,
            },
        ),
    ])
}

/// Renders the runs of words that both statements contain.
fn shared_wording(explorer: Explorer, pair: [StatementId; 2]) -> Element {
    let strings = explorer.strings;
    let runs = shared(explorer.corpus, pair);
    let head = el("h3").text((strings.shared)(runs.len()));
    let lines = runs.iter().map(|[one, other]| {
        let statement = explorer.statement(pair[0]);
        let reference = |id: StatementId, quote: &Quote| {
            let statement = explorer.statement(id);
            let issuer = explorer
                .corpus
                .issuer(statement)
                .short_name(explorer.strings.language);
            passage_link(explorer, id, Some(quote.passage))
                .text(format!("{issuer} {}", statement.passages[quote.passage].id))
        };
        el("li")
            .child(
                el("mark.printed")
                    .attr("lang", &*statement.language)
                    .text(statement.text_of(one.span)),
            )
            .text(" ")
            .child(reference(pair[0], one))
            .text(", ")
            .child(reference(pair[1], other))
    });
    el("div.sharing")
        .child(head)
        .child(el("ul").children(lines))
}
