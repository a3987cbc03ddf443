//! Takes the words out of files: plain texts in any encoding, Markdown, Word, OpenDocument.

use std::io::{Cursor, Read};

use pliego_edition::convert;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quick_xml::Reader;
use quick_xml::events::BytesStart;
use quick_xml::events::Event as Xml;
use zip::ZipArchive;

/// A text may have this many bytes when it is unpacked; nothing that a person reads is longer.
const LARGEST: u64 = 64 << 20;

/// The words of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The text; blank lines between paragraphs.
    pub text: String,
    /// What a user has to know about it, such as the encoding from which it was converted.
    pub notes: Vec<String>,
}

/// Takes the text out of a file with this name.
///
/// # Errors
/// Why it cannot be done, with the remedy.
pub fn document(name: &str, bytes: Vec<u8>) -> Result<Document, String> {
    // What a file is stands in its first bytes, whatever its name says.
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped(bytes);
    }
    let (text, encoding) = convert(bytes)
        .map_err(|foreign| format!("{}; {}", foreign.message(), foreign.help(name)))?;
    let mut notes: Vec<String> = encoding
        .into_iter()
        .map(|encoding| format!("converted from {encoding} to UTF-8"))
        .collect();
    let lower = name.to_lowercase();
    if lower.ends_with(".docx") || lower.ends_with(".odt") {
        return Err("expected a document, found a plain text; give it the ending .txt".to_owned());
    }
    if lower.ends_with(".md") || lower.ends_with(".markdown") {
        notes.push("took the words out of Markdown".to_owned());
        return Ok(Document {
            text: markdown(&text),
            notes,
        });
    }
    Ok(Document { text, notes })
}

fn zipped(bytes: Vec<u8>) -> Result<Document, String> {
    let broken = |error: &dyn core::fmt::Display| {
        format!(
            "expected a document, found one that cannot be read ({error}); save it as plain text (UTF-8)"
        )
    };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let (part, what, format) = match archive
        .file_names()
        .flatten()
        .find_map(|part| format_of(&part))
    {
        Some(found) => found,
        None => {
            let help = "save it as plain text (UTF-8)";
            return Err(format!(
                "expected a text, found a file of another program; {help}"
            ));
        }
    };
    let mut xml = Vec::new();
    let entry = archive.by_name(part).map_err(|error| broken(&error))?;
    entry
        .take(LARGEST)
        .read_to_end(&mut xml)
        .map_err(|error| broken(&error))?;
    let xml = String::from_utf8(xml).map_err(|error| broken(&error))?;
    let (text, numbered) = paragraphs(&xml, format).map_err(|error| broken(&error))?;
    let mut notes = vec![format!(
        "took the words out of {what}, without footnotes and comments"
    )];
    if numbered {
        notes.push("the numbers of its lists are no text and are left out: add them where they are printed".to_owned());
    }
    Ok(Document { text, notes })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Word,
    OpenDocument,
}

fn format_of(part: &str) -> Option<(&'static str, &'static str, Format)> {
    match part {
        "word/document.xml" => Some(("word/document.xml", "a Word document", Format::Word)),
        "content.xml" => Some(("content.xml", "an OpenDocument text", Format::OpenDocument)),
        _ => None,
    }
}

/// Elements whose content is no text of the document.
fn is_skipped(name: &[u8], format: Format) -> bool {
    let names: &[&[u8]] = match format {
        Format::Word => &[
            b"w:del",
            b"w:moveFrom",
            b"w:instrText",
            b"mc:Fallback",
            b"w:delText",
            b"w:pPr",
            b"w:rPr",
        ],
        Format::OpenDocument => &[
            b"office:annotation",
            b"text:note",
            b"text:tracked-changes",
            b"text:sequence-decls",
        ],
    };
    names.contains(&name)
}

/// Takes the paragraphs out of a document, and tells whether it has automatic numbers.
fn paragraphs(xml: &str, format: Format) -> Result<(String, bool), quick_xml::Error> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let mut text = String::new();
    let mut paragraph = String::new();
    let (mut numbered, mut body, mut skipped, mut in_text) = (false, false, 0_usize, 0_usize);
    loop {
        let event = reader.read_event()?;
        match &event {
            Xml::Eof => break,
            Xml::Start(start) if skipped > 0 || is_skipped(start.name().as_ref(), format) => {
                numbered |= start.name().as_ref() == b"w:numPr";
                skipped += 1;
            }
            Xml::End(_) if skipped > 0 => skipped -= 1,
            Xml::Empty(empty) if empty.name().as_ref() == b"w:numPr" => numbered = true,
            _ if skipped > 0 => {}
            Xml::Start(start) | Xml::Empty(start) => {
                let is_open = matches!(event, Xml::Start(_));
                match start.name().as_ref() {
                    b"w:body" | b"office:text" => body = true,
                    b"w:tab" | b"text:tab" => paragraph.push('\t'),
                    b"w:br" | b"w:cr" | b"text:line-break" => paragraph.push('\n'),
                    b"w:noBreakHyphen" => paragraph.push('\u{2011}'),
                    b"text:s" => paragraph.push_str(&" ".repeat(count(start))),
                    b"text:list-item" => numbered = true,
                    b"w:t" | b"text:p" | b"text:h" if is_open => in_text += 1,
                    _ => {}
                }
            }
            Xml::End(end) => match end.name().as_ref() {
                b"w:p" => close(&mut text, &mut paragraph),
                b"text:p" | b"text:h" => {
                    in_text = in_text.saturating_sub(1);
                    close(&mut text, &mut paragraph);
                }
                b"w:t" => in_text = in_text.saturating_sub(1),
                b"w:body" | b"office:text" => body = false,
                _ => {}
            },
            Xml::Text(words) if body && in_text > 0 => {
                let words = words.decode()?;
                match format {
                    Format::Word => paragraph.push_str(&words),
                    // Line ends within a paragraph are none of its text.
                    Format::OpenDocument => paragraph.push_str(&words.replace(['\n', '\r'], " ")),
                }
            }
            Xml::GeneralRef(reference) if body && in_text > 0 => {
                let name = reference.decode()?;
                match reference.resolve_char_ref()? {
                    Some(character) => paragraph.push(character),
                    None => paragraph.push_str(
                        quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default(),
                    ),
                }
            }
            _ => {}
        }
    }
    close(&mut text, &mut paragraph);
    Ok((text, numbered))
}

/// How many spaces an element of OpenDocument stands for.
fn count(element: &BytesStart<'_>) -> usize {
    let attribute = element.try_get_attribute("text:c").ok().flatten();
    let value =
        attribute.and_then(|attribute| String::from_utf8(attribute.value.into_owned()).ok());
    value
        .and_then(|count| count.parse().ok())
        .unwrap_or(1)
        .clamp(1, 100)
}

/// Ends a paragraph: a blank line stands between two.
fn close(text: &mut String, paragraph: &mut String) {
    // No control characters come out of documents.
    let words: String = paragraph
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let words = words.trim();
    if !words.is_empty() {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(words);
        text.push('\n');
    }
    paragraph.clear();
}

/// Takes the words out of Markdown. Lines between `---` at its begin become lines on top.
fn markdown(source: &str) -> String {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_STRIKETHROUGH;
    let (mut text, mut paragraph, mut head) = (String::new(), String::new(), String::new());
    let mut in_head = false;
    let mut lists: Vec<Option<u64>> = Vec::new();
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => in_head = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_head = false,
            Event::Text(words) if in_head => head.push_str(&words),
            Event::Start(Tag::List(first)) => {
                close(&mut text, &mut paragraph);
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
            }
            Event::Start(Tag::Item) => match lists.last_mut() {
                Some(Some(number)) => {
                    paragraph.push_str(&format!("{number}. "));
                    *number += 1;
                }
                _ => paragraph.push_str("- "),
            },
            Event::Text(words) | Event::Code(words) => paragraph.push_str(&words),
            Event::SoftBreak | Event::HardBreak => paragraph.push('\n'),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::BlockQuote(_),
            ) => close(&mut text, &mut paragraph),
            _ => {}
        }
    }
    close(&mut text, &mut paragraph);
    let (end, lines) = pliego_edition::head(&format!("{}\n\n", head.trim()));
    match lines.is_empty() || end == 0 {
        true => text,
        false => format!("{}\n\n{text}", head.trim()),
    }
}
