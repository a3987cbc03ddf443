//! Keyness: which words a statement has more often than the other statements, and its most frequent
//! words.

use pliego_corpus::{Corpus, StatementId};

use super::concordance::per_thousand;
use super::sort;
use super::stop_words::is_stop_word;
use super::tokens::{Token, tokens};

/// A word of a statement with its counts.
#[derive(Clone, Debug, PartialEq)]
pub struct WordCount {
    /// The folded word.
    pub word: String,
    /// The word as it is printed: with a capital only where the corpus hardly ever prints it
    /// without.
    pub printed: String,
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

/// Counts the words of a statement and compares them with those of all other statements, in
/// alphabetical order.
pub fn words(corpus: &Corpus, statement: StatementId) -> Vec<WordCount> {
    let mut words = Vec::new();
    for other in corpus.statements.keys() {
        let side = usize::from(other != statement);
        let tokens = tokens(corpus, other).into_iter();
        words.extend(tokens.map(|token| (other, token, side)));
    }
    let there = words.iter().filter(|(_, _, side)| *side > 0).count();
    let here = words.len() - there;
    let counts = count(corpus, &words).into_iter();
    let counts = counts.filter(|word| word.counts[0] > 0);
    counts
        .map(|word| {
            let [count, elsewhere] = word.counts;
            WordCount {
                word: word.word,
                printed: word.printed,
                count,
                per_thousand: per_thousand(count, here),
                elsewhere,
                keyness: log_likelihood(count, here, elsewhere, there),
            }
        })
        .collect()
}

/// A word, and how often it occurs on each of two sides.
pub(super) struct Counted {
    pub(super) word: String,
    pub(super) printed: String,
    pub(super) counts: [usize; 2],
}

/// Counts words, each of a statement and on a side, in alphabetical order.
pub(super) fn count(corpus: &Corpus, words: &[(StatementId, Token, usize)]) -> Vec<Counted> {
    let mut counted: Vec<Counted> = Vec::new();
    // The forms in which the current word is printed, each with its number.
    let mut forms: Vec<(&str, usize)> = Vec::new();
    for index in sort::by_text(words.iter().map(|(_, token, _)| token.word.clone())) {
        let (statement, token, side) = &words[index];
        if counted.last().is_none_or(|last| last.word != token.word) {
            forms.clear();
            counted.push(Counted {
                word: token.word.clone(),
                printed: String::new(),
                counts: [0, 0],
            });
        }
        let form = corpus.statements[*statement].text_of(token.span);
        match forms.iter_mut().find(|(other, _)| *other == form) {
            Some((_, count)) => *count += 1,
            None => forms.push((form, 1)),
        }
        if let Some(last) = counted.last_mut() {
            last.counts[*side] += 1;
            last.printed = usual(&forms).to_owned();
        }
    }
    counted
}

/// Chooses the form of a word to show: the most frequent one, with a capital only if at most one of
/// ten is without. Words at the beginning of sentences and in headings are printed with capitals,
/// too.
fn usual<'t>(forms: &[(&'t str, usize)]) -> &'t str {
    let is_capital = |form: &str| form.starts_with(|first: char| first.is_ascii_uppercase());
    let total: usize = forms.iter().map(|(_, count)| count).sum();
    let small = forms.iter().filter(|(form, _)| !is_capital(form));
    let small: usize = small.map(|(_, count)| count).sum();
    let with_capital = 10 * small <= total;
    let forms = forms
        .iter()
        .filter(|(form, _)| is_capital(form) == with_capital);
    forms
        .max_by_key(|(_, count)| count)
        .map_or("", |(form, _)| form)
}

/// Returns the `limit` words with the highest keys, without stop words of the language of their
/// statement; words with equal keys stay in alphabetical order.
pub fn top<'w>(
    words: &'w [WordCount],
    language: &str,
    limit: usize,
    key: fn(&WordCount) -> i64,
) -> Vec<&'w WordCount> {
    let listed: Vec<&WordCount> = words
        .iter()
        .filter(|word| word.word.chars().count() >= LETTERS && !is_stop_word(language, &word.word))
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
