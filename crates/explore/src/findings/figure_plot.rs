//! The plot of figures: where days and numbers are, and where there is room for labels.

use crate::i18n::Strings;
use pliego_corpus::{Corpus, Day, Figure, Language, Tally};

use super::figures::{FigureFilter, day_on_axis, days, is_lower_bound, scale};
use super::timeline::{percent, rows};

/// The height of the plot, in pixels.
pub const HEIGHT: i64 = 260;

/// The width of a narrow plot with labels at its marks and of a letter of such a label, in pixels, by
/// which labels are placed. In a wider plot they are further apart; a narrower one has none.
const NARROW: i64 = 560;
const LETTER: i64 = 8;

/// Half the width and height of a mark, and the height of a lower bound's arrow, in pixels.
const MARK: i64 = 6;
const ARROW: i64 = 16;

/// The width of the narrowest plot and the lengths of the labels of its time axis, in pixels:
/// "7 Dec 2022" and "1 Jan".
const NARROWEST: i64 = 288;
const DAY: i64 = 66;
const MONTH: i64 = 30;

/// Maps days and numbers to positions in the plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axes {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// The number at the upper end of the scale.
    pub top: i64,
}

impl Axes {
    /// Makes the axes of a filter's plot.
    pub fn new(corpus: &Corpus, filter: FigureFilter) -> Self {
        let ((first, last), top) = (corpus.span, scale(corpus, filter));
        Self { first, last, top }
    }

    /// Returns the number of days on the axis.
    pub fn days(self) -> i64 {
        self.last.0 - self.first.0 + 1
    }

    /// Returns where a day is, in percent of the width: its beginning, or its middle with one
    /// half-day.
    pub fn x(self, day: Day, half_days: i64) -> String {
        percent(2 * self.before(day) + half_days, 2 * self.days())
    }

    /// Returns where a number is, in pixels from above.
    pub fn y(self, number: i64) -> i64 {
        HEIGHT - number * (HEIGHT - 16) / self.top
    }

    /// Whether a day is in the last quarter of the axis. A label then ends at its mark, because it
    /// would not fit to the right of it.
    pub fn is_late(self, day: Day) -> bool {
        4 * (day.0 - self.first.0) > 3 * (self.last.0 - self.first.0)
    }

    /// Lists the first day of each month on the axis, and whether there is room for its label.
    pub fn months(self) -> Vec<(Day, bool)> {
        let days = (self.first.0 + 1..=self.last.0).map(Day);
        let months: Vec<Day> = days.filter(|day| day.civil().2 == 1).collect();
        let start = |day: &Day| (self.left(*day, NARROWEST) - MONTH / 2, MONTH);
        let mut labels = vec![(0, DAY)];
        labels.extend(months.iter().map(start));
        // The label of the last day is at the right end.
        let rows = rows(&labels, NARROWEST - DAY, 1).into_iter().skip(1);
        months
            .into_iter()
            .zip(rows.map(|row| row.is_some()))
            .collect()
    }

    fn before(self, day: Day) -> i64 {
        day.clamp(self.first, self.last).0 - self.first.0
    }

    /// Returns where a day begins in a plot of a width, in pixels.
    fn left(self, day: Day, width: i64) -> i64 {
        self.before(day) * width / self.days()
    }

    /// Returns the box of the mark of a day and a number, or of several days.
    fn mark(self, (first, last): (Day, Day), number: i64, above: i64) -> Rectangle {
        let start = self.left(first, NARROW);
        Rectangle {
            left: start - MARK,
            top: self.y(number) - above,
            width: self.left(last, NARROW) - start + 2 * MARK,
            height: above + MARK,
        }
    }
}

/// A rectangle in the plot, in pixels from its left and upper edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rectangle {
    /// The left end.
    pub left: i64,
    /// The upper end.
    pub top: i64,
    /// The width.
    pub width: i64,
    /// The height.
    pub height: i64,
}

impl Rectangle {
    /// Whether it has a point in common with another.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }
}

/// A claim in the plot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedClaim<'c> {
    /// The claim.
    pub figure: &'c Figure,
    /// Its number.
    pub number: i64,
    /// Its label: the number with its hedge, and who claims it.
    pub label: String,
    /// The distance of the label's baseline from the middle of the mark, in pixels; `None` if there
    /// is no room for the label.
    pub baseline: Option<i64>,
}

/// Places the claims that have a number. `title` is the label of the scale's upper end.
pub fn place_claims<'c>(
    corpus: &'c Corpus,
    claims: &[&'c Figure],
    filter: FigureFilter,
    language: Language,
    title: &str,
) -> Vec<PlacedClaim<'c>> {
    let axes = Axes::new(corpus, filter);
    let mut placed: Vec<PlacedClaim<'c>> = Vec::new();
    // The labels of the scale stand on its lines, the uppermost with the title.
    let on_scale = (0..=4).map(|quarter| Rectangle {
        left: 0,
        top: axes.y(quarter * axes.top / 4) - LABEL_HEIGHT,
        width: if quarter == 4 {
            letters(title)
        } else {
            4 * LETTER
        },
        height: LABEL_HEIGHT,
    });
    let mut taken: Vec<Rectangle> = on_scale.collect();
    let mut labels = Vec::new();
    for figure in claims {
        let Some(number) = figure.value else { continue };
        let statement = &corpus.statements[figure.statement];
        let strings = Strings::of(language);
        let issuer = strings.short_issuer(corpus, statement);
        let issuer = strings.named_apart(corpus, statement, issuer);
        let hedge = figure.qualifier.as_deref().unwrap_or_default();
        let label = format!("{hedge} {number} · {issuer}");
        let label = label.trim_start().to_owned();
        let (days, length) = (days(corpus, figure), letters(&label));
        let start = axes.left(days.0, NARROW);
        let late = if axes.is_late(days.0) { length } else { 0 };
        let above = if is_lower_bound(figure) { ARROW } else { MARK };
        taken.push(axes.mark(days, number, above));
        labels.push(MarkLabel {
            left: start - late,
            y: axes.y(number),
            length,
        });
        placed.push(PlacedClaim {
            figure,
            number,
            label,
            baseline: None,
        });
    }
    let sign = |tally: &Tally| {
        let day = day_on_axis(corpus, tally)?;
        Some(axes.mark((day, day), filter.number_of(tally)?, MARK))
    };
    let signs: Vec<Rectangle> = corpus.tallies.iter().filter_map(sign).collect();
    let baselines = place_labels(&labels, &taken, &signs);
    for (claim, baseline) in placed.iter_mut().zip(baselines) {
        claim.baseline = baseline;
    }
    placed
}

fn letters(text: &str) -> i64 {
    text.chars().count() as i64 * LETTER
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

impl MarkLabel {
    /// Returns its box, with its baseline at a distance from the middle of its mark.
    pub fn at(self, baseline: i64) -> Rectangle {
        Rectangle {
            left: self.left,
            top: self.y + baseline - 12,
            width: self.length,
            height: LABEL_HEIGHT,
        }
    }
}

/// Distances of a label's baseline from the middle of its mark, in pixels: the nearest first, above
/// and below in turn.
const BASELINES: [i64; 6] = [-11, 20, -27, 36, -43, 52];
/// Height of a label, in pixels.
const LABEL_HEIGHT: i64 = 16;

/// Places labels so that none overlaps another, nor what is `taken`, nor an edge of the plot: each
/// gets the distance of its baseline from the middle of its mark. They also avoid `signs`, except
/// where they find no room otherwise. Earlier labels choose first; one that finds no room at all
/// gets `None`.
pub fn place_labels(
    labels: &[MarkLabel],
    taken: &[Rectangle],
    signs: &[Rectangle],
) -> Vec<Option<i64>> {
    let mut taken = taken.to_vec();
    let place = |label: &MarkLabel| {
        let free = |signs: &[Rectangle]| {
            BASELINES.into_iter().find(|baseline| {
                let own = label.at(*baseline);
                let is_within = own.top >= 0 && own.top + own.height <= HEIGHT;
                is_within && !taken.iter().chain(signs).any(|other| own.overlaps(*other))
            })
        };
        let baseline = free(signs).or_else(|| free(&[]));
        taken.extend(baseline.map(|baseline| label.at(baseline)));
        baseline
    };
    labels.iter().map(place).collect()
}
