//! The command `pliego`: makes the page of a corpus, without a compiler.

mod arguments;
mod check;
mod export;
mod serve;
mod write;

use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use clap::Parser;
use mimalloc::MiMalloc;
use pliego_intake::Report;

/// At 10 000 statements the allocator of the system takes a third of the time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New { folder } => pliego_intake::new(&folder).and_then(report),
        Command::Add {
            files,
            corpus,
            force,
        } => named(&corpus).and_then(|()| report(pliego_intake::add(&files, &corpus, force))),
        Command::Import { tables, corpus } => {
            named(&corpus).and_then(|()| report(pliego_intake::import(&tables, &corpus)))
        }
        Command::Quote {
            statement,
            words,
            corpus,
        } => pliego_intake::quote(&corpus, &statement, &words).map(|lines| println!("{lines}")),
        Command::Check { corpus, watch } => check::run(&corpus, watch),
        Command::Build {
            corpus,
            output,
            url,
            shards,
        } => write::run(&corpus, &output, url, shards),
        Command::Export {
            corpus,
            engine,
            output,
            url,
        } => export::run(&corpus, engine, &output, url),
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

/// Says into which corpus something is taken.
///
/// # Errors
///
/// If there is none.
fn named(corpus: &Path) -> Result<(), String> {
    if !corpus.join("corpus.toml").is_file() {
        return Err(format!(
            "error: {}: expected a corpus with corpus.toml, found none; help: `pliego new FOLDER` begins one, --corpus \
             FOLDER names one",
            corpus.display()
        ));
    }
    println!("{}:", check::name(corpus));
    Ok(())
}

/// Says what became of texts or tables.
///
/// # Errors
///
/// If something was left out.
fn report(report: Report) -> Result<(), String> {
    match report.is_complete() {
        true => {
            println!("{report}");
            Ok(())
        }
        false => Err(report.to_string()),
    }
}
