//! Reads what statements take a stand on and what they count.

use super::quote::{Quote, find_in, passage};
use super::table::{At, Fields, keep, resolve};
use pliego_corpus::{Corpus, Demand, Figure, FigureKind, Ground, Position, Span, Stance, Voice};

/// `demands.toml`
pub(super) fn demands(fields: Fields<'_>) -> Vec<Demand> {
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

/// `positions.toml`, each position with its ground; or the positions as a coder coded them, perhaps without.
pub(super) fn positions(fields: Fields<'_>, corpus: &Corpus, grounded: bool) -> Vec<Position> {
    let ids: Vec<&str> = corpus.demands.iter().map(|demand| demand.id).collect();
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
            let has_ground = grounded || position.has("exact");
            let ground = has_ground.then(|| {
                let voice = position.needed_choice("voice", Voice::NAMED);
                let (passage, quote) = quoted(&position, corpus, statement)?;
                Some(Ground { voice: voice?, passage, quote })
            });
            if let (Some(demand), Some(stance), None | Some(Some(_))) = (demand, stance, ground) {
                add(&position, demand, stance, ground.flatten());
            }
            position.close();
        }
        table.close();
    }
    fields.close();
    positions.sort_by_key(|position| (position.statement, position.demand));
    positions
}

/// `figures.toml`
pub(super) fn figures(fields: Fields<'_>, corpus: &Corpus) -> Vec<Figure> {
    let mut figures = Vec::new();
    for table in fields.tables("figure").unwrap_or_default() {
        let Some(statement) = statement(&table, "statement", corpus) else { continue };
        let quote = quoted(&table, corpus, statement);
        let text = |key| table.text(key).map(|text| keep(text.value));
        let qualifier = text("qualifier");
        let unit = table.needed_text("unit");
        let kind = table.needed_choice("kind", FigureKind::NAMED);
        let counts = table.needed_label("counts");
        let as_of = table.date("as_of").map(|date| date.value);
        let (value, cumulative) = (table.number("value"), table.flag("cumulative"));
        table.close();
        if let (Some((passage, quote)), Some(unit), Some(kind)) = (quote, unit, kind) {
            let unit = keep(unit.value);
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
    let quote = Quote::read(fields, "exact");
    let passage = passage(fields, "passage", &statement.passages)?;
    let Some(quote) = quote else {
        fields.missing("exact", "quote the words that show it");
        return None;
    };
    find_in(fields, quote, statement.text, &statement.passages[passage]).map(|quote| (passage, quote))
}
