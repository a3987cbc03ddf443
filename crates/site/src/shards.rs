//! A large collection in shards: the program carries descriptions, and readers fetch texts when they read
//! or search them.

use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use pliego_corpus::codec::CodecError;
use pliego_corpus::cut::{Cut, TEXTS};
use pliego_corpus::{Corpus, Language};
use pliego_explore::findings::word_shards::{self, WORDS};
use rayon::prelude::*;

use crate::integrity::short_hash;
use crate::trunk_output::TrunkOutput;

/// The most statements that the program carries whole.
const MOST_STATEMENTS: usize = 1_000;

/// The most megabytes of text that it carries: those of 1 000 statements of 800 words, with which a first
/// visit takes 1.7 MB (Brotli).
const MOST_TEXT: usize = 6;

/// Says why a collection is better published in shards; `None` if the program can carry it whole.
pub fn reason(corpus: &Corpus) -> Option<String> {
    let bytes = corpus
        .statements
        .iter()
        .map(|statement| statement.text.len());
    if corpus.statements.len() > MOST_STATEMENTS {
        Some(format!("more than {MOST_STATEMENTS} statements"))
    } else if bytes.sum::<usize>() > MOST_TEXT * 1_000_000 {
        Some(format!("more than {MOST_TEXT} MB of text"))
    } else {
        None
    }
}

/// What the names of folders of shards begin with.
pub const FOLDER: &str = "shards-";

/// A collection in shards.
pub struct Shards {
    cut: Cut,
    words: Vec<Vec<u8>>,
}

impl Shards {
    /// Cuts a collection into shards.
    ///
    /// # Errors
    ///
    /// If it cannot be encoded.
    pub fn of(corpus: &Corpus) -> Result<Self, CodecError> {
        let (first_words, words) = word_shards::shards(corpus, WORDS)?;
        let cut = corpus.in_shards(TEXTS, first_words)?;
        Ok(Self { cut, words })
    }

    /// The corpus that the program carries.
    pub fn described(&self) -> &Corpus {
        &self.cut.described
    }

    /// Returns the folder of the shards in a language, or of the default language if they are the same. The
    /// name holds a hash of them all.
    pub fn folder(&self, language: Language) -> String {
        [
            FOLDER,
            &short_hash(self.texts(language).iter().chain(&self.words)),
        ]
        .concat()
    }

    fn texts(&self, language: Language) -> &[Vec<u8>] {
        let [default, ..] = &self.cut.texts;
        let texts = self.cut.texts[language as usize].as_ref();
        texts.or(default.as_ref()).map_or(&[], Vec::as_slice)
    }

    /// Writes the files, those of the languages at once: packing thousands of files takes seconds.
    ///
    /// # Errors
    ///
    /// If one cannot be written.
    pub fn write(&self, output: &TrunkOutput) -> io::Result<()> {
        let own = |language: &Language| self.cut.texts[*language as usize].is_some();
        let languages = Language::ALL.into_par_iter().filter(own);
        languages.try_for_each(|language| self.write_in(language, output))
    }

    fn write_in(&self, language: Language, output: &TrunkOutput) -> io::Result<()> {
        let folder = self.folder(language);
        for (kind, shards) in [("text", self.texts(language)), ("words", &self.words)] {
            for (number, shard) in shards.iter().enumerate() {
                let mut packed = GzEncoder::new(Vec::new(), Compression::best());
                packed.write_all(shard)?;
                let path = format!("{folder}/{kind}-{number}.shard");
                output.write(&path, packed.finish()?)?;
            }
        }
        Ok(())
    }

    /// Says which way was taken.
    pub fn summary(&self) -> String {
        format!(
            "the page carries descriptions, and readers fetch texts when they read or search them, from {} files of texts \
             and {} of words",
            self.texts(Language::default()).len(),
            self.words.len()
        )
    }
}
