//! A large collection in shards: the program carries a description of each statement, and texts arrive
//! when they are read or searched.
//!
//! A shard is a file. Shards of texts hold some consecutive statements whole, encoded as a corpus that has
//! nothing else (see [`codec`]). Shards of words say which statements have a word.

use std::ops::{Index, Range};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use typed_index_collections::TiVec;

use crate::codec::{self, CodecError};
use crate::label::in_language;
use crate::{
    Catalogs, Coding, Corpus, Dating, Language, NameOccurrence, Passage, PassageKind, Place,
    Salience, Span, Statement, StatementId, Text, Title,
};

/// Whether the program serves large collections: texts in shards, marks gathered on crowded timelines, fields
/// that search lists of statements. Without the feature `large` the compiler leaves these out, 7 KB (Brotli)
/// of the program.
pub const LARGE: bool = cfg!(feature = "large");

/// The most statements of a collection whose program needs nothing of that.
pub const MOST_WITHOUT: usize = 40;

/// The statements of a corpus, earliest first.
///
/// In a collection in shards, a statement is a description until its shard arrives: without text, with
/// one nameless passage that carries all its themes and names, and one for each signatory.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Statements {
    carried: TiVec<StatementId, Statement>,
    shards: Option<Shards>,
}

/// The shards of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Shards {
    /// The shards of texts, in the order of the statements.
    texts: Vec<TextShard>,
    /// The shards of words, in the order of the words.
    words: Vec<WordShard>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct TextShard {
    first: StatementId,
    #[serde(skip)]
    arrived: OnceLock<Box<Corpus>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
struct WordShard {
    first: Text,
    #[serde(skip)]
    arrived: OnceLock<Words>,
}

/// The words of a shard, sorted, each with the statements that have it. A statement is written as the
/// distance from the one before it.
pub type Words = Vec<(Text, Vec<usize>)>;

impl From<Vec<Statement>> for Statements {
    fn from(statements: Vec<Statement>) -> Self {
        Self {
            carried: statements.into(),
            shards: None,
        }
    }
}

impl Index<StatementId> for Statements {
    type Output = Statement;

    fn index(&self, id: StatementId) -> &Statement {
        match self.arrived(id) {
            Some((first, shard)) => &shard.statements.carried.raw[usize::from(id) - first],
            None => &self.carried[id],
        }
    }
}

impl<'s> IntoIterator for &'s Statements {
    type Item = &'s Statement;
    type IntoIter = Box<dyn Iterator<Item = &'s Statement> + 's>;

    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl Statements {
    /// Returns the number of statements.
    pub fn len(&self) -> usize {
        self.carried.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.carried.is_empty()
    }

    /// Iterates over the ids.
    pub fn keys(
        &self,
    ) -> impl DoubleEndedIterator<Item = StatementId> + ExactSizeIterator + Clone + use<> {
        (0..self.len()).map(StatementId::from)
    }

    /// Iterates over the statements.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Statement> + ExactSizeIterator + Clone {
        self.keys().map(|id| &self[id])
    }

    /// Iterates over ids and statements.
    pub fn iter_enumerated(
        &self,
    ) -> impl DoubleEndedIterator<Item = (StatementId, &Statement)> + ExactSizeIterator + Clone
    {
        self.keys().map(|id| (id, &self[id]))
    }

    /// Returns the first statement.
    pub fn first(&self) -> Option<&Statement> {
        self.iter().next()
    }

    /// Returns the shards of the collection; `None` if it is whole, as every collection is without [`LARGE`].
    pub fn shards(&self) -> Option<&Shards> {
        match LARGE {
            true => self.shards.as_ref(),
            false => None,
        }
    }

    /// Returns the shard that brought a statement, and the position of its first.
    #[inline(never)]
    pub(crate) fn arrived(&self, id: StatementId) -> Option<(usize, &Corpus)> {
        let shards = self.shards()?;
        let shard = shards.texts.get(shards.of_text(id))?;
        Some((shard.first.into(), shard.arrived.get()?))
    }
}

impl Shards {
    /// Returns the number of shards of texts.
    pub fn texts(&self) -> usize {
        self.texts.len()
    }

    /// Returns the number of the shard that holds a statement.
    pub fn of_text(&self, statement: StatementId) -> usize {
        let after = self.texts.partition_point(|shard| shard.first <= statement);
        after.saturating_sub(1)
    }

    /// Returns the statements that a shard of texts holds, by their positions; `all` is how many the
    /// collection has.
    pub fn statements_of(&self, shard: usize, all: usize) -> Range<usize> {
        let first = |shard: usize| {
            self.texts
                .get(shard)
                .map_or(all, |shard| shard.first.into())
        };
        first(shard)..first(shard + 1)
    }

    /// Returns the number of the shard that holds a word, if the collection has it.
    pub fn of_word(&self, word: &str) -> usize {
        let after = self.words.partition_point(|shard| *shard.first <= *word);
        after.saturating_sub(1)
    }

    /// Returns a shard of words, if it has arrived.
    pub fn words(&self, shard: usize) -> Option<&Words> {
        self.words.get(shard)?.arrived.get()
    }

    /// Takes a shard of words that has arrived.
    ///
    /// # Errors
    ///
    /// As [`Corpus::decode`].
    pub fn words_arrive(&self, shard: usize, encoded: &'static [u8]) -> Result<(), CodecError> {
        let words = codec::decode(encoded)?;
        if let Some(shard) = self.words.get(shard) {
            // What is there already is the same.
            let _ = shard.arrived.set(words);
        }
        Ok(())
    }
}

/// How many bytes of text a shard holds at least: four statements of 800 words. A phone loads one in 0.2
/// seconds, and the texts of a thousand statements in 250 answers.
pub const TEXTS: usize = 16_000;

/// A collection cut into shards.
pub struct Cut {
    /// The corpus with descriptions.
    pub described: Corpus,
    /// For each language of the interface, the encoded shards of texts with the words of the editors in it;
    /// `None` if they are the same as in the default language.
    pub texts: [Option<Vec<Vec<u8>>>; Language::ALL.len()],
}

impl Corpus {
    /// Whether the text of a statement is here: always, but for a collection in shards.
    pub fn has_text(&self, id: StatementId) -> bool {
        self.statements.shards().is_none() || self.statements.arrived(id).is_some()
    }

    /// Takes a shard of texts that has arrived.
    ///
    /// # Errors
    ///
    /// As [`Corpus::decode`].
    pub fn texts_arrive(&self, shard: usize, encoded: &'static [u8]) -> Result<(), CodecError> {
        let statements = Self::decode(encoded, Catalogs::default())?;
        let Some(shards) = self.statements.shards() else {
            return Ok(());
        };
        let (expected, found) = (
            shards.statements_of(shard, self.statements.len()).len(),
            statements.statements.len(),
        );
        if found != expected {
            return Err(CodecError::Statements(found));
        }
        if let Some(shard) = shards.texts.get(shard) {
            // What is there already is the same.
            let _ = shard.arrived.set(Box::new(statements));
        }
        Ok(())
    }

    /// Cuts the collection into shards. One has at least `least` bytes of text ([`TEXTS`], but for tests).
    /// `words` are the first words of the shards of words.
    ///
    /// # Errors
    ///
    /// As [`Corpus::encode`].
    pub fn in_shards(&self, least: usize, words: Vec<Text>) -> Result<Cut, CodecError> {
        let mut firsts = vec![0];
        let mut bytes = 0;
        for (id, statement) in self.statements.iter_enumerated() {
            if bytes >= least {
                firsts.push(id.into());
                bytes = 0;
            }
            bytes += statement.text.len();
        }
        let ends = firsts
            .iter()
            .skip(1)
            .copied()
            .chain([self.statements.len()]);
        let ranges: Vec<Range<usize>> = firsts
            .iter()
            .copied()
            .zip(ends)
            .map(|(first, end)| first..end)
            .collect();
        let shards = Shards {
            texts: firsts
                .into_iter()
                .map(|first| TextShard {
                    first: first.into(),
                    arrived: OnceLock::new(),
                })
                .collect(),
            words: words
                .into_iter()
                .map(|first| WordShard {
                    first,
                    arrived: OnceLock::new(),
                })
                .collect(),
        };
        let mut described = self.clone();
        described.statements = Statements {
            carried: self.statements.iter().map(describe).collect(),
            shards: Some(shards),
        };
        for position in &mut described.positions {
            position.evidence.clear();
        }
        let encode = |language: Language| {
            let shards = ranges
                .iter()
                .map(|range| in_language(language, || codec::encode(&self.shard(range.clone()))));
            shards.collect::<Result<Vec<_>, _>>()
        };
        let default = encode(Language::default())?;
        let mut texts = [const { None }; Language::ALL.len()];
        for language in self.interface() {
            let encoded = encode(*language)?;
            texts[*language as usize] = (encoded != default).then_some(encoded);
        }
        texts[Language::default() as usize] = Some(default);
        Ok(Cut { described, texts })
    }

    /// Makes a corpus of some statements and their positions, and nothing else.
    fn shard(&self, range: Range<usize>) -> Self {
        let ids = || range.clone().map(StatementId::from);
        let statements: Vec<Statement> = ids().map(|id| self.statements[id].clone()).collect();
        Self {
            statements: statements.into(),
            positions: ids()
                .flat_map(|id| self.positions_of(id))
                .cloned()
                .collect(),
            ..Self::default()
        }
    }
}
/// Describes a statement without its text.
fn describe(statement: &Statement) -> Statement {
    let here = Span { start: 0, end: 0 };
    let nameless = |signatory| Passage {
        id: "".into(),
        kind: PassageKind::Paragraph,
        span: here,
        codings: None,
        signatory,
        names: Vec::new(),
        mentions: Vec::new(),
        irregularities: Vec::new(),
    };
    let mut all = nameless(None);
    for passage in &statement.passages {
        for coding in passage.codings.iter().flatten() {
            if all.coding(coding.theme).is_none() {
                let salience = Salience::Primary;
                let coding = Coding {
                    salience,
                    quote: here,
                    ..*coding
                };
                all.codings.get_or_insert_default().push(coding);
            }
        }
        for occurrence in &passage.names {
            if !all.names.iter().any(|known| known.name == occurrence.name) {
                all.names.push(NameOccurrence {
                    quote: here,
                    ..*occurrence
                });
            }
        }
    }
    let signatories = statement
        .signatories()
        .map(|signatory| nameless(Some(signatory)));
    let passages: Vec<Passage> = [all].into_iter().chain(signatories).collect();
    Statement {
        id: statement.id.clone(),
        issuer: statement.issuer,
        kind: None,
        language: statement.language.clone(),
        title: Title::Beginning(here),
        title_note: None,
        issuer_forms: Vec::new(),
        translation: None,
        place: Place::Unsaid,
        provenance: Vec::new(),
        dating: Dating {
            note: None,
            evidence: Vec::new(),
            ..statement.dating.clone()
        },
        text: "".into(),
        passages: passages.into(),
    }
}
