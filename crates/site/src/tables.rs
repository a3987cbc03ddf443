//! The edition as tables. Offsets are Unicode code points in the printed text, from 0, the end exclusive.

use crate::csv::table;
use pliego_corpus::agreement::{Agreement, Kappa};
use pliego_corpus::documentation::{Apparatus, Count};
use pliego_corpus::{Coded, Corpus, Ground, Label, Language, Passage, Position, Span, Statement};

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
    let themes = corpus.themes.iter().map(|theme| theme.id).zip(agreement.themes.iter().copied());
    let rows = themes.chain([("pooled", agreement.pooled())]).map(|(name, counts)| {
        let numbers =
            [counts.both, counts.first_only, counts.second_only, counts.neither].map(|count| count.to_string());
        let [both, first_only, second_only, neither] = numbers;
        [name.to_owned(), counts.kappa().to_string(), both, first_only, second_only, neither]
    });
    table(["theme", "kappa", "both", "first_only", "second_only", "neither"], rows)
}

/// Where each statement stands on each demand, silence included:
/// `statement,organization,demand,stance,voice,passage,quote`.
pub fn positions(corpus: &Corpus, positions: &[Position]) -> String {
    let rows = positions.iter().map(|position| {
        let statement = &corpus.statements[position.statement];
        let ground = |say: fn(&Statement, Ground) -> &'static str| {
            position.ground.map(|ground| say(statement, ground)).unwrap_or_default()
        };
        [
            statement.id,
            corpus.issuer(statement).id,
            corpus.demands[position.demand].id,
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
pub fn stance_agreement(kappa: Kappa) -> String {
    table(["units", "agreed", "kappa"], [[kappa.units.to_string(), kappa.agreed.to_string(), kappa.to_string()]])
}

/// What each statement counts: `statement,organization,passage,quote,value,qualifier,unit,kind,counts,as_of,cumulative,
/// start,end`. What is not said is empty.
pub fn figures(corpus: &Corpus) -> String {
    let rows = corpus.figures.iter().map(|figure| {
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
            figure.kind.name().to_owned(),
            english(Some(&figure.counts)),
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

/// Every name wherever it stands: `name,kind,right_form,statement,passage,printed,misprinted,start,end`.
pub fn names(corpus: &Corpus) -> String {
    let rows = remarked(corpus, |passage| passage.names.iter()).map(|(statement, passage, naming)| {
        let name = &corpus.names[naming.name];
        let [start, end] = offsets(statement, naming.quote);
        [
            name.id.to_owned(),
            name.kind.name().to_owned(),
            name.name.get(Language::En).to_owned(),
            statement.id.to_owned(),
            passage.id.to_owned(),
            statement.words(naming.quote).to_owned(),
            naming.misprinted.to_string(),
            start,
            end,
        ]
    });
    table(["name", "kind", "right_form", "statement", "passage", "printed", "misprinted", "start", "end"], rows)
}

/// Every day or time that a statement speaks of: `statement,passage,quote,date,basis,of,note,start,end`.
pub fn mentions(corpus: &Corpus) -> String {
    let rows = remarked(corpus, |passage| passage.mentions.iter()).map(|(statement, passage, mention)| {
        let [start, end] = offsets(statement, mention.quote);
        [
            statement.id.to_owned(),
            passage.id.to_owned(),
            statement.words(mention.quote).to_owned(),
            mention.date.to_string(),
            mention.basis.name().to_owned(),
            english(Some(&mention.of)),
            english(mention.note.as_ref()),
            start,
            end,
        ]
    });
    table(["statement", "passage", "quote", "date", "basis", "of", "note", "start", "end"], rows)
}

/// Every oddity of the print: `statement,passage,kind,printed,reads,note,start,end`.
pub fn oddities(corpus: &Corpus) -> String {
    let rows = remarked(corpus, |passage| passage.oddities.iter()).map(|(statement, passage, oddity)| {
        let [start, end] = offsets(statement, oddity.place);
        [
            statement.id.to_owned(),
            passage.id.to_owned(),
            oddity.kind.name().to_owned(),
            statement.words(oddity.place).to_owned(),
            oddity.reads.unwrap_or_default().to_owned(),
            english(oddity.note.as_ref()),
            start,
            end,
        ]
    });
    table(["statement", "passage", "kind", "printed", "reads", "note", "start", "end"], rows)
}

/// What counting bodies counted: `as_of,body`, then the columns of [`Count::COLUMNS`], then `confidence,note,sources`.
pub fn counts(corpus: &Corpus, apparatus: &Apparatus) -> String {
    let rows = apparatus.counts.iter().map(|count| {
        let numbers = count.numbers.map(|number| number.map(|number| number.to_string()).unwrap_or_default());
        let [deaths, civilians, roadblocks, police, other, wounded, wounded_civilians, wounded_police] = numbers;
        let sources: Vec<&str> = count.sources.iter().map(|source| apparatus.sources[*source].address).collect();
        [
            count.as_of.to_string(),
            corpus.bodies[count.body].id.to_owned(),
            deaths,
            civilians,
            roadblocks,
            police,
            other,
            wounded,
            wounded_civilians,
            wounded_police,
            count.confidence.to_owned(),
            english(count.note.as_ref()),
            sources.join(" "),
        ]
    });
    let [deaths, civilians, roadblocks, police, other, wounded, wounded_civilians, wounded_police] = Count::COLUMNS;
    let heads = [
        "as_of",
        "body",
        deaths,
        civilians,
        roadblocks,
        police,
        other,
        wounded,
        wounded_civilians,
        wounded_police,
        "confidence",
        "note",
        "sources",
    ];
    table(heads, rows)
}

/// What is remarked on in any passage, with where it stands.
fn remarked<'c, T: 'c, I: Iterator<Item = &'c T> + 'c>(
    corpus: &'c Corpus,
    remarks: impl Fn(&'c Passage) -> I + Copy + 'c,
) -> impl Iterator<Item = (&'c Statement, &'c Passage, &'c T)> {
    corpus.statements.iter().flat_map(move |statement| {
        let passages = statement.passages.iter();
        passages.flat_map(move |passage| remarks(passage).map(move |remark| (statement, passage, remark)))
    })
}

fn english(label: Option<&Label>) -> String {
    label.map(|label| label.get(Language::En)).unwrap_or_default().to_owned()
}

fn offsets(statement: &Statement, span: Span) -> [String; 2] {
    [span.start, span.end].map(|byte| {
        let before = statement.text.get(..byte).unwrap_or_default();
        before.chars().count().to_string()
    })
}
