//! The figures as tables: what statements claim, and what counting bodies found.

use leptos::prelude::*;

use pliego_corpus::Figure;
use pliego_explore::findings::figures::FigureFilter;

use crate::state::use_explorer;
use crate::view::shared::{
    BackgroundLink, ColumnHeads, CopyQuotation, PassageLink, Quotation, Scroller,
};

/// The claimed figures, each with its words and what it counts.
#[component]
pub(crate) fn ClaimTable(
    /// The figures.
    claims: Vec<&'static Figure>,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let names = [
        strings.organization,
        strings.date,
        strings.as_of,
        strings.words_printed,
        strings.what_it_counts,
    ];
    let rows = claims
        .into_iter()
        .map(|claim| view! { <ClaimRow claim=claim /> })
        .collect_view();
    view! {
        <Scroller label=strings.claims_caption>
            <table class="claims stack">
                <caption>{strings.claims_caption}</caption>
                <ColumnHeads names=names />
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

/// The row of a claimed figure.
#[component]
fn ClaimRow(
    /// The figure.
    claim: &'static Figure,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(claim.statement);
    let issuer = explorer.issuer_name(claim.statement);
    let as_of = claim.as_of.map(|date| strings.date(date));
    let total = claim
        .cumulative
        .then(|| view! { <em>{format!(" ({})", strings.running_total)}</em> }.into_any());
    view! {
        <tr>
            <th scope="row">{issuer}</th>
            <td>{strings.date(statement.dating.edtf)}</td>
            <td class="as-of" data-label=strings.as_of>
                {as_of}
            </td>
            <td>
                <Quotation statement=claim.statement span=claim.quote />
                " "
                <PassageLink statement=claim.statement passage=claim.passage>
                    {strings.place_of(&statement.passages[claim.passage])}
                </PassageLink>
                " "
                <CopyQuotation statement=claim.statement passage=claim.passage />
            </td>
            <td>{claim.counts.get(strings.language)} {total}</td>
        </tr>
    }
    .into_any()
}

/// The tallies of counting bodies, in a disclosure.
#[component]
pub(crate) fn TallyTable(
    /// Which figures it shows.
    filter: FigureFilter,
    /// Whether it is unfolded from the start.
    open: bool,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let names = [
        strings.date,
        strings.counting_body,
        filter.name(corpus, strings),
    ];
    let rows = corpus.tallies.iter().filter_map(|tally| {
        let number = filter.number_of(tally)?;
        let body = corpus.bodies[tally.body].name.get(strings.language);
        Some(
            view! {
                <tr>
                    <th scope="row">{strings.date(tally.as_of)}</th>
                    <td>{body}</td>
                    <td>{number.to_string()}</td>
                </tr>
            }
            .into_any(),
        )
    });
    view! {
        <details class="table" open=open>
            <summary>{strings.tallies_caption}</summary>
            <p class="note">
                {strings.tallies_note} " " <BackgroundLink />
            </p>
            <table>
                <ColumnHeads names=names />
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}
