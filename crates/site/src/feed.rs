//! The change log of the corpus as an Atom feed (RFC 4287), in each language.

use std::io;

use pliego::Page;
use pliego_corpus::{Day, Language};
use pliego_edition::Edition;
use pliego_explore::i18n::Strings;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::Site;
use crate::head::Subject;

/// The media type.
pub const KIND: &str = "application/atom+xml";

/// Returns the path of the feed in a language; `None` if the corpus has no change log.
pub fn path(edition: &Edition, language: Language) -> Option<String> {
    let has_changes = !edition.documentation.changes.is_empty();
    has_changes.then(|| {
        format!(
            "{}changes.atom",
            Page::Home.folder(&edition.corpus, language)
        )
    })
}

/// Writes the feeds, if the address of the site is known: ids of a feed are whole addresses.
///
/// # Errors
///
/// If one cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let Some(address) = &site.address else {
        return Ok(());
    };
    for language in site.corpus().interface.iter() {
        if let Some(path) = path(site.edition, language) {
            let feed = feed(site.edition, address, &path, language)?;
            site.output.write(&path, feed)?;
        }
    }
    Ok(())
}

/// Makes the feed that stands at a path.
///
/// # Errors
///
/// None in practice: memory can be written.
pub fn feed(
    edition: &Edition,
    address: &str,
    path: &str,
    language: Language,
) -> io::Result<Vec<u8>> {
    let (corpus, changes) = (&edition.corpus, &edition.documentation.changes);
    let strings = Strings::of(language);
    let subject = Subject {
        edition,
        address: Some(address),
        page: Page::About,
        language,
    };
    let about = subject.page(Page::About, language);
    let own = format!("{address}{path}");
    let newest = changes.first().map(|change| change.date);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let feed = writer
        .create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", language.tag()));
    feed.write_inner_content(|writer| {
        say(writer, "title", corpus.title.get(language))?;
        say(writer, "id", &own)?;
        link(writer, "self", &own)?;
        link(writer, "alternate", &about)?;
        say(
            writer,
            "updated",
            &midnight(newest.unwrap_or(corpus.span.1)),
        )?;
        let author = writer.create_element("author");
        author.write_inner_content(|writer| say(writer, "name", corpus.editors.get(language)))?;
        for change in changes {
            let anchor = format!("{about}#version-{}", change.version);
            writer
                .create_element("entry")
                .write_inner_content(|writer| {
                    let title = format!("{} {}", strings.version, change.version);
                    say(writer, "title", &title)?;
                    say(writer, "id", &anchor)?;
                    link(writer, "alternate", &anchor)?;
                    say(writer, "updated", &midnight(change.date))?;
                    say(writer, "summary", change.text.get(language))
                })?;
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn say(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    let element = writer.create_element(name);
    element.write_text_content(BytesText::new(text))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, address: &str) -> io::Result<()> {
    let element = writer.create_element("link").with_attribute(("rel", rel));
    element.with_attribute(("href", address)).write_empty()?;
    Ok(())
}

/// Writes a day as Atom wants it: with a time.
fn midnight(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
