use std::sync::LazyLock;

use pliego_corpus::codec::{CodecError, encode};
use pliego_corpus::cut::Cut;
use pliego_corpus::{Catalogs, Corpus, Language, Statement, StatementId};
use pliego_edition::read;
use pliego_explore::facet::Facet;
use pliego_explore::findings::concordance::LineOrder;
use pliego_explore::findings::{Findings, Index, word_shards};
use pliego_explore::selection::{FilterState, Selection};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// A collection, whole, with all that its page in shards would fetch.
struct Collection {
    whole: Corpus,
    described: Corpus,
    texts: Vec<&'static [u8]>,
    spanish: Vec<&'static [u8]>,
    words: Vec<&'static [u8]>,
}

fn collection(folder: &str) -> Collection {
    let read = read(folder.as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let whole = read.corpus;
    let (firsts, words) = word_shards::shards(&whole, 900).unwrap();
    let Cut {
        described,
        mut texts,
    } = whole.in_shards(2_000, firsts).unwrap();
    let kept = |shards: Vec<Vec<u8>>| shards.into_iter().map(|shard| &*shard.leak()).collect();
    let mut texts_in = |language: Language| texts[language as usize].take().unwrap_or_default();
    Collection {
        // As the program decodes it.
        described: Corpus::decode(
            described.encode().unwrap().0.leak(),
            described.encode().unwrap().1,
        )
        .unwrap(),
        texts: kept(texts_in(Language::En)),
        spanish: kept(texts_in(Language::Es)),
        words: kept(words),
        whole,
    }
}

static DECLARATIONS: LazyLock<Collection> = LazyLock::new(|| collection("tests/declarations"));
static PERU: LazyLock<Collection> = LazyLock::new(|| collection("corpus"));

/// The program of a collection in shards: nothing has arrived.
fn described(of: &Collection) -> Corpus {
    let (encoded, catalogs) = of.described.encode().unwrap();
    Corpus::decode(encoded.leak(), catalogs).unwrap()
}

fn words_arrive(corpus: &Corpus, shard: usize, encoded: &'static [u8]) -> Result<(), CodecError> {
    corpus
        .statements
        .shards()
        .unwrap()
        .words_arrive(shard, encoded)
}

fn query(query: &str) -> Selection {
    Selection {
        query: query.to_owned(),
        ..Selection::default()
    }
}

fn matches(findings: &Findings) -> Vec<StatementId> {
    findings.statements()
}

#[test]
fn the_collections_have_several_shards() {
    for of in [&*DECLARATIONS, &*PERU] {
        assert!(of.texts.len() > 3 && of.words.len() > 3);
    }
}

#[test]
fn a_description_is_a_fraction_of_the_whole() {
    let bytes = |corpus: &Corpus| corpus.encode().unwrap().0.len();
    for of in [&*DECLARATIONS, &*PERU] {
        let texts: usize = of
            .whole
            .statements
            .iter()
            .map(|statement| statement.text.len())
            .sum();
        assert!(bytes(&of.described) + texts < bytes(&of.whole));
        assert!(
            of.described
                .statements
                .iter()
                .all(|statement| statement.text.is_empty())
        );
    }
}

#[test]
fn statements_that_have_arrived_are_those_of_the_whole_collection() {
    for of in [&*DECLARATIONS, &*PERU] {
        let corpus = described(of);
        for (shard, encoded) in of.texts.iter().enumerate() {
            corpus.texts_arrive(shard, encoded).unwrap();
        }
        for (id, statement) in of.whole.statements.iter_enumerated() {
            assert!(corpus.has_text(id));
            // Encoded, they have the words of the editors in the default language.
            assert_eq!(encode(&corpus.statements[id]), encode(statement));
            assert_eq!(corpus.positions_of(id), of.whole.positions_of(id));
        }
    }
}

#[test]
fn readers_of_spanish_have_the_words_of_the_editors_in_spanish() {
    let of = &*PERU;
    let corpus = described(of);
    for (shard, encoded) in of.spanish.iter().enumerate() {
        corpus.texts_arrive(shard, encoded).unwrap();
    }
    for (id, statement) in of.whole.statements.iter_enumerated() {
        let note = |statement: &Statement| {
            let note = statement.dating.note.as_ref();
            note.map(|note| note.get(Language::Es).to_owned())
        };
        assert_eq!(note(&corpus.statements[id]), note(statement));
    }
}

#[test]
fn filters_count_the_same_before_any_text_has_arrived() {
    for of in [&*DECLARATIONS, &*PERU] {
        let (whole, shards) = (Index::new(&of.whole), Index::new(&of.described));
        for facet in Facet::ALL {
            for value in facet.values(&of.whole) {
                for state in [FilterState::Included, FilterState::Excluded] {
                    for signed in [false, true] {
                        let mut selection = Selection {
                            signed,
                            ..Selection::default()
                        };
                        selection.filters[facet].set(value, state);
                        let (whole, shards) = (whole.find(&selection), shards.find(&selection));
                        assert_eq!(matches(&whole), matches(&shards), "{facet:?} {value:?}");
                        assert_eq!(whole.counts, shards.counts, "{facet:?} {value:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_search_names_the_shards_of_words_that_it_needs() {
    let of = &*DECLARATIONS;
    let corpus = described(of);
    let index = Index::new(&corpus);
    let wanted = index.find(&query("liberty freedom")).search.wanted;
    assert!(!wanted.is_empty());
    for shard in wanted {
        words_arrive(&corpus, shard, of.words[shard]).unwrap();
    }
    let found = index.find(&query("liberty freedom"));
    assert!(found.search.wanted.is_empty());
    let whole = Index::new(&of.whole);
    assert_eq!(
        matches(&found),
        matches(&whole.find(&query("liberty freedom")))
    );
}

#[test]
fn damaged_shards_are_refused() {
    let of = &*DECLARATIONS;
    let corpus = described(of);
    let last = of.texts.len() - 1;
    let count = of.whole.statements.len();
    let expected = corpus
        .statements
        .shards()
        .unwrap()
        .statements_of(0, count)
        .len();
    let other = of.texts.iter().find(|shard| {
        let shard = Corpus::decode(shard, Catalogs::default()).unwrap();
        shard.statements.len() != expected
    });
    let half = &of.texts[0][..of.texts[0].len() / 2];
    for damaged in [&[][..], &[0, 1, 2], half] {
        assert!(corpus.texts_arrive(0, damaged).is_err());
        assert!(words_arrive(&corpus, 0, damaged).is_err());
    }
    assert!(matches!(
        corpus.texts_arrive(0, other.unwrap()),
        Err(CodecError::Statements(_))
    ));
    assert!(corpus.texts_arrive(last + 1, of.texts[last]).is_err());
    assert!(!corpus.has_text(StatementId::from(0)));
}

/// Queries of words, prefixes and phrases that the declarations have, and some that they do not.
fn queries() -> impl Strategy<Value = String> {
    let term = select(vec![
        "liberty",
        "libert*",
        "the",
        "people",
        "\"the people\"",
        "\"of the people\"",
        "pueblo",
        "droits",
        "\"droits de l'homme\"",
        "freedom",
        "women",
        "wom*",
        "xylophone",
        "-king",
        "-\"the king\"",
        "l*",
        "labor",
        "equal*",
        "\"rights of*\"",
        "independence",
    ]);
    let joined = prop_oneof![Just(" "), Just(" OR ")];
    (proptest::collection::vec(term, 1..4), joined).prop_map(|(terms, join)| terms.join(join))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn a_search_finds_what_it_finds_in_the_whole_collection(
        typed in queries(),
        arrived in subsequence((0..DECLARATIONS.texts.len()).collect::<Vec<_>>(), 0..=DECLARATIONS.texts.len()),
    ) {
        let of = &*DECLARATIONS;
        let corpus = described(of);
        for shard in &arrived {
            corpus.texts_arrive(*shard, of.texts[*shard]).unwrap();
        }
        let index = Index::new(&corpus);
        for (shard, encoded) in of.words.iter().enumerate() {
            words_arrive(&corpus, shard, encoded).unwrap();
        }
        let selection = query(&typed);
        let whole_index = Index::new(&of.whole);
        let (whole, shards) = (whole_index.find(&selection), index.find(&selection));
        prop_assert_eq!(&whole.search.missing, &shards.search.missing);
        let (whole_matches, found) = (matches(&whole), matches(&shards));
        let unread = &shards.unread;
        for id in corpus.statements.keys() {
            let (is_match, is_found) = (whole_matches.contains(&id), found.contains(&id));
            if unread.contains(&id) {
                prop_assert!(!is_found && !corpus.has_text(id), "{typed}");
            } else {
                prop_assert_eq!(is_match, is_found, "{} {:?}", &typed, id);
            }
            if corpus.has_text(id) {
                let hits = |index: &Index<'_>, findings: &Findings| {
                    let lines = index.lines(findings, 40, LineOrder::Statement, usize::MAX);
                    lines.into_iter().filter(|line| line.hit.statement == id).collect::<Vec<_>>()
                };
                prop_assert_eq!(hits(&whole_index, &whole), hits(&index, &shards), "{}", &typed);
                prop_assert_eq!(whole_index.hits_in(&whole.search, id), index.hits_in(&shards.search, id));
            }
        }
        // Words and prefixes need no text.
        if !typed.contains('"') {
            prop_assert!(unread.is_empty());
        }
        // The rest arrives in two steps. What is folded already is copied, and lies elsewhere then.
        for shard in (0..of.texts.len()).step_by(2) {
            corpus.texts_arrive(shard, of.texts[shard]).unwrap();
        }
        let index = index.again();
        for shard in 0..of.texts.len() {
            corpus.texts_arrive(shard, of.texts[shard]).unwrap();
        }
        let index = index.again();
        let read = index.find(&selection);
        prop_assert!(read.unread.is_empty());
        prop_assert_eq!(whole_matches, matches(&read));
        let lines = |index: &Index<'_>, findings| index.lines(findings, 40, LineOrder::Statement, usize::MAX);
        prop_assert_eq!(lines(&whole_index, &whole), lines(&index, &read), "{}", &typed);
    }
}
