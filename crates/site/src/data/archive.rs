//! All files in one ZIP archive. The same files give the same bytes: they are sorted, and have the same
//! day.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::File;

type Archive = ZipWriter<Cursor<Vec<u8>>>;

/// Packs the files, both halves at once: those of ten thousand statements are 0.4 GB.
pub(super) fn file(prefix: &str, files: &[File]) -> io::Result<File> {
    let (first, second) = files.split_at(middle(files));
    let (first, second) = rayon::join(|| pack(prefix, first), || pack(prefix, second));
    let mut archive = first?;
    archive.merge_archive(ZipArchive::new(second?.finish()?)?)?;
    Ok(File {
        path: format!("{prefix}.zip"),
        link: Some("all.zip".to_owned()),
        what: "All of these files.".to_owned(),
        bytes: archive.finish()?.into_inner(),
    })
}

/// Returns the first file of the second half, by bytes.
fn middle(files: &[File]) -> usize {
    let half = files.iter().map(|file| file.bytes.len()).sum::<usize>() / 2;
    let mut before = 0;
    let is_before = |file: &&File| {
        before += file.bytes.len();
        before <= half
    };
    files.iter().take_while(is_before).count()
}

fn pack(prefix: &str, files: &[File]) -> io::Result<Archive> {
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
    Ok(archive)
}
