//! The edition as tables. Offsets are Unicode code points in the printed text, from 0, the end exclusive.

use super::csv::table;
use crate::corpus::{Claims, Coded, Corpus, Ground, Language, Position, Span, Statement};
use crate::find::agreement::{Agreement, NominalAgreement};

/// Every passage: `statement,passage,kind,start,end,text`.
pub fn passages(corpus: &Corpus) -> String {
    let rows = corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().map(move |passage| {
            let [start, end] = offsets(statement, passage.span);
            let text = statement.words(passage.span).to_owned();
            [statement.id.to_owned(), passage.id.to_owned(), passage.kind.name().to_owned(), start, end, text]
        })
    });
    table(["statement", "passage", "kind", "start", "end", "text"], rows)
}

/// Every coding: `statement,passage,theme,salience,quote,start,end`.
pub fn codings(corpus: &Corpus) -> String {
    let rows = corpus.statements.iter().flat_map(|statement| {
        statement.passages.iter().flat_map(move |passage| {
            passage.codings.iter().flatten().map(move |coding| {
                let [start, end] = offsets(statement, coding.quote);
                let quote = statement.words(coding.quote).to_owned();
                let theme = corpus.themes[coding.theme].id.to_owned();
                let salience = coding.salience.name().to_owned();
                [statement.id.to_owned(), passage.id.to_owned(), theme, salience, quote, start, end]
            })
        })
    });
    table(["statement", "passage", "theme", "salience", "quote", "start", "end"], rows)
}

/// A coding by one coder, before it was compared: `statement,passage,theme,salience`.
pub fn coding(corpus: &Corpus, coded: &[Coded]) -> String {
    let rows = coded.iter().flat_map(|passage| {
        passage.codings.iter().map(move |(theme, salience)| {
            let statement = &corpus.statements[passage.statement];
            let id = statement.passages[passage.passage].id;
            let theme = corpus.themes[*theme].id;
            [statement.id.to_owned(), id.to_owned(), theme.to_owned(), salience.name().to_owned()]
        })
    });
    table(["statement", "passage", "theme", "salience"], rows)
}

/// How far two codings agree, theme by theme and pooled: `theme,kappa,both,first_only,second_only,neither`.
pub fn agreement(corpus: &Corpus, agreement: &Agreement) -> String {
    let themes = corpus.themes.iter().map(|theme| theme.id).zip(&agreement.themes);
    let rows = themes.chain([("pooled", &agreement.pooled)]).map(|(name, counts)| {
        let numbers =
            [counts.both, counts.first_only, counts.second_only, counts.neither].map(|count| count.to_string());
        let [both, first_only, second_only, neither] = numbers;
        [name.to_owned(), format!("{:.3}", counts.kappa()), both, first_only, second_only, neither]
    });
    table(["theme", "kappa", "both", "first_only", "second_only", "neither"], rows)
}

/// Where each statement stands on each demand, silence included:
/// `statement,organization,demand,stance,voice,passage,quote`.
pub fn positions(corpus: &Corpus, claims: &Claims, positions: &[Position]) -> String {
    let rows = positions.iter().map(|position| {
        let statement = &corpus.statements[position.statement];
        let ground = |say: fn(&Statement, Ground) -> &'static str| {
            position.ground.map(|ground| say(statement, ground)).unwrap_or_default()
        };
        [
            statement.id,
            corpus.issuer(statement).id,
            claims.demands[position.demand].id,
            position.stance.name(),
            ground(|_, ground| ground.voice.name()),
            ground(|statement, ground| statement.passages[ground.passage].id),
            ground(|statement, ground| statement.words(ground.quote)),
        ]
        .map(str::to_owned)
    });
    table(["statement", "organization", "demand", "stance", "voice", "passage", "quote"], rows)
}

/// How far two codings of the stances agree: `units,agreed,kappa`.
pub fn stance_agreement(agreement: &NominalAgreement) -> String {
    let NominalAgreement { units, agreed, kappa } = agreement;
    table(["units", "agreed", "kappa"], [[units.to_string(), agreed.to_string(), format!("{kappa:.3}")]])
}

/// What each statement counts: `statement,organization,passage,quote,value,qualifier,unit,kind,counts,as_of,cumulative,
/// start,end`. What is not said is empty.
pub fn figures(corpus: &Corpus, claims: &Claims) -> String {
    let rows = claims.figures.iter().map(|figure| {
        let statement = &corpus.statements[figure.statement];
        let [start, end] = offsets(statement, figure.quote);
        [
            statement.id.to_owned(),
            corpus.issuer(statement).id.to_owned(),
            statement.passages[figure.passage].id.to_owned(),
            statement.words(figure.quote).to_owned(),
            figure.value.map(|value| value.to_string()).unwrap_or_default(),
            figure.qualifier.unwrap_or_default().to_owned(),
            figure.unit.to_owned(),
            figure.kind.to_owned(),
            figure.counts.get(Language::En).to_owned(),
            figure.as_of.map(|date| date.to_string()).unwrap_or_default(),
            figure.cumulative.to_string(),
            start,
            end,
        ]
    });
    let heads = [
        "statement",
        "organization",
        "passage",
        "quote",
        "value",
        "qualifier",
        "unit",
        "kind",
        "counts",
        "as_of",
        "cumulative",
        "start",
        "end",
    ];
    table(heads, rows)
}

fn offsets(statement: &Statement, span: Span) -> [String; 2] {
    [span.start, span.end].map(|byte| {
        let before = statement.text.get(..byte).unwrap_or_default();
        before.chars().count().to_string()
    })
}
