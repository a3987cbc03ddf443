use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pliego::CORPUS;
use pliego_corpus::{
    Corpus, IrregularityKind, Passage, PassageId, Span, Statement, StatementId, TiVec, is_letter,
};
use pliego_explore::facet::Facet;
use pliego_explore::findings::answers::answers;
use pliego_explore::findings::concordance::{Line, LineOrder, NEAR};
use pliego_explore::findings::search::{Hit, SearchResult, Searcher};
use pliego_explore::findings::spelling::twin;
use pliego_explore::findings::stop_words::is_stop_word;
use pliego_explore::findings::{Findings, Index};
use pliego_explore::selection::Selection;
use pliego_explore::selection::query::{LONGEST, Term, tidy};
use proptest::prelude::*;

static SEARCHER: LazyLock<Searcher<'static>> = LazyLock::new(|| Searcher::new(&CORPUS));

static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::new(&CORPUS));

/// Finds a query with the whole index.
fn find(query: &str) -> Findings {
    INDEX.find(&Selection {
        query: query.to_owned(),
        ..Selection::default()
    })
}

fn search(query: &str) -> SearchResult {
    SEARCHER.search(query)
}

/// Lists the hits of a query, as `statement.passage: words`.
fn hits(query: &str) -> Vec<String> {
    let found = search(query);
    let describe = |hit: Hit| {
        let statement = &CORPUS.statements[hit.statement];
        format!(
            "{}.{}: {}",
            statement.id,
            statement.passages[hit.passage].id,
            statement.text_of(hit.span)
        )
    };
    SEARCHER.hits(&found).map(describe).collect()
}

/// Parses a query, which is printed as it is folded.
fn terms(query: &str) -> Vec<Term> {
    pliego_explore::selection::query::terms(query, &CORPUS.folding)
}

/// Lists the id texts of the statements that match a query.
fn matching(query: &str) -> Vec<&'static str> {
    let matches = search(query).matches;
    let statements = CORPUS
        .statements
        .iter()
        .zip(matches)
        .filter(|(_, matches)| *matches);
    statements.map(|(statement, _)| &*statement.id).collect()
}

/// Lists the folded words of a passage, in another way than the searcher does.
fn words(statement: &Statement, passage: &Passage) -> Vec<String> {
    let words = statement
        .text_of(passage.span)
        .split(|character: char| !character.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(|word| CORPUS.folding.fold(word))
        .collect()
}

/// The words of every passage of every statement.
static WORDS: LazyLock<TiVec<StatementId, TiVec<PassageId, Vec<String>>>> = LazyLock::new(|| {
    let passages = |statement: &Statement| {
        statement
            .passages
            .iter()
            .map(|passage| words(statement, passage))
            .collect()
    };
    CORPUS.statements.iter().map(passages).collect()
});

fn vocabulary() -> Vec<&'static String> {
    let mut words: Vec<&String> = WORDS.iter().flatten().flatten().collect();
    words.sort();
    words.dedup();
    words
}

/// Counts the words of a passage that equal a word in either spelling, or begin with it.
fn count(statement: StatementId, passage: PassageId, word: &str, prefix: bool) -> usize {
    let twin = twin(word);
    let is = |printed: &str, word: &str| match prefix {
        true => printed.starts_with(word),
        false => printed == word,
    };
    let matches = |printed: &&String| {
        is(printed, word) || twin.as_deref().is_some_and(|twin| is(printed, twin))
    };
    WORDS[statement][passage].iter().filter(matches).count()
}

/// Lists the folded words that are also found where the text prints a misprint or another form of a
/// name.
fn alias_words() -> Vec<String> {
    let passages = CORPUS
        .statements
        .iter()
        .flat_map(|statement| &statement.passages);
    let aliases = passages.flat_map(|passage| {
        let is_misprint = |kind| kind == IrregularityKind::Misprint;
        let misprints = passage
            .irregularities
            .iter()
            .filter(move |irregularity| is_misprint(irregularity.kind));
        let meant = misprints.filter_map(|misprint| misprint.reads.as_deref());
        let names = passage.names.iter();
        meant.chain(
            names.map(|occurrence| CORPUS.names[occurrence.name].name.get(Default::default())),
        )
    });
    aliases
        .flat_map(|alias| {
            CORPUS
                .folding
                .fold(alias)
                .split(' ')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn each_word_and_each_prefix_is_found_wherever_it_occurs_and_nowhere_else() {
    // The correct word for a misprint, or the main form of a name, is found more often than it is
    // printed.
    let aliases = alias_words();
    for word in vocabulary() {
        let beginning: String = word.chars().take(4).collect();
        for (text, prefix) in [(word, false), (&beginning, true)] {
            if aliases.iter().any(|alias| {
                if prefix {
                    alias.starts_with(text.as_str())
                } else {
                    alias == text
                }
            }) {
                continue;
            }
            let found = search(&if prefix {
                format!("{text}*")
            } else {
                text.clone()
            });
            for (id, statement) in CORPUS.statements.iter_enumerated() {
                for passage in statement.passages.keys() {
                    assert_eq!(
                        SEARCHER.hits_in_passage(&found, id, passage).len(),
                        count(id, passage, text, prefix),
                        "{text} {prefix} {}.{}",
                        statement.id,
                        statement.passages[passage].id
                    );
                    for hit in SEARCHER.hits_in_passage(&found, id, passage) {
                        let printed = CORPUS.folding.fold(statement.text_of(hit.span));
                        assert!(
                            if prefix {
                                printed.starts_with(text.as_str())
                            } else {
                                printed == *text || Some(&printed) == twin(text).as_ref()
                            },
                            "{printed}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_statement_matches_a_query_with_all_its_words_and_phrases_and_no_excluded_word() {
    assert_eq!(matching("constituent assembly"), ["isl", "pcp-ml", "icor"]);
    assert_eq!(
        matching("\"constituent assembly\""),
        ["isl", "pcp-ml", "icor"]
    );
    assert_eq!(matching("\"assembly constituent\""), [""; 0]);
    assert_eq!(matching("coup"), ["isl", "ma-peru", "pcp-ml"]);
    assert_eq!(matching("-coup"), ["intl-left", "icor"]);
    assert_eq!(matching("coup -solidarity"), ["pcp-ml"]);
    assert_eq!(matching("secess*"), ["pcp-ml"]);
    assert_eq!(matching("-castillo"), ["ma-peru"]);
    assert_eq!(
        matching(""),
        ["isl", "ma-peru", "pcp-ml", "intl-left", "icor"]
    );
}

#[test]
fn a_query_matches_whatever_its_case_accents_and_typography() {
    assert_eq!(hits("PERÚ"), hits("peru"));
    assert_eq!(
        hits("“workers’ and peoples’ solution”"),
        hits("\"workers' and peoples' solution\"")
    );
    assert_eq!(hits("\"coup d’état\""), ["pcp-ml.p3: coup d’état"]);
    assert_eq!(hits("coup d'etat").len(), hits("coup").len() + 1);
    // A no-break space beside a space counts as one space; so does a line break.
    assert_eq!(hits("\"in addition\""), ["pcp-ml.p3: in\u{a0} addition"]);
    // Commas and hyphens between words do not count.
    assert_eq!(
        hits("\"working class the poor peasantry and the peoples of peru\"").len(),
        1
    );
    assert_eq!(hits("self-defense"), hits("\"self defense\""));
    assert_eq!(hits("\"peoples of peru can realize their class\"").len(), 1);
}

#[test]
fn a_misprint_is_found_by_the_correct_word() {
    let boluarte = hits("boluarte");
    assert!(boluarte.contains(&"icor.p4: Boularte".to_owned()));
    assert!(boluarte.contains(&"ma-peru.p3: Baluarte".to_owned()));
    assert_eq!(hits("manuel"), ["ma-peru.p3: Manual"]);
    assert_eq!(hits("extinción"), ["intl-left.tags: exticnión"]);
    assert_eq!(hits("cusco"), ["isl.n6: Cuzco", "pcp-ml.p2: Cusco"]);
}

#[test]
fn a_word_that_does_not_occur_is_reported_with_the_nearest_word() {
    assert_eq!(search("castilo coup").missing, ["castilo"]);
    assert_eq!(SEARCHER.nearest("castilo").as_deref(), Some("castillo"));
    assert_eq!(search("xylophone").missing, ["xylophone"]);
    assert_eq!(SEARCHER.nearest("xylophone"), None);
    assert!(search("-xylophone").missing.is_empty());
    assert_eq!(search("xylophone coup xylophone").missing, ["xylophone"]);
}

#[test]
fn the_nearest_word_may_be_further_from_a_longer_one_and_each_part_of_a_hyphenated_one_has_its_own()
{
    assert_eq!(
        SEARCHER.nearest("intsitutions").as_deref(),
        Some("institutions")
    );
    assert_eq!(
        SEARCHER.nearest("revolusionery").as_deref(),
        Some("revolutionary")
    );
    assert_eq!(search("self-defensse").missing, ["self-defensse"]);
    assert_eq!(
        SEARCHER.nearest("self-defensse").as_deref(),
        Some("self-defense")
    );
    assert_eq!(SEARCHER.nearest("self-xylophone"), None);
    assert_eq!(
        SEARCHER.nearest("castilo coup"),
        None,
        "a phrase is not corrected"
    );
}

/// The folded words of the corpus that are long enough to be suggested, each once.
static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let texts = CORPUS.statements.iter();
    let folded = texts.map(|statement| CORPUS.folding.fold(&statement.text));
    let words: BTreeSet<String> = folded
        .flat_map(|text| {
            let words = text.split(|letter| !is_letter(letter)).map(str::to_owned);
            words.collect::<Vec<_>>()
        })
        .filter(|word| word.len() > 2)
        .collect();
    words.into_iter().collect()
});

proptest! {
    #[test]
    fn no_word_is_nearer_than_the_nearest(
        word in any::<proptest::sample::Index>(),
        edits in proptest::collection::vec((any::<proptest::sample::Index>(), 0..4, "[a-zñ0-9]"), 1..4),
    ) {
        let mut typed: Vec<char> = word.get(&VOCABULARY[..]).chars().collect();
        for (place, edit, letter) in edits {
            let letter = letter.chars().next().unwrap();
            let at = place.index(typed.len());
            match edit {
                0 => typed[at] = letter,
                1 => typed.insert(at, letter),
                // Words of two letters are not suggested, but may be the word typed.
                2 if typed.len() > 3 => drop(typed.remove(at)),
                _ if at > 0 => typed.swap(at - 1, at),
                _ => {}
            }
        }
        let typed: String = typed.into_iter().collect();
        let most = 1 + typed.len().saturating_sub(3) / 3;
        let near = VOCABULARY.iter().filter(|word| word.len().abs_diff(typed.len()) <= most);
        let best = near.map(|word| strsim::osa_distance(&typed, word)).min();
        let best = best.filter(|distance| (1..=most).contains(distance));
        let found = SEARCHER.nearest(&typed);
        prop_assert_eq!(found.map(|found| strsim::osa_distance(&typed, &found)), best, "{}", typed);
    }
}

#[test]
fn operators_are_words_in_capitals_outside_phrases() {
    assert_eq!(
        matching("constituent AND assembly"),
        matching("constituent assembly")
    );
    assert_eq!(matching("NOT coup"), matching("-coup"));
    assert_eq!(matching("coup AND NOT solidarity"), ["pcp-ml"]);
    // Binds tighter than the AND of all terms.
    assert_eq!(
        matching("secession OR hunger"),
        union(&["secession", "hunger"])
    );
    let both = matching("(secession OR hunger) castillo");
    assert_eq!(
        both,
        intersection(&matching("secession OR hunger"), &matching("castillo"))
    );
    assert_eq!(matching("castillo hunger OR secession"), both);
    assert_eq!(
        matching("\"constituent assembly\" OR \"workers government\""),
        union(&["\"constituent assembly\"", "\"workers government\""])
    );
    assert_eq!(
        matching("secession OR NOT coup"),
        union(&["secession", "-coup"])
    );
    assert_eq!(hits("coup OR coup"), hits("coup"), "a hit counts once");
    assert_eq!(hits("coup coup"), hits("coup"));
    // In small letters and within phrases they are words.
    assert_eq!(
        matching("coup or solidarity"),
        matching("coup solidarity \"or\"")
    );
    assert_eq!(
        hits("\"workers AND peoples\""),
        hits("\"workers and peoples\"")
    );
    // Without a term on either side they mean nothing.
    for query in [
        "OR coup",
        "coup OR",
        "AND coup AND",
        "coup NOT",
        "OR OR coup OR",
    ] {
        assert_eq!(hits(query), hits("coup"), "{query}");
    }
    assert_eq!(matching("OR").len(), 5);
    // Where either word suffices, a missing one is not reported.
    assert!(search("xylophone OR coup").missing.is_empty());
    assert_eq!(
        search("xylophone OR zither coup").missing,
        ["xylophone", "zither"]
    );
}

/// Lists the id texts of the statements that match one of these queries.
fn union(queries: &[&str]) -> Vec<&'static str> {
    let found: Vec<_> = queries.iter().map(|query| matching(query)).collect();
    let all = matching("").into_iter();
    all.filter(|id| found.iter().any(|found| found.contains(id)))
        .collect()
}

fn intersection(one: &[&'static str], other: &[&'static str]) -> Vec<&'static str> {
    one.iter()
        .copied()
        .filter(|id| other.contains(id))
        .collect()
}

#[test]
fn words_have_a_british_and_an_american_spelling_by_rule() {
    for [british, american] in [
        ["organise", "organize"],
        ["organising", "organizing"],
        ["organiser", "organizer"],
        ["mobilisation", "mobilization"],
        ["organisational", "organizational"],
        ["paralysed", "paralyzed"],
        ["labour", "labor"],
        ["labourers", "laborers"],
        ["honoured", "honored"],
        ["favourable", "favorable"],
        ["neighbours", "neighbors"],
        ["defence", "defense"],
        ["offences", "offenses"],
        ["centre", "center"],
        ["theatres", "theaters"],
        ["programme", "program"],
        ["programmes", "programs"],
    ] {
        assert_eq!(twin(british).as_deref(), Some(american));
        assert_eq!(twin(american).as_deref(), Some(british));
    }
    for word in [
        "four",
        "hour",
        "your",
        "for",
        "flour",
        "tour",
        "rise",
        "size",
        "wise",
        "entre",
        "sobre",
        "order",
        "fence",
        "violence",
        "sense",
        "programmer",
        "peru",
        "ñor",
        "",
    ] {
        assert_eq!(twin(word), None, "{word}");
    }
    for word in vocabulary() {
        if let Some(other) = twin(word) {
            assert_eq!(twin(&other).as_ref(), Some(word), "{other}");
        }
    }
}

#[test]
fn either_spelling_finds_the_same_hits() {
    for word in vocabulary() {
        if let Some(other) = twin(word) {
            let found = hits(word);
            assert!(!found.is_empty());
            assert_eq!(hits(&other), found);
            assert_eq!(
                matching(&format!("-{other}")),
                matching(&format!("-{word}"))
            );
        }
    }
    assert_eq!(hits("\"self-defence\""), hits("\"self-defense\""));
    assert_eq!(
        hits("self-defence committees"),
        hits("self-defense committees")
    );
    assert!(!hits("self-defence").is_empty());
}

#[test]
fn a_query_is_answered_by_the_themes_and_demands_whose_names_have_its_words() {
    let found = |query: &str| {
        let found = answers(&CORPUS, query).into_iter();
        found
            .map(|(facet, value)| format!("{} {}", facet.key(), facet.id(&CORPUS, value)))
            .collect::<Vec<_>>()
    };
    // In Spanish, in English, by its beginning, in either spelling, without accents.
    assert!(found("huelga").contains(&"demand general-strike".to_owned()));
    assert_eq!(found("general strike"), ["demand general-strike"]);
    assert_eq!(found("secess"), found("independencia sur"), "by the id");
    assert_eq!(found("self-defense"), found("self-defence"));
    assert!(found("self-defense").contains(&"theme self-defence".to_owned()));
    assert_eq!(found("revolucion civil"), found("revolución civil"));
    assert_eq!(
        found("huelga OR embargo"),
        [found("huelga"), found("embargo")].concat()
    );
    assert_eq!(found("huelga -coup"), found("huelga"));
    // Not within a word, not where one word is missing, and not for a word too short to tell.
    assert_eq!(found("uelga"), [""; 0]);
    assert_eq!(found("huelga xylophone"), [""; 0]);
    assert_eq!(found("a"), [""; 0]);
    assert_eq!(found("-huelga"), [""; 0]);
    assert_eq!(found(""), [""; 0]);
    assert_eq!(found("golpe"), ["theme castillo-coup"], "by a keyword");
    assert!(found("the").len() <= 4);
    assert!(found("castillo").contains(&"theme castillo-coup".to_owned()));
    assert!(Facet::Theme.value(&CORPUS, "castillo-coup").is_some());
}

#[test]
fn a_query_is_parsed_into_words_phrases_prefixes_and_excluded_terms() {
    let term = |text: &str, prefix, excluded| Term {
        text: text.to_owned(),
        typed: text.to_owned(),
        prefix,
        excluded,
        either: false,
    };
    assert_eq!(
        terms("one \"two three\" fo* -five"),
        [
            term("one", false, false),
            term("two three", false, false),
            term("fo", true, false),
            term("five", false, true)
        ]
    );
    assert_eq!(terms("\"open end"), [term("open end", false, false)]);
    assert_eq!(terms("-\"two three\"*"), [term("two three", true, true)]);
    assert_eq!(terms(" - \"\" * , ."), []);
}

#[test]
fn a_tidied_query_is_short_and_has_no_invisible_characters() {
    assert_eq!(tidy(&"x".repeat(1000)).len(), LONGEST);
    assert_eq!(tidy(" a\u{0}b\u{202e}\n "), "ab");
}

proptest! {
    #[test]
    fn hits_of_any_query_are_whole_characters_within_passages_in_reading_order(
        query in "\\PC{0,30}|[\"*-]{0,9}|[a-z\u{a0}“”ñ ]{0,20}"
    ) {
        let hits: Vec<Hit> = SEARCHER.hits(&search(&query)).collect();
        for hit in &hits {
            let statement = &CORPUS.statements[hit.statement];
            let passage = statement.passages[hit.passage].span;
            prop_assert!(passage.start <= hit.span.start && hit.span.start < hit.span.end && hit.span.end <= passage.end);
            prop_assert!(statement.text.get(hit.span.start..hit.span.end).is_some());
        }
        prop_assert!(hits.windows(2).all(|pair| pair[0] <= pair[1]));
    }
}

/// Reads a corpus whose only statement has one paragraph.
fn corpus_of(name: &str, text: &str) -> Corpus {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("statements")).unwrap();
    for file in [
        "context.toml",
        "corpus.toml",
        "organizations.toml",
        "places.toml",
        "themes.toml",
        "statements/b.toml",
    ] {
        fs::copy(Path::new("tests/core/small").join(file), folder.join(file)).unwrap();
    }
    let description = fs::read_to_string(folder.join("statements/b.toml")).unwrap();
    let description = description.replace("exact = \"No bread.\"", &format!("exact = \"{text}\""));
    fs::write(folder.join("statements/b.toml"), description).unwrap();
    fs::write(folder.join("statements/b.txt"), text).unwrap();
    pliego_edition::read(&folder)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
        .corpus
}

#[test]
fn accents_do_not_matter_in_a_search_but_enye_is_a_letter_of_its_own() {
    let corpus = corpus_of("spanish", "No bread. La dimisión, este año, ¡ya! Straße.");
    let searcher = Searcher::new(&corpus);
    let found = |query: &str| {
        let found = searcher.search(query);
        searcher
            .hits(&found)
            .map(|hit| corpus.statements[hit.statement].text_of(hit.span))
            .collect::<Vec<_>>()
    };
    assert_eq!(found("dimision"), ["dimisión"]);
    assert_eq!(found("dimisión"), ["dimisión"]);
    assert_eq!(found("ano"), [""; 0]);
    assert_eq!(found("año"), ["año"]);
    assert_eq!(found("AÑO"), ["año"]);
    assert_eq!(found("strasse"), ["Straße"]);
    assert_eq!(found("STRASSE"), ["Straße"]);
    assert_eq!(found("straße"), ["Straße"]);
    assert_eq!(found("stra*"), ["Straße"]);
}

/// Checks that each query finds these words of a text, and no others.
fn finds(name: &str, text: &str, expected: &[(&str, &[&str])]) {
    let corpus = corpus_of(name, &format!("No bread. {text}"));
    let searcher = Searcher::new(&corpus);
    for (query, words) in expected {
        let found = searcher.search(query);
        let found: Vec<&str> = searcher
            .hits(&found)
            .map(|hit| corpus.statements[hit.statement].text_of(hit.span))
            .collect();
        assert_eq!(found, *words, "{query}");
    }
}

#[test]
fn letters_of_other_languages_match_in_each_way_to_write_them() {
    let lasst: &[&str] = &["Laßt", "lasst", "läßt"];
    finds(
        "german",
        "Laßt uns, lasst uns! Er läßt die Großen und grosse Übel.",
        &[
            ("lasst", lasst),
            ("laßt", lasst),
            ("LASST", lasst),
            ("LAẞT", lasst),
            ("läßt", lasst),
            ("groß*", &["Großen", "grosse"]),
            ("\"grosse ubel\"", &["grosse Übel"]),
        ],
    );
    finds(
        "french",
        "L’œuvre et les ŒUVRES, un oeuf; Ægypte, aegypte. Ça va, déjà.",
        &[
            ("oeuvre", &["œuvre"]),
            ("œuvres", &["ŒUVRES"]),
            ("œuf", &["oeuf"]),
            ("ÆGYPTE", &["Ægypte", "aegypte"]),
            ("deja", &["déjà"]),
        ],
    );
    finds(
        "portuguese",
        "Não à opressão! A ação dos irmãos, o pinguim.",
        &[
            ("nao", &["Não"]),
            ("acao", &["ação"]),
            ("pingüim", &["pinguim"]),
        ],
    );
    finds(
        "greek",
        "Ο λαός, ο ΛΑΟΣ και η Αθηνα. Οι ώρες της ἀρχῆς.",
        &[
            ("λαος", &["λαός", "ΛΑΟΣ"]),
            ("ΛΑΌΣ", &["λαός", "ΛΑΟΣ"]),
            ("λαοσ", &["λαός", "ΛΑΟΣ"]),
            ("Αθήνα", &["Αθηνα"]),
            ("αρχης", &["ἀρχῆς"]),
        ],
    );
    finds(
        "cyrillic",
        "Ещё всё ЕЩЕ. Мой мои. Край, края. їжа іжа",
        &[
            ("еще", &["Ещё", "ЕЩЕ"]),
            ("всё", &["всё"]),
            ("ЁЩЁ", &["Ещё", "ЕЩЕ"]),
            ("мой", &["Мой"]),
            ("МОИ", &["мои"]),
            ("КРАЙ", &["Край"]),
            ("їжа", &["їжа"]),
        ],
    );
    finds(
        "turkish",
        "İstanbul ISPARTA ısparta şehir, IŞIK ışık.",
        &[
            ("istanbul", &["İstanbul"]),
            ("ısparta", &["ISPARTA", "ısparta"]),
            ("ŞEHİR", &["şehir"]),
            ("isik", &["IŞIK", "ışık"]),
        ],
    );
    finds(
        "arabic",
        "الشَّعْبُ يُرِيد أن؛ الحـرية",
        &[
            ("الشعب", &["الشَّعْبُ"]),
            ("ان", &["أن"]),
            ("الحرية", &["الحـرية"]),
        ],
    );
    finds("hebrew", "שָׁלוֹם עכשיו", &[("שלום", &["שָׁלוֹם"])]);
    finds("hindi", "की का", &[("की", &["की"]), ("का", &["का"])]);
}

#[test]
fn accents_that_are_characters_of_their_own_match_in_text_and_query() {
    finds(
        "decomposed",
        "Cafe\u{301}s, café! Man\u{303}ana, mañana, manana. Край, краи\u{306}. Ko\u{ad}nig.",
        &[
            ("café*", &["Cafe\u{301}s", "café"]),
            ("cafe\u{301}", &["café"]),
            ("mañana", &["Man\u{303}ana", "mañana"]),
            ("MAN\u{303}ANA", &["Man\u{303}ana", "mañana"]),
            ("manana", &["manana"]),
            ("краи\u{306}", &["Край", "краи\u{306}"]),
            ("König", &["Ko\u{ad}nig"]),
        ],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn every_word_of_any_script_is_found_where_it_is_printed(
        words in proptest::collection::vec("[bnßœŒŉẞªıİñé\u{301}\u{303}\u{ad}\u{fb01}αςΣΐή\u{344}ийЙёʼאשׁ\u{5c1}شّأ\u{640}कीกำ한が]{1,6}", 1..9),
        glue in "[ ,’—]{1,3}",
    ) {
        let text = format!("No bread. {}.", words.join(&glue));
        let corpus = corpus_of("scripts", &text);
        let searcher = Searcher::new(&corpus);
        let text = &corpus.statements.first().unwrap().text;
        for word in words {
            let found = searcher.search(&format!("\"{word}\""));
            let Some(term) = found.terms.first() else { continue };
            let hits: Vec<Hit> = searcher.hits(&found).collect();
            prop_assert!(!hits.is_empty(), "{text:?} has {word:?}");
            for hit in hits {
                let printed = text.get(hit.span.start..hit.span.end);
                let Some(printed) = printed else { panic!("{text:?}: {word:?} is cut within a character") };
                let folded = corpus.folding.fold(printed);
                let parts: Vec<&str> = folded.split(|c| !pliego_corpus::is_letter(c)).filter(|part| !part.is_empty()).collect();
                prop_assert_eq!(parts.join(" "), term.text.as_str(), "{:?} in {:?}", word, text);
                let after = text[hit.span.end..].chars().next();
                prop_assert!(!after.is_some_and(pliego_corpus::is_accent), "{text:?}: {word:?}");
            }
        }
    }
}

#[test]
fn hits_of_either_spelling_are_the_printed_words_in_phrases_and_prefixes_too() {
    let corpus = corpus_of(
        "spelling",
        "No bread. Labour’s centre organised; the Labor center organized. Programmes, program. For four.",
    );
    let searcher = Searcher::new(&corpus);
    let found = |query: &str| {
        let found = searcher.search(query);
        searcher
            .hits(&found)
            .map(|hit| corpus.statements[hit.statement].text_of(hit.span))
            .collect::<Vec<_>>()
    };
    for query in ["labour", "labor", "LABOUR"] {
        assert_eq!(found(query), ["Labour", "Labor"]);
    }
    for [one, other] in [
        ["centre", "center"],
        ["centre", "centre"],
        ["center", "center"],
    ] {
        let query = format!("\"{one} organised\" OR \"{other} organized\"");
        assert_eq!(found(&query), ["centre organised", "center organized"]);
    }
    assert_eq!(found("\"labour center\""), ["Labor center"]);
    assert_eq!(found("programme*"), ["Programmes", "program"]);
    assert_eq!(found("program*"), ["Programmes", "program"]);
    assert_eq!(found("programs"), ["Programmes"]);
    assert_eq!(found("for"), ["For"]);
    assert!(
        searcher
            .search("-labor")
            .matches
            .iter()
            .all(|matches| !matches)
    );
}

#[test]
fn a_concordance_line_is_a_hit_with_its_context_and_lines_are_in_the_chosen_order() {
    let found = find("coup");
    let hits: Vec<Hit> = SEARCHER.hits(&found.search).collect();
    for order in LineOrder::ALL {
        for side in [10, 60, 100_000] {
            let lines = INDEX.lines(&found, side, order, usize::MAX);
            assert_eq!(lines.len(), hits.len());
            for line in &lines {
                let passage = CORPUS.statements[line.hit.statement].passages[line.hit.passage].span;
                assert_eq!(line.left.end, line.hit.span.start);
                assert_eq!(line.right.start, line.hit.span.end);
                assert!(passage.start <= line.left.start && line.right.end <= passage.end);
                assert!(
                    line.left.end - line.left.start <= side
                        && line.right.end - line.right.start <= side
                );
            }
            assert_eq!(INDEX.lines(&found, side, order, 3), lines[..3]);
            let key = |line: &Line| key(line, order);
            assert!(
                lines.windows(2).all(|pair| key(&pair[0]) <= key(&pair[1])),
                "{order:?} {side}"
            );
            if order == LineOrder::Statement {
                assert!(lines.windows(2).all(|pair| pair[0].hit <= pair[1].hit));
            }
        }
    }
}

/// Returns the three folded words from the one that an order names, away from the hit.
fn key(line: &Line, order: LineOrder) -> String {
    let statement = &CORPUS.statements[line.hit.statement];
    let passage = statement.passages[line.hit.passage].span;
    let words = |start, end| {
        let text = CORPUS.folding.fold(statement.text_of(Span { start, end }));
        let words = text.split(|character: char| !character.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut left = words(passage.start, line.hit.span.start);
    left.reverse();
    let right = words(line.hit.span.end, passage.end);
    let (words, nearer) = match order {
        LineOrder::Statement => return String::new(),
        LineOrder::L1 => (left, 0),
        LineOrder::L2 => (left, 1),
        LineOrder::L3 => (left, 2),
        LineOrder::R1 => (right, 0),
        LineOrder::R2 => (right, 1),
        LineOrder::R3 => (right, 2),
    };
    words
        .into_iter()
        .skip(nearer)
        .take(3)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_dispersion_has_each_hit_at_its_place_and_their_number_for_each_1000_words() {
    let dispersion = INDEX.dispersion(&find("coup"), usize::MAX);
    let numbers: Vec<(&str, usize)> = dispersion
        .iter()
        .map(|of| (&*CORPUS.statements[of.statement].id, of.hits.len()))
        .collect();
    assert_eq!(numbers, [("isl", 7), ("ma-peru", 3), ("pcp-ml", 2)]);
    for of in &dispersion {
        let words = WORDS[of.statement].iter().map(Vec::len).sum::<usize>() as f64;
        let expected = (1000.0 * of.hits.len() as f64 / words).round();
        assert_eq!(of.per_thousand as f64, expected);
        let text = &CORPUS.statements[of.statement];
        assert!(of.hits.iter().all(|hit| text.text_of(*hit) == "coup"));
    }
}

#[test]
fn collocates_are_the_words_up_to_four_words_from_a_hit_without_stop_words() {
    for query in [
        "coup",
        "\"constituent assembly\"",
        "elect*",
        "coup OR congress",
    ] {
        let found = find(query);
        let hits: Vec<Hit> = SEARCHER.hits(&found.search).collect();
        let found = INDEX.collocates(&found);
        assert!(!found.is_empty() && found.len() <= 20, "{query}");
        assert!(found.windows(2).all(|pair| pair[0].1 >= pair[1].1));
        for (word, count) in found {
            let folded = CORPUS.folding.fold(word);
            assert!(!is_stop_word("en", &folded), "{word}");
            let all = SEARCHER.search(&folded);
            let near = SEARCHER.hits(&all).filter(|word| {
                CORPUS
                    .folding
                    .fold(CORPUS.statements[word.statement].text_of(word.span))
                    == folded
                    && !hits.iter().any(|hit| {
                        hit.statement == word.statement
                            && hit.span.start <= word.span.start
                            && word.span.end <= hit.span.end
                    })
                    && hits.iter().any(|hit| {
                        let same = (hit.statement, hit.passage) == (word.statement, word.passage);
                        let (first, last) = (hit.span.min(word.span), hit.span.max(word.span));
                        let between = Span {
                            start: first.end,
                            end: last.start,
                        };
                        let text = CORPUS.statements[hit.statement].text_of(between);
                        let words = text
                            .split(|c: char| !c.is_alphanumeric())
                            .filter(|word| !word.is_empty());
                        same && words.count() < NEAR
                    })
            });
            assert_eq!(near.count(), count, "{query}: {word}");
        }
    }
    assert!(INDEX.collocates(&find("nowhere")).is_empty());
}
