//! Reads what statements take a stand on and what they count: `demands.toml`, `positions.toml`,
//! `figures.toml`, and the positions as two coders coded them.

use std::path::Path;

use super::Problem;
use super::fields::{At, Fields, Page, keep, parse, resolve};
use super::problem::Problems;
use super::quote::Quote;
use crate::corpus::{Claims, Corpus, Demand, Figure, Ground, Position, Span, Stance, Voice};

/// The claims that lie in that folder beside the corpus; files that are not there hold none.
///
/// # Errors
/// Everything that is wrong with them, by file and line.
pub fn claims(folder: &Path, corpus: &Corpus) -> Result<Claims, Vec<Problem>> {
    let problems = Problems::default();
    let open = |file: &str| folder.join(file).exists().then(|| Page::open(folder, file, &problems)).flatten();
    let mut claims = Claims::default();
    if let Some(page) = open("demands.toml") {
        claims.demands = parse(&page, &problems, demands);
    }
    if let Some(page) = open("positions.toml") {
        claims.positions = parse(&page, &problems, |fields| positions(fields, corpus, &claims.demands));
    }
    for (coding, file) in ["coding/first-positions.toml", "coding/second-positions.toml"].into_iter().enumerate() {
        if let Some(page) = open(file) {
            claims.codings[coding] = parse(&page, &problems, |fields| positions(fields, corpus, &claims.demands));
        }
    }
    if let Some(page) = open("figures.toml") {
        claims.figures = parse(&page, &problems, |fields| figures(fields, corpus));
    }
    let problems = problems.into_sorted();
    if problems.is_empty() { Ok(claims) } else { Err(problems) }
}

fn demands(fields: Fields<'_>) -> Vec<Demand> {
    let mut taken = Vec::new();
    let mut demands = Vec::new();
    for table in fields.tables("demand").unwrap_or_default() {
        let id = table.new_id(&mut taken);
        demands.push(Demand { id, label: table.needed_label("label"), note: table.label("note") });
        table.close();
    }
    fields.close();
    demands
}

fn positions(fields: Fields<'_>, corpus: &Corpus, demands: &[Demand]) -> Vec<Position> {
    let ids: Vec<&str> = demands.iter().map(|demand| demand.id).collect();
    let mut positions: Vec<Position> = Vec::new();
    for table in fields.tables("statement").unwrap_or_default() {
        let Some(statement) = statement(&table, "id", corpus) else { continue };
        let mut add = |table: &Fields<'_>, demand: At<&str>, stance, ground| {
            let Some(at) = resolve(table, "demand", demand, &ids) else { return };
            if positions.iter().any(|other| (other.statement, other.demand) == (statement, at)) {
                let wrong = format!("the demand “{}” is coded twice for this statement", demand.value);
                table.wrong(demand.line, wrong, "give it once, or as silent");
            }
            positions.push(Position { statement, demand: at, stance, ground });
        };
        for demand in table.texts("silent") {
            add(&table, demand, Stance::Silent, None);
        }
        for position in table.tables("position").unwrap_or_default() {
            let demand = position.needed_text("demand");
            let stance = position.needed_choice("stance", Stance::NAMED);
            let voice = position.needed_choice("voice", Voice::NAMED);
            let quote = quoted(&position, corpus, statement);
            if let (Some(demand), Some(stance), Some(voice), Some((passage, quote))) = (demand, stance, voice, quote) {
                add(&position, demand, stance, Some(Ground { voice, passage, quote }));
            }
            position.close();
        }
        table.close();
    }
    fields.close();
    positions.sort_by_key(|position| (position.statement, position.demand));
    positions
}

fn figures(fields: Fields<'_>, corpus: &Corpus) -> Vec<Figure> {
    let mut figures = Vec::new();
    for table in fields.tables("figure").unwrap_or_default() {
        let Some(statement) = statement(&table, "statement", corpus) else { continue };
        let quote = quoted(&table, corpus, statement);
        let text = |key| table.text(key).map(|text| keep(text.value));
        let qualifier = text("qualifier");
        let (unit, kind) = (table.needed_text("unit"), table.needed_text("kind"));
        let counts = table.needed_label("counts");
        let as_of = table.date("as_of").map(|date| date.value);
        let (value, cumulative) = (table.number("value"), table.flag("cumulative"));
        table.close();
        if let (Some((passage, quote)), Some(unit), Some(kind)) = (quote, unit, kind) {
            let (unit, kind) = (keep(unit.value), keep(kind.value));
            figures.push(Figure { statement, passage, quote, value, qualifier, unit, kind, counts, as_of, cumulative });
        }
    }
    fields.close();
    figures
}

fn statement(fields: &Fields<'_>, key: &'static str, corpus: &Corpus) -> Option<usize> {
    let ids: Vec<&str> = corpus.statements.iter().map(|statement| statement.id).collect();
    resolve(fields, "statement", fields.needed_text(key)?, &ids)
}

/// The passage that a table names, and the words of it that it quotes.
fn quoted(fields: &Fields<'_>, corpus: &Corpus, statement: usize) -> Option<(usize, Span)> {
    let statement = &corpus.statements[statement];
    let ids: Vec<&str> = statement.passages.iter().map(|passage| passage.id).collect();
    let quote = Quote::read(fields, "exact");
    let passage = resolve(fields, "passage", fields.needed_text("passage")?, &ids)?;
    let Some(quote) = quote else {
        fields.missing("exact", "quote the words that show it");
        return None;
    };
    let span = statement.passages[passage].span;
    match quote.value.find(statement.text, span.start..span.end) {
        Ok(found) => Some((passage, Span { start: found.start, end: found.end })),
        Err(miss) => {
            let wrong = format!("“{}” {miss} in passage “{}”", quote.value.exact, ids[passage]);
            fields.wrong(quote.line, wrong, miss.right());
            None
        }
    }
}
