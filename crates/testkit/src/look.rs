//! Reading the page, and waiting for it.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Browser;

/// How long a page may take to show what a journey waits for. On a busy machine Firefox took more
/// than 20 seconds to store the offline copy.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(60);

/// How often a page is read while a journey waits.
const INTERVAL: Duration = Duration::from_millis(40);

/// Holds once the program has rendered the explorer.
pub(crate) const IS_READY: &str = "document.documentElement.hasAttribute('data-ready')";

impl Browser {
    /// Returns whether a JavaScript expression holds.
    pub fn eval_bool(&self, expression: &str) -> bool {
        self.run(&format!("return Boolean({expression})")) == Value::Bool(true)
    }

    /// Returns the value of a JavaScript expression as a string.
    pub fn eval_str(&self, expression: &str) -> String {
        self.run(&format!("return String({expression})"))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Returns the texts of all visible elements that match a selector, with white space as one
    /// space. Firefox answers a script with nothing while it leaves a page: no texts.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        // WebKit has no `innerText` for what it does not lay out, far from the window.
        let script = format!(
            "const isLaidOut = e => e.checkVisibility({{ contentVisibilityAuto: true }});
             return [...document.querySelectorAll({selector:?})].filter(e => e.checkVisibility())
                .map(e => ((isLaidOut(e) ? e.innerText : null) ?? e.textContent).replace(/\\s+/g, ' ').trim())"
        );
        let texts = self.run(&script);
        let texts = texts.as_array().into_iter().flatten();
        texts
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    }

    /// Returns the text of the first visible element that matches a selector, or an empty text.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// Returns the fragment in the address bar, with its `#`.
    pub fn fragment(&self) -> String {
        self.eval_str("location.hash")
    }

    /// Returns the address of the page.
    pub fn address(&self) -> String {
        self.eval_str("location.href")
    }

    /// Returns the ids of the listed statements, in order.
    pub fn listed(&self) -> String {
        self.eval_str(
            "[...document.querySelectorAll('article[data-statement]')].map(a => a.dataset.statement).join(' ')",
        )
    }

    /// Returns the count beside a value of a facet.
    pub fn count(&self, facet: &str, value: &str) -> String {
        let row = format!("[data-facet={facet}] input[value={value}]");
        self.eval_str(&format!(
            "document.querySelector('{row}').closest('.value').querySelector('.count').textContent"
        ))
    }

    /// Returns the middle of an element, in pixels of the window.
    pub fn middle(&self, selector: &str) -> (i64, i64) {
        let script = format!(
            "const b = document.querySelector({selector:?}).getBoundingClientRect();
             return [Math.round(b.left + b.width / 2), Math.round(b.top + b.height / 2)]"
        );
        let middle = self.run(&script);
        (middle[0].as_i64().unwrap(), middle[1].as_i64().unwrap())
    }

    /// Returns the errors that the page has reported since it was opened.
    pub fn errors(&self) -> String {
        self.eval_str("(window.errors || []).join('; ')")
    }

    /// Returns whether the program has rendered the explorer.
    pub fn is_ready(&self) -> bool {
        self.eval_bool(IS_READY)
    }

    /// Waits until the program has rendered the explorer.
    #[track_caller]
    pub fn wait_until_ready(&self) {
        self.wait_until("the explorer is ready", Self::is_ready);
    }

    /// Waits until a condition holds, which `expected` says in words.
    ///
    /// # Panics
    ///
    /// If it does not hold within a minute.
    #[track_caller]
    pub fn wait_until(&self, expected: &str, holds: impl Fn(&Self) -> bool) {
        let started = Instant::now();
        while !holds(self) {
            let state = || {
                self.eval_str(
                    "location.href + ' ' + document.readyState + ' ' + document.documentElement.outerHTML.slice(0, 120)",
                )
            };
            assert!(
                started.elapsed() < TIMEOUT,
                "expected within {TIMEOUT:?}: {expected}; found {}",
                state()
            );
            thread::sleep(INTERVAL);
        }
    }

    /// Waits until a text of the page is as expected.
    ///
    /// # Panics
    ///
    /// If it is not within a minute.
    #[track_caller]
    pub fn wait_for_text(&self, expected: &str, look: impl Fn(&Self) -> String) {
        let started = Instant::now();
        loop {
            let found = look(self);
            if found == expected {
                return;
            }
            assert!(
                started.elapsed() < TIMEOUT,
                "expected within {TIMEOUT:?}: {expected:?}; found {found:?}"
            );
            thread::sleep(INTERVAL);
        }
    }
}
