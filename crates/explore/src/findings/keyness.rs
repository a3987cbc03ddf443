//! The words of each statement: how often they stand in it, and which set it apart from the others.

use super::tokens::tokens;
use pliego_corpus::Corpus;

/// A word of a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// As it is compared: in small letters, without accents.
    pub word: String,
    /// How often it stands in the statement.
    pub count: usize,
    /// How often it stands in all the others.
    pub elsewhere: usize,
    /// How far its frequency here is from chance, in hundredths: log-likelihood (T. Dunning, "Accurate Methods for the
    /// Statistics of Surprise and Coincidence", Computational Linguistics 19 (1993), 61–74), with the sign of the difference.
    pub distinctness: i64,
}

/// From how many letters on a word is listed.
pub const LETTERS: usize = 5;

/// The words of a statement, with those of the other statements for comparison; in order of the alphabet.
pub fn words(corpus: &Corpus, statement: usize) -> Vec<Word> {
    let mut counts: Vec<Word> = Vec::new();
    let (mut here, mut there) = (0, 0);
    for at in 0..corpus.statements.len() {
        for word in tokens(corpus, at).into_iter().map(|token| token.word) {
            let place = counts.binary_search_by(|other| other.word.as_str().cmp(&word));
            let place = place.unwrap_or_else(|place| {
                counts.insert(place, Word { word, count: 0, elsewhere: 0, distinctness: 0 });
                place
            });
            let (count, all) = match at == statement {
                true => (&mut counts[place].count, &mut here),
                false => (&mut counts[place].elsewhere, &mut there),
            };
            *count += 1;
            *all += 1;
        }
    }
    counts.retain(|word| word.count > 0);
    for word in &mut counts {
        word.distinctness = log_likelihood(word.count, here, word.elsewhere, there);
    }
    counts
}

/// The first words in an order that a key gives, highest first; those with the same key in order of the alphabet.
pub fn first(words: &[Word], many: usize, key: impl Fn(&Word) -> i64) -> Vec<&Word> {
    let mut first: Vec<&Word> = Vec::new();
    for word in words.iter().filter(|word| word.word.chars().count() >= LETTERS) {
        let place = first.partition_point(|other| key(other) >= key(word));
        if place < many {
            first.insert(place, word);
            first.truncate(many);
        }
    }
    first
}

/// Dunning's log-likelihood of so many among so many here and there, in hundredths; negative where there are fewer here.
fn log_likelihood(count: usize, here: usize, elsewhere: usize, there: usize) -> i64 {
    let [a, b, c, d] = [count, elsewhere, here, there].map(|number| number as f64);
    let part = |observed: f64, size: f64| {
        let expected = size * (a + b) / (c + d);
        if observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 }
    };
    let likelihood = 2.0 * (part(a, c) + part(b, d));
    let sign = if a * d >= b * c { 1.0 } else { -1.0 };
    i64::from((100.0 * sign * likelihood) as i32)
}
