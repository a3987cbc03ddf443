//! The state that all views share: corpus, selection, findings, and the texts of the interface.

use std::ops::Deref;

use leptos::prelude::*;

use crate::browser::{address, focus};
use pliego_corpus::{Corpus, Language, PassageId, Span, Statement, StatementId};
use pliego_explore::findings::search::Hit;
use pliego_explore::findings::{Findings, Index};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::address::{Ignored, read, write};
use pliego_explore::selection::{PassageRef, Selection, View};

/// The shared state, passed to every view. It is two references, because nearly every closure
/// captures a copy.
#[derive(Clone, Copy)]
pub(crate) struct Explorer {
    /// The texts of the interface, in the language of the page.
    pub(crate) strings: &'static Strings,
    state: &'static State,
}

impl Deref for Explorer {
    type Target = State;

    fn deref(&self) -> &State {
        self.state
    }
}

/// The fields of the [`Explorer`], allocated once.
pub(crate) struct State {
    pub(crate) corpus: &'static Corpus,
    /// Finds the matches of criteria.
    index: &'static Index<'static>,
    /// The language of the address; the texts of an [`Explorer`] follow it (see
    /// [`Explorer::in_language`]).
    pub(crate) language: RwSignal<Language>,
    /// Everything that the reader has chosen, previews included.
    pub(crate) selection: RwSignal<Selection>,
    /// The selection in the address bar. While the reader types or drags, it lags behind
    /// `selection` by up to 300 ms. Links build on it, so that Leptos does not rewrite every link
    /// at each key or pointer movement.
    pub(crate) committed: RwSignal<Selection>,
    /// The part of the selection that narrows the corpus: opening a statement or changing the view
    /// does not change it.
    pub(crate) criteria: Memo<Selection>,
    /// The findings of the criteria.
    pub(crate) findings: Memo<Findings>,
    /// The open statement, and the passage of it that an address or a link names.
    pub(crate) open: Memo<Option<PassageRef>>,
    /// The parts of the address that were not understood.
    pub(crate) ignored: RwSignal<Vec<Ignored>>,
    /// Whether the page shows background events beside the statements.
    pub(crate) background: RwSignal<bool>,
    /// Whether the filter dialog is open, on screens too narrow for a column of filters.
    pub(crate) filters_open: RwSignal<bool>,
    /// The relative path from a printed page to the site's root folder; `None` in the browser.
    #[cfg(feature = "ssr")]
    root: Option<&'static str>,
    /// Whether the reader changed the selection since the page read the address. An address that
    /// names only a statement does not scroll the page.
    pub(crate) has_interacted: RwSignal<bool>,
}

impl State {
    fn new(
        corpus: &'static Corpus,
        index: &'static Index<'static>,
        (selection, ignored): (Selection, Vec<Ignored>),
        language: Language,
    ) -> Self {
        let committed = RwSignal::new(selection.clone());
        let selection = RwSignal::new(selection);
        let criteria = Memo::new(move |_| selection.with(Selection::criteria));
        Self {
            corpus,
            index,
            language: RwSignal::new(language),
            selection,
            committed,
            criteria,
            findings: Memo::new(move |_| criteria.with(|criteria| index.find(criteria))),
            open: Memo::new(move |_| selection.with(|selection| selection.open)),
            ignored: RwSignal::new(ignored),
            background: RwSignal::new(true),
            filters_open: RwSignal::new(false),
            #[cfg(feature = "ssr")]
            root: None,
            has_interacted: RwSignal::new(false),
        }
    }
}

impl Explorer {
    /// Makes the explorer for the address that the browser shows.
    pub(super) fn open(corpus: &'static Corpus, index: &'static Index<'static>) -> Self {
        Self::of(State::new(
            corpus,
            index,
            read(&address::fragment(), corpus),
            address::language(),
        ))
    }

    /// Makes the explorer of a printed page; `root` is the relative path from the page to the
    /// site's root folder.
    #[cfg(feature = "ssr")]
    pub(super) fn prerendered(
        corpus: &'static Corpus,
        index: &'static Index<'static>,
        language: Language,
        root: &'static str,
    ) -> Self {
        Self::of(State {
            root: Some(root),
            ..State::new(corpus, index, Default::default(), language)
        })
    }

    fn of(state: State) -> Self {
        // Leaked: in the browser there is one, which lives as long as the program; for prerendering
        // see `Printer`.
        Self {
            strings: Strings::of(state.language.get_untracked()),
            state: Box::leak(Box::new(state)),
        }
    }

    /// Returns the relative path from a printed page to the site's root folder; `None` in the
    /// browser.
    pub(super) fn root(&self) -> Option<&'static str> {
        #[cfg(feature = "ssr")]
        return self.state.root;
        #[cfg(not(feature = "ssr"))]
        None
    }

    /// Renders a part that needs the program; returns `None` on a printed page.
    pub(super) fn interactive_only<T>(&self, render: impl FnOnce() -> T) -> Option<T> {
        self.root().is_none().then(render)
    }

    /// Returns the same explorer with the texts of another language.
    pub(super) fn in_language(self, language: Language) -> Self {
        Self {
            strings: Strings::of(language),
            ..self
        }
    }

    /// Reads the address again, after the reader went back or forward, or typed or followed another
    /// one.
    pub(super) fn read_url(&self) {
        // The browser restores the scroll position of that address, so a statement that opens must
        // not scroll the page.
        self.has_interacted.set(false);
        if self.filters_open.get_untracked() {
            // Back closes the filter dialog and keeps the choices made in it: the page pushes the
            // entry that Back removed again.
            self.close_filters();
            address::push(&self.fragment());
            self.mark_committed();
            return;
        }
        let (selection, ignored) = read(&address::fragment(), self.corpus);
        let language = address::language();
        if self.selection.with_untracked(|now| *now != selection) {
            self.selection.set(selection);
            self.mark_committed();
        }
        if self.ignored.with_untracked(|now| *now != ignored) {
            self.ignored.set(ignored);
        }
        if self.language.get_untracked() != language {
            self.language.set(language);
        }
    }

    /// Closes the filter dialog and moves the focus to the button that opened it.
    pub(super) fn close_filters(&self) {
        self.filters_open.set(false);
        focus::give(".open-filters".to_owned(), "#found");
    }

    /// Changes the selection as one step of the history.
    pub(super) fn commit(&self, change: impl FnOnce(&mut Selection)) {
        if self.change(change) {
            address::push(&self.fragment());
            self.mark_committed();
        }
    }

    /// Changes the selection while the reader still types or drags, and tells whether it changed.
    /// Only the first change of a series, marked by `is_first`, adds a step to the history.
    pub(super) fn preview(&self, is_first: bool, change: impl FnOnce(&mut Selection)) -> bool {
        let changed = self.change(change);
        if changed {
            if is_first {
                address::push(&self.fragment());
            }
            let explorer = *self;
            address::replace_soon(self.fragment(), move || explorer.mark_committed());
        }
        changed
    }

    /// Makes the current selection the one that links build on, once the address bar shows it.
    fn mark_committed(&self) {
        self.committed.set(self.selection.get_untracked());
    }

    fn change(&self, change: impl FnOnce(&mut Selection)) -> bool {
        self.has_interacted.set(true);
        let before = self.selection.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        let changed = after != before;
        if changed {
            self.ignored.set(Vec::new());
            self.selection.set(after);
        }
        changed
    }

    fn fragment(&self) -> String {
        self.selection
            .with_untracked(|selection| write(selection, self.corpus))
    }

    /// Encodes the committed selection as a fragment.
    pub(super) fn committed_fragment(&self) -> String {
        self.committed
            .with(|selection| write(selection, self.corpus))
    }

    /// Finds the word of the corpus that is nearest to one that it does not contain.
    pub(super) fn nearest(&self, word: &str) -> Option<String> {
        self.index.nearest(word)
    }

    /// Calls `compute` with the index, the criteria and their findings.
    fn with_findings<T>(
        &self,
        compute: impl FnOnce(&Index<'static>, &Selection, &Findings) -> T,
    ) -> T {
        self.criteria.with(|criteria| {
            self.findings
                .with(|findings| compute(self.index, criteria, findings))
        })
    }

    /// Lists the spans of a passage that match the criteria, each with its rank (see
    /// [`Index::marks`]).
    pub(super) fn marks(&self, id: StatementId, passage: PassageId) -> Vec<(Span, usize)> {
        self.with_findings(|index, criteria, findings| {
            index.marks(id, passage, criteria, &findings.search)
        })
    }

    /// Lists the passages of a statement that match the criteria.
    pub(super) fn matching(&self, id: StatementId) -> Vec<PassageId> {
        self.with_findings(|index, criteria, findings| {
            index.matching(id, criteria, &findings.search)
        })
    }

    /// Finds the passage, among those given, that matches most of the criteria.
    pub(super) fn best(&self, id: StatementId, passages: &[PassageId]) -> Option<PassageId> {
        self.with_findings(|index, criteria, findings| {
            index.best(id, passages, criteria, &findings.search)
        })
    }

    /// Counts the hits in a statement.
    pub(super) fn hits_in(&self, id: StatementId) -> usize {
        self.findings
            .with(|findings| self.index.hits_in(&findings.search, id))
    }

    /// Lists the hits in the statements that match.
    pub(super) fn hits(&self) -> Vec<Hit> {
        self.findings.with(|findings| {
            self.index
                .hits(&findings.search)
                .filter(|hit| findings.get(hit.statement).is_some())
                .collect()
        })
    }

    /// Lists the statements that match.
    pub(super) fn listed(&self) -> Vec<StatementId> {
        self.findings.with(Findings::statements)
    }

    /// Returns the open statement.
    pub(super) fn open_statement(&self) -> Option<StatementId> {
        self.open.get().map(|open| open.statement)
    }

    /// Returns the record of a statement.
    pub(super) fn statement(&self, id: StatementId) -> &'static Statement {
        &self.corpus.statements[id]
    }

    /// Writes the title of the document.
    pub(super) fn title(&self) -> String {
        let language = self.language.get();
        let name = self.corpus.title.get(language);
        let (open, view) = self
            .selection
            .with(|selection| (selection.open, selection.view));
        match (open, view) {
            (Some(open), View::Statements) => {
                let statement = self.statement(open.statement);
                format!("{} · {name}", statement.title(language))
            }
            (_, View::Statements) => name.to_owned(),
            (_, view) => format!("{} · {name}", Strings::of(language).views[view as usize]),
        }
    }
}
