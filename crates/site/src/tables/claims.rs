//! Positions on demands, and figures.

use pliego_corpus::{Corpus, Vocabulary};
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
    salience: Option<&'a str>,
    rank: Option<usize>,
}

/// Writes the position of each statement on each demand: a row for each passage that is evidence,
/// strongest first, and one for a position without evidence, such as silence.
pub fn positions(corpus: &Corpus) -> csv::Result<String> {
    table(corpus.positions.iter().flat_map(|position| {
        let statement = &corpus.statements[position.statement];
        let row = move |rank: Option<usize>| {
            let evidence = rank.and_then(|rank| position.evidence.get(rank));
            PositionRow {
                statement: &statement.id,
                organization: &corpus.issuer(statement).id,
                demand: &corpus.demands[position.demand].id,
                stance: position.stance.name(),
                voice: evidence.map(|evidence| evidence.voice.name()),
                passage: evidence.map(|evidence| &*statement.passages[evidence.passage].id),
                quote: evidence.map(|evidence| statement.text_of(evidence.quote)),
                salience: evidence.map(|evidence| evidence.salience.name()),
                rank: rank.map(|rank| rank + 1),
            }
        };
        let without = position.evidence.is_empty().then(|| row(None));
        let ranks = 0..position.evidence.len();
        without
            .into_iter()
            .chain(ranks.map(move |rank| row(Some(rank))))
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
