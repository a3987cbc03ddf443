//! Records for reference managers, of the collection and of each statement.

use std::io;

use pliego_citations::{Citable, Record, Work, biblatex, bibtex, ris};
use pliego_corpus::{Corpus, Language};
use serde_json::json;

use super::json::pretty;
use super::{Data, File};

pub(super) fn files(data: &Data<'_>) -> io::Result<Vec<File>> {
    let corpus = &data.edition.corpus;
    let citable = citable(data);
    let all: Vec<Work> = citable.works().collect();
    let mut files = records(
        data,
        &citable,
        "all",
        "The collection and all statements",
        &all,
    )?;
    for work in &all {
        let what = match work {
            Work::Collection => "The collection".to_owned(),
            Work::Statement(id) => format!("The statement `{}`", corpus.statements[*id].id),
        };
        files.extend(records(
            data,
            &citable,
            &name(corpus, *work),
            &what,
            &[*work],
        )?);
    }
    Ok(files)
}

/// Returns the name of the files of a work, without ending.
pub(crate) fn name(corpus: &Corpus, work: Work) -> String {
    match work {
        Work::Collection => "collection".to_owned(),
        Work::Statement(id) => match &*corpus.statements[id].id {
            // A statement could have such an id, too.
            id @ ("all" | "collection") => format!("s-{id}"),
            id => id.to_owned(),
        },
    }
}

/// The formats to which the head of a page links: ending, name, and media type. BibTeX has the type of
/// BibLaTeX and says less.
pub(crate) const LINKS: [(&str, &str, &str); 3] = [
    ("bib", "BibLaTeX", "application/x-bibtex"),
    ("ris", "RIS", "application/x-research-info-systems"),
    (
        "csl.json",
        "CSL-JSON",
        "application/vnd.citationstyles.csl+json",
    ),
];

pub(super) fn citable<'d>(data: &'d Data<'_>) -> Citable<'d> {
    Citable::new(&data.edition.corpus, &data.id, data.address).dated(&data.edition.documentation)
}

fn records(
    data: &Data<'_>,
    citable: &Citable<'_>,
    name: &str,
    what: &str,
    works: &[Work],
) -> io::Result<Vec<File>> {
    let records: Vec<Record> = works
        .iter()
        .map(|work| Record::new(citable, *work, Language::En))
        .collect();
    let formats = [
        ("bib", "BibLaTeX", biblatex(citable, works).into_bytes()),
        (
            "bibtex.bib",
            "BibTeX",
            bibtex(citable, works)
                .map_err(io::Error::other)?
                .into_bytes(),
        ),
        ("ris", "RIS", ris(citable, works).into_bytes()),
        ("csl.json", "CSL-JSON", pretty(&json!(records))?),
    ];
    let file = |(ending, format, bytes)| File {
        path: format!("citations/{}-{name}.{ending}", data.prefix()),
        link: Some(format!("citations/{name}.{ending}")),
        what: format!("{what} for reference managers: {format}."),
        bytes,
    };
    Ok(formats.into_iter().map(file).collect())
}
