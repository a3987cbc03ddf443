//! The texts that only printed pages show, in each language. The program does not carry them.

mod en;
mod es;

use pliego_corpus::{Language, Salience, Stance, Voice};

/// The texts of printed pages in one language.
#[allow(missing_docs)] // The tables show what each field says.
pub struct PrintedStrings {
    pub failed: &'static str,
    /// The notice where the browser has no WebAssembly.
    pub without_wasm: &'static str,
    pub reload: &'static str,
    pub without_program: &'static str,
    /// The notice on the home pages of the other languages, which never start the program.
    pub basic_version: &'static str,
    /// The link from such a page to the one with the program.
    pub with_program: &'static str,
    pub open_in_explorer: &'static str,
    pub whole_passage: &'static str,
    /// The texts of `crates/site/scripts/cite.js`, by their names in it.
    pub cite: &'static [(&'static str, &'static str)],
    /// The texts of `crates/site/scripts/data.js`, by their names in it.
    pub data: &'static [(&'static str, &'static str)],
    /// The names of the tables that have a column `statement`.
    pub tables: &'static [(&'static str, &'static str)],
    /// The texts of `crates/site/scripts/embed.js`, by their names in it.
    pub embed: &'static [(&'static str, &'static str)],
    pub sources: &'static str,
    pub title_supplied: &'static str,
    pub count_with_care: &'static str,
    pub about_collection: &'static str,
    pub about_text: &'static [&'static str],
    /// Of a collection with themes: what it means that a statement carries none.
    pub about_silence: &'static str,
    pub about_use: &'static [&'static str],
    pub about_marks: &'static str,
    pub about_texts: &'static str,
    pub about_codings: &'static str,
    pub codings_text: &'static str,
    pub pooled: fn(kappa: &str, units: usize, stances: &str, pairs: usize) -> String,
    /// How far two codings agree on the passages that carry the demands: kappa, its units, the grounds
    /// of both codings, and those of them that have the same voice in both.
    pub ground_agreement: fn(kappa: &str, units: usize, both: usize, same_voice: usize) -> String,
    pub holdout: fn(themes: &str, stances: &str) -> String,
    pub agreement: fn(kappa: &str, both: usize, first: usize, second: usize) -> String,
    pub about_decisions: &'static str,
    pub coder_codings: fn(first: &str, second: &str, decided: &str) -> String,
    pub not_carried: &'static str,
    pub salience: fn(Salience) -> &'static str,
    /// Whose words a demand has in a passage, as a coder codes it.
    pub voice: fn(Voice) -> &'static str,
    pub about_codebook: &'static str,
    /// The link to the documents of Pliego, on a site that has them.
    pub about_documents: &'static str,
    /// The heading above editors, corrections and change log.
    pub about_versions: &'static str,
    pub about_stances: &'static str,
    pub stance_definition: fn(Stance) -> &'static str,
    pub includes: &'static str,
    pub excludes: &'static str,
    pub licence: &'static str,
    /// How many passages of a statement carry a theme.
    pub passages_of: fn(carried: usize, of: usize) -> String,
    pub background_title: &'static str,
    pub background_note: &'static str,
    pub events: &'static str,
    pub counts: &'static str,
    pub counts_note: &'static str,
    pub why_counts_differ: &'static str,
    pub notes: &'static str,
}

impl PrintedStrings {
    /// Returns the table of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &en::STRINGS,
            Language::Es => &es::STRINGS,
        }
    }
}
