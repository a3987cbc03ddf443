//! Pliego lets a reader explore a corpus of dated public statements.
//!
//! ```text
//! corpus/          the edition: texts as printed, and files that describe them
//!    |  build.rs   reads, checks, refuses with file:line; bakes the corpus into the program
//! corpus           typed, immutable, whole at start-up
//! facets           what a corpus can be narrowed by
//! selection        what the reader asks for; it is the address bar
//! find             what that finds: one pure function
//! share            what a reader takes away, made from the corpus
//! words            the interface in each language
//! view             components draw findings and write the selection      (feature `csr`; `ssr` prints them)
//! browser          the only room that calls the browser                  (feature `csr`)
//! ```
//!
//! Everything above `view` knows no browser: a bare `cargo check` builds it alone.

mod browser;
mod view;

use std::sync::LazyLock;

use pliego_corpus::Corpus;
use pliego_explore::findings::Finder;
#[cfg(feature = "ssr")]
pub use view::printed;

/// Draws the page of a corpus apart and shows it in place of what stands in the document, in one step.
///
/// Between what takes long the browser gets its turn, so that whoever scrolls the printed page is answered.
pub fn start(corpus: &'static Corpus) {
    use browser::{document, later};
    document::report_panics();
    // There is one, and it lives as long as the program.
    let finder: &Finder<'_> = Box::leak(Box::new(Finder::new(corpus)));
    later(move || {
        let Some(apart) = document::apart() else { return };
        leptos::mount::mount_to_renderer(&apart, move || view::app(corpus, finder)).forget();
        document::take_over(&apart);
        document::set_ready();
    });
}

/// The corpus that the program carries.
pub static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.postcard"));
    // The build decoded these very bytes and compared.
    Corpus::decode(bytes).expect("the build checked the baked corpus")
});
