//! Copies a corpus with attacks in every field (see [`pliego_testkit::attack`]): `attack-corpus
//! FROM TO`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, io};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let written = match &arguments[..] {
        [from, to] => pliego_testkit::attack::write_corpus(Path::new(from), Path::new(to)),
        _ => Err(io::Error::other(format!(
            "arguments: expected FROM TO, found {arguments:?}"
        ))),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
