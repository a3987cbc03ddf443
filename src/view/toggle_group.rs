//! A row of buttons of which one is pressed: how a view is sorted, measured or aligned.

use leptos::prelude::{Get, RwSignal, Set};

use crate::browser::node::{Element, button, el, live};

/// The choices, each with its name; pressing one chooses it.
pub(super) fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    chosen: RwSignal<T>,
    choices: &'static [T],
    names: &'static [&'static str],
) -> Element {
    let button = |(choice, name): (&'static T, &'static &'static str)| {
        button()
            .attr("aria-pressed", live(move || chosen.get() == *choice))
            .text(*name)
            .on("click", move |_| chosen.set(*choice))
    };
    el("p.orders").children(choices.iter().zip(names).map(button))
}

/// The same, after a word that says what is chosen.
pub(super) fn choice_of<T: Copy + PartialEq + Send + Sync + 'static>(
    what: &'static str,
    chosen: RwSignal<T>,
    choices: &'static [T],
    names: &'static [&'static str],
) -> Element {
    el("div.choice")
        .child(el("span").text(what))
        .child(choice(chosen, choices, names))
}
