//! Exploring a corpus: facets, the selection and its address, search, findings, and the texts of
//! the interface.
//!
//! Pure: it depends on neither the browser nor Leptos. What a reader chooses is a
//! [`Selection`](selection::Selection), which an address holds; what it finds is one function of it:
//!
//! ```
//! use pliego_corpus::Language;
//! use pliego_explore::findings::Index;
//! use pliego_explore::selection::address;
//!
//! let edition = pliego_edition::read("../../tests/core/small".as_ref()).expect("no problems");
//! let (selection, _) = address::read("q=bread&theme=roses", &edition.corpus);
//! let index = Index::new(&edition.corpus);
//! let titles = index.find(&selection).matches.into_iter().map(|found| {
//!     edition.corpus.statements[found.statement].title(Language::En)
//! });
//! assert_eq!(titles.collect::<Vec<_>>(), ["Of bread"]);
//! ```

pub mod facet;
pub mod findings;
pub mod i18n;
pub mod selection;
pub mod share;
