//! Phrases that the texts of a language and records of the corpus make together.

use super::Strings;
use crate::findings::positions::{Row, of_one_tendency};
use crate::findings::timeline::AxisPosition;
use crate::selection::active::ActiveFilter;
use crate::selection::address::Remark;
use crate::selection::{DateRange, Selection};
use pliego_corpus::{Corpus, Day, Position, Stance, StatementId, VariantArray};

impl Strings {
    /// Summarizes the positions on a demand: how many statements take each stance.
    pub fn difference(&self, corpus: &Corpus, row: &Row<'_>, statements: &[StatementId]) -> String {
        let mut parts = Vec::new();
        for stance in Stance::VARIANTS {
            let takes = |position: &Option<&Position>| {
                position.is_some_and(|position| position.stance == *stance)
            };
            let cells = statements.iter().zip(&row.cells);
            let takers: Vec<StatementId> = cells
                .filter(|(_, position)| takes(position))
                .map(|(id, _)| *id)
                .collect();
            if takers.is_empty() {
                continue;
            }
            let mut part = (self.stance_count)(*stance, takers.len());
            if *stance != Stance::Silent && !of_one_tendency(corpus, &takers).is_empty() {
                part.push_str(self.one_tendency_short);
            }
            parts.push(part);
        }
        parts.join(", ")
    }

    /// Says what a reader should know of an address.
    pub fn remarks(&self, remarks: &[Remark], corpus: &Corpus) -> String {
        let mut sentences = Vec::new();
        let mut ignored = Vec::new();
        for remark in remarks {
            match remark {
                Remark::Ignored(part) => ignored.push(&**part),
                Remark::OtherVersion(version) => {
                    sentences.push((self.made_for_version)(version, &corpus.version));
                }
                Remark::FoundByWords => sentences.push(self.found_by_words.to_owned()),
                Remark::WordsNotFound => sentences.push(self.words_not_found.to_owned()),
            }
        }
        if !ignored.is_empty() {
            sentences.push((self.ignored)(&ignored.join(", ")));
        }
        sentences.join(" ")
    }

    /// Tells on which side of the time axis a date is; `None` if it is on the axis.
    pub fn off_axis(&self, position: AxisPosition) -> Option<&'static str> {
        match position {
            AxisPosition::Before => Some(self.before_axis),
            AxisPosition::On(..) => None,
            AxisPosition::After => Some(self.after_axis),
        }
    }

    /// Names an active filter of criteria.
    pub fn active_filter(
        &self,
        filter: ActiveFilter,
        corpus: &Corpus,
        criteria: &Selection,
    ) -> String {
        match filter {
            ActiveFilter::Included(facet, value) => {
                facet.label(corpus, value, self.language).to_owned()
            }
            ActiveFilter::Excluded(facet, value) => {
                (self.excluding)(facet.label(corpus, value, self.language))
            }
            ActiveFilter::Signed => self.include_signatories.to_owned(),
            ActiveFilter::Query => (self.searched)(&criteria.query),
            ActiveFilter::Dates => self.date_range(criteria.dates),
        }
    }

    /// Writes a date range in words. Two days of one year name it once.
    fn date_range(&self, dates: DateRange) -> String {
        // Whole years stay years.
        let year = |day: Option<Day>, end: [u8; 2]| {
            let (year, month, of_month) = day?.civil();
            ([month, of_month] == end).then_some(year)
        };
        match (year(dates.from(), [1, 1]), year(dates.to(), [12, 31])) {
            (Some(from), Some(to)) if from == to => return from.to_string(),
            (Some(from), Some(to)) => {
                return (self.from_until)(&from.to_string(), &to.to_string());
            }
            (Some(from), None) if dates.to().is_none() => return (self.since)(&from.to_string()),
            (None, Some(to)) if dates.from().is_none() => return (self.until)(&to.to_string()),
            _ => {}
        }
        match (dates.from(), dates.to()) {
            (Some(from), Some(to)) if from == to => self.day_and_year(from),
            (Some(from), Some(to)) => {
                let is_one_year = from.civil().0 == to.civil().0;
                let first = if is_one_year {
                    (self.day_short)(from)
                } else {
                    self.day_and_year(from)
                };
                (self.from_until)(&first, &self.day_and_year(to))
            }
            (Some(from), None) => (self.since)(&self.day_and_year(from)),
            (None, Some(to)) => (self.until)(&self.day_and_year(to)),
            (None, None) => String::new(),
        }
    }
}
