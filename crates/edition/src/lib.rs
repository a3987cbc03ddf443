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
mod axis;
mod background;
mod blocks;
mod changes;
mod claims;
mod codings;
mod collection;
mod concepts;
mod date_words;
mod decode;
mod files;
mod folding;
mod ids;
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
mod syntax;
mod table;

use std::path::Path;

use pliego_corpus::documentation::{CODERS, Documentation};
use pliego_corpus::{
    Concept, Corpus, Country, CountryId, FigureKindId, Statement, StatementId, Text, TiVec,
};

use background::Background;
pub use blocks::{Block, blocks};
use collection::{Collection, collection};
pub use date_words::{DateWords, find_dates, suggest_date};
pub use decode::{Foreign, convert, decode};
use ladder::Given;
pub use ladder::{given_by_editors, head, new_id, organization, slug};
pub use language::{guess_language, name as language_name};
use lowering::{CODINGS, Column, DEMANDS, ORGANIZATIONS, THEMES};
pub use lowering::{column_in, quoted};
pub use printed::{Printed, printed};
pub use problem::Problem;
use problem::Problems;
pub use rows::{ENDINGS, Row, Rows, TableError};
use source_file::SourceFile;
use table::{Table, parse};

/// What statements may refer to.
#[derive(Default)]
struct KnownIds {
    organizations: Vec<Text>,
    themes: Vec<Text>,
    /// The languages of the texts.
    languages: Vec<Text>,
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
    let countries: TiVec<CountryId, Country> =
        read_optional(folder, "places.toml", &problems, concepts::countries);
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
    let kinds = read_optional(folder, "figures.toml", &problems, claims::figure_kinds);
    let background = read_optional(folder, "context.toml", &problems, |file| {
        background::background(file, &kinds, &mut documentation)
    });
    let mut given = ladder::gather(folder, &problems);
    ladder::issuers(&mut given, &mut organizations);
    let Background {
        events,
        bodies,
        tallies,
        link,
    } = background;
    let known = KnownIds {
        organizations: organizations
            .iter()
            .map(|organization| organization.id.clone())
            .collect(),
        themes: themes.iter().map(|theme| theme.id.clone()).collect(),
        languages: collection
            .as_ref()
            .map(|found| found.languages.clone())
            .unwrap_or_default(),
    };
    let mut statements = statements(&given, &known, &problems);
    if let Some((path, rows)) =
        lowering::table(folder, "codings", &lowering::names(&CODINGS), &problems)
    {
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
        interface,
        span,
        languages,
        language_names,
        editors,
        version,
    } = collection.unwrap_or_default();
    let given_span = span;
    let span = axis::span(given_span, statements.as_mut());
    let mut tags = languages;
    for statement in &statements {
        if !tags.contains(&statement.language) {
            tags.push(statement.language.clone());
        }
    }
    let languages = tags.into_iter().map(|tag| {
        let mut named = language_names.iter();
        let own = named.find(|named| named.id == tag);
        own.cloned().unwrap_or_else(|| Concept {
            label: language::name(&tag).within(interface),
            id: tag,
        })
    });
    let languages = languages.collect();
    let mut corpus = Corpus {
        title,
        lead,
        questions,
        interface,
        span,
        languages,
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
        statements: Vec::from(statements).into(),
        positions: Vec::new(),
        figures: Vec::new(),
        figure_kinds: kinds.named.clone(),
        bodies,
        tallies,
        events,
        has_background: !documentation.reports.is_empty() || !documentation.counts.is_empty(),
        background_link: link,
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
    if let Some((path, rows)) =
        lowering::table(folder, "positions", &lowering::position_names(), &problems)
    {
        let file = SourceFile::made_of(path.clone(), lowering::positions(&path, &rows));
        let rows = parse(&file, &problems, |table| {
            claims::positions(table, &corpus, true)
        });
        claims::add(&mut decided, rows);
    }
    let figures = read_optional(folder, "figures.toml", &problems, |file| {
        claims::figures(file, &kinds, &corpus)
    });
    let decisions = read_optional(folder, "coding/decisions.toml", &problems, |file| {
        codings::decisions(file, &corpus)
    });
    corpus.positions = decided;
    let (figures, kinds_of_figures) = figures.into_iter().unzip();
    corpus.figures = figures;
    documentation.kinds_of_figures = kinds_of_figures;
    leave_out_unused_kinds(&mut corpus);
    documentation.agreement = codings::agreement(&corpus, &documentation);
    documentation.decisions = decisions;
    notes::notes(&corpus, given_span, &known.languages, &given, &problems);
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

/// Leaves out the kinds that no figure and no tally has: the page would show nothing of them.
fn leave_out_unused_kinds(corpus: &mut Corpus) {
    let mut kept = TiVec::new();
    let kinds = std::mem::take(&mut corpus.figure_kinds);
    for (old, kind) in kinds.into_iter_enumerated() {
        let new = FigureKindId::from(kept.len());
        let mut is_used = false;
        let figures = corpus.figures.iter_mut();
        for figure in figures.filter(|figure| figure.kind == Some(old)) {
            figure.kind = Some(new);
            is_used = true;
        }
        for tally in corpus.tallies.iter_mut().filter(|tally| tally.kind == old) {
            tally.kind = new;
            is_used = true;
        }
        if is_used {
            kept.push(kind);
        }
    }
    corpus.figure_kinds = kept;
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

/// Reads the statements of the folder, and sorts them by date.
fn statements(
    given: &[Given],
    known: &KnownIds,
    problems: &Problems,
) -> TiVec<StatementId, Statement> {
    let mut statements = Vec::new();
    for given in given {
        let description = given.description(&known.languages);
        let read = statement::read(&given.id, &given.text, &description, known, problems);
        if read.is_none() {
            problems.mark_unreadable("statement", &given.id);
        }
        statements.extend(read);
    }
    // Those of which no date is known stand last.
    let key = |statement: &Statement| {
        let dating = &statement.dating;
        (!dating.is_known(), dating.earliest, dating.latest)
    };
    statements.sort_by(|one, other| {
        key(one)
            .cmp(&key(other))
            .then_with(|| one.id.cmp(&other.id))
    });
    statements.into()
}
