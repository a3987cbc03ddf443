//! The page of the benchmark: the program of the real page, with a corpus that its script loads.
//!
//! It has five functions in `window.pliego`: `open(bytes)` takes an encoded corpus;
//! `find(fragment)` returns the number of statements that match an address; `counts()` and
//! `listed()` return the counts and the matches of the last `find`; `show()` renders the page.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use pliego_corpus::Corpus;
use pliego_explore::findings::{Findings, Index};
use pliego_explore::selection::address;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

/// A corpus and the findings of the last search in it.
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

/// Makes a JavaScript function that lives as long as the page.
fn function(act: impl Fn(JsValue) -> JsValue + 'static) -> JsValue {
    let closure: Closure<dyn Fn(JsValue) -> JsValue> = Closure::new(act);
    closure.into_js_value().unchecked_into::<Function>().into()
}

/// Decodes and indexes a corpus, and returns whether that succeeded.
fn open(bytes: JsValue) -> JsValue {
    let corpus = Corpus::decode(Uint8Array::new(&bytes).to_vec().leak(), Default::default())
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

/// Returns the number of statements that match an address, and keeps the findings.
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

/// Returns the counts of the last findings, a list for each facet.
fn counts() -> Array {
    OPEN.with_borrow(|open| {
        let counts = open
            .iter()
            .filter_map(|open| open.found.as_ref())
            .flat_map(|found| &found.counts);
        counts
            .map(|(_, counts)| {
                counts
                    .iter()
                    .map(|count| JsValue::from(count.statements as u32))
                    .collect::<Array>()
            })
            .collect()
    })
}

/// Returns the positions of the last matches in the corpus.
fn listed() -> Array {
    OPEN.with_borrow(|open| {
        let listed = open
            .iter()
            .filter_map(|open| open.found.as_ref())
            .flat_map(|found| &found.matches);
        listed
            .map(|listed| JsValue::from(usize::from(listed.statement) as u32))
            .collect()
    })
}

/// Renders the page of the corpus.
fn show(_: JsValue) -> JsValue {
    if let Some(corpus) = OPEN.with_borrow(|open| open.as_ref().map(|open| open.corpus)) {
        pliego::start(corpus);
    }
    JsValue::UNDEFINED
}
