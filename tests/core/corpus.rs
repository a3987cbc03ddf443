use pliego::CORPUS;
use pliego_corpus::{Basis, Evidence, OrganizationId, PassageKind};
use sha2::{Digest, Sha256};

#[test]
fn the_text_of_each_statement_has_the_checksum_of_the_printed_text() {
    let sums = include_str!("SHA256SUMS");
    assert_eq!(sums.lines().count(), CORPUS.statements.len());
    for line in sums.lines() {
        let (expected, file) = line.split_once("  ").unwrap();
        let id = file.strip_suffix(".txt").unwrap();
        let statement = &CORPUS.statements[CORPUS.statement(id).unwrap()];
        let sum: String = Sha256::digest(statement.text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(sum, expected, "{id}");
    }
}

#[test]
fn statements_are_sorted_by_date() {
    let dates: Vec<(&str, String, String, String)> = CORPUS
        .statements
        .iter()
        .map(|statement| {
            let dating = &statement.dating;
            (
                &*statement.id,
                dating.edtf.to_string(),
                dating.earliest.to_string(),
                dating.latest.to_string(),
            )
        })
        .collect();
    let expected = [
        ("isl", "2022-12-16", "2022-12-16", "2022-12-16"),
        (
            "ma-peru",
            "[2022-12-17..2022-12-23]",
            "2022-12-17",
            "2022-12-23",
        ),
        ("pcp-ml", "2022-12-27", "2022-12-27", "2022-12-27"),
        ("intl-left", "2023-01-26~", "2023-01-24", "2023-01-28"),
        ("icor", "2023-02-07", "2023-02-07", "2023-02-07"),
    ];
    assert_eq!(
        dates,
        expected.map(|(id, edtf, earliest, latest)| (
            id,
            edtf.into(),
            earliest.into(),
            latest.into()
        ))
    );
}

#[test]
fn each_date_has_quoted_evidence_and_two_dates_are_inferred() {
    for statement in &CORPUS.statements {
        let is_quoted = |evidence: &Evidence| matches!(evidence, Evidence::Quoted { .. });
        assert!(
            statement.dating.evidence.iter().any(is_quoted),
            "{}",
            statement.id
        );
        let is_inferred = ["ma-peru", "intl-left"].contains(&&*statement.id);
        assert_eq!(
            statement.dating.basis == Some(Basis::Inferred),
            is_inferred,
            "{}",
            statement.id
        );
    }
}

#[test]
fn the_29_signatories_of_one_resolution_are_not_issuers() {
    let peru = CORPUS.countries.position(|country| country.id == "pe");
    for statement in &CORPUS.statements {
        let signatories: Vec<OrganizationId> = statement.signatories().collect();
        assert_eq!(
            signatories.len(),
            if statement.id == "icor" { 29 } else { 0 }
        );
        for issuer in CORPUS
            .statements
            .iter()
            .filter_map(|statement| statement.issuer)
        {
            assert!(!signatories.contains(&issuer));
        }
        let peruvian = signatories
            .iter()
            .filter(|signatory| CORPUS.organizations[**signatory].country == peru);
        assert_eq!(peruvian.count(), usize::from(statement.id == "icor"));
    }
}

#[test]
fn passages_contain_every_printed_word_and_the_quotes_of_their_codings() {
    for statement in &CORPUS.statements {
        let mut outside = statement.text.to_string();
        for passage in statement.passages.iter().rev() {
            outside.replace_range(passage.span.start..passage.span.end, "");
            for coding in passage.codings.iter().flatten() {
                assert!(
                    passage.span.start <= coding.quote.start
                        && coding.quote.end <= passage.span.end
                );
            }
            let may_be_uncoded = matches!(
                passage.kind,
                PassageKind::Signatory
                    | PassageKind::Dateline
                    | PassageKind::Masthead
                    | PassageKind::Byline
                    | PassageKind::Signature
            );
            assert!(
                may_be_uncoded || passage.codings.is_some(),
                "{}",
                passage.id
            );
        }
        assert_eq!(outside.trim(), "", "{}", statement.id);
    }
}

#[test]
fn one_title_is_supplied_and_the_others_are_printed() {
    let supplied: Vec<&str> = CORPUS
        .statements
        .iter()
        .filter(|statement| statement.title.is_supplied())
        .map(|statement| &*statement.id)
        .collect();
    assert_eq!(supplied, ["intl-left"]);
    let title =
        |id: &str| CORPUS.statements[CORPUS.statement(id).unwrap()].title(Default::default());
    assert_eq!(title("isl"), "Solidarity with the Peruvian people");
    let over_three_lines = "We Are for a Socialist Homeland Where the Working Class, the Poor Peasantry and the Peoples of \
                            Peru Can Realize Their Class Aspirations.";
    assert_eq!(title("pcp-ml"), over_three_lines);
}

#[test]
fn each_position_is_found_by_its_statement_and_demand() {
    for position in &CORPUS.positions {
        assert_eq!(
            CORPUS.position(position.statement, position.demand),
            Some(position)
        );
    }
    for statement in CORPUS.statements.keys() {
        let expected: Vec<_> = CORPUS
            .positions
            .iter()
            .filter(|position| position.statement == statement)
            .collect();
        assert!(CORPUS.positions_of(statement).iter().eq(expected));
    }
}

#[test]
fn folding_removes_case_accents_and_typography_but_keeps_the_letter_enye() {
    let fold = |text: &str| CORPUS.folding.fold(text);
    assert_eq!(fold("Dimisión"), "dimision");
    assert_eq!(fold("AÑO año"), "año año");
    assert_ne!(fold("ano"), fold("año"));
    assert_eq!(
        fold("“workers’\u{a0}State” – d’État"),
        "\"workers' state\" - d'etat"
    );
    assert_eq!(fold("Perú"), fold("PERU"));
}

#[test]
fn the_address_of_each_question_is_understood_and_shows_something() {
    assert!(!CORPUS.questions.is_empty());
    for question in &CORPUS.questions {
        let (selection, ignored) =
            pliego_explore::selection::address::read(&question.address, &CORPUS);
        assert_eq!(ignored, [], "{}", question.address);
        assert_ne!(selection, Default::default(), "{}", question.address);
    }
}
