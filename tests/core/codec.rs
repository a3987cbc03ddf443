use std::sync::LazyLock;

use pliego::CORPUS;
use pliego_corpus::codec::{CodecError, FORMAT};
use pliego_corpus::{
    Catalog, Catalogs, Concept, Corpus, Day, Label, Language, Stance, Statement, Text, VariantArray,
};
use pliego_edition::read;
use proptest::array::uniform;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

static SMALL: LazyLock<Corpus> = LazyLock::new(|| read_corpus("tests/core/small"));

fn read_corpus(folder: &str) -> Corpus {
    read(folder.as_ref())
        .unwrap_or_else(|problems| panic!("{problems:?}"))
        .corpus
}

/// Encodes a corpus into bytes that live as long as the tests: decoding borrows texts from them.
fn encode(corpus: &Corpus) -> &'static [u8] {
    corpus.encode().unwrap().0.leak()
}

/// Decodes a corpus without catalogs.
fn decode(bytes: &'static [u8]) -> Result<Corpus, CodecError> {
    Corpus::decode(bytes, Catalogs::default())
}

/// Encodes a corpus and decodes it, with its catalogs.
fn decoded(corpus: &Corpus) -> Result<Corpus, CodecError> {
    let (bytes, catalogs) = corpus.encode().unwrap();
    Corpus::decode(bytes.leak(), catalogs)
}

#[test]
fn the_embedded_corpus_equals_the_one_read_from_its_folder() {
    let corpus = read_corpus("corpus");
    assert!(corpus == *CORPUS);
    assert!(decoded(&corpus).unwrap() == corpus);
}

#[test]
fn a_small_corpus_is_decoded_as_it_was_read() {
    assert_eq!(decoded(&SMALL).unwrap(), *SMALL);
}

#[test]
fn an_encoded_corpus_begins_with_the_format_number() {
    for corpus in [&*SMALL, &*CORPUS] {
        assert_eq!(encode(corpus).first(), Some(&FORMAT));
    }
}

#[test]
fn bytes_with_another_format_number_are_refused() {
    for format in (0..=u8::MAX).filter(|format| *format != FORMAT) {
        let mut bytes = encode(&SMALL).to_vec();
        bytes[0] = format;
        assert_eq!(decode(bytes.leak()), Err(CodecError::Format(Some(format))));
    }
}

#[test]
fn no_bytes_are_refused_as_a_missing_format_number() {
    assert_eq!(decode(&[]), Err(CodecError::Format(None)));
}

#[test]
fn bytes_cut_anywhere_after_the_format_number_are_refused_as_a_broken_value() {
    let bytes = encode(&SMALL);
    for length in 1..bytes.len() {
        let error = decode(&bytes[..length]).unwrap_err();
        assert!(
            matches!(error, CodecError::Value(_)),
            "{length} of {} bytes: {error}",
            bytes.len()
        );
    }
}

#[test]
fn without_a_catalog_labels_are_in_the_default_language() {
    let title = &decode(encode(&CORPUS)).unwrap().title;
    assert_eq!(title.get(Language::Es), CORPUS.title.get(Language::En));
    assert_ne!(
        CORPUS.title.get(Language::Es),
        CORPUS.title.get(Language::En)
    );
}

#[test]
fn a_catalog_of_another_length_is_refused() {
    let (bytes, catalogs) = CORPUS.encode().unwrap();
    let bytes: &[u8] = bytes.leak();
    let with = |change: &dyn Fn(&mut Catalog)| {
        let mut catalogs = catalogs.clone();
        change(catalogs[Language::Es as usize].as_mut().unwrap());
        Corpus::decode(bytes, catalogs).unwrap_err()
    };
    assert!(matches!(
        with(&|catalog| drop(catalog.pop())),
        CodecError::Value(_)
    ));
    assert_eq!(with(&|catalog| catalog.push(None)), CodecError::Catalog(1));
}

#[test]
fn bytes_after_the_value_are_refused() {
    for trailing in [&[0][..], &[FORMAT, 0, 1]] {
        let bytes = [encode(&SMALL), trailing].concat();
        assert_eq!(
            decode(bytes.leak()),
            Err(CodecError::Trailing(trailing.len()))
        );
    }
}

#[test]
fn a_codec_error_says_what_was_expected_and_what_was_found() {
    let message = |bytes: &'static [u8]| decode(bytes).unwrap_err().to_string();
    assert_eq!(
        message(&[0]),
        format!("corpus format: expected {FORMAT}, found 0; build it again")
    );
    assert_eq!(
        message(&[]),
        format!("corpus format: expected {FORMAT}, found no bytes; build it again")
    );
}

/// Generates texts, some of them empty and some with control characters.
fn any_text() -> impl Strategy<Value = Text> {
    any::<String>().prop_map(Text::from)
}

/// Generates labels.
fn any_label() -> impl Strategy<Value = Label> {
    uniform(any_text()).prop_map(Label::new)
}

/// Generates the small corpus with other values in fields of each sort: texts, labels, days, lists,
/// options, ids, enums.
fn any_corpus() -> impl Strategy<Value = Corpus> {
    let metadata = (any_label(), any_text(), vec(any_text(), 0..3), any_label());
    let claims = (
        0..SMALL.statements.len(),
        select(Stance::VARIANTS.to_vec()),
        any::<bool>(),
    );
    (metadata, any::<(i64, i64)>(), any_text(), claims).prop_map(
        |(metadata, days, text, claims)| {
            let (title, version, languages, editors) = metadata;
            let (statement, stance, has_evidence) = claims;
            let mut corpus = Corpus {
                title,
                version,
                languages: languages
                    .into_iter()
                    .map(|id| Concept {
                        label: Label::same(id.clone()),
                        id,
                    })
                    .collect(),
                editors,
                interface: Language::ALL.into_iter().collect(),
                ..SMALL.clone()
            };
            corpus.span = (Day(days.0), Day(days.1));
            let mut statements: Vec<Statement> = corpus.statements.iter().cloned().collect();
            statements[statement].text = text;
            corpus.statements = statements.into();
            corpus.positions[0].stance = stance;
            corpus.positions[0].evidence.retain(|_| has_evidence);
            corpus
        },
    )
}

proptest! {
    #[test]
    fn an_encoded_corpus_is_decoded_as_the_same_corpus(corpus in any_corpus()) {
        prop_assert_eq!(decoded(&corpus), Ok(corpus));
    }

    #[test]
    fn damaged_bytes_are_decoded_or_refused_without_panic(byte in any::<prop::sample::Index>(), value in any::<u8>()) {
        let mut bytes = encode(&SMALL).to_vec();
        let byte = byte.index(bytes.len());
        bytes[byte] = value;
        let _ = decode(bytes.leak());
    }
}
