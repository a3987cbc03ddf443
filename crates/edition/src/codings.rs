//! Reads the codings of each coder (`coding/first.toml`, `coding/second.toml`, …) and how the
//! editors decided where the first two differ (`coding/decisions.toml`).

use std::collections::BTreeSet;

use pliego_corpus::documentation::{Documentation, RawCoding, RawGrounds};
use pliego_corpus::kappa::{Agreement, Contingency, GroundAgreement, Holdout, Kappa};
use pliego_corpus::{
    Code, Coding, CodingUnit, Corpus, Decision, DemandId, PassageId, Position, Salience, Stance,
    StanceEvidence, Statement, StatementId, Text, ThemeId, TiVec, VariantArray, Vocabulary, Voice,
};

use crate::KnownIds;
use crate::claims::{demand_ids, evidence, statement};
use crate::ids::{resolve, unknown};
use crate::problem::did_you_mean;
use crate::quote::{Quote, find_in, passage};
use crate::statement::ids;
use crate::table::{Located, Table};

/// Reads one coder's coding of the passages.
pub(crate) fn passages(file: Table<'_>, corpus: &Corpus) -> Vec<RawCoding> {
    let statement_ids = ids(&corpus.statements);
    let mut coded: Vec<RawCoding> = Vec::new();
    for table in file.tables("passage") {
        let Some(statement) = statement(&table, "statement", &statement_ids) else {
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

/// Reads the codings of a table into the statements. A row without a theme says that the passage
/// was read and carries none; a passage that its description codes keeps these codings.
pub(crate) fn rows(
    file: Table<'_>,
    statements: &mut TiVec<StatementId, Statement>,
    known: &KnownIds,
) {
    let ids = crate::statement::ids(&*statements);
    let mut rows: Vec<(StatementId, PassageId, Option<Coding>)> = Vec::new();
    let mut coded = BTreeSet::new();
    for table in file.tables("coding") {
        let id = table.required_text("statement");
        let id = id.and_then(|id| resolve(&table, "statement", "statement", id, &ids));
        let theme = table.text("theme");
        let salience = match table.has("salience") {
            true => table.required_choice("salience"),
            false => Some(Salience::Primary),
        };
        let Some(id) = id else {
            continue;
        };
        let statement: &Statement = &statements[id];
        let passage = passage(&table, "passage", &statement.passages);
        let coding = theme.and_then(|name| {
            let theme = resolve(&table, "theme", "theme", name, &known.themes);
            let passage = passage?;
            let quote = match Quote::read(&table, "exact") {
                Some(quote) => {
                    find_in(&table, quote, &statement.text, &statement.passages, passage)?
                }
                None => statement.passages[passage].span,
            };
            let theme: ThemeId = theme?;
            if !coded.insert((id, passage, theme)) {
                let at = &statement.passages[passage].id;
                let message = format!(
                    "`theme`: expected each theme once in passage “{at}”, found “{}” twice",
                    name.value
                );
                table.report(name.line, message, "keep one");
            }
            Some(Coding {
                theme,
                salience: salience?,
                quote,
            })
        });
        if let Some(passage) = passage {
            rows.push((id, passage, coding));
        }
        table.deny_unknown_keys();
    }
    file.deny_unknown_keys();
    let described =
        |id: StatementId, passage: PassageId| statements[id].passages[passage].codings.is_some();
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|(id, passage, _)| !described(*id, *passage))
        .collect();
    for (id, passage, coding) in rows {
        let codings = &mut statements[id].passages[passage].codings;
        codings.get_or_insert_default().extend(coding);
    }
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
        find_in(&table, quote, &statement.text, &statement.passages, passage);
    }
    table.deny_unknown_keys();
    theme.zip(salience)
}

/// Reads one coder's coding of the grounds.
pub(crate) fn grounds(file: Table<'_>, corpus: &Corpus) -> Vec<RawGrounds> {
    let statement_ids = ids(&corpus.statements);
    let mut coded: Vec<RawGrounds> = Vec::new();
    for table in file.tables("statement") {
        let Some(statement) = statement(&table, "id", &statement_ids) else {
            continue;
        };
        if coded.iter().any(|other| other.statement == statement) {
            let id = &corpus.statements[statement].id;
            let message = format!("`id`: expected each statement once, found “{id}” twice");
            table.report(table.line, message, "keep one");
        }
        let mut grounds: Vec<(DemandId, StanceEvidence)> = Vec::new();
        for table in table.tables("ground") {
            let line = table.line;
            let ground = ground(&table, corpus, statement);
            let is_taken = |(demand, evidence): &(DemandId, StanceEvidence)| {
                let mut others = grounds.iter();
                others.any(|(other, found)| other == demand && found.passage == evidence.passage)
            };
            if let Some((_, evidence)) = ground.filter(is_taken) {
                let id = &corpus.statements[statement].passages[evidence.passage].id;
                let message = format!(
                    "`passage`: expected one ground in a passage for a demand, found two in “{id}”"
                );
                table.report(line, message, "keep one");
            }
            grounds.extend(ground);
            table.deny_unknown_keys();
        }
        table.deny_unknown_keys();
        coded.push(RawGrounds { statement, grounds });
    }
    file.deny_unknown_keys();
    coded
}

fn ground(
    table: &Table<'_>,
    corpus: &Corpus,
    statement: StatementId,
) -> Option<(DemandId, StanceEvidence)> {
    let demand = table
        .required_text("demand")
        .and_then(|id| resolve(table, "demand", "demand", id, &demand_ids(corpus)));
    let salience = table.required_choice("salience");
    demand.zip(evidence(table, corpus, statement, salience))
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
    let statement = statement(table, "statement", &ids(&corpus.statements));
    let [demand, passage_id, theme] =
        ["demand", "passage", "theme"].map(|key| (table.has(key), table.text(key)));
    let unit = match (demand.0, passage_id.0, theme.0) {
        (true, has_passage, false) => {
            let demand = resolve(table, "demand", "demand", demand.1?, &demand_ids(corpus));
            if has_passage {
                let passage = passage(table, "passage", &corpus.statements[statement?].passages);
                CodingUnit::Ground {
                    demand: demand?,
                    passage: passage?,
                }
            } else {
                CodingUnit::Demand(demand?)
            }
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
                (true, ..) => ("both", "keep either `demand` or `theme`"),
                (_, true, _) => ("a passage alone", "add `theme` or `demand`"),
                (_, _, true) => ("a theme alone", "add `passage`"),
                _ => ("neither", "add `demand`, or `passage` and `theme`"),
            };
            let message = format!(
                "[[decision]]: expected a demand, a passage and a theme, or a passage and a demand, found {found}"
            );
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

/// Reads a code: a stance for a demand; a salience or `none` for a theme in a passage; a voice or
/// `none` for a demand in a passage.
fn code(
    table: &Table<'_>,
    key: &str,
    name: Option<Located<&str>>,
    unit: CodingUnit,
) -> Option<Code> {
    let name = name?;
    let none = [("none", Code::NotCarried)].into_iter();
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
            ("salience", none.chain(carried).collect())
        }
        CodingUnit::Ground { .. } => {
            let voices = Voice::VARIANTS
                .iter()
                .map(|voice| (voice.name(), Code::Voice(*voice)));
            ("voice", none.chain(voices).collect())
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
        grounds: ground_agreement(corpus, &documentation.grounds),
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

/// Compares two codings of the grounds, over the coded passages of the statements that both coded,
/// for each demand on which the statement is not silent.
fn ground_agreement(corpus: &Corpus, [first, second]: &[Vec<RawGrounds>; 2]) -> GroundAgreement {
    let mut agreement = GroundAgreement::default();
    for one in first {
        let same = |other: &&RawGrounds| other.statement == one.statement;
        let Some(other) = second.iter().find(same) else {
            continue;
        };
        let voice = |coded: &RawGrounds, demand: DemandId, passage: PassageId| {
            let mut grounds = coded.grounds.iter();
            let found = grounds.find(|(of, evidence)| *of == demand && evidence.passage == passage);
            found.map(|(_, evidence)| evidence.voice)
        };
        let positions = corpus.positions_of(one.statement).iter();
        for position in positions.filter(|position| position.stance != Stance::Silent) {
            let passages = &corpus.statements[one.statement].passages;
            let passages = passages.iter_enumerated();
            for (passage, _) in passages.filter(|(_, printed)| printed.codings.is_some()) {
                let voices = [one, other].map(|coded| voice(coded, position.demand, passage));
                let [in_first, in_second] = voices.map(|voice| voice.is_some());
                agreement.carried.add(in_first, in_second);
                let is_same = in_first && voices[0] == voices[1];
                agreement.same_voice += usize::from(is_same);
            }
        }
    }
    agreement
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
