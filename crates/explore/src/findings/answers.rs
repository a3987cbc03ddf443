//! Themes and demands whose names a query contains: answers to a query in words that no statement
//! has, such as those of the other language.

use pliego_corpus::{Corpus, Language, ThemeId};

use super::spelling::variants;
use crate::facet::{Facet, ValueId};
use crate::selection::query::{Term, terms, words};

/// The most answers to a query.
pub const MOST: usize = 4;

/// The least number of letters of the longest word of a query with answers: fewer begin too many
/// words.
const LETTERS: usize = 3;

/// Lists the themes and demands in whose label, id or keywords words begin with each word of a query,
/// in either language and spelling. Excluded words do not count.
pub fn answers(corpus: &Corpus, query: &str) -> Vec<(Facet, ValueId)> {
    let mut terms = terms(query, &corpus.folding);
    terms.retain(|term| !term.excluded);
    let is_long = |term: &Term| words(&term.text).any(|word| word.len() >= LETTERS);
    if !terms.iter().any(is_long) {
        return Vec::new();
    }
    let values = [Facet::Theme, Facet::Demand].into_iter().flat_map(|facet| {
        let values = facet.values(corpus);
        values.map(move |value| (facet, value))
    });
    let is_answer = |(facet, value): &(Facet, ValueId)| {
        let names = Language::ALL.map(|language| facet.label(corpus, *value, language));
        let mut name = format!(" {} {} {}", facet.id(corpus, *value), names[0], names[1]);
        if *facet == Facet::Theme {
            for keyword in &corpus.themes[ThemeId::from(*value)].keywords {
                name.extend([" ", keyword]);
            }
        }
        name = corpus.folding.fold(&name);
        let name: String = words(&name).flat_map(|word| [" ", word]).collect();
        let begins = |word: &str| {
            let mut variants = variants(word).into_iter();
            variants.any(|variant| name.contains(&[" ", &variant].concat()))
        };
        let has = |term: &Term| words(&term.text).all(begins);
        let mut groups = terms.chunk_by(|_, next| next.either);
        groups.all(|group| group.iter().any(has))
    };
    values.filter(is_answer).take(MOST).collect()
}
