//! What a reader asks of a corpus, and what that finds.
//!
//! Pure: it knows no browser and no Leptos.

pub mod facet;
pub mod findings;
pub mod i18n;
pub mod selection;
pub mod share;
