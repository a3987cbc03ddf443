//! Sections of the program's own file.

use js_sys::{ArrayBuffer, Uint8Array, WebAssembly::Module};
use wasm_bindgen::JsCast;

/// Returns the bytes of the first custom section with this name; `None` if the program has none.
pub(crate) fn read(name: &str) -> Option<Vec<u8>> {
    let module: Module = wasm_bindgen::module().unchecked_into();
    let section: ArrayBuffer = Module::custom_sections(&module, name)
        .get(0)
        .dyn_into()
        .ok()?;
    Some(Uint8Array::new(&section).to_vec())
}
