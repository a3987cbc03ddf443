//! The glue of the single file: the script of wasm-bindgen that connects browser and program. It is
//! a classic script, because a page opened from a disk may load no module.

use std::io;
use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

/// Makes the glue for a program as the compiler wrote it. It calls the library of the
/// `wasm-bindgen` command, whose version in Cargo.toml must be that of the crate `wasm-bindgen`.
///
/// # Errors
///
/// If there is no such program, or another version of wasm-bindgen compiled it.
pub fn no_modules(program: &Path) -> io::Result<String> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(program)
        .typescript(false)
        .omit_default_module_path(true);
    let output = bindgen.no_modules(true).and_then(Bindgen::generate_output).map_err(|error| {
        io::Error::other(format!(
            "{}: expected a program compiled with the wasm-bindgen of Cargo.toml, found: {error:#}; help: `make build` \
             compiles it first",
            program.display()
        ))
    })?;
    Ok(output.js().to_owned())
}
