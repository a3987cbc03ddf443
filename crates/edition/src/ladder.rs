//! The ways into a corpus that need no TOML: lines on top of a text, and rows of a table.
//!
//! What they say of a statement is written as the description that one would write by hand. A
//! description beside the text beats the lines on top of it, and these beat the row.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use deunicode::deunicode;
use pliego_corpus::{
    Label, Language, Organization, OrganizationId, OrganizationKind, PassageKind, Text, TiVec,
};
use toml::de::DeTable;

use crate::blocks::blocks;
use crate::date_words::find_dates;
use crate::ids::check_id;
use crate::language::guess_language;
use crate::lowering::{Lines, in_each_language, own_lines, quoted, table};
use crate::problem::Problems;
use crate::rows::Row;
use crate::source_file::{Place, SourceFile};

/// What is given of a statement.
pub(crate) struct Given {
    pub(crate) id: String,
    /// Its text, without the lines on top.
    pub(crate) text: SourceFile,
    /// The description beside it.
    own: Option<SourceFile>,
    /// What the lines on top and the row say: the first counts.
    fields: BTreeMap<&'static str, (String, Place)>,
    /// The id of the organization that they name.
    issuer: Option<(Text, Place)>,
}

/// Fields of a statement but its title, and the columns and words on top that give them.
const FIELDS: [(&str, &[&str]); 8] = [
    ("date", &["date"]),
    ("date_basis", &["date_basis", "basis"]),
    ("date_note", &["date_note"]),
    ("evidence", &["evidence"]),
    ("issuer", &["issuer", "by", "organization"]),
    ("language", &["language"]),
    ("kind", &["kind"]),
    ("source", &["source", "found"]),
];

/// Returns the field of the title in a language, which is also its column and its word on top.
const fn title_in(language: Language) -> &'static str {
    match language {
        Language::En => "title",
        Language::Es => "title_es",
    }
}

/// Lists all fields of a statement, and the columns and words on top that give them.
fn fields() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    let titles = Language::ALL.map(|language| (title_in(language), vec![title_in(language)]));
    let others = FIELDS.into_iter();
    others
        .map(|(field, words)| (field, words.to_vec()))
        .chain(titles)
}

/// Finds the field that a column or a word on top gives.
fn field_of(word: &str) -> Option<&'static str> {
    let (field, _) = fields().find(|(_, words)| words.contains(&word))?;
    Some(field)
}

/// Splits off the lines on top of a text, such as `date: 1776-07-04`, which a blank line ends.
/// Returns the first byte after them, and what they say, each with its line.
///
/// ```
/// let (end, lines) = pliego_edition::head("date: 1776-07-04\nby: Congress\n\nWe hold …");
/// assert_eq!(end, 31);
/// assert_eq!(lines[1], ("by".to_owned(), "Congress".to_owned(), 2));
/// ```
pub fn head(text: &str) -> (usize, Vec<(String, String, usize)>) {
    let mut lines = Vec::new();
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    for (line, number) in text[at..].split_inclusive('\n').zip(1..) {
        at += line.len();
        if line.trim().is_empty() {
            // One line at least, or this is the blank line at the begin of a text.
            return match lines.is_empty() {
                true => (0, Vec::new()),
                false => (at, lines),
            };
        }
        match line.split_once(':') {
            Some((word, value)) if field_of(word).is_some() => {
                lines.push((word.to_owned(), value.trim().to_owned(), number));
            }
            _ => return (0, Vec::new()),
        }
    }
    (at, lines)
}

/// Gathers what the folder gives of each statement, in the order of the ids.
pub(crate) fn gather(folder: &Path, problems: &Problems) -> Vec<Given> {
    let Files {
        texts,
        descriptions,
    } = files(folder, problems);
    let columns: Vec<String> = ["id", "statement", "text"]
        .into_iter()
        .chain(fields().flat_map(|(_, words)| words))
        .map(str::to_owned)
        .collect();
    let (rows, broken_table) = match table(folder, "statements", &columns, problems) {
        Some((path, rows)) => (
            rows.rows
                .into_iter()
                .map(|row| (path.clone(), row))
                .collect(),
            false,
        ),
        None => (
            Vec::new(),
            ["csv", "tsv", "xlsx", "ods", "xls"]
                .iter()
                .any(|ending| folder.join(format!("statements.{ending}")).exists()),
        ),
    };
    let mut by_id: BTreeMap<String, (String, Row)> = BTreeMap::new();
    for (path, row) in rows {
        let Some(id) = row.cell(&["id", "statement"]).map(str::to_owned) else {
            problems.add(
                &path,
                row.line,
                "`id`: expected a value, found none",
                "name the statement",
            );
            continue;
        };
        if by_id.contains_key(&id) {
            let message = format!("`id`: expected each statement once, found “{id}” again");
            problems.add(&path, row.line, message, "keep one");
            continue;
        }
        by_id.insert(id, (path, row));
    }
    if texts.is_empty() && descriptions.is_empty() && by_id.is_empty() && !broken_table {
        let help = "put a text there, such as statements/us-1776.txt, or run `pliego add FILE`";
        problems.add(
            "statements",
            0,
            "expected at least one statement, found none",
            help,
        );
        problems.blame("statement", "statements");
    }
    let mut ids: BTreeSet<&String> = texts.iter().chain(&descriptions).collect();
    ids.extend(by_id.keys());
    let given = ids.into_iter().filter_map(|id| {
        let given = one(
            folder,
            id,
            by_id.get(id),
            (texts.contains(id), descriptions.contains(id)),
            problems,
        );
        if given.is_none() {
            problems.mark_unreadable("statement", id);
        }
        given
    });
    given.collect()
}

/// The files of the folder of statements, by id.
#[derive(Default)]
struct Files {
    texts: BTreeSet<String>,
    descriptions: BTreeSet<String>,
}

fn files(folder: &Path, problems: &Problems) -> Files {
    let mut files = Files::default();
    let entries = fs::read_dir(folder.join("statements"))
        .into_iter()
        .flatten()
        .flatten();
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("statements/{name}");
        let lower = name.to_lowercase();
        if entry.path().is_dir() {
            let help = "put its files into statements/ itself: nothing in it is read";
            problems.note(&path, 0, "expected files, found a folder", help);
        } else if let Some(id) = name.strip_suffix(".txt") {
            files.texts.insert(id.to_owned());
        } else if let Some(id) = name.strip_suffix(".toml") {
            files.descriptions.insert(id.to_owned());
        } else if lower.ends_with(".txt") || lower.ends_with(".toml") {
            let message = format!("expected an ending in small letters, found “{name}”");
            problems.add(&path, 0, message, "write the ending as .txt or .toml");
            let id = name.rsplit_once('.').map_or("", |(id, _)| id);
            problems.mark_unreadable("statement", id);
        } else if !name.starts_with(['.', '~'])
            && (lower.ends_with(".docx") || lower.ends_with(".odt"))
        {
            let help = format!("run `pliego add {path}` to make a text of it");
            problems.note(
                &path,
                0,
                "expected a text (.txt), found a document, which is not read",
                help,
            );
        }
    }
    files
}

fn one(
    folder: &Path,
    id: &str,
    row: Option<&(String, Row)>,
    (has_text, has_description): (bool, bool),
    problems: &Problems,
) -> Option<Given> {
    let path = format!("statements/{id}.txt");
    let (file, line) = match row {
        Some((path, row)) if !has_text && !has_description => (path.clone(), row.line),
        _ if has_text => (path.clone(), 0),
        _ => (format!("statements/{id}.toml"), 0),
    };
    if !check_id(
        problems,
        &file,
        line,
        if has_text || has_description {
            "file name"
        } else {
            "`id`"
        },
        id,
    ) {
        problems.mark_misnamed("statement");
    }
    let cell = row.and_then(|(path, row)| Some((path, row.line, row.cell(&["text"])?)));
    let text = match cell {
        _ if has_text => SourceFile::read(folder, &path, problems),
        Some((table, line, words)) => {
            let lines = words
                .split('\n')
                .map(|words| (words.to_owned(), (table.clone(), line)));
            let mut text = SourceFile::made_of(table.clone(), lines.collect());
            // A cell has no line end at its end.
            text.text.pop();
            Some(text)
        }
        None => {
            // The text may be there with the ending .TXT, which is reported.
            if !problems.is_unreadable("statement", id) {
                let message = "expected the text that it describes, found none";
                let help = match row {
                    Some(_) if !has_description => {
                        format!("add {path}, or fill in the column `text`")
                    }
                    _ => format!("add {path}"),
                };
                problems.add(&file, line, message, help);
            }
            None
        }
    };
    let own = match has_description {
        true => Some(SourceFile::read(
            folder,
            &format!("statements/{id}.toml"),
            problems,
        )?),
        false => None,
    };
    let mut text = text?;
    let mut found = BTreeMap::new();
    let mut give = |word: &str, value: &str, place: Place| {
        if let Some(field) = field_of(word)
            && !value.is_empty()
        {
            found.entry(field).or_insert((value.to_owned(), place));
        }
    };
    // A description with passages says what each word of the file is.
    if has_text
        && own
            .as_ref()
            .is_none_or(|own| !keys(&own.text).contains("passage"))
    {
        let (end, lines) = head(&text.text);
        for (word, value, line) in lines {
            give(&word, &value, (path.clone(), line));
        }
        if end > 0 {
            text = text.without_head(end);
        }
    }
    if let Some((table, row)) = row {
        for (_, words) in fields() {
            if let Some(value) = row.cell(&words) {
                give(words[0], value, (table.clone(), row.line));
            }
        }
    }
    if found.is_empty() && own.is_none() {
        let help = "begin it with the lines date:, by: and title:, then a blank line; or run `pliego add` on it";
        problems.note(
            &path,
            0,
            "expected a date, an issuer or a title, found none",
            help,
        );
    }
    Some(Given {
        id: id.to_owned(),
        text,
        own,
        fields: found,
        issuer: None,
    })
}

/// Lists the keys at the top of a TOML file.
fn keys(text: &str) -> BTreeSet<String> {
    let (document, _) = DeTable::parse_recoverable(text);
    let keys = document.get_ref().keys();
    keys.map(|key| key.get_ref().to_string()).collect()
}

/// Finds the organizations that heads and rows name. Who is not listed is added.
pub(crate) fn issuers(
    given: &mut [Given],
    organizations: &mut TiVec<OrganizationId, Organization>,
) {
    for given in given {
        let described = given
            .own
            .as_ref()
            .is_some_and(|own| keys(&own.text).contains("issuer"));
        let named = given.fields.get("issuer").cloned();
        let Some((name, place)) = named.filter(|_| !described) else {
            continue;
        };
        let found = organizations
            .iter()
            .find(|organization| is_called(organization, &name));
        let id = found.map(|organization| organization.id.clone());
        let id = id.unwrap_or_else(|| {
            let taken = |id: &str| {
                organizations
                    .iter()
                    .any(|organization| *organization.id == *id)
            };
            let id = Text::from(new_id(&name, taken));
            organizations.push(Organization {
                id: id.clone(),
                name: Label::same(name.clone()),
                abbreviation: None,
                short: None,
                original: None,
                country: None,
                kind: OrganizationKind::Organization,
                description: None,
            });
            id
        });
        given.issuer = Some((id, place));
    }
}

fn is_called(organization: &Organization, name: &str) -> bool {
    let same = |other: &str| other.to_lowercase() == name.to_lowercase();
    let label = |label: &Label| {
        Language::ALL
            .iter()
            .any(|language| same(label.get(*language)))
    };
    same(&organization.id)
        || label(&organization.name)
        || organization.short.as_ref().is_some_and(label)
        || organization.abbreviation.as_deref().is_some_and(same)
        || organization
            .original
            .as_ref()
            .is_some_and(|original| same(&original.text))
}

/// Makes an id of words: `Armée indigène` becomes `armee-indigene`.
pub fn slug(words: &str) -> String {
    let mut slug = String::new();
    for character in deunicode(words).chars() {
        match character {
            fits if fits.is_ascii_alphanumeric() => slug.push(fits.to_ascii_lowercase()),
            '\'' | '’' => {}
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
    }
    let mut cut: String = slug.chars().take(40).collect();
    // No word is cut in two.
    if cut.len() < slug.len() && !slug[cut.len()..].starts_with('-') {
        cut.truncate(cut.rfind('-').unwrap_or(cut.len()));
    }
    cut.trim_end_matches('-').to_owned()
}

/// Makes an id of words that is not taken.
pub fn new_id(words: &str, taken: impl Fn(&str) -> bool) -> String {
    let id = match slug(words) {
        empty if empty.is_empty() => "x".to_owned(),
        slug => slug,
    };
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let mut ids = [id.clone()].into_iter().chain(numbered);
    ids.find(|id| !taken(id)).unwrap_or(id)
}

impl Given {
    /// Writes the description: its own, with what heads and rows add to it. The language of the text is
    /// guessed if the collection does not have one alone.
    pub(crate) fn description(&self, languages: &[Text]) -> SourceFile {
        let path = self
            .own
            .as_ref()
            .map_or(&self.text.path, |own| &own.path)
            .clone();
        let own = self
            .own
            .as_ref()
            .map(|own| keys(&own.text))
            .unwrap_or_default();
        let here: Place = (path.clone(), 0);
        let sound = |own: &SourceFile| DeTable::parse_recoverable(&own.text).1.is_empty();
        if let Some(broken) = self.own.as_ref().filter(|own| !sound(own)) {
            return SourceFile::made_of(path, own_lines(broken));
        }
        let mut lines: Lines = Vec::new();
        let mut top = |key: &str, value: Option<(String, Place)>| {
            if let Some((value, place)) = value.filter(|_| !own.contains(key)) {
                lines.push((format!("{key} = {}", quoted(&value)), place));
            }
        };
        let field = |key: &str| self.fields.get(key).cloned();
        top(
            "issuer",
            self.issuer
                .clone()
                .map(|(id, place)| (id.to_string(), place)),
        );
        top(
            "language",
            field("language").or_else(|| {
                let guessed = || (guess_language(&self.text.text).to_owned(), here.clone());
                (languages.len() != 1).then(guessed)
            }),
        );
        top("kind", field("kind"));
        if let Some(own) = &self.own {
            lines.extend(own_lines(own));
        }
        if !own.contains("title") {
            lines.extend(self.title(&here));
        }
        if !own.contains("date") {
            lines.extend(self.date());
        }
        if let Some((source, place)) = field("source").filter(|_| !own.contains("found")) {
            lines.push(("[[found]]".to_owned(), place.clone()));
            if source.starts_with("https://") && !source.contains(char::is_whitespace) {
                lines.push((format!("address = {}", quoted(&source)), place.clone()));
            }
            lines.push((format!("note = {}", quoted(&source)), place));
        }
        SourceFile::made_of(path, lines)
    }

    fn title(&self, here: &Place) -> Lines {
        let mut lines = Vec::new();
        let titles = Language::ALL.map(|language| self.fields.get(title_in(language)));
        // A language without its own has the first one that is given.
        if let Some((title, place)) = titles.into_iter().flatten().next() {
            let supplied = match titles.iter().flatten().count() {
                1 => quoted(title),
                _ => in_each_language(titles.map(|own| own.map_or(&**title, |(own, _)| own))),
            };
            lines.push(("[title]".to_owned(), place.clone()));
            lines.push((format!("supplied = {supplied}"), place.clone()));
        } else {
            let found = no_title(&self.text.text, self.own.as_ref());
            lines.extend(found.into_iter().map(|line| (line, here.clone())));
        }
        lines
    }

    fn date(&self) -> Lines {
        let mut lines = Vec::new();
        let mut push = |line: &str, place: &Place| lines.push((line.to_owned(), place.clone()));
        let Some((date, place)) = self.fields.get("date") else {
            return lines;
        };
        push("[date]", place);
        push(&format!("edtf = {}", quoted(date)), place);
        let words = find_dates(&self.text.text)
            .into_iter()
            .find(|words| words.edtf == *date);
        let evidence = match self.fields.get("evidence") {
            Some((evidence, place)) => Some((evidence.clone(), place.clone())),
            None => words.and_then(|words| {
                let words = self.text.text.get(words.range)?;
                let once = self.text.text.matches(words).count() == 1;
                once.then(|| (words.to_owned(), place.clone()))
            }),
        };
        let note = self.fields.get("date_note");
        if let Some((note, place)) = note {
            push(&format!("note = {}", quoted(note)), place);
        }
        let basis = match (self.fields.get("date_basis"), &evidence) {
            (Some((basis, place)), _) => (basis.as_str(), place),
            (None, Some(_)) => ("stated", place),
            (None, None) => ("inferred", place),
        };
        push(&format!("basis = {}", quoted(basis.0)), basis.1);
        match (evidence, basis.0) {
            (Some((evidence, place)), _) => {
                push("[[date.evidence]]", &place);
                push(&format!("exact = {}", quoted(&evidence)), &place);
            }
            (None, "inferred") => {
                push("[[date.evidence]]", place);
                push("outside = true", place);
                push(
                    &format!(
                        "note = {}",
                        note.map_or_else(given_by_editors, |(note, _)| quoted(note))
                    ),
                    place,
                );
            }
            (None, _) => {}
        }
        lines
    }
}

/// Writes the label that says whose date it is, if no words of the text give it.
///
/// ```
/// assert!(pliego_edition::given_by_editors().starts_with("{ en = \"The editors give this date.\", "));
/// ```
pub fn given_by_editors() -> String {
    in_each_language(Language::ALL.map(|language| match language {
        Language::En => "The editors give this date.",
        Language::Es => "Esta fecha la da el equipo editorial.",
    }))
}

/// Takes the first passage for the title, if it looks like one and the passages are not described.
fn no_title(text: &str, own: Option<&SourceFile>) -> Vec<String> {
    let described = own.is_some_and(|own| keys(&own.text).contains("passage"));
    let blocks = blocks(text);
    let is_title = blocks
        .first()
        .is_some_and(|first| first.kind == PassageKind::Title);
    match is_title && !described {
        true => vec!["[title]".to_owned(), "passage = \"p1\"".to_owned()],
        false => Vec::new(),
    }
}

/// Finds the organization of a folder that has this name: returns its id, or a new one and `true`.
pub fn organization(folder: &Path, name: &str) -> (String, bool) {
    let problems = Problems::default();
    let columns = &crate::lowering::ORGANIZATIONS;
    let file = crate::lowering::records(
        folder,
        ("organizations", "organization"),
        columns,
        &problems,
    );
    let listed = file.map(|file| {
        crate::table::parse(&file, &problems, |table| {
            crate::concepts::organizations(table, &[]).0
        })
    });
    let listed = listed.unwrap_or_default();
    match listed
        .iter()
        .find(|organization| is_called(organization, name))
    {
        Some(organization) => (organization.id.to_string(), false),
        None => (
            new_id(name, |id| listed.iter().any(|other| *other.id == *id)),
            true,
        ),
    }
}
