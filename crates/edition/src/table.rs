//! A TOML file as its fields: each is asked for by name, and what was not asked for is not known.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Problems, meant};
use pliego_corpus::{Edtf, EdtfError, Label, Language};

/// A file as it was read.
pub(super) struct Page {
    /// Its path from the corpus folder on.
    pub(super) path: String,
    /// All of it.
    pub(super) text: String,
}

impl Page {
    /// Reads a file; what it holds must be UTF-8 without NUL.
    pub(super) fn open(folder: &Path, path: &str, problems: &Problems) -> Option<Self> {
        let bytes = match fs::read(folder.join(path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                problems.add(path, 0, format!("cannot be read ({error})"), "the corpus needs it");
                return None;
            }
        };
        let line_at = |byte: usize| 1 + bytes[..byte].iter().filter(|b| **b == b'\n').count();
        if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
            let (wrong, right) = ("there is a NUL byte", "a text holds printed characters only");
            problems.add(path, line_at(at), wrong, right);
        }
        match String::from_utf8(bytes.clone()) {
            Ok(text) => Some(Self { path: path.to_owned(), text }),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let wrong = format!("the byte 0x{:02X} is not valid UTF-8", bytes[at]);
                problems.add(path, line_at(at), wrong, "save the file as UTF-8");
                None
            }
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, byte: usize) -> usize {
        1 + self.text.as_bytes()[..byte.min(self.text.len())].iter().filter(|b| **b == b'\n').count()
    }
}

/// A value and the line it stands on.
#[derive(Clone, Copy)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) line: usize,
}

/// One table of a TOML file.
pub(super) struct Fields<'a> {
    pub(super) page: &'a Page,
    pub(super) problems: &'a Problems,
    pub(super) line: usize,
    table: &'a DeTable<'a>,
    known: RefCell<Vec<&'static str>>,
}

/// Parses a file as TOML; hands its top level to `read` even if some of it cannot be parsed.
pub(super) fn parse<T>(page: &Page, problems: &Problems, read: impl FnOnce(Fields<'_>) -> T) -> T {
    let (document, errors) = DeTable::parse_recoverable(&page.text);
    // What follows from a file that is no TOML is not told beside it.
    let consequences = Problems::default();
    let problems_of_fields = if errors.is_empty() { problems } else { &consequences };
    for error in errors {
        let line = error.span().map_or(0, |span| page.line(span.start));
        let wrong = format!("this is not TOML: {}", error.message().replace('\n', ", "));
        problems.add(&page.path, line, wrong, "texts stand in quotation marks; see https://toml.io");
    }
    read(Fields { page, problems: problems_of_fields, line: 0, table: document.get_ref(), known: RefCell::default() })
}

impl<'a> Fields<'a> {
    /// Says that something is wrong on a line of this file.
    pub(super) fn wrong(&self, line: usize, wrong: impl Into<String>, right: impl Into<String>) {
        self.problems.add(&self.page.path, line, wrong, right);
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.borrow_mut().push(key);
        self.table.get(key)
    }

    fn line_of(&self, value: &Spanned<DeValue<'a>>) -> usize {
        self.page.line(value.span().start)
    }

    fn is_no(&self, value: &Spanned<DeValue<'a>>, key: &str, wanted: &str) {
        let found = value.get_ref().type_str();
        self.wrong(self.line_of(value), format!("“{key}” is of another kind ({found})"), format!("write {wanted}"));
    }

    /// Whether a field is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Says that a field is missing.
    pub(super) fn missing(&self, key: &str, right: &str) {
        self.wrong(self.line, format!("“{key}” is missing"), right);
    }

    /// A text, if it is there.
    pub(super) fn text(&self, key: &'static str) -> Option<At<&'a str>> {
        let value = self.get(key)?;
        match value.get_ref().as_str() {
            Some("") => {
                self.wrong(self.line_of(value), format!("“{key}” is empty"), "fill it or leave it out");
                None
            }
            Some(text) => Some(At { value: text, line: self.line_of(value) }),
            None => {
                self.is_no(value, key, "a text in quotation marks");
                None
            }
        }
    }

    /// A text that must be there.
    pub(super) fn needed_text(&self, key: &'static str) -> Option<At<&'a str>> {
        if !self.table.contains_key(key) {
            self.known.borrow_mut().push(key);
            self.missing(key, "it is needed");
            return None;
        }
        self.text(key)
    }

    /// Yes or no; no if it is not there.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|value| {
            value.get_ref().as_bool().unwrap_or_else(|| {
                self.is_no(value, key, "true or false");
                false
            })
        })
    }

    /// A whole number, if it is there.
    pub(super) fn number(&self, key: &'static str) -> Option<i64> {
        let value = self.get(key)?;
        let number =
            value.get_ref().as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.is_no(value, key, "a whole number");
        }
        number
    }

    /// A list of texts, empty if it is not there.
    pub(super) fn texts(&self, key: &'static str) -> Vec<At<&'a str>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.is_no(value, key, "a list of texts in square brackets");
            return Vec::new();
        };
        let text = |item: &'a Spanned<DeValue<'a>>| match item.get_ref().as_str() {
            Some(text) => Some(At { value: text, line: self.line_of(item) }),
            None => {
                self.is_no(item, key, "texts in it only");
                None
            }
        };
        list.iter().filter_map(text).collect()
    }

    /// A table, if it is there.
    pub(super) fn table(&self, key: &'static str) -> Option<Self> {
        let value = self.get(key)?;
        let table = self.fields(value);
        if table.is_none() {
            self.is_no(value, key, &format!("a table: [{key}]"));
        }
        table
    }

    /// A list of tables; `None` if it is not there.
    pub(super) fn tables(&self, key: &'static str) -> Option<Vec<Self>> {
        let value = self.get(key)?;
        let Some(list) = value.get_ref().as_array() else {
            self.is_no(value, key, &format!("a list of tables: [[{key}]]"));
            return Some(Vec::new());
        };
        let table = |item| {
            let fields = self.fields(item);
            if fields.is_none() {
                self.is_no(item, key, "tables in it only");
            }
            fields
        };
        Some(list.iter().filter_map(table).collect())
    }

    fn fields(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Self> {
        Some(Self {
            page: self.page,
            problems: self.problems,
            line: self.line_of(value),
            table: value.get_ref().as_table()?,
            known: RefCell::default(),
        })
    }

    /// Words in every language, if they are there. A plain text is the same in all.
    pub(super) fn label(&self, key: &'static str) -> Option<Label> {
        if self.table.get(key)?.get_ref().is_str() {
            return self.text(key).map(|text| Label::same(keep(text.value)));
        }
        let fields = self.table(key)?;
        let words = Language::ALL.map(|language| fields.needed_text(language.tag()));
        fields.close();
        Some(Label::new(words.map(|text| text.map(|text| keep(text.value)).unwrap_or_default())))
    }

    /// Words in every language that must be there.
    pub(super) fn needed_label(&self, key: &'static str) -> Label {
        if !self.table.contains_key(key) {
            self.known.borrow_mut().push(key);
            self.missing(key, "write it as { en = \"…\", es = \"…\" }");
            return Label::default();
        }
        self.label(key).unwrap_or_default()
    }

    /// A date, if it is there and is one.
    pub(super) fn date(&self, key: &'static str) -> Option<At<Edtf>> {
        let text = self.text(key)?;
        self.as_date(text).map(|value| At { value, line: text.line })
    }

    /// A date that must be there.
    pub(super) fn needed_date(&self, key: &'static str) -> Option<At<Edtf>> {
        let text = self.needed_text(key)?;
        self.as_date(text).map(|value| At { value, line: text.line })
    }

    fn as_date(&self, text: At<&str>) -> Option<Edtf> {
        text.value
            .parse()
            .map_err(|error: EdtfError| {
                let right = match error {
                    EdtfError::EndsBeforeItBegins => "put the earlier date first",
                    EdtfError::TimeOfDay(_) => "give the day alone, such as 2022-12-16",
                    _ => "write 2022-12-16, 2023-01-26~, [2022-12-17..2022-12-23] or 2022-12-07/2023-02-28",
                };
                self.wrong(text.line, error.to_string(), right);
            })
            .ok()
    }

    /// One of some words.
    pub(super) fn needed_choice<T: Copy>(&self, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
        let text = self.needed_text(key)?;
        let found = choices.iter().find(|(word, _)| *word == text.value);
        if found.is_none() {
            let known = choices.iter().map(|(word, _)| *word);
            self.wrong(text.line, format!("unknown {key} “{}”", text.value), meant(text.value, known));
        }
        found.map(|(_, choice)| *choice)
    }

    /// The id of something new: lower-case letters, digits and `-`, and not one that is taken.
    pub(super) fn new_id(&self, taken: &mut Vec<&'static str>) -> &'static str {
        let Some(text) = self.needed_text("id") else {
            return "";
        };
        check_id(self.problems, &self.page.path, text.line, text.value);
        if taken.contains(&text.value) {
            let wrong = format!("the id “{}” is given twice", text.value);
            self.wrong(text.line, wrong, "give each its own");
        }
        let id = keep(text.value);
        taken.push(id);
        id
    }

    /// Ends the reading of this table: what was not asked for is not known.
    pub(super) fn close(self) {
        let known = self.known.borrow();
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let line = self.page.line(key.span().start);
                self.wrong(line, format!("unknown key “{name}”"), meant(name, known.iter().copied()));
            }
        }
    }
}

/// Keeps a text for as long as the program runs, as a corpus does.
pub(super) fn keep(text: &str) -> &'static str {
    text.to_owned().leak()
}

/// Checks the form of an id.
pub(super) fn check_id(problems: &Problems, file: &str, line: usize, id: &str) {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if id.is_empty() || id.starts_with('-') || !id.bytes().all(fits) {
        let right = "use lower-case letters, digits and “-”, and no “-” at the beginning";
        problems.add(file, line, format!("“{id}” cannot be an id"), right);
    }
}

/// The position of the record with that id in a list of ids, or a problem.
pub(super) fn resolve(fields: &Fields<'_>, what: &str, id: At<&str>, ids: &[&str]) -> Option<usize> {
    let found = ids.iter().position(|known| *known == id.value);
    if found.is_none() && !fields.problems.is_unread(id.value) {
        let right = match ids {
            [] => "there is none".to_owned(),
            ids => meant(id.value, ids.iter().copied()),
        };
        fields.wrong(id.line, format!("unknown {what} “{}”", id.value), right);
    }
    found
}

/// An address on the web: where it is none, that is told.
pub(super) fn web_address(fields: &Fields<'_>, address: Option<At<&str>>) -> Option<&'static str> {
    let address = address?;
    if !address.value.starts_with("https://") {
        let wrong = format!("“{}” is no web address", address.value);
        fields.wrong(address.line, wrong, "begin it with https://");
    }
    Some(keep(address.value))
}
