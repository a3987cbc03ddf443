//! Shows the page on this machine, and again after each change of the corpus.
//!
//! Each page is written by this same command in a process of its own: whatever that does, the server goes on,
//! and its memory is given back.

use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;
use std::process::{self, Child, Command, Stdio};
use std::sync::Arc;
use std::{env, thread};

use axum::Router;
use axum::body::{self, Body};
use axum::extract::ws::{Message, WebSocket};
use axum::extract::{Request, State, WebSocketUpgrade};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, IF_MODIFIED_SINCE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing;
use serde_json::json;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::sync::watch::{Receiver, Sender};
use tower_http::services::ServeDir;

use crate::check::Watched;
use crate::write::READY;

/// The script that each page gets: it listens to the news and shows them.
const SCRIPT: &str = include_str!("serve.js");
/// Where the script listens. No page of a site has this name. A socket, because it is none of the six connections
/// that a browser opens to one host.
const NEWS: &str = "/.pliego/news";

/// What the server shows.
#[derive(Default)]
struct Shown {
    /// How many pages were written or failed.
    count: usize,
    /// The newest page; it stays when a later one fails.
    page: Option<Arc<Page>>,
    /// What is wrong with the corpus; empty if nothing is.
    problems: String,
}

type Show = Arc<Sender<Shown>>;

/// Serves the page of a corpus.
///
/// # Errors
///
/// If the folder cannot be watched or the port is taken.
pub fn run(corpus: &Path, port: u16) -> Result<(), String> {
    if !corpus.is_dir() {
        return Err(format!(
            "error: {}: expected a folder, found none; help: `pliego serve FOLDER` shows the corpus in FOLDER",
            corpus.display()
        ));
    }
    let explain = |error: io::Error| format!("error: {error}");
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(explain)?;
    let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", port)));
    let listener = listener.map_err(|error| {
        format!(
            "error: --port {port}: expected a free port, found: {error}; help: --port 0 takes any"
        )
    })?;
    let address = listener.local_addr().map_err(explain)?;
    let watched = Watched::new(corpus)?;
    let show = Show::default();
    let writer = Arc::clone(&show);
    let folder = corpus.to_owned();
    thread::spawn(move || {
        loop {
            write(&folder, &writer);
            if !watched.wait() {
                return;
            }
        }
    });
    let ended = Arc::clone(&show);
    let on_end = ctrlc::set_handler(move || {
        // Its folder goes with the page. Whatever a writer is at ends with this process.
        ended.send_modify(|shown| shown.page = None);
        process::exit(0);
    });
    on_end.map_err(|error| format!("error: {error}"))?;
    println!("the page is at http://{address}/ and follows each change (Ctrl-C ends it)");
    let routes = Router::new()
        .route(NEWS, routing::any(news))
        .fallback(answer)
        .with_state(show);
    let served = runtime.block_on(async { axum::serve(listener, routes).await });
    served.map_err(explain)
}

/// Writes the page into a new folder, and tells what became of it.
fn write(corpus: &Path, show: &Sender<Shown>) {
    let written = Page::write(corpus);
    if let Err(problems) = &written {
        eprintln!("{problems}\n");
    }
    show.send_modify(|shown| {
        shown.count += 1;
        match written {
            Ok(page) => {
                shown.page = Some(Arc::new(page));
                shown.problems.clear();
            }
            Err(problems) => shown.problems = problems,
        }
    });
}

/// A page that is shown. The process that writes it may still be at what readers seldom ask for.
struct Page {
    writer: Child,
    folder: TempDir,
}

impl Page {
    /// Writes a page.
    ///
    /// # Errors
    ///
    /// If the corpus has problems: a line for each.
    fn write(corpus: &Path) -> Result<Self, String> {
        let explain = |error: io::Error| format!("error: {error}");
        let folder = tempfile::tempdir().map_err(explain)?;
        let mut writer = Command::new(env::current_exe().map_err(explain)?)
            .arg("draft")
            .arg(corpus)
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(explain)?;
        let said = writer.stdout.take().into_iter();
        for line in said.flat_map(|said| BufReader::new(said).lines()) {
            match line.map_err(explain)? {
                line if line == READY => return Ok(Self { writer, folder }),
                line => println!("{line}"),
            }
        }
        let mut problems = String::new();
        if let Some(mut said) = writer.stderr.take() {
            said.read_to_string(&mut problems).map_err(explain)?;
        }
        writer.wait().map_err(explain)?;
        Err(problems.trim().to_owned())
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // It has ended, or nobody needs what it still writes.
        let _ = self.writer.kill();
        let _ = self.writer.wait();
    }
}

async fn answer(State(show): State<Show>, mut request: Request) -> Response {
    let (page, script) = {
        let shown = show.borrow();
        (shown.page.clone(), script(&shown))
    };
    // Nothing is written yet: the script shows why.
    let Some(page) = page else {
        return Html(format!(
            "<!DOCTYPE html><html><head><title>pliego serve</title>{script}</head></html>"
        ))
        .into_response();
    };
    // Files change more often than once a second, which is as fine as the dates in headers are.
    request.headers_mut().remove(IF_MODIFIED_SINCE);
    match ServeDir::new(page.folder.path()).try_call(request).await {
        Ok(found) => with_news(found.map(Body::new), &script).await,
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// Adds the script to a page; leaves other files as they are.
async fn with_news(mut answer: Response, script: &str) -> Response {
    let kind = answer.headers().get(CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return answer;
    }
    let utf_8 = HeaderValue::from_static("text/html; charset=utf-8");
    answer.headers_mut().insert(CONTENT_TYPE, utf_8);
    answer.headers_mut().remove(CONTENT_LENGTH);
    let (head, page) = answer.into_parts();
    match body::to_bytes(page, usize::MAX).await {
        Ok(page) => {
            let page = with_script(&String::from_utf8_lossy(&page), script);
            Response::from_parts(head, Body::from(page))
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// Returns the script, which knows what is shown now.
fn script(shown: &Shown) -> String {
    // No closing tag may stand in a script.
    let known = told(shown).replace('<', "\\u003c");
    format!("<script>const SHOWN = {known};\n{SCRIPT}</script>")
}

/// Returns what the script is told, as JSON.
fn told(shown: &Shown) -> String {
    json!({ "count": shown.count, "problems": shown.problems }).to_string()
}

async fn news(State(show): State<Show>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(move |socket| tell(socket, show.subscribe()))
}

/// Tells what is shown, now and after each change, until the reader has gone.
async fn tell(mut socket: WebSocket, mut shown: Receiver<Shown>) {
    loop {
        let message = Message::from(told(&shown.borrow_and_update()));
        if socket.send(message).await.is_err() || shown.changed().await.is_err() {
            return;
        }
    }
}

/// Puts the script first, and leaves out the policy of the page, which would forbid it.
fn with_script(page: &str, script: &str) -> String {
    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
    let mut page = page.replacen("<head>", &format!("<head>{script}"), 1);
    if let Some(start) = page.find(POLICY)
        && let Some(end) = page[start..].find('>')
    {
        page.replace_range(start..=start + end, "");
    }
    page
}
