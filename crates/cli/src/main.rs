//! The command `pliego`: makes the page of a corpus, without a compiler.

mod arguments;
mod check;
mod serve;
mod write;

use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { corpus, watch } => check::run(&corpus, watch),
        Command::Build {
            corpus,
            output,
            url,
        } => write::run(&corpus, &output, url),
        Command::Draft { corpus, output } => write::draft(&corpus, &output),
        Command::Serve { corpus, port } => serve::run(&corpus, port),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
