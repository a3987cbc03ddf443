//! Hashes in the forms that browsers compare.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256, Sha384};

/// Returns the hash by which a Content Security Policy allows an inline script or style.
pub fn csp_hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// Returns the hash that a fetched file must have (Subresource Integrity).
pub fn sri_hash(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}
