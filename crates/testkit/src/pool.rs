//! The browsers of a test program.

use std::path::Path;
use std::sync::Mutex;

use crate::{Browser, Engine};

/// The browsers that journeys take in turn, on `dist/`.
#[derive(Default)]
pub struct Browsers {
    idle: Mutex<Vec<Browser>>,
}

impl Browsers {
    /// Takes a browser that no other journey uses; starts one if there is none. [`Self::give_back`]
    /// returns it.
    ///
    /// # Panics
    ///
    /// If `dist/` is missing.
    pub fn take(&self) -> Browser {
        assert!(
            Path::new("dist/index.html").exists(),
            "dist/: expected the built page, found none; help: make build"
        );
        let idle = self.idle.lock().unwrap().pop();
        idle.unwrap_or_else(|| Browser::start(Engine::from_env(), "dist"))
    }

    /// Returns a browser, for the next journey.
    pub fn give_back(&self, browser: Browser) {
        self.idle.lock().unwrap().push(browser);
    }

    /// Quits the browsers that were given back.
    pub fn quit(&self) {
        for browser in self.idle.lock().unwrap().drain(..) {
            browser.quit();
        }
    }
}
