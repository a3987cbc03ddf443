//! The one browser of a test program.

use std::path::Path;
use std::sync::OnceLock;

use crate::{Browser, Engine};

static BROWSER: OnceLock<Browser> = OnceLock::new();

/// Returns the browser that all journeys share, on `dist/`; the first call starts it.
///
/// # Panics
///
/// If `dist/` is missing.
pub fn shared() -> &'static Browser {
    BROWSER.get_or_init(|| {
        assert!(
            Path::new("dist/index.html").exists(),
            "dist/: expected the built page, found none; help: make build"
        );
        Browser::start(Engine::from_env(), "dist")
    })
}

/// Quits the shared browser, if it was started.
pub fn quit() {
    if let Some(browser) = BROWSER.get() {
        browser.quit();
    }
}
