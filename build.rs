//! Reads and checks the corpus folder, and encodes it for the program. Each problem is a build
//! error.

use std::path::PathBuf;
use std::{env, fs};

use pliego_corpus::shards::MOST_WITHOUT;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-env-changed=PLIEGO_CORPUS");
    let folder =
        env::var_os("PLIEGO_CORPUS").map_or_else(|| PathBuf::from("corpus"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", folder.display());
    match pliego_edition::read(&folder) {
        Ok(edition) => {
            for note in &edition.notes {
                println!("cargo::warning={}/{note}", folder.display());
            }
            let is_large = edition.corpus.statements.len() > MOST_WITHOUT;
            if is_large && env::var_os("CARGO_FEATURE_LARGE").is_none() {
                println!(
                    "cargo::warning=more than {MOST_WITHOUT} statements: build with the features csr,large, or with `pliego build`"
                );
            }
            let (encoded, catalogs) = edition.corpus.encode().map_err(std::io::Error::other)?;
            let output = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
            fs::write(output.join("corpus.postcard"), encoded)?;
            // As an expression of Rust: native programs include it.
            let catalogs = catalogs.each_ref().map(|catalog| match catalog {
                Some(texts) => {
                    let texts: Vec<Option<&str>> = texts.iter().map(Option::as_deref).collect();
                    format!("Some(&{texts:?})")
                }
                None => "None".to_owned(),
            });
            fs::write(
                output.join("catalogs.rs"),
                format!("[{}]", catalogs.join(",")),
            )?;
        }
        Err(problems) => problems
            .iter()
            .for_each(|problem| println!("cargo::error={}/{problem}", folder.display())),
    }
    Ok(())
}
