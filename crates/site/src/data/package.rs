//! The tables as a Data Package (<https://specs.frictionlessdata.io/tabular-data-package/>).

use std::io;

use pliego_corpus::Language;
use serde_json::{Map, Value, json};

use super::json::pretty;
use super::{Data, File};
use crate::tables::{Column, Kind, Reference, Table};

/// The name that the specification prescribes.
const PATH: &str = "datapackage.json";

pub(super) fn file(data: &Data<'_>) -> io::Result<File> {
    let corpus = &data.edition.corpus;
    let resources: Vec<Value> = data
        .tables
        .iter()
        .map(|table| resource(data, table))
        .collect();
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": data.id,
        "title": corpus.title.get(Language::En),
        "version": corpus.version.to_string(),
        "licenses": [licence(data.edition.documentation.licence.get(Language::En))],
        "contributors": [{ "title": corpus.editors.get(Language::En), "role": "author" }],
        "resources": resources,
    });
    if let Some(address) = data.address {
        package["homepage"] = json!(address);
    }
    if let Some(lead) = &corpus.lead {
        package["description"] = json!(lead.get(Language::En));
    }
    Ok(File {
        path: PATH.to_owned(),
        link: None,
        what: "The tables as a Frictionless Data Package: types, keys, and the description of each column.".to_owned(),
        bytes: pretty(&package)?,
    })
}

/// Words of a licence, its identifier and its address.
type Licence = (&'static str, &'static str, &'static str);

/// Finds the licence of Creative Commons that a text names.
fn known_licence(text: &str) -> Option<Licence> {
    const KNOWN: [Licence; 4] = [
        (
            "CC BY-SA 4.0",
            "CC-BY-SA-4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
        ),
        (
            "CC BY-NC 4.0",
            "CC-BY-NC-4.0",
            "https://creativecommons.org/licenses/by-nc/4.0/",
        ),
        (
            "CC BY 4.0",
            "CC-BY-4.0",
            "https://creativecommons.org/licenses/by/4.0/",
        ),
        (
            "CC0",
            "CC0-1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
        ),
    ];
    let mut known = KNOWN.into_iter();
    known.find(|(words, ..)| text.contains(words))
}

/// Returns the address of the licence that a text names, if that is known.
pub(crate) fn licence_address(text: &str) -> Option<&'static str> {
    known_licence(text).map(|(.., address)| address)
}

/// Returns the licence, with its identifier if it is one of Creative Commons.
fn licence(text: &str) -> Value {
    match known_licence(text) {
        Some((_, name, path)) => json!({ "name": name, "path": path, "title": text }),
        None => json!({ "name": "other", "title": text }),
    }
}

fn resource(data: &Data<'_>, table: &Table) -> Value {
    let fields: Vec<Value> = table.columns().iter().map(field).collect();
    let mut schema = json!({
        "fields": fields,
        "missingValues": [""],
        "primaryKey": table.key,
    });
    if !table.references.is_empty() {
        let references: Vec<Value> = table.references.iter().map(reference).collect();
        schema["foreignKeys"] = json!(references);
    }
    json!({
        "profile": "tabular-data-resource",
        "name": table.flat_name(),
        "path": format!("{}-{}.csv", data.prefix(), table.flat_name()),
        "description": table.description(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "lineTerminator": "\r\n", "delimiter": ",", "quoteChar": "\"", "doubleQuote": true },
        "schema": schema,
    })
}

fn field(column: &Column<'_>) -> Value {
    let kind = match column.kind {
        Kind::Text => "string",
        Kind::Day => "date",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
    };
    let mut constraints = Map::new();
    if !column.may_be_empty && column.kind != Kind::Text {
        constraints.insert("required".to_owned(), json!(true));
    }
    if !column.choices.is_empty() {
        constraints.insert("enum".to_owned(), json!(column.choices));
    }
    let mut field = json!({
        "name": column.name,
        "type": kind,
        "description": column.description,
    });
    if !constraints.is_empty() {
        field["constraints"] = Value::Object(constraints);
    }
    field
}

fn reference(reference: &Reference) -> Value {
    json!({
        "fields": reference.columns,
        "reference": { "resource": reference.table, "fields": reference.key },
    })
}
