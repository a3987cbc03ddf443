//! The script that cites, with what it needs to know: in each language its texts, and the citations of
//! the collection and of each statement.

use std::collections::BTreeMap;
use std::io;

use pliego_citations::{Citation, Work, citations};
use pliego_corpus::{Language, Statement};
use pliego_edition::Edition;
use pliego_explore::i18n::Strings;
use pliego_explore::i18n::printed::PrintedStrings;
use rayon::prelude::*;
use serde::Serialize;

use crate::trunk_output::TrunkOutput;
use crate::{offline, scripts};

/// The name of the script.
const NAME: &str = "cite.js";
/// The name of the file with the citations of one statement.
const FILE: &str = "cite.json";

/// Endings of the files for reference managers, with the names of their formats.
const FILES: [(&str, &str); 4] = [
    ("bib", "BibLaTeX"),
    ("bibtex.bib", "BibTeX"),
    ("ris", "RIS"),
    ("csl.json", "CSL-JSON"),
];

/// Writes the script, which the page fetches when a reader copies a quotation or asks for citations, and
/// returns that of the single file, which holds all citations. In a large collection each statement
/// has a file of its own instead, so that nobody fetches ten thousand citations for one.
///
/// # Errors
///
/// If a file cannot be written, or something cannot be cited.
pub fn write(edition: &'static Edition, output: &TrunkOutput) -> io::Result<String> {
    let mut data = Data::new(edition)?;
    let whole = data.script()?;
    if !offline::is_large(&edition.corpus) {
        output.write(NAME, &whole)?;
        return Ok(whole);
    }
    for statement in &edition.corpus.statements {
        let mut of_statement = BTreeMap::new();
        for (tag, of_language) in &mut data.languages {
            of_statement.insert(*tag, of_language.works.remove(&*statement.id));
        }
        let json = serde_json::to_string(&of_statement)?;
        output.write(&file_of(statement), json)?;
    }
    output.write(NAME, data.script()?)?;
    Ok(whole)
}

/// The path of the file with the citations of a statement, in its folder.
fn file_of(statement: &Statement) -> String {
    format!("s/{}/{FILE}", statement.id)
}

/// Whether a file of the site has the citations of one statement.
pub fn is_of_statement(file: &str) -> bool {
    file.rsplit('/').next() == Some(FILE)
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

impl Data {
    fn new(edition: &'static Edition) -> io::Result<Self> {
        // The engine takes most of the time that a site takes.
        let cite = |language: Language| Ok((language.tag(), OfLanguage::new(edition, language)?));
        let languages = edition.corpus.interface.iter().par_bridge().map(cite);
        let languages = languages.collect::<io::Result<_>>()?;
        Ok(Self {
            version: &edition.corpus.version,
            files: FILES,
            languages,
        })
    }

    /// Returns the script. It contains no “</”, so that it can stand in a page.
    fn script(&self) -> io::Result<String> {
        let data = serde_json::to_string(self)?.replace('<', "\\u003c");
        Ok(format!("const CITE = {data};\n{}", scripts::cite()?))
    }
}

impl OfLanguage {
    fn new(edition: &'static Edition, language: Language) -> io::Result<Self> {
        let corpus = &edition.corpus;
        let strings = Strings::of(language);
        let id = pliego_citations::id(corpus, &edition.documentation);
        // The script adds the address that the reader sees.
        let citable =
            pliego_citations::Citable::new(corpus, &id, None).dated(&edition.documentation);
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
