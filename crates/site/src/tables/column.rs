//! Columns of a table, read from the schema of its rows.

use pliego_corpus::Language;
use pliego_edition::language_name;
use schemars::Schema;
use serde_json::Value;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<'t> {
    /// Its name.
    pub name: &'t str,
    /// What it has.
    pub description: &'t str,
    /// The kind of its values.
    pub kind: Kind,
    /// Whether a cell may be empty.
    pub may_be_empty: bool,
    /// The only values that it has, if they are few.
    pub choices: Vec<&'t str>,
}

/// The kind of values of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A day, `YYYY-MM-DD`.
    Day,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
}

impl Column<'_> {
    /// Whether a spreadsheet could take a value for a formula: whether it is free text.
    pub fn is_free(&self) -> bool {
        self.kind == Kind::Text && self.choices.is_empty()
    }
}

pub(super) fn description(schema: &Schema) -> &str {
    schema
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default()
}

pub(super) fn columns(schema: &Schema) -> Vec<Column<'_>> {
    properties(schema)
        .map(|(name, property)| column(name, property))
        .collect()
}

/// Iterates over the columns of a schema and what it says of them.
pub(super) fn properties(schema: &Schema) -> impl Iterator<Item = (&String, &Value)> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten()
}

/// Describes the column in a language of a column of texts; another stays as it is.
pub(super) fn in_language(mut property: Value, language: Option<Language>) -> Value {
    let Some(language) = language else {
        return property;
    };
    if let Some(property) = property.as_object_mut() {
        property.remove("format");
    }
    if language != Language::default()
        && let Some(Value::String(description)) = property.get_mut("description")
    {
        let of = description.trim_end_matches('.');
        let name = language_name(language.tag());
        *description = format!("{of}, in {}.", name.get(Language::En));
    }
    property
}

fn column<'t>(name: &'t str, property: &'t Value) -> Column<'t> {
    let types: Vec<&str> = match &property["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    let kind = if types.contains(&"boolean") {
        Kind::Boolean
    } else if types.contains(&"integer") {
        Kind::Integer
    } else if types.contains(&"number") {
        Kind::Number
    } else if property["format"] == "date" {
        Kind::Day
    } else {
        Kind::Text
    };
    let choices = property["enum"].as_array();
    Column {
        name,
        description: property["description"].as_str().unwrap_or_default(),
        kind,
        may_be_empty: types.contains(&"null"),
        choices: choices
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect(),
    }
}

impl super::Table {
    /// Describes the table and its columns in Markdown.
    pub fn documentation(&self) -> String {
        let code = |columns: &[&str]| {
            let columns: Vec<String> = columns.iter().map(|column| format!("`{column}`")).collect();
            columns.join(", ")
        };
        let mut text = format!(
            "### {}\n\n{}\n\nKey: {}.",
            self.flat_name(),
            self.description(),
            code(self.key)
        );
        for reference in self.references {
            text.push_str(&format!(
                " {} refers to the table `{}`.",
                code(reference.columns),
                reference.table
            ));
        }
        text.push_str("\n\n| column | values | what it has |\n|---|---|---|\n");
        for column in self.columns() {
            let values = if column.choices.is_empty() {
                match column.kind {
                    Kind::Text => "text",
                    Kind::Day => "`YYYY-MM-DD`",
                    Kind::Integer => "whole number",
                    Kind::Number => "number",
                    Kind::Boolean => "`true`, `false`",
                }
                .to_owned()
            } else {
                code(&column.choices)
            };
            let empty = if column.may_be_empty {
                "; may be empty"
            } else {
                ""
            };
            text.push_str(&format!(
                "| `{}` | {values}{empty} | {} |\n",
                column.name, column.description
            ));
        }
        text
    }
}
