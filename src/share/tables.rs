//! The edition as tables. Offsets are Unicode code points in the printed text, from 0, the end exclusive.

use super::csv::table;
use crate::corpus::{Corpus, Seconded, Span, Statement};
use crate::find::agreement::Agreement;

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

/// The second coding: `statement,passage,theme,salience`.
pub fn second_codings(corpus: &Corpus, seconded: &[Seconded]) -> String {
    let rows = seconded.iter().flat_map(|passage| {
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

fn offsets(statement: &Statement, span: Span) -> [String; 2] {
    [span.start, span.end].map(|byte| {
        let before = statement.text.get(..byte).unwrap_or_default();
        before.chars().count().to_string()
    })
}
