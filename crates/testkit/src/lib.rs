//! What the tests share: a driven browser, a faulty server, synthetic corpora.

#![allow(clippy::unwrap_used, missing_docs)]

pub mod attack;
mod driver;
mod journey;
pub mod synthetic;

pub use driver::*;
pub use journey::{quit, shared};
pub use thirtyfour::Key;
