//! Reads and checks the corpus folder and bakes it into the program; what is wrong with it is a build error.

#[allow(dead_code, unused_imports, unreachable_pub, missing_docs)]
#[path = "src/corpus/mod.rs"]
mod corpus;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=src/corpus");
    println!("cargo::rerun-if-env-changed=PLIEGO_CORPUS");
    // A researcher's own corpus: PLIEGO_CORPUS=path/to/folder make build
    let folder = env::var_os("PLIEGO_CORPUS").map_or_else(|| PathBuf::from("corpus"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    match corpus::read::read(&folder) {
        Ok(edition) => bake(&edition.corpus),
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={}/{problem}", folder.display());
            }
        }
    }
}

fn bake(corpus: &corpus::Corpus) {
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    let written = corpus.encode().map_err(|error| error.to_string()).and_then(|bytes| {
        // The program decodes at start-up: that it can is seen here, once and for all.
        match corpus::Corpus::decode(bytes.clone().leak()) {
            Ok(decoded) if decoded == *corpus => {}
            _ => return Err("the baked corpus differs from the one read".to_owned()),
        }
        fs::write(Path::new(&out).join("corpus.postcard"), bytes).map_err(|error| error.to_string())
    });
    if let Err(error) = written {
        println!("cargo::error=the corpus cannot be baked in: {error}");
        process::exit(1);
    }
}
