//! The layer over the drawing: event labels, the date slider, and a link at each mark.

use std::sync::Arc;

use leptos::prelude::*;

use pliego_corpus::{LARGE, Precision};
use pliego_explore::findings::timeline::{Cluster, PlacedEvent, Shape, Timeline, days};
use pliego_explore::selection::DateRange;

use super::{LANE, Plot, ROW, TOP};
use crate::state::{Change, use_explorer};
use crate::view::filters::DateSlider;
use crate::view::shared::{EventName, SelectionLink};

/// The layer.
#[component]
pub(crate) fn Overlay(
    /// What lies below.
    plot: Plot,
) -> impl IntoView {
    let links = plot.timeline.with_value(|timeline| {
        let lanes = timeline.lanes.iter().enumerate();
        let marks = lanes.flat_map(|(lane, of)| {
            let clusters = timeline.clusters(of).into_iter();
            clusters.map(move |cluster| (lane, cluster))
        });
        let link = |(lane, cluster): (usize, Cluster)| {
            let (left, width) = place(timeline, &cluster);
            view! { <MarkLink lane=lane cluster=cluster left=left width=width /> }
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
fn place(timeline: &Timeline, cluster: &Cluster) -> (String, String) {
    let (first, last) = match cluster.shape {
        Shape::Unknown => return ("calc(100% + 4px)".to_owned(), "20px".to_owned()),
        Shape::Point(day) | Shape::About(day, _) => (day, day),
        Shape::Range(first, last) => (first, last),
    };
    (timeline.start_of(first), timeline.length(first, last))
}

/// The link to a statement, over its mark; of several, to the days of all of them.
#[component]
fn MarkLink(
    /// The position of the lane.
    lane: usize,
    /// The mark.
    cluster: Cluster,
    /// The left edge of the mark.
    left: String,
    /// The width of the mark.
    width: String,
) -> impl IntoView {
    let explorer = use_explorer();
    let strings = explorer.strings;
    let first = cluster.statements[0];
    let days = days(cluster.shape).filter(|_| LARGE && cluster.statements.len() > 1);
    let name = match days {
        Some((from, to)) => {
            let days = match from == to {
                true => (strings.day)(from),
                false => (strings.during)(from, to, Precision::Day),
            };
            format!("{days}: {}", (strings.statements)(cluster.statements.len()))
        }
        None => {
            let statement = explorer.statement(first);
            let issuer = explorer.issuer_name(first);
            let date = strings.date(statement.dating.edtf);
            let name = [issuer, ", ", &date].concat();
            // A title that has not arrived stays unsaid: to ask for the texts of all marks would be to load all.
            match explorer.corpus.has_text(first) {
                true => format!("{name}: {}", statement.title(strings.language)),
                false => name,
            }
        }
    };
    // Of several statements of unknown date, which no range of days has alone, the first one is a beginning.
    let change: Change = Arc::new(move |selection| match days {
        Some((from, to)) => {
            selection.dates = DateRange::new(Some(from), Some(to)).unwrap_or_default();
        }
        None => selection.open_passage(first, None),
    });
    view! {
        <span
            class="mark-link"
            style:left=left
            style:width=width
            style:top=format!("{}px", TOP + lane * LANE)
        >
            <SelectionLink
                change=change
                attr:aria-label=name.clone()
                attr:title=name
                attr:draggable="false"
            >
                ""
            </SelectionLink>
        </span>
    }
    .into_any()
}
