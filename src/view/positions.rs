//! The positions of the statements on each demand: a matrix, and on narrow screens a list for each
//! demand. Pressing a cell opens its evidence below the row.

use leptos::prelude::{Get, RwSignal, Set};

use super::Explorer;
use super::annotations::{sign, stance_text};
use super::links::passage_link;
use super::save_picture::save_picture;
use super::toggle_group::labelled_toggle_group;
use crate::browser::node::{Element, Node, button, changing, el, live};
use pliego_corpus::{DemandId, Position, Stance, StanceEvidence, StatementId, VariantArray};
use pliego_explore::findings::positions::{Row, RowOrder, of_one_tendency, rows};

/// The state of the matrix, passed to its parts.
#[derive(Clone, Copy)]
struct Matrix {
    explorer: Explorer,
    order: RwSignal<RowOrder>,
    /// Demand and statement of the open cell.
    open: RwSignal<Option<(DemandId, StatementId)>>,
}

pub(super) fn positions(explorer: Explorer) -> Node {
    let matrix = Matrix {
        explorer,
        order: RwSignal::new(RowOrder::default()),
        open: RwSignal::new(None),
    };
    let sort = labelled_toggle_group(
        explorer.strings.sorted_by,
        matrix.order,
        &RowOrder::ALL,
        &explorer.strings.row_orders,
    );
    el("section.positions")
        .attr("aria-label", explorer.strings.positions_caption)
        .child(sort)
        .child(changing(move || table(matrix)))
        .child(save_picture(
            explorer,
            ".matrix",
            "positions",
            explorer.strings.positions_caption,
        ))
        .into()
}

/// Names those of the statements whose issuers belong to one tendency; `None` if there are none.
pub(super) fn one_tendency(explorer: Explorer, statements: &[StatementId]) -> Option<Element> {
    let members = of_one_tendency(explorer.corpus, statements);
    let name = |id: &StatementId| {
        explorer
            .corpus
            .issuer(explorer.statement(*id))
            .short_name(explorer.strings.language)
    };
    let names: Vec<&str> = members.iter().map(name).collect();
    (!names.is_empty()).then(|| {
        el("p.tendency").text((explorer.strings.one_tendency)(
            &explorer.strings.list(&names),
        ))
    })
}

fn table(matrix: Matrix) -> Element {
    let (explorer, strings) = (matrix.explorer, matrix.explorer.strings);
    let statements = explorer.listed();
    let head = |id: &StatementId| {
        let statement = explorer.statement(*id);
        el("th")
            .attr("scope", "col")
            .text(explorer.corpus.issuer(statement).name.get(strings.language))
            .child(el("em").text(strings.date(statement.dating.edtf)))
    };
    let corner = el("th")
        .attr("scope", "col")
        .child(el("em").text(strings.demand_and_difference));
    let heads = el("tr").child(corner).children(statements.iter().map(head));
    let rows = rows(explorer.corpus, &statements, matrix.order.get());
    let body = el("tbody").children(rows.iter().map(|row| self::row(matrix, row, &statements)));
    el("table.matrix")
        .child(el("caption.unseen").text(strings.positions_caption))
        .child(el("thead").child(heads))
        .child(body)
}

/// Renders the row of a demand and, below it, the evidence of the open cell.
fn row(matrix: Matrix, row: &Row<'static>, statements: &[StatementId]) -> Vec<Node> {
    let (explorer, strings) = (matrix.explorer, matrix.explorer.strings);
    let demand = row.demand;
    let name = el("th")
        .attr("scope", "row")
        .text(explorer.corpus.demands[demand].label.get(strings.language))
        .child(el("em").text(difference(explorer, row, statements)));
    let cells = statements
        .iter()
        .zip(&row.cells)
        .map(|(id, position)| cell(matrix, demand, *id, *position));
    let columns = statements.len() + 1;
    let coded: Vec<(StatementId, &'static Position)> = statements
        .iter()
        .zip(&row.cells)
        .filter_map(|(id, position)| Some((*id, (*position)?)))
        .collect();
    let evidence = move || {
        let (open_demand, open_statement) = matrix.open.get()?;
        let (_, position) = coded
            .iter()
            .find(|(id, _)| open_demand == demand && *id == open_statement)?;
        Some(evidence_row(
            explorer,
            position,
            position.evidence?,
            columns,
        ))
    };
    vec![
        el("tr")
            .attr("data-demand", &*explorer.corpus.demands[demand].id)
            .child(name)
            .children(cells)
            .into(),
        changing(evidence),
    ]
}

/// Summarizes a row: how many statements take each stance.
fn difference(explorer: Explorer, row: &Row<'_>, statements: &[StatementId]) -> String {
    let strings = explorer.strings;
    let mut parts = Vec::new();
    for stance in Stance::VARIANTS {
        let takers: Vec<StatementId> = (statements.iter().zip(&row.cells))
            .filter(|(_, position)| position.is_some_and(|position| position.stance == *stance))
            .map(|(id, _)| *id)
            .collect();
        if takers.is_empty() {
            continue;
        }
        let mut part = (strings.stance_count)(*stance, takers.len());
        if *stance != Stance::Silent && !of_one_tendency(explorer.corpus, &takers).is_empty() {
            part.push_str(strings.one_tendency_short);
        }
        parts.push(part);
    }
    parts.join(", ")
}

fn cell(
    matrix: Matrix,
    demand: DemandId,
    id: StatementId,
    position: Option<&'static Position>,
) -> Element {
    let (explorer, strings) = (matrix.explorer, matrix.explorer.strings);
    let issuer = el("span.issuer").text(
        explorer
            .corpus
            .issuer(explorer.statement(id))
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
    let this_cell = Some((demand, id));
    let is_open = move || matrix.open.get() == this_cell;
    let button = button()
        .attr("aria-expanded", live(is_open))
        .child(stance)
        .text(" ")
        .text(name)
        .on("click", move |_| {
            matrix.open.set(if is_open() { None } else { this_cell });
        });
    el("td")
        .class(live(move || is_open().then_some("open")))
        .child(issuer)
        .child(button)
}

/// Renders the evidence of a position: the quoted words, the stance, and a link to the passage.
fn evidence_row(
    explorer: Explorer,
    position: &Position,
    evidence: StanceEvidence,
    columns: usize,
) -> Element {
    let strings = explorer.strings;
    let statement = explorer.statement(position.statement);
    let stance = stance_text(explorer, position.stance, evidence.voice);
    let printed = &statement.passages[evidence.passage];
    let line = el("p")
        .text(explorer.corpus.issuer(statement).name.get(strings.language))
        .text(", ")
        .text(stance)
        .text(", ")
        .text(strings.place_of(printed))
        .text(" · ")
        .child(
            passage_link(explorer, position.statement, Some(evidence.passage))
                .text(strings.read_in_text),
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
