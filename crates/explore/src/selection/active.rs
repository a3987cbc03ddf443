//! The active filters: what narrows the corpus, each as a thing that the reader can remove.

use super::{DateRange, FilterState, Selection};
use crate::facet::{Facet, ValueId};

/// A filter that the reader can remove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActiveFilter {
    /// An included value of a facet.
    Included(Facet, ValueId),
    /// An excluded value of a facet.
    Excluded(Facet, ValueId),
    /// That organizations also count where they only signed.
    Signed,
    /// The query.
    Query,
    /// The date range.
    Dates,
}

impl Selection {
    /// Lists the active filters, in the order in which the page shows them.
    pub fn active_filters(&self) -> Vec<ActiveFilter> {
        let mut active = Vec::new();
        for (facet, filter) in &self.filters {
            let included = filter.included().iter();
            active.extend(included.map(|value| ActiveFilter::Included(facet, *value)));
            let excluded = filter.excluded().iter();
            active.extend(excluded.map(|value| ActiveFilter::Excluded(facet, *value)));
        }
        active.extend(self.signed.then_some(ActiveFilter::Signed));
        active.extend((!self.query.is_empty()).then_some(ActiveFilter::Query));
        active.extend((!self.dates.is_open()).then_some(ActiveFilter::Dates));
        active
    }

    /// Removes an active filter.
    pub fn remove(&mut self, filter: ActiveFilter) {
        match filter {
            ActiveFilter::Included(facet, value) | ActiveFilter::Excluded(facet, value) => {
                self.filters[facet].set(value, FilterState::Unset);
            }
            ActiveFilter::Signed => self.signed = false,
            ActiveFilter::Query => self.query.clear(),
            ActiveFilter::Dates => self.dates = DateRange::default(),
        }
    }
}
