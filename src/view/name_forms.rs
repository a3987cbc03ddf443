//! The printed forms of the names that the reader included.

use leptos::prelude::With;

use super::Explorer;
use super::links::passage_link;
use crate::browser::node::{Element, Node, changing, el};
use pliego_corpus::NameId;

/// Renders a line for each included name.
pub(super) fn name_forms(explorer: Explorer) -> Node {
    changing(move || {
        let names = explorer.criteria.with(|criteria| {
            let included = criteria.filters.iter();
            let included = included.flat_map(|(facet, filter)| {
                filter.included().iter().map(move |value| (facet, value))
            });
            included
                .filter_map(|(facet, value)| facet.name(*value))
                .collect::<Vec<_>>()
        });
        names
            .into_iter()
            .map(|name| line(explorer, name))
            .collect::<Vec<_>>()
    })
}

fn line(explorer: Explorer, name_id: NameId) -> Element {
    let strings = explorer.strings;
    let name = &explorer.corpus.names[name_id];
    let mut line = el("p.named note").child(el("strong").text(name.name.get(strings.language)));
    line = line.text(" ").text(strings.printed_as);
    let mut forms: Vec<&str> = Vec::new();
    for (id, statement) in explorer.corpus.statements.iter_enumerated() {
        for (passage, printed) in statement.passages.iter_enumerated() {
            for naming in printed.names.iter().filter(|naming| naming.name == name_id) {
                let form = statement.text_of(naming.quote);
                if forms.contains(&form) {
                    continue;
                }
                line = line.text(if forms.is_empty() { " " } else { ", " });
                forms.push(form);
                let sic = naming.misprinted.then(|| el("em").text(" (sic)"));
                let form = el("span.printed")
                    .attr("lang", &*statement.language)
                    .text(form);
                line = line
                    .child(passage_link(explorer, id, Some(passage)).child(form))
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
