//! Writes the page of a corpus.

use std::path::Path;
use std::{env, io};

use fs_err as fs;
use pliego_edition::Edition;
use pliego_site::program::Program;
use pliego_site::shards::{self, Shards};
use pliego_site::{Site, address, write, write_page, write_rest};

use crate::check::{edition, summary};

/// The page's program; empty where this command was compiled without it, as for tests.
static CARRIED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/program.zip"));

/// A file that tells a folder that this command wrote from others.
const MARK: &str = ".pliego";

/// Writes the page of a corpus into a folder.
///
/// # Errors
///
/// If the corpus has problems, or the folder cannot be written, or holds something else.
pub fn run(
    corpus: &Path,
    output: &Path,
    url: Option<String>,
    in_shards: bool,
) -> Result<(), String> {
    let edition = edition(corpus)?;
    println!("{}", summary(corpus, &edition.corpus));
    let url = url.map(|url| address("--url", &url)).transpose();
    let url = url.map_err(|message| format!("error: {message}"))?;
    let may_replace = !output.exists()
        || output.join(MARK).exists()
        || fs::read_dir(output).is_ok_and(|mut files| files.next().is_none());
    if !may_replace {
        return Err(format!(
            "error: {}: expected no folder, an empty one, or one that `pliego build` wrote, found something else; \
             help: choose another with -o",
            output.display()
        ));
    }
    let explain = |error: io::Error| format!("error: {}: {error}", output.display());
    // Written beside it first: what fails leaves the old page as it was.
    let parent = match output.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(explain)?;
    let folder = tempfile::Builder::new()
        .prefix(".pliego-")
        .tempdir_in(parent)
        .map_err(explain)?;
    let staging = folder.path().join("page");
    page(edition, &staging, url, in_shards).map_err(explain)?;
    fs::write(staging.join(MARK), "").map_err(explain)?;
    // The old page is deleted last: to delete 140 000 files takes ten seconds, in which there would be no page.
    let old = folder.path().join("old");
    if output.exists() {
        fs::rename(output, &old).map_err(explain)?;
    }
    if let Err(error) = fs::rename(&staging, output) {
        let _ = fs::rename(&old, output);
        return Err(explain(error));
    }
    println!("the page is in {}", output.display());
    Ok(())
}

/// What [`draft`] says on a line of its own when the page can be shown.
pub const READY: &str = "ready";

/// Writes the page of a corpus into a new folder, says [`READY`], and writes the rest.
///
/// # Errors
///
/// If the corpus has problems, or the folder cannot be written.
pub fn draft(corpus: &Path, output: &Path) -> Result<(), String> {
    let edition = edition(corpus)?;
    println!("{}", summary(corpus, &edition.corpus));
    let draft = || {
        let program = program()?;
        let site = site(edition, &program, output, None, false)?;
        write_page(&site)?;
        println!("{READY}");
        write_rest(&site, program.classic_glue())
    };
    draft().map_err(|error: io::Error| format!("error: {}: {error}", output.display()))
}

/// Writes the page of an edition into a new folder.
fn page(
    edition: Edition,
    folder: &Path,
    address: Option<String>,
    in_shards: bool,
) -> io::Result<()> {
    let program = program()?;
    let site = site(edition, &program, folder, address, in_shards)?;
    write(&site, program.classic_glue())
}

/// Writes the program into a folder, and returns the site that will surround it.
fn site(
    edition: Edition,
    program: &Program,
    folder: &Path,
    address: Option<String>,
    in_shards: bool,
) -> io::Result<Site> {
    // Leaked once: the edition lives as long as this command.
    let edition: &'static Edition = Box::leak(Box::new(edition));
    let reason = match in_shards {
        true => Some("--shards".to_owned()),
        false => shards::reason(&edition.corpus),
    };
    let shards = reason.map(|reason| {
        let shards = Shards::of(&edition.corpus).map_err(io::Error::other)?;
        println!("{reason}: {}", shards.summary());
        io::Result::Ok(shards)
    });
    let shards = shards.transpose()?;
    let output = program.write(&edition.corpus, shards.as_ref(), folder)?;
    Ok(Site {
        shards,
        ..Site::new(edition, output, address)
    })
}

/// Unpacks the page's program.
fn program() -> io::Result<Program> {
    if let Some(archive) = env::var_os("PLIEGO_PROGRAM") {
        return Program::unpack(&fs::read(archive)?);
    }
    if CARRIED.is_empty() {
        return Err(io::Error::other(
            "expected the page's program in this command, found none; help: `make program` builds it, and PLIEGO_PROGRAM \
             says where it is",
        ));
    }
    Program::unpack(CARRIED)
}
