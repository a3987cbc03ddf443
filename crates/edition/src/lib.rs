//! Reads a corpus folder and checks all of it: `corpus/README.md` describes the format.
//!
//! The build reads with this module and bakes the result in; natively the library reads any folder with it.
//! Nothing is refused halfway: all that is wrong is reported at once, each [`Problem`] with its file, its line,
//! what is wrong and what would be right.

mod annotations;
mod claims;
mod coding;
mod concepts;
mod context;
mod folding;
mod metadata;
mod problem;
mod quote;
mod statement;
mod table;

use std::fs;
use std::path::Path;

use pliego_corpus::documentation::{Apparatus, CODERS};
use pliego_corpus::{Corpus, Day, Label, Statement};
pub use problem::Problem;
use problem::Problems;
use table::{Page, check_id, keep, parse};

/// The ids that statements may refer to.
#[derive(Default)]
struct Known {
    organizations: Vec<&'static str>,
    themes: Vec<&'static str>,
}

/// A corpus, and what stands beside it.
pub struct Edition {
    /// What the page carries.
    pub corpus: Corpus,
    /// What it does not.
    pub apparatus: Apparatus,
}

/// Reads the edition in that folder.
///
/// # Errors
/// Everything that is wrong with it, by file and line.
pub fn read(folder: &Path) -> Result<Edition, Vec<Problem>> {
    let problems = Problems::default();
    let mut apparatus = Apparatus::default();
    let about = open_and(folder, "corpus.toml", &problems, about).flatten();
    let places = open_and(folder, "places.toml", &problems, concepts::places).unwrap_or_default();
    let place_ids = ids(&places, |place| place.id);
    let organizations =
        open_and(folder, "organizations.toml", &problems, |fields| concepts::organizations(fields, &place_ids));
    let (organizations, relations) = organizations.unwrap_or_default();
    let themes = open_and(folder, "themes.toml", &problems, concepts::themes).unwrap_or_default();
    let context = open_and(folder, "context.toml", &problems, |fields| context::context(fields, &mut apparatus));
    let context::Context { events, bodies, tallies } = context.unwrap_or_default();
    let known = Known {
        organizations: ids(&organizations, |organization| organization.id),
        themes: ids(&themes, |theme| theme.id),
    };
    let mut statements = statements(folder, &known, &problems);
    statements.sort_by(|a, b| key(a).cmp(&key(b)));
    let names = open_if_there(folder, "names.toml", &problems, |fields| annotations::names(fields, &mut statements));
    let About { title, span, languages, editors, about, coders, licence, version } = about.unwrap_or_default();
    let mut corpus = Corpus {
        title,
        span,
        languages,
        editors,
        about,
        coders,
        licence,
        version,
        organizations,
        relations,
        themes,
        demands: open_if_there(folder, "demands.toml", &problems, claims::demands),
        places,
        names,
        folding: folding::folding(statements.iter().map(|statement| statement.text)),
        statements,
        positions: Vec::new(),
        figures: Vec::new(),
        bodies,
        tallies,
        events,
        agreement: Default::default(),
        decisions: Vec::new(),
    };
    // What refers to statements, passages and demands comes after them.
    let positions = |file: &str, grounded| {
        open_if_there(folder, file, &problems, |fields| claims::positions(fields, &corpus, grounded))
    };
    apparatus.codings = CODERS.map(|coder| {
        open_if_there(folder, &format!("coding/{coder}.toml"), &problems, |fields| coding::passages(fields, &corpus))
    });
    apparatus.positions = CODERS.map(|coder| positions(&format!("coding/{coder}-positions.toml"), false));
    let figures = open_if_there(folder, "figures.toml", &problems, |fields| claims::figures(fields, &corpus));
    let settled = positions("positions.toml", true);
    let decisions =
        open_if_there(folder, "coding/decisions.toml", &problems, |fields| coding::decisions(fields, &corpus));
    corpus.positions = settled;
    corpus.figures = figures;
    corpus.agreement = coding::agreement(&corpus, &apparatus);
    corpus.decisions = decisions;
    let problems = problems.into_sorted();
    if problems.is_empty() { Ok(Edition { corpus, apparatus }) } else { Err(problems) }
}

fn key(statement: &Statement) -> (Day, Day, &str) {
    (statement.dating.earliest, statement.dating.latest, statement.id)
}

fn ids<T>(records: &[T], id: impl Fn(&T) -> &'static str) -> Vec<&'static str> {
    records.iter().map(id).collect()
}

fn open_and<T>(folder: &Path, path: &str, problems: &Problems, read: impl FnOnce(table::Fields<'_>) -> T) -> Option<T> {
    let page = Page::open(folder, path, problems)?;
    Some(parse(&page, problems, read))
}

/// Reads a file that a corpus may do without.
fn open_if_there<T: Default>(
    folder: &Path,
    path: &str,
    problems: &Problems,
    read: impl FnOnce(table::Fields<'_>) -> T,
) -> T {
    match folder.join(path).exists() {
        true => open_and(folder, path, problems, read).unwrap_or_default(),
        false => T::default(),
    }
}

/// What `corpus.toml` says.
#[derive(Default)]
struct About {
    title: Label,
    span: (Day, Day),
    languages: Vec<&'static str>,
    editors: Label,
    about: Vec<Label>,
    coders: Option<Label>,
    licence: Label,
    version: &'static str,
}

fn about(fields: table::Fields<'_>) -> Option<About> {
    let title = fields.needed_label("title");
    let span = fields.needed_date("span").and_then(|date| match date.value.span() {
        (Some(first), Some(last)) if first < last => Some((first, last)),
        _ => {
            let wrong = format!("the time span “{}” has no first and last day", date.value);
            fields.wrong(date.line, wrong, "write an interval such as 2022-12-07/2023-02-28");
            None
        }
    });
    let languages = fields.texts("languages").iter().map(|tag| keep(tag.value)).collect();
    let editors = fields.needed_label("editors");
    let paragraph = |table: table::Fields<'_>| {
        let text = table.needed_label("text");
        table.close();
        text
    };
    let about = fields.tables("about").unwrap_or_default().into_iter().map(paragraph).collect();
    let coders = fields.label("coders");
    let licence = fields.needed_label("licence");
    let version = fields.needed_text("version");
    fields.close();
    let version = keep(version?.value);
    Some(About { title, span: span?, languages, editors, about, coders, licence, version })
}

/// The statements of the folder: a text and a description each.
fn statements(folder: &Path, known: &Known, problems: &Problems) -> Vec<Statement> {
    let mut texts = Vec::new();
    let mut descriptions = Vec::new();
    for entry in fs::read_dir(folder.join("statements")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(id) = name.strip_suffix(".txt") {
            texts.push(id.to_owned());
        } else if let Some(id) = name.strip_suffix(".toml") {
            descriptions.push(id.to_owned());
        }
    }
    texts.sort();
    descriptions.sort();
    if texts.is_empty() && descriptions.is_empty() {
        let right = "put a text and its description there: isl.txt and isl.toml";
        problems.add("statements", 0, "the corpus holds no statement", right);
    }
    for id in descriptions.iter().filter(|id| !texts.contains(id)) {
        let path = format!("statements/{id}.toml");
        problems.add(&path, 0, "describes a text that is not there", format!("add statements/{id}.txt"));
        problems.unread(id);
    }
    let mut statements = Vec::new();
    for id in texts {
        let path = format!("statements/{id}.txt");
        check_id(problems, &path, 0, &id);
        let text = Page::open(folder, &path, problems);
        if !descriptions.contains(&id) {
            let right = format!("add statements/{id}.toml");
            problems.add(&path, 0, "the text is not described", right);
            problems.unread(&id);
            continue;
        }
        let description = Page::open(folder, &format!("statements/{id}.toml"), problems);
        let pages = text.zip(description);
        let read = pages.and_then(|(text, description)| statement::read(&id, text, &description, known, problems));
        if read.is_none() {
            problems.unread(&id);
        }
        statements.extend(read);
    }
    statements
}
