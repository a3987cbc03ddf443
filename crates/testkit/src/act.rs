//! Acting as a reader does: mouse, keys, fingers, preferences.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::Browser;

impl Browser {
    /// Clicks the first element that matches a selector, with the mouse.
    pub fn click(&self, selector: &str) {
        let element = self.wait(self.driver.find(By::Css(selector)));
        self.wait(element.scroll_into_view());
        self.wait(element.click());
    }

    /// Moves the mouse over the first element that matches a selector.
    pub fn hover(&self, selector: &str) {
        let element = self.wait(self.driver.find(By::Css(selector)));
        self.wait(element.scroll_into_view());
        let chain = self.driver.action_chain();
        self.wait(chain.move_to_element_center(&element).perform());
    }

    /// Drags with the mouse from one point of the window to another.
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

    /// Presses the mouse button at the first point, releases it at the second, and moves over the
    /// others.
    pub fn press_release_and_move(&self, [press, release, rest @ ..]: [(i64, i64); 4]) {
        let mut chain = self
            .driver
            .action_chain()
            .move_to(press.0, press.1)
            .click_and_hold();
        chain = chain.move_to(release.0, release.1).release();
        for point in rest {
            chain = chain.move_to(point.0, point.1);
        }
        self.wait(chain.perform());
    }

    /// Presses keys one after the other, in the element that has the focus.
    pub fn press(&self, keys: &[Key]) {
        for key in keys {
            self.wait(self.driver.action_chain().send_keys(key.clone()).perform());
        }
    }

    /// Presses a key while Control is held.
    pub fn press_with_control(&self, key: &str) {
        let chain = self.driver.action_chain().key_down(Key::Control);
        self.wait(chain.send_keys(key).key_up(Key::Control).perform());
    }

    /// Types text into the element that has the focus.
    pub fn type_text(&self, text: &str) {
        self.wait(self.driver.action_chain().send_keys(text).perform());
    }

    /// Presses Tab until an element that matches a selector has the focus, and waits until it is in
    /// view.
    ///
    /// # Panics
    ///
    /// If 250 presses do not reach it.
    pub fn tab_to(&self, selector: &str) {
        for _ in 0..250 {
            if self.eval_bool(&format!("document.activeElement.matches({selector:?})")) {
                self.wait_until(
                    &format!("{selector} has the focus and is in view"),
                    |browser| {
                        browser.eval_bool(
                            "(() => { const b = document.activeElement.getBoundingClientRect();
                        return b.width === 0 || b.bottom > 0 && b.top < innerHeight })()",
                        )
                    },
                );
                return;
            }
            self.press(&[Key::Tab]);
        }
        panic!("expected Tab to reach {selector}")
    }

    /// Moves the focus to an element by a script.
    pub fn focus(&self, selector: &str) {
        self.run(&format!("document.querySelector({selector:?}).focus()"));
    }

    /// Taps the first element that matches a selector.
    pub fn tap(&self, selector: &str) {
        self.run(&format!(
            "document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})"
        ));
        let point = self.middle(selector);
        self.swipe(&[point]);
    }

    /// Puts a finger down at the first point of the window, moves it over the others and lifts it.
    pub fn swipe(&self, points: &[(i64, i64)]) {
        for (at, (x, y)) in points.iter().enumerate() {
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

    /// Sets a date field and sends its `change` event, as a browser does when a reader chooses a
    /// day.
    pub fn choose_day(&self, selector: &str, day: &str) {
        self.run(&format!(
            "const field = document.querySelector({selector:?}); field.value = '{day}';
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
    }

    /// Sets a preference of the reader, as a media feature; an empty value removes it.
    pub fn prefer(&self, feature: &str, value: &str) {
        let features = json!({ "features": [{ "name": feature, "value": value }] });
        self.command("Emulation.setEmulatedMedia", features);
    }
}
