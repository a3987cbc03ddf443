//! The words of a collection in shards: which statements have each. They answer a search for the
//! statements whose texts have not arrived.

use std::collections::BTreeMap;

use fixedbitset::FixedBitSet;
use pliego_corpus::codec::{self, CodecError};
use pliego_corpus::shards::Words;
use pliego_corpus::{Corpus, Shards, Text};

use super::folded::Searcher;
use super::spelling::variants;
use crate::selection::query::{Term, words};

/// How many bytes a shard of words has at least: 60 KB hold a few hundred words of ten thousand
/// statements, and arrive on a phone in 0.3 seconds.
pub const WORDS: usize = 60_000;

/// Comes after every letter.
const LAST: char = char::MAX;

/// What the words tell of a term.
pub(super) struct Having {
    /// The statements that have all its words.
    pub(super) statements: FixedBitSet,
    /// Whether they surely have the term: a phrase needs its words one after another, and only the text
    /// tells.
    pub(super) exact: bool,
}

/// Finds the statements that have the words of a term, in either spelling; `None` if shards are
/// missing, which are added to `missing`.
pub(super) fn having(
    corpus: &Corpus,
    shards: &Shards,
    term: &Term,
    missing: &mut Vec<usize>,
) -> Option<Having> {
    let before = missing.len();
    let mut having = Having {
        statements: FixedBitSet::with_capacity(corpus.statements.len()),
        exact: true,
    };
    for text in variants(&term.text) {
        let mut all = FixedBitSet::with_capacity(corpus.statements.len());
        all.insert_range(..);
        let mut rest = words(&text).peekable();
        while let Some(word) = rest.next() {
            let is_last = rest.peek().is_none();
            having.exact &= is_last && word.len() == text.len();
            all.intersect_with(&of(corpus, shards, word, term.prefix && is_last, missing));
        }
        having.statements.union_with(&all);
    }
    (missing.len() == before).then_some(having)
}

/// Returns the statements that have a word, or one that begins with it.
fn of(
    corpus: &Corpus,
    shards: &Shards,
    word: &str,
    prefix: bool,
    missing: &mut Vec<usize>,
) -> FixedBitSet {
    let mut statements = FixedBitSet::with_capacity(corpus.statements.len());
    let last = match prefix {
        true => shards.of_word(&[word, &LAST.to_string()].concat()),
        false => shards.of_word(word),
    };
    for shard in shards.of_word(word)..=last {
        let Some(entries) = shards.words(shard) else {
            if !missing.contains(&shard) {
                missing.push(shard);
            }
            continue;
        };
        let first = entries.partition_point(|(other, _)| **other < *word);
        let fits = |other: &Text| match prefix {
            true => other.starts_with(word),
            false => *other == word,
        };
        let fitting = entries.iter().skip(first);
        for (_, distances) in fitting.take_while(|(other, _)| fits(other)) {
            let mut statement = 0;
            for distance in distances {
                statement += distance;
                // A damaged shard may name a statement that is none.
                if statement < statements.len() {
                    statements.insert(statement);
                }
            }
        }
    }
    statements
}

/// Lists the words of a collection in shards: the first word of each, and the encoded shards, which have at
/// least `least` bytes ([`WORDS`], but for tests).
///
/// # Errors
///
/// If a shard cannot be encoded.
pub fn shards(corpus: &Corpus, least: usize) -> Result<(Vec<Text>, Vec<Vec<u8>>), CodecError> {
    let searcher = Searcher::new(corpus);
    // For each word, the last statement that has it, and the distances.
    let mut all: BTreeMap<String, (usize, Vec<usize>)> = BTreeMap::new();
    for statement in corpus.statements.keys() {
        for word in searcher.words_of(statement) {
            let statement = usize::from(statement);
            match all.get_mut(word) {
                Some((last, distances)) if *last != statement => {
                    distances.push(statement - *last);
                    *last = statement;
                }
                Some(_) => {}
                None => {
                    all.insert(word.to_owned(), (statement, vec![statement]));
                }
            }
        }
    }
    let (mut firsts, mut encoded) = (Vec::new(), Vec::new());
    let (mut shard, mut bytes): (Words, usize) = (Vec::new(), 0);
    let count = all.len();
    for (at, (word, (_, distances))) in all.into_iter().enumerate() {
        bytes += word.len() + distances.len();
        // Leaked: the words live as long as the command that writes them.
        shard.push((Text::from(&*word.leak()), distances));
        if bytes >= least || at + 1 == count {
            firsts.extend(shard.first().map(|(word, _)| word.clone()));
            encoded.push(codec::encode(&shard)?);
            (shard, bytes) = (Vec::new(), 0);
        }
    }
    Ok((firsts, encoded))
}
