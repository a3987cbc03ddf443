//! The only room that calls the browser. Everything here is small, and forgives: a browser that refuses something
//! (a sandboxed frame, an old engine) costs that one thing.

pub(crate) mod address;
pub(crate) mod document;
pub(crate) mod event;
pub(crate) mod focus;
pub(crate) mod size;

use web_sys::{Document, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}
