//! Finds the archive with the page's program, which the command carries: that of `PLIEGO_PROGRAM`, else
//! the one in a release of the sources, else the one that `make program` has built.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=PLIEGO_PROGRAM");
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let places = [
        folder.join("program.zip"),
        folder.join("../../target/program/program.zip"),
    ];
    let given = env::var_os("PLIEGO_PROGRAM").map(PathBuf::from);
    let found = given.or_else(|| places.iter().find(|place| place.exists()).cloned());
    // Cargo takes a file that is not there for one that changed, and would link the command anew each time.
    match &found {
        Some(found) => println!("cargo::rerun-if-changed={}", found.display()),
        None => {
            for place in &places {
                println!("cargo::rerun-if-changed={}", place.display());
            }
        }
    }
    let carried = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("program.zip");
    match found {
        Some(found) => fs::copy(found, carried).map(drop),
        // Checks and lints need no program; what people install does.
        None if env::var("PROFILE").is_ok_and(|profile| profile == "debug") => {
            fs::write(carried, [])
        }
        None => Err(io::Error::other(
            "expected the page's program in target/program/program.zip, found none; help: `make program` builds it",
        )),
    }
}
