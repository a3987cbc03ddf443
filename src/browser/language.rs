//! The language of the page. The script around the glue finds it, and fetches the texts of the editors in it,
//! before the program starts: see `crates/site/scripts/language.js`.

use js_sys::{Array, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

use pliego_corpus::{Catalogs, Language};

/// Returns the language of the page; the default where no script found one.
pub(crate) fn language() -> Language {
    let tag = found("language").and_then(|tag| tag.as_string());
    tag.and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_default()
}

/// Returns the catalog of the language of the page, if it has one.
pub(crate) fn catalogs() -> Catalogs {
    let mut catalogs = Catalogs::default();
    let texts = found("texts").and_then(|texts| texts.dyn_into::<Array>().ok());
    catalogs[language() as usize] = texts.map(|texts| {
        // Leaked once: the program borrows its texts.
        let leaked = |text: JsValue| Some(&*text.as_string()?.leak());
        texts
            .iter()
            .map(|text| leaked(text).map(Into::into))
            .collect()
    });
    catalogs
}

/// Returns what the script found under a name.
pub(super) fn found(name: &str) -> Option<JsValue> {
    let script = Reflect::get(&global(), &"pliego".into()).ok()?;
    Reflect::get(&script, &name.into()).ok()
}
