//! Positions on demands, and figures.

use pliego_corpus::{Corpus, Salience, Stance, Text, Voice};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::{Texts, Word};
use super::{Reference, Row, Table, offsets};

/// The position of each statement on each demand: a row for each passage that carries the demand (a
/// ground), strongest first, and one row for a position without ground, such as silence. A pair of
/// statement and demand that is missing was not coded.
#[derive(Serialize, JsonSchema)]
struct PositionRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the organization that issued it; empty if nobody knows.
    organization: Option<&'a str>,
    /// The id of the demand.
    demand: &'a str,
    /// What the statement says of the demand; it is the same in each row of a position. Silence is
    /// not opposition.
    stance: Word<Stance>,
    /// The place of the ground among those of the position, 1 for the strongest; 0 if it has none.
    rank: usize,
    /// Whose words express it in this passage.
    voice: Option<Word<Voice>>,
    /// Whether the passage states the demand expressly or in passing.
    salience: Option<Word<Salience>>,
    /// The id of the passage.
    passage: Option<&'a str>,
    /// The words that show it, as printed.
    quote: Option<&'a str>,
    /// Where they begin in the text of the statement, in code points from 0.
    start: Option<usize>,
    /// Where they end, exclusive.
    end: Option<usize>,
}

impl Row for PositionRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "demand", "rank"];
    // Not to the passages: silence has none.
    const REFERENCES: &'static [Reference] =
        &[super::STATEMENT, super::ORGANIZATION, super::DEMAND];
}

/// Makes the table of the positions.
///
/// # Errors
///
/// See [`Table::of`]; likewise below.
pub fn positions(corpus: &Corpus) -> serde_json::Result<Table> {
    let rows = corpus.positions.iter().flat_map(|position| {
        let statement = &corpus.statements[position.statement];
        let row = move |rank: usize| {
            let evidence = rank
                .checked_sub(1)
                .and_then(|index| position.evidence.get(index));
            let offsets = evidence.map(|evidence| offsets(statement, evidence.quote));
            PositionRow {
                statement: &statement.id,
                organization: corpus.issuer(statement).map(|issuer| &*issuer.id),
                demand: &corpus.demands[position.demand].id,
                stance: Word(position.stance),
                rank,
                voice: evidence.map(|evidence| Word(evidence.voice)),
                salience: evidence.map(|evidence| Word(evidence.salience)),
                passage: evidence.map(|evidence| &*statement.passages[evidence.passage].id),
                quote: evidence.map(|evidence| statement.text_of(evidence.quote)),
                start: offsets.map(|[start, _]| start),
                end: offsets.map(|[_, end]| end),
            }
        };
        let without = position.evidence.is_empty().then(|| row(0));
        let ranks = 1..=position.evidence.len();
        without.into_iter().chain(ranks.map(row))
    });
    Table::of("positions", rows)
}

/// The numbers that statements claim, in reading order. Figures of different issuers are different
/// claims, in different units: they must not be added.
#[derive(Serialize, JsonSchema)]
struct FigureRow<'a> {
    /// The number of the figure in this table, from 1.
    number: usize,
    /// The id of the statement.
    statement: &'a str,
    /// The id of the organization that issued it; empty if nobody knows.
    organization: Option<&'a str>,
    /// The id of the passage.
    passage: &'a str,
    /// The words that claim it, as printed.
    quote: &'a str,
    /// The number, if the words give one.
    value: Option<i64>,
    /// The hedge, as printed: “more than”, “almost”.
    qualifier: Option<&'a str>,
    /// The unit, as printed.
    unit: &'a str,
    /// The kind of thing that it counts.
    kind: Option<&'a str>,
    /// What it counts, as its issuer claims it.
    counts: Texts<'a>,
    /// The day that the text itself gives for it, in EDTF.
    as_of: Option<String>,
    /// Whether it is a running total.
    cumulative: bool,
    /// Where the words begin in the text of the statement, in code points from 0.
    start: usize,
    /// Where they end, exclusive.
    end: usize,
}

impl Row for FigureRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
    const REFERENCES: &'static [Reference] =
        &[super::STATEMENT, super::PASSAGE, super::ORGANIZATION];
}

/// Makes the table of the figures.
pub fn figures(corpus: &Corpus, kinds: &[Option<Text>]) -> serde_json::Result<Table> {
    let rows = corpus
        .figures
        .iter()
        .zip(kinds)
        .zip(1..)
        .map(|((figure, kind), number)| {
            let statement = &corpus.statements[figure.statement];
            let [start, end] = offsets(statement, figure.quote);
            FigureRow {
                number,
                statement: &statement.id,
                organization: corpus.issuer(statement).map(|issuer| &*issuer.id),
                passage: &statement.passages[figure.passage].id,
                quote: statement.text_of(figure.quote),
                value: figure.value,
                qualifier: figure.qualifier.as_deref(),
                unit: &figure.unit,
                kind: kind.as_deref(),
                counts: Texts::from(&figure.counts),
                as_of: figure.as_of.map(|date| date.to_string()),
                cumulative: figure.cumulative,
                start,
                end,
            }
        });
    Ok(Table::of("figures", rows)?.in_languages(corpus.interface))
}
