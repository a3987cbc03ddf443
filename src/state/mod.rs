//! The state that all views share: corpus, selection, findings, and the texts of the interface.
//!
//! [`Explorer`] is a context. [`address`] ties it to the address bar, [`derived`] has what follows from
//! it, [`links`] makes the addresses of links, [`page`] knows the printed pages, [`shards`] asks for
//! texts.

mod address;
mod derived;
mod links;
mod page;
mod shards;

use std::ops::Deref;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

use leptos::prelude::*;

use crate::browser::focus::{self, Place};
use crate::browser::language::language;
use crate::browser::size::is_narrow;
use pliego_corpus::{Corpus, Language};
use pliego_explore::findings::{Findings, Index};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::address::Remark;
#[cfg(all(test, feature = "ssr"))]
use pliego_explore::selection::address::read;
use pliego_explore::selection::{PassageRef, Selection, Setting};

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
    index: &'static RwLock<Index<'static>>,
    /// Everything that the reader has chosen, previews included.
    pub(crate) selection: RwSignal<Selection>,
    /// The selection on which links build. It follows `selection` once the reader pauses, so that Leptos rewrites
    /// the links, of which a large collection shows hundreds, after a change is painted, and not at each key or
    /// pointer movement.
    pub(crate) committed: RwSignal<Selection>,
    /// The part of the selection that narrows the corpus: opening a statement or changing the view
    /// does not change it.
    pub(crate) criteria: Memo<Selection>,
    /// The findings of the criteria.
    pub(crate) findings: Memo<Findings>,
    /// How often shards of a large collection arrived.
    arrivals: RwSignal<usize>,
    /// Whether one could not be fetched since the last change of the selection.
    failed: RwSignal<bool>,
    /// The open statement, and the passage of it that an address or a link names.
    pub(crate) open: Memo<Option<PassageRef>>,
    /// The parts of the address that were not understood.
    pub(crate) remarks: RwSignal<Vec<Remark>>,
    /// Whether the page shows background events beside the statements.
    pub(crate) background: Memo<bool>,
    /// Whether the filter dialog is open, on screens too narrow for a column of filters.
    pub(crate) filters_open: RwSignal<bool>,
    /// Whether the reader has printed the page, or is about to: what only paper shows is rendered
    /// from then on.
    pub(crate) printing: RwSignal<bool>,
    /// The relative path from a printed page to the site's root folder; `None` in the browser.
    #[cfg(feature = "ssr")]
    root: Option<&'static str>,
    /// Whether the reader changed the selection since the page read the address. An address that
    /// names only a statement does not scroll the page.
    pub(crate) has_interacted: RwSignal<bool>,
}

/// Reads the index. It is written only when texts arrive, and never while it is read.
fn read_index(index: &'static RwLock<Index<'static>>) -> RwLockReadGuard<'static, Index<'static>> {
    index.read().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    /// Returns the index, which finds the matches of criteria.
    pub(crate) fn index(&self) -> RwLockReadGuard<'static, Index<'static>> {
        read_index(self.index)
    }

    fn new(corpus: &'static Corpus, index: &'static RwLock<Index<'static>>) -> Self {
        let selection = RwSignal::new(Selection::default());
        let criteria = Memo::new(move |_| selection.with(Selection::criteria));
        let arrivals = RwSignal::new(0);
        Self {
            corpus,
            index,
            selection,
            committed: RwSignal::new(Selection::default()),
            criteria,
            findings: Memo::new(move |_| {
                if corpus.statements.shards().is_some() {
                    arrivals.track();
                }
                criteria.with(|criteria| read_index(index).find(criteria))
            }),
            arrivals,
            failed: RwSignal::new(false),
            open: Memo::new(move |_| selection.with(|selection| selection.open)),
            remarks: RwSignal::new(Vec::new()),
            background: Memo::new(move |_| {
                match selection.with(|selection| selection.settings[Setting::Context]) {
                    0 => !is_narrow(),
                    option => option == 1,
                }
            }),
            filters_open: RwSignal::new(false),
            printing: RwSignal::new(false),
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
    pub(crate) fn open(corpus: &'static Corpus, index: &'static RwLock<Index<'static>>) -> Self {
        let explorer = Self::of(State::new(corpus, index), language());
        explorer.follow_address();
        explorer.follow_shards();
        explorer
    }

    /// Makes the explorer of the program at an address.
    #[cfg(all(test, feature = "ssr"))]
    pub(crate) fn at(corpus: &'static Corpus, language: Language, fragment: &str) -> Self {
        let index = Box::leak(Box::new(Index::new(corpus).into()));
        let explorer = Self::of(State::new(corpus, index), language);
        let (selection, remarks) = read(fragment, corpus);
        explorer.selection.set(selection);
        explorer.mark_committed();
        explorer.remarks.set(remarks);
        explorer
    }

    /// Makes the explorer of a printed page; `root` is the relative path from the page to the
    /// site's root folder.
    #[cfg(feature = "ssr")]
    pub(crate) fn printed(
        corpus: &'static Corpus,
        index: &'static RwLock<Index<'static>>,
        language: Language,
        root: &'static str,
    ) -> Self {
        let state = State {
            root: Some(root),
            ..State::new(corpus, index)
        };
        Self::of(state, language)
    }

    fn of(state: State, language: Language) -> Self {
        // Leaked: in the browser there is one, which lives as long as the program; for printed pages
        // see `Printer`.
        Self {
            strings: Strings::of(language),
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

    /// Closes the filter dialog and moves the focus to the button that opened it.
    pub(crate) fn close_filters(&self) {
        self.filters_open.set(false);
        focus::give(Place::OpenFilters);
    }
}
