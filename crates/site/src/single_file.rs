//! The whole explorer as one file, which opens from a disk and in a frame without an origin.

use std::{fs, io};

use base64::prelude::{BASE64_STANDARD, Engine};
use pliego_corpus::Language;
use pliego_explore::share::html::Html;

use crate::integrity::csp_hash;
use crate::notices::notices;
use crate::{Site, home, policy, scripts};

/// The name of the file.
pub const NAME: &str = "pliego.html";
/// The length of the pieces that hold the program, in characters of base64. One piece of 10 MB
/// takes browsers over a second.
const PIECE: usize = 1 << 18;

/// Writes the file; `glue` is an ordinary script that loads the program.
///
/// # Errors
///
/// If a file cannot be read or written, or if a script or style contains “</”, which would end its
/// element.
pub fn write(site: &Site, glue: &str) -> io::Result<()> {
    let output = &site.output;
    let style = fs::read_to_string(output.folder.join(&output.style))?;
    let program = BASE64_STANDARD.encode(fs::read(output.folder.join(&output.wasm))?);
    let boot = home::boot()?;
    let glue = &*scripts::minify(glue)?;
    for (name, text) in [
        ("the style sheet", &*style),
        ("the glue of wasm-bindgen", glue),
    ] {
        if text.contains("</") {
            return Err(io::Error::other(format!(
                "{name}: expected no “</”, found one; help: it would end the element that holds it"
            )));
        }
    }
    let document = site.document(Language::default(), "");
    let page = Html::document(
        document.language.tag(),
        &policy::single_file(&csp_hash(&style), &csp_hash(&boot), &csp_hash(glue)),
        |html| {
            document.head(html, document.corpus.title.get(document.language));
            html.own("style", &[], &style)
                .own("script", &[], glue)
                .own("script", &[], &boot);
        },
        |html| {
            notices(html);
            html.piece(&site.printer.home(document.language, ""));
            let mut rest = program.as_str();
            while !rest.is_empty() {
                let (piece, further) = rest.split_at_checked(PIECE).unwrap_or((rest, ""));
                html.own(
                    "script",
                    &[("type", "text/plain"), ("class", "program")],
                    piece,
                );
                rest = further;
            }
        },
    );
    output.write(NAME, page)
}
