use std::collections::HashMap;

use pliego::CORPUS;
use pliego::corpus::read::{claims, coding};
use pliego::corpus::{Claims, Coded, Stance};
use pliego::find::agreement::{Counts, agreement, nominal, stances};
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

fn coded(file: &str) -> Vec<Coded> {
    coding("corpus".as_ref(), file, &CORPUS).unwrap()
}

#[test]
fn every_coded_passage_was_coded_twice() {
    for coding in [coded("coding/first.toml"), coded("coding/second.toml")] {
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
    let (first, second) = (coded("coding/first.toml"), coded("coding/second.toml"));
    let agreement = agreement(&CORPUS, &first, &second);
    assert!(agreement.pooled.kappa() >= 0.80, "{agreement:?}");
    let rows = rows(&tables::agreement(&CORPUS, &agreement));
    assert_eq!(rows.len(), CORPUS.themes.len() + 1);
    let units = |row: &HashMap<String, String>| {
        ["both", "first_only", "second_only", "neither"]
            .iter()
            .map(|name| row[*name].parse::<usize>().unwrap())
            .sum::<usize>()
    };
    assert!(rows[..16].iter().all(|row| units(row) == first.len()));
    assert_eq!(units(&rows[16]), first.len() * 16);
}

fn the_claims() -> Claims {
    claims("corpus".as_ref(), &CORPUS).unwrap()
}

#[test]
fn every_statement_has_a_stance_on_every_demand_or_is_silent() {
    let claims = the_claims();
    assert_eq!(claims.demands.len(), 25);
    for positions in [&claims.positions, &claims.codings[0], &claims.codings[1]] {
        assert_eq!(positions.len(), claims.demands.len() * CORPUS.statements.len());
        assert!(positions.iter().all(|position| position.ground.is_none() == (position.stance == Stance::Silent)));
    }
    let csv = tables::positions(&CORPUS, &claims, &claims.positions);
    assert!(csv.starts_with("statement,organization,demand,stance,voice,passage,quote\r\n"));
    for row in rows(&csv) {
        assert!(text(&row).contains(&row["quote"]));
        assert_eq!(row["stance"] == "silent", row["quote"].is_empty());
    }
}

#[test]
fn the_two_codings_of_stances_agree_far_beyond_chance() {
    let agreement = stances(&the_claims());
    assert_eq!(agreement.units, 125);
    assert!(agreement.kappa >= 0.80, "{agreement:?}");
}

#[test]
fn every_figure_is_in_the_table_with_its_words() {
    let claims = the_claims();
    let rows = rows(&tables::figures(&CORPUS, &claims));
    assert!(rows.len() >= 20);
    for row in rows {
        assert_eq!(cut(text(&row), &row), row["quote"]);
        assert!(row["value"].is_empty() || row["value"].parse::<i64>().is_ok());
    }
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
    let values = ['a', 'b', 'c'].into_iter();
    let same = nominal(&[('a', 'a'), ('b', 'b'), ('c', 'c')], values.clone());
    assert_eq!((same.units, same.agreed, same.kappa), (3, 3, 1.0));
    assert!(nominal(&[('a', 'b'), ('b', 'a')], values.clone()).kappa < 0.0);
}
