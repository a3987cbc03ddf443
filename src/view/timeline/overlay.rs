//! The layer over the drawing: event labels, the date slider, and a link at each mark.

use leptos::prelude::*;

use pliego_explore::findings::timeline::{Mark, PlacedEvent, Shape, Timeline};

use super::{LANE, Plot, ROW, TOP};
use crate::state::use_explorer;
use crate::view::filters::DateSlider;
use crate::view::shared::{EventName, PassageLink};

/// The layer.
#[component]
pub(crate) fn Overlay(
    /// What lies below.
    plot: Plot,
) -> impl IntoView {
    let links = plot.timeline.with_value(|timeline| {
        let lanes = timeline.lanes.iter().enumerate();
        let marks = lanes.flat_map(|(lane, of)| of.marks.iter().map(move |mark| (lane, *mark)));
        let link = |(lane, mark)| {
            let (left, width) = place(timeline, mark);
            view! { <MarkLink lane=lane mark=mark left=left width=width /> }
        };
        marks.map(link).collect_view()
    });
    view! {
        <DateSlider />
        <EventLabels plot=plot />
        {links}
    }
    .into_any()
}

/// The labels of the events for which a row has room.
#[component]
fn EventLabels(
    /// What lies below.
    plot: Plot,
) -> impl IntoView {
    let explorer = use_explorer();
    let open = RwSignal::new(None);
    let label = move |PlacedEvent { event, day, row }| {
        let left = plot.timeline.with_value(|timeline| timeline.middle_of(day));
        let top = format!("{}px", row? * ROW);
        Some(
            view! { <EventName event=event open=open style:--left=left style:--top=top /> }
                .into_any(),
        )
    };
    let labels = move || {
        plot.events
            .get()
            .into_iter()
            .filter_map(label)
            .collect_view()
    };
    let is_shown = move || explorer.background.get();
    view! {
        <Show when=is_shown>
            <div role="group" aria-label=explorer.background_name()>
                {labels}
            </div>
        </Show>
    }
    .into_any()
}

/// Returns the left edge and the width of a mark on the axis or beside it, as style sheets read them.
fn place(timeline: &Timeline, mark: Mark) -> (String, String) {
    let (first, last) = match mark.shape {
        Shape::Unknown => return ("calc(100% + 4px)".to_owned(), "20px".to_owned()),
        Shape::Point(day) | Shape::About(day, _) => (day, day),
        Shape::Range(first, last) => (first, last),
    };
    (timeline.start_of(first), timeline.length(first, last))
}

/// The link to a statement, over its mark.
#[component]
fn MarkLink(
    /// The position of the lane.
    lane: usize,
    /// The mark.
    mark: Mark,
    /// The left edge of the mark.
    left: String,
    /// The width of the mark.
    width: String,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let statement = explorer.statement(mark.statement);
    let issuer = explorer.issuer_name(mark.statement);
    let date = strings.date(statement.dating.edtf);
    let name = format!("{issuer}, {date}: {}", statement.title(strings.language));
    view! {
        <span
            class="mark-link"
            style:left=left
            style:width=width
            style:top=format!("{}px", TOP + lane * LANE)
        >
            <PassageLink
                statement=mark.statement
                attr:aria-label=name.clone()
                attr:title=name
                attr:draggable="false"
            >
                ""
            </PassageLink>
        </span>
    }
    .into_any()
}
