//! The page: Leptos components that render the findings and let the reader change the selection.
//! Each folder holds one part of the page and is named after it; [`shared`] holds the pieces that
//! several parts use.
//!
//! The [`Explorer`](crate::state::Explorer), a context, is the shared state. No component copies it:
//! each reads signals, and Leptos re-runs only the closures whose signals changed. The same
//! components make the printed pages ([`pages`]).

mod app;
mod compare;
mod concordance;
mod figures;
mod filters;
mod footer;
mod masthead;
#[cfg(feature = "ssr")]
pub mod pages;
mod passages;
mod positions;
mod reader;
mod results;
mod shared;
#[cfg(all(test, feature = "ssr"))]
mod snapshots;
mod statements;
mod themes;
mod timeline;

pub(crate) use app::App;
