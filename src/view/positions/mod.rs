//! The positions of the statements on each demand: a matrix, and on narrow screens a list for each
//! demand. Pressing a cell opens its evidence below the row.

mod cell;
mod evidence;

use leptos::html::Tr;
use leptos::prelude::*;

use pliego_corpus::StatementId;
use pliego_explore::facet::Facet;
use pliego_explore::findings::positions::{Row, RowOrder, rows};
use pliego_explore::findings::rows::shows_demand;
use pliego_explore::selection::Setting;

use crate::browser::focus;
use crate::state::use_explorer;
use crate::view::shared::{
    Choice, ColumnSteps, FirstColumn, PassagesLink, SavePicture, StanceKey, ToggleGroup,
    columns_shown,
};
use cell::Cell;
pub(crate) use evidence::EvidenceLines;

/// The matrix with its orders.
#[component]
pub(crate) fn Positions() -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let order = explorer.watch(Setting::Rows);
    let statements = explorer.watch_columns();
    let first = FirstColumn::new(None);
    let matrix = move || {
        let statements = statements.get();
        let shown = columns_shown(first, &statements);
        let mut rows = rows(explorer.corpus, &statements, RowOrder::ALL[order.get()]);
        explorer.criteria.with(|criteria| {
            rows.retain(|row| shows_demand(explorer.corpus, criteria, row.demand));
        });
        view! {
            <ColumnSteps first=first shown=shown total=statements.len() />
            <Matrix statements=statements rows=rows shown=shown />
        }
        .into_any()
    };
    view! {
        <section class="positions" aria-label=strings.positions_caption>
            <Choice label=strings.sorted_by>
                <ToggleGroup setting=Setting::Rows labels=&strings.row_orders[..] />
            </Choice>
            <Choice label=strings.cells_show>
                <ToggleGroup setting=Setting::Cells labels=&strings.cell_contents[..] />
            </Choice>
            <StanceKey />
            {matrix}
            <SavePicture selector=".matrix" name="positions" title=strings.positions_caption />
        </section>
    }
    .into_any()
}

/// The matrix: a row for each demand, a column for each statement that is shown.
#[component]
fn Matrix(
    /// The statements.
    statements: Vec<StatementId>,
    /// The rows, each with a cell for each statement.
    rows: Vec<Row<'static>>,
    /// The first column that is shown, and the one after the last.
    shown: (usize, usize),
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let heads = statements[shown.0..shown.1].iter().map(|id| {
        let statement = explorer.statement(*id);
        view! {
            <th scope="col">
                {explorer.issuer_name(*id)}
                <em>{strings.date(statement.dating.edtf)}</em>
            </th>
        }
        .into_any()
    });
    let heads = heads.collect_view();
    let statements = StoredValue::new(statements);
    let rows = rows
        .into_iter()
        .map(|row| view! { <DemandRow row=row statements=statements shown=shown /> });
    view! {
        <table class="matrix" class:signs=move || explorer.setting(Setting::Cells) == 1>
            <caption class="unseen">{strings.positions_caption}</caption>
            <thead>
                <tr>
                    <th scope="col">
                        <em>{strings.demand_and_difference}</em>
                    </th>
                    {heads}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Scrolls to the open cell that an address names. One that the reader opens is in view.
fn reveal_if_in_address(opened: NodeRef<Tr>) {
    let has_interacted = use_explorer().has_interacted;
    Effect::new(move |_| {
        let opened = opened.get().filter(|_| !has_interacted.get_untracked());
        if let Some(opened) = opened {
            focus::reveal(opened.into());
        }
    });
}

/// The row of a demand and, below it, the evidence of the open cell, strongest first.
#[component]
fn DemandRow(
    /// The row.
    row: Row<'static>,
    /// The statement of each cell.
    statements: StoredValue<Vec<StatementId>>,
    /// The first cell that is shown, and the one after the last.
    shown: (usize, usize),
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let demand = row.demand;
    let open = Memo::new(move |_| explorer.selection.with(|selection| selection.cell));
    let statements = statements.get_value();
    let columns = shown.1 - shown.0 + 1;
    let difference = strings.difference(corpus, &row, &statements);
    let cells = statements.iter().zip(&row.cells);
    let cells = cells.take(shown.1).skip(shown.0).map(|(id, position)| {
        view! { <Cell demand=demand statement=*id position=*position /> }
    });
    let cells = cells.collect_view();
    let opened = NodeRef::<Tr>::new();
    if open.get_untracked().is_some_and(|(_, of)| of == demand) {
        reveal_if_in_address(opened);
    }
    let evidence = move || {
        let (statement, of) = open.get()?;
        let column = statements.iter().position(|id| *id == statement)?;
        let position = row.cells[column].filter(|_| of == demand)?;
        let lines: Vec<AnyView> = position
            .evidence
            .iter()
            .map(|evidence| {
                view! { <EvidenceLines position=position evidence=*evidence /> }.into_any()
            })
            .collect();
        (!lines.is_empty()).then(|| {
            view! {
                <tr class="opened" tabindex="-1" node_ref=opened>
                    <td colspan=columns.to_string()>
                        {lines}
                        <p>
                            <PassagesLink facet=Facet::Demand value=demand.into()>
                                {strings.all_passages}
                            </PassagesLink>
                        </p>
                    </td>
                </tr>
            }
            .into_any()
        })
    };
    view! {
        <tr data-demand=&*corpus.demands[demand].id>
            <th scope="row">
                {corpus.demands[demand].label.get(strings.language)} <em>{difference}</em>
            </th>
            {cells}
        </tr>
        {evidence}
    }
    .into_any()
}
