//! Tells text from what only has its name, and says how to make text of it.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Why bytes are no UTF-8 text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A text in another encoding.
    Encoded {
        /// The name of the encoding, such as windows-1252.
        encoding: &'static str,
        /// The first line that is no UTF-8, from 1; 0 for the file as a whole.
        line: usize,
        /// The first character that is no UTF-8, as that encoding reads it.
        character: Option<char>,
    },
    /// A file of another program: “a Word document”, and the remedy.
    Document(&'static str, &'static str),
    /// A text with a NUL byte on this line.
    Nul(usize),
}

/// What a file of another program begins with, what it is, and how to make a text of it.
const DOCUMENTS: [(&[u8], &str, &str); 8] = [
    (b"%PDF", "a PDF", COPY_OUT),
    (b"{\\rtf", "a rich text document (RTF)", SAVE_AS),
    (
        b"\xD0\xCF\x11\xE0",
        "an old Word or Excel document",
        SAVE_AS,
    ),
    (b"\x89PNG", "a picture (PNG)", COPY_OUT),
    (b"\xFF\xD8\xFF", "a picture (JPEG)", COPY_OUT),
    (b"GIF8", "a picture (GIF)", COPY_OUT),
    (b"\x1F\x8B", "a compressed file (gzip)", "unpack it"),
    (b"7z\xBC\xAF", "a compressed file (7-Zip)", "unpack it"),
];

const COPY_OUT: &str = "copy its words into a plain text file (UTF-8)";
const SAVE_AS: &str = "save it as plain text (UTF-8)";
const ADD: &str =
    "save it as plain text (UTF-8), or give it back its own ending and run `pliego add`";
const TABLE: &str = "save it as CSV (UTF-8), or give it back its own ending";

/// Reads bytes as UTF-8.
///
/// # Errors
/// What the bytes are, if they are no UTF-8 text without NUL.
pub fn decode(bytes: Vec<u8>) -> Result<String, Foreign> {
    if let Some(document) = document(&bytes) {
        return Err(document);
    }
    if let Some((encoding, _)) = Encoding::for_bom(&bytes)
        && encoding != UTF_8
    {
        return Err(encoded(encoding, 0, None));
    }
    if let Some(nul) = bytes.iter().position(|byte| *byte == 0) {
        return Err(match utf_16(&bytes) {
            Some(encoding) => encoded(encoding, 0, None),
            None => Foreign::Nul(line_at(&bytes, nul)),
        });
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let bytes = error.as_bytes();
        let encoding = guess(bytes);
        let (read, _) = encoding.decode_without_bom_handling(&bytes[at..bytes.len().min(at + 4)]);
        encoded(encoding, line_at(bytes, at), read.chars().next())
    })
}

/// Converts the text of another encoding. Returns it with the name of that encoding; `None` if the
/// bytes are no text.
///
/// # Errors
/// What the bytes are, if they are no text at all.
pub fn convert(bytes: Vec<u8>) -> Result<(String, Option<&'static str>), Foreign> {
    match decode(bytes.clone()) {
        Ok(text) => Ok((text, None)),
        Err(Foreign::Encoded { encoding, .. }) => {
            let found = Encoding::for_label(encoding.as_bytes()).unwrap_or(UTF_8);
            let (text, _, _) = found.decode(&bytes);
            // Below a mark of its encoding may lie anything.
            let text = decode(text.into_owned().into_bytes())?;
            Ok((text, Some(encoding)))
        }
        Err(foreign) => Err(foreign),
    }
}

impl Foreign {
    /// Returns the line that a message names.
    pub fn line(&self) -> usize {
        match self {
            Self::Encoded { line, .. } | Self::Nul(line) => *line,
            Self::Document(..) => 0,
        }
    }

    /// Says what was expected and what was found.
    pub fn message(&self) -> String {
        match self {
            Self::Encoded {
                encoding,
                character,
                ..
            } => {
                let character = character.filter(|character| !character.is_control());
                let character = character.map(|character| format!(", such as “{character}”"));
                let character = character.unwrap_or_default();
                format!("expected UTF-8, found {encoding}{character}")
            }
            Self::Document(what, _) => {
                format!("expected plain text, found {what} under another name")
            }
            Self::Nul(_) => "expected text, found a NUL byte".to_owned(),
        }
    }

    /// Says how to mend it. `name` is the name of the file.
    pub fn help(&self, name: &str) -> String {
        match self {
            Self::Encoded { .. } => match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
                "toml" => "save it as UTF-8".to_owned(),
                "csv" | "tsv" => {
                    format!("save it as UTF-8, or let `pliego import {name}` convert it")
                }
                _ => format!("save it as UTF-8, or let `pliego add {name}` convert it"),
            },
            Self::Document(_, help) => (*help).to_owned(),
            Self::Nul(_) => "remove it".to_owned(),
        }
    }
}

fn encoded(encoding: &'static Encoding, line: usize, character: Option<char>) -> Foreign {
    Foreign::Encoded {
        encoding: encoding.name(),
        line,
        character,
    }
}

fn line_at(bytes: &[u8], at: usize) -> usize {
    1 + bytes[..at].iter().filter(|byte| **byte == b'\n').count()
}

fn document(bytes: &[u8]) -> Option<Foreign> {
    let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(if has(b"word/document.xml") {
            Foreign::Document("a Word document", ADD)
        } else if has(b"application/vnd.oasis.opendocument.text") {
            Foreign::Document("an OpenDocument text", ADD)
        } else if has(b"xl/workbook") || has(b"application/vnd.oasis.opendocument.spreadsheet") {
            Foreign::Document("a spreadsheet", TABLE)
        } else {
            Foreign::Document("a compressed file (ZIP)", "unpack it")
        });
    }
    let found = DOCUMENTS
        .iter()
        .find(|(start, ..)| bytes.starts_with(start));
    found.map(|(_, what, help)| Foreign::Document(what, help))
}

/// Guesses UTF-16 without a mark: every second byte of Latin letters is NUL.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1024) / 2 * 2];
    let share = |odd: usize| {
        let nul = head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0);
        nul.count() * 10 >= head.len() / 2 * 4
    };
    match (share(0), share(1)) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}
