//! The list of all pages for search engines (<https://www.sitemaps.org/protocol.html>), each with the same page
//! in other languages. The home page has no room for these links in its head.

use std::io;

use pliego::Page;
use pliego_edition::Edition;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::Site;
use crate::head::Subject;

/// The name of the file.
pub const NAME: &str = "sitemap.xml";

/// Writes the file, if the address of the site is known: the protocol wants whole addresses.
///
/// # Errors
///
/// If it cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    match &site.address {
        Some(address) => site.output.write(NAME, sitemap(site.edition, address)?),
        None => Ok(()),
    }
}

/// Makes the list.
///
/// # Errors
///
/// None in practice: memory can be written.
pub fn sitemap(edition: &Edition, address: &str) -> io::Result<Vec<u8>> {
    let modified = edition.documentation.changes.first();
    let modified = modified.map(|change| change.date.to_string());
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let list = writer
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"));
    list.write_inner_content(|writer| {
        for page in Page::all(&edition.corpus) {
            for language in edition.corpus.interface.iter() {
                let subject = Subject {
                    edition,
                    address: Some(address),
                    page,
                    language,
                };
                one(writer, &subject, modified.as_deref())?;
            }
        }
        Ok(())
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// Writes a page.
fn one(
    writer: &mut Writer<Vec<u8>>,
    subject: &Subject<'_>,
    modified: Option<&str>,
) -> io::Result<()> {
    let address = |language| subject.page(subject.page, language);
    writer.create_element("url").write_inner_content(|writer| {
        let own = address(subject.language);
        let element = writer.create_element("loc");
        element.write_text_content(BytesText::new(&own))?;
        if let Some(modified) = modified {
            let element = writer.create_element("lastmod");
            element.write_text_content(BytesText::new(modified))?;
        }
        for language in subject.edition.corpus.interface.iter() {
            writer
                .create_element("xhtml:link")
                .with_attribute(("rel", "alternate"))
                .with_attribute(("hreflang", language.tag()))
                .with_attribute(("href", address(language).as_str()))
                .write_empty()?;
        }
        Ok(())
    })?;
    Ok(())
}
