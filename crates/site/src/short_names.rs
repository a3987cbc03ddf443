//! Shortens the names by which program and glue know each other. Wasm-bindgen gives each function of the
//! browser a name with a hash, such as `__wbg_append_fb9c8cac4c1c2c35`, which both files hold and which
//! does not compress: 4 KB (Brotli) of 284.

use std::collections::HashMap;
use std::convert::Infallible;
use std::io;

use fs_err as fs;
use regex::{Captures, Regex};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Export, Import, ImportSectionReader, Parser, Payload};

use crate::trunk_output::TrunkOutput;

/// What the names of wasm-bindgen begin with. Other exports, such as `memory`, keep their names.
const BEGINNINGS: [&str; 2] = ["__wb", "wasm_bindgen__"];

/// What wasm-bindgen calls the module of the functions of the browser, and its name here. The program has it 156 times.
const MODULE: &str = "./pliego_bg.js";
const SHORT_MODULE: &str = ".";

/// The section of which only `wasm-split` has need.
const SPLIT: &str = "__wasm_split_unstable";

/// The short name of each long one.
#[derive(Default)]
pub struct ShortNames(HashMap<String, String>);

impl ShortNames {
    /// Shortens the names in the program and in the glue that Trunk built.
    ///
    /// # Errors
    ///
    /// If a file cannot be read or written, or if the program is not WebAssembly.
    pub fn shorten(output: &TrunkOutput) -> io::Result<Self> {
        let mut names = Self::default();
        let wasm = fs::read(output.folder.join(&output.wasm))?;
        output.write(
            &output.wasm,
            names.program(&wasm).map_err(io::Error::other)?,
        )?;
        let glue = fs::read_to_string(output.folder.join(&output.glue))?;
        output.write(&output.glue, names.glue(&glue))?;
        Ok(names)
    }

    /// Returns the program with short names, which the glue then needs as well.
    fn program(&mut self, wasm: &[u8]) -> Result<Vec<u8>, Error<Infallible>> {
        let mut module = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    let mut imports = ImportSection::new();
                    self.parse_import_section(&mut imports, section)?;
                    module.section(&imports);
                }
                Payload::ExportSection(section) => {
                    let mut exports = ExportSection::new();
                    self.parse_export_section(&mut exports, section)?;
                    module.section(&exports);
                }
                // A mark by Leptos for a tool that splits programs: none runs here. Without it Brotli ends better, by 0.4 KB.
                Payload::CustomSection(section) if section.name() == SPLIT => {}
                other => {
                    if let Some((id, range)) = other.as_section() {
                        let data = &wasm[range];
                        module.section(&RawSection { id, data });
                    }
                }
            }
        }
        Ok(module.finish())
    }

    /// Returns a script that loads the program, with its short names.
    pub fn glue(&self, script: &str) -> String {
        let Ok(word) = Regex::new(&format!(r"\b(?:{})\w+", BEGINNINGS.join("|"))) else {
            unreachable!("the pattern is correct")
        };
        let short = |long: &Captures<'_>| match self.0.get(&long[0]) {
            Some(short) => short.clone(),
            None => long[0].to_owned(),
        };
        word.replace_all(script, short)
            .replace(MODULE, SHORT_MODULE)
    }

    /// Returns the short name for a name of the program, a new one at first.
    fn of(&mut self, name: &str) -> String {
        if !BEGINNINGS
            .iter()
            .any(|beginning| name.starts_with(beginning))
        {
            return name.to_owned();
        }
        let count = self.0.len();
        self.0
            .entry(name.to_owned())
            .or_insert_with(|| numbered(count))
            .clone()
    }
}

impl Reencode for ShortNames {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = &self.of(import.name);
            let module = match import.module {
                MODULE => SHORT_MODULE,
                other => other,
            };
            let import = Import {
                module,
                name,
                ..import
            };
            utils::parse_import(self, imports, import)?;
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Infallible>> {
        let name = &self.of(export.name);
        utils::parse_export(self, exports, Export { name, ..export })
    }
}

/// Returns the name with this number: `A` to `Z`, then `A1`, `B1` and so on. No variable of the glue is named
/// so: they begin with small letters.
fn numbered(number: usize) -> String {
    let letter = char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number % 26]);
    match number / 26 {
        0 => letter.into(),
        round => format!("{letter}{round}"),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    use super::*;

    #[test]
    fn program_and_glue_get_the_same_names() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import(MODULE, "__wbg_append_fb9c", EntityType::Function(0));
        imports.import(MODULE, "__wbg_remove_08a1", EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 0);
        exports.export("wasm_bindgen__invoke__h41", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);

        let mut names = ShortNames::default();
        let program = names.program(&module.finish()).unwrap();

        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(&program) {
            match payload.unwrap() {
                Payload::ImportSection(section) => found.extend(
                    section
                        .into_imports()
                        .map(|import| import.unwrap())
                        .inspect(|import| assert_eq!(import.module, SHORT_MODULE))
                        .map(|import| import.name.to_owned()),
                ),
                Payload::ExportSection(section) => {
                    found.extend(
                        section
                            .into_iter()
                            .map(|export| export.unwrap().name.to_owned()),
                    );
                }
                _ => {}
            }
        }
        assert_eq!(found, ["A", "B", "main", "C"]);
        assert_eq!(
            names.glue(
                "__wbg_append_fb9c: x => x.__wbg_ptr, y: () => wasm.wasm_bindgen__invoke__h41(), \"./pliego_bg.js\": z"
            ),
            "A: x => x.__wbg_ptr, y: () => wasm.C(), \".\": z"
        );
    }

    #[test]
    fn no_two_numbers_have_one_name() {
        let names: std::collections::HashSet<String> = (0..1000).map(numbered).collect();
        assert_eq!(names.len(), 1000);
    }
}
