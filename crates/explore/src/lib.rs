//! Exploring a corpus: facets, the selection and its address, search, findings, and the texts of
//! the interface.
//!
//! Pure: it depends on neither the browser nor Leptos.

pub mod facet;
pub mod findings;
pub mod i18n;
pub mod selection;
pub mod share;
