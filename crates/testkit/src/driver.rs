use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, the one that knows most ways to be driven.
    Chromium,
    /// Firefox ESR.
    Firefox,
    /// WebKitGTK, the nearest to Safari that runs here.
    WebKit,
}

impl Engine {
    /// The engine that the environment variable `ENGINE` names; Chromium, if it names none.
    pub fn asked() -> Self {
        match std::env::var("ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("ENGINE={other}: expected chromium, firefox or webkit"),
        }
    }

    /// Whether it takes commands of the Chrome DevTools Protocol.
    pub fn is_chromium(self) -> bool {
        self == Self::Chromium
    }

    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    fn capabilities(self) -> Value {
        match self {
            Self::Chromium => {
                let mut arguments = vec![
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--lang=en",
                ];
                if std::env::var_os("HOSTILE").is_some() {
                    // Addresses are written faster than any reader could, and Chromium would drop
                    // most of them.
                    arguments.push("--disable-ipc-flooding-protection");
                }
                json!({ "browserName": "chrome", "goog:chromeOptions": { "args": arguments } })
            }
            // What the driver would allow, for tests, that readers' browsers do not.
            Self::Firefox => json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "args": ["-headless"],
                "prefs": {
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

/// Whether the engine is to be dark, as the environment variable `SCHEME` says; Chromium is told at
/// any time.
pub fn is_dark() -> bool {
    std::env::var("SCHEME").is_ok_and(|scheme| scheme == "dark")
}

/// A browser that shows a folder from a path below the root of a host on this machine.
pub struct Browser {
    runtime: Runtime,
    pub driver: WebDriver,

    pub engine: Engine,
    /// The driver, and the screen of an engine that needs one.
    helpers: Mutex<Vec<Child>>,
    /// The address of the folder.
    pub page: String,
}

/// Where the folder stands on its host.
pub const BELOW: &str = "/a/path/below/";

/// What stands at `/host.html`: a page of somebody else, on the same machine.
pub static HOST: Mutex<String> = Mutex::new(String::new());

/// Whether the host of the page gives no answers.
pub static SILENT: AtomicBool = AtomicBool::new(false);

/// How long a driver may take to answer.
const ANSWER: Duration = Duration::from_secs(45);

/// Whether a journey ended because the driver gave no answer, or said itself that it did not know
/// what went wrong: that says nothing of the page.
pub fn is_stall(panic: &(dyn std::any::Any + Send)) -> bool {
    let said = |message: &String| {
        ["error sending request", "Unknown error"]
            .iter()
            .any(|words| message.contains(words))
    };
    panic.downcast_ref::<String>().is_some_and(said)
}

/// Errors of the page, gathered from its first moment on; and whether a corpus that attacks (see
/// `tests/attack`) got anything run.
const GATHER_ERRORS: &str = "window.errors = [];
    window.attack = () => errors.push('a script of the corpus ran');
    addEventListener('error', e => errors.push(String(e.message)));
    addEventListener('unhandledrejection', e => errors.push(String(e.reason)));
    addEventListener('securitypolicyviolation', e => errors.push('policy: ' + e.violatedDirective));
    const error = console.error; console.error = (...a) => { errors.push(a.join(' ')); error(...a); };";

impl Browser {
    /// Ends the browser.
    pub fn quit(&self) {
        let _ = self.runtime.block_on(self.driver.clone().quit());
        for helper in self.helpers.lock().unwrap().iter_mut() {
            let _ = helper.kill();
        }
    }

    /// Starts a browser on a folder of files.
    pub fn start(engine: Engine, folder: &'static str) -> Self {
        let page = format!("http://127.0.0.1:{}{BELOW}", serve(folder));
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let mut helpers = Vec::new();
        let quietly = |program: &str| {
            let mut command = Command::new(program);
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command
        };
        let mut driver = quietly(engine.driver());
        if engine == Engine::WebKit {
            let screen = format!(":{}", 100 + port % 800);
            let arguments = [screen.as_str(), "-screen", "0", "1600x1300x24"];
            helpers.push(quietly("Xvfb").args(arguments).spawn().expect(
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
                engine.driver()
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
            match runtime.block_on(async { driver.request_timeout(ANSWER).await }) {
                Ok(driver) => break driver,
                Err(error) if started.elapsed() > Duration::from_secs(60) => {
                    panic!("no browser: {error}")
                }
                Err(_) => thread::sleep(Duration::from_millis(200)),
            }
        };
        let browser = Self {
            runtime,
            driver,
            engine,
            helpers: Mutex::new(helpers),
            page,
        };
        if engine.is_chromium() {
            browser.command(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": GATHER_ERRORS }),
            );
        }
        browser
    }

    /// Makes the window so large, in pixels of the page.
    pub fn resize(&self, width: u32, height: u32) {
        if self.engine.is_chromium() {
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
            self.command("Emulation.setDeviceMetricsOverride", size);
        } else {
            // The window has a frame and a bar of its own; how large they are is seen once it
            // stands.
            self.wait(self.driver.set_window_rect(0, 0, width, height));
            let inner = self.run("return [innerWidth, innerHeight]");
            let more = |wanted: u32, at: usize| {
                wanted + wanted.saturating_sub(inner[at].as_u64().unwrap_or(0) as u32)
            };
            self.wait(
                self.driver
                    .set_window_rect(0, 0, more(width, 0), more(height, 1)),
            );
        }
    }

    /// Sees something through.
    pub fn wait<T>(&self, future: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(future).unwrap()
    }

    /// Sends a command of the Chrome DevTools Protocol; its result.
    pub fn command(&self, name: &str, parameters: Value) -> Value {
        self.wait(self.driver.cdp().send_raw(name, parameters))
    }

    /// Runs a journey in a browser whose pages have no WebAssembly. It is deleted before the page's
    /// own scripts run, which is what Lockdown Mode amounts to for a page, and costs no second
    /// browser (`--js-flags=--jitless` would).
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

    /// What an asynchronous function of the page gives.
    pub fn run_async(&self, function: &str, argument: &Value) -> Value {
        let script = format!(
            "const [argument, done] = arguments;
             ({function})(argument).then(done, error => done({{ error: String(error) }}))"
        );
        let given = self
            .wait(self.driver.execute_async(script, vec![argument.clone()]))
            .json()
            .clone();
        assert!(given["error"].is_null(), "{}", given["error"]);
        given
    }

    /// What a script gives, if it can be run.
    pub fn attempt(&self, script: &str) -> Option<Value> {
        self.runtime
            .block_on(self.driver.execute(script, vec![]))
            .ok()
            .map(|given| given.json().clone())
    }

    /// What a script gives; asked again, if the page was just giving way to another.
    pub fn run(&self, script: &str) -> Value {
        for _ in 0..5 {
            match self.runtime.block_on(self.driver.execute(script, vec![])) {
                Ok(given) => return given.json().clone(),
                // The second is what WebKit says of a frame that goes on.
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
        panic!("the page goes on and on: {script}")
    }
}

/// Serves a folder below [`BELOW`] on this machine, and below `/faulty/` as a host that fails
/// would; the port.
pub fn serve(folder: &'static str) -> u16 {
    let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
    let port = server.server_addr().to_ip().unwrap().port();
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let path = request
                .url()
                .split('?')
                .next()
                .unwrap_or_default()
                .to_owned();
            let _ = match answer(folder, &path) {
                Some((bytes, headers)) => {
                    let response = tiny_http::Response::from_data(bytes);
                    let header =
                        |(name, value)| tiny_http::Header::from_bytes(name, value).unwrap();
                    request.respond(
                        headers
                            .into_iter()
                            .map(header)
                            .fold(response, tiny_http::Response::with_header),
                    )
                }
                None => request.respond(tiny_http::Response::empty(404)),
            };
        }
    });
    port
}

/// A header, its name and what it says.
type Header = (&'static str, &'static str);

/// What a host says a file is.
pub fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// What is answered to a path, with its headers.
fn answer(folder: &str, path: &str) -> Option<(Vec<u8>, Vec<Header>)> {
    if SILENT.load(Ordering::Relaxed) {
        return None;
    }
    if path == "/host.html" {
        return Some((
            HOST.lock().unwrap().clone().into_bytes(),
            vec![("Content-Type", "text/html")],
        ));
    }
    let (fault, file) = match path.strip_prefix("/faulty/") {
        Some(rest) => rest.split_once('/')?,
        None => ("", path.strip_prefix(BELOW)?),
    };
    let file = if file.is_empty() { "index.html" } else { file };
    if file.contains("..") {
        return None;
    }
    let mut bytes = fs::read(Path::new(folder).join(file)).ok()?;
    let ending = file.rsplit('.').next().unwrap_or_default();
    let mut kind = kind(file);
    let mut headers = Vec::new();
    let program = file.starts_with("pliego-");
    match fault.split_once('-') {
        Some(("blocked", "scripts")) => {
            headers.push(("Content-Security-Policy", "script-src 'none'"));
        }
        Some((fault, of)) if program && of == ending => match fault {
            "missing" => return None,
            "cut" => bytes.truncate(bytes.len() / 2),
            "other" => bytes = b"<!doctype html><title>Sign in</title>".to_vec(),
            "mistyped" => kind = "text/plain",
            _ => panic!("no such fault: {fault}"),
        },
        _ => {}
    }
    headers.push(("Content-Type", kind));
    Some((bytes, headers))
}

/// The path of a program that checks pages, which `tools/install-test-tools.sh` has installed.
pub fn judge(file: &str) -> PathBuf {
    let home = || {
        format!(
            "{}/.cache/pliego-tools",
            std::env::var("HOME").unwrap_or_default()
        )
    };
    let tools = std::env::var("PLIEGO_TOOLS")
        .ok()
        .filter(|tools| !tools.is_empty())
        .unwrap_or_else(home);
    let path = Path::new(&tools).join("audit/node_modules").join(file);
    assert!(
        path.exists(),
        "{}: expected a file, found none; help: tools/install-test-tools.sh installs it",
        path.display()
    );
    path
}
