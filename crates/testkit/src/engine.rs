//! The browser engines, and how each is started.

use std::env;
use std::path::Path;

use serde_json::{Value, json};

/// The program of Debian's package `chromium-headless-shell`. The script of that name in `/usr/bin` starts it as a child, which goes
/// on when the driver ends the script.
const HEADLESS_SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium. Its driver also takes commands of the Chrome DevTools Protocol: media features,
    /// touch, networks.
    Chromium,
    /// Chromium without the browser around its pages, in which the journeys take two thirds of the
    /// time. Debian has it as a package.
    HeadlessShell,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs on Linux.
    WebKit,
}

impl Engine {
    /// Reads the environment variable `ENGINE`; unset or empty, it means the headless shell of
    /// Chromium, or Chromium where that is missing.
    ///
    /// # Panics
    ///
    /// If `ENGINE` names no engine.
    pub fn from_env() -> Self {
        match env::var("ENGINE").as_deref() {
            Err(_) | Ok("") if Path::new(HEADLESS_SHELL).exists() => Self::HeadlessShell,
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("ENGINE: expected chromium, firefox or webkit, found {other}"),
        }
    }

    /// Returns whether this is Chromium, whole or its headless shell.
    pub fn is_chromium(self) -> bool {
        matches!(self, Self::Chromium | Self::HeadlessShell)
    }

    /// Returns the program that drives the engine.
    pub(crate) fn driver_program(self) -> &'static str {
        match self {
            Self::Chromium | Self::HeadlessShell => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// Returns what the driver is asked for when a session begins.
    pub(crate) fn capabilities(self) -> Value {
        match self {
            Self::Chromium | Self::HeadlessShell => {
                let mut arguments = vec![
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--lang=en",
                ];
                if env::var_os("HOSTILE").is_some() {
                    // Chromium ignores most addresses that a script writes faster than a reader
                    // could.
                    arguments.push("--disable-ipc-flooding-protection");
                }
                let mut options = json!({ "args": arguments });
                if self == Self::HeadlessShell {
                    options["binary"] = HEADLESS_SHELL.into();
                }
                json!({ "browserName": "chrome", "goog:chromeOptions": options })
            }
            Self::Firefox => json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "args": ["-headless"],
                "prefs": {
                    // geckodriver loosens the first two for tests; these are the values of a
                    // reader's Firefox.
                    "security.fileuri.strict_origin_policy": true,
                    "dom.navigation.navigationRateLimit.count": 200,
                    "intl.accept_languages": "en",
                    "ui.systemUsesDarkTheme": u8::from(is_dark()),
                },
            } }),
            Self::WebKit => json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": {
                "binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "args": ["--automation"],
            } }),
        }
    }
}

/// Returns whether the environment variable `SCHEME` asks for a dark engine. Only Firefox and
/// WebKit need it: a journey switches Chromium with [`Browser::prefer`](crate::Browser::prefer).
pub fn is_dark() -> bool {
    env::var("SCHEME").is_ok_and(|scheme| scheme == "dark")
}
