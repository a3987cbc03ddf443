//! Where each statement stands on each demand: a matrix, and on a narrow screen a list for each
//! demand. A cell opens the words that show it, in place.

use leptos::prelude::{Get, RwSignal, Set};

use super::Page;
use super::annotations::{sign, stance_words};
use super::links::link_into;
use super::save_picture::save;
use super::toggle_group::choice_of;
use crate::browser::node::{Element, Node, button, changing, el, live};
use pliego_corpus::{DemandId, Position, Stance, StanceEvidence, StatementId, VariantArray};
use pliego_explore::findings::positions::{Row, RowOrder, of_one_tendency, rows};

/// What is open in the matrix, and how it is sorted.
#[derive(Clone, Copy)]
struct Matrix {
    page: Page,
    order: RwSignal<RowOrder>,
    /// Demand and statement of the cell whose words are shown.
    open: RwSignal<Option<(DemandId, StatementId)>>,
}

pub(super) fn positions(page: Page) -> Node {
    let matrix = Matrix {
        page,
        order: RwSignal::new(RowOrder::default()),
        open: RwSignal::new(None),
    };
    let sort = choice_of(
        page.strings.sorted_by,
        matrix.order,
        &RowOrder::ALL,
        &page.strings.orders,
    );
    el("section.positions")
        .attr("aria-label", page.strings.positions_caption)
        .child(sort)
        .child(changing(move || table(matrix)))
        .child(save(
            page,
            ".matrix",
            "positions",
            page.strings.positions_caption,
        ))
        .into()
}

/// Which of these statements are one voice, if any are.
pub(super) fn one_tendency(page: Page, statements: &[StatementId]) -> Option<Element> {
    let of_one = of_one_tendency(page.corpus, statements);
    let name = |at: &StatementId| {
        page.corpus
            .issuer(page.statement(*at))
            .short_name(page.strings.language)
    };
    let names: Vec<&str> = of_one.iter().map(name).collect();
    (!names.is_empty())
        .then(|| el("p.tendency").text((page.strings.one_tendency)(&page.strings.list(&names))))
}

fn table(matrix: Matrix) -> Element {
    let (page, strings) = (matrix.page, matrix.page.strings);
    let statements = page.listed();
    let head = |at: &StatementId| {
        let statement = page.statement(*at);
        el("th")
            .attr("scope", "col")
            .text(page.corpus.issuer(statement).name.get(strings.language))
            .child(el("em").text(strings.date(statement.dating.edtf)))
    };
    let corner = el("th")
        .attr("scope", "col")
        .child(el("em").text(strings.demand_and_difference));
    let heads = el("tr").child(corner).children(statements.iter().map(head));
    let rows = rows(page.corpus, &statements, matrix.order.get());
    let body = el("tbody").children(rows.iter().map(|row| self::row(matrix, row, &statements)));
    el("table.matrix")
        .child(el("caption.unseen").text(strings.positions_caption))
        .child(el("thead").child(heads))
        .child(body)
}

/// A demand with its cells, and under them the words of the one that is open.
fn row(matrix: Matrix, row: &Row<'static>, statements: &[StatementId]) -> Vec<Node> {
    let (page, strings) = (matrix.page, matrix.page.strings);
    let demand = row.demand;
    let name = el("th")
        .attr("scope", "row")
        .text(page.corpus.demands[demand].label.get(strings.language))
        .child(el("em").text(difference(page, row, statements)));
    let cells = statements
        .iter()
        .zip(&row.cells)
        .map(|(statement, position)| cell(matrix, demand, *statement, *position));
    let columns = statements.len() + 1;
    let shown: Vec<(StatementId, &'static Position)> = statements
        .iter()
        .zip(&row.cells)
        .filter_map(|(statement, position)| Some((*statement, (*position)?)))
        .collect();
    let words = move || {
        let (open, at) = matrix.open.get()?;
        let (_, position) = shown
            .iter()
            .find(|(statement, _)| open == demand && *statement == at)?;
        Some(opened(page, position, position.evidence?, columns))
    };
    vec![
        el("tr")
            .attr("data-demand", &*page.corpus.demands[demand].id)
            .child(name)
            .children(cells)
            .into(),
        changing(words),
    ]
}

/// How the statements differ on a demand, in a sentence made from the cells.
fn difference(page: Page, row: &Row<'_>, statements: &[StatementId]) -> String {
    let strings = page.strings;
    let mut said = Vec::new();
    for stance in Stance::VARIANTS {
        let taking: Vec<StatementId> = (statements.iter().zip(&row.cells))
            .filter(|(_, position)| position.is_some_and(|position| position.stance == *stance))
            .map(|(statement, _)| *statement)
            .collect();
        if taking.is_empty() {
            continue;
        }
        let mut part = (strings.taking)(*stance, taking.len());
        if *stance != Stance::Silent && !of_one_tendency(page.corpus, &taking).is_empty() {
            part.push_str(strings.one_tendency_short);
        }
        said.push(part);
    }
    said.join(", ")
}

fn cell(
    matrix: Matrix,
    demand: DemandId,
    statement: StatementId,
    position: Option<&'static Position>,
) -> Element {
    let (page, strings) = (matrix.page, matrix.page.strings);
    let issuer = el("span.issuer").text(
        page.corpus
            .issuer(page.statement(statement))
            .name
            .get(strings.language),
    );
    let Some(position) = position else {
        return el("td.silent").child(issuer).text(strings.not_coded);
    };
    let stance = el("span.sign")
        .attr("aria-hidden", true)
        .text(sign(position.stance));
    let name = (strings.stance)(position.stance);
    if position.evidence.is_none() {
        return el("td.silent")
            .child(issuer)
            .child(stance)
            .text(" ")
            .text(name);
    }
    let here = Some((demand, statement));
    let open = move || matrix.open.get() == here;
    let button = button()
        .attr("aria-expanded", live(open))
        .child(stance)
        .text(" ")
        .text(name)
        .on("click", move |_| {
            matrix.open.set(if open() { None } else { here });
        });
    el("td")
        .class(live(move || open().then_some("open")))
        .child(issuer)
        .child(button)
}

/// The words that show a position, as printed, and the way to them.
fn opened(page: Page, position: &Position, evidence: StanceEvidence, columns: usize) -> Element {
    let strings = page.strings;
    let statement = page.statement(position.statement);
    let said = stance_words(page, position.stance, evidence.voice);
    let passage = &statement.passages[evidence.passage];
    let line = el("p")
        .text(page.corpus.issuer(statement).name.get(strings.language))
        .text(", ")
        .text(said)
        .text(", ")
        .text(strings.place_of(passage))
        .text(" · ")
        .child(
            link_into(page, position.statement, Some(evidence.passage)).text(strings.read_in_text),
        );
    let quote = el("q.printed")
        .attr("lang", &*statement.language)
        .text(statement.text_of(evidence.quote));
    el("tr.opened").child(
        el("td")
            .attr("colspan", columns)
            .child(el("p").child(quote))
            .child(line),
    )
}
