//! The printed pages of the positions: all demands on one page, and a page for each demand.
//!
//! The matrix by signs and the section of each demand are also parts to embed.

use leptos::prelude::*;

use pliego_corpus::{DemandId, Label, Position, Stance, StanceEvidence, StatementId, Voice};
use pliego_explore::findings::positions::{Row, RowOrder, rows};

use super::SIDE_BY_SIDE;
use super::head::PrintedPage;
use super::passage::PassageLine;
use crate::state::{Page, use_explorer};
use crate::view::shared::{PageLink, PassageLink, Quotation, StanceKey, StanceSign, stance_text};

/// Every demand with the position of each statement and its quotation, those first on which the
/// statements differ most. Of a large collection it has the sums; the page of each demand has the rest.
#[component]
pub(crate) fn PositionsPage() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let statements: Vec<StatementId> = corpus.statements.keys().collect();
    let rows = rows(corpus, &statements, RowOrder::default());
    let is_large = statements.len() > SIDE_BY_SIDE;
    let overview =
        (!is_large).then(|| view! { <Overview statements=&statements rows=&rows /> }.into_any());
    let demands = rows.into_iter().map(move |row| {
        let (id, demand) = (row.demand, &corpus.demands[row.demand]);
        let difference = strings.difference(corpus, &row, &statements);
        let stands = (!is_large).then(|| view! { <Stands row=row /> });
        view! {
            <section id=&*demand.id>
                <h2>
                    <PageLink page=Page::Demand(id)>{demand.label.get(strings.language)}</PageLink>
                </h2>
                <p class="note">{difference}</p>
                {stands}
            </section>
        }
        .into_any()
    });
    view! {
        <PrintedPage title=strings.positions_caption>
            <StanceKey />
            {overview}
            {demands.collect_view()}
        </PrintedPage>
    }
    .into_any()
}

/// The matrix by signs alone: a row for each demand, a column for each statement.
#[component]
fn Overview<'a>(
    /// The statements.
    statements: &'a [StatementId],
    /// The rows, each with a cell for each statement.
    rows: &'a [Row<'static>],
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let heads = statements.iter().map(|id| {
        view! {
            <th scope="col">
                <span>{explorer.short_statement_name(*id)}</span>
            </th>
        }
        .into_any()
    });
    let cell = |position: &Option<&'static Position>| match position {
        Some(position) => {
            let stance = (strings.stance)(position.stance);
            let is_silent = position.evidence.is_empty();
            view! {
                <td class=is_silent.then_some("silent") title=stance>
                    <StanceSign stance=position.stance />
                    <span class="unseen">{stance}</span>
                </td>
            }
            .into_any()
        }
        None => view! { <td title=strings.not_coded></td> }.into_any(),
    };
    let rows = rows.iter().map(|row| {
        let label = corpus.demands[row.demand].label.get(strings.language);
        let cells = row.cells.iter().map(cell).collect_view();
        view! {
            <tr>
                <th scope="row">
                    <PageLink page=Page::Demand(row.demand)>{label}</PageLink>
                </th>
                {cells}
            </tr>
        }
        .into_any()
    });
    view! {
        <table class="overview">
            <caption class="unseen">{strings.positions_caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{strings.demand_and_difference}</th>
                    {heads.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A demand with the passages in which each statement takes its position, strongest first.
#[component]
pub(crate) fn DemandPage(
    /// The demand.
    demand: DemandId,
    /// Where its boundary needs explaining.
    note: Option<&'static Label>,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let note = note.map(|note| view! { <p>{note.get(strings.language)}</p> });
    let positions = move || {
        let all = corpus.positions.iter();
        all.filter(move |position| position.demand == demand)
    };
    let passages = takers(positions(), |position, evidence| {
        view! {
            <PassageLine
                statement=position.statement
                passage=evidence.passage
                quote=evidence.quote
            />
        }
        .into_any()
    });
    view! {
        <PrintedPage title=corpus.demands[demand].label.get(strings.language)>
            {note}
            <dl>{passages}</dl>
            <Silent statements=silent(positions()) />
        </PrintedPage>
    }
    .into_any()
}

/// Lists who takes a position, with each piece of its evidence. A change of voice is told: the
/// evidence that follows has another one.
fn takers(
    positions: impl Iterator<Item = &'static Position>,
    line: impl Fn(&'static Position, StanceEvidence) -> AnyView,
) -> Vec<AnyView> {
    let mut lines = Vec::new();
    for position in positions {
        let mut voice = None;
        for evidence in &position.evidence {
            if voice != Some(evidence.voice) {
                voice = Some(evidence.voice);
                let taker = view! { <Taker position=position voice=evidence.voice /> };
                lines.push(taker.into_any());
            }
            let line = line(position, *evidence);
            lines.push(view! { <dd>{line}</dd> }.into_any());
        }
    }
    lines
}

/// Lists the statements that are silent.
fn silent(positions: impl Iterator<Item = &'static Position>) -> Vec<StatementId> {
    positions
        .filter(|position| position.evidence.is_empty())
        .map(|position| position.statement)
        .collect()
}

/// The position of each statement on a demand, each with its quotations, strongest first.
#[component]
fn Stands(
    /// The positions.
    row: Row<'static>,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let positions = || row.cells.iter().copied().flatten();
    let lines = takers(positions(), |position, evidence| {
        let id = position.statement;
        let passage = &explorer.statement(id).passages[evidence.passage];
        view! {
            <Quotation statement=id span=evidence.quote />
            " "
            <PassageLink statement=id passage=evidence.passage>
                {strings.place_of(passage)}
            </PassageLink>
        }
        .into_any()
    });
    view! {
        <dl>{lines}</dl>
        <Silent statements=silent(positions()) />
    }
    .into_any()
}

/// Who takes a position, and which.
#[component]
fn Taker(
    /// The position.
    position: &'static Position,
    /// Whose voice says what follows.
    voice: Voice,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(position.statement);
    let issuer = explorer.issuer_name(position.statement);
    let stance = stance_text(strings, position.stance, voice);
    view! {
        <dt>
            <StanceSign stance=position.stance />
            " "
            {format!("{issuer}, {}: {stance}", strings.date(statement.dating.edtf))}
        </dt>
    }
    .into_any()
}

/// The statements that do not mention a demand; nothing if all do.
#[component]
fn Silent(
    /// The statements.
    statements: Vec<StatementId>,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let names: Vec<String> = statements
        .iter()
        .map(|id| explorer.statement_name(*id))
        .collect();
    let stance = (strings.stance)(Stance::Silent);
    let line = format!(
        " {stance}: {}",
        strings.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    );
    (!names.is_empty())
        .then(|| {
            view! {
                <p class="note">
                    <StanceSign stance=Stance::Silent />
                    {line}
                </p>
            }
        })
        .into_any()
}
