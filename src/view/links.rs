//! Links to other selections. Each has an address, so that readers can copy it or open it in
//! another tab; a plain click changes the selection and does not load the page again.

use std::rc::Rc;

use leptos::prelude::With;

use super::Explorer;
use crate::browser::event;
use crate::browser::node::{Element, el, live};
use pliego_corpus::{PassageId, StatementId};
use pliego_explore::selection::address::write;
use pliego_explore::selection::{PassageRef, Selection, View};

/// Renders a link to the committed selection with a change. On a printed page it leads to the
/// program, with the change applied to the default selection.
pub(super) fn selection_link(
    explorer: Explorer,
    change: impl Fn(&mut Selection) + 'static,
) -> Element {
    selection_link_dyn(explorer, Rc::new(change))
}

fn selection_link_dyn(explorer: Explorer, change: Rc<dyn Fn(&mut Selection)>) -> Element {
    if let Some(root) = explorer.root() {
        let mut selection = Selection::default();
        change(&mut selection);
        return el("a").attr(
            "href",
            format!("{root}index.html#{}", write(&selection, explorer.corpus)),
        );
    }
    let change_for_href = change.clone();
    let href = move || {
        let mut selection = explorer.committed.with(Selection::clone);
        change_for_href(&mut selection);
        format!("#{}", write(&selection, explorer.corpus))
    };
    el("a").attr("href", live(href)).on("click", move |click| {
        if event::is_plain_click(click) {
            click.prevent_default();
            explorer.commit(|selection| change(selection));
        }
    })
}

/// Renders a link to a statement, or to a passage of it.
pub(super) fn passage_link(
    explorer: Explorer,
    id: StatementId,
    passage: Option<PassageId>,
) -> Element {
    if let Some(root) = explorer.root() {
        let statement = explorer.statement(id);
        let fragment = passage
            .map(|passage| format!("#{}", statement.passages[passage].id))
            .unwrap_or_default();
        let language_folder = explorer.strings.language_folder;
        return el("a").attr(
            "href",
            format!(
                "{root}s/{}/{language_folder}index.html{fragment}",
                statement.id
            ),
        );
    }
    selection_link(explorer, move |selection| {
        selection.open = Some(PassageRef {
            statement: id,
            passage,
        });
        selection.view = View::Statements;
        selection.compared_with = None;
    })
}
