//! Where things stand on the time axis, in days from its beginning; a view turns days into lengths.

use pliego_corpus::{Corpus, Day, Edtf, Mention, Statement};

/// The time axis of a corpus, with everything that has a place on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// First and last day.
    pub span: (Day, Day),
    /// A lane for each issuer, in the order of its first statement.
    pub lanes: Vec<Lane>,
    /// The first of each month on the axis, but for its first day.
    pub months: Vec<Day>,
    /// The Mondays on the axis.
    pub weeks: Vec<Day>,
}

/// The statements of one issuer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Position of the issuer in the corpus.
    pub organization: usize,
    /// Its statements, earliest first.
    pub marks: Vec<Mark>,
}

/// A statement on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// How it is drawn.
    pub shape: Shape,
}

/// A day or a time that a statement speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken<'c> {
    /// Position of the statement in the corpus.
    pub statement: usize,
    /// Position of the passage in the statement.
    pub passage: usize,
    /// What it says.
    pub mention: &'c Mention,
    /// Where that lies.
    pub place: Place,
}

/// Where a date lies: on the time axis or off it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Before it begins.
    Before,
    /// On it, from a day to a day; no further than the axis goes.
    On(Day, Day),
    /// After it ends; or around it, as a year that is longer than the axis.
    After,
}

/// Where a date lies. A time that is longer than the axis, such as a year, has no place on it.
pub fn place(date: Edtf, (first, last): (Day, Day)) -> Place {
    match date.span() {
        (_, Some(end)) if end < first => Place::Before,
        (Some(start), _) if start > last => Place::After,
        (Some(start), Some(end)) if end.0 - start.0 <= last.0 - first.0 => Place::On(start.max(first), end.min(last)),
        (Some(start), _) if start >= first => Place::After,
        _ => Place::Before,
    }
}

/// Everything that statements speak of, by date, then by statement.
pub fn spoken(corpus: &Corpus) -> Vec<Spoken<'_>> {
    let mut spoken = Vec::new();
    for (at, statement) in corpus.statements.iter().enumerate() {
        for (passage, printed) in statement.passages.iter().enumerate() {
            spoken.extend(printed.mentions.iter().map(|mention| Spoken {
                statement: at,
                passage,
                mention,
                place: place(mention.date, corpus.span),
            }));
        }
    }
    // In order one by one: a sort would weigh more than these few are worth.
    for end in 1..spoken.len() {
        let mut at = end;
        while at > 0 && spoken[at].mention.date.span() < spoken[at - 1].mention.date.span() {
            spoken.swap(at, at - 1);
            at -= 1;
        }
    }
    spoken
}

/// How a date is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A day that is known: a point.
    Point(Day),
    /// About a day: a dashed ring, with a halo over the days that are possible.
    About(Day, (Day, Day)),
    /// One of these days: a bar with soft ends.
    Range(Day, Day),
}

impl Timeline {
    /// The timeline of a corpus.
    pub fn new(corpus: &Corpus) -> Self {
        let mut lanes: Vec<Lane> = Vec::new();
        for (at, statement) in corpus.statements.iter().enumerate() {
            let mark = Mark { statement: at, shape: shape(statement) };
            match lanes.iter_mut().find(|lane| lane.organization == statement.issuer) {
                Some(lane) => lane.marks.push(mark),
                None => lanes.push(Lane { organization: statement.issuer, marks: vec![mark] }),
            }
        }
        let (first, last) = corpus.span;
        let days = || (first.0 + 1..=last.0).map(Day);
        Self {
            span: corpus.span,
            lanes,
            months: days().filter(|day| day.civil().2 == 1).collect(),
            // 1 January 1970 was a Thursday.
            weeks: days().filter(|day| (day.0 + 3).rem_euclid(7) == 0).collect(),
        }
    }

    /// How many days the axis has.
    pub fn days(&self) -> i64 {
        self.span.1.0 - self.span.0.0 + 1
    }

    /// A day no further out than the ends of the axis.
    pub fn clamp(&self, day: Day) -> Day {
        day.clamp(self.span.0, self.span.1)
    }
}

/// How a statement's date is drawn.
pub fn shape(statement: &Statement) -> Shape {
    let dating = &statement.dating;
    match dating.edtf.span() {
        (Some(day), Some(last)) if day == last && dating.is_approximate() => {
            Shape::About(day, (dating.earliest, dating.latest))
        }
        (Some(day), Some(last)) if day == last => Shape::Point(day),
        _ => Shape::Range(dating.earliest, dating.latest),
    }
}

/// Rows for labels beside each other, so that none overlaps and none runs over the end at `width`: each label has a
/// start and a length in any unit, and asks in order; one that fits in no row gets none.
pub fn rows(labels: &[(i64, i64)], width: i64, rows: usize) -> Vec<Option<usize>> {
    let mut ends = vec![i64::MIN; rows];
    let mut placed: Vec<Option<usize>> = Vec::with_capacity(labels.len());
    for (start, length) in labels {
        let row = ends.iter().position(|end| end <= start && start + length <= width);
        if let Some(row) = row {
            ends[row] = start + length;
        }
        placed.push(row);
    }
    placed
}
