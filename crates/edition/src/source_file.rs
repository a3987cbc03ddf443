//! A file of the corpus folder, as it was read.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::problem::Problems;

/// A file of the corpus folder.
pub(crate) struct SourceFile {
    /// Its path from the corpus folder.
    pub(crate) path: String,
    /// Its content.
    pub(crate) text: String,
}

impl SourceFile {
    /// Reads a file. It must be UTF-8 without NUL.
    pub(crate) fn read(folder: &Path, path: &str, problems: &Problems) -> Option<Self> {
        let bytes = match fs::read(folder.join(path)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                problems.add(path, 0, "expected a file, found none", "add it");
                return None;
            }
            Err(error) => {
                let message =
                    format!("expected a readable file, found one that cannot be opened ({error})");
                problems.add(
                    path,
                    0,
                    message,
                    "check that it is a file and that you may read it",
                );
                return None;
            }
        };
        let line_at = |byte: usize| 1 + bytes[..byte].iter().filter(|b| **b == b'\n').count();
        if let Some(nul) = bytes.iter().position(|byte| *byte == 0) {
            problems.add(
                path,
                line_at(nul),
                "expected text, found a NUL byte",
                "remove it",
            );
            return None;
        }
        match String::from_utf8(bytes) {
            Ok(text) => Some(Self {
                path: path.to_owned(),
                text,
            }),
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let bytes = error.as_bytes();
                let line = 1 + bytes[..at].iter().filter(|b| **b == b'\n').count();
                let message = format!("expected UTF-8, found the byte 0x{:02X}", bytes[at]);
                problems.add(path, line, message, "save the file as UTF-8");
                None
            }
        }
    }

    /// Returns the line of a byte, counted from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        1 + self.text.as_bytes()[..byte.min(self.text.len())]
            .iter()
            .filter(|b| **b == b'\n')
            .count()
    }
}
