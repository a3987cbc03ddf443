//! What statements claim in numbers, and beside it what bodies counted. Each claim is its issuer's, in its own unit; each
//! tally is its body's: nothing here joins, sums or averages them.

use pliego_corpus::{Corpus, Day, Figure, FigureKind, Tally};

/// What is picked to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    /// Deaths.
    #[default]
    Deaths,
    /// Wounded.
    Wounded,
    /// Everything else that statements count.
    Other,
}

impl Counted {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Deaths, Self::Wounded, Self::Other];

    /// Whether a figure counts it.
    pub fn is_counted_by(self, figure: &Figure) -> bool {
        match figure.kind {
            FigureKind::Deaths => self == Self::Deaths,
            FigureKind::Wounded => self == Self::Wounded,
            _ => self == Self::Other,
        }
    }

    /// How many of it a tally gives.
    pub fn in_tally(self, tally: &Tally) -> Option<i64> {
        match self {
            Self::Deaths => tally.deaths,
            Self::Wounded => tally.wounded,
            Self::Other => None,
        }
    }
}

/// What these statements claim of what is picked, in reading order.
pub fn claims<'c>(corpus: &'c Corpus, statements: &[usize], counted: Counted) -> Vec<&'c Figure> {
    let claimed = corpus.figures.iter().filter(|figure| statements.contains(&figure.statement));
    claimed.filter(|figure| counted.is_counted_by(figure)).collect()
}

/// The days that a claim may be of: those that its text gives, else those that its statement may date from.
pub fn days(corpus: &Corpus, figure: &Figure) -> (Day, Day) {
    let dating = &corpus.statements[figure.statement].dating;
    match figure.as_of.map(|date| date.span()) {
        Some((Some(first), Some(last))) => (first, last),
        _ => (dating.earliest, dating.latest),
    }
}

/// The upper end of a scale on which everything that is picked has its place: a round number of four equal parts.
pub fn scale(corpus: &Corpus, counted: Counted) -> i64 {
    let claimed =
        corpus.figures.iter().filter(|figure| counted.is_counted_by(figure)).filter_map(|figure| figure.value);
    let counts = corpus.tallies.iter().filter_map(|tally| counted.in_tally(tally));
    let most = claimed.chain(counts).max().unwrap_or(0).max(1);
    let mut step = 1;
    while most > 4 * step {
        // 1, 2, 5, 10, 20, 50, …
        step = if step.to_string().starts_with('2') { step / 2 * 5 } else { step * 2 };
    }
    4 * step
}
