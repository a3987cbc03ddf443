//! The edition as data, in `data/`: for programs, for other archives, and to be cited.
//!
//! Every file is made from the [tables] or from the corpus. [`files`] lists them as they
//! stand in the archive; on the site they stand beside it, some also under a name without version
//! that stays the same.

mod annotations;
mod archive;
mod citations;
mod codebook;
mod dataset;
mod json;
mod package;
mod readme;
mod tei;

use std::io;

use pliego_corpus::Statement;
use pliego_edition::Edition;

pub(crate) use citations::{LINKS as LINKS_OF_CITATIONS, name as citation_name};
pub(crate) use dataset::PATH as DATASET;
pub(crate) use package::licence_address;

use crate::tables::{self, Table};
use crate::trunk_output::TrunkOutput;

/// A file of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Where it stands: in the archive, and below `data/` on the site.
    pub path: String,
    /// Another name on the site, below `data/`, which is the same in every version.
    pub link: Option<String>,
    /// What it has, for the list in `README.md`.
    pub what: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The edition, with what its data files need.
pub(crate) struct Data<'e> {
    pub(crate) edition: &'e Edition,
    /// The id of the collection.
    pub(crate) id: String,
    /// The address of the site, with a slash at its end.
    pub(crate) address: Option<&'e str>,
    pub(crate) tables: Vec<Table>,
}

impl<'e> Data<'e> {
    fn new(edition: &'e Edition, address: Option<&'e str>) -> io::Result<Self> {
        Ok(Self {
            edition,
            id: pliego_citations::id(&edition.corpus, &edition.documentation),
            address,
            tables: tables::all(edition)?,
        })
    }

    /// Returns the beginning of the names of all files.
    pub(crate) fn prefix(&self) -> String {
        prefix(self.edition)
    }

    /// Returns the address of something on the site, for a file of `data/`: whole if the site knows its
    /// own, else relative to that folder.
    pub(crate) fn address_of(&self, path: &str) -> String {
        match (self.address, path.strip_prefix("data/")) {
            (Some(address), _) => format!("{address}{path}"),
            (None, Some(inside)) => inside.to_owned(),
            (None, None) => format!("../{path}"),
        }
    }

    /// Returns the address of the page of a theme.
    pub(crate) fn theme(&self, id: &str) -> String {
        self.address_of(&format!("themes/{id}/"))
    }

    /// Returns the address of the page of a demand.
    pub(crate) fn demand(&self, id: &str) -> String {
        self.address_of(&format!("demands/{id}/"))
    }

    /// Returns the address of a concept that has no page, such as `stance-rejects`.
    pub(crate) fn concept(&self, id: &str) -> String {
        self.address_of(&format!("data/codebook.ttl#{id}"))
    }
}

/// Returns the beginning of the names of all files: the id of the collection, and its version.
pub(crate) fn prefix(edition: &Edition) -> String {
    let allowed = |char: char| match char {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' => char,
        _ => '-',
    };
    let version: String = edition.corpus.version.chars().map(allowed).collect();
    let id = pliego_citations::id(&edition.corpus, &edition.documentation);
    format!("{id}-{version}")
}

/// Where the text of a statement stands in the archive. It has no version: nobody edits it.
pub(crate) fn path_of_text(statement: &Statement) -> String {
    format!("texts/{}.txt", statement.id)
}

/// Makes every file of the data but the archive, sorted by path.
///
/// # Errors
///
/// If a file cannot be made, such as a citation with a year before -32768.
pub fn files(edition: &Edition, address: Option<&str>) -> io::Result<Vec<File>> {
    let data = Data::new(edition, address)?;
    let mut files = Vec::new();
    for table in &data.tables {
        files.push(File {
            path: format!("{}-{}.csv", data.prefix(), table.flat_name()),
            link: Some(format!("{}.csv", table.name)),
            what: table.description().to_owned(),
            // With a byte order mark Excel reads it as UTF-8.
            bytes: format!("\u{feff}{}", table.csv().map_err(io::Error::other)?).into_bytes(),
        });
    }
    files.extend(json::files(&data)?);
    files.push(package::file(&data)?);
    files.push(dataset::file(&data)?);
    files.push(annotations::file(&data)?);
    files.extend(codebook::files(&data)?);
    for statement in &edition.corpus.statements {
        files.push(File {
            path: path_of_text(statement),
            link: None,
            what: format!(
                "The text of the statement `{}` as printed, byte for byte.",
                statement.id
            ),
            bytes: statement.text.as_bytes().to_vec(),
        });
        files.push(tei::file(&data, statement)?);
    }
    files.extend(citations::files(&data)?);
    files.push(readme::file(&data, &files)?);
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

/// Makes the archive of all files: its name, and its bytes.
///
/// # Errors
///
/// See [`files`].
pub fn archive(edition: &Edition, files: &[File]) -> io::Result<File> {
    archive::file(&prefix(edition), files)
}

/// Writes everything into `data/`.
///
/// # Errors
///
/// If a file cannot be made or written.
pub fn write(edition: &Edition, address: Option<&str>, output: &TrunkOutput) -> io::Result<()> {
    let mut files = files(edition, address)?;
    files.push(archive(edition, &files)?);
    for file in &files {
        let path = format!("data/{}", file.path);
        output.write(&path, &file.bytes)?;
        if let Some(link) = &file.link {
            output.write_again(&path, &format!("data/{link}"), &file.bytes)?;
        }
    }
    Ok(())
}
