//! Prerenders pages as HTML at build time, from the views that the browser renders.

use std::cell::RefCell;

use leptos::reactive::owner::Owner;
use pliego_corpus::{Corpus, Language, StatementId};
use pliego_explore::findings::Index;
use pliego_explore::share::html::Html;

use super::statement_page::statement_page;
use super::{Explorer, layout};
use crate::browser::node::{Node, el};
use crate::browser::prerender::print;

/// Prints the pages of one corpus. All pages share one index, and those of one language and folder
/// depth share one [`Explorer`].
pub struct Printer {
    corpus: &'static Corpus,
    index: &'static Index<'static>,
    /// Owns the signals of the explorers.
    owner: Owner,
    /// The explorers made so far. Each is leaked: there is one for each language and folder depth.
    explorers: RefCell<Vec<((Language, &'static str), Explorer)>>,
}

impl Printer {
    /// Indexes a corpus. The index is leaked: a process makes one printer.
    pub fn new(corpus: &'static Corpus) -> Self {
        let index = Box::leak(Box::new(Index::new(corpus)));
        Self {
            corpus,
            index,
            owner: Owner::new(),
            explorers: RefCell::default(),
        }
    }

    /// Prints the body of the home page, which the program replaces in browsers that run it. `root`
    /// is the relative path from the page to the site's root folder.
    pub fn home(&self, language: Language, root: &'static str) -> String {
        self.print(language, root, |explorer| {
            el("div")
                .attr("id", "page")
                .children(layout(explorer))
                .into()
        })
    }

    /// Prints the body of a statement's own page.
    pub fn statement(
        &self,
        statement: StatementId,
        language: Language,
        root: &'static str,
    ) -> String {
        self.print(language, root, |explorer| {
            el("div")
                .attr("id", "page")
                .children(statement_page(explorer, statement))
                .into()
        })
    }

    fn print(
        &self,
        language: Language,
        root: &'static str,
        body: impl FnOnce(Explorer) -> Node,
    ) -> String {
        let explorer = self.explorer(language, root);
        let mut html = Html::fragment();
        self.owner.child().with(|| print(body(explorer), &mut html));
        html.finish()
    }

    fn explorer(&self, language: Language, root: &'static str) -> Explorer {
        let mut explorers = self.explorers.borrow_mut();
        if let Some((_, explorer)) = explorers.iter().find(|(key, _)| *key == (language, root)) {
            return *explorer;
        }
        let explorer = self
            .owner
            .with(|| Explorer::prerendered(self.corpus, self.index, language, root));
        explorers.push(((language, root), explorer));
        explorer
    }
}
