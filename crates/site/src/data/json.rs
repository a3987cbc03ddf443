//! All tables in one JSON file, and its JSON Schema.

use std::io;

use pliego_corpus::Language;
use pliego_edition::Edition;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{Data, File};
use crate::tables::{Row, Table, Texts};

/// The collection.
#[derive(Serialize, JsonSchema)]
struct Collection<'e> {
    /// The id of the collection.
    id: &'e str,
    /// The version of the descriptions. The texts do not change.
    version: &'e str,
    /// Its title.
    title: Texts<'e>,
    /// Who describes the statements.
    editors: Texts<'e>,
    /// The licences of texts and descriptions.
    licence: Texts<'e>,
    /// The languages of the texts, as tags (BCP 47).
    languages: Vec<&'e str>,
    /// The first day of the time axis.
    from: String,
    /// The last day of the time axis.
    to: String,
    /// The address of the site; null if it was not known when this file was written.
    address: Option<&'e str>,
}

impl Row for Collection<'_> {
    const KEY: &'static [&'static str] = &["id"];
}

impl<'e> Collection<'e> {
    fn new(data: &'e Data<'_>) -> Self {
        let Edition {
            corpus,
            documentation,
            ..
        } = data.edition;
        Self {
            id: &data.id,
            version: &corpus.version,
            title: Texts::from(&corpus.title),
            editors: Texts::from(&corpus.editors),
            licence: Texts::from(&documentation.licence),
            languages: corpus.languages.iter().map(|known| &*known.id).collect(),
            from: corpus.span.0.to_string(),
            to: corpus.span.1.to_string(),
            address: data.address,
        }
    }
}

pub(super) fn files(data: &Data<'_>) -> io::Result<[File; 2]> {
    let collection = Table::of("collection", [Collection::new(data)])?;
    let mut collection = collection.in_languages(data.edition.corpus.interface);
    let schema_path = format!("{}.schema.json", data.prefix());
    let mut all = Map::new();
    all.insert("$schema".to_owned(), json!(schema_path));
    all.insert("collection".to_owned(), json!(collection.rows.pop()));
    for table in &data.tables {
        all.insert(table.flat_name(), json!(table.rows));
    }
    Ok([
        File {
            path: format!("{}.json", data.prefix()),
            link: Some("all.json".to_owned()),
            what: "All tables in one file: an array of records for each, with the columns as keys, and `null` for an empty cell.".to_owned(),
            bytes: pretty(&Value::Object(all))?,
        },
        File {
            path: schema_path,
            link: Some("all.schema.json".to_owned()),
            what: "The JSON Schema (2020-12) of that file, with the description of each column.".to_owned(),
            bytes: pretty(&schema(data, collection.schema))?,
        },
    ])
}

/// Makes the JSON Schema of the file with all tables.
fn schema(data: &Data<'_>, collection: Schema) -> Value {
    let mut properties = Map::new();
    properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    properties.insert("collection".to_owned(), closed(collection.to_value()));
    for table in &data.tables {
        let items = closed(table.schema.clone().to_value());
        properties.insert(
            table.flat_name(),
            json!({ "description": table.description(), "type": "array", "items": items }),
        );
    }
    let required: Vec<&String> = properties.keys().collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": data.edition.corpus.title.get(Language::En),
        "description": "Offsets count Unicode code points of the text of a statement, from 0, the end exclusive.",
        "type": "object",
        "required": required,
        "additionalProperties": false,
        "properties": properties,
    })
}

/// Refuses keys that a record does not have.
fn closed(mut schema: Value) -> Value {
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
    schema
}

/// Writes JSON in lines, so that a difference between two versions can be read.
pub(super) fn pretty(value: &Value) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
