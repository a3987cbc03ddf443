//! The whole explorer as one file, which opens from a disk and in a frame without an origin.

use std::io;

use base64::prelude::{BASE64_STANDARD, Engine};
use fs_err as fs;
use leptos::prelude::*;
use pliego::{Page, to_html};
use pliego_corpus::Language;

use crate::document::{Document, script, style};
use crate::head::description;
use crate::integrity::csp_hash;
use crate::notices::notices;
use crate::{Site, embed, export, language, paper, policy, scripts};

/// The name of the file.
pub const NAME: &str = "pliego.html";
/// The length of the pieces that hold the program, in characters of base64. One piece of 10 MB
/// takes browsers over a second.
const PIECE: usize = 1 << 18;

/// Writes the file; `glue` is an ordinary script that loads the program, `cite` the script that cites.
///
/// # Errors
///
/// If a file cannot be read or written, or if a script or style contains “</”, which would end its
/// element.
pub fn write(site: &Site, glue: &str, cite: &str) -> io::Result<()> {
    let output = &site.output;
    let sheet = site.style()? + &paper::style();
    let program = BASE64_STANDARD.encode(fs::read(output.folder.join(&output.wasm))?);
    // The boot script comes last: it starts what the others define.
    let scripts = [
        language::script(site.carried())?,
        scripts::minify(glue)?,
        scripts::picture()?,
        embed::script(site.corpus())?,
        cite.to_owned(),
        export::script(site)?,
        scripts::minify(&scripts::on_demand(false))?,
        scripts::boot()?,
    ];
    if let Some(script) = scripts.iter().find(|script| script.contains("</")) {
        let beginning: String = script.chars().take(40).collect();
        return Err(io::Error::other(format!(
            "the script that begins “{beginning}”: expected no “</”, found one; help: it would end the element that \
             holds it"
        )));
    }
    let hashes = scripts
        .each_ref()
        .map(|script| format!("'{}'", csp_hash(script)));
    let language = Language::default();
    let document = Document {
        corpus: site.corpus(),
        language,
        title: Page::Home.title(site.corpus(), language),
        description: description::of(site.edition, Page::Home, language),
        policy: policy::single_file(&csp_hash(&sheet), &hashes),
        oembed: None,
        address: String::new(),
    };
    let scripts = scripts.iter().map(|text| script(text)).collect_view();
    let head = view! {
        {style(&sheet)}
        {scripts}
    };
    let mut body = to_html(notices(site.corpus().interface)) + &site.print(Page::Home, language);
    let mut rest = program.as_str();
    while !rest.is_empty() {
        let (piece, further) = rest.split_at_checked(PIECE).unwrap_or((rest, ""));
        let piece = piece.to_owned();
        body += &to_html(
            view! { <script type="text/plain" class="program" inner_html=piece></script> },
        );
        rest = further;
    }
    output.write(NAME, document.html(head.into_any(), body))
}
