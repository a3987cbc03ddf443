//! Words of the editors, in each language of the interface.

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language, in the order in which readers are offered them.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The language tag of BCP 47, as it stands in `lang` attributes and in the address.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a tag such as `es` or `es-PE`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

/// The same thing said in each [`Language`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label(pub(crate) [&'static str; Language::ALL.len()]);

impl Label {
    /// The words in each language, in the order of [`Language::ALL`].
    pub fn new(texts: [&'static str; Language::ALL.len()]) -> Self {
        Self(texts)
    }

    /// Words that are the same in every language.
    pub fn same(text: &'static str) -> Self {
        Self([text; Language::ALL.len()])
    }

    /// The words in that language.
    pub fn get(&self, language: Language) -> &'static str {
        self.0[language as usize]
    }
}
