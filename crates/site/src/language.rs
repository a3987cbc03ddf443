//! The languages of the page. The program has the texts of the editors in the default language; readers of
//! another fetch a catalog besides, which saves the others 7 KB (Brotli).

use std::collections::BTreeMap;
use std::io;

use pliego_corpus::{Corpus, Language, Text};
use serde_json::{Value, json};

use crate::Site;
use crate::integrity::short_hash;
use crate::scripts::{self, CATALOG, LANGUAGE, SHARDS};

/// Writes the catalog of each language, and returns what the glue begins with: it finds the language, and is
/// ready when its catalog has arrived.
///
/// # Errors
///
/// If a file cannot be written.
pub fn of_module(site: &Site) -> io::Result<String> {
    let languages = languages(site.carried(), |language, texts| {
        let file = serde_json::to_string(texts)?;
        let name = format!(
            "texts-{}-{}.json",
            language.tag(),
            short_hash([file.as_bytes()])
        );
        site.output.write(&name, file)?;
        Ok(json!(format!("./{name}")))
    })?;
    let shards = site.shards.as_ref().map(|shards| {
        let folders = site.corpus().interface.iter();
        let folders =
            folders.map(|language| (language.tag(), format!("./{}", shards.folder(language))));
        let folders = json!(folders.collect::<BTreeMap<_, _>>());
        format!("const SHARDS = {folders};\n{SHARDS}")
    });
    Ok(format!(
        "const LANGUAGES = {languages};\n{LANGUAGE}{CATALOG}{}",
        shards.unwrap_or_default()
    ))
}

/// Returns a script that holds all catalogs, for a page that may fetch nothing.
///
/// # Errors
///
/// If it is not JavaScript.
pub fn script(corpus: &Corpus) -> io::Result<String> {
    let languages = languages(corpus, |_, texts| Ok(json!(texts)))?;
    // No tag may stand in a script.
    let languages = languages.to_string().replace('<', "\\u003c");
    let found = scripts::minify(LANGUAGE)?;
    Ok(format!(
        "(() => {{\nconst LANGUAGES = {languages};\n{found}}})();\n"
    ))
}

/// Lists tag and texts of each language, the default first.
fn languages(
    corpus: &Corpus,
    of: impl Fn(Language, &[Option<Text>]) -> io::Result<Value>,
) -> io::Result<Value> {
    let (_, catalogs) = corpus.encode().map_err(io::Error::other)?;
    let listed = corpus.interface.iter().map(|language| {
        Ok(match &catalogs[language as usize] {
            Some(texts) => json!([language.tag(), of(language, texts)?]),
            None => json!([language.tag()]),
        })
    });
    listed.collect()
}
