//! Keyness: which words a statement has more often than the other statements, and its most frequent
//! words.

use pliego_corpus::{Corpus, StatementId};

use super::concordance::per_thousand;
use super::sort;
use super::stop_words::is_stop_word;
use super::tokens::each_word;

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

/// Counts the words of statements and compares those of each with those of all other statements of the
/// corpus; in alphabetical order. The corpus is read once.
pub fn words(corpus: &Corpus, statements: &[StatementId]) -> Vec<Vec<WordCount>> {
    let mut vocabulary = Vocabulary::default();
    // The words of each statement, by their places in the vocabulary.
    let of_statement = |statement: &StatementId| {
        let mut words = Vec::new();
        let add = &mut |word: &str, _| words.push(vocabulary.place(word));
        each_word(corpus, *statement, add);
        words
    };
    let here: Vec<Vec<usize>> = statements.iter().map(of_statement).collect();
    let mut all = 0;
    for statement in corpus.statements.keys() {
        let text = &corpus.statements[statement];
        let count = &mut |word: &str, span| {
            all += 1;
            if let Ok(at) = vocabulary.find(word) {
                vocabulary.words[vocabulary.order[at]].count(text.text_of(span));
            }
        };
        each_word(corpus, statement, count);
    }
    let counted = |here: &Vec<usize>| {
        let mut counts = vec![0; vocabulary.words.len()];
        for word in here {
            counts[*word] += 1;
        }
        let words = vocabulary.order.iter().filter(|at| counts[**at] > 0);
        let words = words.map(|at| {
            let (word, count) = (&vocabulary.words[*at], counts[*at]);
            let elsewhere = word.count - count;
            WordCount {
                word: word.word.clone(),
                printed: word.printed(),
                count,
                per_thousand: per_thousand(count, here.len()),
                elsewhere,
                keyness: log_likelihood(count, here.len(), elsewhere, all - here.len()),
            }
        });
        words.collect()
    };
    here.iter().map(counted).collect()
}

/// Words with the forms in which they are printed.
#[derive(Default)]
pub(super) struct Vocabulary<'c> {
    pub(super) words: Vec<Word<'c>>,
    /// The places of the words, in alphabetical order: cheaper to keep sorted than the words.
    order: Vec<usize>,
}

/// A word of a [`Vocabulary`].
pub(super) struct Word<'c> {
    word: String,
    pub(super) count: usize,
    /// Each form with its number.
    forms: Vec<(&'c str, usize)>,
}

impl<'c> Vocabulary<'c> {
    /// Finds a word in the alphabetical order, or the place in that order where it belongs.
    fn find(&self, word: &str) -> Result<usize, usize> {
        let compare = |place: &usize| self.words[*place].word.as_str().cmp(word);
        self.order.binary_search_by(compare)
    }

    /// Returns the place of a word, which it gets if it has none.
    fn place(&mut self, word: &str) -> usize {
        match self.find(word) {
            Ok(at) => self.order[at],
            Err(at) => {
                let place = self.words.len();
                self.order.insert(at, place);
                self.words.push(Word {
                    word: word.to_owned(),
                    count: 0,
                    forms: Vec::new(),
                });
                place
            }
        }
    }

    /// Counts a word that is printed in this form.
    pub(super) fn add(&mut self, word: &str, form: &'c str) {
        let place = self.place(word);
        self.words[place].count(form);
    }

    /// Lists the words in alphabetical order.
    pub(super) fn alphabetical(&self) -> impl Iterator<Item = &Word<'c>> {
        self.order.iter().map(|place| &self.words[*place])
    }
}

impl<'c> Word<'c> {
    fn count(&mut self, form: &'c str) {
        self.count += 1;
        match self.forms.iter_mut().find(|(other, _)| *other == form) {
            Some((_, count)) => *count += 1,
            None => self.forms.push((form, 1)),
        }
    }

    /// The word as it is usually printed.
    pub(super) fn printed(&self) -> String {
        usual(&self.forms).to_owned()
    }
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
