//! The script of the disclosure “Data”, with what it needs to know: its texts and the tables in each
//! language, and the names of the files.

use std::collections::BTreeMap;
use std::io;

use pliego_explore::i18n::printed::PrintedStrings;
use serde::Serialize;

use crate::{Site, data, scripts};

/// The name of the script.
const NAME: &str = "data.js";

/// The files that are no tables, below `data/`, with their names, which are the same in every language.
const FILES: [(&str, &str); 7] = [
    ("all.zip", "ZIP"),
    ("all.json", "JSON"),
    ("annotations.jsonld", "Web Annotations (JSON-LD)"),
    ("codebook.ttl", "SKOS (Turtle)"),
    ("datapackage.json", "Data Package"),
    ("citations/all.bib", "BibLaTeX"),
    ("README.md", "README"),
];

/// Writes the script, which the page fetches when a reader opens the disclosure.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    site.output.write(NAME, script(site)?)
}

/// Returns the script. It contains no “</”, so that it can stand in a page.
///
/// # Errors
///
/// None in practice: every field can be JSON.
pub fn script(site: &Site) -> io::Result<String> {
    let of_language = |language| {
        let own = PrintedStrings::of(language);
        OfLanguage {
            texts: own.data.iter().copied().collect(),
            tables: own.tables,
        }
    };
    let data = Export {
        prefix: data::prefix(site.edition),
        files: FILES,
        languages: site
            .corpus()
            .interface
            .iter()
            .map(|language| (language.tag(), of_language(language)))
            .collect(),
    };
    let data = serde_json::to_string(&data)?.replace('<', "\\u003c");
    Ok(format!("const EXPORT = {data};\n{}", scripts::data()?))
}

#[derive(Serialize)]
struct Export {
    /// The beginning of the name of each file: the id of the collection and its version.
    prefix: String,
    files: [(&'static str, &'static str); 7],
    languages: BTreeMap<&'static str, OfLanguage>,
}

#[derive(Serialize)]
struct OfLanguage {
    texts: BTreeMap<&'static str, &'static str>,
    /// The tables that have a column `statement`, with their names.
    #[serde(serialize_with = "in_order")]
    tables: &'static [(&'static str, &'static str)],
}

/// Writes pairs as an object, in their order.
fn in_order<S: serde::Serializer>(
    pairs: &&'static [(&'static str, &'static str)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}
