//! The drawing of the timeline: grid, events, mentioned dates, and the mark of each statement.

use leptos::prelude::*;

use pliego_corpus::{Day, Edtf};
use pliego_explore::findings::grid::Grid;
use pliego_explore::findings::timeline::{Cluster, Shape, Tick, Timeline};
use pliego_explore::selection::date_axis::DateAxis;

use super::{LANE, Plot, ROW, TOP};
use crate::state::{Explorer, use_explorer};

/// Pixels below the lanes, for the labels of the axis.
const AXIS_HEIGHT: usize = 26;
/// The longest mentioned time that gets a tick, in days after its first. The table of mentioned
/// dates has the longer ones.
const LONGEST_TICK: i64 = 14;

/// The drawing.
#[component]
pub(crate) fn Drawing(
    /// What is drawn.
    plot: Plot,
) -> impl IntoView {
    let explorer = use_explorer();
    plot.timeline.with_value(|timeline| {
        let bottom = TOP + LANE * timeline.lanes.len();
        view! {
            <svg width="100%" height=bottom + AXIS_HEIGHT aria-hidden="true">
                {soft_gradient()}
                {grid(explorer, timeline, bottom)}
                <EventLines plot=plot bottom=bottom />
                {ticks(explorer, timeline)}
                {crowds(explorer, timeline)}
                {(0..timeline.lanes.len())
                    .map(|lane| view! { <Marks plot=plot lane=lane /> })
                    .collect_view()}
            </svg>
        }
        .into_any()
    })
}

/// Returns the middle of a lane, in pixels.
fn middle_of(lane: usize) -> usize {
    TOP + lane * LANE + LANE / 2
}

/// Defines the gradient of bars, soft at both ends: the day of the statement is somewhere within
/// the bar.
fn soft_gradient() -> AnyView {
    let stops = [
        ("0", "soft"),
        ("0.15", "firm"),
        ("0.85", "firm"),
        ("1", "soft"),
    ];
    let stops = stops
        .into_iter()
        .map(|(offset, class)| view! { <stop offset=offset class=class /> }.into_any());
    view! {
        <defs>
            <linearGradient id="soft">{stops.collect_view()}</linearGradient>
        </defs>
    }
    .into_any()
}

/// Draws lanes, and the lines and labels of the axis.
fn grid(explorer: Explorer, timeline: &Timeline, bottom: usize) -> Vec<AnyView> {
    let strings = explorer.strings;
    let (first, last) = timeline.span;
    let line = |class: &'static str, day: Day, bottom: usize| {
        vertical(class, timeline.start_of(day), TOP, bottom)
    };
    let label = |x, anchor, text: String| label(x, bottom + 18, anchor, text.into_any());
    let lanes = (0..timeline.lanes.len()).map(middle_of);
    let mut grid: Vec<AnyView> = lanes
        .map(|y| view! { <line class="lane" x1="0" x2="100%" y1=y y2=y /> }.into_any())
        .collect();
    let Grid {
        minor,
        major,
        labels,
        ..
    } = &timeline.grid;
    for day in minor {
        grid.push(line("week", *day, bottom));
    }
    grid.push(line("month", first, bottom + 6));
    for day in major {
        grid.push(line("month", *day, bottom + 6));
    }
    // A narrow axis has room for three labels.
    let step = labels.len().div_ceil(3);
    let mut often = Vec::new();
    for (index, day) in labels.iter().enumerate() {
        let text = strings.axis_label(&timeline.grid, *day);
        let label = label(timeline.start_of(*day), "start", text);
        match index % step {
            0 => grid.push(label),
            _ => often.push(label),
        }
    }
    if !often.is_empty() {
        grid.push(only_where_wide(often));
    }
    let axis = DateAxis::of(explorer.corpus);
    let from = strings.day_on(axis, first);
    // There is little room beside the last line, and the beginning may have said the year.
    let to = match axis.is_long() {
        true => strings.day_on(axis, last),
        false => strings.brief_date(Edtf::Date(last.into()), axis),
    };
    grid.push(label("0%".to_owned(), "start", from));
    grid.push(label("100%".to_owned(), "end", to));
    grid
}

/// Writes a label.
fn label(x: String, y: usize, anchor: &'static str, text: AnyView) -> AnyView {
    view! {
        <text x=x y=y text-anchor=anchor>
            {text}
        </text>
    }
    .into_any()
}

/// Groups labels for which a narrow axis has no room.
fn only_where_wide(labels: Vec<AnyView>) -> AnyView {
    view! { <g class="often">{labels}</g> }.into_any()
}

/// Draws a vertical line.
fn vertical(class: &'static str, x: String, top: usize, bottom: usize) -> AnyView {
    view! { <line class=class x1=x.clone() x2=x y1=top y2=bottom /> }.into_any()
}

/// The background events: a line for each, from its label down.
#[component]
fn EventLines(
    /// What is drawn.
    plot: Plot,
    /// The lower end of the lanes, in pixels.
    bottom: usize,
) -> impl IntoView {
    let lines = move || {
        plot.timeline.with_value(|timeline| {
            let events = plot.events.get().into_iter();
            let line = events.map(|event| {
                let top = event.row.map_or(TOP - 4, |row| row * ROW + 4);
                vertical("event", timeline.middle_of(event.day), top, bottom)
            });
            line.collect_view()
        })
    };
    lines.into_any()
}

/// Draws the mentioned dates under the lane of the issuer: a tick for a day, a thin line for
/// several days.
fn ticks(explorer: Explorer, timeline: &Timeline) -> Vec<AnyView> {
    let ticks = timeline.ticks(explorer.corpus, LONGEST_TICK);
    let draw = |tick: Tick| {
        let (x, width, height) = if tick.first == tick.last {
            (timeline.middle_of(tick.first), "2".to_owned(), 6)
        } else {
            let length = timeline.length(tick.first, tick.last);
            (timeline.start_of(tick.first), length, 1)
        };
        let y = middle_of(tick.lane) + 8;
        view! { <rect class="spoken" x=x y=y width=width height=height /> }.into_any()
    };
    ticks.into_iter().map(draw).collect()
}

/// Writes above marks that hide each other how many of them match.
fn crowds(explorer: Explorer, timeline: &Timeline) -> Option<AnyView> {
    let mut counts: Vec<AnyView> = Vec::new();
    for (at, lane) in timeline.lanes.iter().enumerate() {
        let (places, crowds): (Vec<_>, Vec<_>) = timeline.crowds(lane).into_iter().unzip();
        // Leptos takes each of the hundreds of texts off its source by a search among all: one memo a lane keeps that short.
        let matches = Memo::new(move |_| {
            let crowds = crowds.iter();
            crowds
                .map(|statements| explorer.matches_of(statements))
                .collect::<Vec<_>>()
        });
        for (index, x) in places.into_iter().enumerate() {
            let count = move || match matches.with(|matches| matches[index]) {
                0 => String::new(),
                count => count.to_string(),
            };
            counts.push(label(x, middle_of(at) - 8, "middle", count.into_any()));
        }
    }
    (!counts.is_empty()).then(|| only_where_wide(counts))
}

/// The marks of a lane.
#[component]
fn Marks(
    /// What is drawn.
    plot: Plot,
    /// The position of the lane.
    lane: usize,
) -> impl IntoView {
    let explorer = use_explorer();
    let (clusters, shapes) = plot.timeline.with_value(|timeline| {
        let clusters = timeline.clusters(&timeline.lanes[lane]);
        let mut shapes = Vec::new();
        for cluster in &clusters {
            shapes.push(shape(timeline, middle_of(lane), cluster));
        }
        (clusters, shapes)
    });
    // Leptos re-runs the closures of the marks only if one of the classes changed.
    let classes = Memo::new(move |_| {
        let clusters = clusters.iter();
        clusters
            .map(|cluster| class_of(explorer, cluster))
            .collect::<Vec<_>>()
    });
    let draw = |(index, shape): (usize, Vec<AnyView>)| {
        let class = move || CLASSES[classes.with(|classes| classes[index])];
        view! { <g class=class>{shape}</g> }.into_any()
    };
    shapes
        .into_iter()
        .enumerate()
        .map(draw)
        .collect_view()
        .into_any()
}

/// The classes of marks: of one that matches, of one that does not, of the open statement's.
const CLASSES: [&str; 3] = ["mark", "mark left-out", "mark read"];

/// Returns the position of a mark's class.
fn class_of(explorer: Explorer, cluster: &Cluster) -> usize {
    let open = explorer.open_statement();
    let statements = &cluster.statements;
    match statements.iter().any(|id| open == Some(*id)) {
        true => 2,
        false => usize::from(explorer.matches_of(statements) == 0),
    }
}

/// Draws the shape of a mark, centred on a line at `y` pixels.
fn shape(timeline: &Timeline, y: usize, cluster: &Cluster) -> Vec<AnyView> {
    let dot = |class: &'static str, day| {
        view! { <circle class=class cx=timeline.middle_of(day) cy=y r="6" /> }.into_any()
    };
    let bar = |class: &'static str, first, last, half_height: usize| {
        view! {
            <rect
                class=class
                x=timeline.start_of(first)
                width=timeline.length(first, last)
                y=y - half_height
                height=2 * half_height
                rx=half_height
            />
        }
        .into_any()
    };
    match cluster.shape {
        // Beside the axis, in the margin of the page.
        Shape::Unknown => vec![
            view! { <circle class="about" cx="100%" cy=y r="6" transform="translate(14)" /> }
                .into_any(),
        ],
        Shape::Point(day) => vec![dot("point", day)],
        Shape::About(day, (first, last)) => vec![bar("halo", first, last, 9), dot("about", day)],
        Shape::Range(first, last) if cluster.is_exact => vec![bar("point", first, last, 6)],
        Shape::Range(first, last) => vec![bar("range", first, last, 6)],
    }
}
