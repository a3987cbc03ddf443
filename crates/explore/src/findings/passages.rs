//! Every passage that matches, in one list: by statement, or by what the reader chose.

use pliego_corpus::{PassageId, StatementId};

use super::facet_index::partner;
use super::{Findings, Index};
use crate::selection::active::ActiveFilter;
use crate::selection::{FilterState, Selection};

/// What the passages of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// They are of one statement.
    Statement(StatementId),
    /// They match one filter.
    Filter(ActiveFilter),
}

impl Index<'_> {
    /// Lists the passages of all matches, by statement or by filter; groups without a passage are left
    /// out. By filter, a passage that matches two filters stands in both groups.
    pub fn passages(
        &self,
        criteria: &Selection,
        findings: &Findings,
        by_filter: bool,
    ) -> Vec<(Group, Vec<(StatementId, PassageId)>)> {
        let of = |id: StatementId, criteria: &Selection| -> Vec<(StatementId, PassageId)> {
            let passages = self.matching(id, criteria, &findings.search);
            passages.into_iter().map(|passage| (id, passage)).collect()
        };
        let statements = findings.statements();
        let mut groups: Vec<_> = if by_filter {
            let filters = criteria.active_filters().into_iter();
            filters
                .filter_map(|filter| Some((filter, alone(criteria, filter)?)))
                .map(|(filter, criteria)| {
                    let passages = statements.iter().flat_map(|id| of(*id, &criteria));
                    (Group::Filter(filter), passages.collect())
                })
                .collect()
        } else {
            let group = |id: &StatementId| (Group::Statement(*id), of(*id, criteria));
            statements.iter().map(group).collect()
        };
        groups.retain(|(_, passages): &(_, Vec<_>)| !passages.is_empty());
        groups
    }
}

/// Returns criteria with one filter alone; `None` if it does not search passages. A demand keeps the chosen
/// stances beside it, and a stance the demands: they narrow each other.
fn alone(criteria: &Selection, filter: ActiveFilter) -> Option<Selection> {
    let mut alone = Selection::default();
    match filter {
        ActiveFilter::Included(facet, value) if facet.is_in_passages() => {
            if let Some(partner) = partner(facet) {
                alone.filters[partner] = criteria.filters[partner].clone();
            }
            alone.filters[facet].set(value, FilterState::Included);
        }
        ActiveFilter::Query => alone.query.clone_from(&criteria.query),
        _ => return None,
    }
    Some(alone)
}
