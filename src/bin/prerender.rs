//! Writes what stands beside the page: for now the edition as tables, into `data/` of the folder that Trunk is filling.
//! Trunk calls it after each build (see `Trunk.toml`).

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use pliego::CORPUS;
use pliego::corpus::read::{claims, coding};
use pliego::corpus::{Claims, Coded};
use pliego::find::agreement::{agreement, stances};
use pliego::share::tables;

fn main() -> ExitCode {
    let dist = env::var_os("TRUNK_STAGING_DIR").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    let folder = env::var_os("PLIEGO_CORPUS").map_or_else(|| PathBuf::from("corpus"), PathBuf::from);
    let read = (
        coding(&folder, "coding/first.toml", &CORPUS),
        coding(&folder, "coding/second.toml", &CORPUS),
        claims(&folder, &CORPUS),
    );
    let (Ok(first), Ok(second), Ok(claims)) = read else {
        let problems = [read.0.err(), read.1.err(), read.2.err()].into_iter().flatten().flatten();
        problems.for_each(|problem| eprintln!("error: {}/{problem}", folder.display()));
        return ExitCode::FAILURE;
    };
    match write(&dist.join("data"), &first, &second, &claims) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the data cannot be written below {}: {error}", dist.display());
            ExitCode::FAILURE
        }
    }
}

fn write(data: &Path, first: &[Coded], second: &[Coded], claims: &Claims) -> io::Result<()> {
    let write = |file: &str, table: String| fs::write(data.join(file), table);
    fs::create_dir_all(data.join("coding"))?;
    write("passages.csv", tables::passages(&CORPUS))?;
    write("codings.csv", tables::codings(&CORPUS))?;
    write("positions.csv", tables::positions(&CORPUS, claims, &claims.positions))?;
    write("figures.csv", tables::figures(&CORPUS, claims))?;
    let [first_positions, second_positions] = &claims.codings;
    write("coding/first.csv", tables::coding(&CORPUS, first))?;
    write("coding/second.csv", tables::coding(&CORPUS, second))?;
    write("coding/agreement.csv", tables::agreement(&CORPUS, &agreement(&CORPUS, first, second)))?;
    write("coding/first-positions.csv", tables::positions(&CORPUS, claims, first_positions))?;
    write("coding/second-positions.csv", tables::positions(&CORPUS, claims, second_positions))?;
    write("coding/stance-agreement.csv", tables::stance_agreement(&stances(claims)))
}
