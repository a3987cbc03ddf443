//! What a host may say with every file, in the forms that common hosts read. The page needs none of it; with it, what its own
//! policies say holds before its first byte is read, and pages of others may show it in a frame.

use core::fmt::Write;

/// Names and values; `policy` is the home page's own.
pub fn headers(policy: &str) -> Vec<(&'static str, String)> {
    // No state can be changed here, so that to be framed by anybody does no harm; it is what the page is for.
    let policy = format!("{policy}; frame-ancestors *");
    let said = |text: &str| text.to_owned();
    vec![
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", said("nosniff")),
        ("Referrer-Policy", said("no-referrer")),
        ("Permissions-Policy", said("camera=(), geolocation=(), microphone=(), payment=(), usb=()")),
        ("Cross-Origin-Opener-Policy", said("same-origin")),
        ("Cross-Origin-Resource-Policy", said("cross-origin")),
        ("Access-Control-Allow-Origin", said("*")),
    ]
}

/// As Netlify and Cloudflare Pages read them: `_headers`.
pub fn netlify(policy: &str) -> String {
    // Every page names its own policy; only the home page's is the one that the host knows.
    let mut file = String::from("/*\n");
    for (name, value) in headers(policy) {
        if name != "Content-Security-Policy" {
            // Writing to a String cannot fail.
            let _ = writeln!(file, "  {name}: {value}");
        }
    }
    for path in ["/", "/index.html"] {
        let _ = writeln!(file, "{path}\n  Content-Security-Policy: {}", headers(policy)[0].1);
    }
    file
}

/// As nginx reads them, to be included in a `location`.
pub fn nginx(policy: &str) -> String {
    headers(policy).iter().skip(1).fold(String::new(), |mut file, (name, value)| {
        let _ = writeln!(file, "add_header {name} \"{value}\" always;");
        file
    })
}

/// As Apache reads them: `.htaccess`.
pub fn apache(policy: &str) -> String {
    let begun = String::from("AddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n");
    headers(policy).iter().skip(1).fold(begun, |mut file, (name, value)| {
        let _ = writeln!(file, "Header always set {name} \"{value}\"");
        file
    })
}
