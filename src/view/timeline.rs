//! The timeline: a lane for each issuer, context behind, the window of days across.
//!
//! The drawing is SVG and says nothing to a screen reader; over it lie links, buttons and sliders
//! that do.

use std::sync::Arc;

use leptos::prelude::{Get, Memo, RwSignal, Set, With};

use super::Page;
use super::background::{context_link, event_link};
use super::date_slider::{percent, window};
use super::links::link_into;
use super::mentions::{also_mentioned, mentions};
use super::save_picture::save;
use super::table::table;
use crate::browser::node::{Element, Node, changing, el, live, svg};
use crate::browser::{event, size};
use pliego_corpus::{Day, EventId};
use pliego_explore::findings::timeline::{
    AxisPosition, Mark, Shape, Timeline, mentions as all_mentions, rows,
};

/// Height of a lane, in pixels.
const LANE: usize = 27;
/// Height of a row of event labels, and how many rows there are.
const ROW: usize = 24;
const ROWS: usize = 3;
/// Where the lanes begin.
const TOP: usize = ROW * ROWS + 8;
/// Room for the axis below the lanes.
const FOOT: usize = 26;
/// The longest time, in days, that is drawn where a statement speaks of it.
const LONGEST: i64 = 14;
/// Letters from which the width of event labels is estimated, in the font that the browser has.
const PROBE: &str = "Emergency, elections, deaths at home";

/// How wide things are, in pixels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Widths {
    /// The time axis.
    axis: i64,
    /// [`PROBE`] as an event label.
    probe: i64,
}

pub(super) fn timeline(page: Page) -> Node {
    let strings = page.strings;
    let axis = Arc::new(Timeline::new(page.corpus));
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
            page.corpus.organizations[lane.organization]
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
        .attr("height", bottom + FOOT)
        .attr("aria-hidden", true)
        .child(soft_ends())
        .children(grid(page, &axis, bottom))
        .changing(move || {
            page.context
                .get()
                .then(|| event_lines(page, &behind, widths.get(), bottom))
        })
        .children(spoken_of(page, &axis))
        .children((0..axis.lanes.len()).map(|row| draw_lane(page, &axis, row)));
    let area = el("div.area")
        .child(drawing)
        .child(page.live(|| over(page, &axis, widths)));

    let show_context = el("input")
        .attr("type", "checkbox")
        .prop("checked", move || page.context.get())
        .on("change", move |changed| {
            page.context.set(event::is_checked(changed));
        });
    let foot = el("div.timeline-foot")
        .child(el("p.hint needs-program").text(strings.timeline_help))
        .child(
            el("label.needs-program")
                .child(show_context)
                .text(" ")
                .text(strings.show_context),
        )
        .child(save(page, ".plot", "timeline", strings.timeline))
        .child(table(page))
        .child(mentions(page))
        .child(el("p.context").child(context_link(page)));
    el("section.timeline")
        .attr("aria-label", strings.timeline)
        .child(watch.map(Node::Listening))
        .child(el("div.plot").child(names).child(area))
        .child(also_mentioned(page))
        .child(foot)
        .into()
}

/// What lies over the drawing: labels, the window of days, a link at each mark.
fn over(page: Page, axis: &Arc<Timeline>, widths: RwSignal<Widths>) -> Vec<Node> {
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
        page.context
            .get()
            .then(|| event_labels(page, &labels, widths.get()))
    });
    let mut over = vec![probe.into(), window(page), labels];
    over.extend(marks.map(|(row, mark)| mark_link(page, axis, row, mark).into()));
    over
}

/// Where a day begins on the axis; half days later is its middle.
fn place(axis: &Timeline, day: Day, half_days: i64) -> String {
    percent(
        2 * (axis.clamp(day).0 - axis.span.0.0) + half_days,
        2 * axis.days(),
    )
}

/// How long so many days are on the axis.
fn length(axis: &Timeline, first: Day, last: Day) -> String {
    percent(last.0 - first.0 + 1, axis.days())
}

/// The paint of a bar whose ends are not known.
fn soft_ends() -> Element {
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

/// Lanes, weeks, months and the words of the axis.
fn grid(page: Page, axis: &Timeline, bottom: usize) -> Vec<Element> {
    let strings = page.strings;
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
            .map(|day| line("week", place(axis, *day, 0), TOP, bottom)),
    );
    let months = [first].into_iter().chain(axis.months.iter().copied());
    grid.extend(months.map(|day| line("month", place(axis, day, 0), TOP, bottom + 6)));
    let label = |x: String, anchor: &'static str, text: String| {
        svg("text")
            .attr("x", x)
            .attr("y", bottom + 18)
            .attr("text-anchor", anchor)
            .text(text)
    };
    // Months close to an end of the axis leave the room to the end's own label.
    let roomy = |day: &&Day| day.0 - first.0 > 12 && last.0 - day.0 > 8;
    grid.extend(
        axis.months
            .iter()
            .filter(roomy)
            .map(|day| label(place(axis, *day, 0), "start", (strings.month)(*day))),
    );
    grid.push(label("0%".to_owned(), "start", (strings.day)(first)));
    grid.push(label("100%".to_owned(), "end", (strings.day_short)(last)));
    grid
}

/// The events on the axis: which, on what day, and in which row its label has room, if in any.
fn placed(page: Page, axis: &Timeline, widths: Widths) -> Vec<(EventId, Day, Option<usize>)> {
    let events = page.corpus.events.iter_enumerated();
    let days = events.filter_map(|(at, event)| Some((at, event.date.span().0?)));
    let days: Vec<(EventId, Day)> = days.filter(|(_, day)| axis.clamp(*day) == *day).collect();
    let label = |(at, day): &(EventId, Day)| {
        let start = (day.0 - axis.span.0.0) * widths.axis / axis.days();
        let letters = page.corpus.events[*at]
            .label
            .get(page.strings.language)
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
        .map(|((at, day), row)| (at, day, row))
        .collect()
}

fn event_lines(page: Page, axis: &Timeline, widths: Widths, bottom: usize) -> Vec<Element> {
    let draw = |(_, day, row): (EventId, Day, Option<usize>)| {
        line(
            "event",
            place(axis, day, 1),
            row.map_or(TOP - 4, |row| row * ROW + 4),
            bottom,
        )
    };
    placed(page, axis, widths).into_iter().map(draw).collect()
}

fn event_labels(page: Page, axis: &Timeline, widths: Widths) -> Element {
    let label = |(at, day, row): (EventId, Day, Option<usize>)| {
        let label = event_link(page, &page.corpus.events[at]).class("event-label");
        Some(
            label
                .style("left", place(axis, day, 1))
                .style("top", format!("{}px", row? * ROW)),
        )
    };
    let labels = placed(page, axis, widths).into_iter().filter_map(label);
    el("div")
        .attr("role", "group")
        .attr("aria-label", page.strings.context)
        .children(labels)
}

/// The days that statements speak of: a tick under the lane of each issuer, a thin line where it is
/// one of some days. What is longer than [`LONGEST`] would look like a date and is left to the
/// list.
fn spoken_of(page: Page, axis: &Timeline) -> Vec<Element> {
    let mut drawn = Vec::new();
    let mut ticks = Vec::new();
    for spoken in all_mentions(page.corpus) {
        let issuer = page.statement(spoken.statement).issuer;
        let row = axis
            .lanes
            .iter()
            .position(|lane| lane.organization == issuer);
        let (Some(row), AxisPosition::On(first, last)) = (row, spoken.position) else {
            continue;
        };
        if last.0 - first.0 > LONGEST || drawn.contains(&(row, first, last)) {
            continue;
        }
        drawn.push((row, first, last));
        let (x, width, height) = match first == last {
            true => (place(axis, first, 1), "2".to_owned(), 6),
            false => (place(axis, first, 0), length(axis, first, last), 1),
        };
        let tick = svg("rect.spoken")
            .attr("x", x)
            .attr("width", width)
            .attr("height", height);
        ticks.push(tick.attr("y", TOP + row * LANE + LANE / 2 + 8));
    }
    ticks
}

/// The statements of a lane. What they look like is looked up once for all of them, and only what
/// differs is written.
fn draw_lane(page: Page, axis: &Arc<Timeline>, row: usize) -> Vec<Element> {
    let lane = axis.clone();
    let looks = Memo::new(move |_| {
        lane.lanes[row]
            .marks
            .iter()
            .map(|mark| look(page, mark))
            .collect::<Vec<_>>()
    });
    let marks = axis.lanes[row].marks.iter().enumerate();
    marks
        .map(|(at, mark)| draw_mark(axis, row, mark, move || looks.with(|looks| looks[at])))
        .collect()
}

fn look(page: Page, mark: &Mark) -> &'static str {
    let read = page.open_statement() == Some(mark.statement);
    match (
        read,
        page.findings
            .with(|findings| findings.get(mark.statement).is_some()),
    ) {
        (true, _) => "mark read",
        (_, true) => "mark",
        (_, false) => "mark left-out",
    }
}

/// A statement, drawn.
fn draw_mark(
    axis: &Timeline,
    row: usize,
    mark: &Mark,
    look: impl Fn() -> &'static str + 'static,
) -> Element {
    let y = TOP + row * LANE + LANE / 2;
    let dot = |class: &'static str, day| {
        svg("circle")
            .class(class)
            .attr("cx", place(axis, day, 1))
            .attr("cy", y)
            .attr("r", "6")
    };
    let bar = |class: &'static str, first, last, half_height: usize| {
        svg("rect")
            .class(class)
            .attr("x", place(axis, first, 0))
            .attr("width", length(axis, first, last))
            .attr("y", y - half_height)
            .attr("height", 2 * half_height)
            .attr("rx", half_height)
    };
    let group = svg("g").class(live(look));
    match mark.shape {
        Shape::Point(day) => group.child(dot("point", day)),
        Shape::About(day, (first, last)) => group
            .child(bar("halo", first, last, 9))
            .child(dot("about", day)),
        Shape::Range(first, last) => group.child(bar("range", first, last, 6)),
    }
}

/// A statement, as a link over the drawing.
fn mark_link(page: Page, axis: &Timeline, row: usize, mark: Mark) -> Element {
    let strings = page.strings;
    let statement = page.statement(mark.statement);
    let issuer = page.corpus.issuer(statement).name.get(strings.language);
    let name = format!(
        "{issuer}, {}: {}",
        strings.date(statement.dating.edtf),
        statement.title(strings.language)
    );
    let (first, last) = match mark.shape {
        Shape::Point(day) | Shape::About(day, _) => (day, day),
        Shape::Range(first, last) => (first, last),
    };
    let link = link_into(page, mark.statement, None)
        .attr("aria-label", name.clone())
        .attr("title", name);
    el("span.mark-link")
        .style("left", place(axis, first, 0))
        .style("width", length(axis, first, last))
        .style("top", format!("{}px", TOP + row * LANE))
        .child(link.attr("draggable", false))
}
