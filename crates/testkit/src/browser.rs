//! A browser that a test drives: how it starts, runs scripts and quits.

use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use crate::engine::{Engine, is_dark};
use crate::server::{BASE_PATH, Host, serve_from};

/// A browser that shows a folder, which a host on this machine serves at [`BASE_PATH`].
pub struct Browser {
    runtime: Runtime,
    /// The WebDriver session.
    pub driver: WebDriver,
    /// The engine of the browser.
    pub engine: Engine,
    /// The processes of the driver and, for WebKit, of its screen.
    helpers: Mutex<Vec<Child>>,
    /// The host of the folder.
    pub own_host: Arc<Host>,
    /// The address of the page that journeys open.
    page: Mutex<String>,
}

/// How long a driver may take to answer a command.
const DRIVER_TIMEOUT: Duration = Duration::from_secs(45);

/// How long a driver may take to start a browser.
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// Collects the errors of a page from its first moment on in `window.errors`. A script of a hostile
/// corpus (see [`crate::attack`]) calls `attack`.
const COLLECT_ERRORS: &str = "window.errors = [];
    window.attack = () => errors.push('a script of the corpus ran');
    addEventListener('error', e => errors.push(String(e.message)));
    addEventListener('unhandledrejection', e => errors.push(String(e.reason)));
    addEventListener('securitypolicyviolation', e => errors.push('policy: ' + e.violatedDirective));
    const error = console.error; console.error = (...a) => { errors.push(a.join(' ')); error(...a); };";

/// Returns whether a journey panicked because the driver gave no answer or reported an unknown
/// error. Such a failure says nothing about the page.
pub fn is_driver_failure(panic: &(dyn std::any::Any + Send)) -> bool {
    let is_from_driver = |message: &String| {
        ["error sending request", "Unknown error"]
            .iter()
            .any(|words| message.contains(words))
    };
    panic.downcast_ref::<String>().is_some_and(is_from_driver)
}

/// Starts a program without its output.
fn quiet(program: &str) -> Command {
    let mut command = Command::new(program);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

impl Browser {
    /// Serves a folder and starts a browser for it.
    ///
    /// # Panics
    ///
    /// If the browser cannot be started within a minute.
    pub fn start(engine: Engine, folder: &'static str) -> Self {
        let own_host = Arc::<Host>::default();
        let page = format!(
            "http://127.0.0.1:{}{BASE_PATH}",
            serve_from(folder, own_host.clone())
        );
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut helpers = Vec::new();
        let mut driver = quiet(engine.driver_program());
        if engine == Engine::WebKit {
            let screen = format!(":{}", 100 + port % 800);
            let server = quiet("Xvfb")
                .args([&screen, "-screen", "0", "1600x1300x24"])
                .spawn();
            helpers.push(server.expect(
                "Xvfb: expected to start; help: tools/install-browsers.sh all installs it",
            ));
            if is_dark() {
                driver.env("GTK_THEME", "Adwaita:dark");
            }
            driver
                .env("DISPLAY", screen)
                .env("NO_AT_BRIDGE", "1")
                .env("LANGUAGE", "en");
        }
        let started = driver.arg(format!("--port={port}")).spawn();
        helpers.push(started.unwrap_or_else(|error| {
            panic!(
                "{}: {error}; help: tools/install-browsers.sh all installs it",
                engine.driver_program()
            )
        }));
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let Value::Object(capabilities) = engine.capabilities() else {
            unreachable!()
        };
        let capabilities = Capabilities::from(capabilities);
        let started = Instant::now();
        let driver = loop {
            let driver =
                WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities.clone());
            match runtime.block_on(async { driver.request_timeout(DRIVER_TIMEOUT).await }) {
                Ok(driver) => break driver,
                Err(error) if started.elapsed() > START_TIMEOUT => {
                    panic!("{engine:?}: expected a session within {START_TIMEOUT:?}, found {error}")
                }
                Err(_) => thread::sleep(Duration::from_millis(200)),
            }
        };
        let browser = Self {
            runtime,
            driver,
            engine,
            helpers: Mutex::new(helpers),
            own_host,
            page: Mutex::new(page),
        };
        if engine.is_chromium() {
            browser.command(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": COLLECT_ERRORS }),
            );
        }
        browser
    }

    /// Returns the address of the page that journeys open: that of the folder, or of
    /// [`Self::on_page`].
    pub fn page(&self) -> String {
        self.page.lock().unwrap().clone()
    }

    /// Runs a journey on another page, such as that of another corpus.
    pub fn on_page(&self, page: &str, journey: impl FnOnce()) {
        let before = std::mem::replace(&mut *self.page.lock().unwrap(), page.to_owned());
        let done = catch_unwind(AssertUnwindSafe(journey));
        *self.page.lock().unwrap() = before;
        if let Err(panic) = done {
            resume_unwind(panic);
        }
    }

    /// Ends the session and the processes.
    pub fn quit(&self) {
        let _ = self.runtime.block_on(self.driver.clone().quit());
        for helper in self.helpers.lock().unwrap().iter_mut() {
            let _ = helper.kill();
        }
    }

    /// Waits for a command of the driver and returns its result.
    pub fn wait<T>(&self, future: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(future).unwrap()
    }

    /// Sends a command of the Chrome DevTools Protocol and returns its result. Only Chromium takes
    /// it.
    pub fn command(&self, name: &str, parameters: Value) -> Value {
        self.wait(self.driver.cdp().send_raw(name, parameters))
    }

    /// Runs a script in the page and returns its result.
    ///
    /// Repeats a script that the page interrupted because it was unloading, up to five times.
    pub fn run(&self, script: &str) -> Value {
        for _ in 0..5 {
            match self.runtime.block_on(self.driver.execute(script, vec![])) {
                Ok(result) => return result.json().clone(),
                // WebKit reports the second when a frame loads its next page.
                Err(error)
                    if ["unload", "Could not parse script result"]
                        .iter()
                        .any(|s| error.to_string().contains(s)) =>
                {
                    thread::sleep(Duration::from_millis(200));
                }
                Err(error) => panic!("{error}: {script}"),
            }
        }
        panic!("expected a page that stays loaded, found five that unload: {script}")
    }

    /// Runs a script in the page and returns its result, or nothing if the script fails.
    pub fn try_run(&self, script: &str) -> Option<Value> {
        self.runtime
            .block_on(self.driver.execute(script, vec![]))
            .ok()
            .map(|result| result.json().clone())
    }

    /// Calls an asynchronous function in the page and returns its result.
    pub fn run_async(&self, function: &str, argument: &Value) -> Value {
        let script = format!(
            "const [argument, done] = arguments;
             ({function})(argument).then(done, error => done({{ error: String(error) }}))"
        );
        let result = self
            .wait(self.driver.execute_async(script, vec![argument.clone()]))
            .json()
            .clone();
        assert!(result["error"].is_null(), "{}", result["error"]);
        result
    }

    /// Runs a journey without WebAssembly, as in Safari's Lockdown Mode: it is deleted before the
    /// scripts of a page run. The flag `--js-flags=--jitless` has the same effect but needs a
    /// second browser.
    pub fn without_wasm(&self, journey: impl FnOnce()) {
        let source = "delete globalThis.WebAssembly";
        let added = self.command(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        );
        let done = catch_unwind(AssertUnwindSafe(journey));
        let identifier = json!({ "identifier": added["identifier"] });
        self.command("Page.removeScriptToEvaluateOnNewDocument", identifier);
        if let Err(panic) = done {
            resume_unwind(panic);
        }
    }
}
