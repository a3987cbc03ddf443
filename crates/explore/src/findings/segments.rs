//! Segments: text cut where marks begin and end.

use pliego_corpus::{Passage, Span};

use super::sort;

/// A stretch of text with the same marks from its beginning to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The stretch.
    pub span: Span,
    /// The lowest rank among its marks.
    pub rank: Option<usize>,
    /// The index of the first irregularity that it is part of.
    pub irregularity: Option<usize>,
}

/// Cuts a stretch of text wherever a mark or an irregularity begins or ends. The segments are
/// adjacent and cover the stretch.
pub fn segments(whole: Span, marks: &[(Span, usize)], irregularities: &[Span]) -> Vec<Segment> {
    let spans = marks.iter().map(|(span, _)| span).chain(irregularities);
    let inner = spans
        .flat_map(|span| [span.start, span.end])
        .filter(|cut| (whole.start..whole.end).contains(cut));
    let cuts: Vec<usize> = inner.chain([whole.start, whole.end]).collect();
    let order = sort::by_numbers(cuts.iter().map(|cut| [*cut as i64, 0, 0]));
    let mut cuts: Vec<usize> = order.map(|index| cuts[index]).collect();
    cuts.dedup();
    let mut segments: Vec<Segment> = Vec::new();
    for pair in cuts.windows(2) {
        let span = Span {
            start: pair[0],
            end: pair[1],
        };
        let covers = |mark: &Span| mark.start <= span.start && span.end <= mark.end;
        let rank = marks
            .iter()
            .filter(|(mark, _)| covers(mark))
            .map(|(_, rank)| *rank)
            .min();
        let irregularity = irregularities.iter().position(covers);
        match segments.last_mut() {
            Some(last) if (last.rank, last.irregularity) == (rank, irregularity) => {
                last.span.end = span.end;
            }
            _ => segments.push(Segment {
                span,
                rank,
                irregularity,
            }),
        }
    }
    segments
}

/// Adjacent segments of the same rank. An irregularity does not interrupt a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The rank of the mark; `None` for words without one.
    pub rank: Option<usize>,
    /// The segments, each with the index of its irregularity.
    pub pieces: Vec<(Span, Option<usize>)>,
}

/// Cuts a passage into runs. An irregularity of the whole passage is left out: it is annotated, and
/// marking it would underline every word, and hide the irregularities of some of them.
pub fn runs(passage: &Passage, marks: &[(Span, usize)]) -> Vec<Run> {
    let nothing = Span {
        start: passage.span.start,
        end: passage.span.start,
    };
    let spans = passage.irregularities.iter();
    let spans = spans.map(|irregularity| match irregularity.span {
        whole if whole == passage.span => nothing,
        part => part,
    });
    let irregularities: Vec<Span> = spans.collect();
    let mut runs: Vec<Run> = Vec::new();
    for segment in segments(passage.span, marks, &irregularities) {
        let piece = (segment.span, segment.irregularity);
        match runs.last_mut().filter(|run| run.rank == segment.rank) {
            Some(run) => run.pieces.push(piece),
            None => runs.push(Run {
                rank: segment.rank,
                pieces: vec![piece],
            }),
        }
    }
    runs
}
