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
use crate::{Catalogs, Corpus, Statement, StatementId, Text};

/// Whether the program serves large collections: texts in shards, marks gathered on crowded timelines, fields
/// that search lists of statements. Without the feature `large` the compiler leaves these out, 4 KB (Brotli)
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
    /// Makes statements of which descriptions are carried. `texts` are the positions of the first statements
    /// of the shards of texts, `words` the first words of the shards of words.
    pub(crate) fn described(carried: Vec<Statement>, texts: Vec<usize>, words: Vec<Text>) -> Self {
        let text = |first: usize| TextShard {
            first: first.into(),
            arrived: OnceLock::new(),
        };
        let word = |first| WordShard {
            first,
            arrived: OnceLock::new(),
        };
        Self {
            carried: carried.into(),
            shards: Some(Shards {
                texts: texts.into_iter().map(text).collect(),
                words: words.into_iter().map(word).collect(),
            }),
        }
    }

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
    // Else each place that indexes a statement would hold a copy.
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
}
