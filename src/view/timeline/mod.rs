//! The timeline: a lane for each issuer, or a last one for several of many; background events behind the lanes, the
//! date slider across them.
//!
//! The SVG drawing is hidden from screen readers. Links, buttons and sliders lie over it, and
//! screen readers read those.

mod drawing;
mod mentions;
mod overlay;
mod table;

use leptos::ev;
use leptos::html::{B, Div};
use leptos::prelude::*;

use pliego_corpus::EventId;
use pliego_explore::findings::timeline::{self, PlacedEvent};

use crate::browser::size::width;
use crate::state::use_explorer;
use crate::view::shared::{BackgroundLink, DateKey, Disclosure, ProgramOnly, SavePicture};
use drawing::Drawing;
#[cfg(feature = "ssr")]
pub(crate) use mentions::MentionTable;
use mentions::{AlsoMentioned, Mentions};
use overlay::Overlay;
use table::StatementTable;

/// Height of a lane, in pixels.
const LANE: usize = 27;
/// Height of a row of event labels, in pixels, and the number of rows.
const ROW: usize = 24;
const ROWS: usize = 3;
/// Pixels above the lanes.
const TOP: usize = ROW * ROWS + 8;
/// A sample text, measured in the browser's font: its width per letter estimates the widths of the
/// event labels.
const PROBE: &str = "The quick brown fox is at home again";

/// Lengths in the browser, in pixels.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Lengths {
    /// Length of the time axis.
    axis: i64,
    /// Length of [`PROBE`] as an event label.
    probe: i64,
}

/// The axis with its lanes, and the events placed on it.
#[derive(Clone, Copy)]
struct Plot {
    timeline: StoredValue<timeline::Timeline>,
    /// The events; none while the reader hides the background.
    events: Memo<Vec<PlacedEvent>>,
}

/// The timeline with its tables.
#[component]
pub(crate) fn Timeline() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    // Estimates for a wide screen, until the browser measures.
    let lengths = RwSignal::new(Lengths {
        axis: 960,
        probe: 230,
    });
    let (area, probe) = (NodeRef::<Div>::new(), NodeRef::<B>::new());
    let measure = move || {
        if let (Some(area), Some(probe)) = (area.get_untracked(), probe.get_untracked()) {
            lengths.set(Lengths {
                axis: width(&area),
                probe: width(&probe),
            });
        }
    };
    Effect::new(move |_| {
        measure();
        let resize = window_event_listener(ev::resize, move |_| measure());
        on_cleanup(move || resize.remove());
    });
    let is_folded = RwSignal::new(true);
    let timeline = StoredValue::new(timeline::Timeline::new(corpus, true));
    let unfold = move |unfolds: bool| {
        timeline.set_value(timeline::Timeline::new(corpus, !unfolds));
        is_folded.set(!unfolds);
    };
    let events = Memo::new(move |_| {
        if !explorer.background.get() {
            return Vec::new();
        }
        let Lengths { axis, probe } = lengths.get();
        let length = |event: EventId| {
            let label = corpus.events[event].label.get(strings.language);
            label.chars().count() as i64 * probe / PROBE.len() as i64 + 20
        };
        timeline.with_value(|timeline| timeline.place_events(corpus, axis, ROWS, length))
    });
    let plot = Plot { timeline, events };
    let shares = timeline.with_value(|timeline| timeline.sharing > 0);
    let names = move || {
        timeline.with_value(|timeline| {
            let lanes = timeline.lanes.iter().enumerate();
            let name = |(at, lane): (usize, &timeline::Lane)| {
                // All marks of a lane have one issuer, but those of a last lane that several share.
                let id = lane.marks.first()?.statement;
                let is_shared = timeline.sharing > 0 && at + 1 == timeline.lanes.len();
                let [name, short] = match is_shared {
                    // A page does this a few times.
                    true => [&*(strings.sharing)(timeline.sharing).leak(); 2],
                    // The style sheet shows the short name where there is little room.
                    false => [explorer.issuer_name(id), explorer.short_issuer_name(id)],
                };
                Some(view! { <li data-short=short>{name}</li> }.into_any())
            };
            lanes.map(name).collect_view()
        })
    };
    // Without events the style sheet takes away the room for their labels.
    let is_bare = move || corpus.events.is_empty() || !explorer.background.get();
    let contents = move || {
        is_folded.track();
        view! {
            <ul class="lane-names" aria-hidden="true">
                {names()}
            </ul>
            <div class="area" node_ref=area>
                <Drawing plot=plot />
                <ProgramOnly>
                    <b class="event-label probe" aria-hidden="true" node_ref=probe>
                        {PROBE}
                    </b>
                    <Overlay plot=plot />
                </ProgramOnly>
            </div>
        }
        .into_any()
    };
    let whole = (shares && !explorer.is_printed()).then(|| {
        let is_whole = Box::new(move || !is_folded.get());
        // A phone has no drawing, and this no place there.
        switch(Some("hint"), strings.whole, is_whole, Box::new(unfold))
    });
    view! {
        <section class="timeline" aria-label=strings.timeline>
            <div class="plot" class:bare=is_bare>
                {contents}
            </div>
            <div class="timeline-foot">
                {whole}
                <DateKey />
                <Disclosure summary=strings.more_options class="menu">
                    <Options />
                </Disclosure>
            </div>
        </section>
    }
    .into_any()
}

/// What belongs to the timeline and is seldom needed: help, the switch of the events, pictures, tables.
#[component]
fn Options() -> impl IntoView {
    let explorer = use_explorer();
    let (strings, corpus) = (explorer.strings, explorer.corpus);
    let has_events = !corpus.events.is_empty();
    let events = has_events.then(|| {
        let is_shown = Box::new(move || explorer.background.get());
        let show = Box::new(move |shows| explorer.show_background(shows));
        switch(None, strings.show_background, is_shown, show)
    });
    let link = corpus.has_background.then(|| {
        view! {
            <p class="context">
                <BackgroundLink />
            </p>
        }
        .into_any()
    });
    view! {
        <ProgramOnly>
            <p class="hint">{strings.timeline_help}</p>
            {events}
            <SavePicture selector=".plot" name="timeline" title=strings.timeline />
        </ProgramOnly>
        {link}
        <AlsoMentioned />
        <StatementTable />
        <Mentions />
    }
    .into_any()
}

/// A box that the reader checks.
fn switch(
    class: Option<&'static str>,
    label: &'static str,
    is_on: Box<dyn Fn() -> bool + Send + Sync>,
    set: Box<dyn Fn(bool)>,
) -> AnyView {
    view! {
        <label class=class>
            <input
                type="checkbox"
                prop:checked=is_on
                on:change:target=move |changed| set(changed.target().checked())
            />
            " "
            {label}
        </label>
    }
    .into_any()
}
