//! Two statements side by side: theme by theme, demand by demand, and the wording that they share.

use super::tokens::{Token, tokens};
use pliego_corpus::{Corpus, Position, Span, Stance};

/// How the two are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// By the themes that their passages carry.
    #[default]
    Theme,
    /// By the demands on which they stand.
    Demand,
}

impl By {
    /// All of them, as they are offered.
    pub const ALL: [Self; 2] = [Self::Theme, Self::Demand];
}

/// Words of a statement, and the passage in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Position of the passage in the statement.
    pub passage: usize,
    /// The words.
    pub span: Span,
}

/// What the two say of a theme: its position, and the words of each.
pub type ByTheme = (usize, [Vec<Words>; 2]);

/// What the two say of each theme that either carries, in the order of the codebook.
pub fn themes(corpus: &Corpus, pair: [usize; 2]) -> Vec<ByTheme> {
    let carried = |statement: usize, theme: usize| {
        let passages = corpus.statements[statement].passages.iter().enumerate();
        passages
            .filter_map(|(passage, printed)| Some(Words { passage, span: printed.coding(theme)?.quote }))
            .collect::<Vec<_>>()
    };
    let row = |theme| (theme, pair.map(|statement| carried(statement, theme)));
    (0..corpus.themes.len()).map(row).filter(|(_, sides)| sides.iter().any(|side| !side.is_empty())).collect()
}

/// Where the two stand on each demand of which either speaks, in the order of the codebook.
pub fn demands(corpus: &Corpus, pair: [usize; 2]) -> Vec<(usize, [Option<&Position>; 2])> {
    let stand = |statement: usize, demand: usize| {
        corpus.positions.iter().find(|position| (position.statement, position.demand) == (statement, demand))
    };
    let row = |demand| (demand, pair.map(|statement| stand(statement, demand)));
    let speaks = |position: &Option<&Position>| position.is_some_and(|position| position.stance != Stance::Silent);
    (0..corpus.demands.len()).map(row).filter(|(_, sides)| sides.iter().any(speaks)).collect()
}

/// How many words in a row two statements must share to share wording.
pub const SHARED: usize = 4;

/// The longest runs of at least [`SHARED`] words that both have, in the order of the first.
pub fn shared(corpus: &Corpus, pair: [usize; 2]) -> Vec<[Words; 2]> {
    let [one, other] = pair.map(|statement| tokens(corpus, statement));
    // Whether a word and the one before it stand in one passage: no run goes over its end.
    let joined = |tokens: &[Token], at: usize| {
        at > 0 && tokens.get(at).is_some_and(|token| token.passage == tokens[at - 1].passage)
    };
    let same = |i: usize, j: usize| one.get(i).map(|token| &token.word) == other.get(j).map(|token| &token.word);
    // For each word of the other, how many words up to it and up to the one at hand are the same.
    let mut before = vec![0_usize; other.len() + 1];
    let mut runs = Vec::new();
    for i in 0..one.len() {
        let mut now = vec![0_usize; other.len() + 1];
        for j in (0..other.len()).filter(|j| same(i, *j)) {
            let goes_on = |i: usize, j: usize| joined(&one, i) && joined(&other, j);
            now[j + 1] = 1 + if goes_on(i, j) { before[j] } else { 0 };
            let ends = !(goes_on(i + 1, j + 1) && same(i + 1, j + 1));
            if ends && now[j + 1] >= SHARED {
                runs.push([found(&one, i, now[j + 1]), found(&other, j, now[j + 1])]);
            }
        }
        before = now;
    }
    runs
}

/// The run of words of that length that ends with the one at `last`.
fn found(tokens: &[Token], last: usize, length: usize) -> Words {
    let (first, last) = (&tokens[last + 1 - length], &tokens[last]);
    Words { passage: last.passage, span: Span { start: first.span.start, end: last.span.end } }
}
