//! An HTTP server on this machine. Below `/faulty/` it answers as a host with a fault.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::{fs, thread};

use axum::Router;
use axum::body::Body;
use axum::http::{StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::task;

/// The path at which a host serves the folder. It is not `/`, because the page must work below any
/// path.
pub const BASE_PATH: &str = "/a/path/below/";

/// What a test changes in a host while it serves.
#[derive(Default)]
pub struct Host {
    /// The page at `/host.html`, which embeds the explorer (see
    /// [`Browser::open_host`](crate::Browser::open_host)).
    pub(crate) page: Mutex<String>,
    /// While it is set, the host answers 404 to everything, so that only the offline copy of a page
    /// opens.
    pub offline: AtomicBool,
    /// Files that the host answers with instead of those of the folder.
    pub replaced: Mutex<BTreeMap<String, Vec<u8>>>,
}

/// Serves a folder at [`BASE_PATH`] and returns the port.
///
/// `/faulty/<fault>/<file>` serves the same folder with a fault: `missing-wasm`, `cut-js`,
/// `blocked-scripts` and so on (see `answer`).
pub fn serve(folder: &'static str) -> u16 {
    serve_from(folder, Arc::default())
}

/// Serves a folder as [`serve`] does, from a host that a test changes.
pub(crate) fn serve_from(folder: &'static str, host: Arc<Host>) -> u16 {
    start(move |path| answer(folder, path, &host))
}

/// Serves a folder at `/`, compressed with Brotli, and returns the port.
pub fn serve_compressed(folder: &'static str) -> u16 {
    start(move |path| {
        let file = path.trim_start_matches('/');
        let file = if file.is_empty() { "index.html" } else { file };
        let bytes = fs::read(Path::new(folder).join(file)).ok()?;
        let mut compressed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams {
            quality: 5,
            ..Default::default()
        };
        brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params).ok()?;
        Some((
            compressed,
            vec![
                ("Content-Type", content_type(file)),
                ("Content-Encoding", "br"),
            ],
        ))
    })
}

/// The name and the value of a header.
type Header = (&'static str, &'static str);

/// The bytes and the headers of an answer, or nothing for 404.
type Answer = Option<(Vec<u8>, Vec<Header>)>;

/// Starts a server on a free port. It runs as long as the process.
///
/// No answer waits for another, as on real hosts: a browser may stop to read one answer (of a frame
/// that it replaces) until another has come.
fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> u16 {
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let port = listener.local_addr().unwrap().port();
    let answer = Arc::new(answer);
    let routes = Router::new().fallback(async move |uri: Uri| {
        let answered = task::spawn_blocking(move || respond(answer(uri.path())));
        answered.await.unwrap()
    });
    thread::spawn(move || runtime.block_on(async { axum::serve(listener, routes).await }));
    port
}

fn respond(answer: Answer) -> Response {
    match answer {
        Some((bytes, headers)) => (AppendHeaders(headers), Body::from(bytes)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Returns the `Content-Type` of a file, by its extension.
fn content_type(file: &str) -> &'static str {
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

/// Answers a path of the folder or of `/faulty/`.
///
/// The faults are `blocked-scripts`, and for the program's file with an extension (`wasm`, `js`, `json`)
/// `missing`, `cut` (half of its bytes), `other` (a sign-in page) and `mistyped` (`text/plain`), as
/// in `cut-wasm`.
fn answer(folder: &str, path: &str, host: &Host) -> Answer {
    if host.offline.load(Ordering::Relaxed) {
        return None;
    }
    if path == "/host.html" {
        return Some((
            host.page.lock().unwrap().clone().into_bytes(),
            vec![("Content-Type", "text/html")],
        ));
    }
    let (fault, file) = match path.strip_prefix("/faulty/") {
        Some(rest) => rest.split_once('/')?,
        None => ("", path.strip_prefix(BASE_PATH)?),
    };
    let file = if file.is_empty() { "index.html" } else { file };
    if file.contains("..") {
        return None;
    }
    let replaced = host.replaced.lock().unwrap().get(file).cloned();
    let mut bytes = replaced.or_else(|| fs::read(Path::new(folder).join(file)).ok())?;
    let extension = file.rsplit('.').next().unwrap_or_default();
    let mut content_type = content_type(file);
    let mut headers = Vec::new();
    let is_program = file.starts_with("pliego-") || file.starts_with("texts-");
    match fault.split_once('-') {
        Some(("blocked", "scripts")) => {
            headers.push(("Content-Security-Policy", "script-src 'none'"));
        }
        Some((fault, of)) if is_program && of == extension => match fault {
            "missing" => return None,
            "cut" => bytes.truncate(bytes.len() / 2),
            "other" => bytes = b"<!doctype html><title>Sign in</title>".to_vec(),
            "mistyped" => content_type = "text/plain",
            _ => panic!("fault: expected missing, cut, other or mistyped, found {fault}"),
        },
        _ => {}
    }
    headers.push(("Content-Type", content_type));
    Some((bytes, headers))
}
