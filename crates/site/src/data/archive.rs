//! All files in one ZIP archive. The same files give the same bytes: they are sorted, and have the same
//! day.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::File;

pub(super) fn file(prefix: &str, files: &[File]) -> io::Result<File> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        // A folder of its own, so that unpacking it scatters nothing.
        let path = format!("{prefix}/{}", file.path);
        archive.start_file(path, options)?;
        archive.write_all(&file.bytes)?;
    }
    Ok(File {
        path: format!("{prefix}.zip"),
        link: Some("all.zip".to_owned()),
        what: "All of these files.".to_owned(),
        bytes: archive.finish()?.into_inner(),
    })
}
