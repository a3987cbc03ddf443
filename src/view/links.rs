//! A link to another selection: a real address, followed without leaving the page.

use std::rc::Rc;

use leptos::prelude::With;

use super::Page;
use crate::browser::event;
use crate::browser::node::{Element, el, live};
use pliego_corpus::{PassageId, StatementId};
use pliego_explore::selection::address::write;
use pliego_explore::selection::{PassageRef, Selection, View};

/// A link to the selection as it would be after a change.
pub(super) fn link(page: Page, change: impl Fn(&mut Selection) + 'static) -> Element {
    link_to(page, Rc::new(change))
}

fn link_to(page: Page, change: Rc<dyn Fn(&mut Selection)>) -> Element {
    if let Some(root) = page.root() {
        let mut selection = Selection::default();
        change(&mut selection);
        return el("a").attr(
            "href",
            format!("{root}index.html#{}", write(&selection, page.corpus)),
        );
    }
    let to = change.clone();
    let href = move || {
        let mut selection = page.committed.with(Selection::clone);
        to(&mut selection);
        format!("#{}", write(&selection, page.corpus))
    };
    el("a").attr("href", live(href)).on("click", move |click| {
        if event::is_plain_click(click) {
            click.prevent_default();
            page.commit(|selection| change(selection));
        }
    })
}

/// A link into a statement, at a passage of it.
pub(super) fn link_into(page: Page, statement: StatementId, passage: Option<PassageId>) -> Element {
    if let Some(root) = page.root() {
        let printed = page.statement(statement);
        let place = passage
            .map(|passage| format!("#{}", printed.passages[passage].id))
            .unwrap_or_default();
        let own = page.strings.own_folder;
        return el("a").attr(
            "href",
            format!("{root}s/{}/{own}index.html{place}", printed.id),
        );
    }
    link(page, move |selection| {
        selection.open = Some(PassageRef { statement, passage });
        selection.view = View::Statements;
        selection.compared_with = None;
    })
}
