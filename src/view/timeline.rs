//! The timeline: a lane for each issuer, background events behind the lanes, the date slider across
//! them.
//!
//! The SVG drawing is hidden from screen readers. Links, buttons and sliders lie over it, and
//! screen readers read those.

use std::sync::Arc;

use leptos::prelude::{Get, Memo, RwSignal, Set, With};

use super::Explorer;
use super::background::{background_link, event_link};
use super::date_slider::{date_slider, percent};
use super::links::passage_link;
use super::mentions::{also_mentioned, mentions};
use super::save_picture::save_picture;
use super::table::table;
use crate::browser::node::{Element, Node, changing, el, live, svg};
use crate::browser::{event, size};
use pliego_corpus::{Day, EventId};
use pliego_explore::findings::timeline::{
    AxisPosition, Mark, Shape, Timeline, mentions as all_mentions, rows,
};

/// Height of a lane, in pixels.
const LANE: usize = 27;
/// Height of a row of event labels, in pixels, and the number of rows.
const ROW: usize = 24;
const ROWS: usize = 3;
/// Pixels above the lanes.
const TOP: usize = ROW * ROWS + 8;
/// Pixels below the lanes, for the labels of the axis.
const AXIS_HEIGHT: usize = 26;
/// The longest mentioned time that gets a tick, in days after its first. A longer one would look
/// like a dated statement; the table of mentioned dates has it.
const LONGEST_TICK: i64 = 14;
/// A sample text, measured in the browser's font: its width per letter estimates the widths of the
/// event labels.
const PROBE: &str = "Emergency, elections, deaths at home";

/// Widths in the browser, in pixels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Widths {
    /// Width of the time axis.
    axis: i64,
    /// Width of [`PROBE`] as an event label.
    probe: i64,
}

pub(super) fn timeline(explorer: Explorer) -> Node {
    let strings = explorer.strings;
    let axis = Arc::new(Timeline::new(explorer.corpus));
    // Estimates for a wide screen, until the browser measures.
    let widths = RwSignal::new(Widths {
        axis: 960,
        probe: 230,
    });
    let watch = size::watch_widths([".area", ".probe"], move |axis, probe| {
        widths.set(Widths { axis, probe });
    });

    let bottom = TOP + LANE * axis.lanes.len();
    let names = axis.lanes.iter().map(|lane| {
        el("li").text(
            explorer.corpus.organizations[lane.organization]
                .name
                .get(strings.language),
        )
    });
    let names = el("ul.lane-names")
        .attr("aria-hidden", true)
        .children(names);

    let behind = axis.clone();
    let drawing = svg("svg")
        .attr("width", "100%")
        .attr("height", bottom + AXIS_HEIGHT)
        .attr("aria-hidden", true)
        .child(soft_gradient())
        .children(grid(explorer, &axis, bottom))
        .changing(move || {
            explorer
                .background
                .get()
                .then(|| event_lines(explorer, &behind, widths.get(), bottom))
        })
        .children(mention_ticks(explorer, &axis))
        .children((0..axis.lanes.len()).map(|row| draw_lane(explorer, &axis, row)));
    let area = el("div.area")
        .child(drawing)
        .child(explorer.interactive_only(|| overlay(explorer, &axis, widths)));

    let show_context = el("input")
        .attr("type", "checkbox")
        .prop("checked", move || explorer.background.get())
        .on("change", move |changed| {
            explorer.background.set(event::is_checked(changed));
        });
    let footer = el("div.timeline-foot")
        .child(el("p.hint needs-program").text(strings.timeline_help))
        .child(
            el("label.needs-program")
                .child(show_context)
                .text(" ")
                .text(strings.show_background),
        )
        .child(save_picture(
            explorer,
            ".plot",
            "timeline",
            strings.timeline,
        ))
        .child(table(explorer))
        .child(mentions(explorer))
        .child(el("p.context").child(background_link(explorer)));
    el("section.timeline")
        .attr("aria-label", strings.timeline)
        .child(watch.map(Node::Listening))
        .child(el("div.plot").child(names).child(area))
        .child(also_mentioned(explorer))
        .child(footer)
        .into()
}

/// Renders the layer over the drawing: event labels, the date slider, and a link at each mark.
fn overlay(explorer: Explorer, axis: &Arc<Timeline>, widths: RwSignal<Widths>) -> Vec<Node> {
    let labels = axis.clone();
    let marks = axis
        .lanes
        .iter()
        .enumerate()
        .flat_map(|(row, lane)| lane.marks.iter().map(move |mark| (row, *mark)));
    let probe = el("b.event-label probe")
        .attr("aria-hidden", true)
        .text(PROBE);
    let labels = changing(move || {
        explorer
            .background
            .get()
            .then(|| event_labels(explorer, &labels, widths.get()))
    });
    let mut overlay = vec![probe.into(), date_slider(explorer), labels];
    overlay.extend(marks.map(|(row, mark)| mark_link(explorer, axis, row, mark).into()));
    overlay
}

/// Returns the position of the beginning of a day on the axis, plus some half days, in percent.
fn x(axis: &Timeline, day: Day, half_days: i64) -> String {
    percent(
        2 * (axis.clamp(day).0 - axis.span.0.0) + half_days,
        2 * axis.days(),
    )
}

/// Returns the width of the days from `first` to `last` on the axis, in percent.
fn width(axis: &Timeline, first: Day, last: Day) -> String {
    percent(last.0 - first.0 + 1, axis.days())
}

/// Defines the gradient of bars, soft at both ends: the day of the statement is somewhere within
/// the bar.
fn soft_gradient() -> Element {
    let stop =
        |offset: &'static str, class: &'static str| svg("stop").attr("offset", offset).class(class);
    let stops = [
        stop("0", "soft"),
        stop("0.15", "firm"),
        stop("0.85", "firm"),
        stop("1", "soft"),
    ];
    svg("defs").child(svg("linearGradient").attr("id", "soft").children(stops))
}

fn line(class: &'static str, x: String, top: usize, bottom: usize) -> Element {
    svg("line")
        .class(class)
        .attr("x1", x.clone())
        .attr("x2", x)
        .attr("y1", top)
        .attr("y2", bottom)
}

/// Draws lanes, weeks, months and the labels of the axis.
fn grid(explorer: Explorer, axis: &Timeline, bottom: usize) -> Vec<Element> {
    let strings = explorer.strings;
    let (first, last) = axis.span;
    let mut grid = Vec::new();
    for row in 0..axis.lanes.len() {
        let y = TOP + row * LANE + LANE / 2;
        grid.push(
            svg("line.lane")
                .attr("x1", "0")
                .attr("x2", "100%")
                .attr("y1", y)
                .attr("y2", y),
        );
    }
    grid.extend(
        axis.weeks
            .iter()
            .map(|day| line("week", x(axis, *day, 0), TOP, bottom)),
    );
    let months = [first].into_iter().chain(axis.months.iter().copied());
    grid.extend(months.map(|day| line("month", x(axis, day, 0), TOP, bottom + 6)));
    let label = |x: String, anchor: &'static str, text: String| {
        svg("text")
            .attr("x", x)
            .attr("y", bottom + 18)
            .attr("text-anchor", anchor)
            .text(text)
    };
    // A month too close to an end of the axis has no label, because it would overlap the label of
    // the end.
    let has_room = |day: &&Day| day.0 - first.0 > 12 && last.0 - day.0 > 8;
    grid.extend(
        axis.months
            .iter()
            .filter(has_room)
            .map(|day| label(x(axis, *day, 0), "start", (strings.month)(*day))),
    );
    grid.push(label("0%".to_owned(), "start", (strings.day)(first)));
    grid.push(label("100%".to_owned(), "end", (strings.day_short)(last)));
    grid
}

/// Places the events that begin on the axis: each with its day and the row of its label; `None` if
/// no row has room for it.
fn placed_events(
    explorer: Explorer,
    axis: &Timeline,
    widths: Widths,
) -> Vec<(EventId, Day, Option<usize>)> {
    let events = explorer.corpus.events.iter_enumerated();
    let days = events.filter_map(|(id, event)| Some((id, event.date.span().0?)));
    let days: Vec<(EventId, Day)> = days.filter(|(_, day)| axis.clamp(*day) == *day).collect();
    let label = |(id, day): &(EventId, Day)| {
        let start = (day.0 - axis.span.0.0) * widths.axis / axis.days();
        let letters = explorer.corpus.events[*id]
            .label
            .get(explorer.strings.language)
            .chars()
            .count();
        (
            start,
            letters as i64 * widths.probe / PROBE.len() as i64 + 20,
        )
    };
    let labels: Vec<(i64, i64)> = days.iter().map(label).collect();
    let rows = rows(&labels, widths.axis, ROWS);
    days.into_iter()
        .zip(rows)
        .map(|((id, day), row)| (id, day, row))
        .collect()
}

fn event_lines(explorer: Explorer, axis: &Timeline, widths: Widths, bottom: usize) -> Vec<Element> {
    let draw = |(_, day, row): (EventId, Day, Option<usize>)| {
        line(
            "event",
            x(axis, day, 1),
            row.map_or(TOP - 4, |row| row * ROW + 4),
            bottom,
        )
    };
    placed_events(explorer, axis, widths)
        .into_iter()
        .map(draw)
        .collect()
}

fn event_labels(explorer: Explorer, axis: &Timeline, widths: Widths) -> Element {
    let label = |(id, day, row): (EventId, Day, Option<usize>)| {
        let label = event_link(explorer, &explorer.corpus.events[id]).class("event-label");
        Some(
            label
                .style("left", x(axis, day, 1))
                .style("top", format!("{}px", row? * ROW)),
        )
    };
    let labels = placed_events(explorer, axis, widths)
        .into_iter()
        .filter_map(label);
    el("div")
        .attr("role", "group")
        .attr("aria-label", explorer.strings.background)
        .children(labels)
}

/// Draws the mentioned dates under the lane of the issuer: a tick for a day, a thin line for
/// several days up to [`LONGEST_TICK`].
fn mention_ticks(explorer: Explorer, axis: &Timeline) -> Vec<Element> {
    let mut drawn = Vec::new();
    let mut ticks = Vec::new();
    for placed in all_mentions(explorer.corpus) {
        let issuer = explorer.statement(placed.statement).issuer;
        let row = axis
            .lanes
            .iter()
            .position(|lane| lane.organization == issuer);
        let (Some(row), AxisPosition::On(first, last)) = (row, placed.position) else {
            continue;
        };
        if last.0 - first.0 > LONGEST_TICK || drawn.contains(&(row, first, last)) {
            continue;
        }
        drawn.push((row, first, last));
        let (left, length, height) = match first == last {
            true => (x(axis, first, 1), "2".to_owned(), 6),
            false => (x(axis, first, 0), width(axis, first, last), 1),
        };
        let tick = svg("rect.spoken")
            .attr("x", left)
            .attr("width", length)
            .attr("height", height);
        ticks.push(tick.attr("y", TOP + row * LANE + LANE / 2 + 8));
    }
    ticks
}

/// Draws the marks of a lane. One memo holds their classes: Leptos re-runs the closures of the
/// marks only if one of the classes changed.
fn draw_lane(explorer: Explorer, axis: &Arc<Timeline>, row: usize) -> Vec<Element> {
    let lane = axis.clone();
    let classes = Memo::new(move |_| {
        lane.lanes[row]
            .marks
            .iter()
            .map(|mark| mark_class(explorer, mark))
            .collect::<Vec<_>>()
    });
    let marks = axis.lanes[row].marks.iter().enumerate();
    marks
        .map(|(index, mark)| {
            draw_mark(axis, row, mark, move || {
                classes.with(|classes| classes[index])
            })
        })
        .collect()
}

fn mark_class(explorer: Explorer, mark: &Mark) -> &'static str {
    let is_open = explorer.open_statement() == Some(mark.statement);
    match (
        is_open,
        explorer
            .findings
            .with(|findings| findings.get(mark.statement).is_some()),
    ) {
        (true, _) => "mark read",
        (_, true) => "mark",
        (_, false) => "mark left-out",
    }
}

/// Draws the mark of a statement.
fn draw_mark(
    axis: &Timeline,
    row: usize,
    mark: &Mark,
    class: impl Fn() -> &'static str + 'static,
) -> Element {
    let y = TOP + row * LANE + LANE / 2;
    let dot = |class: &'static str, day| {
        svg("circle")
            .class(class)
            .attr("cx", x(axis, day, 1))
            .attr("cy", y)
            .attr("r", "6")
    };
    let bar = |class: &'static str, first, last, half_height: usize| {
        svg("rect")
            .class(class)
            .attr("x", x(axis, first, 0))
            .attr("width", width(axis, first, last))
            .attr("y", y - half_height)
            .attr("height", 2 * half_height)
            .attr("rx", half_height)
    };
    let group = svg("g").class(live(class));
    match mark.shape {
        Shape::Point(day) => group.child(dot("point", day)),
        Shape::About(day, (first, last)) => group
            .child(bar("halo", first, last, 9))
            .child(dot("about", day)),
        Shape::Range(first, last) => group.child(bar("range", first, last, 6)),
    }
}

/// Renders the link to a statement, over its mark.
fn mark_link(explorer: Explorer, axis: &Timeline, row: usize, mark: Mark) -> Element {
    let strings = explorer.strings;
    let statement = explorer.statement(mark.statement);
    let issuer = explorer.corpus.issuer(statement).name.get(strings.language);
    let name = format!(
        "{issuer}, {}: {}",
        strings.date(statement.dating.edtf),
        statement.title(strings.language)
    );
    let (first, last) = match mark.shape {
        Shape::Point(day) | Shape::About(day, _) => (day, day),
        Shape::Range(first, last) => (first, last),
    };
    let link = passage_link(explorer, mark.statement, None)
        .attr("aria-label", name.clone())
        .attr("title", name);
    el("span.mark-link")
        .style("left", x(axis, first, 0))
        .style("width", width(axis, first, last))
        .style("top", format!("{}px", TOP + row * LANE))
        .child(link.attr("draggable", false))
}
