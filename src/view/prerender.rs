//! Prerenders pages, natively: the same views as in the browser, printed as HTML.

use std::cell::RefCell;

use leptos::reactive::owner::Owner;
use pliego_corpus::{Corpus, Language, StatementId};
use pliego_explore::findings::Index;
use pliego_explore::share::html::Html;

use super::statement_page::edition;
use super::{Page, sheet};
use crate::browser::node::{Node, el};
use crate::browser::prerender::print;

/// Prints the pages of one corpus. All pages share one index, and one state for each language and
/// folder depth.
pub struct Printer {
    corpus: &'static Corpus,
    index: &'static Index<'static>,
    /// Owns the signals of the states.
    owner: Owner,
    /// The states made so far. They are few and are leaked: see [`Page`].
    pages: RefCell<Vec<((Language, &'static str), Page)>>,
}

impl Printer {
    /// Indexes a corpus. The index is leaked: a process makes one printer.
    pub fn new(corpus: &'static Corpus) -> Self {
        let index = Box::leak(Box::new(Index::new(corpus)));
        Self {
            corpus,
            index,
            owner: Owner::new(),
            pages: RefCell::default(),
        }
    }

    /// Prints the body of the home page, which the program replaces where it runs. `root` is the
    /// relative path from the page to the site's root folder.
    pub fn home(&self, language: Language, root: &'static str) -> String {
        self.print(language, root, |page| {
            el("div").attr("id", "page").children(sheet(page)).into()
        })
    }

    /// Prints the body of a statement's own page.
    pub fn statement(
        &self,
        statement: StatementId,
        language: Language,
        root: &'static str,
    ) -> String {
        self.print(language, root, |page| {
            el("div")
                .attr("id", "page")
                .children(edition(page, statement))
                .into()
        })
    }

    fn print(
        &self,
        language: Language,
        root: &'static str,
        body: impl FnOnce(Page) -> Node,
    ) -> String {
        let page = self.page(language, root);
        let mut html = Html::fragment();
        self.owner.child().with(|| print(body(page), &mut html));
        html.finish()
    }

    fn page(&self, language: Language, root: &'static str) -> Page {
        let mut pages = self.pages.borrow_mut();
        if let Some((_, page)) = pages.iter().find(|(key, _)| *key == (language, root)) {
            return *page;
        }
        let page = self
            .owner
            .with(|| Page::printed(self.corpus, self.index, language, root));
        pages.push(((language, root), page));
        page
    }
}
