//! Two statements side by side: theme by theme, demand by demand, text by text, and the wording that
//! they share.

use pliego_corpus::{Corpus, DemandId, PassageId, Position, Span, Stance, StatementId, ThemeId};
use strum::EnumCount;

use super::stop_words::is_stop_word;
use super::tokens::{Token, tokens};
use super::words::Texts;
use crate::selection::query::words;

/// How the two statements are aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumCount)]
pub enum Alignment {
    /// By the themes that their passages carry.
    #[default]
    Theme,
    /// By the demands on which they take a stance.
    Demand,
    /// Not at all: their full texts.
    Text,
}

impl Alignment {
    /// Every alignment, as the page offers them.
    pub const ALL: [Self; Self::COUNT] = [Self::Theme, Self::Demand, Self::Text];
}

/// Which of two statements says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumCount)]
pub enum Side {
    /// Both.
    Both,
    /// Only the first.
    First,
    /// Only the second.
    Second,
}

impl Side {
    /// Every side, in the order in which the page groups them.
    pub const ALL: [Self; Self::COUNT] = [Self::Both, Self::First, Self::Second];

    /// Returns the side of something that the first statement says or does not, and the second, too.
    /// Nothing is said by neither.
    pub fn of(says: [bool; 2]) -> Self {
        match says {
            [true, true] => Self::Both,
            [true, false] => Self::First,
            _ => Self::Second,
        }
    }
}

/// The most statements of which a list has all; of more it has as many as are found.
pub const MOST_OPTIONS: usize = 40;

/// Lists the first statements whose name has words that begin with the typed ones.
pub fn named(
    corpus: &Corpus,
    name: impl Fn(StatementId) -> String,
    typed: &str,
) -> Vec<StatementId> {
    let typed = corpus.folding.fold(typed);
    let mut found = Vec::new();
    for id in corpus.statements.keys() {
        let name = corpus.folding.fold(&name(id));
        let has = |part: &str| words(&name).any(|word| word.starts_with(part));
        if words(&typed).all(has) {
            found.push(id);
            if found.len() == MOST_OPTIONS {
                break;
            }
        }
    }
    found
}

/// Words of a statement, and the passage that holds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The passage.
    pub passage: PassageId,
    /// The words.
    pub span: Span,
}

/// Quotes of both statements for each theme that either carries, in the order of the codebook.
pub fn themes(corpus: &Corpus, pair: [StatementId; 2]) -> Vec<(ThemeId, [Vec<Quote>; 2])> {
    let quotes = |statement: StatementId, theme: ThemeId| -> Vec<Quote> {
        let passages = corpus.statements[statement].passages.iter_enumerated();
        passages
            .filter_map(|(passage, of)| {
                Some(Quote {
                    passage,
                    span: of.coding(theme)?.quote,
                })
            })
            .collect()
    };
    let row = |theme| (theme, pair.map(|statement| quotes(statement, theme)));
    corpus
        .themes
        .keys()
        .map(row)
        .filter(|(_, sides)| sides.iter().any(|side| !side.is_empty()))
        .collect()
}

/// Positions of both statements on each demand that either mentions, in the order of the codebook.
pub fn demands(corpus: &Corpus, pair: [StatementId; 2]) -> Vec<(DemandId, [Option<&Position>; 2])> {
    let row = |demand| {
        (
            demand,
            pair.map(|statement| corpus.position(statement, demand)),
        )
    };
    let mentions = |position: &Option<&Position>| {
        position.is_some_and(|position| position.stance != Stance::Silent)
    };
    corpus
        .demands
        .keys()
        .map(row)
        .filter(|(_, sides)| sides.iter().any(mentions))
        .collect()
}

/// How many words in a row two statements must have in common to share wording.
pub const SHARED: usize = 4;

/// How many of them must not be stop words: any two texts have “one of the most” in common.
pub const SHARED_CONTENT: usize = 2;

/// The longest runs of at least [`SHARED`] words that both statements have, [`SHARED_CONTENT`] of
/// them no stop words, in the order of the first.
///
/// Time grows with the product of their lengths in words.
pub fn shared(corpus: &Corpus, pair: [StatementId; 2]) -> Vec<[Quote; 2]> {
    let mut texts = Texts::default();
    let [one, other] = pair.map(|id| tokens(corpus, id, &mut |word| texts.number(word.as_bytes())));
    let language = &*corpus.statements[pair[0]].language;
    let says_something = |run: &[Token]| {
        let content = run
            .iter()
            .filter(|token| !is_stop_word(language, texts.text(token.word)));
        content.count() >= SHARED_CONTENT
    };
    // No run crosses the end of a passage.
    let continues = |tokens: &[Token], at: usize| {
        at > 0
            && tokens
                .get(at)
                .is_some_and(|token| token.passage == tokens[at - 1].passage)
    };
    let same = |i: usize, j: usize| {
        one.get(i).map(|token| token.word) == other.get(j).map(|token| token.word)
    };
    // For each word of the other, the length of the run that ends with it and the current word of
    // the first.
    let mut previous = vec![0_usize; other.len() + 1];
    let mut runs = Vec::new();
    for i in 0..one.len() {
        let mut current = vec![0_usize; other.len() + 1];
        for j in (0..other.len()).filter(|j| same(i, *j)) {
            let both_continue = |i: usize, j: usize| continues(&one, i) && continues(&other, j);
            current[j + 1] = 1 + if both_continue(i, j) { previous[j] } else { 0 };
            let ends = !(both_continue(i + 1, j + 1) && same(i + 1, j + 1));
            let length = current[j + 1];
            if ends && length >= SHARED && says_something(&one[i + 1 - length..=i]) {
                runs.push([run(&one, i, length), run(&other, j, length)]);
            }
        }
        previous = current;
    }
    runs
}

/// The run of `length` words that ends with the token at `last`.
fn run(tokens: &[Token], last: usize, length: usize) -> Quote {
    let (first, last) = (&tokens[last + 1 - length], &tokens[last]);
    Quote {
        passage: last.passage,
        span: Span {
            start: first.span.start,
            end: last.span.end,
        },
    }
}
