//! The words of a statement one by one, as they are compared.

use pliego_corpus::{Corpus, Span, is_letter};

/// A word, and where it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// As it is compared: in small letters, without accents.
    pub(super) word: String,
    /// Position of its passage in the statement.
    pub(super) passage: usize,
    /// Where it stands.
    pub(super) span: Span,
}

/// The words of a statement in reading order; not those of its list of signatories.
pub(super) fn tokens(corpus: &Corpus, statement: usize) -> Vec<Token> {
    let printed = &corpus.statements[statement];
    let mut tokens: Vec<Token> = Vec::new();
    for (passage, of) in printed.passages.iter().enumerate().filter(|(_, passage)| passage.signatory.is_none()) {
        let mut word = String::new();
        let mut start = of.span.start;
        let text = printed.words(of.span);
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
                tokens.push(Token { word: core::mem::take(&mut word), passage, span });
            }
        }
    }
    tokens
}
