//! The date slider: a track with two handles. The reader drags across the track to choose a date
//! range, or moves a handle by pointer or keyboard.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use pliego_explore::findings::timeline::percent;
use pliego_explore::selection::DateRange;
use pliego_explore::selection::date_axis::{DateAxis, End};

use crate::browser::event;
use crate::state::{Explorer, use_explorer};

/// The movement, in thousandths of the track, from which a press counts as a drag: less is a tremor
/// of the hand.
const DRAG_THRESHOLD: i64 = 5;

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

/// What track and handles share.
#[derive(Clone, Copy)]
struct Slider {
    explorer: Explorer,
    axis: DateAxis,
    track: NodeRef<Div>,
    drag: StoredValue<Option<Drag>>,
}

impl Slider {
    fn dates(self) -> DateRange {
        self.explorer.criteria.with(|criteria| criteria.dates)
    }

    /// Returns the edge of the range at an end, in percent of the track.
    fn edge(self, end: End) -> String {
        percent(self.axis.edge(self.dates(), end), self.axis.days())
    }

    /// Returns the position of the pointer, in thousandths of the track; `None` for other buttons
    /// than the main one.
    fn position(self, pointer: &PointerEvent) -> Option<i64> {
        event::across(pointer, &*self.track.get_untracked()?)
    }

    fn press(self, pointer: &PointerEvent, end: Option<End>) {
        self.drag
            .set_value(self.position(pointer).map(|start| Drag {
                end,
                start,
                has_moved: false,
                has_changed: false,
            }));
    }

    fn follow(self, pointer: &PointerEvent) {
        if pointer.buttons() == 0 {
            // The reader released the pointer outside the track, where no listener hears it.
            self.drag.set_value(None);
        }
        let (Some(drag), Some(position)) = (self.drag.get_value(), self.position(pointer)) else {
            return;
        };
        if !drag.has_moved {
            if (position - drag.start).abs() < DRAG_THRESHOLD {
                return;
            }
            if let Some(track) = self.track.get_untracked() {
                event::capture(pointer, &track);
            }
        }
        let dates = match drag.end {
            Some(end) => {
                let to = self.axis.day(position);
                Some(self.axis.moved(self.dates(), end, to))
            }
            None => self.axis.between(drag.start, position),
        };
        let has_changed = dates.is_some_and(|dates| {
            self.explorer
                .preview(!drag.has_changed, |selection| selection.dates = dates)
        });
        self.drag.set_value(Some(Drag {
            has_moved: true,
            has_changed: drag.has_changed || has_changed,
            ..drag
        }));
    }
}

/// The track with its handles and a wash between them. It fills its container.
#[component]
pub(crate) fn DateSlider() -> impl IntoView {
    let explorer = use_explorer();
    let slider = Slider {
        explorer,
        axis: DateAxis::of(explorer.corpus),
        track: NodeRef::new(),
        drag: StoredValue::new(None),
    };
    let width = move || {
        let [start, end] = [End::First, End::Last].map(|end| slider.axis.edge(slider.dates(), end));
        percent(end - start, slider.axis.days())
    };
    // Nearer than 4 % of the axis, 24 of 600 pixels, the handles would lie over each other.
    let is_close = move || {
        let [start, end] = [End::First, End::Last].map(|end| slider.axis.edge(slider.dates(), end));
        (end - start) * 25 < slider.axis.days()
    };
    view! {
        <div
            node_ref=slider.track
            class="window"
            class:open=move || slider.dates().is_open()
            class:close=is_close
            on:pointerdown=move |pointer| slider.press(&pointer, None)
            on:pointermove=move |pointer| slider.follow(&pointer)
            on:pointerup=move |_| slider.drag.set_value(None)
            on:pointercancel=move |_| slider.drag.set_value(None)
        >
            <div class="wash" style:left=move || slider.edge(End::First) style:width=width></div>
            <Handle slider=slider end=End::First label=explorer.strings.first_day />
            <Handle slider=slider end=End::Last label=explorer.strings.last_day />
        </div>
    }
    .into_any()
}

/// The handle of one end of the range.
#[component]
fn Handle(
    /// The slider.
    slider: Slider,
    /// The end.
    end: End,
    /// Its name.
    label: &'static str,
) -> impl IntoView {
    let Slider { explorer, axis, .. } = slider;
    let day = move |end| axis.end_day(slider.dates(), end);
    let [min, max] = match end {
        End::First => [None, Some(End::Last)],
        End::Last => [Some(End::First), None],
    };
    let min = move || min.map_or(0, |end| axis.days_before(day(end))).to_string();
    let max = move || axis.days_before(max.map_or(axis.last, day)).to_string();
    // All keys that the reader presses between focus and blur are one step of the history.
    let has_step = StoredValue::new(false);
    let move_by_key = move |pressed: KeyboardEvent| {
        let now = day(end);
        let to = match &*event::key(&pressed) {
            "Home" => axis.first,
            "End" => axis.last,
            key => {
                let (steps, is_large) = match key {
                    "ArrowLeft" | "ArrowDown" => (-1, false),
                    "ArrowRight" | "ArrowUp" => (1, false),
                    "PageDown" => (-1, true),
                    "PageUp" => (1, true),
                    _ => return,
                };
                axis.stepped(now, end, steps, is_large)
            }
        };
        pressed.prevent_default();
        let dates = axis.moved(slider.dates(), end, to);
        if explorer.preview(!has_step.get_value(), |selection| selection.dates = dates) {
            has_step.set_value(true);
        }
    };
    let press = move |pointer: PointerEvent| {
        pointer.stop_propagation();
        slider.press(&pointer, Some(end));
    };
    view! {
        <div
            class="handle"
            role="slider"
            tabindex="0"
            aria-label=label
            aria-valuemin=min
            aria-valuemax=max
            aria-valuenow=move || axis.days_before(day(end)).to_string()
            aria-valuetext=move || explorer.strings.day_on(axis, day(end))
            style:left=move || slider.edge(end)
            on:blur=move |_| has_step.set_value(false)
            on:pointerdown=press
            on:keydown=move_by_key
        ></div>
    }
    .into_any()
}
