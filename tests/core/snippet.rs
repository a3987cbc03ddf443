use pliego::CORPUS;
use pliego_corpus::Span;
use pliego_explore::findings::snippet::{Piece, around, incipit, pieces};
use proptest::prelude::*;

proptest! {
    #[test]
    fn pieces_are_the_whole_text_in_order_marked_where_a_mark_covers_it(
        marks in proptest::collection::vec((0_usize..50, 1_usize..20, 0_usize..4), 0..6),
        odd in proptest::collection::vec((0_usize..50, 1_usize..20), 0..4)
    ) {
        let whole = Span { start: 5, end: 45 };
        let marks: Vec<(Span, usize)> =
            marks.into_iter().map(|(start, length, rank)| (Span { start, end: start + length }, rank)).collect();
        let odd: Vec<Span> = odd.into_iter().map(|(start, length)| Span { start, end: start + length }).collect();
        let pieces = pieces(whole, &marks, &odd);
        let mut at = whole.start;
        for Piece { span, rank, oddity } in &pieces {
            prop_assert_eq!(span.start, at);
            at = span.end;
            for byte in span.start..span.end {
                let covering = marks.iter().filter(|(mark, _)| (mark.start..mark.end).contains(&byte));
                prop_assert_eq!(covering.map(|(_, rank)| *rank).min(), *rank);
                prop_assert_eq!(odd.iter().position(|odd| (odd.start..odd.end).contains(&byte)), *oddity);
            }
        }
        prop_assert_eq!(at, whole.end);
        let marks = |piece: &Piece| (piece.rank, piece.oddity);
        prop_assert!(pieces.windows(2).all(|pair| marks(&pair[0]) != marks(&pair[1])));
    }
}

#[test]
fn a_snippet_is_cut_between_words_and_shows_its_words_whole() {
    for statement in &CORPUS.statements {
        for (at, passage) in statement.passages.iter().enumerate() {
            for coding in passage.codings.iter().flatten() {
                let snippet = around(statement, at, coding.quote);
                let text = [snippet.before, snippet.words, snippet.after].map(|span| statement.words(span)).concat();
                assert!(text.contains(statement.words(coding.quote)));
                assert!(statement.words(passage.span).contains(&text));
                assert_eq!(snippet.cut_before, snippet.before.start > passage.span.start);
                let before = statement.text[..snippet.before.start].chars().next_back();
                assert!(!snippet.cut_before || before.is_some_and(char::is_whitespace), "{text}");
                let after = statement.text[snippet.after.end..].chars().next();
                assert!(!snippet.cut_after || after.is_some_and(char::is_whitespace), "{text}");
            }
        }
        let beginning = incipit(statement).unwrap();
        assert!(statement.words(beginning.after).len() > 60);
    }
}
