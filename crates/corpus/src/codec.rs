//! The encoded corpus: the form in which the program carries it.
//!
//! ```text
//! byte 0       format number (FORMAT)
//! bytes 1..    the Corpus as a postcard value (https://postcard.jamesmunns.com/wire-format)
//! ```
//!
//! Texts are not copied when it is decoded: they borrow from the bytes.

use core::fmt;

use crate::Corpus;

/// The number of this format. It rises whenever a type of the corpus changes: a program refuses
/// what it was not built for.
pub const FORMAT: u8 = 4;

/// Why bytes are not an encoded corpus, or a corpus cannot be encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// The bytes begin with another format number, or there are none.
    Format(Option<u8>),
    /// Postcard cannot read or write the value.
    Value(postcard::Error),
    /// So many bytes follow the value.
    Trailing(usize),
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
    /// Encodes the corpus; [`Corpus::decode`] is the inverse.
    ///
    /// # Errors
    /// [`CodecError::Value`], if postcard cannot write a value. None of the types of a corpus is
    /// known to cause that.
    pub fn encode(&self) -> Result<Vec<u8>, CodecError> {
        let mut bytes = vec![FORMAT];
        bytes.extend(postcard::to_allocvec(self).map_err(CodecError::Value)?);
        Ok(bytes)
    }

    /// Decodes a corpus from bytes that live as long as the program.
    ///
    /// # Errors
    /// [`CodecError::Format`], if another version encoded the bytes; [`CodecError::Value`], if they
    /// are cut or damaged; [`CodecError::Trailing`], if there are bytes after the corpus.
    ///
    /// ```
    /// use pliego_corpus::{Corpus, codec::{CodecError, FORMAT}};
    ///
    /// assert_eq!(Corpus::decode(&[]).err(), Some(CodecError::Format(None)));
    /// assert_eq!(Corpus::decode(&[FORMAT + 1]).err(), Some(CodecError::Format(Some(FORMAT + 1))));
    /// assert!(matches!(Corpus::decode(&[FORMAT]), Err(CodecError::Value(_))));
    /// ```
    pub fn decode(bytes: &'static [u8]) -> Result<Self, CodecError> {
        match bytes.split_first() {
            Some((&FORMAT, value)) => {
                match postcard::take_from_bytes(value).map_err(CodecError::Value)? {
                    (corpus, []) => Ok(corpus),
                    (_, rest) => Err(CodecError::Trailing(rest.len())),
                }
            }
            found => Err(CodecError::Format(found.map(|(format, _)| *format))),
        }
    }
}
