//! Opening pages and frames, and going through the history.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Browser;
use crate::look::{IS_READY, TIMEOUT};
use crate::server::BASE_PATH;

impl Browser {
    /// Opens the explorer anew with a query and a fragment, in a window of 1440×900 pixels.
    pub fn open(&self, address: &str) {
        self.open_at(address, 1440, 900);
    }

    /// Opens the explorer anew with a query and a fragment, in a window of a size.
    pub fn open_at(&self, address: &str, width: u32, height: u32) {
        self.resize(width, height);
        if self.engine.is_chromium() {
            self.command(
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": false }),
            );
        }
        self.wait(self.driver.goto("about:blank"));
        self.wait(self.driver.goto(format!("{}{address}", self.page())));
        self.wait_until_ready();
    }

    /// Opens the explorer anew as [`Self::open_at`] does, on a touch screen.
    pub fn open_to_touch(&self, address: &str, width: u32, height: u32) {
        self.open_at(address, width, height);
        self.command(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true }),
        );
    }

    /// Opens a printed page, which has no program, in a window 800 pixels high.
    pub fn visit(&self, path: &str, width: u32) {
        self.resize(width, 800);
        self.wait(self.driver.goto(format!("{}{path}", self.page())));
    }

    /// Opens a page of another author on the same host.
    pub fn open_host(&self, html: &str) {
        html.clone_into(&mut self.own_host.page.lock().unwrap());
        self.wait(self.driver.goto("about:blank"));
        self.wait(self.driver.goto(format!("{}/host.html", self.host())));
    }

    /// Returns the address of the host, without a path.
    pub fn host(&self) -> String {
        let page = self.page();
        page.strip_suffix(BASE_PATH).unwrap().to_owned()
    }

    /// Makes the inside of the window so large, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine.is_chromium() {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
            self.command("Emulation.setDeviceMetricsOverride", size);
            return;
        }
        // The driver sets the outside of the window, and answers before the page knows its size.
        let sizes = |script: &str| -> [i64; 2] {
            let sizes = self.run(script);
            [0, 1].map(|at| sizes[at].as_i64().unwrap_or(0))
        };
        let wanted = [width, height].map(i64::from);
        let mut frame = sizes("return [outerWidth - innerWidth, outerHeight - innerHeight]");
        for _ in 0..3 {
            let outer = [0, 1].map(|at| wanted[at] + frame[at]);
            let [outer_width, outer_height] = outer.map(|size| size.max(0) as u32);
            self.wait(self.driver.set_window_rect(0, 0, outer_width, outer_height));
            let mut inner = wanted;
            for _ in 0..10 {
                inner = sizes("return [innerWidth, innerHeight]");
                if inner == wanted {
                    return;
                }
                thread::sleep(Duration::from_millis(30));
            }
            // A window that is wider than asked is as narrow as it can be.
            if inner[0] > wanted[0] && inner[1] == wanted[1] {
                return;
            }
            frame = [0, 1].map(|at| outer[at] - inner[at]);
        }
    }

    /// Enters a frame once its explorer is ready; [`Self::leave_frame`] leaves it.
    pub fn enter_frame(&self, selector: &str) {
        self.enter_frame_when(selector, IS_READY);
    }

    /// Enters a frame once an expression holds in it; [`Self::leave_frame`] leaves it.
    pub fn enter_frame_when(&self, selector: &str, expression: &str) {
        let started = Instant::now();
        loop {
            let frame = self.wait(self.driver.find(By::Css(selector)));
            self.wait(frame.enter_frame());
            // A sandboxed frame replaces its page by the single file. A script that it interrupts
            // fails.
            let holds = self.try_run(&format!("return Boolean({expression})"));
            if holds == Some(Value::Bool(true)) {
                return;
            }
            self.leave_frame();
            assert!(
                started.elapsed() < TIMEOUT,
                "expected within {TIMEOUT:?} in the frame {selector}: {expression}"
            );
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Returns from a frame to the page that has it.
    pub fn leave_frame(&self) {
        self.wait(self.driver.enter_default_frame());
    }

    /// Goes back one step of the history.
    pub fn back(&self) {
        self.go("back");
    }

    /// Goes forward one step of the history.
    pub fn forward(&self) {
        self.go("forward");
    }

    /// Calls the history from a script. WebKit's Back button skips steps that no user gesture made,
    /// and its driver makes no gestures.
    fn go(&self, direction: &str) {
        self.run(&format!("setTimeout(() => history.{direction}())"));
    }

    /// Deletes the offline copy of the page, which an interrupted journey may have left.
    pub fn clear_offline_copy(&self) {
        self.visit("es/index.html", 1440);
        self.run(
            "return navigator.serviceWorker.getRegistrations().then(all => Promise.all(all.map(one => one.unregister())))
                .then(() => caches.keys()).then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => 0)",
        );
    }
}
