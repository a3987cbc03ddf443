//! The state that all views share: corpus, selection, findings, and the texts of the interface.
//!
//! [`Explorer`] is a context. [`address`] ties it to the address bar, [`links`] makes the addresses of
//! links, [`page`] knows the printed pages.

mod address;
mod links;
mod page;

use std::ops::Deref;

use leptos::prelude::*;

use crate::browser::address_bar;
use crate::browser::focus::{self, Place};
use crate::browser::size::is_narrow;
use pliego_corpus::{Corpus, Language, PassageId, Span, Statement, StatementId};
use pliego_explore::findings::list::{Extract, neighbours};
use pliego_explore::findings::passages::Group;
use pliego_explore::findings::rows::column_criteria;
use pliego_explore::findings::search::Hit;
use pliego_explore::findings::{Certainty, Findings, Index};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::address::Ignored;
#[cfg(all(test, feature = "ssr"))]
use pliego_explore::selection::address::read;
use pliego_explore::selection::{PassageRef, Selection, Setting, View};

pub(crate) use links::Change;
pub use page::Page;

/// The shared state, a context of every view. It is two references, because nearly every closure
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
    pub(crate) background: Memo<bool>,
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
    fn new(corpus: &'static Corpus, index: &'static Index<'static>, language: Language) -> Self {
        let selection = RwSignal::new(Selection::default());
        let criteria = Memo::new(move |_| selection.with(Selection::criteria));
        Self {
            corpus,
            index,
            language: RwSignal::new(language),
            selection,
            committed: RwSignal::new(Selection::default()),
            criteria,
            findings: Memo::new(move |_| criteria.with(|criteria| index.find(criteria))),
            open: Memo::new(move |_| selection.with(|selection| selection.open)),
            ignored: RwSignal::new(Vec::new()),
            background: Memo::new(move |_| {
                match selection.with(|selection| selection.settings[Setting::Context]) {
                    0 => !is_narrow(),
                    option => option == 1,
                }
            }),
            filters_open: RwSignal::new(false),
            #[cfg(feature = "ssr")]
            root: None,
            has_interacted: RwSignal::new(false),
        }
    }
}

/// Returns the explorer of the page. A component calls it once, where it begins.
pub(crate) fn use_explorer() -> Explorer {
    expect_context()
}

impl Explorer {
    /// Makes the explorer for the address that the browser shows.
    pub(crate) fn open(corpus: &'static Corpus, index: &'static Index<'static>) -> Self {
        let explorer = Self::of(State::new(corpus, index, address_bar::language()));
        explorer.follow_address();
        explorer
    }

    /// Makes the explorer of the program at an address.
    #[cfg(all(test, feature = "ssr"))]
    pub(crate) fn at(corpus: &'static Corpus, language: Language, fragment: &str) -> Self {
        let index = Box::leak(Box::new(Index::new(corpus)));
        let explorer = Self::of(State::new(corpus, index, language));
        let (selection, ignored) = read(fragment, corpus);
        explorer.selection.set(selection);
        explorer.mark_committed();
        explorer.ignored.set(ignored);
        explorer
    }

    /// Makes the explorer of a printed page; `root` is the relative path from the page to the
    /// site's root folder.
    #[cfg(feature = "ssr")]
    pub(crate) fn printed(
        corpus: &'static Corpus,
        index: &'static Index<'static>,
        language: Language,
        root: &'static str,
    ) -> Self {
        Self::of(State {
            root: Some(root),
            ..State::new(corpus, index, language)
        })
    }

    fn of(state: State) -> Self {
        // Leaked: in the browser there is one, which lives as long as the program; for printed pages
        // see `Printer`.
        Self {
            strings: Strings::of(state.language.get_untracked()),
            state: Box::leak(Box::new(state)),
        }
    }

    /// Returns the relative path from a printed page to the site's root folder; `None` in the
    /// browser.
    pub(crate) fn root(&self) -> Option<&'static str> {
        #[cfg(feature = "ssr")]
        return self.state.root;
        #[cfg(not(feature = "ssr"))]
        None
    }

    /// Whether the views make a printed page, which runs no program.
    pub(crate) fn is_printed(&self) -> bool {
        self.root().is_some()
    }

    /// Returns the same explorer with the texts of another language.
    pub(crate) fn in_language(self, language: Language) -> Self {
        Self {
            strings: Strings::of(language),
            ..self
        }
    }

    /// Closes the filter dialog and moves the focus to the button that opened it.
    pub(crate) fn close_filters(&self) {
        self.filters_open.set(false);
        focus::give(Place::OpenFilters);
    }

    /// Finds the word of the corpus that is nearest to one that it does not contain.
    pub(crate) fn nearest(&self, word: &str) -> Option<String> {
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
    pub(crate) fn marks(&self, id: StatementId, passage: PassageId) -> Vec<(Span, usize)> {
        self.with_findings(|index, criteria, findings| {
            index.marks(id, passage, criteria, &findings.search)
        })
    }

    /// Lists the passages of a statement that match the criteria.
    pub(crate) fn matching(&self, id: StatementId) -> Vec<PassageId> {
        self.with_findings(|index, criteria, findings| {
            index.matching(id, criteria, &findings.search)
        })
    }

    /// Makes the extract of a statement; `None` if it does not match.
    pub(crate) fn extract(&self, id: StatementId) -> Option<Extract> {
        self.with_findings(|index, criteria, findings| index.extract(id, criteria, findings))
    }

    /// Says whether a match is certainly or only possibly in the date range; `None` without a range
    /// or if the date is exact.
    pub(crate) fn certainty_note(&self, id: StatementId) -> Option<&'static str> {
        let has_range = self.criteria.with(|criteria| !criteria.dates.is_open());
        if !has_range || self.statement(id).dating.is_exact() {
            return None;
        }
        let certainty = self
            .findings
            .with(|findings| findings.get(id).map(|matched| matched.certainty))?;
        Some(match certainty {
            Certainty::Certain => self.strings.certainly,
            Certainty::Possible => self.strings.possibly,
        })
    }

    /// Lists the hits in the statements that match.
    pub(crate) fn hits(&self) -> Vec<Hit> {
        self.findings.with(|findings| {
            self.index
                .hits(&findings.search)
                .filter(|hit| findings.get(hit.statement).is_some())
                .collect()
        })
    }

    /// Counts the passages that match.
    pub(crate) fn passage_count(&self) -> usize {
        let matches = self.listed().into_iter();
        matches.map(|id| self.matching(id).len()).sum()
    }

    /// Lists every passage that matches (see [`Index::passages`]).
    pub(crate) fn passages(&self) -> Vec<(Group, Vec<(StatementId, PassageId)>)> {
        let by_filter = self.setting(Setting::Group) == 1;
        self.with_findings(|index, criteria, findings| {
            index.passages(criteria, findings, by_filter)
        })
    }

    /// Lists the statements that match.
    pub(crate) fn listed(&self) -> Vec<StatementId> {
        self.findings.with(Findings::statements)
    }

    /// Lists the statements of a matrix (see [`column_criteria`]).
    pub(crate) fn columns(&self) -> Vec<StatementId> {
        self.criteria
            .with(|criteria| self.index.find(&column_criteria(criteria)).statements())
    }

    /// Returns the open statement.
    pub(crate) fn open_statement(&self) -> Option<StatementId> {
        self.open.get().map(|open| open.statement)
    }

    /// Returns the record of a statement.
    pub(crate) fn statement(&self, id: StatementId) -> &'static Statement {
        &self.corpus.statements[id]
    }

    /// Returns the option of a setting, by its position.
    pub(crate) fn setting(&self, setting: Setting) -> usize {
        self.selection
            .with(|selection| selection.settings[setting].into())
    }

    /// Chooses an option of a setting, by its position, as one step of the history.
    pub(crate) fn set(&self, setting: Setting, option: usize) {
        // No setting has as many as 256 options.
        self.commit(|selection| selection.settings[setting] = option as u8);
    }

    /// Shows or hides the background events. What fits the window is the default, which no address
    /// names.
    pub(crate) fn show_background(&self, is_shown: bool) {
        let option = match is_shown {
            _ if is_shown != is_narrow() => 0,
            true => 1,
            false => 2,
        };
        self.set(Setting::Context, option);
    }

    /// Whether the reader shows the notes of the editors beside the text. A printed page shows all.
    pub(crate) fn shows_notes(&self) -> bool {
        self.is_printed() || self.setting(Setting::Notes) == 1
    }

    /// Returns the statements before and after a statement (see [`neighbours`]).
    pub(crate) fn neighbours(&self, id: StatementId) -> [Option<StatementId>; 2] {
        self.findings
            .with(|findings| neighbours(self.corpus, findings, id))
    }

    /// Returns the short name of the organization that issued a statement.
    pub(crate) fn short_issuer_name(&self, id: StatementId) -> &'static str {
        let issuer = self.corpus.issuer(self.statement(id));
        issuer.short_name(self.strings.language)
    }

    /// Returns the full name of the organization that issued a statement.
    pub(crate) fn issuer_name(&self, id: StatementId) -> &'static str {
        let issuer = self.corpus.issuer(self.statement(id));
        issuer.name.get(self.strings.language)
    }

    /// Writes the title of the document.
    pub(crate) fn title(&self) -> String {
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
