//! The home page of `trunk serve`.

use std::{fs, io};

use pliego_corpus::Language;
use pliego_explore::share::html::Html;

use crate::{Site, policy};

/// Writes the printed page into the one that Trunk made, whose scripts start the program and reload
/// the page after a change.
///
/// # Errors
///
/// If Trunk's page cannot be read, or has no head and body.
pub fn write(site: &Site) -> io::Result<()> {
    let path = site.output.folder.join("index.html");
    let trunk = fs::read_to_string(&path)?;
    let inside = |tag: &str| {
        let (_, rest) = trunk.split_once(&format!("<{tag}>"))?;
        rest.split_once(&format!("</{tag}>"))
            .map(|(inside, _)| inside)
    };
    let (Some(head), Some(body)) = (inside("head"), inside("body")) else {
        return Err(io::Error::other(format!(
            "{}: expected <head> and <body> without attributes, found neither or one; help: see index.html",
            path.display()
        )));
    };
    let document = site.document(Language::default(), "");
    let page = Html::document(
        document.language.tag(),
        policy::PREVIEW,
        |html| {
            document.head(html, document.corpus.title.get(document.language));
            html.piece(head);
        },
        |html| {
            html.piece(&site.printer.home(document.language, ""))
                .piece(body);
        },
    );
    fs::write(path, page)
}
