//! The word of the corpus that is nearest to one that occurs nowhere.

use super::folded::{SEPARATOR, Searcher};
use crate::selection::query::words;

impl Searcher<'_> {
    /// Finds the word of the corpus that is nearest to a word that it does not have (optimal string
    /// alignment distance): up to one letter away, and one more for each three letters beyond five.
    /// Of words with hyphens, each part that does not occur is replaced by the word nearest to it.
    pub fn nearest(&self, word: &str) -> Option<String> {
        let mut nearest = String::new();
        for part in word.split('-') {
            if !nearest.is_empty() {
                nearest.push('-');
            }
            nearest.push_str(self.nearest_part(part)?);
        }
        let together: Vec<&str> = words(&nearest).collect();
        let occurs = !self
            .occurrences_of(0, &together.join(" "), false)
            .is_empty();
        (occurs && nearest != word).then_some(nearest)
    }

    fn nearest_part(&self, word: &str) -> Option<&str> {
        let most = 1 + word.len().saturating_sub(3) / 3;
        // Exchanging one letter for another changes two members of the set of letters; no other edit changes more. The sets
        // are compared first, because measuring the distance to each of a million words takes 100 ms.
        let letters_of = |word: &[u8]| {
            let letters = word.iter().filter(|byte| byte.is_ascii());
            letters.fold(0_u32, |letters, byte| letters | 1 << (byte & 31))
        };
        let letters = letters_of(word.as_bytes());
        let mut nearest: Option<(usize, &str)> = None;
        for other in self
            .folded
            .split(|byte| matches!(*byte, b' ' | SEPARATOR))
            .filter(|other| other.len() > 2 || other == &word.as_bytes())
        {
            if other.len().abs_diff(word.len()) > most
                || (letters ^ letters_of(other)).count_ones() as usize > 2 * most
            {
                continue;
            }
            let Ok(other) = core::str::from_utf8(other) else {
                continue;
            };
            let distance = strsim::osa_distance(word, other);
            if distance <= most && nearest.is_none_or(|(best, _)| distance < best) {
                nearest = Some((distance, other));
            }
        }
        nearest.map(|(_, word)| word)
    }
}
