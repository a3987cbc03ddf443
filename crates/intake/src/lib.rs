//! Takes texts and tables into a corpus folder, and begins a new one.
//!
//! Nothing is overwritten unasked: a command that would change what is there says so instead.

mod add;
mod documents;
mod import;
mod new;
mod quote;
mod report;
mod update;

pub use add::add;
pub use documents::{Document, document};
pub use import::import;
pub use new::new;
pub use quote::quote;
pub use report::{Entry, Report, What};
