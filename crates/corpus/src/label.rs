//! Languages of the interface, and texts of the editors in each of them.

use std::cell::{Cell, RefCell};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
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

/// Some of the languages: a bit for each, because a list of them would cost the program 240 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Languages(u8);

impl Languages {
    /// Iterates over them, in the order of [`Language::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Language> + Clone {
        let all = Language::ALL.into_iter();
        all.filter(move |language| self.contains(*language))
    }

    /// Whether a language is one of them.
    pub fn contains(self, language: Language) -> bool {
        self.0 & (1 << language as u8) != 0
    }
}

impl FromIterator<Language> for Languages {
    fn from_iter<I: IntoIterator<Item = Language>>(languages: I) -> Self {
        let bits = languages.into_iter().map(|language| 1 << language as u8);
        Self(bits.fold(0, |bits, bit| bits | bit))
    }
}

/// A text of the editors in each [`Language`].
///
/// Encoded, it is its text in the default language; those in others are in a [`Catalog`]. Labels of themes and
/// demands are encoded in every language, because a search finds them in each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label([Text; Language::ALL.len()]);

/// The texts of all labels in a language other than the default, in the order in which a corpus is
/// encoded; `None` where it is the same as in the default language.
pub type Catalog = Vec<Option<Text>>;

/// A catalog for each language; `None` for the default language, and for those that nobody reads.
pub type Catalogs = [Option<Catalog>; Language::ALL.len()];

thread_local! {
    /// The catalogs that a corpus is being encoded to, or decoded from (these with their last texts first). Serde hands no
    /// context to those who implement it.
    static CATALOGS: RefCell<Catalogs> = RefCell::default();
}

/// Encodes or decodes labels with catalogs; returns what is left of these, or became of them.
pub(crate) fn with_catalogs<T>(mut catalogs: Catalogs, act: impl FnOnce() -> T) -> (T, Catalogs) {
    for catalog in catalogs.iter_mut().flatten() {
        catalog.reverse();
    }
    CATALOGS.set(catalogs);
    let done = act();
    (done, CATALOGS.take())
}

thread_local! {
    /// The language in which labels are encoded.
    static LANGUAGE: Cell<Language> = Cell::default();
}

/// Encodes labels in a language instead of the default.
pub(crate) fn in_language<T>(language: Language, act: impl FnOnce() -> T) -> T {
    LANGUAGE.set(language);
    let done = act();
    LANGUAGE.set(Language::default());
    done
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        CATALOGS.with_borrow_mut(|catalogs| {
            for (catalog, text) in catalogs.iter_mut().zip(&self.0) {
                if let Some(catalog) = catalog {
                    let is_same = *text == self.0[0];
                    catalog.push((!is_same).then(|| text.clone()));
                }
            }
        });
        self.0[LANGUAGE.get() as usize].serialize(serializer)
    }
}

impl<'de: 'static> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut label = Self::same(Text::deserialize(deserializer)?);
        CATALOGS.with_borrow_mut(|catalogs| {
            for (text, catalog) in label.0.iter_mut().zip(catalogs) {
                if let Some(catalog) = catalog {
                    let translated = catalog.pop();
                    let missing = || de::Error::custom("a text is missing");
                    if let Some(translated) = translated.ok_or_else(missing)? {
                        *text = translated;
                    }
                }
            }
            Ok(label)
        })
    }
}

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

    /// Returns the label with its text in the default language for each language that is not one of these. A
    /// corpus has nothing else in a language that its interface does not have.
    #[must_use]
    pub fn within(mut self, languages: Languages) -> Self {
        let default = self.0[Language::default() as usize].clone();
        for language in Language::ALL {
            if !languages.contains(language) {
                self.0[language as usize] = default.clone();
            }
        }
        self
    }

    /// Returns the text in a language.
    pub fn get(&self, language: Language) -> &str {
        &self.0[language as usize]
    }
}

/// Encodes a label in every language, for one by which a search finds something whatever the language of the
/// page.
pub(crate) mod in_every_language {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Label;

    pub(crate) fn serialize<S: Serializer>(
        label: &Label,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        label.0.serialize(serializer)
    }

    pub(crate) fn deserialize<'de: 'static, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Label, D::Error> {
        Deserialize::deserialize(deserializer).map(Label)
    }
}
