//! The words of a statement, folded for comparison.

use pliego_corpus::{Corpus, PassageId, Span, StatementId, is_letter};

/// A word of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The folded word.
    pub(super) word: String,
    /// Its passage.
    pub(super) passage: PassageId,
    /// The printed word.
    pub(super) span: Span,
}

/// Lists the words of a statement in reading order, without its list of signatories.
pub(super) fn tokens(corpus: &Corpus, statement: StatementId) -> Vec<Token> {
    let printed = &corpus.statements[statement];
    let mut tokens: Vec<Token> = Vec::new();
    for (passage, of) in printed
        .passages
        .iter_enumerated()
        .filter(|(_, passage)| passage.signatory.is_none())
    {
        let mut word = String::new();
        let mut start = of.span.start;
        let text = printed.text_of(of.span);
        for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
            let here = of.span.start + at;
            let mut folded = String::new();
            corpus.folding.fold_into(character, &mut folded);
            if folded.chars().all(is_letter) {
                if word.is_empty() {
                    start = here;
                }
                word.push_str(&folded);
            } else if !word.is_empty() {
                let span = Span { start, end: here };
                tokens.push(Token {
                    word: core::mem::take(&mut word),
                    passage,
                    span,
                });
            }
        }
    }
    tokens
}
