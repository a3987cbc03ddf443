//! Cuts a large collection into shards (see [`shards`](crate::shards)).

use std::ops::Range;

use crate::codec::{self, CodecError};
use crate::label::in_language;
use crate::{
    Coding, Corpus, Dating, Language, NameOccurrence, Passage, PassageKind, Place, Salience, Span,
    Statement, StatementId, Statements, Text, Title,
};

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
        let mut described = self.clone();
        let carried = self.statements.iter().map(describe).collect();
        described.statements = Statements::described(carried, firsts, words);
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
        for language in self.interface.iter() {
            let encoded = encode(language)?;
            texts[language as usize] = (encoded != default).then_some(encoded);
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
