use pliego::CORPUS;
use pliego_corpus::{Basis, Corpus, Evidence, PassageKind, Title};
use sha2::{Digest, Sha256};

#[test]
fn the_texts_are_as_printed_byte_for_byte() {
    let sums = include_str!("SHA256SUMS");
    assert_eq!(sums.lines().count(), CORPUS.statements.len());
    for line in sums.lines() {
        let (sum, file) = line.split_once("  ").unwrap();
        let id = file.strip_suffix(".txt").unwrap();
        let statement = &CORPUS.statements[CORPUS.statement(id).unwrap()];
        let found: String = Sha256::digest(statement.text).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, sum, "{id}");
    }
}

#[test]
fn what_is_baked_is_what_was_read() {
    let edition = pliego_edition::read("corpus".as_ref());
    let read = edition.unwrap_or_else(|problems| panic!("{problems:?}")).corpus;
    assert!(read == *CORPUS);
    assert!(Corpus::decode(read.encode().unwrap().leak()).unwrap() == read);
}

#[test]
fn statements_stand_in_the_order_of_their_dates() {
    let dates: Vec<(&str, String, String, String)> = CORPUS
        .statements
        .iter()
        .map(|s| (s.id, s.dating.edtf.to_string(), s.dating.earliest.to_string(), s.dating.latest.to_string()))
        .collect();
    let expected = [
        ("isl", "2022-12-16", "2022-12-16", "2022-12-16"),
        ("ma-peru", "[2022-12-17..2022-12-23]", "2022-12-17", "2022-12-23"),
        ("pcp-ml", "2022-12-27", "2022-12-27", "2022-12-27"),
        ("intl-left", "2023-01-26~", "2023-01-24", "2023-01-28"),
        ("icor", "2023-02-07", "2023-02-07", "2023-02-07"),
    ];
    assert_eq!(dates, expected.map(|(id, a, b, c)| (id, a.to_owned(), b.to_owned(), c.to_owned())));
}

#[test]
fn every_date_rests_on_evidence_and_an_inferred_one_says_so() {
    for statement in &CORPUS.statements {
        let printed = |evidence: &Evidence| matches!(evidence, Evidence::Printed { .. });
        assert!(statement.dating.evidence.iter().any(printed), "{}", statement.id);
        let inferred = ["ma-peru", "intl-left"].contains(&statement.id);
        assert_eq!(statement.dating.basis == Basis::Inferred, inferred, "{}", statement.id);
    }
}

#[test]
fn the_29_signatories_of_one_resolution_are_no_issuers() {
    for statement in &CORPUS.statements {
        let signatories: Vec<usize> = statement.signatories().collect();
        assert_eq!(signatories.len(), if statement.id == "icor" { 29 } else { 0 });
        for issuer in CORPUS.statements.iter().map(|statement| statement.issuer) {
            assert!(!signatories.contains(&issuer));
        }
        let peru = CORPUS.places.iter().position(|place| place.id == "pe");
        let peruvian = signatories.iter().filter(|at| CORPUS.organizations[**at].country == peru);
        assert_eq!(peruvian.count(), usize::from(statement.id == "icor"));
    }
}

#[test]
fn passages_hold_all_that_is_printed_and_quotes_stand_in_their_passages() {
    for statement in &CORPUS.statements {
        let mut outside = statement.text.to_owned();
        for passage in statement.passages.iter().rev() {
            outside.replace_range(passage.span.start..passage.span.end, "");
            for coding in passage.codings.iter().flatten() {
                assert!(passage.span.start <= coding.quote.start && coding.quote.end <= passage.span.end);
            }
            let bare = matches!(
                passage.kind,
                PassageKind::Signatory | PassageKind::Dateline | PassageKind::Masthead | PassageKind::Byline
            );
            assert!(bare || passage.codings.is_some() || passage.kind == PassageKind::Signature, "{}", passage.id);
        }
        assert_eq!(outside.trim(), "", "{}", statement.id);
    }
}

#[test]
fn a_title_is_printed_or_said_to_be_supplied() {
    let supplied: Vec<&str> =
        CORPUS.statements.iter().filter(|s| matches!(s.title, Title::Supplied(_))).map(|s| s.id).collect();
    assert_eq!(supplied, ["intl-left"]);
    let title = |id: &str| CORPUS.statements[CORPUS.statement(id).unwrap()].title(Default::default());
    assert_eq!(title("isl"), "Solidarity with the Peruvian people");
    let over_three_lines = "We Are for a Socialist Homeland Where the Working Class, the Poor Peasantry and the Peoples of \
                            Peru Can Realize Their Class Aspirations.";
    assert_eq!(title("pcp-ml"), over_three_lines);
}

#[test]
fn folding_forgets_case_accents_and_typography_but_keeps_the_letter_enye() {
    let fold = |text: &str| CORPUS.folding.fold(text);
    assert_eq!(fold("Dimisión"), "dimision");
    assert_eq!(fold("AÑO año"), "año año");
    assert_ne!(fold("ano"), fold("año"));
    assert_eq!(fold("“workers’\u{a0}State” – d’État"), "\"workers' state\" - d'etat");
    assert_eq!(fold("Perú"), fold("PERU"));
}
