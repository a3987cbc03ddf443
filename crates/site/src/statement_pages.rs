//! The printed page of each statement, in each language of the interface.

use std::io;

use pliego_corpus::{Language, Statement};
use pliego_explore::i18n::Strings;

use crate::document::Document;
use crate::{Site, oembed};

/// Writes `s/<id>/index.html`, and one for each other language in a folder below.
///
/// # Errors
///
/// If a file cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let corpus = site.corpus();
    for (at, statement) in corpus.statements.iter_enumerated() {
        for language in Language::ALL {
            // The default language has no folder of its own.
            let own = Strings::of(language).language_folder;
            let (root, up) = if own.is_empty() {
                ("../../", "")
            } else {
                ("../../../", "../")
            };
            let others = Language::ALL.into_iter().filter(|other| *other != language);
            let translations: Vec<(Language, String)> = others
                .map(|other| {
                    (
                        other,
                        format!("{up}{}index.html", Strings::of(other).language_folder),
                    )
                })
                .collect();
            let folder = folder(statement);
            // A host that embeds by address frames the home page, which finds the language itself.
            let oembed = if own.is_empty() {
                oembed::address(site, &folder)
            } else {
                None
            };
            let document = Document {
                oembed,
                ..site.document(language, root)
            };
            let title = format!(
                "{} · {}",
                statement.title(language),
                corpus.title.get(language)
            );
            let page = document.printed(
                &title,
                &translations,
                &site.printer.statement(at, language, root),
            );
            site.output
                .write(&format!("{folder}{own}index.html"), page)?;
        }
    }
    Ok(())
}

/// Returns the folder of a statement's page, with a slash at its end.
pub fn folder(statement: &Statement) -> String {
    format!("s/{}/", statement.id)
}
