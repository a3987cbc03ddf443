//! Writes what stands beside the page into the folder that Trunk is filling: the edition as tables, in `data/`, and the
//! context as a page of its own in each language. Trunk calls it after each build (see `Trunk.toml`).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use pliego::corpus::Language;
use pliego::corpus::apparatus::CODERS;
use pliego::corpus::read::{Edition, read};
use pliego::share::{context, tables};
use pliego::words::Words;

fn main() -> ExitCode {
    let dist = env::var_os("TRUNK_STAGING_DIR").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    let folder = env::var_os("PLIEGO_CORPUS").map_or_else(|| PathBuf::from("corpus"), PathBuf::from);
    let edition = match read(&folder) {
        Ok(edition) => edition,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("error: {}/{problem}", folder.display()));
            return ExitCode::FAILURE;
        }
    };
    match write_tables(&dist.join("data"), &edition).and_then(|()| write_context(&dist, &edition)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the data cannot be written below {}: {error}", dist.display());
            ExitCode::FAILURE
        }
    }
}

fn write_tables(data: &Path, Edition { corpus, apparatus }: &Edition) -> io::Result<()> {
    let write = |file: &str, table: String| fs::write(data.join(file), table);
    fs::create_dir_all(data.join("coding"))?;
    write("passages.csv", tables::passages(corpus))?;
    write("codings.csv", tables::codings(corpus))?;
    write("positions.csv", tables::positions(corpus, &corpus.positions))?;
    write("figures.csv", tables::figures(corpus))?;
    write("names.csv", tables::names(corpus))?;
    write("mentions.csv", tables::mentions(corpus))?;
    write("oddities.csv", tables::oddities(corpus))?;
    write("counts.csv", tables::counts(corpus, apparatus))?;
    for (coder, (codings, positions)) in CODERS.iter().zip(apparatus.codings.iter().zip(&apparatus.positions)) {
        write(&format!("coding/{coder}.csv"), tables::coding(corpus, codings))?;
        write(&format!("coding/{coder}-positions.csv"), tables::positions(corpus, positions))?;
    }
    write("coding/agreement.csv", tables::agreement(corpus, &corpus.agreement))?;
    write("coding/stance-agreement.csv", tables::stance_agreement(corpus.agreement.stances))
}

/// The page of the context, in each language in a folder of its own.
fn write_context(dist: &Path, Edition { corpus, apparatus }: &Edition) -> io::Result<()> {
    let style = fs::read_dir(dist)?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let style = style.filter(|name| name.ends_with(".css")).max().unwrap_or_default();
    for language in Language::ALL {
        let folder = dist.join(Words::of(language).context_folder);
        fs::create_dir_all(&folder)?;
        let page = context::context(corpus, apparatus, language, &format!("../{style}"));
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}
