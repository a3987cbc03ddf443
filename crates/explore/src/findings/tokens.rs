//! The words of a statement, folded for comparison.

use pliego_corpus::{Corpus, PassageId, Span, StatementId, is_letter};

/// A word of a statement.
pub(super) struct Token {
    /// The number of the folded word.
    pub(super) word: usize,
    /// Its passage.
    pub(super) passage: PassageId,
    /// The printed word.
    pub(super) span: Span,
}

/// Lists the words of a statement in reading order, without its list of signatories. Each gets the number that
/// `number` gives it.
pub(super) fn tokens(
    corpus: &Corpus,
    statement: StatementId,
    number: &mut dyn FnMut(&str) -> usize,
) -> Vec<Token> {
    let printed = &corpus.statements[statement];
    let passages = printed.passages.iter_enumerated();
    let mut tokens = Vec::new();
    for (passage, of) in passages.filter(|(_, passage)| passage.signatory.is_none()) {
        let mut word = String::new();
        let mut start = of.span.start;
        let text = printed.text_of(of.span);
        for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
            let here = of.span.start + at;
            let before = word.len();
            corpus.folding.fold_into(character, &mut word);
            // An accent may have changed the letter before it.
            let folded = word.get(before..).unwrap_or_default();
            if folded.chars().all(is_letter) {
                if before == 0 {
                    start = here;
                }
                continue;
            }
            word.truncate(before);
            if before > 0 {
                tokens.push(Token {
                    word: number(&word),
                    passage,
                    span: Span { start, end: here },
                });
                word.clear();
            }
        }
    }
    tokens
}
