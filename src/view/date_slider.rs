//! The window of days, on a track: drag across it, or move one of its two handles by pointer or
//! key.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::With;

use super::Page;
use crate::browser::event;
use crate::browser::node::{Element, Node, el, live};
use pliego_corpus::Day;
use pliego_explore::selection::DateRange;

/// How far a pointer moves before it is a drag, in thousandths of the track.
const SLACK: i64 = 5;

const TRACK: &str = ".window";

/// An end of the window.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// What a pointer does to the window.
#[derive(Clone, Copy)]
struct Drag {
    /// The end it moves; none if it draws a new window across the track.
    end: Option<End>,
    /// Where it was put down, in thousandths of the track.
    from: i64,
    /// Whether it has moved yet.
    begun: bool,
    /// Whether it has changed the window yet: that is one step in the history, and what follows is
    /// part of it.
    changed: bool,
}

/// The track, with wash and handles; it fills what it stands in.
pub(super) fn window(page: Page) -> Node {
    let drag = Rc::new(Cell::new(None::<Drag>));
    let window = move || page.criteria.with(|criteria| criteria.dates);
    let axis = Axis {
        first: page.corpus.span.0,
        last: page.corpus.span.1,
    };
    let (press, follow, release, cancel) = (drag.clone(), drag.clone(), drag.clone(), drag.clone());
    let wash = el("div.wash")
        .style(
            "left",
            live(move || percent(axis.start(window()), axis.days())),
        )
        .style(
            "width",
            live(move || percent(axis.end(window()) - axis.start(window()), axis.days())),
        );
    el("div")
        .class(live(move || {
            if window().is_open() {
                "window open"
            } else {
                "window"
            }
        }))
        .on("pointerdown", move |event| {
            press.set(event::across(event, TRACK).map(|from| Drag {
                end: None,
                from,
                begun: false,
                changed: false,
            }));
        })
        .on("pointermove", move |event| {
            if !event::is_down(event) {
                // It was let go where the track could not know.
                follow.set(None);
            }
            let (Some(now), Some(at)) = (follow.get(), event::across(event, TRACK)) else {
                return;
            };
            if !now.begun && (at - now.from).abs() < SLACK {
                return;
            }
            if !now.begun {
                event::capture(event, TRACK);
            }
            let moved = match now.end {
                Some(end) => Some(axis.moved(window(), end, axis.day(at))),
                None => DateRange::new(
                    Some(axis.day(now.from.min(at))),
                    Some(axis.day(now.from.max(at))),
                ),
            };
            let changed = moved.is_some_and(|moved| {
                page.preview(!now.changed, |selection| {
                    selection.dates = moved.within((axis.first, axis.last));
                })
            });
            follow.set(Some(Drag {
                begun: true,
                changed: now.changed || changed,
                ..now
            }));
        })
        .on("pointerup", move |_| release.set(None))
        .on("pointercancel", move |_| cancel.set(None))
        .child(wash)
        .child(handle(page, axis, End::First, drag.clone()))
        .child(handle(page, axis, End::Last, drag))
        .into()
}

fn handle(page: Page, axis: Axis, end: End, drag: Rc<Cell<Option<Drag>>>) -> Element {
    let strings = page.strings;
    let window = move || page.criteria.with(|criteria| criteria.dates);
    let day = move || axis.at(window(), end);
    // One visit of a handle is one step in the history, however many keys are pressed.
    let begun = Rc::new(Cell::new(false));
    let left = begun.clone();
    let (first, last) = (
        move || axis.at(window(), End::First),
        move || axis.at(window(), End::Last),
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
                    axis.start(window())
                } else {
                    axis.end(window())
                };
                percent(place, axis.days())
            }),
        )
        .on("blur", move |_| left.set(false))
        .on("pointerdown", move |event| {
            event.stop_propagation();
            drag.set(event::across(event, TRACK).map(|from| Drag {
                end: Some(end),
                from,
                begun: false,
                changed: false,
            }));
        })
        .on("keydown", move |pressed| {
            let now = axis.at(window(), end);
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
            let moved = axis
                .moved(window(), end, to)
                .within((axis.first, axis.last));
            if page.preview(!begun.get(), |selection| selection.dates = moved) {
                begun.set(true);
            }
        })
}

/// A part of a whole in percent, with three decimals.
pub(super) fn percent(part: i64, whole: i64) -> String {
    let thousandths = part * 100_000 / whole.max(1);
    format!("{}.{:03}%", thousandths / 1000, thousandths % 1000)
}

/// The days of the track.
#[derive(Clone, Copy)]
struct Axis {
    first: Day,
    last: Day,
}

impl Axis {
    fn days(self) -> i64 {
        self.last.0 - self.first.0 + 1
    }

    /// The day at a place on the track, in thousandths of it.
    fn day(self, at: i64) -> Day {
        self.first.plus(at * self.days() / 1000).min(self.last)
    }

    /// The day at which an end of the window stands; the axis' own where the window is open.
    fn at(self, window: DateRange, end: End) -> Day {
        let day = match end {
            End::First => window.from().unwrap_or(self.first),
            End::Last => window.to().unwrap_or(self.last),
        };
        day.clamp(self.first, self.last)
    }

    /// After how many days the window begins.
    fn start(self, window: DateRange) -> i64 {
        self.at(window, End::First).0 - self.first.0
    }

    /// After how many days the window ends: after its last.
    fn end(self, window: DateRange) -> i64 {
        self.at(window, End::Last).0 - self.first.0 + 1
    }

    /// The window with an end moved to a day, no further than its other end.
    fn moved(self, window: DateRange, end: End, to: Day) -> DateRange {
        let (first, last) = (self.at(window, End::First), self.at(window, End::Last));
        match end {
            End::First => window.starting(Some(to.clamp(self.first, last))),
            End::Last => window.ending(Some(to.clamp(first, self.last))),
        }
    }
}
