//! What the reader asks for. It *is* the address bar: [`address`] reads and writes it.
//!
//! It knows the corpus and its facets. It does not know what will be found, nor any browser.

pub mod address;
pub mod query;

use crate::facet::FACETS;
use pliego_corpus::Day;

/// Everything a reader has chosen; the default is the whole corpus, nothing opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The days asked for.
    pub window: Window,
    /// What is chosen in each of [`FACETS`], in their order.
    pub choices: [Choice; FACETS.len()],
    /// Whether an organization also counts where it only signed.
    pub signed: bool,
    /// The words searched for, as they were typed (see [`query`]).
    pub query: String,
    /// What the page shows.
    pub view: View,
    /// The statement in the reader.
    pub reading: Option<Reading>,
    /// The statement that it is compared with: its position in the corpus.
    pub beside: Option<usize>,
}

/// Days from and to, both included; open where nothing stands. It never ends before it begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    from: Option<Day>,
    to: Option<Day>,
}

impl Window {
    /// The days between; `None` if the window would end before it begins.
    pub fn new(from: Option<Day>, to: Option<Day>) -> Option<Self> {
        match (from, to) {
            (Some(first), Some(last)) if first > last => None,
            _ => Some(Self { from, to }),
        }
    }

    /// The first day.
    pub fn from(self) -> Option<Day> {
        self.from
    }

    /// The last day.
    pub fn to(self) -> Option<Day> {
        self.to
    }

    /// Whether it leaves nothing out.
    pub fn is_open(self) -> bool {
        self == Self::default()
    }

    /// Whether any day between these lies in it; an end that is not known is taken as far as it may be.
    pub fn overlaps(self, (first, last): (Option<Day>, Option<Day>)) -> bool {
        let starts_before_end = self.to.is_none_or(|to| first.is_none_or(|first| first <= to));
        let ends_after_start = self.from.is_none_or(|from| last.is_none_or(|last| last >= from));
        starts_before_end && ends_after_start
    }

    /// The window with another first day; a last day before it moves along.
    #[must_use]
    pub fn starting(self, from: Option<Day>) -> Self {
        Self { from, to: self.to.map(|to| from.map_or(to, |from| to.max(from))) }
    }

    /// The window with another last day; a first day after it moves along.
    #[must_use]
    pub fn ending(self, to: Option<Day>) -> Self {
        Self { from: self.from.map(|from| to.map_or(from, |to| from.min(to))), to }
    }

    /// The window without what lies outside the time axis: an end at or beyond the axis' end is open.
    #[must_use]
    pub fn within(self, (first, last): (Day, Day)) -> Self {
        Self { from: self.from.filter(|from| *from > first), to: self.to.filter(|to| *to < last) }
    }
}

/// What is chosen in a facet: any of the included values, none of the excluded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    included: Vec<usize>,
    excluded: Vec<usize>,
}

/// What a choice says of one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nothing.
    Free,
    /// It is asked for.
    Included,
    /// It is to be left out.
    Excluded,
}

impl Choice {
    /// The values asked for, in order.
    pub fn included(&self) -> &[usize] {
        &self.included
    }

    /// The values left out, in order.
    pub fn excluded(&self) -> &[usize] {
        &self.excluded
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.included.is_empty() && self.excluded.is_empty()
    }

    /// What is said of a value.
    pub fn stand(&self, value: usize) -> Stand {
        if self.included.contains(&value) {
            Stand::Included
        } else if self.excluded.contains(&value) {
            Stand::Excluded
        } else {
            Stand::Free
        }
    }

    /// Says something of a value.
    pub fn set(&mut self, value: usize, stand: Stand) {
        for (list, is_in) in
            [(&mut self.included, stand == Stand::Included), (&mut self.excluded, stand == Stand::Excluded)]
        {
            match list.binary_search(&value) {
                Ok(at) if !is_in => drop(list.remove(at)),
                Err(at) if is_in => list.insert(at, value),
                _ => {}
            }
        }
    }
}

/// What the page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The list of statements, and the reader.
    #[default]
    Statements,
    /// Where each statement stands on each demand.
    Positions,
    /// Where themes stand in each statement, and how much of it carries them.
    Themes,
    /// What each statement claims in numbers.
    Figures,
    /// Every hit of a search in its context.
    Concordance,
    /// Two statements side by side.
    Compare,
    /// What the collection is, its codebook and its rules.
    About,
}

impl View {
    /// Every view, in the order in which the page offers them.
    pub const ALL: [Self; 7] =
        [Self::Statements, Self::Positions, Self::Themes, Self::Figures, Self::Concordance, Self::Compare, Self::About];

    /// Its name in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Statements => "statements",
            Self::Positions => "positions",
            Self::Themes => "themes",
            Self::Figures => "figures",
            Self::Concordance => "concordance",
            Self::Compare => "compare",
            Self::About => "about",
        }
    }
}

/// A place in a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// Position of the passage in the statement; none for its beginning.
    pub passage: Option<usize>,
}

impl Selection {
    /// The part of it that is looked for: without what is opened and shown.
    #[must_use]
    pub fn asked(&self) -> Self {
        Self { view: View::default(), reading: None, beside: None, ..self.clone() }
    }

    /// Takes back all that narrows; what is open and shown stays.
    pub fn clear(&mut self) {
        let Self { view, reading, beside, .. } = *self;
        *self = Self { view, reading, beside, ..Self::default() };
    }
}
