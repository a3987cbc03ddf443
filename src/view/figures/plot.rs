//! The plot of figures: days from left to right, numbers from below.

use leptos::prelude::*;

use pliego_corpus::{Figure, Tally};
use pliego_explore::findings::figure_plot::{Axes, HEIGHT, PlacedClaim, place_claims};
use pliego_explore::findings::figures::{
    FigureFilter, day_on_axis, days, is_lower_bound, off_axis,
};
use pliego_explore::findings::timeline::percent;

use super::sign;
use crate::state::use_explorer;

/// The height of the labels of the time axis, in pixels.
const AXIS_HEIGHT: i64 = 24;

/// The plot.
#[component]
pub(crate) fn Plot(
    /// Which figures it shows.
    filter: FigureFilter,
    /// The claimed figures.
    claims: Vec<&'static Figure>,
    /// Its title.
    title: String,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let axes = Axes::new(corpus, filter);
    let name = filter.name(corpus, strings);
    let scale_title = [&axes.top.to_string(), " ", name, strings.as_claimed].concat();
    let claims = place_claims(corpus, &claims, filter, strings.language, &scale_title);
    let quarters = (0..=4).map(|quarter| {
        let number = quarter * axes.top / 4;
        let y = axes.y(number).to_string();
        let label = match quarter {
            4 => scale_title.clone(),
            _ => number.to_string(),
        };
        view! {
            <line class="lane" x1="0" x2="100%" y1=y.clone() y2=y.clone() />
            <text x="0" y=y dy="-4">
                {label}
            </text>
        }
        .into_any()
    });
    let foot = (HEIGHT + AXIS_HEIGHT - 6).to_string();
    let day_label = |x: String, anchor: &'static str, text: String| {
        view! {
            <text x=x y=foot.clone() text-anchor=anchor>
                {text}
            </text>
        }
        .into_any()
    };
    let ends = [(axes.first, "0%", "start"), (axes.last, "100%", "end")];
    let ends =
        ends.map(|(day, x, anchor)| day_label(x.to_owned(), anchor, strings.day_and_year(day)));
    let months = axes.months().into_iter().map(|(day, has_label)| {
        let x = axes.x(day, 0);
        let label = has_label.then(|| day_label(x.clone(), "middle", (strings.day_short)(day)));
        view! {
            <line
                class="month"
                x1=x.clone()
                x2=x
                y1=HEIGHT.to_string()
                y2=(HEIGHT + 6).to_string()
            />
            {label}
        }
        .into_any()
    });
    let tallies = corpus.tallies.iter().filter_map(|tally| {
        let number = filter.number_of(tally)?;
        let x = axes.x(day_on_axis(corpus, tally)?, 1);
        Some(view! { <TallyMark axes=axes tally=tally number=number x=x /> })
    });
    // Labels without room stand below the plot.
    let unplaced = claims.iter().filter(|claim| claim.baseline.is_none());
    let unplaced: Vec<&str> = unplaced.map(|claim| &*claim.label).collect();
    let unplaced = (!unplaced.is_empty())
        .then(|| view! { <p class="note">{unplaced.join("; ")}</p> }.into_any());
    let claims = claims
        .into_iter()
        .map(|claim| view! { <ClaimMark axes=axes claim=claim /> });
    view! {
        <div class="area">
            <svg
                class="plot-of-figures"
                width="100%"
                height=(HEIGHT + AXIS_HEIGHT).to_string()
                role="img"
                aria-label=title
            >
                {quarters.collect_view()}
                {months.collect_view()}
                {ends.into_iter().collect_view()}
                {tallies.collect_view()}
                {claims.collect_view()}
            </svg>
        </div>
        {unplaced}
    }
    .into_any()
}

/// The sign of a counting body, at the day and the number of a tally.
#[component]
fn TallyMark(
    /// The axes.
    axes: Axes,
    /// The tally.
    tally: &'static Tally,
    /// Its number.
    number: i64,
    /// Where its day is.
    x: String,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let body = explorer.corpus.bodies[tally.body]
        .name
        .get(strings.language);
    let title = format!("{body}, {}: {number}", strings.date(tally.as_of));
    view! {
        <text class="tally" x=x y=axes.y(number).to_string() dy="4" text-anchor="middle">
            {sign(tally.body)}
            <title>{title}</title>
        </text>
    }
    .into_any()
}

/// The mark of a claimed figure: a dot for a day, a bar for several days, an arrow for a lower bound;
/// and its label.
#[component]
fn ClaimMark(
    /// The axes.
    axes: Axes,
    /// The figure.
    claim: PlacedClaim<'static>,
) -> impl IntoView {
    let (first, last) = days(use_explorer().corpus, claim.figure);
    let (x, y) = (axes.x(first, 1), axes.y(claim.number).to_string());
    let is_bound = is_lower_bound(claim.figure);
    let arrow = is_bound.then(|| {
        view! {
            <text class="bound" x=x.clone() y=y.clone() text-anchor="middle">
                {BOUND}
            </text>
        }
        .into_any()
    });
    let mark = if first != last {
        view! {
            <rect
                class="range"
                x=axes.x(first, 0)
                width=percent(last.0 - first.0 + 1, axes.days())
                y=y.clone()
                transform="translate(0 -5)"
                height="10"
                rx="5"
            />
        }
        .into_any()
    } else if !is_bound {
        view! { <circle cx=x.clone() cy=y.clone() r="6" /> }.into_any()
    } else {
        ().into_any()
    };
    let label = claim.baseline.map(|baseline| {
        let anchor = if axes.is_late(first) { "end" } else { "start" };
        view! {
            <text x=x y=y dy=baseline.to_string() text-anchor=anchor>
                {claim.label}
            </text>
        }
        .into_any()
    });
    view! {
        <g class="claim">{mark} {arrow} {label}</g>
    }
    .into_any()
}

/// The sign of a lower bound, which is the foot of the arrow.
const BOUND: &str = "↑";

/// The key to the marks.
#[component]
pub(crate) fn Key(
    /// Which figures the plot shows.
    filter: FigureFilter,
) -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let line = |sign: &'static str, text: &'static str| {
        view! {
            <li>
                <b aria-hidden="true">{sign}</b>
                " "
                {text}
            </li>
        }
        .into_any()
    };
    let has_number = |body| {
        let mut tallies = corpus.tallies.iter().filter(|tally| tally.body == body);
        tallies.any(|tally| filter.number_of(tally).is_some())
    };
    let bodies = corpus.bodies.iter_enumerated();
    let counting = bodies.filter(|(id, _)| has_number(*id));
    let signs = counting.map(|(id, body)| line(sign(id), body.name.get(strings.language)));
    let is_bound = |figure: &Figure| filter.shows(figure) && is_lower_bound(figure);
    let has_bounds = corpus.figures.iter().any(is_bound);
    let beyond = off_axis(corpus, filter);
    view! {
        <ul class="key">
            {line("●", strings.key_claim)}
            {has_bounds.then(|| line(BOUND, strings.key_lower_bound))}
            {signs.collect_view()}
        </ul>
        {(beyond > 0).then(|| view! { <p class="note">{(strings.tallies_off_axis)(beyond)}</p> }.into_any())}
    }
    .into_any()
}
