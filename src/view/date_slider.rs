//! The date slider: a track with two handles. The reader drags across the track to choose a date
//! range, or moves a handle by pointer or keyboard.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::With;

use super::Explorer;
use crate::browser::event;
use crate::browser::node::{Element, Node, el, live};
use pliego_corpus::Day;
use pliego_explore::selection::DateRange;

/// The movement, in thousandths of the track, from which a press counts as a drag: less is a tremor
/// of the hand.
const DRAG_THRESHOLD: i64 = 5;

const TRACK: &str = ".window";

/// An end of the date range.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// A drag in progress.
#[derive(Clone, Copy)]
struct Drag {
    /// The end that the reader drags; `None` if the reader drags across the track to choose a new
    /// range.
    end: Option<End>,
    /// The position of the press, in thousandths of the track.
    start: i64,
    /// Whether the pointer moved beyond [`DRAG_THRESHOLD`].
    has_moved: bool,
    /// Whether the drag changed the selection: its first change adds a step to the history, the
    /// others replace it.
    has_changed: bool,
}

/// Renders the track with its handles and a wash between them. It fills its container.
pub(super) fn date_slider(explorer: Explorer) -> Node {
    let drag = Rc::new(Cell::new(None::<Drag>));
    let dates = move || explorer.criteria.with(|criteria| criteria.dates);
    let axis = Axis {
        first: explorer.corpus.span.0,
        last: explorer.corpus.span.1,
    };
    let (press, follow, release, cancel) = (drag.clone(), drag.clone(), drag.clone(), drag.clone());
    let wash = el("div.wash")
        .style(
            "left",
            live(move || percent(axis.start(dates()), axis.days())),
        )
        .style(
            "width",
            live(move || percent(axis.end(dates()) - axis.start(dates()), axis.days())),
        );
    el("div")
        .class(live(move || {
            if dates().is_open() {
                "window open"
            } else {
                "window"
            }
        }))
        .on("pointerdown", move |event| {
            press.set(event::across(event, TRACK).map(|start| Drag {
                end: None,
                start,
                has_moved: false,
                has_changed: false,
            }));
        })
        .on("pointermove", move |event| {
            if !event::is_down(event) {
                // The reader released the pointer outside the track, where no listener hears it.
                follow.set(None);
            }
            let (Some(state), Some(place)) = (follow.get(), event::across(event, TRACK)) else {
                return;
            };
            if !state.has_moved && (place - state.start).abs() < DRAG_THRESHOLD {
                return;
            }
            if !state.has_moved {
                event::capture(event, TRACK);
            }
            let moved = match state.end {
                Some(end) => Some(axis.moved(dates(), end, axis.day(place))),
                None => DateRange::new(
                    Some(axis.day(state.start.min(place))),
                    Some(axis.day(state.start.max(place))),
                ),
            };
            let changed = moved.is_some_and(|moved| {
                explorer.preview(!state.has_changed, |selection| {
                    selection.dates = moved.within((axis.first, axis.last));
                })
            });
            follow.set(Some(Drag {
                has_moved: true,
                has_changed: state.has_changed || changed,
                ..state
            }));
        })
        .on("pointerup", move |_| release.set(None))
        .on("pointercancel", move |_| cancel.set(None))
        .child(wash)
        .child(handle(explorer, axis, End::First, drag.clone()))
        .child(handle(explorer, axis, End::Last, drag))
        .into()
}

fn handle(explorer: Explorer, axis: Axis, end: End, drag: Rc<Cell<Option<Drag>>>) -> Element {
    let strings = explorer.strings;
    let dates = move || explorer.criteria.with(|criteria| criteria.dates);
    let day = move || axis.end_day(dates(), end);
    // All keys that the reader presses between focus and blur are one step of the history.
    let has_step = Rc::new(Cell::new(false));
    let has_step_at_blur = has_step.clone();
    let (first, last) = (
        move || axis.end_day(dates(), End::First),
        move || axis.end_day(dates(), End::Last),
    );
    let index = move |day: Day| (day.0 - axis.first.0) as usize;
    el("div.handle")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr(
            "aria-label",
            if end == End::First {
                strings.first_day
            } else {
                strings.last_day
            },
        )
        .attr(
            "aria-valuemin",
            live(move || if end == End::First { 0 } else { index(first()) }),
        )
        .attr(
            "aria-valuemax",
            live(move || index(if end == End::First { last() } else { axis.last })),
        )
        .attr("aria-valuenow", live(move || index(day())))
        .attr("aria-valuetext", live(move || (strings.day)(day())))
        .style(
            "left",
            live(move || {
                let place = if end == End::First {
                    axis.start(dates())
                } else {
                    axis.end(dates())
                };
                percent(place, axis.days())
            }),
        )
        .on("blur", move |_| has_step_at_blur.set(false))
        .on("pointerdown", move |event| {
            event.stop_propagation();
            drag.set(event::across(event, TRACK).map(|start| Drag {
                end: Some(end),
                start,
                has_moved: false,
                has_changed: false,
            }));
        })
        .on("keydown", move |pressed| {
            let now = axis.end_day(dates(), end);
            let to = match &*event::key(pressed) {
                "ArrowLeft" | "ArrowDown" => now.plus(-1),
                "ArrowRight" | "ArrowUp" => now.plus(1),
                "PageDown" => now.plus(-7),
                "PageUp" => now.plus(7),
                "Home" => axis.first,
                "End" => axis.last,
                _ => return,
            };
            pressed.prevent_default();
            let moved = axis.moved(dates(), end, to).within((axis.first, axis.last));
            if explorer.preview(!has_step.get(), |selection| selection.dates = moved) {
                has_step.set(true);
            }
        })
}

/// Writes a part of a whole in percent, with three decimals.
pub(super) fn percent(part: i64, whole: i64) -> String {
    let thousandths = part * 100_000 / whole.max(1);
    format!("{}.{:03}%", thousandths / 1000, thousandths % 1000)
}

/// The first and the last day of the track.
#[derive(Clone, Copy)]
struct Axis {
    first: Day,
    last: Day,
}

impl Axis {
    fn days(self) -> i64 {
        self.last.0 - self.first.0 + 1
    }

    /// Returns the day at a position, in thousandths of the track.
    fn day(self, place: i64) -> Day {
        self.first.plus(place * self.days() / 1000).min(self.last)
    }

    /// Returns the day of an end of the range; an open end is at the end of the axis.
    fn end_day(self, dates: DateRange, end: End) -> Day {
        let day = match end {
            End::First => dates.from().unwrap_or(self.first),
            End::Last => dates.to().unwrap_or(self.last),
        };
        day.clamp(self.first, self.last)
    }

    /// Counts the days of the axis before the range.
    fn start(self, dates: DateRange) -> i64 {
        self.end_day(dates, End::First).0 - self.first.0
    }

    /// Counts the days of the axis up to the last day of the range, itself included.
    fn end(self, dates: DateRange) -> i64 {
        self.end_day(dates, End::Last).0 - self.first.0 + 1
    }

    /// Moves an end of the range to a day, but not beyond the other end.
    fn moved(self, dates: DateRange, end: End, to: Day) -> DateRange {
        let (first, last) = (
            self.end_day(dates, End::First),
            self.end_day(dates, End::Last),
        );
        match end {
            End::First => dates.starting(Some(to.clamp(self.first, last))),
            End::Last => dates.ending(Some(to.clamp(first, self.last))),
        }
    }
}
