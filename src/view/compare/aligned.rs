//! The passages of two statements, aligned by theme or by demand: what both say, then what only one of
//! them says.

use leptos::prelude::*;

use pliego_corpus::{Position, StatementId};
use pliego_explore::findings::compare::{Alignment, Quote, Side, demands, themes};

use crate::state::{Explorer, use_explorer};
use crate::view::shared::{PassageLink, Quotation, StanceSign, StatementHeads, stance_text};

/// The table: a row for each theme or demand that either statement has.
#[component]
pub(crate) fn Aligned(
    /// The statements.
    pair: [StatementId; 2],
    /// How they are aligned.
    alignment: Alignment,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let [one, other] = pair.map(|id| explorer.statement_name(id));
    let mut groups: [Vec<AnyView>; Side::ALL.len()] = Default::default();
    let mut row = |label, [one, other]: [Vec<AnyView>; 2]| {
        let side = Side::of([!one.is_empty(), !other.is_empty()]);
        groups[side as usize].push(view! { <Row label=label one=one other=other /> }.into_any());
    };
    if alignment == Alignment::Theme {
        for (theme, sides) in themes(corpus, pair) {
            let label = corpus.themes[theme].label.get(strings.language);
            let side = |side: usize| quotes(pair[side], &sides[side]);
            row(label, [side(0), side(1)]);
        }
    } else {
        for (demand, sides) in demands(corpus, pair) {
            let label = corpus.demands[demand].label.get(strings.language);
            let lines = sides.map(|position| position_lines(explorer, position));
            row(label, lines);
        }
    }
    let heads = [
        strings.both_statements.to_owned(),
        (strings.only)(&one),
        (strings.only)(&other),
    ];
    let groups = heads.into_iter().zip(groups).map(|(head, rows)| {
        (!rows.is_empty()).then(|| {
            view! {
                <tbody>
                    <tr class="group">
                        <th colspan="3" scope="rowgroup">
                            {head}
                        </th>
                    </tr>
                    {rows}
                </tbody>
            }
            .into_any()
        })
    });
    view! {
        <table class="aligned">
            <caption class="unseen">{strings.compare_caption}</caption>
            <StatementHeads rows=strings.alignments[alignment as usize] statements=pair />
            {groups.collect_view()}
        </table>
    }
    .into_any()
}

/// A theme or a demand with the quotes of each side.
#[component]
fn Row(
    /// The name of the theme or demand.
    label: &'static str,
    /// The lines of the first statement; none if it is silent.
    one: Vec<AnyView>,
    /// The lines of the second statement.
    other: Vec<AnyView>,
) -> impl IntoView {
    let strings = use_explorer().strings;
    let cell = |lines: Vec<AnyView>| {
        if lines.is_empty() {
            view! { <td class="silent">{strings.not_mentioned}</td> }.into_any()
        } else {
            view! { <td>{lines}</td> }.into_any()
        }
    };
    view! {
        <tr>
            <th scope="row">{label}</th>
            {cell(one)}
            {cell(other)}
        </tr>
    }
    .into_any()
}

fn quotes(statement: StatementId, quotes: &[Quote]) -> Vec<AnyView> {
    let line = |quote: &Quote| view! { <QuoteLine statement=statement quote=*quote /> }.into_any();
    quotes.iter().map(line).collect()
}

fn position_lines(explorer: Explorer, position: Option<&'static Position>) -> Vec<AnyView> {
    let mut lines = Vec::new();
    let Some(position) = position else {
        return lines;
    };
    let mut voice = None;
    for evidence in &position.evidence {
        // The evidence comes strongest first; a change of voice is told.
        if voice != Some(evidence.voice) {
            voice = Some(evidence.voice);
            let stance = view! {
                <p>
                    <StanceSign stance=position.stance />
                    " "
                    {stance_text(explorer.strings, position.stance, evidence.voice)}
                </p>
            };
            lines.push(stance.into_any());
        }
        let quote = Quote {
            passage: evidence.passage,
            span: evidence.quote,
        };
        let line = view! { <QuoteLine statement=position.statement quote=quote /> };
        lines.push(line.into_any());
    }
    lines
}

/// A quote after the id of its passage.
#[component]
fn QuoteLine(
    /// The statement.
    statement: StatementId,
    /// The quote.
    quote: Quote,
) -> impl IntoView {
    let passages = &use_explorer().statement(statement).passages;
    view! {
        <p>
            <PassageLink statement=statement passage=quote.passage>
                {&*passages[quote.passage].id}
            </PassageLink>
            " "
            <Quotation statement=statement span=quote.span />
        </p>
    }
    .into_any()
}
