//! Reads the codings of each coder (`coding/first.toml`, `coding/second.toml`, …) and how the
//! editors decided where the first two differ (`coding/decisions.toml`).

use pliego_corpus::documentation::{Documentation, RawCoding};
use pliego_corpus::kappa::{Agreement, Contingency, Holdout, Kappa};
use pliego_corpus::{
    Code, CodingUnit, Corpus, Decision, PassageId, Position, Salience, Stance, StatementId, Text,
    ThemeId, TiVec, VariantArray, Vocabulary,
};

use crate::claims::statement;
use crate::problem::did_you_mean;
use crate::quote::{Quote, find_in, passage};
use crate::table::{Located, Table, resolve, unknown};

/// Reads one coder's coding of the passages.
pub(crate) fn passages(file: Table<'_>, corpus: &Corpus) -> Vec<RawCoding> {
    let mut coded: Vec<RawCoding> = Vec::new();
    for table in file.tables("passage") {
        let Some(statement) = statement(&table, "statement", corpus) else {
            continue;
        };
        let Some(passage) = passage(&table, "id", &corpus.statements[statement].passages) else {
            continue;
        };
        if coded
            .iter()
            .any(|other| (other.statement, other.passage) == (statement, passage))
        {
            let id = &corpus.statements[statement].passages[passage].id;
            let message = format!("`id`: expected each passage once, found “{id}” twice");
            table.report(table.line, message, "keep one");
        }
        let codings = table.tables("coding").into_iter();
        let codings = codings
            .filter_map(|coding| theme(coding, corpus, statement, passage))
            .collect();
        table.deny_unknown_keys();
        coded.push(RawCoding {
            statement,
            passage,
            codings,
        });
    }
    file.deny_unknown_keys();
    coded
}

fn theme_ids(corpus: &Corpus) -> Vec<Text> {
    corpus.themes.iter().map(|theme| theme.id.clone()).collect()
}

fn theme(
    table: Table<'_>,
    corpus: &Corpus,
    statement: StatementId,
    passage: PassageId,
) -> Option<(ThemeId, Salience)> {
    let theme = table
        .required_text("theme")
        .and_then(|id| resolve(&table, "theme", "theme", id, &theme_ids(corpus)));
    let salience = table.required_choice("salience");
    if let Some(quote) = Quote::read(&table, "exact") {
        let statement = &corpus.statements[statement];
        find_in(&table, quote, &statement.text, &statement.passages[passage]);
    }
    table.deny_unknown_keys();
    theme.zip(salience)
}

/// Reads the decisions.
pub(crate) fn decisions(file: Table<'_>, corpus: &Corpus) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for table in file.tables("decision") {
        let decision = decision(&table, corpus);
        table.deny_unknown_keys();
        decisions.extend(decision);
    }
    file.deny_unknown_keys();
    decisions
}

fn decision(table: &Table<'_>, corpus: &Corpus) -> Option<Decision> {
    let why = table.required_label("why");
    let codes = ["first", "second", "decided"].map(|key| (key, table.required_text(key)));
    let statement = statement(table, "statement", corpus);
    let [demand, passage_id, theme] =
        ["demand", "passage", "theme"].map(|key| (table.has(key), table.text(key)));
    let unit = match (demand.0, passage_id.0, theme.0) {
        (true, false, false) => {
            let demands: Vec<Text> = corpus
                .demands
                .iter()
                .map(|demand| demand.id.clone())
                .collect();
            CodingUnit::Demand(resolve(table, "demand", "demand", demand.1?, &demands)?)
        }
        (false, true, true) => {
            let passage = passage(table, "passage", &corpus.statements[statement?].passages);
            let theme = resolve(table, "theme", "theme", theme.1?, &theme_ids(corpus));
            CodingUnit::Theme {
                passage: passage?,
                theme: theme?,
            }
        }
        found => {
            let (found, help) = match found {
                (true, ..) => ("both", "keep either `demand`, or `passage` and `theme`"),
                (_, true, _) => ("a passage alone", "add `theme`"),
                (_, _, true) => ("a theme alone", "add `passage`"),
                _ => ("neither", "add `demand`, or `passage` and `theme`"),
            };
            let message =
                format!("[[decision]]: expected a demand, or a passage and a theme, found {found}");
            table.report(table.line, message, help);
            return None;
        }
    };
    let [first, second, decided] = codes.map(|(key, name)| code(table, key, name, unit));
    Some(Decision {
        statement: statement?,
        unit,
        codes: [first?, second?, decided?],
        why,
    })
}

/// Reads a code: a stance for a demand; a salience or `none` for a theme.
fn code(
    table: &Table<'_>,
    key: &str,
    name: Option<Located<&str>>,
    unit: CodingUnit,
) -> Option<Code> {
    let name = name?;
    let (what, known): (&str, Vec<(&str, Code)>) = match unit {
        CodingUnit::Demand(_) => (
            "stance",
            Stance::VARIANTS
                .iter()
                .map(|stance| (stance.name(), Code::Stance(*stance)))
                .collect(),
        ),
        CodingUnit::Theme { .. } => {
            let carried = Salience::VARIANTS
                .iter()
                .map(|salience| (salience.name(), Code::Carried(*salience)));
            (
                "salience",
                [("none", Code::NotCarried)]
                    .into_iter()
                    .chain(carried)
                    .collect(),
            )
        }
    };
    let found = known.iter().find(|(known, _)| *known == name.value);
    if found.is_none() {
        let names = known.iter().map(|(known, _)| *known);
        table.report(
            name.line,
            unknown(key, what, name.value),
            did_you_mean(name.value, names),
        );
    }
    found.map(|(_, code)| *code)
}

/// Computes how far the first two codings agree, and how far the third agrees with the decisions.
pub(crate) fn agreement(corpus: &Corpus, documentation: &Documentation) -> Agreement {
    let [first, second, third] = &documentation.codings;
    let mut decided = Vec::new();
    for (statement, printed) in corpus.statements.iter_enumerated() {
        for (passage, coded) in printed.passages.iter_enumerated() {
            let codings = coded
                .codings
                .iter()
                .flatten()
                .map(|coding| (coding.theme, coding.salience))
                .collect();
            decided.push(RawCoding {
                statement,
                passage,
                codings,
            });
        }
    }
    let [first_positions, second_positions, third_positions] = &documentation.positions;
    let holdout: Contingency = themes(corpus, third, &decided).into_iter().sum();
    Agreement {
        themes: themes(corpus, first, second),
        stances: stances(first_positions, second_positions),
        holdout: Holdout {
            themes: holdout.kappa(),
            stances: stances(third_positions, &corpus.positions),
        },
    }
}

/// Compares two codings theme by theme, over the passages that both coded; empty if they share
/// none.
fn themes(
    corpus: &Corpus,
    first: &[RawCoding],
    second: &[RawCoding],
) -> TiVec<ThemeId, Contingency> {
    let same = |one: &RawCoding, other: &RawCoding| {
        (one.statement, one.passage) == (other.statement, other.passage)
    };
    let other = |one: &RawCoding| second.iter().find(|other| same(one, other));
    let both: Vec<(&RawCoding, &RawCoding)> = first
        .iter()
        .filter_map(|one| Some((one, other(one)?)))
        .collect();
    let carries =
        |coded: &RawCoding, theme: ThemeId| coded.codings.iter().any(|(other, _)| *other == theme);
    let table = |theme: ThemeId| {
        let mut table = Contingency::default();
        both.iter()
            .for_each(|(one, other)| table.add(carries(one, theme), carries(other, theme)));
        table
    };
    if both.is_empty() {
        TiVec::new()
    } else {
        corpus.themes.keys().map(table).collect()
    }
}

/// Compares two codings of the stances, over the pairs of statement and demand that both coded.
fn stances(first: &[Position], second: &[Position]) -> Kappa {
    let same = |one: &Position, other: &Position| {
        (one.statement, one.demand) == (other.statement, other.demand)
    };
    let both = |one: &Position| {
        Some((
            one.stance,
            second.iter().find(|other| same(one, other))?.stance,
        ))
    };
    let units: Vec<(Stance, Stance)> = first.iter().filter_map(both).collect();
    Kappa::of(&units, Stance::VARIANTS.iter().copied())
}
