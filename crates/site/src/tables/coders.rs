//! The codings of each coder, and how far the coders agree (Cohen's kappa).

use pliego_corpus::documentation::{RawCoding, RawGrounds};
use pliego_corpus::kappa::{Agreement, GroundAgreement, Kappa};
use pliego_corpus::{Corpus, Position, Vocabulary};
use serde::Serialize;

use super::table;

#[derive(Default, Serialize)]
struct CoderRow<'a> {
    statement: &'a str,
    passage: &'a str,
    theme: &'a str,
    salience: &'a str,
}

/// Writes the codings of one coder, before the coders compared theirs.
pub fn coding(corpus: &Corpus, coded: &[RawCoding]) -> csv::Result<String> {
    table(coded.iter().flat_map(|passage| {
        passage.codings.iter().map(move |(theme, salience)| {
            let statement = &corpus.statements[passage.statement];
            CoderRow {
                statement: &statement.id,
                passage: &statement.passages[passage.passage].id,
                theme: &corpus.themes[*theme].id,
                salience: salience.name(),
            }
        })
    }))
}

#[derive(Default, Serialize)]
struct CodedPositionRow<'a> {
    statement: &'a str,
    organization: &'a str,
    demand: &'a str,
    stance: &'a str,
    voice: Option<&'a str>,
    passage: Option<&'a str>,
    quote: Option<&'a str>,
}

/// Writes the positions of one coder, before the coders compared theirs. A coder of stances quotes
/// one passage or none.
pub fn coded_positions(corpus: &Corpus, positions: &[Position]) -> csv::Result<String> {
    table(positions.iter().map(|position| {
        let statement = &corpus.statements[position.statement];
        let evidence = position.evidence.first();
        CodedPositionRow {
            statement: &statement.id,
            organization: &corpus.issuer(statement).id,
            demand: &corpus.demands[position.demand].id,
            stance: position.stance.name(),
            voice: evidence.map(|evidence| evidence.voice.name()),
            passage: evidence.map(|evidence| &*statement.passages[evidence.passage].id),
            quote: evidence.map(|evidence| statement.text_of(evidence.quote)),
        }
    }))
}

#[derive(Default, Serialize)]
struct GroundRow<'a> {
    statement: &'a str,
    demand: &'a str,
    passage: &'a str,
    voice: &'a str,
    salience: &'a str,
    quote: &'a str,
}

/// Writes the grounds of one coder, before the coders compared theirs.
pub fn grounds(corpus: &Corpus, coded: &[RawGrounds]) -> csv::Result<String> {
    table(coded.iter().flat_map(|coded| {
        let statement = &corpus.statements[coded.statement];
        coded
            .grounds
            .iter()
            .map(move |(demand, evidence)| GroundRow {
                statement: &statement.id,
                demand: &corpus.demands[*demand].id,
                passage: &statement.passages[evidence.passage].id,
                voice: evidence.voice.name(),
                salience: evidence.salience.name(),
                quote: statement.text_of(evidence.quote),
            })
    }))
}

#[derive(Default, Serialize)]
struct AgreementRow<'a> {
    theme: &'a str,
    kappa: String,
    both: usize,
    first_only: usize,
    second_only: usize,
    neither: usize,
}

/// Writes how far two codings agree, theme by theme and pooled.
pub fn agreement(corpus: &Corpus, agreement: &Agreement) -> csv::Result<String> {
    let themes = corpus
        .themes
        .iter()
        .map(|theme| &*theme.id)
        .zip(agreement.themes.iter().copied());
    table(
        themes
            .chain([("pooled", agreement.pooled())])
            .map(|(theme, counts)| AgreementRow {
                theme,
                kappa: counts.kappa().to_string(),
                both: counts.both,
                first_only: counts.first_only,
                second_only: counts.second_only,
                neither: counts.neither,
            }),
    )
}

#[derive(Default, Serialize)]
struct StanceAgreementRow {
    units: usize,
    agreed: usize,
    kappa: String,
}

/// Writes how far two codings of the stances agree.
pub fn stance_agreement(kappa: Kappa) -> csv::Result<String> {
    table([StanceAgreementRow {
        units: kappa.units,
        agreed: kappa.agreed,
        kappa: kappa.to_string(),
    }])
}

#[derive(Default, Serialize)]
struct GroundAgreementRow {
    kappa: String,
    both: usize,
    first_only: usize,
    second_only: usize,
    neither: usize,
    same_voice: usize,
}

/// Writes how far two codings of the grounds agree.
pub fn ground_agreement(agreement: GroundAgreement) -> csv::Result<String> {
    let counts = agreement.carried;
    table([GroundAgreementRow {
        kappa: counts.kappa().to_string(),
        both: counts.both,
        first_only: counts.first_only,
        second_only: counts.second_only,
        neither: counts.neither,
        same_voice: agreement.same_voice,
    }])
}
