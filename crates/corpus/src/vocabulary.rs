//! Controlled vocabularies: enums whose variants have fixed names in corpus files and tables.

use strum::VariantArray;

/// An enum whose variants have names in corpus files and tables.
///
/// ```
/// use pliego_corpus::{Stance, Vocabulary};
///
/// assert_eq!(Stance::Silent.name(), "silent");
/// assert_eq!(Stance::named("rejects"), Some(Stance::Rejects));
/// ```
pub trait Vocabulary: VariantArray + Copy + Into<&'static str> {
    /// Returns the name of a variant.
    fn name(self) -> &'static str {
        self.into()
    }

    /// Finds a variant by its name.
    fn named(name: &str) -> Option<Self> {
        Self::VARIANTS
            .iter()
            .copied()
            .find(|variant| variant.name() == name)
    }
}

impl<T: VariantArray + Copy + Into<&'static str>> Vocabulary for T {}
