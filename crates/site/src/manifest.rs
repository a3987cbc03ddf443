//! The manifest by which a device installs the page among its applications (W3C Web Application
//! Manifest).

use std::io;

use pliego_corpus::{Corpus, Language};
use serde::Serialize;

use crate::{Site, icons};

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    start_url: &'a str,
    scope: &'a str,
    display: &'a str,
    background_color: &'a str,
    theme_color: &'a str,
    icons: Vec<Icon>,
}

#[derive(Serialize)]
struct Icon {
    src: String,
    sizes: String,
    r#type: &'static str,
}

/// Writes `manifest.webmanifest`.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    site.output.write(
        "manifest.webmanifest",
        manifest(site.corpus(), Language::default())?,
    )
}

/// Makes the manifest, as JSON.
///
/// # Errors
///
/// None in practice: every field can be JSON.
pub fn manifest(corpus: &Corpus, language: Language) -> serde_json::Result<String> {
    let icon = |side| Icon {
        src: icons::name(side),
        sizes: format!("{side}x{side}"),
        r#type: "image/png",
    };
    let manifest = Manifest {
        name: corpus.title.get(language),
        short_name: "Pliego",
        start_url: "index.html",
        scope: "./",
        display: "standalone",
        background_color: "#fbf9f4",
        theme_color: "#fbf9f4",
        icons: icons::SIDES.map(icon).into(),
    };
    Ok(serde_json::to_string(&manifest)? + "\n")
}
