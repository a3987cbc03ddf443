use pliego::CORPUS;
use pliego_explore::findings::snippet::{around, incipit};

#[test]
fn a_snippet_is_cut_between_words_and_contains_the_whole_quote() {
    for statement in &CORPUS.statements {
        for (id, passage) in statement.passages.iter_enumerated() {
            for coding in passage.codings.iter().flatten() {
                let snippet = around(statement, id, coding.quote);
                let text = [snippet.before, snippet.words, snippet.after]
                    .map(|span| statement.text_of(span))
                    .concat();
                assert!(text.contains(statement.text_of(coding.quote)));
                assert!(statement.text_of(passage.span).contains(&text));
                assert_eq!(
                    snippet.cut_before,
                    snippet.before.start > passage.span.start
                );
                let before = statement.text[..snippet.before.start].chars().next_back();
                assert!(
                    !snippet.cut_before || before.is_some_and(char::is_whitespace),
                    "{text}"
                );
                let after = statement.text[snippet.after.end..].chars().next();
                assert!(
                    !snippet.cut_after || after.is_some_and(char::is_whitespace),
                    "{text}"
                );
            }
        }
    }
}

#[test]
fn the_incipit_of_each_statement_has_more_than_60_bytes() {
    for statement in &CORPUS.statements {
        let incipit = incipit(statement).unwrap();
        assert!(
            statement.text_of(incipit.after).len() > 60,
            "{}",
            statement.id
        );
    }
}
