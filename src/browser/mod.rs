//! The only room that calls the browser: the document that views describe as [`node`]s, the address bar, focus, events.
//!
//! Everything here forgives: a browser that refuses something (a sandboxed frame, an old engine) costs that one thing.

pub(crate) mod address;
pub(crate) mod document;
pub(crate) mod event;
pub(crate) mod focus;
pub(crate) mod node;
mod pen;
pub(crate) mod picture;
#[cfg(feature = "ssr")]
pub(crate) mod press;
pub(crate) mod size;

use gloo::timers::callback::Timeout;
use web_sys::{Document, Window};

/// Acts once the browser has had its turn.
pub(crate) fn later(act: impl FnOnce() + 'static) {
    Timeout::new(0, act).forget();
}

/// The window; none where there is no browser.
fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}

fn document() -> Option<Document> {
    window()?.document()
}
