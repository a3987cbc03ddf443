//! Records for reference managers, of the collection and of each statement.

use std::io;

use pliego_citations::{Citable, Record, Work, biblatex, bibtex, ris};
use pliego_corpus::Language;
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
        let (name, what) = match work {
            Work::Collection => ("collection", "The collection".to_owned()),
            Work::Statement(id) => {
                let id = &*corpus.statements[*id].id;
                (id, format!("The statement `{id}`"))
            }
        };
        // A statement could have such an id, too.
        let name = match work {
            Work::Statement(_) if matches!(name, "all" | "collection") => &format!("s-{name}"),
            _ => name,
        };
        files.extend(records(data, &citable, name, &what, &[*work])?);
    }
    Ok(files)
}

pub(super) fn citable<'d>(data: &'d Data<'_>) -> Citable<'d> {
    Citable::new(&data.edition.corpus, &data.id, data.address)
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
