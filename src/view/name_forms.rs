//! A name that is asked for, in every form in which the statements print it.

use leptos::prelude::With;

use super::Page;
use super::links::link_into;
use crate::browser::node::{Element, Node, changing, el};
use pliego_corpus::NameId;

/// A line for each name that is asked for.
pub(super) fn named(page: Page) -> Node {
    changing(move || {
        let chosen = page.criteria.with(|criteria| {
            let included = criteria.filters.iter();
            let included = included.flat_map(|(facet, filter)| {
                filter.included().iter().map(move |value| (facet, value))
            });
            included
                .filter_map(|(facet, value)| facet.name(*value))
                .collect::<Vec<_>>()
        });
        chosen
            .into_iter()
            .map(|name| line(page, name))
            .collect::<Vec<_>>()
    })
}

fn line(page: Page, at: NameId) -> Element {
    let strings = page.strings;
    let name = &page.corpus.names[at];
    let mut line = el("p.named note").child(el("strong").text(name.name.get(strings.language)));
    line = line.text(" ").text(strings.printed_as);
    let mut forms: Vec<&str> = Vec::new();
    for (statement, printed) in page.corpus.statements.iter_enumerated() {
        for (passage, of) in printed.passages.iter_enumerated() {
            for naming in of.names.iter().filter(|naming| naming.name == at) {
                let form = printed.text_of(naming.quote);
                if forms.contains(&form) {
                    continue;
                }
                line = line.text(if forms.is_empty() { " " } else { ", " });
                forms.push(form);
                let sic = naming.misprinted.then(|| el("em").text(" (sic)"));
                let form = el("span.printed")
                    .attr("lang", &*printed.language)
                    .text(form);
                line = line
                    .child(link_into(page, statement, Some(passage)).child(form))
                    .child(sic);
            }
        }
    }
    let note = name
        .note
        .as_ref()
        .map(|note| format!(" {}", note.get(strings.language)));
    line.text(".").text(note)
}
