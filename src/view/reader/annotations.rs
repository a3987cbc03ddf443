//! The editors' annotations of a passage. Beside it: the country of its signatory and its themes. Under
//! it, as notes: its positions on demands, the dates that it mentions, the irregularities of its print.

use leptos::prelude::*;

use pliego_corpus::{
    Basis, Coding, DateMention, PassageId, Position, Salience, StanceEvidence, StatementId,
};
use pliego_explore::facet::Facet;
use pliego_explore::findings::timeline::axis_position;

use super::irregularities::IrregularityLine;
use super::value_button::ValueButton;
use crate::state::use_explorer;
use crate::view::shared::{Quotation, StanceSign, stance_text};

/// The annotations beside a passage; nothing if there are none.
#[component]
pub(crate) fn Margin(
    /// The statement.
    id: StatementId,
    /// The passage.
    passage: PassageId,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let printed = &explorer.statement(id).passages[passage];
    let signatory = printed.signatory.map(|id| &corpus.organizations[id]);
    let country = signatory.and_then(|organization| organization.country);
    let country = country.map(|country| {
        let label = corpus.countries[country].label.get(strings.language);
        view! { <li class="country">{label}</li> }.into_any()
    });
    let codings = printed.codings.iter().flatten();
    let themes = codings.map(|coding| view! { <ThemeLine coding=coding /> }.into_any());
    let themes = country.into_iter().chain(themes).collect();
    lists("margin", [(strings.themes, "themes", themes)])
}

/// The notes under a passage; nothing if there are none. They stand there and not in the margin,
/// because a margin that is longer than its passage would tear the text apart.
#[component]
pub(crate) fn Apparatus(
    /// The statement.
    id: StatementId,
    /// The passage.
    passage: PassageId,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let printed = &explorer.statement(id).passages[passage];
    let mentions = printed.mentions.iter();
    let mentions =
        mentions.map(|mention| view! { <MentionLine statement=id mention=mention /> }.into_any());
    let positions = explorer.corpus.positions_in(id, passage);
    let positions = positions.map(|(position, evidence)| {
        view! { <PositionLine position=position evidence=evidence /> }.into_any()
    });
    // An irregularity is marked in the text where its words end, unless it is that of the whole passage,
    // or of white space before it, or its end is within another one.
    let mut marked_to = printed.span.start;
    let irregularities = printed.irregularities.iter().map(|irregularity| {
        let span = irregularity.span;
        let is_marked = span != printed.span && span.end > marked_to;
        if is_marked {
            marked_to = span.end;
        }
        view! {
            <IrregularityLine
                statement=id
                passage=passage
                irregularity=irregularity
                is_marked=is_marked
            />
        }
        .into_any()
    });
    lists(
        "apparatus",
        [
            (strings.demands, "stances", positions.collect()),
            (strings.mentions, "days", mentions.collect()),
            (strings.irregularities, "oddities", irregularities.collect()),
        ],
    )
}

/// Renders those lists that are not empty, each with its label and class; nothing if all are empty.
fn lists<const N: usize>(
    class: &'static str,
    lists: [(&'static str, &'static str, Vec<AnyView>); N],
) -> AnyView {
    let filled = lists.into_iter().filter(|(.., lines)| !lines.is_empty());
    let filled: Vec<AnyView> = filled
        .map(|(label, class, lines)| {
            view! {
                <ul class=class aria-label=label>
                    {lines}
                </ul>
            }
            .into_any()
        })
        .collect();
    (!filled.is_empty())
        .then(|| view! { <div class=class>{filled}</div> }.into_any())
        .into_any()
}

/// A theme of a passage.
#[component]
fn ThemeLine(
    /// The coding of the passage with the theme.
    coding: &'static Coding,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let label = explorer.corpus.themes[coding.theme]
        .label
        .get(strings.language);
    let is_secondary = coding.salience == Salience::Secondary;
    let note = is_secondary.then(|| (strings.in_passing)(label));
    view! {
        <li class=is_secondary.then_some("secondary")>
            <ValueButton facet=Facet::Theme value=coding.theme note=note>
                {label}
            </ValueButton>
        </li>
    }
    .into_any()
}

/// A position on a demand, with its stance and voice. Pressing the demand includes it; the passage
/// then marks the evidence.
#[component]
fn PositionLine(
    /// The position.
    position: &'static Position,
    /// Its evidence, in this passage.
    evidence: StanceEvidence,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let demand = &explorer.corpus.demands[position.demand];
    // The colon stands in the button, because its text wraps in a box of its own.
    view! {
        <li>
            <ValueButton facet=Facet::Demand value=position.demand>
                <StanceSign stance=position.stance />
                " "
                {demand.label.get(strings.language)}
                ":"
            </ValueButton>
            " "
            <em>{stance_text(strings, position.stance, evidence.voice)}</em>
        </li>
    }
    .into_any()
}

/// A date that a passage mentions.
#[component]
fn MentionLine(
    /// The statement.
    statement: StatementId,
    /// The mention.
    mention: &'static DateMention,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let inferred = (mention.basis == Basis::Inferred).then_some(strings.inferred_mention);
    let off = strings.off_axis(axis_position(mention.date, explorer.corpus.span));
    let hedges: Vec<&str> = inferred.into_iter().chain(off).collect();
    let hedges = (!hedges.is_empty()).then(|| format!(" ({})", hedges.join("; ")));
    view! {
        <li
            class=if off.is_some() { "off" } else { "on" }
            title=mention.of.get(strings.language)
        >
            <Quotation statement=statement span=mention.quote />
            ": "
            {strings.date(mention.date)}
            <em>{hedges}</em>
        </li>
    }
    .into_any()
}
