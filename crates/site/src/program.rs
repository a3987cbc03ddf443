//! The page's program, compiled once and carried in an archive, so that the page of another corpus is
//! written without a compiler.

use std::io;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use fs_err as fs;
use pliego::SECTION;
use pliego_corpus::Corpus;
use wasm_encoder::{CustomSection, Section};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::integrity::short_hash as hash;
use crate::shards::Shards;
use crate::trunk_output::TrunkOutput;

/// The names of the files in the archive.
const STYLE: &str = "page.css";
const PRINTED_STYLE: &str = "printed.css";
const GLUE: &str = "pliego.js";
const WASM: &str = "pliego.wasm";
const CLASSIC_GLUE: &str = "pliego-classic.js";

/// The program with what it needs, as Trunk built it for some corpus.
pub struct Program {
    style: Vec<u8>,
    printed_style: Vec<u8>,
    /// The glue as a module.
    glue: Vec<u8>,
    wasm: Vec<u8>,
    /// The glue as a classic script, for the single file.
    classic_glue: String,
}

impl Program {
    /// Takes the program from the folder that Trunk filled. `classic_glue` is the glue of the single
    /// file (see [`glue`](crate::glue)).
    ///
    /// # Errors
    ///
    /// If a file cannot be read.
    pub fn of_trunk(output: &TrunkOutput, classic_glue: String) -> io::Result<Self> {
        let read = |name: &str| fs::read(output.folder.join(name));
        Ok(Self {
            style: read(&output.style)?,
            printed_style: read(&output.printed_style)?,
            glue: read(&output.glue)?,
            wasm: read(&output.wasm)?,
            classic_glue,
        })
    }

    /// Packs the program into an archive. The same program gives the same bytes.
    ///
    /// # Errors
    ///
    /// If a file is larger than archives allow (4 GB).
    pub fn pack(&self) -> io::Result<Vec<u8>> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for (name, content) in [
            (STYLE, &*self.style),
            (PRINTED_STYLE, &*self.printed_style),
            (GLUE, &*self.glue),
            (WASM, &*self.wasm),
            (CLASSIC_GLUE, self.classic_glue.as_bytes()),
        ] {
            archive.start_file(name, options)?;
            archive.write_all(content)?;
        }
        Ok(archive.finish()?.into_inner())
    }

    /// Unpacks an archive.
    ///
    /// # Errors
    ///
    /// If it is no archive or lacks a file.
    pub fn unpack(archive: &[u8]) -> io::Result<Self> {
        let mut archive = ZipArchive::new(Cursor::new(archive))?;
        let mut read = |name: &str| {
            let mut content = Vec::new();
            archive.by_name(name)?.read_to_end(&mut content)?;
            io::Result::Ok(content)
        };
        Ok(Self {
            style: read(STYLE)?,
            printed_style: read(PRINTED_STYLE)?,
            glue: read(GLUE)?,
            wasm: read(WASM)?,
            classic_glue: String::from_utf8(read(CLASSIC_GLUE)?).map_err(io::Error::other)?,
        })
    }

    /// Returns the glue of the single file.
    pub fn classic_glue(&self) -> &str {
        &self.classic_glue
    }

    /// Writes the program into a folder, with a corpus as a section of its own: the corpus itself or, of a
    /// collection in shards, its description. The names hold hashes, as Trunk's do.
    ///
    /// # Errors
    ///
    /// If the corpus cannot be encoded or a file cannot be written.
    pub fn write(
        &self,
        corpus: &Corpus,
        shards: Option<&Shards>,
        folder: &Path,
    ) -> io::Result<TrunkOutput> {
        let carried = shards.map_or(corpus, Shards::described);
        let (encoded, _) = carried.encode().map_err(io::Error::other)?;
        let mut wasm = self.wasm.clone();
        let section = CustomSection {
            name: SECTION.into(),
            data: encoded.into(),
        };
        section.append_to(&mut wasm);
        let program = hash([&*wasm, &*self.glue]);
        let output = TrunkOutput {
            folder: folder.to_owned(),
            style: format!("page-{}.css", hash([&*self.style])),
            printed_style: format!("printed-{}.css", hash([&*self.printed_style])),
            glue: format!("pliego-{program}.js"),
            wasm: format!("pliego-{program}_bg.wasm"),
        };
        fs::create_dir_all(folder)?;
        output.write(&output.style, &self.style)?;
        output.write(&output.printed_style, &self.printed_style)?;
        output.write(&output.glue, &self.glue)?;
        output.write(&output.wasm, &wasm)?;
        if let Some(shards) = shards {
            shards.write(&output)?;
        }
        Ok(output)
    }
}
