//! A TOML table that remembers which keys were read, so that unknown keys can be reported.

use std::borrow::Cow;
use std::cell::RefCell;

use pliego_corpus::{Day, Edtf, EdtfError, Label, Language, Text, Vocabulary};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::date_words::{is_undated, suggest_date};
use crate::ids::{check_id, unknown};
use crate::problem::{Problems, did_you_mean};
use crate::source_file::SourceFile;
use crate::syntax::report_syntax;

/// A value and its line.
#[derive(Clone, Copy)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

/// One table of a TOML file.
pub(crate) struct Table<'a> {
    pub(crate) file: &'a SourceFile,
    pub(crate) problems: &'a Problems,
    pub(crate) line: usize,
    /// Its keys from the top of the file, as a heading has them: `date.evidence`.
    path: String,
    table: &'a DeTable<'a>,
    read: RefCell<Vec<Cow<'static, str>>>,
}

/// Parses a file as TOML and passes its top level to `read`, even if parts of it cannot be parsed.
pub(crate) fn parse<T>(
    file: &SourceFile,
    problems: &Problems,
    read: impl FnOnce(Table<'_>) -> T,
) -> T {
    let (document, errors) = DeTable::parse_recoverable(&file.text);
    // Problems that follow from a syntax error would only hide it.
    let consequences = Problems::default();
    let problems_of_tables = if errors.is_empty() {
        problems
    } else {
        &consequences
    };
    let errors: Vec<(usize, String)> = errors
        .iter()
        .map(|error| {
            let line = error.span().map_or(0, |span| file.line(span.start));
            (line, error.message().replace('\n', ", "))
        })
        .collect();
    report_syntax(file, &errors, problems);
    let (path, table) = (String::new(), document.get_ref());
    read(Table {
        file,
        problems: problems_of_tables,
        line: 0,
        path,
        table,
        read: RefCell::default(),
    })
}

/// Keys that stand at the top of a description.
const TOP_OF_STATEMENT: &[&str] = &["issuer", "language", "kind"];
/// Keys that stand at the top of `corpus.toml`.
const TOP_OF_CORPUS: &[&str] = &[
    "title",
    "span",
    "languages",
    "editors",
    "licence",
    "version",
    "lead",
];

impl<'a> Table<'a> {
    /// Reports a problem on a line of this file.
    pub(crate) fn report(&self, line: usize, message: impl Into<String>, help: impl Into<String>) {
        let (path, line) = self.file.place(line);
        self.problems.add(path, line, message, help);
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.read.borrow_mut().push(key.into());
        self.table.get(key)
    }

    fn line_of(&self, value: &Spanned<DeValue<'a>>) -> usize {
        self.file.line(value.span().start)
    }

    fn type_error(&self, value: &Spanned<DeValue<'a>>, key: &str, expected: &str, help: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a decimal point",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date without quotation marks",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.report(
            self.line_of(value),
            format!("`{key}`: expected {expected}, found {found}"),
            help,
        );
    }

    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Returns the line of a key, or that of the table if the key is not there.
    pub(crate) fn line_of_key(&self, key: &str) -> usize {
        let value = self.table.get(key);
        value.map_or(self.line, |value| self.line_of(value))
    }

    /// Whether a key is there with a text.
    pub(crate) fn is_text(&self, key: &str) -> bool {
        let value = self.table.get(key);
        value.is_some_and(|value| value.get_ref().is_str())
    }

    /// Whether a key is there with an empty list.
    pub(crate) fn is_empty_list(&self, key: &str) -> bool {
        let list = self
            .table
            .get(key)
            .and_then(|value| value.get_ref().as_array());
        list.is_some_and(|list| list.is_empty())
    }

    /// Reports that a key is missing.
    pub(crate) fn missing(&self, key: &str, help: &str) {
        if self.stands_below(key) {
            return;
        }
        self.report(
            self.line,
            format!("`{key}`: expected a value, found none"),
            help,
        );
    }

    /// Reads a text, if the key is there.
    pub(crate) fn text(&self, key: &'static str) -> Option<Located<&'a str>> {
        let value = self.get(key)?;
        self.string(
            value,
            key,
            "a text in quotation marks",
            &format!("write {key} = \"…\""),
        )
    }

    fn string(
        &self,
        value: &'a Spanned<DeValue<'a>>,
        key: &str,
        expected: &str,
        help: &str,
    ) -> Option<Located<&'a str>> {
        let line = self.line_of(value);
        match value.get_ref().as_str() {
            Some("") => {
                self.report(
                    line,
                    format!("`{key}`: expected a text, found an empty one"),
                    "fill it in or remove it",
                );
                None
            }
            Some(value) => Some(Located { value, line }),
            None => {
                self.type_error(value, key, expected, help);
                None
            }
        }
    }

    /// Reads a text that must be there.
    pub(crate) fn required_text(&self, key: &'static str) -> Option<Located<&'a str>> {
        if !self.has(key) {
            self.read.borrow_mut().push(key.into());
            self.missing(key, "add it");
            return None;
        }
        self.text(key)
    }

    /// Reads a text as a value of the corpus, if the key is there.
    pub(crate) fn owned(&self, key: &'static str) -> Option<Text> {
        self.text(key).map(|text| text.value.to_owned().into())
    }

    /// Reads a text that must be there as a value of the corpus.
    pub(crate) fn required_owned(&self, key: &'static str) -> Option<Text> {
        self.required_text(key)
            .map(|text| text.value.to_owned().into())
    }

    /// Reads a flag; false if the key is not there.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|value| {
            value.get_ref().as_bool().unwrap_or_else(|| {
                self.type_error(
                    value,
                    key,
                    "true or false",
                    &format!("write {key} = true or {key} = false"),
                );
                false
            })
        })
    }

    /// Reads a whole number, if the key is there.
    pub(crate) fn number(&self, key: &str) -> Option<i64> {
        self.read.borrow_mut().push(key.to_owned().into());
        let value = self.table.get(key)?;
        let integer = value.get_ref().as_integer();
        let number =
            integer.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        match (integer, number) {
            (None, _) => {
                self.type_error(
                    value,
                    key,
                    "a whole number",
                    &format!("write digits alone, such as {key} = 12"),
                );
            }
            (Some(large), None) => {
                let message =
                    format!("`{key}`: expected a number of at most 18 digits, found {large}");
                self.report(self.line_of(value), message, "check the digits");
            }
            _ => {}
        }
        number
    }

    /// Reads a list of texts, empty if the key is not there.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<Located<&'a str>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.type_error(
                value,
                key,
                "a list of texts",
                &format!("write {key} = [\"…\", \"…\"]"),
            );
            return Vec::new();
        };
        let text = |item| {
            self.string(
                item,
                key,
                "texts in quotation marks only",
                "write each in quotation marks",
            )
        };
        list.iter().filter_map(text).collect()
    }

    /// Reads a table, if the key is there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Self> {
        let value = self.get(key)?;
        let table = self.nested(key, value);
        if table.is_none() {
            let help = format!(
                "write its keys below [{}], or within {{ }}",
                self.heading(key)
            );
            self.type_error(value, key, "a table", &help);
        }
        table
    }

    /// Reads a list of tables, empty if the key is not there.
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Self> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let help = format!(
            "write each below [[{}]], in double square brackets",
            self.heading(key)
        );
        let Some(list) = value.get_ref().as_array() else {
            self.type_error(value, key, "a list of tables", &help);
            return Vec::new();
        };
        let table = |item| {
            let table = self.nested(key, item);
            if table.is_none() {
                self.type_error(item, key, "tables only", &help);
            }
            table
        };
        list.iter().filter_map(table).collect()
    }

    fn heading(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    fn nested(&self, key: &str, value: &'a Spanned<DeValue<'a>>) -> Option<Self> {
        Some(Self {
            file: self.file,
            problems: self.problems,
            line: self.line_of(value),
            path: self.heading(key),
            table: value.get_ref().as_table()?,
            read: RefCell::default(),
        })
    }

    /// Reads a label, if the key is there. A plain text is the same in every language.
    pub(crate) fn label(&self, key: &'static str) -> Option<Label> {
        let value = self.get(key)?;
        if value.get_ref().is_str() {
            return self.owned(key).map(Label::same);
        }
        let Some(table) = self.nested(key, value) else {
            let help = format!("write {key} = {}", self.label_form());
            self.type_error(
                value,
                key,
                "a text in quotation marks, or one in each language",
                &help,
            );
            return None;
        };
        let interface = self.problems.interface.get();
        let texts = Language::ALL.map(|language| {
            let tag = language.tag();
            let is_required = interface.contains(language) || language == Language::default();
            if is_required && !table.has(tag) {
                let message = format!(
                    "`{key}`: expected a text in each language of the interface, found none for “{tag}”"
                );
                table.report(table.line, message, format!("add {tag} = \"…\""));
            }
            table.owned(tag).unwrap_or_default()
        });
        table.deny_unknown_keys();
        Some(Label::new(texts).within(interface))
    }

    /// Reads a label that must be there.
    pub(crate) fn required_label(&self, key: &'static str) -> Label {
        if !self.has(key) {
            self.read.borrow_mut().push(key.into());
            self.missing(key, &format!("add {key} = {}", self.label_form()));
            return Label::default();
        }
        self.label(key).unwrap_or_default()
    }

    /// Writes how a label looks that has a text in each language of the interface.
    fn label_form(&self) -> String {
        let texts = self.problems.interface.get().iter();
        let texts: Vec<String> = texts
            .map(|language| format!("{} = \"…\"", language.tag()))
            .collect();
        match &*texts {
            [] | [_] => "\"…\"".to_owned(),
            texts => format!("{{ {} }}", texts.join(", ")),
        }
    }

    /// Reads a date, if the key is there and holds one.
    pub(crate) fn date(&self, key: &'static str) -> Option<Located<Edtf>> {
        self.text(key).and_then(|text| self.parse_date(key, text))
    }

    /// Reads a date that must be there.
    pub(crate) fn required_date(&self, key: &'static str) -> Option<Located<Edtf>> {
        self.required_text(key)
            .and_then(|text| self.parse_date(key, text))
    }

    /// Reads a single day.
    pub(crate) fn day(&self, key: &'static str) -> Option<Located<Day>> {
        self.has(key).then(|| self.required_day(key)).flatten()
    }

    /// Reads a single day that must be there.
    pub(crate) fn required_day(&self, key: &'static str) -> Option<Located<Day>> {
        let date = self.required_date(key)?;
        match date.value.span() {
            (Some(first), Some(last)) if first == last => Some(Located {
                value: first,
                line: date.line,
            }),
            _ => {
                let message = format!("`{key}`: expected a single day, found “{}”", date.value);
                self.report(date.line, message, "write it as 1848-03-18");
                None
            }
        }
    }

    fn parse_date(&self, key: &str, text: Located<&str>) -> Option<Located<Edtf>> {
        // A row or a line on top has a date, and no key of TOML.
        let in_toml = self.file.place(text.line).0.ends_with(".toml");
        let report = |error: EdtfError| {
            let help = match error {
                EdtfError::EndsBeforeItBegins(_) => "put the earlier date first".to_owned(),
                EdtfError::TimeOfDay(_) => "give the day alone, such as 1776-07-04".to_owned(),
                EdtfError::NoSuchDay(_) => "check month and day".to_owned(),
                _ if is_undated(text.value) && in_toml => "remove [date]: then no date is known".to_owned(),
                _ if is_undated(text.value) => "leave it empty: then no date is known".to_owned(),
                _ => match suggest_date(text.value) {
                    Some(date) if in_toml => format!("write {key} = \"{date}\""),
                    Some(date) => format!("write {date}"),
                    None => "write a date such as 1776-07-04, 1776, 1776~ (about), [1776..1780] (one of these years) or 1776-07-04/1776-07-09".to_owned(),
                },
            };
            let key = if in_toml { key } else { "date" };
            self.report(text.line, format!("`{key}`: {error}"), help);
        };
        text.value
            .parse()
            .map_err(report)
            .ok()
            .map(|value| Located {
                value,
                line: text.line,
            })
    }

    /// Reads a name of a controlled vocabulary, if the key is there.
    pub(crate) fn choice<T: Vocabulary>(&self, key: &'static str) -> Option<T> {
        self.has(key).then(|| self.required_choice(key)).flatten()
    }

    /// Reads a name of a controlled vocabulary that must be there.
    pub(crate) fn required_choice<T: Vocabulary>(&self, key: &'static str) -> Option<T> {
        let text = self.required_text(key)?;
        let choice = T::named(text.value);
        if choice.is_none() {
            let names = T::VARIANTS.iter().map(|variant| variant.name());
            self.report(
                text.line,
                unknown(key, key, text.value),
                did_you_mean(text.value, names),
            );
        }
        choice
    }

    /// Reads the id of a new record: lower-case letters, digits and `-`, and none that is taken.
    pub(crate) fn new_id(&self, taken: &mut Vec<Text>) -> Text {
        match self.required_text("id") {
            Some(text) => self.take_id("id", text, taken),
            None => Text::default(),
        }
    }

    /// Reads the ids that a record had before. They are as unique as ids.
    pub(crate) fn aliases(&self, taken: &mut Vec<Text>) -> Vec<Text> {
        let aliases = self.texts("aliases").into_iter();
        aliases
            .map(|text| self.take_id("aliases", text, taken))
            .collect()
    }

    fn take_id(&self, key: &str, text: Located<&str>, taken: &mut Vec<Text>) -> Text {
        let (path, line) = self.file.place(text.line);
        check_id(self.problems, path, line, &format!("`{key}`"), text.value);
        if taken.iter().any(|id| *id == text.value) {
            let message = format!("`{key}`: expected a new id, found “{}” again", text.value);
            self.report(text.line, message, "give each record its own id");
        }
        let id = Text::from(text.value.to_owned());
        taken.push(id.clone());
        id
    }

    /// Whether a key that is unknown here is one of the file itself.
    fn belongs_above(&self, key: &str) -> bool {
        let top = match &*self.file.path {
            "corpus.toml" => TOP_OF_CORPUS,
            path if path.starts_with("statements/") => TOP_OF_STATEMENT,
            _ => return false,
        };
        !self.path.is_empty() && top.contains(&key)
    }

    /// Whether a key that is missing at the top of the file stands in one of its tables, where it
    /// is reported.
    fn stands_below(&self, key: &str) -> bool {
        let in_table = |value: &Spanned<DeValue<'_>>| {
            value
                .get_ref()
                .as_table()
                .is_some_and(|table| table.contains_key(key))
        };
        self.path.is_empty()
            && (TOP_OF_CORPUS.contains(&key) || TOP_OF_STATEMENT.contains(&key))
            && self.table.values().any(|value| {
                in_table(value)
                    || value
                        .get_ref()
                        .as_array()
                        .is_some_and(|list| list.iter().any(in_table))
            })
    }

    /// Ends the reading of this table: reports the keys that were not read.
    pub(crate) fn deny_unknown_keys(self) {
        let known = self.read.borrow();
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !known.iter().any(|known| known == name) {
                let line = self.file.line(key.span().start);
                let help = match self.belongs_above(name) {
                    true => format!(
                        "move it above the first [ ]: below [{}] it belongs to that table",
                        self.path
                    ),
                    false => did_you_mean(name, known.iter().map(|known| &**known)),
                };
                self.report(line, format!("expected a known key, found “{name}”"), help);
            }
        }
    }
}

/// Reads a web address; reports a value that is not one.
pub(crate) fn web_address(
    table: &Table<'_>,
    key: &str,
    address: Option<Located<&str>>,
) -> Option<Text> {
    let address = address?;
    if !address.value.starts_with("https://") {
        let message = format!("`{key}`: expected a web address, found “{}”", address.value);
        table.report(address.line, message, "begin it with https://");
    }
    Some(address.value.to_owned().into())
}
