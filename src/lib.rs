//! The page: the Leptos application in which a reader explores a corpus of dated public statements.
//!
//! [`start`] renders the page of a corpus in the browser (feature `csr`). With the feature `ssr`
//! the same components are printed natively as plain pages ([`Printer`]). `ARCHITECTURE.md` has
//! the map of the whole.

mod browser;
mod state;
mod view;

use std::sync::LazyLock;

use leptos::mount::mount_to_renderer;
use leptos::prelude::*;

use pliego_corpus::Corpus;
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
    let index: &Index<'_> = Box::leak(Box::new(Index::new(corpus)));
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

/// The corpus that the program carries.
///
/// # Panics
/// If the embedded bytes were written for another format. `build.rs` writes them with the same
/// types, and a test decodes them; in the browser the boot script would restore the printed page.
pub static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let encoded = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.postcard"));
    Corpus::decode(encoded).unwrap_or_else(|_| panic!("the embedded corpus has another format"))
});
