use std::collections::{HashMap, HashSet};

use pliego::CORPUS;
use pliego_corpus::documentation::Documentation;
use pliego_corpus::kappa::{Contingency, Kappa};
use pliego_corpus::{Language, Stance};
use pliego_edition::read;
use pliego_site::tables::{self, Table};
use proptest::prelude::*;

/// A row of a table: its cells by the names of their columns.
type Row = HashMap<String, String>;

/// Parses a table with another CSV reader, and undoes the guard against formulas.
fn rows(table: &Table) -> Vec<Row> {
    let csv = table.csv().unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows = reader.deserialize().map(|row| {
        let mut row: Row = row.unwrap();
        row.values_mut().for_each(unguard);
        row
    });
    rows.collect()
}

/// Removes one apostrophe from a cell that matches `^'+[=+\-@\t\r]`.
fn unguard(cell: &mut String) {
    let rest = cell.trim_start_matches('\'');
    if rest.len() < cell.len() && rest.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.remove(0);
    }
}

/// Returns the names of the columns of a table.
fn head(table: &Table) -> String {
    let columns = table.columns();
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    names.join(",")
}

/// Returns the text of the statement that a row is about.
fn text(row: &Row) -> &'static str {
    &CORPUS.statements[CORPUS.statement(&row["statement"]).unwrap()].text
}

/// Returns the characters of that text between the offsets that the row gives.
fn text_at_offsets(row: &Row) -> String {
    let offset = |column: &str| row[column].parse::<usize>().unwrap();
    text(row)
        .chars()
        .skip(offset("start"))
        .take(offset("end") - offset("start"))
        .collect()
}

pub(crate) fn documentation() -> Documentation {
    read("corpus".as_ref())
        .unwrap_or_else(|problems| panic!("{problems:?}"))
        .documentation
}

#[test]
fn a_table_has_the_words_of_the_editors_in_each_language_of_the_interface() {
    let documentation = documentation();
    let both = tables::themes(&CORPUS, &documentation).unwrap();
    let columns = both.columns();
    let [label, spanish] = [&columns[1], &columns[2]];
    assert_eq!([label.name, label.description], ["label", "Its name."]);
    assert_eq!(
        [spanish.name, spanish.description],
        ["label_es", "Its name, in Spanish."]
    );
    assert_eq!(
        [&both.rows[0]["label"], &both.rows[0]["label_es"]],
        [Language::En, Language::Es].map(|language| CORPUS.themes.raw[0].label.get(language))
    );
    let english_only = read("tests/core/least".as_ref()).unwrap();
    for table in tables::all(&english_only).unwrap() {
        assert!(!head(&table).contains("_es"), "{}", head(&table));
    }
}

#[test]
fn the_table_of_passages_has_each_passage_with_its_text_and_offsets() {
    let table = tables::passages(&CORPUS).unwrap();
    assert_eq!(head(&table), "statement,passage,kind,coded,start,end,text");
    let rows = rows(&table);
    assert_eq!(
        rows.len(),
        CORPUS
            .statements
            .iter()
            .map(|statement| statement.passages.len())
            .sum::<usize>()
    );
    for row in rows {
        assert_eq!(text_at_offsets(&row), row["text"]);
    }
}

#[test]
fn the_table_of_codings_has_each_coding_with_its_quote_and_offsets() {
    let table = tables::codings(&CORPUS).unwrap();
    assert_eq!(
        head(&table),
        "statement,passage,theme,salience,quote,start,end"
    );
    let rows = rows(&table);
    assert!(rows.len() > 200);
    for row in rows {
        assert_eq!(text_at_offsets(&row), row["quote"]);
        assert!(["primary", "secondary"].contains(&&*row["salience"]));
        assert!(CORPUS.themes.iter().any(|theme| theme.id == *row["theme"]));
    }
}

#[test]
fn the_table_of_statements_has_each_with_its_text_and_counts() {
    let rows = rows(&tables::statements(&CORPUS).unwrap());
    assert_eq!(rows.len(), CORPUS.statements.len());
    for (row, statement) in rows.iter().zip(&CORPUS.statements) {
        assert_eq!(row["statement"], *statement.id);
        assert_eq!(row["text"], *statement.text);
        assert_eq!(
            row["characters"],
            statement.text.chars().count().to_string()
        );
        assert_eq!(row["date"], statement.dating.edtf.to_string());
    }
}

#[test]
fn the_table_of_signatories_has_each_in_printed_order() {
    let rows = rows(&tables::signatories(&CORPUS).unwrap());
    let signatories = CORPUS.statements.iter().flat_map(|statement| {
        let signatories = statement.signatories();
        signatories.map(|organization| &*CORPUS.organizations[organization].id)
    });
    assert!(signatories.eq(rows.iter().map(|row| &*row["organization"])));
    assert!(rows.len() >= 20);
    for row in rows {
        assert_eq!(text_at_offsets(&row), row["printed"]);
    }
}

#[test]
fn each_table_and_each_column_is_described_and_each_key_is_unique() {
    let edition = read("corpus".as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let all = tables::all(&edition).unwrap();
    for table in &all {
        assert!(table.description().ends_with('.'), "{}", table.name);
        for column in table.columns() {
            assert!(
                column.description.ends_with('.'),
                "{}: {column:?}",
                table.name
            );
        }
        let keys: Vec<String> = table
            .rows
            .iter()
            .map(|row| {
                table
                    .key
                    .iter()
                    .map(|column| format!("{}\u{1f}", row[*column]))
                    .collect()
            })
            .collect();
        let unique: HashSet<&String> = keys.iter().collect();
        assert_eq!(unique.len(), keys.len(), "{}", table.name);
        for reference in table.references {
            assert!(all.iter().any(|table| table.name == reference.table));
        }
    }
}

#[test]
fn each_coded_passage_was_coded_by_each_coder() {
    for coding in documentation().codings {
        for (id, statement) in CORPUS.statements.iter_enumerated() {
            for (passage, printed) in statement.passages.iter_enumerated() {
                let is_coded = coding
                    .iter()
                    .any(|coded| (coded.statement, coded.passage) == (id, passage));
                assert_eq!(
                    is_coded,
                    printed.codings.is_some(),
                    "{}.{}",
                    statement.id,
                    printed.id
                );
            }
        }
    }
}

#[test]
fn the_first_two_codings_of_themes_agree_far_beyond_chance() {
    let agreement = &documentation().agreement;
    assert!(
        agreement.pooled().kappa().thousandths() >= 800,
        "{agreement:?}"
    );
    let rows = rows(&tables::agreement(&CORPUS, agreement).unwrap());
    let (pooled, themes) = rows.split_last().unwrap();
    assert_eq!((themes.len(), CORPUS.themes.len()), (16, 16));
    let units = |row: &Row| {
        let counts = ["both", "first_only", "second_only", "neither"];
        counts
            .iter()
            .map(|column| row[*column].parse::<usize>().unwrap())
            .sum::<usize>()
    };
    let passages = documentation().codings[0].len();
    assert!(themes.iter().all(|row| units(row) == passages));
    assert_eq!(units(pooled), passages * 16);
}

#[test]
fn the_third_coding_agrees_with_the_decided_one_as_the_corpus_documents() {
    let holdout = documentation().agreement.holdout;
    let (themes, stances) = (holdout.themes, holdout.stances);
    assert_eq!([themes.units, stances.units], [73 * 16, 125]);
    assert!(
        themes.thousandths() >= 900 && stances.thousandths() >= 900,
        "{themes} {stances}"
    );
    let documented = include_str!("../../corpus/coding/README.md");
    let row = format!("| the third with what was decided | {themes} | {stances} |");
    assert!(documented.contains(&row), "{row}");
}

#[test]
fn each_statement_has_a_position_on_each_demand_and_evidence_unless_it_is_silent() {
    assert_eq!(CORPUS.demands.len(), 25);
    for positions in documentation().positions.iter().chain([&CORPUS.positions]) {
        assert_eq!(
            positions.len(),
            CORPUS.demands.len() * CORPUS.statements.len()
        );
    }
    for position in &CORPUS.positions {
        assert_eq!(
            position.evidence.is_empty(),
            position.stance == Stance::Silent
        );
    }
}

#[test]
fn the_table_of_positions_quotes_words_of_the_statement_unless_it_is_silent() {
    let table = tables::positions(&CORPUS).unwrap();
    assert_eq!(
        head(&table),
        "statement,organization,demand,stance,rank,voice,salience,passage,quote,start,end"
    );
    let rows = rows(&table);
    let silent = CORPUS
        .positions
        .iter()
        .filter(|position| position.evidence.is_empty());
    let grounds = CORPUS
        .positions
        .iter()
        .map(|position| position.evidence.len());
    assert_eq!(rows.len(), silent.count() + grounds.sum::<usize>());
    for row in rows {
        assert_eq!(row["stance"] == "silent", row["quote"].is_empty());
        assert_eq!(row["stance"] == "silent", row["rank"] == "0");
        if !row["quote"].is_empty() {
            assert_eq!(text_at_offsets(&row), row["quote"]);
        }
    }
}

#[test]
fn the_first_two_codings_of_stances_agree_far_beyond_chance() {
    let kappa = documentation().agreement.stances;
    assert_eq!(kappa.units, 125);
    assert!(kappa.thousandths() >= 800, "{kappa}");
    let row = &rows(&tables::stance_agreement(kappa).unwrap())[0];
    assert_eq!(row["kappa"].parse(), kappa.to_string().parse::<f64>());
}

#[test]
fn the_first_two_codings_of_grounds_agree_as_the_corpus_documents() {
    let documentation = documentation();
    let agreement = documentation.agreement.grounds;
    let (carried, same_voice) = (agreement.carried, agreement.same_voice);
    let kappa = carried.kappa();
    let row = &rows(&tables::ground_agreement(agreement).unwrap())[0];
    assert_eq!(row["kappa"].parse(), kappa.to_string().parse::<f64>());
    for (coded, only) in documentation
        .grounds
        .iter()
        .zip([carried.first_only, carried.second_only])
    {
        let rows = rows(&tables::grounds(&CORPUS, "first", coded).unwrap());
        assert_eq!(rows.len(), carried.both + only, "every ground is a unit");
        assert!(rows.iter().all(|row| text(row).contains(&row["quote"])));
    }
    let documented = include_str!("../../corpus/coding/README.md");
    let documented = documented.replace('\n', " ");
    let both = carried.both;
    let line = format!(
        "Kappa is {kappa} over 1,009 units: both have {both} grounds, the first alone {}, the second alone {}. Of the {both}, \
         {same_voice} have the same voice in both.",
        carried.first_only, carried.second_only
    );
    assert_eq!(kappa.units, 1009);
    assert!(documented.contains(&line), "{line}");
}

#[test]
fn the_table_of_figures_has_each_figure_with_its_quote_and_offsets() {
    let rows = rows(&tables::figures(&CORPUS, &documentation().kinds_of_figures).unwrap());
    assert_eq!(rows.len(), CORPUS.figures.len());
    assert!(rows.len() >= 20);
    for row in rows {
        assert_eq!(text_at_offsets(&row), row["quote"]);
        assert!(row["value"].is_empty() || row["value"].parse::<i64>().is_ok());
    }
}

#[test]
fn the_tables_of_names_mentions_and_irregularities_give_printed_words_and_offsets() {
    let tables = [
        (tables::names(&CORPUS).unwrap(), "printed", 150),
        (tables::mentions(&CORPUS).unwrap(), "quote", 40),
        (tables::irregularities(&CORPUS).unwrap(), "printed", 60),
    ];
    for (table, column, least) in tables {
        let rows = rows(&table);
        assert!(rows.len() >= least, "{column}: {}", rows.len());
        for row in rows {
            assert_eq!(text_at_offsets(&row), row[column]);
        }
    }
}

#[test]
fn the_table_of_tallies_has_each_tally_with_a_number_and_its_sources() {
    let documentation = documentation();
    let table = tables::tallies(&CORPUS, &documentation).unwrap();
    let rows = rows(&table);
    assert_eq!(rows.len(), documentation.counts.len());
    assert!(rows.len() >= 30);
    for row in rows {
        assert!(
            !row["deaths"].is_empty()
                || !row["wounded"].is_empty()
                || !row["wounded_civilians"].is_empty()
        );
        assert!(
            row["sources"]
                .split(' ')
                .all(|source| source.starts_with("https://"))
        );
    }
    let head = head(&table);
    assert!(head.contains("body,deaths,civilians,roadblocks,police,other,wounded,wounded_civilians,wounded_police,confidence"), "{head}");
}

#[test]
fn kappa_is_1_for_full_agreement_0_for_chance_and_negative_below_it() {
    let kappa = |both, first_only, second_only, neither| {
        Contingency {
            both,
            first_only,
            second_only,
            neither,
        }
        .kappa()
        .to_string()
    };
    // A textbook case: 20 and 15 agreements, 5 and 10 disagreements.
    assert_eq!(kappa(20, 5, 10, 15), "0.400");
    assert_eq!(kappa(10, 0, 0, 10), "1.000");
    assert_eq!(kappa(5, 5, 5, 5), "0.000");
    assert_eq!(kappa(0, 10, 10, 0), "-1.000");
    assert_eq!(kappa(0, 0, 0, 7), "1.000");
    let values = ['a', 'b', 'c'].into_iter();
    let same = Kappa::of(&[('a', 'a'), ('b', 'b'), ('c', 'c')], values.clone());
    assert_eq!((same.units, same.agreed, same.thousandths()), (3, 3, 1000));
    assert!(Kappa::of(&[('a', 'b'), ('b', 'a')], values).thousandths() < 0);
}

proptest! {
    #[test]
    fn kappa_in_whole_numbers_equals_kappa_in_fractions(
        both in 0_usize..99, first_only in 0_usize..99, second_only in 0_usize..99, neither in 1_usize..99
    ) {
        let kappa = Contingency { both, first_only, second_only, neither }.kappa().thousandths() as f64;
        let [both, first_only, second_only, neither] =
            [both, first_only, second_only, neither].map(|count| count as f64);
        let units = both + first_only + second_only + neither;
        let seen_by_chance = (both + first_only) * (both + second_only);
        let unseen_by_chance = (second_only + neither) * (first_only + neither);
        let by_chance = (seen_by_chance + unseen_by_chance) / (units * units);
        let agreed = (both + neither) / units;
        let exact = if by_chance < 1.0 { (agreed - by_chance) / (1.0 - by_chance) } else { 1.0 };
        prop_assert!((kappa / 1000.0 - exact).abs() <= 0.000_501, "{} {}", kappa, exact);
    }
}
