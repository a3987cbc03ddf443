//! The plot of figures: days from left to right, numbers from below.

use leptos::prelude::*;

use pliego_corpus::{Day, Figure, Tally};
use pliego_explore::findings::figures::{FigureFilter, days, scale};
use pliego_explore::findings::timeline::percent;

use super::sign;
use crate::state::use_explorer;

/// Heights in pixels: of the plot, and of the labels of its axis.
const HEIGHT: i64 = 260;
const AXIS_HEIGHT: i64 = 24;

/// Maps days and numbers to positions in the plot.
#[derive(Clone, Copy)]
struct Axes {
    first: Day,
    last: Day,
    top: i64,
}

impl Axes {
    fn days(self) -> i64 {
        self.last.0 - self.first.0 + 1
    }

    fn x(self, day: Day, half_days: i64) -> String {
        let before = day.clamp(self.first, self.last).0 - self.first.0;
        percent(2 * before + half_days, 2 * self.days())
    }

    fn y(self, number: i64) -> String {
        (HEIGHT - number * (HEIGHT - 16) / self.top).to_string()
    }
}

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
    let (first, last) = corpus.span;
    let axes = Axes {
        first,
        last,
        top: scale(corpus, filter),
    };
    let quarters = (0..=4).map(|quarter| {
        let number = quarter * axes.top / 4;
        let y = axes.y(number);
        view! {
            <line class="lane" x1="0" x2="100%" y1=y.clone() y2=y.clone() />
            <text x="0" y=y dy="-4">
                {number.to_string()}
            </text>
        }
        .into_any()
    });
    let ends = [(first, "0%", "start"), (last, "100%", "end")];
    let ends = ends.into_iter().map(|(day, x, anchor)| {
        view! {
            <text x=x y=(HEIGHT + AXIS_HEIGHT - 6).to_string() text-anchor=anchor>
                {(strings.day)(day)}
            </text>
        }
        .into_any()
    });
    let tallies = corpus.tallies.iter().filter_map(|tally| {
        let number = filter.number_of(tally)?;
        let day = tally.as_of.span().0.filter(|day| *day <= last)?;
        Some(view! { <TallyMark axes=axes tally=tally number=number day=day /> })
    });
    // Labels alternate above and below their marks, because neighbours would overlap.
    let claims = claims.into_iter().enumerate().filter_map(|(index, claim)| {
        let (number, is_above) = (claim.value?, index % 2 == 0);
        Some(view! { <ClaimMark axes=axes claim=claim number=number is_above=is_above /> })
    });
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
                {ends.collect_view()}
                {tallies.collect_view()}
                {claims.collect_view()}
            </svg>
        </div>
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
    /// Its day.
    day: Day,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let body = explorer.corpus.bodies[tally.body]
        .name
        .get(strings.language);
    let title = format!("{body}, {}: {number}", strings.date(tally.as_of));
    view! {
        <text class="tally" x=axes.x(day, 1) y=axes.y(number) dy="4" text-anchor="middle">
            {sign(tally.body)}
            <title>{title}</title>
        </text>
    }
    .into_any()
}

/// The mark of a claimed figure: a dot for a day, a bar for several days, and a label.
#[component]
fn ClaimMark(
    /// The axes.
    axes: Axes,
    /// The figure.
    claim: &'static Figure,
    /// Its number.
    number: i64,
    /// Whether its label stands above the mark.
    is_above: bool,
) -> impl IntoView {
    let explorer = use_explorer();
    let (first, last) = days(explorer.corpus, claim);
    let y = axes.y(number);
    let mark = if first == last {
        view! { <circle cx=axes.x(first, 1) cy=y.clone() r="6" /> }.into_any()
    } else {
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
    };
    let issuer = explorer.corpus.issuer(explorer.statement(claim.statement));
    let issuer = issuer.short_name(explorer.strings.language);
    let qualifier = claim.qualifier.as_deref().unwrap_or_default();
    let label = format!("{qualifier} {number} · {issuer}");
    // In the last quarter of the axis a label ends at its mark, because it would not fit to the
    // right of it.
    let is_late = 4 * (first.0 - axes.first.0) > 3 * (axes.last.0 - axes.first.0);
    view! {
        <g class="claim">
            {mark}
            <text
                x=axes.x(first, 1)
                y=y
                dy=if is_above { "-11" } else { "20" }
                text-anchor=if is_late { "end" } else { "start" }
            >
                {label.trim_start().to_owned()}
            </text>
        </g>
    }
    .into_any()
}

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
    view! {
        <ul class="figures-key">
            {line("●", strings.key_claim)}
            {signs.collect_view()}
        </ul>
    }
    .into_any()
}
