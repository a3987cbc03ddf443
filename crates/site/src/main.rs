//! Writes the site into the folder that Trunk is filling. Trunk calls it after each build (see
//! `Trunk.toml`). With `PLIEGO_PROGRAM` it packs the program into that file instead.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, io};

use fs_err as fs;
use pliego_edition::{Edition, read};
use pliego_site::program::Program;
use pliego_site::short_names::ShortNames;
use pliego_site::trunk_output::TrunkOutput;
use pliego_site::{Site, glue, write, write_preview};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let output = TrunkOutput::find(&path("TRUNK_STAGING_DIR", "dist"))?;
    let program =
        path("CARGO_TARGET_DIR", "target").join("wasm32-unknown-unknown/release/pliego.wasm");
    if let Some(archive) = env::var_os("PLIEGO_PROGRAM") {
        let names = ShortNames::shorten(&output)?;
        let classic_glue = names.glue(&glue::no_modules(&program)?);
        let program = Program::of_trunk(&output, classic_glue)?;
        return fs::write(archive, program.pack()?);
    }
    let folder = path("PLIEGO_CORPUS", "corpus");
    let edition = read(&folder).map_err(|problems| {
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| format!("{}/{problem}", folder.display()))
            .collect();
        io::Error::other(lines.join("\nerror: "))
    })?;
    // Leaked once: the edition lives as long as this program.
    let edition: &'static Edition = Box::leak(Box::new(edition));
    let site = Site::new(edition, output, address()?);
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        if site.address.is_none() {
            eprintln!(
                "note: without PLIEGO_URL, the site has no canonical addresses, sitemap.xml, changes.atom, oEmbed and pictures of cards"
            );
        }
        let site = match env::var_os("PLIEGO_DOCS").filter(|folder| !folder.is_empty()) {
            Some(folder) => site.with_documents(PathBuf::from(folder))?,
            None => site,
        };
        let names = ShortNames::shorten(&site.output)?;
        write(&site, &names.glue(&glue::no_modules(&program)?))
    } else {
        write_preview(&site)
    }
}

/// The path that an environment variable gives, or a default.
fn path(variable: &str, default: impl AsRef<Path>) -> PathBuf {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map_or_else(|| default.as_ref().to_owned(), PathBuf::from)
}

/// The address of the site, with a slash at its end, if `PLIEGO_URL` gives it.
fn address() -> io::Result<Option<String>> {
    let given = env::var("PLIEGO_URL").ok();
    let given = given.filter(|address| !address.is_empty());
    let address = given.map(|given| pliego_site::address("PLIEGO_URL", &given));
    address.transpose().map_err(io::Error::other)
}
