//! Content Security Policies, from the strictest to the loosest.

/// For printed pages: they load their style sheets and nothing else.
pub fn printed() -> String {
    styled_by("'self'")
}

/// For printed pages with parts to embed: they also run the script with this hash, which sends the height
/// of a part to the page around it.
///
/// They may load style sheets from any host. In a frame without an origin, Safari 26 and WebKitGTK 2.50 find that
/// no address is `'self'` (WebKit bug 316847, mended since), and a build does not know its host. Once these are
/// gone, `'self'` is enough.
pub fn with_parts(script: &str) -> String {
    format!(
        "{}; script-src '{script}'; require-trusted-types-for 'script'; trusted-types 'none'",
        styled_by("'self' http: https:")
    )
}

fn styled_by(sources: &str) -> String {
    format!(
        "default-src 'none'; style-src {sources}; img-src data:; base-uri 'none'; form-action 'none'"
    )
}

/// For the single file: it runs the scripts with these hashes and fetches nothing.
pub fn single_file(style: &str, scripts: &[String]) -> String {
    let sources = format!(
        "script-src {} 'wasm-unsafe-eval'; style-src '{style}'; img-src data:; frame-src 'self'",
        scripts.join(" ")
    );
    program(&sources, "'none'")
}

/// For the home page: it has the style and the boot script with these hashes, runs the site's own
/// files, loads the site's own style for paper, and connects to no other host. The Trusted Types policy `offline` lets `offline.js` register the service
/// worker.
pub fn home(style: &str, boot: &str) -> String {
    let sources = format!(
        "script-src 'self' '{boot}' 'wasm-unsafe-eval'; style-src 'self' '{style}'; connect-src 'self'; img-src 'self' data:; \
         frame-src 'self'; manifest-src 'self'; worker-src 'self'"
    );
    program(&sources, "offline")
}

/// Adds what every page with the program has: Trusted Types forbid it to turn text into markup or
/// scripts.
fn program(sources: &str, trusted_types: &str) -> String {
    format!(
        "default-src 'none'; {sources}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types {trusted_types}"
    )
}

/// For `trunk serve`, whose scripts are inline and learn of a new build through a WebSocket.
pub const PREVIEW: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data: ws: wss:";
