//! The shards of a large collection. A script in the glue fetches and unpacks them: see
//! `crates/site/scripts/shards.js`.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;

use super::language::found;

/// The name of the event on the window when shards have arrived, or failed.
pub(crate) const ARRIVAL: &str = "shard";

/// Asks for a shard, once. Without the script, as in the single file, nothing arrives: returns `false`.
pub(crate) fn want(name: &str) -> bool {
    let want = found("want").and_then(|want| want.dyn_into::<Function>().ok());
    want.is_some_and(|want| want.call1(&want, &name.into()).is_ok())
}

/// Takes the shards that have arrived: the name of each and its bytes, which live as long as the program;
/// no bytes if it could not be fetched.
pub(crate) fn arrived() -> Vec<(String, Option<&'static [u8]>)> {
    let Some(arrived) = found("arrived").and_then(|arrived| arrived.dyn_into::<Array>().ok())
    else {
        return Vec::new();
    };
    let taken = arrived.splice(0, arrived.length(), &Array::new());
    let shard = |shard: wasm_bindgen::JsValue| {
        let get = |at: u32| Reflect::get_u32(&shard, at).ok();
        let bytes = get(1).and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
        // Leaked: the corpus borrows its texts.
        Some((
            get(0)?.as_string()?,
            bytes.map(|bytes| &*bytes.to_vec().leak()),
        ))
    };
    taken.iter().filter_map(shard).collect()
}
