//! Reads codings as they were before they were compared (`coding/first.toml`, `coding/second.toml`, …), and how the first
//! two were settled (`coding/decisions.toml`).

use super::problem::meant;
use super::quote::{Quote, find_in};
use super::table::{At, Fields, resolve};
use pliego_corpus::agreement::{Agreement, Counts, Kappa};
use pliego_corpus::documentation::Apparatus;
use pliego_corpus::{Coded, Corpus, Decision, Passage, Position, Salience, Stance, Unit, Verdict};

/// One coder's coding of the passages.
pub(super) fn passages(fields: Fields<'_>, corpus: &Corpus) -> Vec<Coded> {
    let mut coded: Vec<Coded> = Vec::new();
    for table in fields.tables("passage").unwrap_or_default() {
        let (statement, id) = (statement(&table, corpus), table.needed_text("id"));
        let codings = table.tables("coding");
        let Some((statement, id)) = statement.zip(id) else { continue };
        let ids: Vec<&str> = corpus.statements[statement].passages.iter().map(|passage| passage.id).collect();
        let Some(passage) = resolve(&table, "passage", id, &ids) else { continue };
        if coded.iter().any(|other| (other.statement, other.passage) == (statement, passage)) {
            table.wrong(id.line, format!("the passage “{}” is coded twice", id.value), "give each once");
        }
        let codings = codings.unwrap_or_default().into_iter();
        let codings = codings.filter_map(|coding| theme(coding, corpus, statement, passage)).collect();
        table.close();
        coded.push(Coded { statement, passage, codings });
    }
    fields.close();
    coded
}

fn statement(table: &Fields<'_>, corpus: &Corpus) -> Option<usize> {
    let ids: Vec<&str> = corpus.statements.iter().map(|statement| statement.id).collect();
    resolve(table, "statement", table.needed_text("statement")?, &ids)
}

fn theme(coding: Fields<'_>, corpus: &Corpus, statement: usize, passage: usize) -> Option<(usize, Salience)> {
    let themes: Vec<&str> = corpus.themes.iter().map(|theme| theme.id).collect();
    let theme = coding.needed_text("theme").and_then(|id| resolve(&coding, "theme", id, &themes));
    let salience = coding.needed_choice("salience", Salience::NAMED);
    if let Some(quote) = Quote::read(&coding, "exact") {
        let statement = &corpus.statements[statement];
        find_in(&coding, quote, statement.text, &statement.passages[passage]);
    }
    coding.close();
    theme.zip(salience)
}

/// What was decided where the two codings differ.
pub(super) fn decisions(fields: Fields<'_>, corpus: &Corpus) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for table in fields.tables("decision").unwrap_or_default() {
        let decision = decision(&table, corpus);
        table.close();
        decisions.extend(decision);
    }
    fields.close();
    decisions
}

fn decision(table: &Fields<'_>, corpus: &Corpus) -> Option<Decision> {
    let why = table.needed_label("why");
    let verdicts = ["first", "second", "decided"].map(|key| (key, table.needed_text(key)));
    let statement = statement(table, corpus);
    let coded = match (table.text("demand"), table.text("passage"), table.text("theme")) {
        (Some(demand), None, None) => {
            let demands: Vec<&str> = corpus.demands.iter().map(|demand| demand.id).collect();
            Unit::Demand(resolve(table, "demand", demand, &demands)?)
        }
        (None, Some(passage), Some(theme)) => {
            let passages: Vec<&str> = corpus.statements[statement?].passages.iter().map(|passage| passage.id).collect();
            let themes: Vec<&str> = corpus.themes.iter().map(|theme| theme.id).collect();
            let passage = resolve(table, "passage", passage, &passages);
            let theme = resolve(table, "theme", theme, &themes);
            Unit::Theme { passage: passage?, theme: theme? }
        }
        _ => {
            let wrong = "it is not said what was decided";
            table.wrong(table.line, wrong, "give “demand”, or “passage” and “theme”");
            return None;
        }
    };
    let [first, second, decided] = verdicts.map(|(key, said)| verdict(table, key, said, coded));
    Some(Decision { statement: statement?, coded, verdicts: [first?, second?, decided?], why })
}

/// A stance for a demand; for a theme a salience, or `none`.
fn verdict(table: &Fields<'_>, key: &str, said: Option<At<&str>>, coded: Unit) -> Option<Verdict> {
    let said = said?;
    let known: Vec<(&str, Verdict)> = match coded {
        Unit::Demand(_) => Stance::NAMED.iter().map(|(name, stance)| (*name, Verdict::Takes(*stance))).collect(),
        Unit::Theme { .. } => {
            let carried = Salience::NAMED.iter().map(|(name, salience)| (*name, Verdict::Carried(*salience)));
            [("none", Verdict::NotCarried)].into_iter().chain(carried).collect()
        }
    };
    let found = known.iter().find(|(name, _)| *name == said.value);
    if found.is_none() {
        let names = known.iter().map(|(name, _)| *name);
        table.wrong(said.line, format!("unknown {key} “{}”", said.value), meant(said.value, names));
    }
    found.map(|(_, verdict)| *verdict)
}

/// How far the first two codings agree, and the third with what was settled.
pub(super) fn agreement(corpus: &Corpus, apparatus: &Apparatus) -> Agreement {
    let [first, second, third] = &apparatus.codings;
    let coded = |statement: usize, passage: &Passage, position: usize| Coded {
        statement,
        passage: position,
        codings: passage.codings.iter().flatten().map(|coding| (coding.theme, coding.salience)).collect(),
    };
    let settled: Vec<Coded> = (corpus.statements.iter().enumerate())
        .flat_map(|(at, statement)| {
            let passages = statement.passages.iter().enumerate();
            passages.map(move |(position, passage)| coded(at, passage, position))
        })
        .collect();
    let [one, two, three] = &apparatus.positions;
    let held: Counts = themes(corpus, third, &settled).into_iter().sum();
    Agreement {
        themes: themes(corpus, first, second),
        stances: stances(one, two),
        held: [held.kappa(), stances(three, &corpus.positions)],
    }
}

/// How two codings agree on each theme, over the passages that both coded; empty if there are none.
fn themes(corpus: &Corpus, first: &[Coded], second: &[Coded]) -> Vec<Counts> {
    let same = |one: &Coded, other: &Coded| (one.statement, one.passage) == (other.statement, other.passage);
    let other = |one: &Coded| second.iter().find(|other| same(one, other));
    let both: Vec<(&Coded, &Coded)> = first.iter().filter_map(|one| Some((one, other(one)?))).collect();
    let carries = |coded: &Coded, theme: usize| coded.codings.iter().any(|(other, _)| *other == theme);
    let on = |theme: usize| {
        let mut counts = Counts::default();
        both.iter().for_each(|(one, other)| counts.add(carries(one, theme), carries(other, theme)));
        counts
    };
    if both.is_empty() { Vec::new() } else { (0..corpus.themes.len()).map(on).collect() }
}

/// How two codings agree on the stances, over the pairs of statement and demand that both coded.
fn stances(first: &[Position], second: &[Position]) -> Kappa {
    let same = |one: &Position, other: &Position| (one.statement, one.demand) == (other.statement, other.demand);
    let both = |one: &Position| Some((one.stance, second.iter().find(|other| same(one, other))?.stance));
    let units: Vec<(Stance, Stance)> = first.iter().filter_map(both).collect();
    Kappa::of(&units, Stance::NAMED.iter().map(|(_, stance)| *stance))
}
