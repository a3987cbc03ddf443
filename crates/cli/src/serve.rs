//! Shows the page on this machine, and again after each change of the corpus.
//!
//! Each page is written by this same command in a process of its own: whatever that does, the server goes on,
//! and its memory is given back.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Component, Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{env, fs, thread};

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use tempfile::TempDir;
use tiny_http::{Header, Request, Response, Server};

use crate::check::Watched;
use crate::write::READY;

/// The script that each page gets: it asks for the news and shows them.
const SCRIPT: &str = include_str!("serve.js");
/// Where the script asks. No page of a site has this name.
const NEWS: &str = "/.pliego/news";
/// How long an answer waits for news. Browsers give up after some minutes.
const WAIT: Duration = Duration::from_secs(20);

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

struct Show {
    shown: Mutex<Shown>,
    news: Condvar,
}

impl Show {
    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

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
    let server = Server::http(("127.0.0.1", port)).map_err(|error| {
        format!(
            "error: --port {port}: expected a free port, found: {error}; help: --port 0 takes any"
        )
    })?;
    let address = server.server_addr();
    let watched = Watched::new(corpus)?;
    let show = Arc::new(Show {
        shown: Mutex::default(),
        news: Condvar::new(),
    });
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
        ended.lock().page = None;
        process::exit(0);
    });
    on_end.map_err(|error| format!("error: {error}"))?;
    println!("the page is at http://{address}/ and follows each change (Ctrl-C ends it)");
    for request in server.incoming_requests() {
        let show = Arc::clone(&show);
        // A browser that went away needs no answer.
        thread::spawn(move || answer(request, &show));
    }
    Ok(())
}

/// Writes the page into a new folder, and tells what became of it.
fn write(corpus: &Path, show: &Show) {
    let written = Page::write(corpus);
    let mut shown = show.lock();
    shown.count += 1;
    match written {
        Ok(page) => {
            shown.page = Some(Arc::new(page));
            shown.problems.clear();
        }
        Err(problems) => {
            eprintln!("{problems}\n");
            shown.problems = problems;
        }
    }
    show.news.notify_all();
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

fn answer(request: Request, show: &Show) -> io::Result<()> {
    let url = request.url().to_owned();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    if path == NEWS {
        let seen = url.rsplit('=').next().and_then(|count| count.parse().ok());
        return news(request, seen, show);
    }
    let (page, script) = {
        let shown = show.lock();
        (shown.page.clone(), script(&shown))
    };
    // Nothing is written yet: the script shows why.
    let Some(page) = page else {
        let page =
            format!("<!DOCTYPE html><html><head><title>pliego serve</title>{script}</head></html>");
        return request.respond(html(page));
    };
    let Some(file) = find(page.folder.path(), path) else {
        return request.respond(Response::empty(404));
    };
    if file
        .extension()
        .is_some_and(|extension| extension == "html")
    {
        let page = fs::read_to_string(&file)?;
        return request.respond(html(with_script(&page, &script)));
    }
    let kind = mime_guess::from_path(&file).first_or_octet_stream();
    let answer = Response::from_file(File::open(&file)?);
    request.respond(answer.with_header(header("Content-Type", kind.essence_str())))
}

/// Returns the script, which knows what is shown now.
fn script(shown: &Shown) -> String {
    // No closing tag may stand in a script.
    let known = told(shown).to_string().replace('<', "\\u003c");
    format!("<script>const SHOWN = {known};\n{SCRIPT}</script>")
}

fn told(shown: &Shown) -> Value {
    json!({ "count": shown.count, "problems": shown.problems })
}

/// Waits until there is something newer than a reader has seen, and tells it.
fn news(request: Request, seen: Option<usize>, show: &Show) -> io::Result<()> {
    let shown = show.lock();
    let waited = show
        .news
        .wait_timeout_while(shown, WAIT, |shown| seen == Some(shown.count));
    let (shown, _) = waited.unwrap_or_else(PoisonError::into_inner);
    let told = told(&shown).to_string();
    drop(shown);
    let answer = Response::from_string(told);
    request.respond(answer.with_header(header("Content-Type", "application/json")))
}

/// Finds a file of the page; `None` if there is none, or if the path leads out of the page.
fn find(page: &Path, path: &str) -> Option<PathBuf> {
    let path = percent_decode_str(path.trim_start_matches('/'))
        .decode_utf8()
        .ok()?;
    let is_inside = |part: Component<'_>| matches!(part, Component::Normal(_));
    if !Path::new(&*path).components().all(is_inside) {
        return None;
    }
    let file = page.join(&*path);
    let file = if file.is_dir() {
        file.join("index.html")
    } else {
        file
    };
    file.is_file().then_some(file)
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

fn html(page: String) -> Response<Cursor<Vec<u8>>> {
    Response::from_string(page).with_header(header("Content-Type", "text/html; charset=utf-8"))
}

/// Makes a header of names and values that this module writes.
fn header(name: &str, value: &str) -> Header {
    match Header::from_bytes(name, value) {
        Ok(header) => header,
        Err(()) => unreachable!("{name}: {value} is a header"),
    }
}
