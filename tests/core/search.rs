use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use pliego::CORPUS;
use pliego_corpus::{Corpus, OddityKind, Statement};
use pliego_explore::findings::concordance::{Order, lines};
use pliego_explore::findings::search::{Found, Hit, Searcher};
use pliego_explore::selection::query::{LONGEST, Term, terms, tidy};
use proptest::prelude::*;

static SEARCHER: LazyLock<Searcher<'static>> = LazyLock::new(|| Searcher::new(&CORPUS));

fn search(query: &str) -> Found {
    SEARCHER.search(query)
}

/// What a query finds, as `statement.passage: words`.
fn hits(query: &str) -> Vec<String> {
    let found = search(query);
    let say = |hit: Hit| {
        let statement = &CORPUS.statements[hit.statement];
        format!("{}.{}: {}", statement.id, statement.passages[hit.passage].id, statement.words(hit.span))
    };
    SEARCHER.hits(&found).map(say).collect()
}

/// The statements that fit a query.
fn fitting(query: &str) -> Vec<&'static str> {
    let fits = search(query).fits;
    CORPUS.statements.iter().zip(fits).filter(|(_, fits)| *fits).map(|(statement, _)| statement.id).collect()
}

/// The words of a passage as they are compared, by another way than the search goes.
fn words(statement: &Statement, passage: usize) -> Vec<String> {
    let printed = statement.words(statement.passages[passage].span);
    printed
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| CORPUS.folding.fold(word))
        .collect()
}

/// The words of every passage of every statement.
static WORDS: LazyLock<Vec<Vec<Vec<String>>>> = LazyLock::new(|| {
    let of = |statement: &Statement| (0..statement.passages.len()).map(|at| words(statement, at)).collect();
    CORPUS.statements.iter().map(of).collect()
});

fn vocabulary() -> Vec<&'static String> {
    let mut all: Vec<&String> = WORDS.iter().flatten().flatten().collect();
    all.sort();
    all.dedup();
    all
}

/// How often a word, or a beginning of words, stands in a passage; misprints left out.
fn count(statement: usize, passage: usize, word: &str, prefix: bool) -> usize {
    let fits = |w: &&String| if prefix { w.starts_with(word) } else { *w == word };
    WORDS[statement][passage].iter().filter(fits).count()
}

#[test]
fn every_word_and_every_beginning_is_found_where_it_stands_and_nowhere_else() {
    // Words that stand for misprints or other spellings are found more often than they are printed.
    let meant: Vec<String> = CORPUS
        .statements
        .iter()
        .flat_map(|statement| &statement.passages)
        .flat_map(|passage| {
            let misprints = passage.oddities.iter().filter(|oddity| oddity.kind == OddityKind::Misprint);
            let reads = misprints.filter_map(|oddity| oddity.reads);
            reads.chain(passage.names.iter().map(|naming| CORPUS.names[naming.name].name.get(Default::default())))
        })
        .flat_map(|meant| CORPUS.folding.fold(meant).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    for word in vocabulary() {
        let beginning: String = word.chars().take(4).collect();
        for (text, prefix) in [(word, false), (&beginning, true)] {
            if meant.iter().any(|meant| if prefix { meant.starts_with(text.as_str()) } else { meant == text }) {
                continue;
            }
            let found = search(&if prefix { format!("{text}*") } else { text.clone() });
            for (at, statement) in CORPUS.statements.iter().enumerate() {
                for passage in 0..statement.passages.len() {
                    let expected = count(at, passage, text, prefix);
                    assert_eq!(
                        SEARCHER.hits_in_passage(&found, at, passage).len(),
                        expected,
                        "{text} {prefix} {} {passage}",
                        statement.id
                    );
                    for hit in SEARCHER.hits_in_passage(&found, at, passage) {
                        let printed = CORPUS.folding.fold(statement.words(hit.span));
                        assert!(
                            if prefix { printed.starts_with(text.as_str()) } else { &printed == text },
                            "{printed}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn words_are_all_needed_phrases_stand_together_and_what_is_without_is_left_out() {
    assert_eq!(fitting("constituent assembly"), ["isl", "pcp-ml", "icor"]);
    assert_eq!(fitting("\"constituent assembly\""), ["isl", "pcp-ml", "icor"]);
    assert_eq!(fitting("\"assembly constituent\""), [""; 0]);
    assert_eq!(fitting("coup"), ["isl", "ma-peru", "pcp-ml"], "“coup” is used by three, and never by the others");
    assert_eq!(fitting("-coup"), ["intl-left", "icor"]);
    assert_eq!(fitting("coup -solidarity"), ["pcp-ml"]);
    assert_eq!(fitting("secess*"), ["pcp-ml"]);
    assert_eq!(fitting("-castillo"), ["ma-peru"], "who says nothing of Castillo");
    assert_eq!(fitting(""), ["isl", "ma-peru", "pcp-ml", "intl-left", "icor"]);
}

#[test]
fn typography_case_and_accents_do_not_matter() {
    assert_eq!(hits("PERÚ"), hits("peru"));
    assert_eq!(hits("“workers’ and peoples’ solution”"), hits("\"workers' and peoples' solution\""));
    assert_eq!(hits("\"coup d’état\""), ["pcp-ml.p3: coup d’état"]);
    assert_eq!(hits("coup d'etat").len(), hits("coup").len() + 1);
    // A no-break space beside a space is a space; so is a line that is broken.
    assert_eq!(hits("\"in addition\""), ["pcp-ml.p3: in\u{a0} addition"]);
    // Nor does what stands between words: a comma, a hyphen.
    assert_eq!(hits("\"working class the poor peasantry and the peoples of peru\"").len(), 1);
    assert_eq!(hits("self-defense"), hits("\"self defense\""));
    assert_eq!(hits("\"peoples of peru can realize their class\"").len(), 1);
}

#[test]
fn a_misprint_is_found_by_the_right_word() {
    let found = hits("boluarte");
    assert!(found.contains(&"icor.p4: Boularte".to_owned()) && found.contains(&"ma-peru.p3: Baluarte".to_owned()));
    assert_eq!(hits("manuel"), ["ma-peru.p3: Manual"]);
    assert_eq!(hits("extinción"), ["intl-left.tags: exticnión"]);
    assert_eq!(hits("cusco"), ["isl.n6: Cuzco", "pcp-ml.p2: Cusco"]);
}

#[test]
fn what_occurs_nowhere_is_said_with_the_nearest_word() {
    assert_eq!(search("castilo coup").missing, ["castilo"]);
    assert_eq!(SEARCHER.nearest("castilo").as_deref(), Some("castillo"));
    assert_eq!(search("xylophone").missing, ["xylophone"]);
    assert_eq!(SEARCHER.nearest("xylophone"), None);
    assert!(search("-xylophone").missing.is_empty());
}

#[test]
fn queries_are_read_as_they_are_explained() {
    let term = |text: &str, prefix, without| Term { text: text.to_owned(), prefix, without };
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
    assert_eq!(tidy(&"x".repeat(1000)).len(), LONGEST);
    assert_eq!(tidy(" a\u{0}b\u{202e}\n "), "ab");
}

proptest! {
    #[test]
    fn no_query_is_too_strange(query in "\\PC{0,30}|[\"*-]{0,9}|[a-z\u{a0}“”ñ ]{0,20}") {
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

/// A corpus with Spanish in it.
fn spanish() -> Corpus {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spanish");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("statements")).unwrap();
    for file in ["context.toml", "corpus.toml", "organizations.toml", "places.toml", "themes.toml", "statements/b.toml"]
    {
        fs::copy(Path::new("tests/core/small").join(file), folder.join(file)).unwrap();
    }
    let described = fs::read_to_string(folder.join("statements/b.toml")).unwrap();
    fs::write(
        folder.join("statements/b.toml"),
        described.replace("exact = \"No bread.\"", "exact = \"No bread. La dimisión, este año, ¡ya! Straße.\""),
    )
    .unwrap();
    fs::write(folder.join("statements/b.txt"), "No bread. La dimisión, este año, ¡ya! Straße.").unwrap();
    pliego_edition::read(&folder).unwrap_or_else(|problems| panic!("{problems:?}")).corpus
}

#[test]
fn accents_are_forgotten_but_enye_is_a_letter() {
    let corpus = spanish();
    let searcher = Searcher::new(&corpus);
    let found = |query: &str| {
        let found = searcher.search(query);
        searcher.hits(&found).map(|hit| corpus.statements[0].words(hit.span)).collect::<Vec<_>>()
    };
    assert_eq!(found("dimision"), ["dimisión"]);
    assert_eq!(found("dimisión"), ["dimisión"]);
    assert_eq!(found("ano"), [""; 0]);
    assert_eq!(found("año"), ["año"]);
    assert_eq!(found("AÑO"), ["año"]);
    // A letter that is folded to two is found whole.
    assert_eq!(found("strasse"), [""; 0], "ß is not folded to ss");
    assert_eq!(found("stra*"), ["Straße"]);
}

#[test]
fn the_concordance_is_the_text_around_each_hit_in_the_order_asked_for() {
    let hits: Vec<Hit> = SEARCHER.hits(&search("coup")).collect();
    for order in Order::ALL {
        for side in [10, 60, 100_000] {
            let lines = lines(&CORPUS, &hits, side, order);
            assert_eq!(lines.len(), hits.len());
            for line in &lines {
                let statement = &CORPUS.statements[line.hit.statement];
                let passage = statement.passages[line.hit.passage].span;
                assert_eq!(line.left.end, line.hit.span.start);
                assert_eq!(line.right.start, line.hit.span.end);
                assert!(passage.start <= line.left.start && line.right.end <= passage.end);
                assert!(line.left.end - line.left.start <= side && line.right.end - line.right.start <= side);
            }
            let after = |line: &pliego_explore::findings::concordance::Line| {
                CORPUS.folding.fold(CORPUS.statements[line.hit.statement].words(line.right)).trim_start().to_owned()
            };
            let sorted = lines.windows(2).all(|pair| after(&pair[0]) <= after(&pair[1]));
            assert!(order != Order::Right || sorted);
            assert!(order != Order::Statement || lines.windows(2).all(|pair| pair[0].hit <= pair[1].hit));
        }
    }
}
