//! A toggle group: a row of buttons of which one is pressed. Views use it for orders, units and
//! alignments.

use leptos::prelude::{Get, RwSignal, Set};

use crate::browser::node::{Element, button, el, live};

/// Renders a button for each option, with its label.
pub(super) fn toggle_group<T: Copy + PartialEq + Send + Sync + 'static>(
    chosen: RwSignal<T>,
    options: &'static [T],
    labels: &'static [&'static str],
) -> Element {
    let button = |(option, label): (&'static T, &'static &'static str)| {
        button()
            .attr("aria-pressed", live(move || chosen.get() == *option))
            .text(*label)
            .on("click", move |_| chosen.set(*option))
    };
    el("p.orders").children(options.iter().zip(labels).map(button))
}

/// Renders a toggle group after a label.
pub(super) fn labelled_toggle_group<T: Copy + PartialEq + Send + Sync + 'static>(
    label: &'static str,
    chosen: RwSignal<T>,
    options: &'static [T],
    labels: &'static [&'static str],
) -> Element {
    el("div.choice")
        .child(el("span").text(label))
        .child(toggle_group(chosen, options, labels))
}
