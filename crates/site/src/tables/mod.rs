//! The edition as tables. A table has one row type, from which its CSV, its JSON, its schema and its
//! documentation are made. Offsets count Unicode code points of the printed text, from 0, the end
//! exclusive.

mod annotations;
mod background;
mod cells;
mod claims;
mod coders;
mod collection;
mod column;
mod csv_form;
mod passages;
mod tallies;

use std::mem;

use pliego_corpus::documentation::CODERS;
use pliego_corpus::{Language, Languages, Span, Statement};
use pliego_edition::{Edition, column_in};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::{Map, Value};

pub(crate) use cells::Texts;

pub use annotations::{irregularities, mentions, names};
pub use background::{events, sources};
pub use claims::{figures, positions};
pub use coders::{
    agreement, coded_positions, coding, decisions, ground_agreement, grounds, stance_agreement,
};
pub use collection::{bodies, demands, organizations, relations, statements, themes};
pub use column::{Column, Kind};
pub use passages::{codings, passages, signatories};
pub use tallies::tallies;

/// A record of a table. Its doc comment describes the table, those of its fields the columns.
pub trait Row: Serialize + JsonSchema {
    /// The columns that identify a record.
    const KEY: &'static [&'static str];
    /// The columns that refer to records of other tables.
    const REFERENCES: &'static [Reference] = &[];
}

/// Columns that refer to the record of another table with these values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The columns that refer.
    pub columns: &'static [&'static str],
    /// The table to which they refer.
    pub table: &'static str,
    /// The columns there.
    pub key: &'static [&'static str],
}

impl Reference {
    /// A reference by one column that has the same name in both tables.
    pub(crate) const fn to(columns: &'static [&'static str], table: &'static str) -> Self {
        Self {
            columns,
            table,
            key: columns,
        }
    }
}

/// To the statement.
const STATEMENT: Reference = Reference::to(&["statement"], "statements");
/// To the passage.
const PASSAGE: Reference = Reference::to(&["statement", "passage"], "passages");
/// To the organization.
const ORGANIZATION: Reference = Reference::to(&["organization"], "organizations");
/// To the theme.
const THEME: Reference = Reference::to(&["theme"], "themes");
/// To the demand.
const DEMAND: Reference = Reference::to(&["demand"], "demands");

/// A table, with everything that is known of it.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name, which is also the name of its file: `passages`, `coding/first`.
    pub name: String,
    /// The JSON Schema of its records.
    pub schema: Schema,
    /// The columns that identify a record.
    pub key: &'static [&'static str],
    /// The columns that refer to other tables.
    pub references: &'static [Reference],
    /// Its records.
    pub rows: Vec<Map<String, Value>>,
}

impl Table {
    /// Makes a table of its rows.
    ///
    /// # Errors
    ///
    /// None in practice: every row is a flat record.
    pub fn of<R: Row>(
        name: impl Into<String>,
        rows: impl IntoIterator<Item = R>,
    ) -> serde_json::Result<Self> {
        let rows = rows
            .into_iter()
            .map(|row| match serde_json::to_value(row)? {
                Value::Object(row) => Ok(row),
                _ => Err(serde::ser::Error::custom("not a record")),
            });
        Ok(Self {
            name: name.into(),
            schema: schema_of::<R>(),
            key: R::KEY,
            references: R::REFERENCES,
            rows: rows.collect::<serde_json::Result<_>>()?,
        })
    }

    /// Makes a column in each language of those whose cells have a text in each: `label`, `label_es`.
    #[must_use]
    pub fn in_languages(mut self, languages: Languages) -> Self {
        let has_texts = |property: &Value| property["format"] == Texts::FORMAT;
        let columns: Vec<String> = column::properties(&self.schema)
            .filter(|(_, property)| has_texts(property))
            .map(|(name, _)| name.clone())
            .collect();
        let names = |name: &str| -> Vec<(Option<Language>, String)> {
            match columns.iter().any(|column| column == name) {
                true => {
                    let languages = languages.iter();
                    languages
                        .map(|language| (Some(language), column_in(name, language)))
                        .collect()
                }
                false => vec![(None, name.to_owned())],
            }
        };
        for row in &mut self.rows {
            let cells = mem::take(row).into_iter().flat_map(|(name, cell)| {
                names(&name).into_iter().map(move |(language, name)| {
                    let text = language.and_then(|language| cell.get(language.tag()).cloned());
                    (name, text.unwrap_or_else(|| cell.clone()))
                })
            });
            *row = cells.collect();
        }
        if let Some(Value::Array(required)) = self.schema.get_mut("required") {
            let of = mem::take(required);
            let of = of.iter().filter_map(Value::as_str).flat_map(names);
            *required = of.map(|(_, name)| name.into()).collect();
        }
        if let Some(Value::Object(properties)) = self.schema.get_mut("properties") {
            let of = mem::take(properties)
                .into_iter()
                .flat_map(|(name, property)| {
                    names(&name).into_iter().map(move |(language, name)| {
                        (name, column::in_language(property.clone(), language))
                    })
                });
            *properties = of.collect();
        }
        self
    }

    /// What the table has, in a sentence or two.
    pub fn description(&self) -> &str {
        column::description(&self.schema)
    }

    /// Its columns, in order.
    pub fn columns(&self) -> Vec<Column<'_>> {
        column::columns(&self.schema)
    }

    /// The name under which it stands where no slash can.
    pub fn flat_name(&self) -> String {
        self.name.replace('/', "-")
    }
}

/// Makes every table of the edition.
///
/// # Errors
///
/// See [`Table::of`].
pub fn all(
    Edition {
        corpus,
        documentation,
        ..
    }: &Edition,
) -> serde_json::Result<Vec<Table>> {
    let mut tables = vec![
        statements(corpus)?,
        passages(corpus)?,
        signatories(corpus)?,
        codings(corpus)?,
        positions(corpus)?,
        figures(corpus, &documentation.kinds_of_figures)?,
        names(corpus)?,
        mentions(corpus)?,
        irregularities(corpus)?,
        organizations(corpus)?,
        relations(corpus)?,
        themes(corpus, documentation)?,
        demands(corpus, documentation)?,
        bodies(corpus, documentation)?,
        tallies(corpus, documentation)?,
        events(corpus, documentation)?,
        sources(documentation)?,
        decisions(corpus, &documentation.decisions)?,
        agreement(corpus, &documentation.agreement)?,
        stance_agreement(documentation.agreement.stances)?,
        ground_agreement(documentation.agreement.grounds)?,
    ];
    for (coder, (codings, coded)) in CODERS
        .iter()
        .zip(documentation.codings.iter().zip(&documentation.positions))
    {
        tables.push(coding(corpus, coder, codings)?);
        tables.push(coded_positions(corpus, coder, coded)?);
    }
    for (coder, coded) in CODERS.iter().zip(&documentation.grounds) {
        tables.push(grounds(corpus, coder, coded)?);
    }
    Ok(tables)
}

/// Returns the schema of a record. A description is on one line: a doc comment is broken for the
/// reader of the code.
fn schema_of<R: JsonSchema>() -> Schema {
    let one_line = |schema: &mut Schema| {
        if let Some(Value::String(description)) = schema.get_mut("description") {
            *description = description.replace('\n', " ");
        }
    };
    SchemaSettings::draft2020_12()
        .for_serialize()
        .with(|settings| {
            settings.inline_subschemas = true;
            settings.meta_schema = None;
        })
        .with_transform(RecursiveTransform(one_line))
        .into_generator()
        .into_root_schema_for::<R>()
}

/// Returns start and end of a span, in code points.
pub(crate) fn offsets(statement: &Statement, span: Span) -> [usize; 2] {
    [span.start, span.end].map(|byte| {
        let before = statement.text.get(..byte).unwrap_or_default();
        before.chars().count()
    })
}
