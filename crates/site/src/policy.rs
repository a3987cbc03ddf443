//! Content Security Policies, from the strictest to the loosest.

/// For pages without a program: they show themselves, and do nothing else.
pub const PRINTED: &str =
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/// For the single file: it runs the scripts with these hashes, and fetches nothing.
pub fn single_file(style: &str, boot: &str, glue: &str) -> String {
    let sources = format!(
        "script-src '{boot}' '{glue}' 'wasm-unsafe-eval'; style-src '{style}'; img-src data:; frame-src 'self'"
    );
    program(&sources, "'none'")
}

/// For the home page: it runs the boot script with this hash and its own files, and asks no other
/// host. Keeping the page offline needs the address of the worker as a trusted type, and a policy
/// named for that.
pub fn home(boot: &str) -> String {
    let sources = format!(
        "script-src 'self' '{boot}' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
         frame-src 'self'; manifest-src 'self'; worker-src 'self'"
    );
    program(&sources, "offline")
}

/// No program makes markup or scripts of text.
fn program(sources: &str, trusted_types: &str) -> String {
    format!(
        "default-src 'none'; {sources}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types {trusted_types}"
    )
}

/// For `trunk serve`: its scripts are inline, and reload the page through a socket.
pub const PREVIEW: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data: ws: wss:";
