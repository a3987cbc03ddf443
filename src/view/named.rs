//! A name that is asked for, in every form in which the statements print it.

use leptos::prelude::With;

use super::Page;
use super::link::link_into;
use crate::browser::node::{Element, Node, changing, el};
use pliego_explore::facet::{FACETS, Facet};
use pliego_explore::selection::Choice;

/// A line for each name that is asked for.
pub(super) fn named(page: Page) -> Node {
    changing(move || {
        let chosen = page.asked.with(|asked| {
            let facets = FACETS.iter().zip(&asked.choices);
            let names = |(facet, choice): (&&dyn Facet, &Choice)| {
                choice.included().iter().filter_map(|value| facet.name(page.corpus, *value)).collect::<Vec<_>>()
            };
            facets.flat_map(names).collect::<Vec<_>>()
        });
        chosen.into_iter().map(|name| line(page, name)).collect::<Vec<_>>()
    })
}

fn line(page: Page, at: usize) -> Element {
    let words = page.words;
    let name = &page.corpus.names[at];
    let mut line = el("p.named note").child(el("strong").text(name.name.get(words.language)));
    line = line.text(" ").text(words.printed_as);
    let mut forms: Vec<&str> = Vec::new();
    for (statement, printed) in page.corpus.statements.iter().enumerate() {
        for (passage, of) in printed.passages.iter().enumerate() {
            for naming in of.names.iter().filter(|naming| naming.name == at) {
                let form = printed.words(naming.quote);
                if forms.contains(&form) {
                    continue;
                }
                line = line.text(if forms.is_empty() { " " } else { ", " });
                forms.push(form);
                let sic = naming.misprinted.then(|| el("em").text(" (sic)"));
                let form = el("span.printed").attr("lang", printed.language).text(form);
                line = line.child(link_into(page, statement, Some(passage)).child(form)).child(sic);
            }
        }
    }
    let note = name.note.as_ref().map(|note| format!(" {}", note.get(words.language)));
    line.text(".").text(note)
}
