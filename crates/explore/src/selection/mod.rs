//! The selection: everything that a reader has chosen. It *is* the address bar: [`address`] reads
//! and writes it.
//!
//! It knows the corpus and its facets. It does not know what it will find, nor any browser.

pub mod active;
pub mod address;
mod cited;
pub mod date_axis;
pub mod query;
pub mod setting;

use enum_map::EnumMap;
use pliego_corpus::{Corpus, Day, DemandId, PassageId, Position, StatementId};
use strum::EnumCount;

use crate::facet::{Facet, ValueId};
pub use setting::{Setting, Settings};

/// Everything that a reader has chosen. The default is the whole corpus with nothing open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The range of days.
    pub dates: DateRange,
    /// What is included and excluded in each facet.
    pub filters: EnumMap<Facet, FacetFilter>,
    /// Whether an organization also counts where it only signed.
    pub signed: bool,
    /// The search query, as typed (see [`query`]).
    pub query: String,
    /// The view that the page shows.
    pub view: View,
    /// What is open in the reader.
    pub open: Option<PassageRef>,
    /// The statement with which the open one is compared.
    pub compared_with: Option<StatementId>,
    /// The cell of the positions whose evidence is open.
    pub cell: Option<(StatementId, DemandId)>,
    /// How the views show what they found.
    pub settings: Settings,
}

/// A range of days, both ends included; open where there is no end. It never ends before it begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    from: Option<Day>,
    to: Option<Day>,
}

impl DateRange {
    /// Makes a range; `None` if it would end before it begins.
    pub fn new(from: Option<Day>, to: Option<Day>) -> Option<Self> {
        match (from, to) {
            (Some(first), Some(last)) if first > last => None,
            _ => Some(Self { from, to }),
        }
    }

    /// Returns the first day.
    pub fn from(self) -> Option<Day> {
        self.from
    }

    /// Returns the last day.
    pub fn to(self) -> Option<Day> {
        self.to
    }

    /// Whether it contains every day.
    pub fn is_open(self) -> bool {
        self == Self::default()
    }

    /// Whether it shares a day with another stretch of time, whose missing ends are
    /// infinitely far away.
    pub fn overlaps(self, (first, last): (Option<Day>, Option<Day>)) -> bool {
        let starts_before_end = self
            .to
            .is_none_or(|to| first.is_none_or(|first| first <= to));
        let ends_after_start = self
            .from
            .is_none_or(|from| last.is_none_or(|last| last >= from));
        starts_before_end && ends_after_start
    }

    /// Returns the range with another first day. A last day before it moves along.
    #[must_use]
    pub fn starting(self, from: Option<Day>) -> Self {
        Self {
            from,
            to: self.to.map(|to| from.map_or(to, |from| to.max(from))),
        }
    }

    /// Returns the range with another last day. A first day after it moves along.
    #[must_use]
    pub fn ending(self, to: Option<Day>) -> Self {
        Self {
            from: self.from.map(|from| to.map_or(from, |to| from.min(to))),
            to,
        }
    }

    /// Returns the range on a time axis: an end at or beyond an end of the axis becomes open.
    #[must_use]
    pub fn within(self, (first, last): (Day, Day)) -> Self {
        Self {
            from: self.from.filter(|from| *from > first),
            to: self.to.filter(|to| *to < last),
        }
    }
}

/// The choices in a facet. A statement passes if it has any of the included values and none of
/// the excluded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetFilter {
    included: Vec<ValueId>,
    excluded: Vec<ValueId>,
}

/// The choice for one value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterState {
    /// Nothing.
    Unset,
    /// It is included.
    Included,
    /// It is excluded.
    Excluded,
}

impl FacetFilter {
    /// Returns the included values, sorted.
    pub fn included(&self) -> &[ValueId] {
        &self.included
    }

    /// Returns the excluded values, sorted.
    pub fn excluded(&self) -> &[ValueId] {
        &self.excluded
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.included.is_empty() && self.excluded.is_empty()
    }

    /// Returns the choice for a value.
    pub fn state(&self, value: ValueId) -> FilterState {
        if self.included.contains(&value) {
            FilterState::Included
        } else if self.excluded.contains(&value) {
            FilterState::Excluded
        } else {
            FilterState::Unset
        }
    }

    /// Whether a view with a row for each value shows this row: what is included if anything is, and
    /// nothing that is excluded.
    pub fn shows_row(&self, value: impl Into<ValueId>) -> bool {
        match self.state(value.into()) {
            FilterState::Included => true,
            FilterState::Excluded => false,
            FilterState::Unset => self.included.is_empty(),
        }
    }

    /// Sets the choice for a value.
    pub fn set(&mut self, value: ValueId, state: FilterState) {
        let lists = [
            (&mut self.included, FilterState::Included),
            (&mut self.excluded, FilterState::Excluded),
        ];
        for (list, of) in lists {
            match list.binary_search(&value) {
                Ok(position) if state != of => drop(list.remove(position)),
                Err(position) if state == of => list.insert(position, value),
                _ => {}
            }
        }
    }
}

/// A view of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum View {
    /// The list of statements, and the reader.
    #[default]
    Statements,
    /// Every passage that matches, in one list.
    Passages,
    /// The position of each statement on each demand.
    Positions,
    /// Where themes are in each statement, and how much of it carries them.
    Themes,
    /// What each statement claims in numbers.
    Figures,
    /// Every hit of a search in its context.
    Concordance,
    /// Two statements side by side.
    Compare,
}

impl View {
    /// Every view, in the order of the enum, which is that of the tabs.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Statements,
        Self::Passages,
        Self::Positions,
        Self::Themes,
        Self::Figures,
        Self::Concordance,
        Self::Compare,
    ];

    /// Iterates over the views of a corpus: those for which it has something to show.
    pub fn of(corpus: &Corpus) -> impl Iterator<Item = Self> {
        let views = Self::ALL.into_iter();
        views.filter(|view| view.is_in(corpus))
    }

    /// Whether a corpus has something that the view shows.
    pub fn is_in(self, corpus: &Corpus) -> bool {
        match self {
            Self::Positions => !corpus.positions.is_empty(),
            Self::Themes => Facet::Theme.is_in(corpus),
            Self::Figures => !corpus.figures.is_empty() || !corpus.tallies.is_empty(),
            Self::Compare => corpus.statements.len() > 1,
            Self::Statements | Self::Passages | Self::Concordance => true,
        }
    }

    /// Returns its name in the address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Statements => "statements",
            Self::Passages => "passages",
            Self::Positions => "positions",
            Self::Themes => "themes",
            Self::Figures => "figures",
            Self::Concordance => "concordance",
            Self::Compare => "compare",
        }
    }
}

/// A statement, or a passage of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassageRef {
    /// The statement.
    pub statement: StatementId,
    /// The passage; `None` for the beginning of the statement.
    pub passage: Option<PassageId>,
}

impl Selection {
    /// Returns the part of it that narrows the corpus.
    #[must_use]
    pub fn criteria(&self) -> Self {
        Self {
            dates: self.dates,
            filters: self.filters.clone(),
            signed: self.signed,
            query: self.query.clone(),
            ..Self::default()
        }
    }

    /// Whether a position passes what is chosen of demands and stances. A reader who chooses a demand and a
    /// stance asks who takes that stance on that demand, so one position must pass both filters. Silence
    /// passes none.
    pub fn admits(&self, position: &Position) -> bool {
        [Facet::Demand, Facet::Stance].into_iter().all(|facet| {
            let value = facet.of_position(position);
            value.is_some_and(|value| self.filters[facet].shows_row(value))
        })
    }

    /// Returns its criteria without what they choose in some facets.
    #[must_use]
    pub fn without(&self, facets: &[Facet]) -> Self {
        let mut criteria = self.criteria();
        for facet in facets {
            criteria.filters[*facet] = FacetFilter::default();
        }
        criteria
    }

    /// Opens a statement in the reader, at a passage or at its beginning.
    pub fn open_passage(&mut self, statement: StatementId, passage: Option<PassageId>) {
        self.open = Some(PassageRef { statement, passage });
        self.view = View::Statements;
        self.compared_with = None;
        self.cell = None;
    }

    /// Swaps the two statements that are compared.
    pub fn swap_compared(&mut self) {
        let first = self.open.map(|open| open.statement);
        self.open = self.compared_with.map(|statement| PassageRef {
            statement,
            passage: None,
        });
        self.compared_with = first;
    }

    /// Clears the query and what is chosen in the facets that are in passages. Dates and organizations stay.
    pub fn clear_passages(&mut self) {
        self.query.clear();
        for (facet, filter) in &mut self.filters {
            if facet.is_in_passages() {
                *filter = FacetFilter::default();
            }
        }
    }

    /// Clears everything that narrows the corpus. What is open and how it is shown stays.
    pub fn clear(&mut self) {
        *self = Self {
            dates: DateRange::default(),
            filters: EnumMap::default(),
            signed: false,
            query: String::new(),
            ..std::mem::take(self)
        };
    }
}
