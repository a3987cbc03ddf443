//! Keyness: which words a statement has more often than the other statements, and its most frequent
//! words.

use pliego_corpus::StatementId;

use super::concordance::per_thousand;
use super::sort::{Key, Order};
use super::stop_words::is_stop_word;
use super::{Index, sort};

/// A word of a statement with its counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordCount<'i> {
    /// The folded word.
    pub word: &'i str,
    /// The word as it is printed: with a capital only where the corpus hardly ever prints it
    /// without.
    pub printed: &'i str,
    /// Its occurrences in the statement.
    pub count: usize,
    /// Its occurrences for each 1 000 words of the statement, rounded.
    pub per_thousand: usize,
    /// Its occurrences in all other statements.
    pub elsewhere: usize,
    /// Its keyness in hundredths: log-likelihood (T. Dunning, "Accurate Methods for the Statistics
    /// of Surprise and Coincidence", Computational Linguistics 19 (1993), 61–74), negative if the
    /// word is rarer here than elsewhere.
    pub keyness: i64,
}

/// The least number of letters of a word that is listed.
pub const LETTERS: usize = 3;

impl Index<'_> {
    /// Counts the words of statements and compares those of each with those of all other statements of the
    /// corpus; in alphabetical order. Lists of signatories do not count.
    pub fn word_counts(&self, statements: &[StatementId]) -> Vec<Vec<WordCount<'_>>> {
        let words = self.words();
        let all: usize = words.counts.iter().sum();
        let mut counts = vec![0; words.counts.len()];
        let counted = |statement: &StatementId| {
            let mut listed: Vec<usize> = Vec::new();
            let mut here = 0;
            let passages = &self.corpus.statements[*statement].passages;
            for (row, passage) in self.searcher.rows(*statement).zip(passages) {
                if passage.signatory.is_some() {
                    continue;
                }
                let places = &words.places[words.first[row]..words.first[row + 1]];
                here += places.len();
                for word in places.iter().map(|word| *word as usize) {
                    if counts[word] == 0 {
                        listed.push(word);
                    }
                    counts[word] += 1;
                }
            }
            let key = |word: &usize| Key {
                words: words.folded(*word).as_bytes(),
                ..Key::default()
            };
            let order = Order::new(listed.iter().map(key).collect());
            let count = order.map(|index| {
                let word = listed[index];
                let count = core::mem::take(&mut counts[word]);
                let elsewhere = words.counts[word] - count;
                WordCount {
                    word: words.folded(word),
                    printed: words.printed(word),
                    count,
                    per_thousand: per_thousand(count, here),
                    elsewhere,
                    keyness: log_likelihood(count, here, elsewhere, all - here),
                }
            });
            count.collect()
        };
        statements.iter().map(counted).collect()
    }
}

/// Returns the `limit` words with the highest keys, without stop words of the language of their
/// statement; words with equal keys stay in alphabetical order.
pub fn top<'i>(
    words: &[WordCount<'i>],
    language: &str,
    limit: usize,
    key: fn(&WordCount<'_>) -> i64,
) -> Vec<WordCount<'i>> {
    let order = sort::by_numbers(words.iter().map(|word| [-key(word), 0, 0]));
    let is_listed = |word: &WordCount<'_>| {
        word.word.chars().count() >= LETTERS && !is_stop_word(language, word.word)
    };
    order
        .map(|index| words[index])
        .filter(is_listed)
        .take(limit)
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
