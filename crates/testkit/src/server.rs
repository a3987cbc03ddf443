//! An HTTP server on this machine. Below `/faulty/` it answers as a host with a fault.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::{fs, thread};

/// The path at which a host serves the folder. It is not `/`, because the page must work below any
/// path.
pub const BASE_PATH: &str = "/a/path/below/";

/// The page at `/host.html`, which embeds the explorer (see
/// [`Browser::open_host`](crate::Browser::open_host)).
pub(crate) static HOST_PAGE: Mutex<String> = Mutex::new(String::new());

/// While it is set, every host answers 404 to everything, so that only the offline copy of a page
/// opens.
pub static OFFLINE: AtomicBool = AtomicBool::new(false);

/// Serves a folder at [`BASE_PATH`] and returns the port.
///
/// `/faulty/<fault>/<file>` serves the same folder with a fault: `missing-wasm`, `cut-js`,
/// `blocked-scripts` and so on (see `answer`).
pub fn serve(folder: &'static str) -> u16 {
    start(move |path| answer(folder, path))
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
/// Each answer has its thread, as real hosts have it. A browser may stop to read one answer (of a
/// frame that it replaces) until another has come.
fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> u16 {
    let server = tiny_http::Server::http("127.0.0.1:0").unwrap();
    let port = server.server_addr().to_ip().unwrap().port();
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let answer = Arc::clone(&answer);
            thread::spawn(move || respond(request, &*answer));
        }
    });
    port
}

/// Answers a request. What a browser does not read is no failure.
fn respond(request: tiny_http::Request, answer: &impl Fn(&str) -> Answer) {
    let path = request.url().split('?').next().unwrap_or_default();
    let _ = match answer(path) {
        Some((bytes, headers)) => {
            let header = |(name, value)| tiny_http::Header::from_bytes(name, value).unwrap();
            let response = tiny_http::Response::from_data(bytes);
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
/// The faults are `blocked-scripts`, and for the program's file with an extension (`wasm`, `js`)
/// `missing`, `cut` (half of its bytes), `other` (a sign-in page) and `mistyped` (`text/plain`), as
/// in `cut-wasm`.
fn answer(folder: &str, path: &str) -> Answer {
    if OFFLINE.load(Ordering::Relaxed) {
        return None;
    }
    if path == "/host.html" {
        return Some((
            HOST_PAGE.lock().unwrap().clone().into_bytes(),
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
    let mut bytes = fs::read(Path::new(folder).join(file)).ok()?;
    let extension = file.rsplit('.').next().unwrap_or_default();
    let mut content_type = content_type(file);
    let mut headers = Vec::new();
    let is_program = file.starts_with("pliego-");
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
