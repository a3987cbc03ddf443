//! Positions on demands, and figures.

use pliego_corpus::{Corpus, Position, Vocabulary};
use serde::Serialize;

use super::{english, offsets, table};

#[derive(Default, Serialize)]
struct PositionRow<'a> {
    statement: &'a str,
    organization: &'a str,
    demand: &'a str,
    stance: &'a str,
    voice: Option<&'a str>,
    passage: Option<&'a str>,
    quote: Option<&'a str>,
}

/// Writes the position of each statement on each demand, silence included.
pub fn positions(corpus: &Corpus, positions: &[Position]) -> csv::Result<String> {
    table(positions.iter().map(|position| {
        let statement = &corpus.statements[position.statement];
        PositionRow {
            statement: &statement.id,
            organization: &corpus.issuer(statement).id,
            demand: &corpus.demands[position.demand].id,
            stance: position.stance.name(),
            voice: position.evidence.map(|evidence| evidence.voice.name()),
            passage: position
                .evidence
                .map(|evidence| &*statement.passages[evidence.passage].id),
            quote: position
                .evidence
                .map(|evidence| statement.text_of(evidence.quote)),
        }
    }))
}

#[derive(Default, Serialize)]
struct FigureRow<'a> {
    statement: &'a str,
    organization: &'a str,
    passage: &'a str,
    quote: &'a str,
    value: Option<i64>,
    qualifier: Option<&'a str>,
    unit: &'a str,
    kind: &'a str,
    counts: &'a str,
    as_of: Option<String>,
    cumulative: bool,
    start: usize,
    end: usize,
}

/// Writes every figure that a statement claims.
pub fn figures(corpus: &Corpus) -> csv::Result<String> {
    table(corpus.figures.iter().map(|figure| {
        let statement = &corpus.statements[figure.statement];
        let [start, end] = offsets(statement, figure.quote);
        FigureRow {
            statement: &statement.id,
            organization: &corpus.issuer(statement).id,
            passage: &statement.passages[figure.passage].id,
            quote: statement.text_of(figure.quote),
            value: figure.value,
            qualifier: figure.qualifier.as_deref(),
            unit: &figure.unit,
            kind: figure.kind.name(),
            counts: english(Some(&figure.counts)),
            as_of: figure.as_of.map(|date| date.to_string()),
            cumulative: figure.cumulative,
            start,
            end,
        }
    }))
}
