use std::path::Path;
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::driver::Browser;
use crate::driver::{Engine, HOST};

static BROWSER: OnceLock<Browser> = OnceLock::new();

/// How long a page may take to show what a journey waits for.
const PATIENCE: Duration = Duration::from_secs(20);

/// The browser that all journeys share; started at the first call.
pub fn shared() -> &'static Browser {
    BROWSER.get_or_init(|| {
        assert!(
            Path::new("dist/index.html").exists(),
            "there is no dist/: make build"
        );
        Browser::start(Engine::asked(), "dist")
    })
}

/// Ends the browser, if it was started.
pub fn quit() {
    if let Some(browser) = BROWSER.get() {
        browser.quit();
    }
}

impl Browser {
    // ---- Going places ----

    /// Opens the page anew, in a wide window, with this query and fragment.
    pub fn open(&self, address: &str) {
        self.open_at(address, 1440, 900);
    }

    /// Opens the page anew in a window of that size.
    pub fn open_at(&self, address: &str, width: u32, height: u32) {
        self.resize(width, height);
        if self.engine.is_chromium() {
            self.command(
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": false }),
            );
        }
        self.wait(self.driver.goto("about:blank"));
        self.wait(self.driver.goto(format!("{}{address}", self.page)));
        self.until("the page answers", |browser| {
            browser.is("document.documentElement.hasAttribute('data-ready')")
        });
    }

    /// The same, on a screen that is touched instead of pointed at.
    pub fn open_to_touch(&self, address: &str, width: u32, height: u32) {
        self.open_at(address, width, height);
        self.command(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true }),
        );
    }

    /// Opens a page beside the explorer, which has no program.
    pub fn visit(&self, path: &str, width: u32) {
        self.resize(width, 800);
        self.wait(self.driver.goto(format!("{}{path}", self.page)));
    }

    /// Opens a page of somebody else.
    pub fn open_host(&self, html: &str) {
        html.clone_into(&mut HOST.lock().unwrap());
        let host = self.page.split("/a/path").next().unwrap_or_default();
        self.wait(self.driver.goto("about:blank"));
        self.wait(self.driver.goto(format!("{host}/host.html")));
    }

    /// Looks into the frame that fits, once its page answers, until [`Browser::leave_frame`].
    pub fn enter_frame(&self, selector: &str) {
        self.enter_frame_when(
            selector,
            "document.documentElement.hasAttribute('data-ready')",
        );
    }

    /// Looks into the frame that fits, once an expression holds in it, until
    /// [`Browser::leave_frame`].
    pub fn enter_frame_when(&self, selector: &str, expression: &str) {
        let started = Instant::now();
        loop {
            let frame = self.wait(self.driver.find(By::Css(selector)));
            self.wait(frame.enter_frame());
            // A frame without an origin goes on to the page in one file; asked on its way it may
            // not know itself.
            let holds = self.attempt(&format!("return Boolean({expression})"));
            if holds == Some(Value::Bool(true)) {
                return;
            }
            self.leave_frame();
            assert!(
                started.elapsed() < PATIENCE,
                "not after {PATIENCE:?} in the frame {selector}: {expression}"
            );
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Looks at the whole page again.
    pub fn leave_frame(&self) {
        self.wait(self.driver.enter_default_frame());
    }

    pub fn back(&self) {
        self.go("back");
    }

    pub fn forward(&self) {
        self.go("forward");
    }

    /// Through the history as a script of the page would: as a button of the browser would, WebKit
    /// passes over steps that no hand has made, and the hand of its driver is none.
    fn go(&self, way: &str) {
        self.run(&format!("setTimeout(() => history.{way}())"));
    }

    // ---- Doing things ----

    /// Clicks the first element that fits, with a real pointer.
    pub fn click(&self, selector: &str) {
        let element = self.wait(self.driver.find(By::Css(selector)));
        self.wait(element.scroll_into_view());
        self.wait(element.click());
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub fn press(&self, keys: &[Key]) {
        for key in keys {
            self.wait(self.driver.action_chain().send_keys(key.clone()).perform());
        }
    }

    /// Presses Tab until what has the focus fits; it is then in view.
    pub fn tab_to(&self, selector: &str) {
        for _ in 0..250 {
            if self.is(&format!("document.activeElement.matches({selector:?})")) {
                self.until(
                    &format!("{selector} has the focus and is in view"),
                    |browser| {
                        browser.is(
                            "(() => { const b = document.activeElement.getBoundingClientRect();
                        return b.width === 0 || b.bottom > 0 && b.top < innerHeight })()",
                        )
                    },
                );
                return;
            }
            self.press(&[Key::Tab]);
        }
        panic!("{selector} is not reached by Tab");
    }

    /// Takes away what a journey may have kept.
    pub fn forget(&self) {
        self.visit("es/index.html", 1440);
        self.run(
            "return navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.unregister())))
                .then(() => caches.keys()).then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => 0)",
        );
    }

    /// Types text, wherever the focus is, as a reader does.
    pub fn type_text(&self, text: &str) {
        self.wait(self.driver.action_chain().send_keys(text).perform());
    }

    /// Moves the focus to an element as a script would.
    pub fn focus(&self, selector: &str) {
        self.run(&format!("document.querySelector({selector:?}).focus()"));
    }

    /// Drags with the mouse from one place to another, in pixels of the window.
    pub fn drag(&self, from: (i64, i64), to: (i64, i64)) {
        let steps = 8;
        let mut chain = self
            .driver
            .action_chain()
            .move_to(from.0, from.1)
            .click_and_hold();
        for step in 1..=steps {
            let part = |from: i64, to: i64| from + (to - from) * step / steps;
            chain = chain.move_to(part(from.0, to.0), part(from.1, to.1));
        }
        self.wait(chain.release().perform());
    }

    /// Presses the mouse at the first of these places and lets it go at the second; then only moves
    /// on, to the others.
    pub fn press_release_and_wander(&self, [press, release, rest @ ..]: [(i64, i64); 4]) {
        let mut chain = self
            .driver
            .action_chain()
            .move_to(press.0, press.1)
            .click_and_hold();
        chain = chain.move_to(release.0, release.1).release();
        for place in rest {
            chain = chain.move_to(place.0, place.1);
        }
        self.wait(chain.perform());
    }

    /// Taps the first element that fits with a finger.
    pub fn tap(&self, selector: &str) {
        self.run(&format!(
            "document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})"
        ));
        let place = self.middle(selector);
        self.swipe(&[place]);
    }

    /// Puts a finger down at the first of these places and moves it over the others.
    pub fn swipe(&self, places: &[(i64, i64)]) {
        for (at, (x, y)) in places.iter().enumerate() {
            let kind = if at == 0 { "touchStart" } else { "touchMove" };
            self.command(
                "Input.dispatchTouchEvent",
                json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] }),
            );
        }
        self.command(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchEnd", "touchPoints": [] }),
        );
    }

    /// Fills in a date field and says that it changed, as the browser does when a reader has chosen
    /// a day.
    pub fn choose_day(&self, selector: &str, day: &str) {
        self.run(&format!(
            "const field = document.querySelector({selector:?}); field.value = '{day}';
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
    }

    /// Has the reader prefer something, as a media feature says it; nothing takes the preference
    /// back.
    pub fn prefer(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.command("Emulation.setEmulatedMedia", features);
    }

    // ---- Looking ----

    /// Whether a JavaScript expression holds.
    pub fn is(&self, expression: &str) -> bool {
        self.run(&format!("return Boolean({expression})")) == Value::Bool(true)
    }

    /// What a JavaScript expression says, as a text.
    pub fn says(&self, expression: &str) -> String {
        self.run(&format!("return String({expression})"))
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// The words of every element that fits and is shown, with white space as one space.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let script = format!(
            "return [...document.querySelectorAll({selector:?})].filter(e => e.checkVisibility())
                .map(e => e.innerText.replace(/\\s+/g, ' ').trim())"
        );
        let texts = self.run(&script);
        texts
            .as_array()
            .unwrap()
            .iter()
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    }

    /// The words of the first element that fits and is shown.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The fragment in the address bar.
    pub fn fragment(&self) -> String {
        self.says("location.hash")
    }

    /// The ids of the listed statements, in order.
    pub fn listed(&self) -> String {
        self.says("[...document.querySelectorAll('article[data-statement]')].map(a => a.dataset.statement).join(' ')")
    }

    /// The count beside a value of a facet.
    pub fn count(&self, facet: &str, value: &str) -> String {
        let row = format!("[data-facet={facet}] input[value={value}]");
        self.says(&format!(
            "document.querySelector('{row}').closest('.value').querySelector('.count').textContent"
        ))
    }

    /// The middle of an element, in pixels of the window.
    pub fn middle(&self, selector: &str) -> (i64, i64) {
        let script = format!(
            "const b = document.querySelector({selector:?}).getBoundingClientRect();
             return [Math.round(b.left + b.width / 2), Math.round(b.top + b.height / 2)]"
        );
        let middle = self.run(&script);
        (middle[0].as_i64().unwrap(), middle[1].as_i64().unwrap())
    }

    /// Errors that the page reported since it was opened.
    pub fn errors(&self) -> String {
        self.says("(window.errors || []).join('; ')")
    }

    /// Waits until something holds.
    #[track_caller]
    pub fn until(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let started = Instant::now();
        while !holds(self) {
            let state = || {
                self.says(
                    "location.href + ' ' + document.readyState + ' ' + document.documentElement.outerHTML.slice(0, 60)",
                )
            };
            assert!(
                started.elapsed() < PATIENCE,
                "{what}: not after {PATIENCE:?}; at {}",
                state()
            );
            thread::sleep(Duration::from_millis(40));
        }
    }

    /// Waits until something says what it should.
    #[track_caller]
    pub fn until_is(&self, expected: &str, look: impl Fn(&Self) -> String) {
        let started = Instant::now();
        loop {
            let found = look(self);
            if found == expected {
                return;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "expected {expected:?}, found {found:?}"
            );
            thread::sleep(Duration::from_millis(40));
        }
    }
}
