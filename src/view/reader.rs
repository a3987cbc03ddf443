//! The reader: one statement as printed, with what the editors say beside it.

use std::cell::Cell;

use leptos::prelude::{Get, With, WithUntracked};

use super::Page;
use super::links::{link, link_into};
use super::metadata::{oddities_of, particulars, signatories};
use super::minimap::strip;
use super::passage::passage;
use crate::browser::focus;
use crate::browser::node::{Element, Node, button, changing, el, following};
use pliego_corpus::{PassageId, StatementId, Title};
use pliego_explore::findings::searches_passages;

pub(super) fn reader(page: Page, at: StatementId) -> Node {
    let strings = page.strings;
    let statement = page.statement(at);
    let close = button()
        .class("close")
        .child(el("span.wide").text(strings.close_reader))
        .child(el("span.narrow").text("‹ ").text(strings.back_to_list))
        .on("click", move |_| {
            page.commit(|selection| selection.open = None);
            focus::give(
                format!("[data-statement=\"{}\"] h3 a", statement.id),
                "#found",
            );
        });
    let left_out = move || page.findings.with(|findings| findings.get(at).is_none());
    let left_out = move || left_out().then(|| el("p.note").text(strings.not_in_list));
    let sheet = el("div.sheet")
        .child(el("p.bar").child(close).changing(move || steps(page, at)))
        .child(head(page, at))
        .child(changing(left_out))
        .children(text(page, at));
    el("article.reader")
        .attr("tabindex", "-1")
        .attr("aria-label", statement.title(strings.language))
        .child(follow_place(page, at))
        .child(strip(page, at))
        .child(sheet)
        .into()
}

/// Who says it, when, and in which language.
pub(super) fn head(page: Page, at: StatementId) -> Element {
    let strings = page.strings;
    let statement = page.statement(at);
    el("p.head")
        .text(page.corpus.issuer(statement).name.get(strings.language))
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

/// The statement as printed, with what the editors say of it before, beside and after.
pub(super) fn text(page: Page, at: StatementId) -> Vec<Node> {
    let strings = page.strings;
    let statement = page.statement(at);
    let supplied = match &statement.title {
        Title::Supplied(label) => {
            vec![
                el("h2.supplied").text(label.get(strings.language)),
                el("p.note").text(strings.supplied),
            ]
        }
        Title::Printed(_) => Vec::new(),
    };
    let passages =
        el("div.passages").children(statement.passages.keys().map(|p| passage(page, at, p)));
    vec![
        supplied.into(),
        particulars(page, at).into(),
        passages.into(),
        signatories(page, at).into(),
        oddities_of(page, at).into(),
    ]
}

/// Brings the place into view that is read: a passage that is asked for, or the head of a statement
/// that was just opened. An address that names only the statement leaves the page as it is.
fn follow_place(page: Page, at: StatementId) -> Node {
    let statement = page.statement(at);
    let just_opened = page.has_interacted.with_untracked(|acted| *acted);
    let before = Cell::new(None);
    following(move || {
        let place = page
            .open
            .get()
            .filter(|open| open.statement == at)
            .and_then(|open| open.passage);
        match place {
            Some(passage) if before.get() != place => {
                focus::reveal(format!(
                    "[id=\"{}.{}\"]",
                    statement.id, statement.passages[passage].id
                ));
            }
            None if before.get().is_none() && just_opened => focus::reveal(".reader".to_owned()),
            _ => {}
        }
        before.set(place);
    })
}

/// Back and forth among the passages that carry what was chosen.
fn steps(page: Page, at: StatementId) -> Option<Element> {
    let strings = page.strings;
    let (asked, place) = page.selection.with(|selection| {
        (
            searches_passages(selection),
            selection.open.and_then(|open| open.passage),
        )
    });
    let matches = page.matching(at);
    if !asked {
        return None;
    }
    let count = match place.and_then(|place| matches.iter().position(|passage| *passage == place)) {
        Some(position) => (strings.passage_of)(position + 1, matches.len()),
        None => (strings.passages_matching)(matches.len()),
    };
    let before = matches.iter().rev().find(|passage| Some(**passage) < place);
    let after = matches.iter().find(|passage| Some(**passage) > place);
    let step = |to: Option<&PassageId>, name: &'static str, sign: &'static str| {
        let step = match to {
            Some(passage) => link_into(page, at, Some(*passage)),
            None => link(page, |_| {}).attr("aria-disabled", true),
        };
        step.attr("aria-label", name).attr("title", name).text(sign)
    };
    let steps = el("span.steps").attr("aria-live", "polite").text(count);
    Some(
        steps
            .text(" ")
            .child(step(before, strings.previous, "‹"))
            .child(step(after, strings.next, "›")),
    )
}
