//! What a corpus can be narrowed by. A new facet is one new file here and one line in [`FACETS`].
//!
//! It knows the corpus only: what is chosen is the selection's, how many remain is a finding.

mod demand;
mod name;
mod organization;
mod theme;

use pliego_corpus::{Corpus, Language, Span};

/// Every facet, in the order in which the page shows them.
pub const FACETS: [&dyn Facet; 5] =
    [&organization::ByOrganization, &theme::ByTheme, &demand::ByDemand, &name::WHO, &name::WHERE];

/// The position of the organization facet in [`FACETS`].
pub const ORGANIZATION: usize = 0;
/// The position of the theme facet in [`FACETS`].
pub const THEME: usize = 1;
/// The position of the demand facet in [`FACETS`].
pub const DEMAND: usize = 2;
/// The position of the first facet that a reader looks at less often, and after which all are such.
pub const FOLDED: usize = 2;

/// A way to narrow the corpus: statements have values of it, and the reader chooses among them.
///
/// A value is a position in the corpus' list of that kind.
pub trait Facet: Sync {
    /// Its key in the address.
    fn key(&self) -> &'static str;

    /// How many values there are.
    fn len(&self, corpus: &Corpus) -> usize;

    /// The id of a value, as it stands in the address.
    fn id<'c>(&self, corpus: &'c Corpus, value: usize) -> &'c str;

    /// The name of a value.
    fn label<'c>(&self, corpus: &'c Corpus, value: usize, language: Language) -> &'c str;

    /// The values that the statement at that position has, in any order, perhaps repeated; with `signed`, signing counts as
    /// issuing.
    fn of(&self, corpus: &Corpus, statement: usize, signed: bool) -> Vec<usize>;

    /// Whether its values stand in passages; else they are said of whole statements.
    fn reaches_passages(&self) -> bool {
        false
    }

    /// The words of a passage of a statement that carry a value, for facets that reach the passage; all by position.
    fn carried(&self, _corpus: &Corpus, _statement: usize, _passage: usize, _value: usize) -> Vec<Span> {
        Vec::new()
    }

    /// The name that a value is, for facets of names: a position in [`Corpus::names`].
    fn name(&self, _corpus: &Corpus, _value: usize) -> Option<usize> {
        None
    }

    /// The value with that id.
    fn value(&self, corpus: &Corpus, id: &str) -> Option<usize> {
        (0..self.len(corpus)).find(|value| self.id(corpus, *value) == id)
    }
}
