use std::collections::HashMap;

use pliego::CORPUS;
use pliego_corpus::Stance;
use pliego_corpus::agreement::{Counts, Kappa};
use pliego_corpus::documentation::{Apparatus, Count};
use pliego_edition::read;
use pliego_site::tables;
use proptest::prelude::*;

/// The rows of a table as another parser reads them, by the names of their columns.
fn rows(csv: &str) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// The characters from one offset to another.
fn cut(text: &str, row: &HashMap<String, String>) -> String {
    let offset = |name: &str| row[name].parse::<usize>().unwrap();
    text.chars().skip(offset("start")).take(offset("end") - offset("start")).collect()
}

fn text(row: &HashMap<String, String>) -> &'static str {
    CORPUS.statements[CORPUS.statement(&row["statement"]).unwrap()].text
}

#[test]
fn every_passage_is_in_the_table_with_its_characters() {
    let csv = tables::passages(&CORPUS).unwrap();
    assert!(csv.starts_with("statement,passage,kind,start,end,text\r\n"));
    let rows = rows(&csv);
    assert_eq!(rows.len(), CORPUS.statements.iter().map(|statement| statement.passages.len()).sum::<usize>());
    for row in rows {
        assert_eq!(cut(text(&row), &row), row["text"]);
    }
}

#[test]
fn every_coding_is_in_the_table_with_its_quote() {
    let csv = tables::codings(&CORPUS).unwrap();
    assert!(csv.starts_with("statement,passage,theme,salience,quote,start,end\r\n"));
    let rows = rows(&csv);
    assert!(rows.len() > 200);
    for row in rows {
        assert_eq!(cut(text(&row), &row), row["quote"]);
        assert!(["primary", "secondary"].contains(&row["salience"].as_str()));
        assert!(CORPUS.themes.iter().any(|theme| theme.id == row["theme"]));
    }
}

fn the_apparatus() -> Apparatus {
    read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}")).apparatus
}

#[test]
fn every_coded_passage_was_coded_by_each_coder() {
    for coding in the_apparatus().codings {
        for (at, statement) in CORPUS.statements.iter().enumerate() {
            for (position, passage) in statement.passages.iter().enumerate() {
                let twice = coding.iter().any(|coded| (coded.statement, coded.passage) == (at, position));
                assert_eq!(twice, passage.codings.is_some(), "{}.{}", statement.id, passage.id);
            }
        }
    }
}

#[test]
fn the_two_codings_agree_far_beyond_chance() {
    let agreement = &CORPUS.agreement;
    assert!(agreement.pooled().kappa().thousandths() >= 800, "{agreement:?}");
    let rows = rows(&tables::agreement(&CORPUS, agreement).unwrap());
    assert_eq!(rows.len(), CORPUS.themes.len() + 1);
    let units = |row: &HashMap<String, String>| {
        ["both", "first_only", "second_only", "neither"]
            .iter()
            .map(|name| row[*name].parse::<usize>().unwrap())
            .sum::<usize>()
    };
    let passages = the_apparatus().codings[0].len();
    assert!(rows[..16].iter().all(|row| units(row) == passages));
    assert_eq!(units(&rows[16]), passages * 16);
}

#[test]
fn a_further_coding_agrees_with_what_was_settled() {
    let [themes, stances] = CORPUS.agreement.held;
    assert_eq!([themes.units, stances.units], [73 * 16, 125]);
    assert!(themes.thousandths() >= 900 && stances.thousandths() >= 900, "{themes} {stances}");
    // What is said of it to people is what is computed.
    let said = include_str!("../../corpus/coding/README.md");
    assert!(
        said.contains(&format!("| the third with what was decided | {themes} | {stances} |")),
        "{themes} {stances}"
    );
}

#[test]
fn every_statement_has_a_stance_on_every_demand_or_is_silent() {
    assert_eq!(CORPUS.demands.len(), 25);
    let apparatus = the_apparatus();
    for positions in apparatus.positions.iter().chain([&CORPUS.positions]) {
        assert_eq!(positions.len(), CORPUS.demands.len() * CORPUS.statements.len());
    }
    for position in &CORPUS.positions {
        assert_eq!(position.ground.is_none(), position.stance == Stance::Silent);
    }
    let csv = tables::positions(&CORPUS, &CORPUS.positions).unwrap();
    assert!(csv.starts_with("statement,organization,demand,stance,voice,passage,quote\r\n"));
    for row in rows(&csv) {
        assert!(text(&row).contains(&row["quote"]));
        assert_eq!(row["stance"] == "silent", row["quote"].is_empty());
    }
}

#[test]
fn the_two_codings_of_stances_agree_far_beyond_chance() {
    let kappa = CORPUS.agreement.stances;
    assert_eq!(kappa.units, 125);
    assert!(kappa.thousandths() >= 800, "{kappa}");
    assert_eq!(rows(&tables::stance_agreement(kappa).unwrap())[0]["kappa"], kappa.to_string());
}

#[test]
fn every_figure_is_in_the_table_with_its_words() {
    let rows = rows(&tables::figures(&CORPUS).unwrap());
    assert!(rows.len() >= 20);
    for row in rows {
        assert_eq!(cut(text(&row), &row), row["quote"]);
        assert!(row["value"].is_empty() || row["value"].parse::<i64>().is_ok());
    }
}

#[test]
fn names_mentions_and_oddities_are_in_tables_with_their_words() {
    let tables = [
        (tables::names(&CORPUS).unwrap(), "printed", 150),
        (tables::mentions(&CORPUS).unwrap(), "quote", 40),
        (tables::oddities(&CORPUS).unwrap(), "printed", 60),
    ];
    for (csv, column, least) in tables {
        let rows = rows(&csv);
        assert!(rows.len() >= least, "{column}: {}", rows.len());
        for row in rows {
            assert_eq!(cut(text(&row), &row), row[column]);
        }
    }
}

#[test]
fn counts_are_in_a_table_by_body_with_sources() {
    let apparatus = the_apparatus();
    let csv = tables::counts(&CORPUS, &apparatus).unwrap();
    let rows = rows(&csv);
    assert_eq!(rows.len(), apparatus.counts.len());
    assert!(rows.len() >= 30);
    for row in rows {
        assert!(!row["deaths"].is_empty() || !row["wounded"].is_empty() || !row["wounded_civilians"].is_empty());
        assert!(row["sources"].split(' ').all(|source| source.starts_with("https://")));
    }
    let head = csv.lines().next().unwrap();
    assert!(head.contains(&Count::COLUMNS.join(",")), "{head}");
}

#[test]
fn kappa_is_agreement_beyond_chance() {
    let kappa =
        |both, first_only, second_only, neither| Counts { both, first_only, second_only, neither }.kappa().to_string();
    // A textbook case: 20 and 15 agreements, 5 and 10 disagreements.
    assert_eq!(kappa(20, 5, 10, 15), "0.400");
    assert_eq!(kappa(10, 0, 0, 10), "1.000");
    assert_eq!(kappa(5, 5, 5, 5), "0.000");
    assert_eq!(kappa(0, 10, 10, 0), "-1.000");
    assert_eq!(kappa(0, 0, 0, 7), "1.000");
    let values = ['a', 'b', 'c'].into_iter();
    let same = Kappa::of(&[('a', 'a'), ('b', 'b'), ('c', 'c')], values.clone());
    assert_eq!((same.units, same.agreed, same.thousandths()), (3, 3, 1000));
    assert!(Kappa::of(&[('a', 'b'), ('b', 'a')], values.clone()).thousandths() < 0);
}

proptest! {
    #[test]
    fn kappa_in_whole_numbers_is_kappa_in_fractions(
        both in 0_usize..99, one in 0_usize..99, two in 0_usize..99, no in 1_usize..99
    ) {
        let kappa = Counts { both, first_only: one, second_only: two, neither: no }.kappa().thousandths() as f64;
        let [a, b, c, d] = [both, one, two, no].map(|count| count as f64);
        let n = a + b + c + d;
        let by_chance = ((a + b) * (a + c) + (c + d) * (b + d)) / (n * n);
        let exact = if by_chance < 1.0 { ((a + d) / n - by_chance) / (1.0 - by_chance) } else { 1.0 };
        prop_assert!((kappa / 1000.0 - exact).abs() <= 0.000_501, "{} {}", kappa, exact);
    }
}

#[test]
fn lines_to_copy_are_a_frame_that_may_do_little_and_escape_everything() {
    let title = "A \"title\" <b> & more";
    let frame =
        pliego_explore::share::embed::frame("https://example.org/p/?embed=1&lang=en#q=\"a\"&p=isl.n8", title, 600);
    // An iframe holds text alone for an XML parser's taste too: what is escaped comes back as it was.
    let parsed = roxmltree::Document::parse(&frame).unwrap();
    let root = parsed.root_element();
    assert_eq!(root.attribute("title"), Some(title));
    assert_eq!(root.attribute("src"), Some("https://example.org/p/?embed=1&lang=en#q=\"a\"&p=isl.n8"));
    let sandbox = root.attribute("sandbox").unwrap();
    assert!(
        sandbox.starts_with("allow-scripts") && !sandbox.contains("same-origin") && !sandbox.contains("top-navigation")
    );
    assert_eq!(root.first_element_child().unwrap().text(), Some(title));
}

#[test]
fn oembed_is_json_with_the_frame_in_it() {
    let title = "Tab\there, \"quoted\" \\ and\nso on";
    let answer = pliego_site::oembed::oembed("https://example.org/", "#s=isl", title, &CORPUS).unwrap();
    let parsed: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(parsed["version"], "1.0");
    assert_eq!(parsed["type"], "rich");
    assert_eq!(parsed["title"], title);
    let html = parsed["html"].as_str().unwrap();
    assert!(html.starts_with("<blockquote><a href=\"https://example.org/#s=isl\">"), "{html}");
    assert!(
        html.contains("</blockquote><iframe") && html.contains("src=\"https://example.org/?embed=1#s=isl\""),
        "{html}"
    );
    assert!(parsed["width"].is_u64() && parsed["height"].is_u64());
}

#[test]
fn a_picture_is_an_svg_document_and_its_words_are_text() {
    use pliego_explore::share::picture::{Picture, Piece, svg};
    let piece = Piece {
        name: "text".to_owned(),
        attributes: vec![("fill".to_owned(), "url(\"#x\")".to_owned())],
        words: "<script>alert(1)</script> & \"so\"".to_owned(),
        inside: Vec::new(),
    };
    let picture =
        Picture { width: 120.25, height: 50.0, paper: "#fff".to_owned(), ink: "#000".to_owned(), pieces: vec![piece] };
    let long = format!("https://example.org/{}", "x".repeat(200));
    let drawn = svg(&picture, "T < U", &["A source with many words in it, more than fit".to_owned(), long.clone()]);
    let parsed = roxmltree::Document::parse(&drawn).unwrap();
    let texts: Vec<&str> = parsed
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(texts[0], "T < U");
    assert_eq!(texts[1], "<script>alert(1)</script> & \"so\"");
    assert_eq!(
        texts[2..].concat().replace(' ', ""),
        format!("Asourcewithmanywordsinit,morethanfit{long}"),
        "no letter of the source is lost"
    );
    assert!(parsed.descendants().all(|node| node.tag_name().name() != "script"));
}

#[test]
fn icons_and_manifest_are_what_they_say() {
    use pliego_site::{document, icons, manifest};
    for side in icons::SIDES {
        let pixels = icons::pixels(side);
        assert_eq!(pixels.len(), (side * side * 3) as usize);
        assert!(pixels.chunks(3).any(|pixel| pixel != &pixels[..3]));
    }
    let document =
        document::Document { corpus: &CORPUS, language: Default::default(), root: "", style: "", oembed: None };
    let manifest: serde_json::Value = serde_json::from_str(&manifest::manifest(&document).unwrap()).unwrap();
    assert_eq!(manifest["name"], CORPUS.title.get(Default::default()));
    assert_eq!(manifest["icons"].as_array().unwrap().len(), 3);
}
