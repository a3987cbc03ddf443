//! The page: the Leptos application in which a reader explores a corpus of dated public statements.
//!
//! [`start`] renders the page of a corpus in the browser (feature `csr`). With the feature `ssr`
//! the same components are printed natively as plain pages ([`Printer`]). `ARCHITECTURE.md` has
//! the map of the whole.

mod browser;
mod state;
mod view;

use std::sync::{LazyLock, RwLock};

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;

use pliego_corpus::{Catalogs, Corpus, Language};
use pliego_explore::findings::Index;
use state::Explorer;
#[cfg(feature = "ssr")]
pub use state::Page;
use view::App;
#[cfg(feature = "ssr")]
pub use view::pages::{Printer, to_html};

/// Renders the page of a corpus and replaces the printed page by it, in one step.
///
/// Indexing and rendering are separate tasks, so that a reader who scrolls the printed page in
/// between is answered.
pub fn start(corpus: &'static Corpus) {
    use browser::{defer, document};
    document::report_panics();
    // Leaked once: the index lives as long as the program.
    let index: &RwLock<Index<'_>> = Box::leak(Box::new(Index::new(corpus).into()));
    defer(move || {
        let Some(root) = document::detached_root() else {
            return;
        };
        mount_to_renderer(&root, move || {
            let explorer = Explorer::open(corpus, index);
            view! { <App explorer=explorer /> }.into_any()
        })
        .forget();
        document::replace_body(&root);
        document::set_ready();
    });
}

/// The name of the custom section that holds an encoded corpus. `pliego build` appends it to a program
/// that was compiled once, so that a page of another corpus needs no compiler.
pub const SECTION: &str = "pliego.corpus";

/// Returns the corpus of the program: that of its section if it has one, else the embedded one.
///
/// # Panics
///
/// If the section holds something else, or was written for another format. The boot script then
/// restores the printed page.
pub fn corpus() -> &'static Corpus {
    match browser::section::read(SECTION) {
        // Leaked once: bytes and corpus live as long as the program.
        Some(encoded) => Box::leak(Box::new(decode(encoded.leak(), catalogs()))),
        None => &CORPUS,
    }
}

/// The corpus that was embedded when the program was compiled.
///
/// # Panics
///
/// If the embedded bytes were written for another format. `build.rs` writes them with the same
/// types, and a test decodes them.
pub static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let encoded = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.postcard"));
    decode(encoded, catalogs())
});

fn decode(encoded: &'static [u8], catalogs: Catalogs) -> Corpus {
    Corpus::decode(encoded, catalogs).unwrap_or_else(|_| panic!("the corpus has another format"))
}

/// Returns the catalogs: in the browser that of the reader's language, which the scripts fetched; in native
/// programs all.
fn catalogs() -> Catalogs {
    if cfg!(target_arch = "wasm32") {
        return browser::language::catalogs();
    }
    type Embedded = [Option<&'static [Option<&'static str>]>; Language::ALL.len()];
    const CATALOGS: Embedded = include!(concat!(env!("OUT_DIR"), "/catalogs.rs"));
    let owned = |text: &Option<&'static str>| text.map(Into::into);
    CATALOGS.map(|catalog| Some(catalog?.iter().map(owned).collect()))
}
