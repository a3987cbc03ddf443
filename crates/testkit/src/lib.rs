//! What several tests share: a browser that they drive, a server that can fail, synthetic and
//! hostile corpora, tools in Node.js.
//!
//! [`Browser`] has its methods in files by purpose: `browser.rs` starts the browser and runs
//! scripts, `navigate.rs` opens pages, `act.rs` does what a reader does, `look.rs` reads the page
//! and waits for it.

#![allow(clippy::unwrap_used)]

mod act;
pub mod attack;
mod browser;
mod engine;
mod look;
mod navigate;
mod pool;
mod server;
pub mod synthetic;
mod tools;

pub use browser::{Browser, is_driver_failure};
pub use engine::{Engine, is_dark};
pub use pool::Browsers;
pub use server::{BASE_PATH, Host, serve, serve_compressed};
pub use thirtyfour::Key;
pub use tools::{data_tool, node_tool};
