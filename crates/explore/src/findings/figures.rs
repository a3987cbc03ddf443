//! The figures that statements claim, and the tallies of counting bodies. Each keeps its source and
//! its unit. The program never adds, joins or averages them.

use pliego_corpus::{Corpus, Day, Figure, FigureKind, StatementId, Tally};
use strum::EnumCount;

/// Which figures the view shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum FigureFilter {
    /// Deaths.
    #[default]
    Deaths,
    /// Wounded.
    Wounded,
    /// All other figures.
    Other,
}

impl FigureFilter {
    /// Every filter, as the page offers them.
    pub const ALL: [Self; Self::COUNT] = [Self::Deaths, Self::Wounded, Self::Other];

    /// Whether it shows a figure.
    pub fn shows(self, figure: &Figure) -> bool {
        match figure.kind {
            FigureKind::Deaths => self == Self::Deaths,
            FigureKind::Wounded => self == Self::Wounded,
            _ => self == Self::Other,
        }
    }

    /// Returns the number of a tally that it shows.
    pub fn number_of(self, tally: &Tally) -> Option<i64> {
        match self {
            Self::Deaths => tally.deaths,
            Self::Wounded => tally.wounded,
            Self::Other => None,
        }
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

/// A label at a mark of the plot, in pixels from its left and upper edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkLabel {
    /// The left end of the label.
    pub left: i64,
    /// The middle of the mark.
    pub y: i64,
    /// The length of the label.
    pub length: i64,
}

/// Distances of a label's baseline from the middle of its mark, in pixels: the nearest first, above
/// and below in turn.
const BASELINES: [i64; 6] = [-11, 20, -27, 36, -43, 52];
/// Height of a label, in pixels.
const LABEL_HEIGHT: i64 = 16;

/// Places labels so that none overlaps another: each gets the distance of its baseline from the
/// middle of its mark. Earlier labels choose first; one that finds no room stands above its mark.
pub fn place_labels(labels: &[MarkLabel]) -> Vec<i64> {
    let mut placed: Vec<(MarkLabel, i64)> = Vec::with_capacity(labels.len());
    for label in labels {
        let is_free = |baseline: &&i64| {
            placed.iter().all(|(other, at)| {
                let apart = (label.y + **baseline - other.y - at).abs() >= LABEL_HEIGHT;
                let beside = label.left + label.length <= other.left
                    || other.left + other.length <= label.left;
                apart || beside
            })
        };
        let baseline = BASELINES.iter().find(is_free).unwrap_or(&BASELINES[0]);
        placed.push((*label, *baseline));
    }
    placed.into_iter().map(|(_, baseline)| baseline).collect()
}
