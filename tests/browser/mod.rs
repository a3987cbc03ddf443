use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};
use std::{fs, thread};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

/// A Chromium that shows a folder from a path below the root of a host on this machine.
pub(crate) struct Browser {
    runtime: Runtime,
    pub(crate) driver: WebDriver,
    chromedriver: Mutex<Child>,
    /// The address of the folder.
    pub(crate) page: String,
}

/// The environment variable that has the browser run without WebAssembly (and its scripts slowly).
pub(crate) const WITHOUT_WASM: &str = "WITHOUT_WASM";

/// What stands at `/host.html`: a page of somebody else, on the same machine.
pub(crate) static HOST: Mutex<String> = Mutex::new(String::new());

/// Errors of the page, gathered from its first moment on.
const GATHER_ERRORS: &str = "window.errors = [];
    addEventListener('error', e => errors.push(String(e.message)));
    addEventListener('unhandledrejection', e => errors.push(String(e.reason)));
    addEventListener('securitypolicyviolation', e => errors.push('policy: ' + e.violatedDirective));
    const error = console.error; console.error = (...a) => { errors.push(a.join(' ')); error(...a); };";

impl Browser {
    /// Ends the browser.
    pub(crate) fn quit(&self) {
        let _ = self.runtime.block_on(self.driver.clone().quit());
        let _ = self.chromedriver.lock().unwrap().kill();
    }

    /// Starts a browser on a folder of files.
    pub(crate) fn start(folder: &'static str) -> Self {
        let page = format!("http://127.0.0.1:{}/a/path/below/", serve(folder, "/a/path/below/"));
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let chromedriver = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts: make test installs it");
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--lang=en",
        ] {
            capabilities.add_arg(argument).unwrap();
        }
        if std::env::var_os(WITHOUT_WASM).is_some() {
            capabilities.add_arg("--js-flags=--jitless").unwrap();
        }
        let started = Instant::now();
        let driver = loop {
            match runtime.block_on(WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities.clone())) {
                Ok(driver) => break driver,
                Err(error) if started.elapsed() > Duration::from_secs(60) => panic!("no browser: {error}"),
                Err(_) => thread::sleep(Duration::from_millis(200)),
            }
        };
        let gather = json!({ "source": GATHER_ERRORS });
        runtime.block_on(driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", gather)).unwrap();
        Self { runtime, driver, chromedriver: Mutex::new(chromedriver), page }
    }

    /// Sees something through.
    pub(crate) fn wait<T>(&self, future: impl Future<Output = WebDriverResult<T>>) -> T {
        self.runtime.block_on(future).unwrap()
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) fn command(&self, name: &str, parameters: Value) {
        self.wait(self.driver.cdp().send_raw(name, parameters));
    }

    /// What an asynchronous function of the page gives.
    #[allow(dead_code)] // not by the journeys
    pub(crate) fn run_async(&self, function: &str, argument: &Value) -> Value {
        let script = format!(
            "const [argument, done] = arguments;
             {function}(argument).then(done, error => done({{ error: String(error) }}))"
        );
        let given = self.wait(self.driver.execute_async(script, vec![argument.clone()])).json().clone();
        assert!(given["error"].is_null(), "{}", given["error"]);
        given
    }

    /// What a script gives.
    #[allow(dead_code)] // not by the bench
    pub(crate) fn run(&self, script: &str) -> Value {
        self.wait(self.driver.execute(script, vec![])).json().clone()
    }
}

/// Serves a folder below a path on this machine; the port.
fn serve(folder: &'static str, below: &'static str) -> u16 {
    let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
    let port = server.server_addr().to_ip().unwrap().port();
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let path = request.url().split('?').next().unwrap_or_default();
            let file = path.strip_prefix(below).map(|file| if file.is_empty() { "index.html" } else { file });
            let bytes =
                file.filter(|file| !file.contains("..")).and_then(|file| fs::read(Path::new(folder).join(file)).ok());
            let bytes = match path {
                "/host.html" => Some(HOST.lock().unwrap().clone().into_bytes()),
                _ => bytes,
            };
            let kind = match Some(file.unwrap_or(path)).and_then(|file| file.rsplit('.').next()) {
                Some("html") => "text/html",
                Some("css") => "text/css",
                Some("js") => "text/javascript",
                Some("wasm") => "application/wasm",
                _ => "application/octet-stream",
            };
            let _ = match bytes {
                Some(bytes) => {
                    let kind = tiny_http::Header::from_bytes("Content-Type", kind).unwrap();
                    request.respond(tiny_http::Response::from_data(bytes).with_header(kind))
                }
                None => request.respond(tiny_http::Response::empty(404)),
            };
        }
    });
    port
}
