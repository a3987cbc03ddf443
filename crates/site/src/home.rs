//! The home page: the printed list, and the program that replaces it. In the other languages the
//! page is only printed.

use std::{fs, io};

use pliego_corpus::Language;
use pliego_explore::i18n::Strings;
use pliego_explore::share::html::Html;

use crate::document::Document;
use crate::integrity::{csp_hash, sri_hash};
use crate::notices::notices;
use crate::{Site, oembed, policy, scripts, single_file};

/// Writes `index.html`, and one in the folder of each other language.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write(site: &Site) -> io::Result<()> {
    let output = &site.output;
    let integrity = sri_hash(&fs::read(output.folder.join(&output.wasm))?);
    let program = [
        ("data-js", &*format!("./{}", output.glue)),
        ("data-wasm", &*format!("./{}", output.wasm)),
        ("data-integrity", &*integrity),
        ("data-single", single_file::NAME),
    ];
    let document = Document {
        oembed: oembed::address(site, ""),
        ..site.document(Language::default(), "")
    };
    let body = site.printer.home(Language::default(), "");
    output.write("index.html", page(&document, &boot()?, &program, &body))?;
    let glue = fs::read_to_string(output.folder.join(&output.glue))?;
    output.write(&output.glue, scripts::minify(&glue)?)?;
    for language in Language::ALL
        .into_iter()
        .filter(|language| *language != Language::default())
    {
        let body = site.printer.home(language, "../");
        let others = [(Language::default(), "../index.html".to_owned())];
        let page = site.document(language, "../").printed(
            site.corpus().title.get(language),
            &others,
            &body,
        );
        output.write(
            &format!("{}index.html", Strings::of(language).language_folder),
            page,
        )?;
    }
    Ok(())
}

/// Returns the boot script as readers get it.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn boot() -> io::Result<String> {
    scripts::minify(scripts::BOOT)
}

/// Writes the home page; `program` holds the attributes of the boot script, which name the files
/// that it fetches.
pub fn page(document: &Document<'_>, boot: &str, program: &[(&str, &str)], body: &str) -> String {
    Html::document(
        document.language.tag(),
        &policy::home(&csp_hash(boot)),
        |html| {
            document.head(html, document.corpus.title.get(document.language));
            document.link_style(html);
            html.void(
                "link",
                &[("rel", "manifest"), ("href", "manifest.webmanifest")],
            );
            html.void(
                "link",
                &[("rel", "apple-touch-icon"), ("href", "icon-180.png")],
            );
            html.own("script", program, boot);
        },
        |html| {
            notices(html);
            html.piece(body);
        },
    )
}
