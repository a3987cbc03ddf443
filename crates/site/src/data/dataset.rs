//! The collection in the words of schema.org, for search engines of data sets. The home page links to it,
//! because it has no room for it.

use std::io;

use pliego::Page;
use pliego_corpus::Language;

use super::json::pretty;
use super::{Data, File};
use crate::head::Subject;

/// Where it stands on the site, under the link that stays the same.
pub(crate) const PATH: &str = "data/dataset.jsonld";

pub(super) fn file(data: &Data<'_>) -> io::Result<File> {
    let subject = Subject {
        edition: data.edition,
        address: data.address,
        page: Page::Home,
        language: Language::default(),
    };
    Ok(File {
        path: format!("{}-dataset.jsonld", data.prefix()),
        link: PATH.strip_prefix("data/").map(str::to_owned),
        what:
            "The collection as a data set of [schema.org](https://schema.org/Dataset), in JSON-LD."
                .to_owned(),
        bytes: pretty(&subject.structured())?,
    })
}
