//! The home page of `trunk serve`.

use std::io;

use fs_err as fs;
use leptos::prelude::*;
use pliego::Page;
use pliego_corpus::Language;

use crate::document::{Document, script};
use crate::head::description;
use crate::{Site, language, own_style, paper, policy, scripts};

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
    let printed_in = Language::default();
    let document = Document {
        corpus: site.corpus(),
        language: printed_in,
        title: Page::Home.title(site.corpus(), printed_in),
        description: description::of(site.edition, Page::Home, printed_in),
        policy: policy::PREVIEW.to_owned(),
        oembed: None,
        address: String::new(),
    };
    let language = language::script(site.corpus())?;
    let head_of_preview = view! {
        {script(&language)}
        {script(&scripts::on_demand(true))}
        {own_style::link(site.corpus(), "")}
        {paper::link("")}
    };
    let printed = site.print(Page::Home, printed_in);
    let page = document.html(head_of_preview.into_any(), printed + body);
    let page = page.replacen("</head>", &format!("{head}</head>"), 1);
    fs::write(path, page)
}
