//! Citations of a collection and of its statements.
//!
//! Everything is made from one [`Record`], in the form of CSL-JSON: the printed styles (by the CSL
//! engine hayagriva), BibLaTeX and BibTeX (by the crate biblatex), and RIS. An organization is a
//! name of one piece in all of them and never becomes a person.
//!
//! ```
//! use pliego_citations::{Citable, Style, Work, citations, id};
//! use pliego_corpus::Language;
//!
//! let edition = pliego_edition::read("../../corpus".as_ref()).expect("a corpus");
//! let id = id(&edition.corpus, &edition.documentation);
//! let citable = Citable::new(&edition.corpus, &id, Some("https://example.org/p/"));
//! let cited = citations(&citable, Work::Collection, Language::Es)?;
//! let apa = cited.iter().find(|citation| citation.style == Style::Apa).expect("APA");
//! assert!(apa.text.starts_with("El equipo editorial de Pliego. (s. f.)."));
//! # Ok::<(), pliego_citations::Error>(())
//! ```

mod bibliography;
mod caveats;
mod engine;
mod record;
mod ris;
mod slug;

pub use bibliography::{biblatex, bibtex};
pub use engine::{Citation, Style, citations};
pub use record::{Issued, Literal, Record};
pub use ris::ris;
pub use slug::slug;

use std::fmt;

use pliego_corpus::documentation::Documentation;
use pliego_corpus::{Corpus, Day, Language, StatementId};

/// Returns the id of a collection: the editors', or words of its title.
pub fn id(corpus: &Corpus, documentation: &Documentation) -> String {
    match &documentation.id {
        Some(id) => id.to_string(),
        None => slug(corpus.title.get(Language::En)),
    }
}

/// A corpus, with what citations say of it that is not in it.
#[derive(Clone, Copy, Debug)]
pub struct Citable<'c> {
    /// The corpus.
    pub corpus: &'c Corpus,
    /// The id of the collection: keys of records begin with it.
    pub id: &'c str,
    /// The address of the site, with a slash at its end. Without it, citations have no address.
    pub address: Option<&'c str>,
    /// The day of the version, by which the collection is cited; `None` if the change log does not say.
    pub issued: Option<Day>,
}

impl<'c> Citable<'c> {
    /// Joins the three.
    pub fn new(corpus: &'c Corpus, id: &'c str, address: Option<&'c str>) -> Self {
        Self {
            corpus,
            id,
            address,
            issued: None,
        }
    }

    /// Adds the day of the newest version in the change log.
    #[must_use]
    pub fn dated(self, documentation: &Documentation) -> Self {
        let newest = documentation.changes.first();
        Self {
            issued: newest.map(|change| change.date),
            ..self
        }
    }

    /// Lists what can be cited: the collection, then each statement.
    pub fn works(&self) -> impl Iterator<Item = Work> + use<'c> {
        let statements = self.corpus.statements.keys();
        [Work::Collection]
            .into_iter()
            .chain(statements.map(Work::Statement))
    }
}

/// Something that can be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// The whole collection.
    Collection,
    /// One statement in it.
    Statement(StatementId),
}

/// Why a citation could not be made.
#[derive(Debug)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
