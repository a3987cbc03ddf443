//! What the timeline shows, in days. The view turns days into lengths.

use pliego_corpus::{
    Corpus, DateMention, Day, Edtf, EventId, LARGE, OrganizationId, PassageId, Statement,
    StatementId,
};

use super::grid::Grid;
use super::sort;

/// The time axis of a corpus, with its lanes and grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// First and last day.
    pub span: (Day, Day),
    /// A lane for each issuer, in the order of their first statements; last the one that several share.
    pub lanes: Vec<Lane>,
    /// How many issuers share the last lane; 0 if each has its own.
    pub sharing: usize,
    /// The lines of the axis.
    pub grid: Grid,
}

/// The statements of one issuer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The issuer; `None` if nobody knows or if several share the lane.
    pub organization: Option<OrganizationId>,
    /// Its statements, earliest first.
    pub marks: Vec<Mark>,
}

/// The most lanes of a folded timeline: with them the list of statements begins on the first screen of a
/// laptop (1440 × 900 pixels).
pub const MOST_LANES: usize = 12;

/// How many parts the axis has in which marks are counted: each is 20 of 960 pixels long, and a mark 12.
const PARTS: i64 = 48;

/// A statement on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The statement.
    pub statement: StatementId,
    /// The shape that is drawn.
    pub shape: Shape,
}

/// What is drawn at one place of a lane: the mark of a statement, or several that would hide each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The statements.
    pub statements: Vec<StatementId>,
    /// The shape of the mark; of several, a range of all days on which one of them may have been issued.
    pub shape: Shape,
    /// Whether it stands for several statements with exact dates.
    pub is_exact: bool,
}

/// A date that a statement mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedMention<'c> {
    /// The statement.
    pub statement: StatementId,
    /// The passage.
    pub passage: PassageId,
    /// The mention.
    pub mention: &'c DateMention,
    /// Where its date is.
    pub position: AxisPosition,
}

/// Where a date is in relation to the time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AxisPosition {
    /// Before the axis begins.
    Before,
    /// On the axis, from a day to a day; no further than the axis goes.
    On(Day, Day),
    /// After the axis ends; or around it, like a year that is longer than the axis.
    After,
}

/// Places a date in relation to an axis. A time that is longer than the axis, such as a year, is
/// not on it.
pub fn axis_position(date: Edtf, (first, last): (Day, Day)) -> AxisPosition {
    match date.span() {
        (_, Some(end)) if end < first => AxisPosition::Before,
        (Some(start), _) if start > last => AxisPosition::After,
        (Some(start), Some(end)) if end.0 - start.0 <= last.0 - first.0 => {
            AxisPosition::On(start.max(first), end.min(last))
        }
        (Some(start), _) if start >= first => AxisPosition::After,
        _ => AxisPosition::Before,
    }
}

/// Lists every date that statements mention, by date, then by statement.
pub fn mentions(corpus: &Corpus) -> Vec<PlacedMention<'_>> {
    let mut mentions = Vec::new();
    for (id, statement) in corpus.statements.iter_enumerated() {
        for (passage, printed) in statement.passages.iter_enumerated() {
            mentions.extend(printed.mentions.iter().map(|mention| PlacedMention {
                statement: id,
                passage,
                mention,
                position: axis_position(mention.date, corpus.span),
            }));
        }
    }
    // A missing end is infinitely far in the past, as `None` sorts before every day.
    let number = |day: Option<Day>| day.map_or(i64::MIN, |day| day.0);
    let key = |found: &PlacedMention<'_>| {
        let (first, last) = found.mention.date.span();
        [number(first), number(last), 0]
    };
    sort::by_numbers(mentions.iter().map(key))
        .map(|index| mentions[index])
        .collect()
}

/// The shape of a date on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// An exact day: a point.
    Point(Day),
    /// About a day: a dashed ring, with a halo over the possible days.
    About(Day, (Day, Day)),
    /// One of some days: a bar with soft ends.
    Range(Day, Day),
    /// No date is known: a mark beside the axis.
    Unknown,
}

impl Timeline {
    /// Makes the timeline of a corpus. If it is folded and there are more than [`MOST_LANES`] issuers, those
    /// with the most statements have lanes of their own, and the others share the last lane.
    pub fn new(corpus: &Corpus, is_folded: bool) -> Self {
        let mut issuers: Vec<(Option<OrganizationId>, usize)> = Vec::new();
        for statement in &corpus.statements {
            match issuers
                .iter_mut()
                .find(|(issuer, _)| *issuer == statement.issuer)
            {
                Some((_, count)) => *count += 1,
                None => issuers.push((statement.issuer, 1)),
            }
        }
        let mut sharing = 0;
        if is_folded && issuers.len() > MOST_LANES {
            while issuers.len() >= MOST_LANES {
                // Of those with the fewest statements the last goes first.
                let mut fewest = 0;
                for (at, (_, count)) in issuers.iter().enumerate() {
                    if *count <= issuers[fewest].1 {
                        fewest = at;
                    }
                }
                issuers.remove(fewest);
                sharing += 1;
            }
            issuers.push((None, 0));
        }
        let mut lanes = Vec::new();
        for (organization, _) in issuers {
            lanes.push(Lane {
                organization,
                marks: Vec::new(),
            });
        }
        let mut timeline = Self {
            span: corpus.span,
            lanes,
            sharing,
            grid: Grid::new(corpus.span),
        };
        for (id, statement) in corpus.statements.iter_enumerated() {
            let lane = timeline.lane_of(statement.issuer);
            if let Some(lane) = timeline.lanes.get_mut(lane) {
                lane.marks.push(Mark {
                    statement: id,
                    shape: shape(statement),
                });
            }
        }
        timeline
    }

    /// Returns the position of an issuer's lane: its own, else the last.
    fn lane_of(&self, issuer: Option<OrganizationId>) -> usize {
        let mut lanes = self.lanes.iter();
        let own = lanes.position(|lane| lane.organization == issuer);
        own.unwrap_or_else(|| self.lanes.len().saturating_sub(1))
    }

    /// Returns the part of the axis in which a mark begins; `None` if its date is unknown.
    fn part(&self, shape: Shape) -> Option<usize> {
        let day = match shape {
            Shape::Point(day) | Shape::About(day, _) | Shape::Range(day, _) => self.clamp(day),
            Shape::Unknown => return None,
        };
        Some(((day.0 - self.span.0.0) * PARTS / self.days()) as usize)
    }

    /// Gathers the marks of a lane. In a lane with more marks than parts of the axis those that begin in the
    /// same part are one, those with exact dates and the others apart, and so are those of unknown date.
    pub fn clusters(&self, lane: &Lane) -> Vec<Cluster> {
        let mut clusters: Vec<Cluster> = Vec::new();
        let is_crowded = LARGE && lane.marks.len() > PARTS as usize;
        // For each part, the position of its cluster of either kind; at the end of unknown dates.
        let mut places = [[None::<usize>; 2]; PARTS as usize + 1];
        for Mark { statement, shape } in lane.marks.iter().copied() {
            let is_exact = matches!(shape, Shape::Point(_));
            let part = self.part(shape).unwrap_or(PARTS as usize);
            let place = &mut places[part][usize::from(is_exact)];
            match place
                .filter(|_| is_crowded)
                .and_then(|at| clusters.get_mut(at))
            {
                Some(cluster) => {
                    cluster.statements.push(statement);
                    cluster.is_exact = is_exact;
                    if let (Some(one), Some(other)) = (days(cluster.shape), days(shape)) {
                        cluster.shape = Shape::Range(one.0.min(other.0), one.1.max(other.1));
                    }
                }
                None => {
                    *place = Some(clusters.len());
                    clusters.push(Cluster {
                        statements: vec![statement],
                        shape,
                        is_exact: false,
                    });
                }
            }
        }
        clusters
    }

    /// Lists the statements of a lane whose marks hide each other: those of each part of the axis in which three
    /// or more begin, by the place of its middle in percent.
    pub fn crowds(&self, lane: &Lane) -> Vec<(String, Vec<StatementId>)> {
        let mut parts = vec![Vec::new(); PARTS as usize];
        for mark in &lane.marks {
            if let Some(part) = self.part(mark.shape).and_then(|part| parts.get_mut(part)) {
                part.push(mark.statement);
            }
        }
        let mut crowds = Vec::new();
        for (part, statements) in parts.into_iter().enumerate() {
            if statements.len() > 2 {
                crowds.push((percent(2 * part as i64 + 1, 2 * PARTS), statements));
            }
        }
        crowds
    }

    /// Returns the number of days on the axis.
    pub fn days(&self) -> i64 {
        self.span.1.0 - self.span.0.0 + 1
    }

    /// Moves a day that is off the axis to its nearer end.
    pub fn clamp(&self, day: Day) -> Day {
        day.clamp(self.span.0, self.span.1)
    }

    /// Returns where a day begins on the axis, in percent of its length.
    pub fn start_of(&self, day: Day) -> String {
        percent(self.clamp(day).0 - self.span.0.0, self.days())
    }

    /// Returns where the middle of a day is on the axis, in percent of its length.
    pub fn middle_of(&self, day: Day) -> String {
        percent(2 * (self.clamp(day).0 - self.span.0.0) + 1, 2 * self.days())
    }

    /// Returns the length of the days from `first` to `last`, in percent of the axis; at least what a reader
    /// can see, 6 of 1 000 pixels.
    pub fn length(&self, first: Day, last: Day) -> String {
        let least = self.days() * 6 / 1000;
        percent((last.0 - first.0 + 1).max(least), self.days())
    }

    /// Places the events that begin on the axis. `axis` is its length, and `length` estimates that
    /// of a label, both in pixels; `rows` is the number of rows for labels.
    pub fn place_events(
        &self,
        corpus: &Corpus,
        axis: i64,
        rows: usize,
        length: impl Fn(EventId) -> i64,
    ) -> Vec<PlacedEvent> {
        let events = corpus.events.iter_enumerated();
        let days = events.filter_map(|(id, event)| Some((id, event.date.span().0?)));
        let days: Vec<(EventId, Day)> = days.filter(|(_, day)| self.clamp(*day) == *day).collect();
        let label = |(event, day): &(EventId, Day)| {
            let start = (day.0 - self.span.0.0) * axis / self.days();
            (start, length(*event))
        };
        let labels: Vec<(i64, i64)> = days.iter().map(label).collect();
        let rows = self::rows(&labels, axis, rows);
        let placed = days.into_iter().zip(rows);
        placed
            .map(|((event, day), row)| PlacedEvent { event, day, row })
            .collect()
    }

    /// Lists the ticks of the mentioned dates on the axis, under the lane of the statement's issuer,
    /// each once. A time that is longer than `longest` days after its first has none: it would look
    /// like a dated statement.
    pub fn ticks(&self, corpus: &Corpus, longest: i64) -> Vec<Tick> {
        let mut ticks = Vec::new();
        for placed in mentions(corpus) {
            let lane = self.lane_of(corpus.statements[placed.statement].issuer);
            if let AxisPosition::On(first, last) = placed.position {
                let tick = Tick { lane, first, last };
                if last.0 - first.0 <= longest && !ticks.contains(&tick) {
                    ticks.push(tick);
                }
            }
        }
        ticks
    }
}

/// An event that begins on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlacedEvent {
    /// The event.
    pub event: EventId,
    /// Its first day.
    pub day: Day,
    /// The row of its label; `None` if no row has room for it.
    pub row: Option<usize>,
}

/// A mentioned date under a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The position of the lane.
    pub lane: usize,
    /// The first day on the axis.
    pub first: Day,
    /// The last day on the axis.
    pub last: Day,
}

/// Years that statements mention and that are off the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OffAxis {
    /// Where they are: before the axis or after it.
    pub position: AxisPosition,
    /// The first and the last year of the mentioned date.
    pub years: (i64, i64),
    /// The statements that mention it, each with the first passage.
    pub mentioned_in: Vec<(StatementId, PassageId)>,
}

/// Lists the mentioned years that are off the axis: those before it, then those after it.
pub fn off_axis(corpus: &Corpus) -> Vec<OffAxis> {
    let mut list: Vec<OffAxis> = Vec::new();
    for placed in mentions(corpus) {
        let (Some(first), Some(last)) = placed.mention.date.span() else {
            continue;
        };
        let (position, years) = (placed.position, (first.civil().0, last.civil().0));
        if matches!(position, AxisPosition::On(..)) {
            continue;
        }
        let is_same = |last: &&mut OffAxis| (last.position, last.years) == (position, years);
        let place = (placed.statement, placed.passage);
        match list.last_mut().filter(is_same) {
            Some(same) => {
                if same.mentioned_in.iter().all(|(id, _)| *id != place.0) {
                    same.mentioned_in.push(place);
                }
            }
            None => list.push(OffAxis {
                position,
                years,
                mentioned_in: vec![place],
            }),
        }
    }
    list
}

/// Counts what the key of the marks explains: points, rings, bars, mentioned dates on the axis, statements of
/// unknown date.
pub fn key(corpus: &Corpus) -> [usize; 5] {
    let mut counts = [0; 5];
    for statement in &corpus.statements {
        let kind = match shape(statement) {
            Shape::Point(_) => 0,
            Shape::About(..) => 1,
            Shape::Range(..) => 2,
            Shape::Unknown => 4,
        };
        counts[kind] += 1;
    }
    for placed in mentions(corpus) {
        if let AxisPosition::On(..) = placed.position {
            counts[3] += 1;
        }
    }
    counts
}

/// Chooses the shape of a statement's date.
pub fn shape(statement: &Statement) -> Shape {
    let dating = &statement.dating;
    match dating.edtf.span() {
        _ if !dating.is_known() => Shape::Unknown,
        (Some(day), Some(last)) if day == last && dating.is_approximate() => {
            Shape::About(day, (dating.earliest, dating.latest))
        }
        (Some(day), Some(last)) if day == last => Shape::Point(day),
        _ => Shape::Range(dating.earliest, dating.latest),
    }
}

/// Returns the first and the last day of a shape; `None` if the date is unknown.
pub fn days(shape: Shape) -> Option<(Day, Day)> {
    match shape {
        Shape::Point(day) => Some((day, day)),
        Shape::About(_, days) => Some(days),
        Shape::Range(first, last) => Some((first, last)),
        Shape::Unknown => None,
    }
}

/// Distributes labels over rows so that none overlaps another and none extends beyond `width`. Each
/// label is a start and a length, in any unit; earlier labels choose first, and one that fits in no
/// row gets `None`.
pub fn rows(labels: &[(i64, i64)], width: i64, rows: usize) -> Vec<Option<usize>> {
    let mut ends = vec![i64::MIN; rows];
    let mut placed: Vec<Option<usize>> = Vec::with_capacity(labels.len());
    for (start, length) in labels {
        let row = ends
            .iter()
            .position(|end| end <= start && start + length <= width);
        if let Some(row) = row {
            ends[row] = start + length;
        }
        placed.push(row);
    }
    placed
}

/// Writes a part of a whole in percent, with three decimals, as style sheets and SVG read it.
///
/// ```
/// use pliego_explore::findings::timeline::percent;
///
/// assert_eq!(percent(1, 3), "33.333%");
/// ```
pub fn percent(part: i64, whole: i64) -> String {
    let thousandths = part * 100_000 / whole.max(1);
    format!("{}.{:03}%", thousandths / 1000, thousandths % 1000)
}
