//! The figures that statements claim, and the tallies of counting bodies. Each keeps its source and
//! its unit. The program never adds, joins or averages them.

use pliego_corpus::{Corpus, Day, Figure, FigureKindId, StatementId, Tally};

use crate::i18n::Strings;

/// Which figures the view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureFilter {
    /// Those of a kind that has a name.
    Kind(FigureKindId),
    /// All others.
    Other,
}

impl FigureFilter {
    /// Lists the filters that show something, as the page offers them.
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        let kinds = corpus.figure_kinds.iter_enumerated();
        let named = kinds.filter(|(_, kind)| kind.label.is_some());
        let filters = named.map(|(kind, _)| Self::Kind(kind)).chain([Self::Other]);
        let has_any = |filter: &Self| {
            let mut figures = corpus.figures.iter();
            let mut tallies = corpus.tallies.iter();
            figures.any(|figure| filter.shows(corpus, figure))
                || tallies.any(|tally| filter.number_of(tally).is_some())
        };
        filters.filter(has_any).collect()
    }

    /// Returns the filter at a position in this list.
    pub fn at(corpus: &Corpus, position: usize) -> Self {
        Self::all(corpus)
            .get(position)
            .copied()
            .unwrap_or(Self::Other)
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
            Self::Kind(kind) => {
                let label = corpus.figure_kinds[kind].label.as_ref();
                label.map_or("", |label| label.get(strings.language))
            }
            Self::Other => strings.other_figures,
        }
    }

    /// Whether it shows a figure.
    pub fn shows(self, corpus: &Corpus, figure: &Figure) -> bool {
        let named = |kind: &FigureKindId| corpus.figure_kinds[*kind].label.is_some();
        match self {
            Self::Kind(kind) => figure.kind == Some(kind),
            Self::Other => figure.kind.filter(named).is_none(),
        }
    }

    /// Returns the number of a tally that it shows.
    pub fn number_of(self, tally: &Tally) -> Option<i64> {
        let mut numbers = tally.numbers.iter();
        let found = numbers.find(|(kind, _)| self == Self::Kind(*kind));
        found.map(|(_, number)| *number)
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
    claimed
        .filter(|figure| filter.shows(corpus, figure))
        .collect()
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
        .filter(|figure| filter.shows(corpus, figure))
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
