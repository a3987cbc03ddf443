//! Values of cells that have a schema of their own.

use std::borrow::Cow;

use pliego_corpus::{Day, Label, Language, Vocabulary};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A word of a controlled vocabulary. Its schema lists all of them.
pub(super) struct Word<V>(pub(super) V);

impl<V: Vocabulary> Serialize for Word<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.name())
    }
}

impl<V: Vocabulary> JsonSchema for Word<V> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<V>().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = V::VARIANTS.iter().map(|word| word.name()).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}

/// A text in each language. [`Table::in_languages`](super::Table::in_languages) makes a column of each.
pub(crate) struct Texts<'a>([Cow<'a, str>; Language::ALL.len()]);

impl<'a> Texts<'a> {
    /// What `format` says in the schema of such a column.
    pub(super) const FORMAT: &'static str = "texts";

    pub(crate) fn of(text: impl FnMut(Language) -> Cow<'a, str>) -> Self {
        Self(Language::ALL.map(text))
    }
}

impl<'a> From<&'a Label> for Texts<'a> {
    fn from(label: &'a Label) -> Self {
        Self::of(|language| label.get(language).into())
    }
}

impl Serialize for Texts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Language::ALL.map(Language::tag).into_iter().zip(&self.0))
    }
}

impl JsonSchema for Texts<'_> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Texts".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": Self::FORMAT })
    }
}

/// A day.
pub(super) struct DayCell(pub(super) Day);

impl Serialize for DayCell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl JsonSchema for DayCell {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
