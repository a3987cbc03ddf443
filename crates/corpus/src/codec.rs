//! The encoded corpus: the form in which the program carries it. It has the labels in the default
//! language alone; readers of another language fetch a [`Catalog`] besides.
//!
//! ```text
//! byte 0       format number (FORMAT)
//! bytes 1..    the Corpus as a postcard value (https://postcard.jamesmunns.com/wire-format)
//! ```
//!
//! Texts are not copied when it is decoded: they borrow from the bytes.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::label::with_catalogs;
use crate::{Catalog, Catalogs, Corpus, Language};

/// The number of this format. It rises whenever a type of the corpus changes: a program refuses
/// what it was not built for.
pub const FORMAT: u8 = 7;

/// Why bytes are not an encoded corpus, or a corpus cannot be encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// The bytes begin with another format number, or there are none.
    Format(Option<u8>),
    /// Postcard cannot read or write the value.
    Value(postcard::Error),
    /// So many bytes follow the value.
    Trailing(usize),
    /// So many texts of a catalog belong to no label.
    Catalog(usize),
    /// A shard of a collection holds so many statements, which are not those that it should hold.
    Statements(usize),
}

impl fmt::Display for CodecError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format(Some(found)) => write!(
                f,
                "corpus format: expected {FORMAT}, found {found}; build it again"
            ),
            Self::Format(None) => write!(
                f,
                "corpus format: expected {FORMAT}, found no bytes; build it again"
            ),
            Self::Value(error) => write!(f, "corpus value: {error}"),
            Self::Catalog(texts) => {
                write!(
                    f,
                    "catalog: expected a text for each label, found texts after them: {texts}; build it again"
                )
            }
            Self::Statements(found) => {
                write!(
                    f,
                    "shard: expected the statements of its place, found {found} of others; build it again"
                )
            }
            Self::Trailing(bytes) => {
                write!(
                    f,
                    "corpus value: expected its end, found bytes after it: {bytes}; build it again"
                )
            }
        }
    }
}

impl core::error::Error for CodecError {}

impl Corpus {
    /// Encodes the corpus, and a catalog for each language of the interface in which a label differs;
    /// [`Corpus::decode`] is the inverse.
    ///
    /// # Errors
    /// [`CodecError::Value`], if postcard cannot write a value. None of the types of a corpus is
    /// known to cause that.
    pub fn encode(&self) -> Result<(Vec<u8>, Catalogs), CodecError> {
        let (bytes, catalogs) = with_catalogs(self.begun(), || encode(self));
        // One that says nothing else is none.
        let differs = |catalog: &Catalog| catalog.iter().any(Option::is_some);
        Ok((bytes?, catalogs.map(|catalog| catalog.filter(differs))))
    }

    /// Returns an empty catalog for each language of the interface but the default.
    fn begun(&self) -> Catalogs {
        let has_catalog =
            |language| language != Language::default() && self.interface.contains(language);
        Language::ALL.map(|language| has_catalog(language).then(Vec::new))
    }

    /// Decodes a corpus from bytes that live as long as the program. In a language without catalog, its
    /// labels are those of the default language.
    ///
    /// # Errors
    /// [`CodecError::Format`], if another version encoded the bytes; [`CodecError::Value`], if they
    /// are cut or damaged, or a catalog is; [`CodecError::Trailing`], if there are bytes after the corpus;
    /// [`CodecError::Catalog`], if there are texts after its labels.
    ///
    /// ```
    /// use pliego_corpus::{Corpus, codec::{CodecError, FORMAT}};
    ///
    /// let decode = |bytes| Corpus::decode(bytes, Default::default());
    /// assert_eq!(decode(&[]).err(), Some(CodecError::Format(None)));
    /// assert_eq!(decode(&[FORMAT + 1]).err(), Some(CodecError::Format(Some(FORMAT + 1))));
    /// assert!(matches!(decode(&[FORMAT]), Err(CodecError::Value(_))));
    /// ```
    pub fn decode(bytes: &'static [u8], catalogs: Catalogs) -> Result<Self, CodecError> {
        decode_with(value_of(bytes)?, catalogs)
    }
}

/// Encodes a value, after the format number; [`decode`] is the inverse.
///
/// # Errors
///
/// [`CodecError::Value`], if postcard cannot write it.
pub fn encode(value: &impl Serialize) -> Result<Vec<u8>, CodecError> {
    postcard::to_extend(value, vec![FORMAT]).map_err(CodecError::Value)
}

/// Decodes a value from bytes that live as long as the program.
///
/// # Errors
///
/// As [`Corpus::decode`].
pub fn decode<T: Deserialize<'static>>(bytes: &'static [u8]) -> Result<T, CodecError> {
    decode_with(value_of(bytes)?, Catalogs::default())
}

/// Returns what stands after the format number.
fn value_of(bytes: &'static [u8]) -> Result<&'static [u8], CodecError> {
    match bytes.split_first() {
        Some((&FORMAT, value)) => Ok(value),
        found => Err(CodecError::Format(found.map(|(format, _)| *format))),
    }
}

fn decode_with<T: Deserialize<'static>>(
    value: &'static [u8],
    catalogs: Catalogs,
) -> Result<T, CodecError> {
    let (decoded, left) = with_catalogs(catalogs, || postcard::take_from_bytes(value));
    let left = left.iter().flatten().map(Vec::len).sum();
    match decoded.map_err(CodecError::Value)? {
        (_, rest @ [_, ..]) => Err(CodecError::Trailing(rest.len())),
        (decoded, []) if left == 0 => Ok(decoded),
        _ => Err(CodecError::Catalog(left)),
    }
}
