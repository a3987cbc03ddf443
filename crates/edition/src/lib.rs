//! Reads a corpus folder and checks all of it. `corpus/README.md` describes the format.
//!
//! Reading never stops at the first problem: [`read`] reports all of them, each with file, line,
//! what was expected, what was found and how to mend it.
//!
//! ```
//! let problems = pliego_edition::read("no/such/folder".as_ref()).err().unwrap_or_default();
//! assert!(problems[0].to_string().starts_with("corpus.toml: expected a file, found none"));
//! ```

mod annotations;
mod axis;
mod background;
mod changes;
mod claims;
mod codings;
mod concepts;
mod folding;
mod languages;
mod metadata;
mod problem;
mod quote;
mod source_file;
mod statement;
mod table;

use std::fs;
use std::path::Path;

use pliego_corpus::documentation::{CODERS, Documentation};
use pliego_corpus::{
    Concept, Corpus, Country, CountryId, Day, FigureKindId, Label, Language, Question, Statement,
    StatementId, Text, TiVec,
};

use background::Background;
pub use problem::Problem;
use problem::{Problems, did_you_mean};
use source_file::SourceFile;
use table::{Located, Table, check_id, parse, unknown};

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
}

/// Reads the edition in a folder.
///
/// # Errors
/// All problems of the folder, sorted by file and line.
pub fn read(folder: &Path) -> Result<Edition, Vec<Problem>> {
    let problems = Problems::default();
    let mut documentation = Documentation::default();
    let collection = read_required(folder, "corpus.toml", &problems, |file| {
        collection(file, &mut documentation)
    })
    .flatten();
    let countries: TiVec<CountryId, Country> =
        read_optional(folder, "places.toml", &problems, concepts::countries);
    let country_ids: Vec<Text> = countries.iter().map(|country| country.id.clone()).collect();
    let (organizations, relations) =
        read_optional(folder, "organizations.toml", &problems, |file| {
            concepts::organizations(file, &country_ids)
        });
    let themes = read_optional(folder, "themes.toml", &problems, |file| {
        concepts::themes(file, &mut documentation)
    });
    let kinds = read_optional(folder, "figures.toml", &problems, claims::figure_kinds);
    let background = read_optional(folder, "context.toml", &problems, |file| {
        background::background(file, &kinds, &mut documentation)
    });
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
    let mut statements = statements(folder, &known, &problems);
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
        english_only,
        span,
        languages,
        language_names,
        editors,
        version,
    } = collection.unwrap_or_default();
    let span = axis::span(span, statements.as_mut());
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
            label: languages::name(&tag),
            id: tag,
        })
    });
    let languages = languages.collect();
    let mut corpus = Corpus {
        title,
        lead,
        questions,
        english_only,
        span,
        languages,
        editors,
        version,
        organizations,
        relations,
        themes,
        demands: read_optional(folder, "demands.toml", &problems, |file| {
            claims::demands(file, &mut documentation)
        }),
        countries,
        names,
        folding: folding::folding(statements.iter().map(|statement| &*statement.text)),
        statements,
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
    let decided = positions("positions.toml", true);
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
    let problems = problems.into_sorted();
    if problems.is_empty() {
        Ok(Edition {
            corpus,
            documentation,
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

/// The content of `corpus.toml`.
#[derive(Default)]
struct Collection {
    title: Label,
    lead: Option<Label>,
    questions: Vec<Question>,
    english_only: bool,
    span: Option<(Day, Day)>,
    languages: Vec<Text>,
    /// The editors' names of languages.
    language_names: Vec<Concept>,
    editors: Label,
    version: Text,
}

/// Reads `corpus.toml`: the collection, and notes on it into the documentation.
fn collection(file: Table<'_>, documentation: &mut Documentation) -> Option<Collection> {
    // First, because labels depend on it.
    let english_only = english_only(&file);
    file.problems.english_only.set(english_only);
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
                "write an interval such as 1848-02-01/1849-10-31",
            );
            None
        }
    });
    let languages = file
        .texts("languages")
        .iter()
        .map(|tag| tag.value.to_owned().into())
        .collect();
    let editors = file.required_label("editors");
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
    let mut taken = Vec::new();
    let language_name = |table: Table<'_>| {
        let name = Concept {
            id: table.new_id(&mut taken),
            label: table.required_label("label"),
        };
        table.deny_unknown_keys();
        name
    };
    let language_names = file.tables("language").into_iter();
    let language_names = language_names.map(language_name).collect();
    documentation.id = file.has("id").then(|| file.new_id(&mut Vec::new()));
    documentation.about = file.tables("about").into_iter().map(paragraph).collect();
    documentation.coders = file.label("coders");
    documentation.reporting = file.label("reporting");
    documentation.licence = file.required_label("licence");
    let version = file.required_owned("version");
    file.deny_unknown_keys();
    Some(Collection {
        title,
        lead,
        questions,
        english_only,
        span,
        languages,
        language_names,
        editors,
        version: version?,
    })
}

/// Reads `interface`: whether the interface is in English only.
fn english_only(file: &Table<'_>) -> bool {
    let tags = file.texts("interface");
    let known = Language::ALL.map(Language::tag);
    for tag in &tags {
        if !known.contains(&tag.value) {
            let message = unknown("interface", "language", tag.value);
            file.report(
                tag.line,
                message,
                did_you_mean(tag.value, known.into_iter()),
            );
        }
    }
    let is_english = |tag: &Located<&str>| tag.value == Language::En.tag();
    if let [only] = &*tags
        && known.contains(&only.value)
        && !is_english(only)
    {
        let message = format!("`interface`: expected “en”, found “{}” alone", only.value);
        file.report(only.line, message, "write [\"en\"] or [\"en\", \"es\"]");
    }
    !tags.is_empty() && tags.iter().all(is_english)
}

/// Reads the statements of the folder, a text and a description each, and sorts them by date.
fn statements(
    folder: &Path,
    known: &KnownIds,
    problems: &Problems,
) -> TiVec<StatementId, Statement> {
    let mut texts = Vec::new();
    let mut descriptions = Vec::new();
    for entry in fs::read_dir(folder.join("statements"))
        .into_iter()
        .flatten()
        .flatten()
    {
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
        let help = "add a text and its description, such as statements/letter.txt and statements/letter.toml";
        problems.add(
            "statements",
            0,
            "expected at least one statement, found none",
            help,
        );
    }
    for id in descriptions.iter().filter(|id| !texts.contains(id)) {
        let path = format!("statements/{id}.toml");
        problems.add(
            &path,
            0,
            "expected the text that it describes, found none",
            format!("add statements/{id}.txt"),
        );
        problems.mark_unreadable("statement", id);
    }
    let mut statements = Vec::new();
    for id in texts {
        let path = format!("statements/{id}.txt");
        if !check_id(problems, &path, 0, "file name", &id) {
            problems.mark_misnamed("statement");
        }
        let text = SourceFile::read(folder, &path, problems);
        if !descriptions.contains(&id) {
            let help = format!("add statements/{id}.toml");
            problems.add(
                &path,
                0,
                "expected a description of the text, found none",
                help,
            );
            problems.mark_unreadable("statement", &id);
            continue;
        }
        let description = SourceFile::read(folder, &format!("statements/{id}.toml"), problems);
        let files = text.zip(description);
        let read = files.and_then(|(text, description)| {
            statement::read(&id, text, &description, known, problems)
        });
        if read.is_none() {
            problems.mark_unreadable("statement", &id);
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
