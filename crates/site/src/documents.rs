//! The documents of Pliego, which mdBook builds (`make docs`), in the folder `docs/` of a site. Only a
//! site that is given them has them, and links to them from its page About.

use std::io;
use std::path::Path;

use crate::Site;

/// Copies the documents into the site.
///
/// # Errors
///
/// If a file cannot be read or written.
pub fn write(site: &Site) -> io::Result<()> {
    match &site.documents {
        Some(folder) => copy(folder, &site.output.folder.join("docs")),
        None => Ok(()),
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs_err::create_dir_all(to)?;
    for entry in fs_err::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &to)?,
            false => drop(fs_err::copy(entry.path(), to)?),
        }
    }
    Ok(())
}
