use pliego_corpus::Span;
use pliego_explore::findings::segments::{Segment, segments};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn segments_cover_a_text_in_order_and_have_the_lowest_rank_of_the_marks_over_them(
        marks in vec((0_usize..50, 1_usize..20, 0_usize..4), 0..6),
        irregularities in vec((0_usize..50, 1_usize..20), 0..4)
    ) {
        let whole = Span { start: 5, end: 45 };
        let span = |start: usize, length: usize| Span { start, end: start + length };
        let marks: Vec<(Span, usize)> =
            marks.into_iter().map(|(start, length, rank)| (span(start, length), rank)).collect();
        let irregularities: Vec<Span> =
            irregularities.into_iter().map(|(start, length)| span(start, length)).collect();
        let segments = segments(whole, &marks, &irregularities);
        let mut end = whole.start;
        for Segment { span, rank, irregularity } in &segments {
            prop_assert_eq!(span.start, end);
            end = span.end;
            for byte in span.start..span.end {
                let covers = |mark: &Span| (mark.start..mark.end).contains(&byte);
                let covering = marks.iter().filter(|(mark, _)| covers(mark));
                prop_assert_eq!(covering.map(|(_, rank)| *rank).min(), *rank);
                prop_assert_eq!(irregularities.iter().position(covers), *irregularity);
            }
        }
        prop_assert_eq!(end, whole.end);
        let marked = |segment: &Segment| (segment.rank, segment.irregularity);
        prop_assert!(segments.windows(2).all(|pair| marked(&pair[0]) != marked(&pair[1])));
    }
}
