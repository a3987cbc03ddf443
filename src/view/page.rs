//! What every view has at hand: the corpus, what is asked of it, what that finds, and the words to
//! say it.

use std::ops::Deref;

use leptos::prelude::*;

use crate::browser::{address, focus};
use pliego_corpus::{Corpus, Language, PassageId, Span, Statement, StatementId};
use pliego_explore::findings::search::Hit;
use pliego_explore::findings::{Findings, Index};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::address::{Ignored, read, write};
use pliego_explore::selection::{PassageRef, Selection, View};

/// The page: handed to every view, and captured by every closure, so that it is two references and
/// no more.
#[derive(Clone, Copy)]
pub(crate) struct Page {
    /// The interface in the language of the page.
    pub(crate) strings: &'static Strings,
    state: &'static State,
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        self.state
    }
}

/// The state of the page lives here, once.
pub(crate) struct State {
    /// What is explored.
    pub(crate) corpus: &'static Corpus,
    /// Answers what is asked of it.
    index: &'static Index<'static>,
    /// The language that is asked for.
    pub(crate) language: RwSignal<Language>,
    /// What is asked for.
    pub(crate) selection: RwSignal<Selection>,
    /// What the address bar says: what is asked for, but a moment later while that is still moving.
    /// Links lead on from it, so that a key typed or a handle dragged does not write all of them
    /// anew.
    pub(crate) committed: RwSignal<Selection>,
    /// The part of it that is looked for: without what is opened and shown.
    pub(crate) criteria: Memo<Selection>,
    /// What that finds.
    pub(crate) findings: Memo<Findings>,
    /// What is read.
    pub(crate) open: Memo<Option<PassageRef>>,
    /// What in the address was not understood.
    pub(crate) ignored: RwSignal<Vec<Ignored>>,
    /// Whether context events are shown beside the statements.
    pub(crate) context: RwSignal<bool>,
    /// Whether the filters are open, where they are a sheet.
    pub(crate) filters_open: RwSignal<bool>,
    /// The way from a printed page to the folder that all lies in; none in the page with a program.
    #[cfg(feature = "ssr")]
    printed: Option<&'static str>,
    /// Whether what is shown is a choice of the reader's, and not what an address asked for.
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
            context: RwSignal::new(true),
            filters_open: RwSignal::new(false),
            #[cfg(feature = "ssr")]
            printed: None,
            has_interacted: RwSignal::new(false),
        }
    }
}

impl Page {
    /// The page at the address that the browser shows.
    pub(super) fn open(corpus: &'static Corpus, index: &'static Index<'static>) -> Self {
        Self::of(State::new(
            corpus,
            index,
            read(&address::fragment(), corpus),
            address::language(),
        ))
    }

    /// A page that is read without a program; `root` leads from it to the folder that all lies in.
    #[cfg(feature = "ssr")]
    pub(super) fn printed(
        corpus: &'static Corpus,
        index: &'static Index<'static>,
        language: Language,
        root: &'static str,
    ) -> Self {
        Self::of(State {
            printed: Some(root),
            ..State::new(corpus, index, Default::default(), language)
        })
    }

    fn of(state: State) -> Self {
        // There is one page, and it lives as long as the program.
        Self {
            strings: Strings::of(state.language.get_untracked()),
            state: Box::leak(Box::new(state)),
        }
    }

    /// The way from a printed page to the folder that all lies in.
    pub(super) fn root(&self) -> Option<&'static str> {
        #[cfg(feature = "ssr")]
        return self.printed;
        #[cfg(not(feature = "ssr"))]
        None
    }

    /// A piece that serves only who has a program: a printed page goes without.
    pub(super) fn live<T>(&self, piece: impl FnOnce() -> T) -> Option<T> {
        self.root().is_none().then(piece)
    }

    /// The same page with its words in that language.
    pub(super) fn in_language(self, language: Language) -> Self {
        Self {
            strings: Strings::of(language),
            ..self
        }
    }

    /// Reads the address again: the reader went back, or followed or typed another one.
    pub(super) fn read_url(&self) {
        // Where the page was scrolled to at that address the browser knows.
        self.has_interacted.set(false);
        if self.filters_open.get_untracked() {
            // Back closes what lies over the page. What was chosen there stays: the step that Back
            // took is taken again.
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

    /// Closes the filters, where they are a sheet.
    pub(super) fn close_filters(&self) {
        self.filters_open.set(false);
        focus::give(".open-filters".to_owned(), "#found");
    }

    /// A choice of the reader: a step that Back takes back.
    pub(super) fn commit(&self, change: impl FnOnce(&mut Selection)) {
        if self.change(change) {
            address::push(&self.fragment());
            self.mark_committed();
        }
    }

    /// A choice that is still moving: only its beginning is a step. Whether it changed anything.
    pub(super) fn preview(&self, begins: bool, change: impl FnOnce(&mut Selection)) -> bool {
        let changed = self.change(change);
        if changed {
            if begins {
                address::push(&self.fragment());
            }
            let page = *self;
            address::replace_soon(self.fragment(), move || page.mark_committed());
        }
        changed
    }

    /// The address is written: from here on links lead on from it.
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

    /// What the address bar says as a fragment: see [`State::addressed`].
    pub(super) fn committed_fragment(&self) -> String {
        self.committed
            .with(|selection| write(selection, self.corpus))
    }

    /// The word of the corpus that is nearest to one that it does not have.
    pub(super) fn nearest(&self, word: &str) -> Option<String> {
        self.index.nearest(word)
    }

    /// What the index makes of what is asked for and found.
    fn with_findings<T>(
        &self,
        make: impl FnOnce(&Index<'static>, &Selection, &Findings) -> T,
    ) -> T {
        self.criteria.with(|criteria| {
            self.findings
                .with(|findings| make(self.index, criteria, findings))
        })
    }

    /// The words of a passage that carry what is asked for, each with its rank (see
    /// [`Index::marks`]).
    pub(super) fn marks(&self, statement: StatementId, passage: PassageId) -> Vec<(Span, usize)> {
        self.with_findings(|index, criteria, findings| {
            index.marks(statement, passage, criteria, &findings.search)
        })
    }

    /// The passages of a statement that carry what is asked for.
    pub(super) fn matching(&self, statement: StatementId) -> Vec<PassageId> {
        self.with_findings(|index, criteria, findings| {
            index.matching(statement, criteria, &findings.search)
        })
    }

    /// Of these passages of a statement the one in which most of what is asked for comes together.
    pub(super) fn best(&self, statement: StatementId, passages: &[PassageId]) -> Option<PassageId> {
        self.with_findings(|index, criteria, findings| {
            index.best(statement, passages, criteria, &findings.search)
        })
    }

    /// How often a statement has the words searched for.
    pub(super) fn hits_in(&self, statement: StatementId) -> usize {
        self.findings
            .with(|findings| self.index.hits_in(&findings.search, statement))
    }

    /// The hits in the statements that are listed.
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

    /// The statement that is read.
    pub(super) fn open_statement(&self) -> Option<StatementId> {
        self.open.get().map(|reading| reading.statement)
    }

    /// The statement at that position.
    pub(super) fn statement(&self, at: StatementId) -> &'static Statement {
        &self.corpus.statements[at]
    }

    /// What the browser's tab says.
    pub(super) fn title(&self) -> String {
        let language = self.language.get();
        let name = self.corpus.title.get(language);
        let (reading, view) = self
            .selection
            .with(|selection| (selection.open, selection.view));
        match (reading, view) {
            (Some(reading), View::Statements) => {
                let statement = self.statement(reading.statement);
                format!("{} · {name}", statement.title(language))
            }
            (_, View::Statements) => name.to_owned(),
            (_, view) => format!("{} · {name}", Strings::of(language).views[view as usize]),
        }
    }
}
