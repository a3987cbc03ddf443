//! The answer for hosts that embed the page by its address (oEmbed 1.0, see oembed.com).

use std::io;

use leptos::prelude::*;
use pliego::{Page, to_html};
use pliego_corpus::{Corpus, Language};
use pliego_explore::share::embed::frame;
use serde::Serialize;

use crate::Site;

/// Width and height of the frame that the answer offers, in pixels.
const SIZE: [u32; 2] = [800, 600];

#[derive(Serialize)]
struct Answer<'a> {
    version: &'a str,
    r#type: &'a str,
    provider_name: &'a str,
    width: u32,
    height: u32,
    title: &'a str,
    author_name: &'a str,
    html: String,
}

/// Writes `oembed.json` beside the home page and each statement's page, if the address of the site
/// is known.
///
/// # Errors
///
/// If one cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let Some(address) = &site.address else {
        return Ok(());
    };
    let corpus = site.corpus();
    let language = Language::default();
    site.output.write(
        "oembed.json",
        oembed(address, "", corpus.title.get(language), corpus)?,
    )?;
    for (id, statement) in corpus.statements.iter_enumerated() {
        let answer = oembed(
            address,
            &format!("#s={}", statement.id),
            &statement.title(language),
            corpus,
        )?;
        site.output.write(
            &format!(
                "{}oembed.json",
                Page::Statement(id).folder(corpus, language)
            ),
            answer,
        )?;
    }
    Ok(())
}

/// Returns the address of the answer for the page in a folder, if the address of the site is known.
pub fn address(site: Option<&str>, folder: &str) -> Option<String> {
    site.map(|address| format!("{address}{folder}oembed.json"))
}

/// Makes the answer for a view of the page, as JSON: `page` is the address of the page, `fragment`
/// names the view.
///
/// WordPress shows the quotation, in place of the frame, until the frame has sent its height.
///
/// # Errors
///
/// None in practice: every field can be JSON.
pub fn oembed(
    page: &str,
    fragment: &str,
    title: &str,
    corpus: &Corpus,
) -> serde_json::Result<String> {
    let [width, height] = SIZE;
    let quotation = view! {
        <blockquote>
            <a href=format!("{page}{fragment}")>{title.to_owned()}</a>
        </blockquote>
    };
    let answer = Answer {
        version: "1.0",
        r#type: "rich",
        provider_name: "Pliego",
        width,
        height,
        title,
        author_name: corpus.editors.get(Language::default()),
        html: to_html(quotation)
            + &frame(&format!("{page}?embed=1{fragment}"), title, "100%", height),
    };
    Ok(serde_json::to_string(&answer)? + "\n")
}
