//! Stands in for the crate of this name. Leptos brings it for server functions that stream, and this page has no server.
//! The real crate exports three JavaScript classes that no build can leave out: 5 KB with Brotli at every first visit.
//! Here a stream has no items, and nothing of it reaches the page.

use futures_util::stream::{self, Empty};
use wasm_bindgen::{JsCast, JsValue};

/// A stream without items.
pub struct ReadableStream;

impl ReadableStream {
    /// Takes the place of a stream of JavaScript.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> Self {
        Self
    }

    /// Takes the place of a stream of Rust.
    pub fn from_stream<S>(_stream: S) -> Self {
        Self
    }

    /// Nothing, to JavaScript.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        JsValue::UNDEFINED.unchecked_into()
    }

    /// Nothing, to Rust.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        stream::empty()
    }
}
