//! The plot of figures: days from left to right, numbers from below.

use leptos::prelude::*;

use pliego_corpus::{Corpus, Day, Figure, Tally};
use pliego_explore::findings::figures::{FigureFilter, MarkLabel, days, place_labels, scale};
use pliego_explore::findings::timeline::percent;

use super::sign;
use crate::state::{Explorer, use_explorer};

/// Heights in pixels: of the plot, and of the labels of its axis.
const HEIGHT: i64 = 260;
const AXIS_HEIGHT: i64 = 24;
/// The width of a narrow plot and of a letter of a label, in pixels, by which labels are placed. In
/// a wider plot they are further apart.
const NARROW: i64 = 560;
const LETTER: i64 = 8;

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

    fn y(self, number: i64) -> i64 {
        HEIGHT - number * (HEIGHT - 16) / self.top
    }

    /// Whether a day is in the last quarter of the axis. A label then ends at its mark, because it
    /// would not fit to the right of it.
    fn is_late(self, day: Day) -> bool {
        4 * (day.0 - self.first.0) > 3 * (self.last.0 - self.first.0)
    }

    /// Estimates where the label of a claim is.
    fn label(self, corpus: &Corpus, claim: &Figure, number: i64, text: &str) -> MarkLabel {
        let (first, _) = days(corpus, claim);
        let length = text.chars().count() as i64 * LETTER;
        let left = (first.0 - self.first.0) * NARROW / self.days();
        MarkLabel {
            left: if self.is_late(first) {
                left - length
            } else {
                left
            },
            y: self.y(number),
            length,
        }
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
        let y = axes.y(number).to_string();
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
    let claims: Vec<(&Figure, i64)> = claims
        .into_iter()
        .filter_map(|claim| Some((claim, claim.value?)))
        .collect();
    let labels: Vec<MarkLabel> = claims
        .iter()
        .map(|(claim, number)| axes.label(corpus, claim, *number, &label(explorer, claim, *number)))
        .collect();
    let claims = claims.into_iter().zip(place_labels(&labels));
    let claims = claims.map(|((claim, number), baseline)| {
        view! { <ClaimMark axes=axes claim=claim number=number baseline=baseline /> }
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
        <text class="tally" x=axes.x(day, 1) y=axes.y(number).to_string() dy="4" text-anchor="middle">
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
    /// Distance of the label's baseline from the mark, in pixels.
    baseline: i64,
) -> impl IntoView {
    let explorer = use_explorer();
    let (first, last) = days(explorer.corpus, claim);
    let y = axes.y(number).to_string();
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
    view! {
        <g class="claim">
            {mark}
            <text
                x=axes.x(first, 1)
                y=y
                dy=baseline.to_string()
                text-anchor=if axes.is_late(first) { "end" } else { "start" }
            >
                {label(explorer, claim, number)}
            </text>
        </g>
    }
    .into_any()
}

/// Writes the label of a claim: its number and who claims it.
fn label(explorer: Explorer, claim: &Figure, number: i64) -> String {
    let issuer = explorer.corpus.issuer(explorer.statement(claim.statement));
    let issuer = issuer.short_name(explorer.strings.language);
    let qualifier = claim.qualifier.as_deref().unwrap_or_default();
    format!("{qualifier} {number} · {issuer}")
        .trim_start()
        .to_owned()
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
        <ul class="key">
            {line("●", strings.key_claim)}
            {signs.collect_view()}
        </ul>
    }
    .into_any()
}
