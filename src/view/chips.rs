//! How many statements fit, and what is chosen: each choice can be taken back.

use leptos::prelude::{Get, Memo, Set, With};

use super::Page;
use super::link::link;
use super::named::named;
use super::positions::{listed, one_tendency};
use crate::browser::node::{Element, Node, button, changing, el, live};
use crate::browser::{address, focus};
use pliego_explore::facet::FACETS;
use pliego_explore::findings::Findings;
use pliego_explore::selection::{Selection, Stand, View, Window};

/// A choice that can be taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Window,
    Value(usize, usize, bool),
    Signed,
    Query,
}

/// The line between the timeline and the statements, with the way to the filters where they are a sheet.
pub(super) fn found(page: Page) -> Node {
    let words = page.words;
    let badge = move || Some(page.asked.with(|asked| chosen(asked).len())).filter(|count| *count > 0);
    let open = button()
        .class("open-filters")
        .attr("aria-controls", "filters")
        .attr("aria-haspopup", "dialog")
        .attr("aria-expanded", live(move || page.sheet.get()))
        .text(words.filters)
        .changing(move || badge().map(|count| el("span").text(count)))
        .on("click", move |_| {
            page.sheet.set(true);
            address::enter_layer();
            focus::give("#filters button".to_owned(), "#filters");
        });
    line(page, page.live(|| open))
}

/// The same over a view that has no filters and shows nothing of what is found, with the way to it.
pub(super) fn found_elsewhere(page: Page) -> Node {
    let to_list = link(page, |selection| {
        selection.view = View::Statements;
        selection.reading = None;
        selection.beside = None;
    });
    line(page, Some(to_list.text(page.words.show_list)))
}

fn line(page: Page, way: Option<Element>) -> Node {
    let words = page.words;
    // What is typed or dragged changes what a chip says, not which chips there are.
    let chosen = Memo::new(move |_| page.asked.with(chosen));
    let count = move || (words.statements)(page.findings.with(|findings| findings.listed.len()));
    let sureness = move || {
        let windowed = page.asked.with(|selection| !selection.window.is_open());
        let (certainly, possibly) = page.findings.with(Findings::by_certainty);
        (windowed && certainly + possibly > 0).then(|| (words.sureness)(certainly, possibly))
    };
    let status = el("p")
        .attr("role", "status")
        .attr("id", "found")
        .attr("tabindex", "-1")
        .child(el("strong").text(live(count)))
        .text(" ")
        .child(el("em").text(live(sureness)));
    let tendency = changing(move || one_tendency(page, &listed(page)));
    let chips = move || chosen.with(|chosen| (!chosen.is_empty()).then(|| chips(page, chosen)));
    el("div.found").child(status).child(way).child(changing(chips)).child(tendency).child(named(page)).into()
}

fn chips(page: Page, chosen: &[Chosen]) -> Element {
    let words = page.words;
    let clear = button().class("clear").text(words.clear_all).on("click", move |_| {
        page.choose(Selection::clear);
        focus::give("#found".to_owned(), "h1");
    });
    el("ul.chips")
        .attr("aria-label", words.active_filters)
        .children(chosen.iter().map(|chosen| el("li").child(chip(page, *chosen))))
        .child(el("li").child(clear))
}

fn chip(page: Page, chosen: Chosen) -> Element {
    button()
        .attr("aria-label", live(move || (page.words.remove)(&name(page, chosen))))
        .text(live(move || name(page, chosen)))
        .child(el("span").attr("aria-hidden", true).text(" ×"))
        .on("click", move |_| {
            page.choose(|selection| take_back(selection, chosen));
            focus::give(".chips button".to_owned(), "#found");
        })
}

fn chosen(selection: &Selection) -> Vec<Chosen> {
    let mut all = Vec::new();
    for (facet, choice) in selection.choices.iter().enumerate() {
        all.extend(choice.included().iter().map(|value| Chosen::Value(facet, *value, true)));
        all.extend(choice.excluded().iter().map(|value| Chosen::Value(facet, *value, false)));
    }
    all.extend(selection.signed.then_some(Chosen::Signed));
    all.extend((!selection.query.is_empty()).then_some(Chosen::Query));
    all.extend((!selection.window.is_open()).then_some(Chosen::Window));
    all
}

fn name(page: Page, chosen: Chosen) -> String {
    let words = page.words;
    match chosen {
        Chosen::Signed => words.also_as_signatory.to_owned(),
        Chosen::Query => page.asked.with(|asked| (words.searched)(&asked.query)),
        Chosen::Value(facet, value, included) => {
            let label = FACETS[facet].label(page.corpus, value, words.language);
            if included { label.to_owned() } else { (words.without)(label) }
        }
        Chosen::Window => {
            let window = page.asked.with(|asked| asked.window);
            let dated = |day| words.day_and_year(day);
            match (window.from(), window.to()) {
                (Some(from), Some(to)) if from == to => dated(from),
                // A year that both days share is said once.
                (Some(from), Some(to)) => {
                    let same_year = from.civil().0 == to.civil().0;
                    let first = if same_year { (words.day_short)(from) } else { dated(from) };
                    (words.from_until)(&first, &dated(to))
                }
                (Some(from), None) => (words.since)(&dated(from)),
                (None, Some(to)) => (words.until)(&dated(to)),
                (None, None) => String::new(),
            }
        }
    }
}

fn take_back(selection: &mut Selection, chosen: Chosen) {
    match chosen {
        Chosen::Window => selection.window = Window::default(),
        Chosen::Value(facet, value, _) => selection.choices[facet].set(value, Stand::Free),
        Chosen::Signed => selection.signed = false,
        Chosen::Query => selection.query.clear(),
    }
}
