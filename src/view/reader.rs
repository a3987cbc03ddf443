//! The reader: the open statement as printed, with metadata and annotations.

use std::cell::Cell;

use leptos::prelude::{Get, With, WithUntracked};

use super::links::{passage_link, selection_link};
use super::metadata::{irregularity_list, metadata, signatories};
use super::minimap::minimap;
use super::{Explorer, passage};
use crate::browser::focus;
use crate::browser::node::{Element, Node, button, changing, el, following};
use pliego_corpus::{PassageId, StatementId, Title};
use pliego_explore::findings::searches_passages;

pub(super) fn reader(explorer: Explorer, id: StatementId) -> Node {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let close = button()
        .class("close")
        .child(el("span.wide").text(strings.close_reader))
        .child(el("span.narrow").text("‹ ").text(strings.back_to_list))
        .on("click", move |_| {
            explorer.commit(|selection| selection.open = None);
            focus::give(
                format!("[data-statement=\"{}\"] h3 a", statement.id),
                "#found",
            );
        });
    let is_left_out = move || {
        explorer
            .findings
            .with(|findings| findings.get(id).is_none())
    };
    let note = move || is_left_out().then(|| el("p.note").text(strings.not_in_list));
    let sheet = el("div.sheet")
        .child(
            el("p.bar")
                .child(close)
                .changing(move || steps(explorer, id)),
        )
        .child(head(explorer, id))
        .child(changing(note))
        .children(text(explorer, id));
    el("article.reader")
        .attr("tabindex", "-1")
        .attr("aria-label", statement.title(strings.language))
        .child(scroll_to_open_passage(explorer, id))
        .child(minimap(explorer, id))
        .child(sheet)
        .into()
}

/// Renders issuer, date and language.
pub(super) fn head(explorer: Explorer, id: StatementId) -> Element {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    el("p.head")
        .text(explorer.corpus.issuer(statement).name.get(strings.language))
        .text(" · ")
        .text(strings.date(statement.dating.edtf))
        .text(" ")
        .child(
            el("em").text(
                statement
                    .dating
                    .note
                    .as_ref()
                    .map(|note| note.get(strings.language)),
            ),
        )
        .text(" · ")
        .text((strings.language_name)(&statement.language).unwrap_or(&statement.language))
}

/// Renders the statement as printed, with its metadata, annotations and irregularities.
pub(super) fn text(explorer: Explorer, id: StatementId) -> Vec<Node> {
    let strings = explorer.strings;
    let statement = explorer.statement(id);
    let supplied = match &statement.title {
        Title::Supplied(label) => {
            vec![
                el("h2.supplied").text(label.get(strings.language)),
                el("p.note").text(strings.supplied),
            ]
        }
        Title::Printed(_) => Vec::new(),
    };
    let passages = el("div.passages").children(
        statement
            .passages
            .keys()
            .map(|passage| passage::passage(explorer, id, passage)),
    );
    vec![
        supplied.into(),
        metadata(explorer, id).into(),
        passages.into(),
        signatories(explorer, id).into(),
        irregularity_list(explorer, id).into(),
    ]
}

/// Scrolls to the open passage, or to the head of a statement that the reader just opened. It does
/// not scroll for an address that names only the statement.
fn scroll_to_open_passage(explorer: Explorer, id: StatementId) -> Node {
    let statement = explorer.statement(id);
    let just_opened = explorer
        .has_interacted
        .with_untracked(|has_interacted| *has_interacted);
    let before = Cell::new(None);
    following(move || {
        let current = explorer
            .open
            .get()
            .filter(|open| open.statement == id)
            .and_then(|open| open.passage);
        match current {
            Some(passage) if before.get() != current => {
                focus::reveal(format!(
                    "[id=\"{}.{}\"]",
                    statement.id, statement.passages[passage].id
                ));
            }
            None if before.get().is_none() && just_opened => focus::reveal(".reader".to_owned()),
            _ => {}
        }
        before.set(current);
    })
}

/// Renders links to the previous and the next matching passage; `None` if the criteria do not
/// search passages.
fn steps(explorer: Explorer, id: StatementId) -> Option<Element> {
    let strings = explorer.strings;
    let (is_searching, current) = explorer.selection.with(|selection| {
        (
            searches_passages(selection),
            selection.open.and_then(|open| open.passage),
        )
    });
    let matches = explorer.matching(id);
    if !is_searching {
        return None;
    }
    let count =
        match current.and_then(|current| matches.iter().position(|passage| *passage == current)) {
            Some(position) => (strings.passage_of)(position + 1, matches.len()),
            None => (strings.passages_matching)(matches.len()),
        };
    let previous = matches
        .iter()
        .rev()
        .find(|passage| Some(**passage) < current);
    let next = matches.iter().find(|passage| Some(**passage) > current);
    let step = |passage: Option<&PassageId>, label: &'static str, sign: &'static str| {
        let link = match passage {
            Some(passage) => passage_link(explorer, id, Some(*passage)),
            None => selection_link(explorer, |_| {}).attr("aria-disabled", true),
        };
        link.attr("aria-label", label)
            .attr("title", label)
            .text(sign)
    };
    let steps = el("span.steps").attr("aria-live", "polite").text(count);
    Some(
        steps
            .text(" ")
            .child(step(previous, strings.previous, "‹"))
            .child(step(next, strings.next, "›")),
    )
}
