//! The codings of each coder, and how far the coders agree (Cohen's kappa).

use pliego_corpus::documentation::{RawCoding, RawGrounds};
use pliego_corpus::kappa::{Agreement, GroundAgreement, Kappa};
use pliego_corpus::{
    Code, CodingUnit, Corpus, Decision, Position, Salience, Stance, Vocabulary, Voice,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::cells::{Texts, Word};
use super::{Reference, Row, Table};

/// The themes of passages as one coder coded them, before the coders compared theirs.
#[derive(Serialize, JsonSchema)]
struct CoderRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage.
    passage: &'a str,
    /// The id of the theme.
    theme: &'a str,
    /// Whether the theme is a main point of the passage or a minor mention.
    salience: Word<Salience>,
}

impl Row for CoderRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "passage", "theme"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT, super::PASSAGE, super::THEME];
}

/// Makes the table of the codings of one coder.
///
/// # Errors
///
/// See [`Table::of`]; likewise below.
pub fn coding(corpus: &Corpus, coder: &str, coded: &[RawCoding]) -> serde_json::Result<Table> {
    let rows = coded.iter().flat_map(|passage| {
        passage.codings.iter().map(move |(theme, salience)| {
            let statement = &corpus.statements[passage.statement];
            CoderRow {
                statement: &statement.id,
                passage: &statement.passages[passage.passage].id,
                theme: &corpus.themes[*theme].id,
                salience: Word(*salience),
            }
        })
    });
    Table::of(format!("coding/{coder}"), rows)
}

/// The positions as one coder coded them, before the coders compared theirs; each with one passage
/// or none.
#[derive(Serialize, JsonSchema)]
struct CodedPositionRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the organization that issued it; empty if nobody knows.
    organization: Option<&'a str>,
    /// The id of the demand.
    demand: &'a str,
    /// What the statement says of the demand.
    stance: Word<Stance>,
    /// Whose words express it.
    voice: Option<Word<Voice>>,
    /// The id of the passage.
    passage: Option<&'a str>,
    /// The words that show it, as printed.
    quote: Option<&'a str>,
}

impl Row for CodedPositionRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "demand"];
    const REFERENCES: &'static [Reference] =
        &[super::STATEMENT, super::ORGANIZATION, super::DEMAND];
}

/// Makes the table of the positions of one coder.
pub fn coded_positions(
    corpus: &Corpus,
    coder: &str,
    positions: &[Position],
) -> serde_json::Result<Table> {
    let rows = positions.iter().map(|position| {
        let statement = &corpus.statements[position.statement];
        let evidence = position.evidence.first();
        CodedPositionRow {
            statement: &statement.id,
            organization: corpus.issuer(statement).map(|issuer| &*issuer.id),
            demand: &corpus.demands[position.demand].id,
            stance: Word(position.stance),
            voice: evidence.map(|evidence| Word(evidence.voice)),
            passage: evidence.map(|evidence| &*statement.passages[evidence.passage].id),
            quote: evidence.map(|evidence| statement.text_of(evidence.quote)),
        }
    });
    Table::of(format!("coding/{coder}-positions"), rows)
}

/// The passages that carry demands as one coder coded them, before the coders compared theirs.
#[derive(Serialize, JsonSchema)]
struct GroundRow<'a> {
    /// The id of the statement.
    statement: &'a str,
    /// The id of the demand.
    demand: &'a str,
    /// The id of the passage.
    passage: &'a str,
    /// Whose words express it there.
    voice: Word<Voice>,
    /// Whether the passage states the demand expressly or in passing.
    salience: Word<Salience>,
    /// The words that show it, as printed.
    quote: &'a str,
}

impl Row for GroundRow<'_> {
    const KEY: &'static [&'static str] = &["statement", "demand", "passage"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT, super::PASSAGE, super::DEMAND];
}

/// Makes the table of the grounds of one coder.
pub fn grounds(corpus: &Corpus, coder: &str, coded: &[RawGrounds]) -> serde_json::Result<Table> {
    let rows = coded.iter().flat_map(|coded| {
        let statement = &corpus.statements[coded.statement];
        coded
            .grounds
            .iter()
            .map(move |(demand, evidence)| GroundRow {
                statement: &statement.id,
                demand: &corpus.demands[*demand].id,
                passage: &statement.passages[evidence.passage].id,
                voice: Word(evidence.voice),
                salience: Word(evidence.salience),
                quote: statement.text_of(evidence.quote),
            })
    });
    Table::of(format!("coding/{coder}-grounds"), rows)
}

/// How the editors decided where the first two codings differ: on a theme in a passage, on a stance, or
/// on a demand in a passage.
#[derive(Serialize, JsonSchema)]
struct DecisionRow<'a> {
    /// The number of the decision in this table, from 1.
    number: usize,
    /// The id of the statement.
    statement: &'a str,
    /// The id of the passage; empty for a stance, which is that of the statement.
    passage: Option<&'a str>,
    /// The id of the theme, if it is about one.
    theme: Option<&'a str>,
    /// The id of the demand, if it is about one.
    demand: Option<&'a str>,
    /// What the first coder coded: a salience, a stance, or a voice; empty if nothing.
    first: Option<&'a str>,
    /// What the second coder coded.
    second: Option<&'a str>,
    /// What the editors decided.
    decided: Option<&'a str>,
    /// Why.
    why: Texts<'a>,
}

impl Row for DecisionRow<'_> {
    const KEY: &'static [&'static str] = &["number"];
    const REFERENCES: &'static [Reference] = &[super::STATEMENT];
}

/// Makes the table of the editors' decisions.
pub fn decisions(corpus: &Corpus, decisions: &[Decision]) -> serde_json::Result<Table> {
    let code = |code: Code| match code {
        Code::NotCarried => None,
        Code::Carried(salience) => Some(salience.name()),
        Code::Stance(stance) => Some(stance.name()),
        Code::Voice(voice) => Some(voice.name()),
    };
    let rows = decisions.iter().zip(1..).map(|(decision, number)| {
        let statement = &corpus.statements[decision.statement];
        let (passage, theme, demand) = match decision.unit {
            CodingUnit::Theme { passage, theme } => (Some(passage), Some(theme), None),
            CodingUnit::Demand(demand) => (None, None, Some(demand)),
            CodingUnit::Ground { demand, passage } => (Some(passage), None, Some(demand)),
        };
        let [first, second, decided] = decision.codes.map(code);
        DecisionRow {
            number,
            statement: &statement.id,
            passage: passage.map(|passage| &*statement.passages[passage].id),
            theme: theme.map(|theme| &*corpus.themes[theme].id),
            demand: demand.map(|demand| &*corpus.demands[demand].id),
            first,
            second,
            decided,
            why: Texts::from(&decision.why),
        }
    });
    Ok(Table::of("coding/decisions", rows)?.in_languages(corpus.interface))
}

/// How far the first two codings of themes agree: Cohen’s kappa (1960) over every theme in every
/// coded passage, carried or not. The last row pools all themes.
#[derive(Serialize, JsonSchema)]
struct AgreementRow<'a> {
    /// The id of the theme, or `pooled`.
    theme: &'a str,
    /// Cohen’s kappa, to three places.
    kappa: f64,
    /// How many passages carry it in both codings.
    both: usize,
    /// In the first only.
    first_only: usize,
    /// In the second only.
    second_only: usize,
    /// In neither.
    neither: usize,
}

impl Row for AgreementRow<'_> {
    const KEY: &'static [&'static str] = &["theme"];
}

/// Makes the table of the agreement on themes.
pub fn agreement(corpus: &Corpus, agreement: &Agreement) -> serde_json::Result<Table> {
    let themes = corpus
        .themes
        .iter()
        .map(|theme| &*theme.id)
        .zip(agreement.themes.iter().copied());
    let rows = themes
        .chain([("pooled", agreement.pooled())])
        .map(|(theme, counts)| AgreementRow {
            theme,
            kappa: number(counts.kappa()),
            both: counts.both,
            first_only: counts.first_only,
            second_only: counts.second_only,
            neither: counts.neither,
        });
    Table::of("coding/agreement", rows)
}

/// How far the first two codings of stances agree: Cohen’s kappa over every stance of every statement
/// on every demand.
#[derive(Serialize, JsonSchema)]
struct StanceAgreementRow {
    /// How many stances were compared.
    units: usize,
    /// How many are the same in both codings.
    agreed: usize,
    /// Cohen’s kappa, to three places.
    kappa: f64,
}

impl Row for StanceAgreementRow {
    const KEY: &'static [&'static str] = &["units"];
}

/// Makes the table of the agreement on stances.
pub fn stance_agreement(kappa: Kappa) -> serde_json::Result<Table> {
    let row = StanceAgreementRow {
        units: kappa.units,
        agreed: kappa.agreed,
        kappa: number(kappa),
    };
    Table::of("coding/stance-agreement", [row])
}

/// How far the first two codings of grounds agree: Cohen’s kappa over every coded passage for each
/// demand on which its statement is not silent, carried or not.
#[derive(Serialize, JsonSchema)]
struct GroundAgreementRow {
    /// Cohen’s kappa, to three places.
    kappa: f64,
    /// How many passages carry the demand in both codings.
    both: usize,
    /// In the first only.
    first_only: usize,
    /// In the second only.
    second_only: usize,
    /// In neither.
    neither: usize,
    /// How many of those in both have the same voice in both.
    same_voice: usize,
}

impl Row for GroundAgreementRow {
    const KEY: &'static [&'static str] = &["both"];
}

/// Makes the table of the agreement on grounds.
pub fn ground_agreement(agreement: GroundAgreement) -> serde_json::Result<Table> {
    let counts = agreement.carried;
    let row = GroundAgreementRow {
        kappa: number(counts.kappa()),
        both: counts.both,
        first_only: counts.first_only,
        second_only: counts.second_only,
        neither: counts.neither,
        same_voice: agreement.same_voice,
    };
    Table::of("coding/ground-agreement", [row])
}

#[allow(clippy::cast_precision_loss)] // At most 1000 thousandths.
fn number(kappa: Kappa) -> f64 {
    kappa.thousandths() as f64 / 1000.0
}
