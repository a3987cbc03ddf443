//! The files that Trunk built.

use std::io;
use std::path::{Path, PathBuf};

use fs_err as fs;

/// The names of the files that Trunk built into a folder. Each name holds a hash of the content.
pub struct TrunkOutput {
    /// The folder.
    pub folder: PathBuf,
    /// The style sheet of every page.
    pub style: String,
    /// The style sheet of the printed pages, beside the other.
    pub printed_style: String,
    /// The JavaScript module that wasm-bindgen made for the program.
    pub glue: String,
    /// The program.
    pub wasm: String,
}

impl TrunkOutput {
    /// Finds the files in a folder.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read, or does not hold both style sheets and one program.
    pub fn find(folder: &Path) -> io::Result<Self> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder)? {
            names.extend(entry?.file_name().into_string());
        }
        let one = |beginning: &str, ending: &str| {
            let fits = |name: &&String| name.starts_with(beginning) && name.ends_with(ending);
            let mut found: Vec<&String> = names.iter().filter(fits).collect();
            found.sort();
            match found[..] {
                [name] => Ok(name.clone()),
                _ => Err(io::Error::other(format!(
                    "{}: expected one file {beginning}*{ending}, found {found:?}; help: build with `make build`, \
                     which has Trunk fill an empty folder",
                    folder.display()
                ))),
            }
        };
        let wasm = one("", "_bg.wasm")?;
        let glue = wasm.replace("_bg.wasm", ".js");
        Ok(Self {
            folder: folder.to_owned(),
            style: one("page", ".css")?,
            printed_style: one("printed", ".css")?,
            glue,
            wasm,
        })
    }

    /// Reads the style sheet.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or contains “</”, which would end an element that holds it.
    pub fn style(&self) -> io::Result<String> {
        let style = fs::read_to_string(self.folder.join(&self.style))?;
        if style.contains("</") {
            return Err(io::Error::other(format!(
                "{}: expected no “</”, found one; help: it would end the element that holds the style",
                self.style
            )));
        }
        Ok(style)
    }

    /// Writes a file, and the folders that lead to it.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> io::Result<()> {
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, content)
    }

    /// Writes a file that was written before under another name. Where the disk can, both share their bytes: half of a
    /// large site are such files.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn write_again(
        &self,
        written: &str,
        path: &str,
        content: impl AsRef<[u8]>,
    ) -> io::Result<()> {
        let linked = fs::hard_link(self.folder.join(written), self.folder.join(path));
        linked.or_else(|_| self.write(path, content))
    }

    /// Lists all files in the folder and in those below it, in order.
    ///
    /// # Errors
    ///
    /// If a folder cannot be read.
    pub fn files(&self) -> io::Result<Vec<String>> {
        let mut files = Vec::new();
        list(&self.folder, "", &mut files)?;
        files.sort();
        Ok(files)
    }
}

fn list(root: &Path, folder: &str, files: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(folder))? {
        let entry = entry?;
        let path = format!("{folder}{}", entry.file_name().to_string_lossy());
        match entry.file_type()?.is_dir() {
            true => list(root, &format!("{path}/"), files)?,
            false => files.push(path),
        }
    }
    Ok(())
}
