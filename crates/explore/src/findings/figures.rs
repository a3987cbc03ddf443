//! The figures that statements claim, and the tallies of counting bodies. Each keeps its source and
//! its unit. The program never adds, joins or averages them.

use pliego_corpus::{Corpus, Day, Figure, FigureKindId, StatementId, Tally};

use crate::i18n::Strings;

/// Which figures the view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureFilter {
    /// Those of a kind.
    Kind(FigureKindId),
    /// All others.
    Other,
}

impl FigureFilter {
    /// Lists the filters that show something, as the page offers them.
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        let mut filters = Vec::new();
        for kind in corpus.figure_kinds.keys() {
            filters.push(Self::Kind(kind));
        }
        if corpus
            .figures
            .iter()
            .any(|figure| Self::Other.shows(figure))
        {
            filters.push(Self::Other);
        }
        filters
    }

    /// Returns the filter at a position in this list.
    pub fn at(corpus: &Corpus, position: usize) -> Self {
        match position < corpus.figure_kinds.len() {
            true => Self::Kind(position.into()),
            false => Self::Other,
        }
    }

    /// Returns its key in the address.
    pub fn key(self, corpus: &Corpus) -> &str {
        match self {
            Self::Kind(kind) => &corpus.figure_kinds[kind].id,
            Self::Other => "other",
        }
    }

    /// Returns the name of what it shows.
    pub fn name<'c>(self, corpus: &'c Corpus, strings: &Strings) -> &'c str {
        match self {
            Self::Kind(kind) => corpus.figure_kinds[kind].label.get(strings.language),
            Self::Other => strings.other_figures,
        }
    }

    /// Whether it shows a figure.
    pub fn shows(self, figure: &Figure) -> bool {
        self == figure.kind.map_or(Self::Other, Self::Kind)
    }

    /// Returns the number of a tally that it shows.
    pub fn number_of(self, tally: &Tally) -> Option<i64> {
        (self == Self::Kind(tally.kind)).then_some(tally.number)
    }
}

/// Lists the figures of these statements that a filter shows, in reading order.
pub fn claims<'c>(
    corpus: &'c Corpus,
    statements: &[StatementId],
    filter: FigureFilter,
) -> Vec<&'c Figure> {
    let claimed = corpus
        .figures
        .iter()
        .filter(|figure| statements.contains(&figure.statement));
    claimed.filter(|figure| filter.shows(figure)).collect()
}

/// Returns the days to which a figure may refer: those that its text gives, else those of its
/// statement.
pub fn days(corpus: &Corpus, figure: &Figure) -> (Day, Day) {
    let dating = &corpus.statements[figure.statement].dating;
    match figure.as_of.map(|date| date.span()) {
        Some((Some(first), Some(last))) => (first, last),
        _ => (dating.earliest, dating.latest),
    }
}

/// Returns the upper end of a scale for all figures and tallies that a filter shows: four equal
/// steps of 1, 2 or 5 times a power of ten.
pub fn scale(corpus: &Corpus, filter: FigureFilter) -> i64 {
    let claimed = corpus
        .figures
        .iter()
        .filter(|figure| filter.shows(figure))
        .filter_map(|figure| figure.value);
    let counts = corpus
        .tallies
        .iter()
        .filter_map(|tally| filter.number_of(tally));
    let most = claimed.chain(counts).max().unwrap_or(0).max(1);
    let mut step = 1;
    while most > 4 * step {
        // 1, 2, 5, 10, 20, 50, …
        step = if step.to_string().starts_with('2') {
            step / 2 * 5
        } else {
            step * 2
        };
    }
    4 * step
}

/// Whether a figure is a lower bound by its hedge: "more than 20". No point of the plot is then what
/// the statement claims.
pub fn is_lower_bound(figure: &Figure) -> bool {
    const HEDGES: [&str; 5] = ["more than", "over", "at least", "más de", "al menos"];
    let hedge = figure.qualifier.as_deref();
    figure.value.is_some() && hedge.is_some_and(|hedge| HEDGES.contains(&hedge))
}

/// Returns the day on which a plot shows a tally; `None` if that is outside the time axis.
pub fn day_on_axis(corpus: &Corpus, tally: &Tally) -> Option<Day> {
    let (first, last) = corpus.span;
    let day = tally.as_of.span().0?;
    (first <= day && day <= last).then_some(day)
}

/// Counts the tallies that a filter shows and whose day is outside the time axis.
pub fn off_axis(corpus: &Corpus, filter: FigureFilter) -> usize {
    let counts = corpus.tallies.iter();
    let counts = counts.filter(|tally| filter.number_of(tally).is_some());
    counts
        .filter(|tally| day_on_axis(corpus, tally).is_none())
        .count()
}
