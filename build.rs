//! Reads and checks the corpus folder, and encodes it for the program. Each problem is a build
//! error.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use pliego_corpus::shards::MOST_WITHOUT;

fn main() -> io::Result<()> {
    // Native programs read a corpus when they run; only tests read the embedded one. So a page of
    // another corpus compiles no native crate again.
    let is_program = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    let mut folder = PathBuf::from("corpus");
    if is_program {
        println!("cargo::rerun-if-env-changed=PLIEGO_CORPUS");
        folder = env::var_os("PLIEGO_CORPUS").map_or(folder, PathBuf::from);
    }
    let output = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for instruction in embed(&folder, &output)? {
        println!("cargo::{instruction}");
    }
    Ok(())
}

/// Writes the encoded corpus of a folder into another, and returns what Cargo has to know.
pub fn embed(folder: &Path, output: &Path) -> io::Result<Vec<String>> {
    let mut instructions = vec![format!("rerun-if-changed={}", folder.display())];
    let edition = match pliego_edition::read(folder) {
        Ok(edition) => edition,
        Err(problems) => {
            let error = |problem| format!("error={}/{problem}", folder.display());
            instructions.extend(problems.iter().map(error));
            return Ok(instructions);
        }
    };
    for note in &edition.notes {
        instructions.push(format!("warning={}/{note}", folder.display()));
    }
    let is_large = edition.corpus.statements.len() > MOST_WITHOUT;
    if is_large && env::var_os("CARGO_FEATURE_LARGE").is_none() {
        instructions.push(format!(
            "warning=more than {MOST_WITHOUT} statements: build with the features csr,large, or with `pliego build`"
        ));
    }
    let (encoded, catalogs) = edition.corpus.encode().map_err(io::Error::other)?;
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
    Ok(instructions)
}
