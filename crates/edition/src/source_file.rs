//! A file of the corpus folder, as it was read.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::decode::decode;
use crate::problem::Problems;

/// A place in a file of the folder: its path, and a line from 1, or 0 for the file as a whole.
pub(crate) type Place = (String, usize);

/// A file of the corpus folder, or a description that was made of one.
pub(crate) struct SourceFile {
    /// Its path from the corpus folder.
    pub(crate) path: String,
    /// Its content.
    pub(crate) text: String,
    /// The first byte of each line.
    starts: Vec<usize>,
    /// Where each line comes from, if the content was made of rows and heads.
    origins: Option<Vec<Place>>,
    /// How many lines of the file come before the content.
    above: usize,
}

impl SourceFile {
    /// Reads a file. It must be UTF-8 without NUL.
    pub(crate) fn read(folder: &Path, path: &str, problems: &Problems) -> Option<Self> {
        let bytes = read_bytes(folder, path, problems)?;
        match decode(bytes) {
            Ok(text) => Some(Self::new(path.to_owned(), text)),
            Err(foreign) => {
                let help = foreign.help(path);
                problems.add(path, foreign.line(), foreign.message(), help);
                None
            }
        }
    }

    /// Makes a file of its content.
    pub(crate) fn new(path: String, text: String) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = [0].into_iter().chain(ends.map(|(at, _)| at + 1)).collect();
        Self {
            path,
            text,
            starts,
            origins: None,
            above: 0,
        }
    }

    /// Makes a file of lines that come from other places.
    pub(crate) fn made_of(path: String, lines: Vec<(String, Place)>) -> Self {
        let mut text = String::new();
        let mut origins = Vec::new();
        for (line, origin) in lines {
            text.push_str(&line);
            text.push('\n');
            origins.push(origin);
        }
        Self {
            origins: Some(origins),
            ..Self::new(path, text)
        }
    }

    /// Leaves out what stands before a byte.
    pub(crate) fn without_head(self, head: usize) -> Self {
        let above = self.line(head) - 1;
        Self {
            above,
            ..Self::new(self.path, self.text[head..].to_owned())
        }
    }

    /// Returns the line of a byte, counted from 1.
    pub(crate) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// Returns where a line of the content stands in the folder.
    pub(crate) fn place(&self, line: usize) -> (&str, usize) {
        match &self.origins {
            _ if line == 0 => (&self.path, 0),
            None => (&self.path, line + self.above),
            Some(origins) => match origins.get(line - 1) {
                Some((path, line)) => (path, *line),
                None => (&self.path, 0),
            },
        }
    }
}

/// Reads the bytes of a file, or reports why not.
pub(crate) fn read_bytes(folder: &Path, path: &str, problems: &Problems) -> Option<Vec<u8>> {
    match fs::read(folder.join(path)) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            problems.add(path, 0, "expected a file, found none", "add it");
            None
        }
        Err(error) => {
            let message =
                format!("expected a readable file, found one that cannot be opened ({error})");
            let help = "check that it is a file and that you may read it";
            problems.add(path, 0, message, help);
            None
        }
    }
}
