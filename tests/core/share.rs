use std::collections::HashMap;

use pliego::CORPUS;
use pliego::corpus::Seconded;
use pliego::corpus::read::second_coding;
use pliego::find::agreement::{Counts, agreement};
use pliego::share::csv::table;
use pliego::share::tables;
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

proptest! {
    #[test]
    fn another_parser_reads_back_what_is_written(
        fields in proptest::collection::vec(("\\PC{0,9}|[\",\r\n ]{0,6}", "\\PC{0,9}"), 1..6)
    ) {
        let csv = table(["one", "two"], fields.iter().map(|(one, two)| [one.clone(), two.clone()]));
        let read: Vec<(String, String)> = csv::Reader::from_reader(csv.as_bytes()).deserialize().map(Result::unwrap).collect();
        prop_assert_eq!(read, fields);
    }
}

#[test]
fn every_passage_is_in_the_table_with_its_characters() {
    let csv = tables::passages(&CORPUS);
    assert!(csv.starts_with("statement,passage,kind,start,end,text\r\n"));
    let rows = rows(&csv);
    assert_eq!(rows.len(), CORPUS.statements.iter().map(|statement| statement.passages.len()).sum::<usize>());
    for row in rows {
        assert_eq!(cut(text(&row), &row), row["text"]);
    }
}

#[test]
fn every_coding_is_in_the_table_with_its_quote() {
    let csv = tables::codings(&CORPUS);
    assert!(csv.starts_with("statement,passage,theme,salience,quote,start,end\r\n"));
    let rows = rows(&csv);
    assert!(rows.len() > 200);
    for row in rows {
        assert_eq!(cut(text(&row), &row), row["quote"]);
        assert!(["primary", "secondary"].contains(&row["salience"].as_str()));
        assert!(CORPUS.themes.iter().any(|theme| theme.id == row["theme"]));
    }
}

fn second() -> Vec<Seconded> {
    second_coding("corpus".as_ref(), &CORPUS).unwrap().unwrap()
}

#[test]
fn every_coded_passage_was_coded_a_second_time() {
    let second = second();
    for (at, statement) in CORPUS.statements.iter().enumerate() {
        for (position, passage) in statement.passages.iter().enumerate() {
            let seconded = second.iter().any(|second| (second.statement, second.passage) == (at, position));
            assert_eq!(seconded, passage.codings.is_some(), "{}.{}", statement.id, passage.id);
        }
    }
}

#[test]
fn the_two_codings_agree_far_beyond_chance() {
    let agreement = agreement(&CORPUS, &second());
    assert!(agreement.pooled.kappa() >= 0.80, "{agreement:?}");
    let rows = rows(&tables::agreement(&CORPUS, &agreement));
    assert_eq!(rows.len(), CORPUS.themes.len() + 1);
    let units = |row: &HashMap<String, String>| {
        ["both", "first_only", "second_only", "neither"]
            .iter()
            .map(|name| row[*name].parse::<usize>().unwrap())
            .sum::<usize>()
    };
    let passages = second().len();
    assert!(rows[..16].iter().all(|row| units(row) == passages));
    assert_eq!(units(&rows[16]), passages * 16);
}

#[test]
fn kappa_is_agreement_beyond_chance() {
    let kappa = |both, first_only, second_only, neither| Counts { both, first_only, second_only, neither }.kappa();
    // A textbook case: 20 and 15 agreements, 5 and 10 disagreements.
    assert!((kappa(20, 5, 10, 15) - 0.4).abs() < 1e-9);
    assert_eq!(kappa(10, 0, 0, 10), 1.0);
    assert_eq!(kappa(5, 5, 5, 5), 0.0);
    assert_eq!(kappa(0, 10, 10, 0), -1.0);
    assert_eq!(kappa(0, 0, 0, 7), 1.0);
}
