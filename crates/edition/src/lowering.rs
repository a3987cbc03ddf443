//! Writes rows of tables as the TOML that one would write by hand, each line with its place in the
//! table, so that one reader checks both.

use std::collections::BTreeMap;
use std::path::Path;

use pliego_corpus::{Language, Text};
use toml::de::DeTable;
use toml_writer::{ToTomlValue, TomlStringBuilder};

use crate::problem::Problems;
use crate::rows::{ENDINGS, Row, Rows};
use crate::source_file::{Place, SourceFile, read_bytes};

/// Lines of TOML, and where each comes from.
pub(crate) type Lines = Vec<(String, Place)>;

/// Reads the table with this name, whatever its ending. Notes the columns that are not `known`.
pub(crate) fn table(
    folder: &Path,
    name: &str,
    known: &[String],
    problems: &Problems,
) -> Option<(String, Rows)> {
    let paths = ENDINGS.map(|ending| format!("{name}.{ending}"));
    let mut paths = paths.into_iter().filter(|path| folder.join(path).is_file());
    let path = paths.next()?;
    if let Some(other) = paths.next() {
        let message = format!("expected one table, found {other}, too");
        problems.add(&path, 0, message, "keep one of them");
    }
    let bytes = read_bytes(folder, &path, problems)?;
    match Rows::read(&path, bytes) {
        Ok(rows) => {
            note_unread(&path, &rows, known, problems);
            Some((path, rows))
        }
        Err((line, message, help)) => {
            problems.add(&path, line, message, help);
            None
        }
    }
}

fn note_unread(path: &str, rows: &Rows, known: &[String], problems: &Problems) {
    let is_unread = |column: &&String| !column.is_empty() && !known.contains(column);
    let unread: Vec<String> = rows
        .columns
        .iter()
        .filter(is_unread)
        .map(|column| format!("“{column}”"))
        .collect();
    if unread.is_empty() {
        return;
    }
    let message = format!(
        "expected columns that are read, found also {}",
        unread.join(", ")
    );
    let help = format!(
        "rename them if they should be read: the names are {}",
        known.join(", ")
    );
    problems.note(path, 0, message, help);
}

/// A key of a record and the columns from which it may come.
pub(crate) struct Column {
    key: &'static str,
    columns: &'static [&'static str],
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    /// A text in each language: `label`, and `label_es`.
    Label,
    /// Ids or words with spaces or semicolons between them.
    List,
}

const fn text(key: &'static str, columns: &'static [&'static str]) -> Column {
    let form = Form::Text;
    Column { key, columns, form }
}

const fn label(key: &'static str, columns: &'static [&'static str]) -> Column {
    let form = Form::Label;
    Column { key, columns, form }
}

const fn list(key: &'static str, columns: &'static [&'static str]) -> Column {
    let form = Form::List;
    Column { key, columns, form }
}

/// Columns of a table of themes.
pub(crate) const THEMES: [Column; 6] = [
    text("id", &["id", "theme"]),
    label("label", &["label", "name"]),
    list("keywords", &["keywords"]),
    label("definition", &["definition"]),
    label("include", &["include"]),
    label("exclude", &["exclude"]),
];

/// Columns of a table of demands.
pub(crate) const DEMANDS: [Column; 4] = [
    text("id", &["id", "demand"]),
    list("aliases", &["aliases"]),
    label("label", &["label", "name"]),
    label("note", &["note"]),
];

/// Columns of a table of organizations.
pub(crate) const ORGANIZATIONS: [Column; 6] = [
    text("id", &["id", "organization"]),
    label("name", &["name"]),
    text("abbreviation", &["abbreviation"]),
    text("country", &["country"]),
    text("kind", &["kind"]),
    label("description", &["description"]),
];

/// Columns of a table of codings.
pub(crate) const CODINGS: [Column; 7] = [
    text("statement", &["statement"]),
    text("passage", &["passage"]),
    text("theme", &["theme"]),
    text("salience", &["salience"]),
    text("exact", &["quote", "exact"]),
    text("prefix", &["prefix"]),
    text("suffix", &["suffix"]),
];

/// Lists the names under which the columns of a table are read.
pub(crate) fn names(columns: &[Column]) -> Vec<String> {
    let names = columns.iter().flat_map(|column| {
        let languages = match column.form {
            Form::Label => &Language::ALL[..],
            Form::Text | Form::List => &[Language::En],
        };
        let named = |language: &Language| {
            let language = *language;
            let names = column.columns.iter();
            names.map(move |name| column_in(name, language))
        };
        languages.iter().flat_map(named)
    });
    names.collect()
}

/// Returns the name of a column in a language: `label` in English, `label_es` in Spanish.
pub fn column_in(name: &str, language: Language) -> String {
    match language {
        Language::En => name.to_owned(),
        _ => format!("{name}_{}", language.tag()),
    }
}

/// Columns of a table of positions that say what a ground quotes.
const GROUND: [Column; 4] = [
    text("passage", &["passage"]),
    text("exact", &["quote", "exact"]),
    text("prefix", &["prefix"]),
    text("suffix", &["suffix"]),
];

/// Lists the names of the columns of a table of positions.
pub(crate) fn position_names() -> Vec<String> {
    let of_position = ["statement", "demand", "stance", "voice", "salience"];
    of_position
        .map(str::to_owned)
        .into_iter()
        .chain(names(&GROUND))
        .collect()
}

/// Adds the rows of a table to the file with the records of the same kind: below its own, and
/// without those whose id it has itself. A file or a table may be missing.
pub(crate) fn records(
    folder: &Path,
    (name, heading): (&str, &str),
    columns: &[Column],
    problems: &Problems,
) -> Option<SourceFile> {
    let path = format!("{name}.toml");
    let own = folder
        .join(&path)
        .exists()
        .then(|| SourceFile::read(folder, &path, problems));
    let Some((table, rows)) = table(folder, name, &names(columns), problems) else {
        return own.flatten();
    };
    let Some(own) = own else {
        return Some(SourceFile::made_of(
            table.clone(),
            lower(&table, &rows, heading, columns, &[]),
        ));
    };
    let own = own?;
    let (known, sound) = ids(&own.text, heading);
    let mut lines = own_lines(&own);
    if sound {
        lines.extend(lower(&table, &rows, heading, columns, &known));
    }
    Some(SourceFile::made_of(own.path, lines))
}

/// Returns the lines of a file with their places.
pub(crate) fn own_lines(file: &SourceFile) -> Lines {
    let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
    let lines = text.split('\n').zip(1..);
    lines
        .map(|(line, number)| (line.to_owned(), (file.path.clone(), number)))
        .collect()
}

/// Lists the ids of the records of a TOML file, and tells whether all of it could be parsed.
fn ids(text: &str, heading: &str) -> (Vec<Text>, bool) {
    let (document, errors) = DeTable::parse_recoverable(text);
    let records = document
        .get_ref()
        .get(heading)
        .and_then(|list| list.get_ref().as_array());
    let id = |record: &toml::Spanned<toml::de::DeValue<'_>>| {
        let id = record.get_ref().as_table()?.get("id")?.get_ref().as_str()?;
        Some(Text::from(id.to_owned()))
    };
    (
        records
            .into_iter()
            .flat_map(|list| list.iter())
            .filter_map(id)
            .collect(),
        errors.is_empty(),
    )
}

/// Writes the rows of a table as records.
pub(crate) fn lower(
    path: &str,
    rows: &Rows,
    heading: &str,
    columns: &[Column],
    known: &[Text],
) -> Lines {
    let mut lines = Vec::new();
    let is_new = |row: &&Row| {
        let id = columns
            .first()
            .filter(|column| column.key == "id")
            .and_then(|column| row.cell(column.columns));
        !id.is_some_and(|id| known.iter().any(|known| *known == *id))
    };
    for row in rows.rows.iter().filter(is_new) {
        let place = (path.to_owned(), row.line);
        lines.push((format!("[[{heading}]]"), place.clone()));
        for column in columns {
            if let Some(value) = value(row, column) {
                lines.push((format!("{} = {value}", column.key), place.clone()));
            }
        }
    }
    lines
}

fn value(row: &Row, column: &Column) -> Option<String> {
    let cell = row.cell(column.columns);
    match column.form {
        Form::Text => cell.map(quoted),
        Form::Label => {
            let texts = Language::ALL.map(|language| {
                let names = column.columns.iter();
                let names: Vec<String> = names.map(|name| column_in(name, language)).collect();
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                row.cell(&names)
            });
            let first = texts.iter().flatten().next()?;
            let is_one = texts.iter().flatten().all(|text| text == first);
            Some(match is_one {
                true => quoted(first),
                false => in_each_language(texts.map(|text| text.unwrap_or(first))),
            })
        }
        Form::List => cell.map(|cell| {
            let separator: &[char] = if cell.contains([';', ',']) {
                &[';', ',']
            } else {
                &[' ']
            };
            let words = cell
                .split(separator)
                .map(str::trim)
                .filter(|word| !word.is_empty());
            format!("[{}]", words.map(quoted).collect::<Vec<_>>().join(", "))
        }),
    }
}

/// A statement and a demand.
type Pair<'r> = (Option<&'r str>, Option<&'r str>);

/// Writes the rows of a table of positions. The rows of one statement and one demand are its
/// grounds.
pub(crate) fn positions(path: &str, rows: &Rows) -> Lines {
    let mut lines = Vec::new();
    let mut groups: Vec<(Pair<'_>, Vec<&Row>)> = Vec::new();
    let mut places = BTreeMap::new();
    for row in &rows.rows {
        let key = (row.cell(&["statement"]), row.cell(&["demand"]));
        let at = *places.entry(key).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, group)) => group.push(row),
            None => groups.push((key, vec![row])),
        }
    }
    for ((statement, demand), group) in groups {
        let place = |row: &Row| (path.to_owned(), row.line);
        let Some(first) = group.first() else { continue };
        let mut push = |line: String, row: &Row| lines.push((line, place(row)));
        push("[[statement]]".to_owned(), first);
        if let Some(statement) = statement {
            push(format!("id = {}", quoted(statement)), first);
        }
        let stance = first.cell(&["stance"]);
        if let (Some("silent"), Some(demand)) = (stance, demand) {
            push(format!("silent = [{}]", quoted(demand)), first);
            continue;
        }
        push("[[statement.position]]".to_owned(), first);
        for (key, value) in [("demand", demand), ("stance", stance)] {
            if let Some(value) = value {
                push(format!("{key} = {}", quoted(value)), first);
            }
        }
        for row in group {
            push("[[statement.position.ground]]".to_owned(), row);
            push(
                format!("voice = {}", quoted(row.cell(&["voice"]).unwrap_or("own"))),
                row,
            );
            push(
                format!(
                    "salience = {}",
                    quoted(row.cell(&["salience"]).unwrap_or("primary"))
                ),
                row,
            );
            for column in &GROUND {
                if let Some(value) = value(row, column) {
                    push(format!("{} = {value}", column.key), row);
                }
            }
        }
    }
    lines
}

/// Writes a label as a table of TOML, of its texts in the order of the languages.
pub(crate) fn in_each_language(texts: [&str; Language::ALL.len()]) -> String {
    let languages = Language::ALL.iter().zip(texts);
    let texts: Vec<String> = languages
        .map(|(language, text)| format!("{} = {}", language.tag(), quoted(text)))
        .collect();
    format!("{{ {} }}", texts.join(", "))
}

/// Writes a text as a TOML string on one line.
pub fn quoted(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}
