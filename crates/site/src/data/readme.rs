//! `README.md` of the data: what each file is, the version, the licence, how to cite.

use std::fmt::Write;
use std::io;

use pliego_citations::{Work, citations};
use pliego_corpus::Language;
use pliego_edition::language_name;

use super::{Data, File};

/// Its name.
const PATH: &str = "README.md";

pub(super) fn file(data: &Data<'_>, files: &[File]) -> io::Result<File> {
    // Words of a corpus are no markup: Markdown may have HTML in it.
    let text = text(data, files).map_err(io::Error::other)?;
    let text = text.replace('<', "&lt;");
    Ok(File {
        path: PATH.to_owned(),
        link: None,
        what: "This list.".to_owned(),
        bytes: text.into_bytes(),
    })
}

fn text(
    data: &Data<'_>,
    files: &[File],
) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let corpus = &data.edition.corpus;
    let en = Language::En;
    let mut text = String::new();
    writeln!(text, "# {}\n", corpus.title.get(en))?;
    if let Some(lead) = &corpus.lead {
        writeln!(text, "{}\n", lead.get(en))?;
    }
    writeln!(
        text,
        "Version {}. Editors: {}.\n",
        corpus.version,
        corpus.editors.get(en)
    )?;
    match data.address {
        Some(address) => writeln!(text, "Address: {address}\n")?,
        None => writeln!(
            text,
            "The address of the site was not known when these files were written. Citations have no address, and addresses \
             of pages are relative to the folder `data/` of the site.\n"
        )?,
    }
    writeln!(
        text,
        "## Licence\n\n{}\n",
        data.edition.documentation.licence.get(en)
    )?;
    writeln!(text, "## How to cite\n")?;
    for language in corpus.interface.iter() {
        for citation in citations(&super::citations::citable(data), Work::Collection, language)? {
            writeln!(
                text,
                "- {} ({}): {}",
                citation.style.name(),
                language.tag(),
                citation.text
            )?;
        }
    }
    let others = corpus.interface.iter().filter(|language| *language != en);
    let others = others.map(|language| {
        let name = language_name(language.tag());
        format!(
            ", and in {} in the columns that end in `_{}`",
            name.get(en),
            language.tag()
        )
    });
    write!(
        text,
        "
## What to know

- The texts are as printed, byte for byte, with their misprints. What the editors say of them stands in the tables.
- Offsets count Unicode code points of a text, from 0, the end exclusive.
- Dates are EDTF (ISO 8601-2). A date that the editors infer is marked as inferred, with its first and last possible day.
- A figure is a claim of its issuer, and a tally one of its body. They must not be added or joined.
- Silence on a demand is not opposition. A pair of statement and demand that has no row was not coded.
- The editors’ words are in English{others}.
- CSV is UTF-8 with a byte order mark, lines end in CRLF, an empty cell is a missing value. A cell of free text that a
  spreadsheet would take for a formula (`=`, `+`, `-`, `@`, tab or carriage return at its beginning) has an apostrophe before
  it. To undo that, remove one apostrophe from each cell that matches `^'+[=+\\-@\\t\\r]`. The JSON has no such apostrophes.

## Files

| file | what it is |
|---|---|
",
        others = others.collect::<String>()
    )?;
    let mut files: Vec<&File> = files.iter().collect();
    // First what stands in no folder.
    files.sort_by_key(|file| (file.path.contains('/'), &file.path));
    for file in files {
        writeln!(text, "| `{}` | {} |", file.path, file.what)?;
    }
    writeln!(text, "\n## Columns of the tables")?;
    for table in &data.tables {
        write!(text, "\n{}", table.documentation())?;
    }
    Ok(text)
}
