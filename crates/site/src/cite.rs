//! The script that cites, with what it needs to know: in each language its texts, and the citations of
//! the collection and of each statement.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::{io, thread};

use pliego_citations::{Citation, Work, citations};
use pliego_corpus::Language;
use pliego_edition::Edition;
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;
use serde::Serialize;

use crate::{Site, scripts};

/// The name of the script.
const NAME: &str = "cite.js";

/// Endings of the files for reference managers, with the names of their formats.
const FILES: [(&str, &str); 4] = [
    ("bib", "BibLaTeX"),
    ("bibtex.bib", "BibTeX"),
    ("ris", "RIS"),
    ("csl.json", "CSL-JSON"),
];

/// Writes the script, which the page fetches when a reader copies a quotation or asks for citations, and
/// returns it.
///
/// # Errors
///
/// If it cannot be written, or something cannot be cited.
pub fn write(site: &Site) -> io::Result<String> {
    let script = script(site)?;
    site.output.write(NAME, &script)?;
    Ok(script)
}

/// Returns the script. It contains no “</”, so that it can stand in a page.
///
/// # Errors
///
/// If something cannot be cited, such as a statement of a year before -32768.
pub fn script(site: &Site) -> io::Result<String> {
    let edition = site.edition;
    // The engine takes 4 ms for each work and language, most of the time that a site takes.
    let languages = thread::scope(|scope| {
        let start = |&language: &Language| {
            let of_language = scope.spawn(move || OfLanguage::new(edition, language));
            (language.tag(), of_language)
        };
        let started: Vec<_> = edition.corpus.interface().iter().map(start).collect();
        let finished = started.into_iter().map(|(tag, of_language)| {
            let of_language = of_language
                .join()
                .unwrap_or_else(|panic| resume_unwind(panic));
            Ok((tag, of_language?))
        });
        finished.collect::<io::Result<_>>()
    })?;
    let data = Data {
        version: &site.corpus().version,
        files: FILES,
        languages,
    };
    let data = serde_json::to_string(&data)?.replace('<', "\\u003c");
    Ok(format!("const CITE = {data};\n{}", scripts::cite()?))
}

#[derive(Serialize)]
struct Data {
    /// The version of the corpus, which links name.
    version: &'static str,
    files: [(&'static str, &'static str); 4],
    languages: BTreeMap<&'static str, OfLanguage>,
}

#[derive(Serialize)]
struct OfLanguage {
    texts: BTreeMap<&'static str, &'static str>,
    /// By id; the collection has none.
    works: BTreeMap<&'static str, Cited>,
}

/// The citations of a work.
#[derive(Serialize)]
struct Cited {
    name: String,
    /// Who said it when, for the line under a quotation.
    short: String,
    /// What a reader has to know beside a citation.
    note: Option<String>,
    citations: Vec<InStyle>,
}

#[derive(Serialize)]
struct InStyle {
    style: &'static str,
    text: String,
    html: String,
}

impl OfLanguage {
    fn new(edition: &'static Edition, language: Language) -> io::Result<Self> {
        let corpus = &edition.corpus;
        let strings = Strings::of(language);
        let id = pliego_citations::id(corpus, &edition.documentation);
        // The script adds the address that the reader sees.
        let citable = pliego_citations::Citable::new(corpus, &id, None);
        let cite = |work: Work| {
            let of_work = citations(&citable, work, language).map_err(io::Error::other)?;
            let (key, name, short) = match work {
                Work::Collection => ("", corpus.title.get(language).to_owned(), String::new()),
                Work::Statement(id) => {
                    let statement = &corpus.statements[id];
                    let issuer = strings.issuer(corpus, statement);
                    let date = strings.date(statement.dating.edtf);
                    let title = statement.title(language).into_owned();
                    (&*statement.id, title, format!("{issuer}, {date}"))
                }
            };
            let note = of_work.first().and_then(|citation| citation.note.clone());
            let in_style = |citation: Citation| InStyle {
                style: citation.style.name(),
                text: citation.text,
                html: citation.html,
            };
            let citations = of_work.into_iter().map(in_style).collect();
            let cited = Cited {
                name,
                short,
                note,
                citations,
            };
            Ok((key, cited))
        };
        Ok(Self {
            texts: PrintedStrings::of(language).cite.iter().copied().collect(),
            works: citable.works().map(cite).collect::<io::Result<_>>()?,
        })
    }
}
