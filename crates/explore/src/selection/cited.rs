//! What a link that cites says of itself: the version of the corpus for which it was made, and the first
//! words that it quotes. A passage keeps its id from version to version. Where it did not, the words
//! find it.

use pliego_corpus::Corpus;

use super::PassageRef;

/// How many characters of a link's words are compared. The page puts about 60 into a link.
const COMPARED: usize = 200;

/// Finds the passage that has some words: the one that the link names if it has them, else the first
/// such passage of its statement, else the first of the corpus. Case, accents and white space may
/// differ.
pub(super) fn passage_with(
    words: &str,
    named: Option<PassageRef>,
    corpus: &Corpus,
) -> Option<PassageRef> {
    let words: String = words.chars().take(COMPARED).collect();
    let comparable = |text: &str| {
        let folded = corpus.folding.fold(text);
        folded.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let words = comparable(&words);
    let all = corpus.statements.iter_enumerated();
    let all = all.flat_map(|(statement, described)| {
        let passages = described.passages.keys().map(Some);
        passages.map(move |passage| PassageRef { statement, passage })
    });
    let of_statement = all.clone();
    let of_statement =
        of_statement.filter(|found| named.is_some_and(|named| named.statement == found.statement));
    let candidates = named.into_iter().chain(of_statement).chain(all);
    let has_words = |found: &PassageRef| {
        let statement = &corpus.statements[found.statement];
        let passage = found.passage.map(|passage| &statement.passages[passage]);
        passage.is_some_and(|passage| comparable(statement.text_of(passage.span)).contains(&words))
    };
    candidates.into_iter().find(has_words)
}
