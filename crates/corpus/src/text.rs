//! Text of the corpus, borrowed or owned.

use core::fmt;
use core::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text of the corpus.
///
/// The program borrows its texts from the encoded corpus that it carries, so that it holds none
/// twice. A corpus that was read from a folder owns its texts. Every record that holds one
/// therefore decodes from `'static` data only: its `bound(deserialize = "'de: 'static")` says so.
///
/// ```
/// use pliego_corpus::Text;
///
/// let read = Text::from(String::from("Huelga general"));
/// assert_eq!(read, "Huelga general");
/// assert!(read.starts_with("Huelga"));
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Inner);

#[cfg(not(target_arch = "wasm32"))]
type Inner = std::borrow::Cow<'static, str>;

/// The program never owns a text. Without the owned variant no record has to be dropped, which
/// saves 1.1 KB (Brotli).
#[cfg(target_arch = "wasm32")]
type Inner = &'static str;

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}

impl<'de: 'static> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&'static str>::deserialize(deserializer).map(Self::from)
    }
}

impl Deref for Text {
    type Target = str;

    // In the program the field is a reference already; natively it is a `Cow`.
    #[allow(clippy::needless_borrow)]
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&'static str> for Text {
    fn from(text: &'static str) -> Self {
        Self(Inner::from(text))
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl PartialEq<str> for Text {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Text {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}
