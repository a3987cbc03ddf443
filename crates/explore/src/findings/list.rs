//! What the list of statements shows: the matches with events between them, and an extract of each
//! match.

use pliego_corpus::{Corpus, EventId, OrganizationId, PassageId, Span, StatementId};

use super::{Findings, Index};
use crate::facet::Facet;
use crate::selection::{DateRange, Selection};

/// An item of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListItem {
    /// A background event.
    Event(EventId),
    /// A statement that matches.
    Statement(StatementId),
    /// One whose text has not arrived.
    Waiting(StatementId),
}

/// Lists the first `limit` matches and the given events, by day; events come before the statements
/// of their day. Once all matches are listed, the later events follow.
pub fn items(
    corpus: &Corpus,
    findings: &Findings,
    events: impl Iterator<Item = EventId>,
    limit: usize,
) -> Vec<ListItem> {
    let first_day = |event: &EventId| corpus.events[*event].date.span().0;
    let mut events = events.peekable();
    let mut items = Vec::new();
    for matched in findings.matches.iter().take(limit) {
        let dating = &corpus.statements[matched.statement].dating;
        // Statements without a known date stand last.
        let precedes =
            |event: &EventId| !dating.is_known() || first_day(event) <= Some(dating.earliest);
        while let Some(event) = events.next_if(precedes) {
            items.push(ListItem::Event(event));
        }
        items.push(match corpus.has_text(matched.statement) {
            true => ListItem::Statement(matched.statement),
            false => ListItem::Waiting(matched.statement),
        });
    }
    if findings.matches.len() <= limit {
        items.extend(events.map(ListItem::Event));
    }
    items
}

/// Returns the statements before and after a statement: of the matches, or of the whole corpus if the
/// statement itself does not match.
pub fn neighbours(
    corpus: &Corpus,
    findings: &Findings,
    id: StatementId,
) -> [Option<StatementId>; 2] {
    let matches = findings.statements();
    let list = if matches.contains(&id) {
        matches
    } else {
        corpus.statements.keys().collect()
    };
    let at = list.iter().position(|other| *other == id);
    let step = |by: fn(usize) -> Option<usize>| list.get(by(at?)?).copied();
    [step(|at| at.checked_sub(1)), step(|at| at.checked_add(1))]
}

/// Iterates over the events in a date range.
pub fn events_in(corpus: &Corpus, dates: DateRange) -> impl Iterator<Item = EventId> {
    let events = corpus.events.iter_enumerated();
    events
        .filter(move |(_, event)| dates.overlaps(event.date.span()))
        .map(|(id, _)| id)
}

/// The matching passages of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    /// The best passage with its first mark and the rank of that; `None` if the criteria do not
    /// search passages.
    pub best: Option<(PassageId, Span, usize)>,
    /// All matching passages.
    pub passages: Vec<PassageId>,
    /// The number of hits.
    pub hits: usize,
}

impl Index<'_> {
    /// Makes the extract of a statement; `None` if it does not match.
    pub fn extract(
        &self,
        id: StatementId,
        criteria: &Selection,
        findings: &Findings,
    ) -> Option<Extract> {
        findings.get(id)?;
        let search = &findings.search;
        let passages = self.matching(id, criteria, search);
        let first_mark = |passage| {
            let marks = self.marks(id, passage, criteria, search);
            marks.first().map(|(span, rank)| (passage, *span, *rank))
        };
        Some(Extract {
            best: self
                .best(id, &passages, criteria, search)
                .and_then(first_mark),
            passages,
            hits: self.hits_in(search, id),
        })
    }
}

/// Lists the included organizations that only signed a statement, each with the passage of its
/// signature; none unless the criteria count signatures.
pub fn included_signatories(
    corpus: &Corpus,
    id: StatementId,
    criteria: &Selection,
) -> Vec<(PassageId, OrganizationId)> {
    if !criteria.signed {
        return Vec::new();
    }
    let included = criteria.filters[Facet::Organization].included();
    let passages = corpus.statements[id].passages.iter_enumerated();
    let signatories = passages.filter_map(|(passage, printed)| Some((passage, printed.signatory?)));
    signatories
        .filter(|(_, organization)| included.contains(&(*organization).into()))
        .collect()
}
