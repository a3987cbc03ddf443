//! Reads demands, positions and figures.

use std::collections::BTreeSet;

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{
    Corpus, Demand, DemandId, Figure, FigureKind, FigureKindId, PassageId, Position, Salience,
    Span, Stance, StanceEvidence, StatementId, Text, TiVec,
};

use crate::ids::resolve;
use crate::quote::{Quote, find_in, passage};
use crate::statement::ids;
use crate::table::{Located, Table};

/// Reads `demands.toml`: the demands, and the notes on them into the documentation.
pub(crate) fn demands(
    file: Table<'_>,
    documentation: &mut Documentation,
) -> TiVec<DemandId, Demand> {
    let mut taken = Vec::new();
    let demand = |table: Table<'_>| {
        let id = table.new_id(&mut taken);
        let demand = Demand {
            id,
            aliases: table.aliases(&mut taken),
            label: table.required_label("label"),
        };
        documentation.demand_notes.push(table.label("note"));
        table.deny_unknown_keys();
        demand
    };
    let demands = file.tables("demand").into_iter().map(demand).collect();
    file.deny_unknown_keys();
    demands
}

/// Lists the ids of the demands.
pub(crate) fn demand_ids(corpus: &Corpus) -> Vec<Text> {
    corpus
        .demands
        .iter()
        .map(|demand| demand.id.clone())
        .collect()
}

/// Reads positions: of the edition (`positions.toml`), where each stance but silence needs
/// evidence, or of a coder, where it does not.
pub(crate) fn positions(file: Table<'_>, corpus: &Corpus, needs_evidence: bool) -> Vec<Position> {
    let demand_ids = demand_ids(corpus);
    let statement_ids = ids(&corpus.statements);
    let mut positions: Vec<Position> = Vec::new();
    let mut taken = BTreeSet::new();
    for table in file.tables("statement") {
        let Some(statement) = statement(&table, "id", &statement_ids) else {
            continue;
        };
        let mut add = |table: &Table<'_>, key, id: Located<&str>, stance, evidence| {
            let Some(demand) = resolve(table, key, "demand", id, &demand_ids) else {
                return;
            };
            if !taken.insert((statement, demand)) {
                let message = format!(
                    "“{}”: expected one stance in this statement, found two",
                    id.value
                );
                table.report(id.line, message, "keep one");
            }
            positions.push(Position {
                statement,
                demand,
                stance,
                evidence,
            });
        };
        for demand in table.texts("silent") {
            add(&table, "silent", demand, Stance::Silent, Vec::new());
        }
        for position in table.tables("position") {
            let demand = position.required_text("demand");
            let stance = position.required_choice("stance");
            let evidence = if position.has("ground") {
                grounds(&position, corpus, statement)
            } else if needs_evidence || position.has("exact") {
                let evidence = evidence(&position, corpus, statement, Some(Salience::Primary));
                evidence.into_iter().collect()
            } else {
                Vec::new()
            };
            if let (Some(demand), Some(stance)) = (demand, stance) {
                let mut evidence: Vec<StanceEvidence> = evidence;
                evidence.sort_by_key(|ground| ground.strength(stance));
                add(&position, "demand", demand, stance, evidence);
            }
            position.deny_unknown_keys();
        }
        table.deny_unknown_keys();
    }
    file.deny_unknown_keys();
    positions.sort_by_key(|position| (position.statement, position.demand));
    positions
}

/// Adds positions of a table to those of the edition, which come first.
pub(crate) fn add(positions: &mut Vec<Position>, rows: Vec<Position>) {
    let key = |position: &Position| (position.statement, position.demand);
    let taken: BTreeSet<_> = positions.iter().map(key).collect();
    positions.extend(rows.into_iter().filter(|row| !taken.contains(&key(row))));
    positions.sort_by_key(|position| (position.statement, position.demand));
}

/// Reads the grounds of a position: each passage that carries the demand.
fn grounds(position: &Table<'_>, corpus: &Corpus, statement: StatementId) -> Vec<StanceEvidence> {
    for key in ["voice", "passage", "exact"] {
        if position.has(key) {
            let message =
                format!("`{key}`: expected it in a ground, found it beside the list of grounds");
            let help = "move it into `ground`, or leave out `ground`";
            position.report(position.line, message, help);
            let _ = position.text(key);
        }
    }
    if position.is_empty_list("ground") {
        let message = "`ground`: expected at least one passage, found none";
        let help = "add the passages that carry the demand, or list the demand under `silent`";
        position.report(position.line, message, help);
    }
    let mut grounds: Vec<StanceEvidence> = Vec::new();
    for table in position.tables("ground") {
        let salience = table.required_choice("salience");
        let ground = evidence(&table, corpus, statement, salience);
        if let Some(ground) = ground
            && grounds.iter().any(|other| other.passage == ground.passage)
        {
            let id = &corpus.statements[statement].passages[ground.passage].id;
            let message =
                format!("`passage`: expected one ground in a passage, found two in “{id}”");
            table.report(table.line, message, "keep the stronger one");
        }
        grounds.extend(ground);
        table.deny_unknown_keys();
    }
    grounds
}

/// Reads the words that show a stance, and whose voice they have.
pub(crate) fn evidence(
    table: &Table<'_>,
    corpus: &Corpus,
    statement: StatementId,
    salience: Option<Salience>,
) -> Option<StanceEvidence> {
    let voice = table.required_choice("voice");
    let (passage, quote) = quoted(table, corpus, statement)?;
    Some(StanceEvidence {
        voice: voice?,
        salience: salience?,
        passage,
        quote,
    })
}

/// The kinds of figures.
#[derive(Default)]
pub(crate) struct FigureKinds {
    /// The ids of all, those with a label first.
    pub(crate) ids: Vec<Text>,
    /// Those with a label.
    pub(crate) named: TiVec<FigureKindId, FigureKind>,
}

impl FigureKinds {
    /// Finds the kind that a table names; outside, `None` if it names none that is known.
    pub(crate) fn resolve(&self, table: &Table<'_>) -> Option<(Text, Option<FigureKindId>)> {
        let id = table.text("kind")?;
        let position: usize = resolve(table, "kind", "kind of figures", id, &self.ids)?;
        let is_named = position < self.named.len();
        Some((
            self.ids[position].clone(),
            is_named.then(|| position.into()),
        ))
    }
}

/// Reads the kinds of figures in `figures.toml`, to which tallies and figures refer.
pub(crate) fn figure_kinds(file: Table<'_>) -> FigureKinds {
    let mut taken = Vec::new();
    let mut kinds = FigureKinds::default();
    let mut others = Vec::new();
    for table in file.tables("kind") {
        let id = table.new_id(&mut taken);
        match table.label("label") {
            Some(label) => kinds.named.push(FigureKind { id, label }),
            None => others.push(id),
        }
        table.deny_unknown_keys();
    }
    let named = kinds.named.iter().map(|kind| kind.id.clone());
    kinds.ids = named.chain(others).collect();
    kinds
}

/// Reads the figures in `figures.toml`, each with the id of its kind.
pub(crate) fn figures(
    file: Table<'_>,
    kinds: &FigureKinds,
    corpus: &Corpus,
) -> Vec<(Figure, Option<Text>)> {
    let _ = file.tables("kind"); // Read already.
    let statement_ids = ids(&corpus.statements);
    let mut figures = Vec::new();
    for table in file.tables("figure") {
        let Some(statement) = statement(&table, "statement", &statement_ids) else {
            continue;
        };
        let quote = quoted(&table, corpus, statement);
        let qualifier = table.owned("qualifier");
        let unit = table.required_owned("unit");
        let (id, kind) = kinds.resolve(&table).unzip();
        let counts = table.required_label("counts");
        let as_of = table.date("as_of").map(|date| date.value);
        let (value, cumulative) = (table.number("value"), table.flag("cumulative"));
        table.deny_unknown_keys();
        if let (Some((passage, quote)), Some(unit)) = (quote, unit) {
            let figure = Figure {
                statement,
                passage,
                quote,
                value,
                qualifier,
                unit,
                kind: kind.flatten(),
                counts,
                as_of,
                cumulative,
            };
            figures.push((figure, id));
        }
    }
    file.deny_unknown_keys();
    figures
}

/// Finds the statement that a table names under a key, among these ids.
pub(crate) fn statement(table: &Table<'_>, key: &'static str, ids: &[Text]) -> Option<StatementId> {
    resolve(table, key, "statement", table.required_text(key)?, ids)
}

/// Finds the passage that a table names, and the words that it quotes.
fn quoted(table: &Table<'_>, corpus: &Corpus, statement: StatementId) -> Option<(PassageId, Span)> {
    let statement = &corpus.statements[statement];
    let quote = Quote::required(table, "quote the words that show it");
    let (passage, quote) = passage(table, "passage", &statement.passages).zip(quote)?;
    find_in(table, quote, &statement.text, &statement.passages, passage)
        .map(|quote| (passage, quote))
}
