//! What a host may say with every file, in the forms that common hosts read. The page needs none of it, for every page carries
//! its own policy; with it, files are taken for what they are, and pages of others may show this one in a frame.

/// Names and values, for every file.
const HEADERS: [(&str, &str); 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

fn lines(line: impl Fn(&str, &str) -> String) -> String {
    HEADERS.map(|(name, value)| line(name, value)).concat()
}

/// As Netlify and Cloudflare Pages read them, who can tell files apart: `_headers`, with the home page's own policy. No state
/// can be changed here, so that to be framed by anybody does no harm; it is what the page is for.
pub fn netlify(policy: &str) -> String {
    let home = ["/", "/index.html"];
    let home = home.map(|path| format!("{path}\n  Content-Security-Policy: {policy}; frame-ancestors *\n")).concat();
    format!("/*\n{}{home}", lines(|name, value| format!("  {name}: {value}\n")))
}

/// As nginx reads them, to be included in a `location`.
pub fn nginx() -> String {
    lines(|name, value| format!("add_header {name} \"{value}\" always;\n"))
}

/// As Apache reads them, and passes over where a module is missing: `.htaccess`.
pub fn apache() -> String {
    let said = lines(|name, value| format!("  Header always set {name} \"{value}\"\n"));
    format!(
        "<IfModule mod_mime.c>\n  AddType application/wasm .wasm\n  AddType application/manifest+json .webmanifest\n</IfModule>\n\
         <IfModule mod_headers.c>\n{said}</IfModule>\n"
    )
}
