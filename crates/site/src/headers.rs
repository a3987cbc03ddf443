//! HTTP headers, in the forms that common hosts read. The site works without them, because every
//! page has its own policy. With them, browsers trust the type of each file, and frames without an
//! origin may fetch the program.

use std::io;

use crate::integrity::csp_hash;
use crate::{Site, policy, scripts};

/// Writes `_headers`, `nginx-headers.conf` and `.htaccess`; and `.nojekyll`, with which GitHub Pages
/// publishes every file as it is.
///
/// # Errors
///
/// If one cannot be written.
pub fn write(site: &Site) -> io::Result<()> {
    let style = csp_hash(&site.style()?);
    let boot = csp_hash(&scripts::boot()?);
    site.output
        .write("_headers", netlify(&policy::home(&style, &boot)))?;
    site.output.write("nginx-headers.conf", nginx())?;
    site.output.write(".nojekyll", "")?;
    site.output.write(".htaccess", apache())
}

/// Names and values, for every file.
const HEADERS: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

fn lines(line: impl Fn(&str, &str) -> String) -> String {
    HEADERS.map(|(name, value)| line(name, value)).concat()
}

/// Writes `_headers` for Netlify and Cloudflare Pages, which can set headers for one file: the home
/// page also gets its policy. Everybody may frame it: clickjacking would gain nothing, because the
/// page has no account and no server.
pub fn netlify(policy: &str) -> String {
    let home = ["/", "/index.html"];
    let home = home
        .map(|path| format!("{path}\n  Content-Security-Policy: {policy}; frame-ancestors *\n"))
        .concat();
    format!(
        "/*\n{}{home}",
        lines(|name, value| format!("  {name}: {value}\n"))
    )
}

/// Writes headers for nginx, to be included in a `location`.
pub fn nginx() -> String {
    lines(|name, value| format!("add_header {name} \"{value}\" always;\n"))
}

/// Writes `.htaccess` for Apache, which skips the lines of a missing module.
pub fn apache() -> String {
    let headers = lines(|name, value| format!("  Header always set {name} \"{value}\"\n"));
    format!(
        "<IfModule mod_mime.c>\n  AddType application/wasm .wasm\n  AddType application/manifest+json .webmanifest\n</IfModule>\n\
         <IfModule mod_headers.c>\n{headers}</IfModule>\n"
    )
}
