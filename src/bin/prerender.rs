//! Writes what stands beside the page: for now the edition as tables, into `data/` of the folder that Trunk is filling.
//! Trunk calls it after each build (see `Trunk.toml`).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use pliego::CORPUS;
use pliego::corpus::Seconded;
use pliego::corpus::read::second_coding;
use pliego::find::agreement::agreement;
use pliego::share::tables;

fn main() -> ExitCode {
    let dist = env::var_os("TRUNK_STAGING_DIR").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    let folder = env::var_os("PLIEGO_CORPUS").map_or_else(|| PathBuf::from("corpus"), PathBuf::from);
    let second = match second_coding(&folder, &CORPUS).transpose() {
        Ok(second) => second,
        Err(problems) => {
            problems.iter().for_each(|problem| eprintln!("error: {}/{problem}", folder.display()));
            return ExitCode::FAILURE;
        }
    };
    match write(&dist.join("data"), second) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the data cannot be written below {}: {error}", dist.display());
            ExitCode::FAILURE
        }
    }
}

fn write(data: &Path, second: Option<Vec<Seconded>>) -> io::Result<()> {
    fs::create_dir_all(data)?;
    fs::write(data.join("passages.csv"), tables::passages(&CORPUS))?;
    fs::write(data.join("codings.csv"), tables::codings(&CORPUS))?;
    if let Some(second) = second {
        fs::write(data.join("second-codings.csv"), tables::second_codings(&CORPUS, &second))?;
        fs::write(data.join("agreement.csv"), tables::agreement(&CORPUS, &agreement(&CORPUS, &second)))?;
    }
    Ok(())
}
