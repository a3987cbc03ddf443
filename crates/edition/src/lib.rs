//! Reads a corpus folder and checks all of it. `corpus/README.md` describes the format.
//!
//! Reading never stops at the first problem: [`read`] reports all of them, each with file, line,
//! what was expected, what was found and how to mend it.
//!
//! ```
//! let problems = pliego_edition::read("no/such/folder".as_ref()).err().unwrap_or_default();
//! assert!(problems[0].to_string().contains("expected a folder, found none"));
//! ```

mod annotations;
mod background;
mod blocks;
mod changes;
mod claims;
mod codings;
mod concepts;
mod date_words;
mod decode;
mod files;
mod folding;
mod ladder;
mod language;
mod lowering;
mod metadata;
mod near;
mod notes;
mod printed;
mod problem;
mod quote;
mod rows;
mod source_file;
mod statement;
mod table;

use std::path::Path;

use pliego_corpus::documentation::{CODERS, Documentation};
use pliego_corpus::{Corpus, Day, Label, Question, Statement, StatementId, Text, TiVec};

use background::Background;
pub use blocks::{Block, blocks};
pub use date_words::{DateWords, find_dates, suggest_date};
pub use decode::{Foreign, convert, decode};
use ladder::Given;
pub use ladder::{head, new_id, organization, slug};
pub use language::guess_language;
pub use lowering::quoted;
use lowering::{CODINGS, Column, DEMANDS, ORGANIZATIONS, THEMES};
pub use printed::{Printed, printed};
pub use problem::Problem;
use problem::Problems;
pub use rows::{ENDINGS, Row, Rows, TableError};
use source_file::SourceFile;
use table::{Table, parse};

/// Ids to which statements may refer.
#[derive(Default)]
struct KnownIds {
    organizations: Vec<Text>,
    themes: Vec<Text>,
}

/// A corpus with its documentation.
pub struct Edition {
    /// The part that the program contains.
    pub corpus: Corpus,
    /// The part that it does not contain.
    pub documentation: Documentation,
    /// What is no mistake but worth a look, sorted by file and line.
    pub notes: Vec<Problem>,
}

/// Reads the edition in a folder.
///
/// # Errors
/// All problems of the folder, sorted by file and line.
pub fn read(folder: &Path) -> Result<Edition, Vec<Problem>> {
    let problems = Problems::default();
    if let Err(message) = files::check(folder, &problems) {
        return Err(vec![message]);
    }
    let mut documentation = Documentation::default();
    let collection = read_required(folder, "corpus.toml", &problems, |file| {
        collection(file, &mut documentation)
    })
    .flatten();
    let countries = read_optional(folder, "places.toml", &problems, concepts::countries);
    let country_ids: Vec<Text> = countries.iter().map(|country| country.id.clone()).collect();
    let (mut organizations, relations) = read_records(
        folder,
        ("organizations", "organization", &ORGANIZATIONS),
        &problems,
        |file| concepts::organizations(file, &country_ids),
    );
    let themes = read_records(folder, ("themes", "theme", &THEMES), &problems, |file| {
        concepts::themes(file, &mut documentation)
    });
    let background = read_optional(folder, "context.toml", &problems, |file| {
        Some(background::background(file, &mut documentation))
    });
    let mut given = ladder::gather(folder, &problems);
    ladder::issuers(&mut given, &mut organizations);
    let Background {
        events,
        bodies,
        tallies,
    } = background.unwrap_or_default();
    let known = KnownIds {
        organizations: organizations
            .iter()
            .map(|organization| organization.id.clone())
            .collect(),
        themes: themes.iter().map(|theme| theme.id.clone()).collect(),
    };
    let span = collection.as_ref().and_then(|collection| collection.span);
    let span = span.or_else(|| ladder::span(&given));
    let mut statements = statements(&given, span, &known, &problems);
    if let Some((path, rows)) = lowering::table(folder, "codings", &problems) {
        let lines = lowering::lower(&path, &rows, "coding", &CODINGS, &[]);
        let file = SourceFile::made_of(path, lines);
        parse(&file, &problems, |file| {
            codings::rows(file, &mut statements, &known);
        });
    }
    let names = read_optional(folder, "names.toml", &problems, |file| {
        annotations::names(file, &mut statements)
    });
    let version = collection.as_ref().map(|found| found.version.clone());
    documentation.changes = read_optional(folder, "changes.toml", &problems, |file| {
        changes::changes(file, version.as_deref().unwrap_or_default())
    });
    let Collection {
        title,
        lead,
        questions,
        languages,
        editors,
        version,
        ..
    } = collection.unwrap_or_default();
    let mut corpus = Corpus {
        title,
        lead,
        questions,
        span: span.unwrap_or_default(),
        languages: languages_of(languages, &statements),
        editors,
        version,
        organizations,
        relations,
        themes,
        demands: read_records(folder, ("demands", "demand", &DEMANDS), &problems, |file| {
            claims::demands(file, &mut documentation)
        }),
        countries,
        names,
        folding: folding::folding(statements.iter().map(|statement| &*statement.text)),
        statements,
        positions: Vec::new(),
        figures: Vec::new(),
        bodies,
        tallies,
        events,
    };
    // These refer to statements, passages and demands.
    let positions = |file: &str, needs_evidence| {
        read_optional(folder, file, &problems, |table| {
            claims::positions(table, &corpus, needs_evidence)
        })
    };
    documentation.codings = CODERS.map(|coder| {
        read_optional(folder, &format!("coding/{coder}.toml"), &problems, |file| {
            codings::passages(file, &corpus)
        })
    });
    documentation.positions =
        CODERS.map(|coder| positions(&format!("coding/{coder}-positions.toml"), false));
    documentation.grounds = [CODERS[0], CODERS[1]].map(|coder| {
        let file = format!("coding/{coder}-grounds.toml");
        read_optional(folder, &file, &problems, |file| {
            codings::grounds(file, &corpus)
        })
    });
    let mut decided = positions("positions.toml", true);
    if let Some((path, rows)) = lowering::table(folder, "positions", &problems) {
        let file = SourceFile::made_of(path.clone(), lowering::positions(&path, &rows));
        let rows = parse(&file, &problems, |table| {
            claims::positions(table, &corpus, true)
        });
        claims::add(&mut decided, rows);
    }
    let figures = read_optional(folder, "figures.toml", &problems, |file| {
        claims::figures(file, &corpus)
    });
    let decisions = read_optional(folder, "coding/decisions.toml", &problems, |file| {
        codings::decisions(file, &corpus)
    });
    corpus.positions = decided;
    corpus.figures = figures;
    documentation.agreement = codings::agreement(&corpus, &documentation);
    documentation.decisions = decisions;
    notes::notes(&corpus, &given, &problems);
    let (problems, notes) = problems.into_sorted();
    if problems.is_empty() {
        Ok(Edition {
            corpus,
            documentation,
            notes,
        })
    } else {
        Err(problems)
    }
}

fn read_required<T>(
    folder: &Path,
    path: &str,
    problems: &Problems,
    read: impl FnOnce(Table<'_>) -> T,
) -> Option<T> {
    let file = SourceFile::read(folder, path, problems)?;
    Some(parse(&file, problems, read))
}

fn read_optional<T: Default>(
    folder: &Path,
    path: &str,
    problems: &Problems,
    read: impl FnOnce(Table<'_>) -> T,
) -> T {
    match folder.join(path).exists() {
        true => read_required(folder, path, problems, read).unwrap_or_default(),
        false => T::default(),
    }
}

/// Reads the records of a file and of the table beside it; either may be missing.
fn read_records<T: Default>(
    folder: &Path,
    (name, heading, columns): (&str, &'static str, &[Column]),
    problems: &Problems,
    read: impl FnOnce(Table<'_>) -> T,
) -> T {
    let before = problems.count();
    let file = lowering::records(folder, (name, heading), columns, problems);
    let path = format!("{name}.toml");
    let broken = file.is_none() && folder.join(&path).exists();
    let records = file.map(|file| parse(&file, problems, read));
    if broken || problems.syntax_errors_since(before) {
        problems.blame(heading, &path);
    }
    records.unwrap_or_default()
}

/// Returns the languages of the collection: those of `corpus.toml`, or those of the statements.
fn languages_of(named: Vec<Text>, statements: &TiVec<StatementId, Statement>) -> Vec<Text> {
    let mut languages = named;
    if languages.is_empty() {
        for statement in statements {
            if !languages.contains(&statement.language) {
                languages.push(statement.language.clone());
            }
        }
    }
    languages
}

/// The content of `corpus.toml`.
#[derive(Default)]
struct Collection {
    title: Label,
    lead: Option<Label>,
    questions: Vec<Question>,
    span: Option<(Day, Day)>,
    languages: Vec<Text>,
    editors: Label,
    version: Text,
}

/// Reads `corpus.toml`: the collection, and notes on it into the documentation.
fn collection(file: Table<'_>, documentation: &mut Documentation) -> Option<Collection> {
    let title = file.required_label("title");
    let span = file.date("span").and_then(|date| match date.value.span() {
        (Some(first), Some(last)) if first < last => Some((first, last)),
        _ => {
            let message = format!(
                "`span`: expected a first and a last day, found “{}”",
                date.value
            );
            file.report(
                date.line,
                message,
                "write an interval such as 2022-12-07/2023-02-28",
            );
            None
        }
    });
    let languages = file
        .texts("languages")
        .iter()
        .map(|tag| tag.value.to_owned().into())
        .collect();
    let editors = file.label("editors").unwrap_or_default();
    let paragraph = |table: Table<'_>| {
        let text = table.required_label("text");
        table.deny_unknown_keys();
        text
    };
    let lead = file.label("lead");
    let question = |table: Table<'_>| {
        let (text, address) = (
            table.required_label("text"),
            table.required_owned("address"),
        );
        table.deny_unknown_keys();
        Some(Question {
            text,
            address: address?,
        })
    };
    let questions = file
        .tables("question")
        .into_iter()
        .filter_map(question)
        .collect();
    documentation.id = file.has("id").then(|| file.new_id(&mut Vec::new()));
    documentation.about = file.tables("about").into_iter().map(paragraph).collect();
    documentation.coders = file.label("coders");
    documentation.reporting = file.label("reporting");
    documentation.licence = file.label("licence").unwrap_or_default();
    let version = file.owned("version").unwrap_or_else(|| "0.1.0".into());
    file.deny_unknown_keys();
    Some(Collection {
        title,
        lead,
        questions,
        span,
        languages,
        editors,
        version,
    })
}

/// Reads the statements of the folder, and sorts them by date.
fn statements(
    given: &[Given],
    span: Option<(Day, Day)>,
    known: &KnownIds,
    problems: &Problems,
) -> TiVec<StatementId, Statement> {
    let mut statements = Vec::new();
    for given in given {
        let description = given.description(span);
        let read = statement::read(&given.id, &given.text, &description, known, problems);
        if read.is_none() {
            problems.mark_unreadable("statement", &given.id);
        }
        statements.extend(read);
    }
    let key = |statement: &Statement| (statement.dating.earliest, statement.dating.latest);
    statements.sort_by(|one, other| {
        key(one)
            .cmp(&key(other))
            .then_with(|| one.id.cmp(&other.id))
    });
    statements.into()
}
