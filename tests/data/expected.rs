//! What a parser should find in the data files, straight from the corpus.

use pliego_citations::{Citable, slug};
use pliego_corpus::{
    Basis, Corpus, IrregularityKind, Language, Span, Statement, TranslationStatus, Vocabulary,
};
use pliego_edition::Edition;
use serde_json::{Value, json};

use crate::ADDRESS;

/// The first character of a span and the one after its last, counted one by one.
fn characters(statement: &Statement, span: Span) -> [usize; 2] {
    let place = |byte: usize| {
        let before = statement.text.char_indices();
        before.take_while(|(at, _)| *at < byte).count()
    };
    [place(span.start), place(span.end)]
}

pub fn expected(edition: &Edition) -> Value {
    let corpus = &edition.corpus;
    let passages: Vec<Value> = each(corpus)
        .flat_map(|statement| {
            let passages = statement.passages.iter();
            passages.map(|passage| {
                json!([
                    &*statement.id,
                    &*passage.id,
                    statement.text_of(passage.span)
                ])
            })
        })
        .collect();
    let codings = codings(corpus);
    let positions = positions(corpus);
    json!({
        "version": &*corpus.version,
        "changes": edition.documentation.changes.iter().map(|change| json!({
            "version": &*change.version,
            "date": change.date.to_string(),
            "en": change.text.get(Language::En),
            "es": change.text.get(Language::Es),
        })).collect::<Vec<_>>(),
        "collection": {
            "key": edition.documentation.id.as_deref().unwrap_or(&slug(corpus.title.get(Language::En))),
            "issuer": corpus.editors.get(Language::En),
            "cited_title": corpus.title.get(Language::En),
            "url": ADDRESS,
            "title_es": corpus.title.get(Language::Es),
            "issuer_es": corpus.editors.get(Language::Es),
            "span": [corpus.span.0.to_string(), corpus.span.1.to_string()],
        },
        "statements": each(corpus).map(|statement| described(edition, statement)).collect::<Vec<_>>(),
        "counts": counts(edition, codings.len(), positions.len()),
        "passages": passages,
        "codings": codings,
        "positions": positions,
        "themes": corpus.themes.iter().map(|theme| json!({
            "id": &*theme.id,
            "en": theme.label.get(Language::En),
            "es": theme.label.get(Language::Es),
            "keywords": theme.keywords.iter().map(|word| &**word).collect::<Vec<_>>(),
            "aliases": [],
        })).collect::<Vec<_>>(),
        "demands": corpus.demands.iter().map(|demand| json!({
            "id": &*demand.id,
            "en": demand.label.get(Language::En),
            "es": demand.label.get(Language::Es),
            "keywords": [],
            "aliases": demand.aliases.iter().map(|alias| &**alias).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn each(corpus: &Corpus) -> impl Iterator<Item = &Statement> {
    corpus.statements.iter()
}

/// Describes a statement as its citation and its metadata should.
fn described(edition: &Edition, statement: &Statement) -> Value {
    let corpus = &edition.corpus;
    let id = edition.documentation.id.as_deref().unwrap_or_default();
    let key = format!("{}-{}", Citable::new(corpus, id, None).id, statement.id);
    let title = statement.title(Language::En);
    let is_supplied = statement.title.is_supplied();
    let cited_title = match is_supplied {
        true => format!("[{title}]"),
        false => title.to_string(),
    };
    let irregularities = || {
        let passages = statement.passages.iter();
        passages.flat_map(|passage| &passage.irregularities)
    };
    let dating = &statement.dating;
    // A date without day: what all its days have in common.
    let [earliest, latest] = [dating.earliest.to_string(), dating.latest.to_string()];
    json!({
        "statement": &*statement.id,
        "organization": &*corpus.issuer(statement).unwrap().id,
        "key": key,
        "issuer": corpus.issuer(statement).unwrap().name.get(Language::En),
        "title": title,
        "title_es": statement.title(Language::Es),
        "language": &*statement.language,
        "exact": dating.is_exact(),
        "cited_title": cited_title,
        "title_supplied": is_supplied,
        "url": format!("{ADDRESS}s/{}/", statement.id),
        "date": dating.edtf.to_string(),
        "earliest": earliest,
        "latest": latest,
        "stated": dating.basis == Some(Basis::Stated),
        "translated": statement.translation.as_ref().is_some_and(|translation| translation.status != TranslationStatus::Unknown),
        "misprinted": irregularities().any(|found| found.kind == IrregularityKind::Misprint),
        "irregularities": irregularities().map(|found| statement.text_of(found.span)).collect::<Vec<_>>(),
        "corrections": irregularities().filter_map(|found| found.reads.as_deref()).collect::<Vec<_>>(),
        "text": &*statement.text,
    })
}

fn codings(corpus: &Corpus) -> Vec<Value> {
    let mut codings = Vec::new();
    for statement in each(corpus) {
        for passage in &statement.passages {
            for coding in passage.codings.iter().flatten() {
                let [start, end] = characters(statement, coding.quote);
                codings.push(json!({
                    "statement": &*statement.id,
                    "passage": &*passage.id,
                    "theme": &*corpus.themes[coding.theme].id,
                    "salience": coding.salience.name(),
                    "quote": statement.text_of(coding.quote),
                    "start": start,
                    "end": end,
                }));
            }
        }
    }
    codings
}

/// A record for each ground, and one for a position without any.
fn positions(corpus: &Corpus) -> Vec<Value> {
    let mut positions = Vec::new();
    for position in &corpus.positions {
        let statement = &corpus.statements[position.statement];
        let record = json!({
            "statement": &*statement.id,
            "demand": &*corpus.demands[position.demand].id,
            "stance": position.stance.name(),
            "quote": null,
        });
        if position.evidence.is_empty() {
            positions.push(record.clone());
        }
        for evidence in &position.evidence {
            let mut record = record.clone();
            let [start, end] = characters(statement, evidence.quote);
            record["voice"] = json!(evidence.voice.name());
            record["salience"] = json!(evidence.salience.name());
            record["quote"] = json!(statement.text_of(evidence.quote));
            record["start"] = json!(start);
            record["end"] = json!(end);
            positions.push(record);
        }
    }
    positions
}

/// How many records each table has.
fn counts(edition: &Edition, codings: usize, positions: usize) -> Value {
    let (corpus, documentation) = (&edition.corpus, &edition.documentation);
    let passages = || each(corpus).flat_map(|statement| &statement.passages);
    let mut counts = json!({
        "statements": corpus.statements.len(),
        "passages": passages().count(),
        "signatories": passages().filter(|passage| passage.signatory.is_some()).count(),
        "codings": codings,
        "positions": positions,
        "figures": corpus.figures.len(),
        "names": passages().map(|passage| passage.names.len()).sum::<usize>(),
        "mentions": passages().map(|passage| passage.mentions.len()).sum::<usize>(),
        "irregularities": passages().map(|passage| passage.irregularities.len()).sum::<usize>(),
        "organizations": corpus.organizations.len(),
        "themes": corpus.themes.len(),
        "demands": corpus.demands.len(),
        "bodies": corpus.bodies.len(),
        "tallies": documentation.counts.len(),
        "events": documentation.reports.len(),
        "sources": documentation.sources.len(),
        "relations": corpus.relations.len(),
        "coding-decisions": documentation.decisions.len(),
        "coding-agreement": corpus.themes.len() + 1,
        "coding-stance-agreement": 1,
        "coding-ground-agreement": 1,
    });
    for (index, coder) in ["first", "second", "third"].iter().enumerate() {
        let coded = &documentation.codings[index];
        let themes: usize = coded.iter().map(|passage| passage.codings.len()).sum();
        counts[format!("coding-{coder}")] = json!(themes);
        counts[format!("coding-{coder}-positions")] = json!(documentation.positions[index].len());
        if let Some(coded) = documentation.grounds.get(index) {
            let grounds: usize = coded.iter().map(|statement| statement.grounds.len()).sum();
            counts[format!("coding-{coder}-grounds")] = json!(grounds);
        }
    }
    counts
}
