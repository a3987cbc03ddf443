//! Languages of the interface, and texts of the editors in each of them.

use serde::{Deserialize, Serialize};
use strum::EnumCount;

use crate::Text;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, EnumCount)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language, in the order in which readers are offered them.
    pub const ALL: [Self; Self::COUNT] = [Self::En, Self::Es];

    /// Returns the language tag (BCP 47) that `lang` attributes and the address use.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// Finds the language of a tag; only its primary subtag counts.
    ///
    /// ```
    /// use pliego_corpus::Language;
    ///
    /// assert_eq!(Language::from_tag("es-PE"), Some(Language::Es));
    /// assert_eq!(Language::from_tag("qu"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

/// A text of the editors in each [`Language`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent, bound(deserialize = "'de: 'static"))]
pub struct Label([Text; Language::ALL.len()]);

impl Label {
    /// Makes a label of a text in each language, in the order of [`Language::ALL`].
    pub fn new(texts: [Text; Language::ALL.len()]) -> Self {
        Self(texts)
    }

    /// Makes a label whose text is the same in every language.
    pub fn same(text: impl Into<Text>) -> Self {
        let text = text.into();
        Self(Language::ALL.map(|_| text.clone()))
    }

    /// Returns the text in a language.
    pub fn get(&self, language: Language) -> &str {
        &self.0[language as usize]
    }
}
