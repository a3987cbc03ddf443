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
        let (from, to) = (dates.from(), dates.to());
        let years = (year(from, [1, 1]), year(to, [12, 31]));
        let in_years = years.0.is_some() == from.is_some() && years.1.is_some() == to.is_some();
        let is_one = match in_years {
            true => years.0 == years.1,
            false => from == to,
        };
        let is_one_year = from.map(|day| day.civil().0) == to.map(|day| day.civil().0);
        let written = |day: Day, is_brief: bool| match (in_years, is_brief) {
            (true, _) => day.civil().0.to_string(),
            (false, true) => (self.day_short)(day),
            (false, false) => self.day_and_year(day),
        };
        match (from, to) {
            (Some(from), Some(_)) if is_one => written(from, false),
            (Some(from), Some(to)) => {
                (self.from_until)(&written(from, is_one_year), &written(to, false))
            }
            (Some(from), None) => (self.since)(&written(from, false)),
            (None, Some(to)) => (self.until)(&written(to, false)),
            (None, None) => String::new(),
        }
    }
}
