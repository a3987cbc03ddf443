//! Findings: what a selection finds in the corpus. [`Index::find`] is a pure function; nothing is
//! kept from one call to the next.
//!
//! The modules beside it analyse what was found, one for each view. They know corpus and selection,
//! and no browser.

pub mod answers;
pub mod columns;
pub mod compare;
pub mod concordance;
mod facet_index;
pub mod figure_plot;
pub mod figures;
mod folded;
pub mod grid;
mod index;
pub mod keyness;
pub mod list;
pub mod names;
mod nearest;
pub mod passages;
pub mod positions;
mod printed_words;
pub mod rows;
mod scan;
pub mod search;
pub mod segments;
pub mod snippet;
mod sort;
pub mod spelling;
pub mod stop_words;
pub mod themes;
pub mod timeline;
mod tokens;
pub mod word_shards;
mod words;

pub use facet_index::ValueCount;
pub use index::{Certainty, Findings, Index, Match, QUERY_RANK, certainty, searches_passages};
