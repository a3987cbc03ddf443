//! Keyness: which words a statement has more often than the other statements, and its most frequent
//! words.

use pliego_corpus::{Corpus, StatementId};

use super::sort;
use super::tokens::tokens;

/// A word of a statement with its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct WordCount {
    /// The folded word.
    pub word: String,
    /// Its occurrences in the statement.
    pub count: usize,
    /// Its occurrences in all other statements.
    pub elsewhere: usize,
    /// Its keyness in hundredths: log-likelihood (T. Dunning, "Accurate Methods for the Statistics
    /// of Surprise and Coincidence", Computational Linguistics 19 (1993), 61–74), negative if the
    /// word is rarer here than elsewhere.
    pub keyness: i64,
}

/// The least number of letters of a word that is listed.
pub const LETTERS: usize = 5;

/// Counts the words of a statement and compares them with those of all other statements, in
/// alphabetical order.
pub fn words(corpus: &Corpus, statement: StatementId) -> Vec<WordCount> {
    let mut words: Vec<(String, usize)> = Vec::new();
    for other in corpus.statements.keys() {
        let side = usize::from(other != statement);
        words.extend(
            tokens(corpus, other)
                .into_iter()
                .map(|token| (token.word, side)),
        );
    }
    let mut totals = [0, 0];
    let mut counts: Vec<(String, [usize; 2])> = Vec::new();
    for index in sort::by_text(words.iter().map(|(word, _)| word.clone())) {
        let (word, side) = &words[index];
        if counts.last().is_none_or(|(last, _)| last != word) {
            counts.push((word.clone(), [0, 0]));
        }
        if let Some((_, sides)) = counts.last_mut() {
            sides[*side] += 1;
        }
        totals[*side] += 1;
    }
    let here = counts.into_iter().filter(|(_, [count, _])| *count > 0);
    here.map(|(word, [count, elsewhere])| {
        let keyness = log_likelihood(count, totals[0], elsewhere, totals[1]);
        WordCount {
            word,
            count,
            elsewhere,
            keyness,
        }
    })
    .collect()
}

/// Returns the `limit` words with the highest keys; words with equal keys stay in alphabetical
/// order.
pub fn top(words: &[WordCount], limit: usize, key: fn(&WordCount) -> i64) -> Vec<&WordCount> {
    let listed: Vec<&WordCount> = words
        .iter()
        .filter(|word| word.word.chars().count() >= LETTERS)
        .collect();
    let order = sort::by_numbers(listed.iter().map(|word| [-key(word), 0, 0]));
    order
        .into_iter()
        .take(limit)
        .map(|index| listed[index])
        .collect()
}

/// Computes Dunning's log-likelihood of `count` among `here` words and `elsewhere` among `there`,
/// in hundredths; negative where the word is rarer here.
fn log_likelihood(count: usize, here: usize, elsewhere: usize, there: usize) -> i64 {
    let [a, b, c, d] = [count, elsewhere, here, there].map(|number| number as f64);
    let part = |observed: f64, size: f64| {
        let expected = size * (a + b) / (c + d);
        if observed > 0.0 {
            observed * (observed / expected).ln()
        } else {
            0.0
        }
    };
    let likelihood = 2.0 * (part(a, c) + part(b, d));
    let sign = if a * d >= b * c { 1.0 } else { -1.0 };
    i64::from((100.0 * sign * likelihood) as i32)
}
