//! The page of the bench: the core and the whole page as readers have them, over a corpus that is
//! handed to it.
//!
//! It puts five functions on `window.pliego`: `open(bytes)` takes a baked corpus, `find(fragment)`
//! answers an address with the number of listed statements and keeps what was found for `counts()`
//! and `listed()`, `show()` draws the page.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use pliego_corpus::Corpus;
use pliego_explore::findings::{Findings, Index};
use pliego_explore::selection::address;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

/// What is explored, and what was last found in it.
struct Open {
    corpus: &'static Corpus,
    index: Index<'static>,
    found: Option<Findings>,
}

thread_local! {
    static OPEN: RefCell<Option<Open>> = const { RefCell::new(None) };
}

fn main() {
    let exports = Object::new();
    let export = |name: &str, function: &JsValue| {
        let _ = Reflect::set(&exports, &name.into(), function);
    };
    export("open", &function(open));
    export("find", &function(|fragment| find(&fragment).into()));
    export("counts", &function(|_| counts().into()));
    export("listed", &function(|_| listed().into()));
    export("show", &function(show));
    let _ = Reflect::set(&js_sys::global(), &"pliego".into(), &exports);
}

fn function(act: impl Fn(JsValue) -> JsValue + 'static) -> JsValue {
    let closure: Closure<dyn Fn(JsValue) -> JsValue> = Closure::new(act);
    closure.into_js_value().unchecked_into::<Function>().into()
}

fn open(bytes: JsValue) -> JsValue {
    let corpus = Corpus::decode(Uint8Array::new(&bytes).to_vec().leak())
        .map(|corpus| &*Box::leak(Box::new(corpus)));
    let opened = corpus.ok().map(|corpus| Open {
        corpus,
        index: Index::new(corpus),
        found: None,
    });
    let is_open = opened.is_some();
    OPEN.set(opened);
    is_open.into()
}

/// How many statements the page would list at an address.
fn find(fragment: &JsValue) -> u32 {
    OPEN.with_borrow_mut(|open| {
        let Some(open) = open else { return 0 };
        let (selection, _) = address::read(&fragment.as_string().unwrap_or_default(), open.corpus);
        let found = open.index.find(&selection);
        let listed = found.matches.len() as u32;
        open.found = Some(found);
        listed
    })
}

/// The counts of what was last found: a list for each facet.
fn counts() -> Array {
    OPEN.with_borrow(|open| {
        let counts = open
            .iter()
            .filter_map(|open| open.found.as_ref())
            .flat_map(|found| &found.counts);
        counts
            .map(|counts| {
                counts
                    .iter()
                    .map(|count| JsValue::from(count.statements as u32))
                    .collect::<Array>()
            })
            .collect()
    })
}

/// Positions of the statements that were last found.
fn listed() -> Array {
    OPEN.with_borrow(|open| {
        let listed = open
            .iter()
            .filter_map(|open| open.found.as_ref())
            .flat_map(|found| &found.matches);
        listed
            .map(|listed| JsValue::from(listed.statement as u32))
            .collect()
    })
}

/// Draws the page of the corpus.
fn show(_: JsValue) -> JsValue {
    if let Some(corpus) = OPEN.with_borrow(|open| open.as_ref().map(|open| open.corpus)) {
        pliego::start(corpus);
    }
    JsValue::UNDEFINED
}
