//! What Leptos does not cover: the address bar, focus, scrolling, sizes. Only this module calls the
//! browser.
//!
//! No call panics: where a browser refuses one (in a sandboxed frame, say), only its effect is
//! missing.

pub(crate) mod address_bar;
pub(crate) mod document;
pub(crate) mod event;
pub(crate) mod focus;
pub(crate) mod language;
pub(crate) mod section;
pub(crate) mod shards;
pub(crate) mod size;

use gloo::timers::callback::Timeout;
use web_sys::{Document, Window};

/// Runs an action after the browser has handled its pending events and rendered.
pub(crate) fn defer(act: impl FnOnce() + 'static) {
    Timeout::new(0, act).forget();
}

/// Returns the window; none in a native program.
fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}

fn document() -> Option<Document> {
    window()?.document()
}
