//! Codings and stances as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>) of the plain
//! texts. Positions count code points, as the model prescribes.

use std::io;

use pliego_corpus::{Language, Span, Statement, Vocabulary};
use serde_json::{Value, json};

use super::json::pretty;
use super::{Data, File, path_of_text};
use crate::tables::offsets;

/// How many characters stand in `prefix` and `suffix` at least.
const CONTEXT: usize = 32;

pub(super) fn file(data: &Data<'_>) -> io::Result<File> {
    let corpus = &data.edition.corpus;
    let mut items = Vec::new();
    for (id, statement) in corpus.statements.iter_enumerated() {
        for passage in &statement.passages {
            for coding in passage.codings.iter().flatten() {
                let theme = &corpus.themes[coding.theme].id;
                items.push(annotation(
                    data,
                    &format!("{}.{}-{theme}", statement.id, passage.id),
                    &[data.theme(theme), salience(data, coding.salience.name())],
                    target(data, statement, Some(coding.quote)),
                ));
            }
        }
        for position in corpus.positions_of(id) {
            let demand = &corpus.demands[position.demand].id;
            let concepts = [
                data.demand(demand),
                data.concept(&format!("stance-{}", position.stance.name())),
            ];
            for evidence in &position.evidence {
                let passage = &statement.passages[evidence.passage].id;
                let more = [
                    data.concept(&format!("voice-{}", evidence.voice.name())),
                    salience(data, evidence.salience.name()),
                ];
                items.push(annotation(
                    data,
                    &format!("{}.{passage}-demand-{demand}", statement.id),
                    &[concepts.as_slice(), &more].concat(),
                    target(data, statement, Some(evidence.quote)),
                ));
            }
            if position.evidence.is_empty() {
                items.push(annotation(
                    data,
                    &format!("{}-demand-{demand}", statement.id),
                    &concepts,
                    target(data, statement, None),
                ));
            }
        }
    }
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": data.address_of("data/annotations.jsonld"),
        "type": "AnnotationCollection",
        "label": corpus.title.get(Language::En),
        "creator": { "type": "Organization", "name": corpus.editors.get(Language::En) },
        "total": items.len(),
        "first": {
            "id": data.address_of("data/annotations.jsonld#page"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    Ok(File {
        path: format!("{}-annotations.jsonld", data.prefix()),
        link: Some("annotations.jsonld".to_owned()),
        what: "The codings and the stances as W3C Web Annotations of the plain texts, each with a quote and a position in code points; a silent statement is a target as a whole.".to_owned(),
        bytes: pretty(&collection)?,
    })
}

fn salience(data: &Data<'_>, name: &str) -> String {
    data.concept(&format!("salience-{name}"))
}

/// Makes an annotation: what the target is about, as concepts of the codebook.
fn annotation(data: &Data<'_>, id: &str, concepts: &[String], target: Value) -> Value {
    let body: Vec<Value> = concepts
        .iter()
        .map(|concept| {
            json!({ "type": "SpecificResource", "source": concept, "purpose": "classifying" })
        })
        .collect();
    json!({
        "id": data.address_of(&format!("data/annotations.jsonld#{id}")),
        "type": "Annotation",
        "motivation": "classifying",
        "body": body,
        "target": target,
    })
}

/// Makes the target: words of a text, or the whole text.
fn target(data: &Data<'_>, statement: &Statement, span: Option<Span>) -> Value {
    let source = data.address_of(&format!("data/{}", path_of_text(statement)));
    let Some(span) = span else {
        return json!(source);
    };
    let [start, end] = offsets(statement, span);
    let [prefix, suffix] = context(&statement.text, span);
    json!({
        "source": source,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": statement.text_of(span),
                "prefix": prefix,
                "suffix": suffix,
            },
            { "type": "TextPositionSelector", "start": start, "end": end },
        ],
    })
}

/// Returns the words before and after a span: at least [`CONTEXT`] characters of each where the text has
/// so many, and more if the quote would still occur twice.
fn context(text: &str, span: Span) -> [&str; 2] {
    let (before, after) = (
        text.get(..span.start).unwrap_or_default(),
        text.get(span.end..).unwrap_or_default(),
    );
    let mut length = CONTEXT;
    loop {
        let start = before
            .char_indices()
            .rev()
            .nth(length - 1)
            .map_or(0, |(byte, _)| byte);
        let end = after
            .char_indices()
            .nth(length)
            .map_or(after.len(), |(byte, _)| byte);
        let is_whole = start == 0 && end == after.len();
        let quoted = text.get(start..span.end + end).unwrap_or_default();
        if is_whole || text.match_indices(quoted).nth(1).is_none() {
            return [
                before.get(start..).unwrap_or_default(),
                after.get(..end).unwrap_or_default(),
            ];
        }
        length *= 2;
    }
}
