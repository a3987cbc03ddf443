//! The addresses of links: in the program the fragment of another selection, on a printed page the
//! folder of another printed page. Only this file knows which.

use std::sync::Arc;

use leptos::prelude::{Get, use_context};
use pliego_corpus::{Language, PassageId, StatementId};
use pliego_explore::selection::Selection;
use pliego_explore::selection::address::write;

use super::{Explorer, Page};
use crate::browser::address_bar;

/// What a link changes in the selection.
pub(crate) type Change = Arc<dyn Fn(&mut Selection) + Send + Sync>;

impl Explorer {
    /// Returns the address of the committed selection with a change. On a printed page it leads to
    /// the program, with the change applied to the default selection.
    pub(crate) fn address_of(self, change: &Change) -> String {
        let mut selection = self.committed.get();
        change(&mut selection);
        let fragment = write(&selection, self.corpus);
        match self.root() {
            Some(root) => format!("{root}index.html#{fragment}"),
            None => format!("#{fragment}"),
        }
    }

    /// Returns the address of a printed page in the language of this one.
    pub(crate) fn address_of_page(self, page: Page) -> String {
        let root = self.root().unwrap_or_default();
        let folder = page.folder(self.corpus, self.strings.language);
        [root, &folder, "index.html"].concat()
    }

    /// Returns the address of this page in a language, with the committed selection.
    pub(crate) fn in_other_language(self, language: Language) -> String {
        match (self.root(), use_context::<Page>()) {
            (Some(root), Some(page)) => {
                format!("{root}{}index.html", page.folder(self.corpus, language))
            }
            _ => address_bar::whole(language, &self.committed_fragment()),
        }
    }

    /// Returns the id of the element that shows a passage. In the program it names the statement too,
    /// so that no fragment of the address happens to be one.
    pub(crate) fn anchor(self, id: StatementId, passage: PassageId) -> String {
        let statement = self.statement(id);
        let passage = &statement.passages[passage].id;
        match self.root() {
            Some(_) => passage.to_string(),
            None => format!("{}.{passage}", statement.id),
        }
    }
}
