use pliego::CORPUS;
use pliego_corpus::{
    Basis, Code, CodingUnit, IrregularityKind, Language, NameKind, OrganizationId, Passage,
    PassageKind, Place, Salience, Stance, Statement, TranslationStatus, VariantArray, Voice,
};
use pliego_explore::facet::Facet;
use pliego_explore::findings::timeline::{AxisPosition, axis_position, mentions};
use pliego_explore::i18n::Strings;

use crate::tables::documentation;

fn statement(id: &str) -> &'static Statement {
    &CORPUS.statements[CORPUS.statement(id).unwrap()]
}

/// Lists the occurrences of a name, as `statement.passage: words`.
fn occurrences(id: &str) -> Vec<String> {
    let name = CORPUS.names.position(|name| name.id == id).unwrap();
    let mut occurrences = Vec::new();
    for statement in &CORPUS.statements {
        for passage in &statement.passages {
            for occurrence in passage
                .names
                .iter()
                .filter(|occurrence| occurrence.name == name)
            {
                occurrences.push(format!(
                    "{}.{}: {}",
                    statement.id,
                    passage.id,
                    statement.text_of(occurrence.quote)
                ));
            }
        }
    }
    occurrences
}

#[test]
fn each_statement_has_issuer_forms_provenance_and_a_described_issuer_and_no_place_of_issue() {
    for statement in &CORPUS.statements {
        assert!(!statement.issuer_forms.is_empty(), "{}", statement.id);
        assert!(!statement.provenance.is_empty(), "{}", statement.id);
        let issuer = CORPUS.issuer(statement).unwrap();
        assert!(issuer.description.is_some(), "{}", issuer.id);
        assert_eq!(
            statement.place,
            Place::NonePrinted,
            "no text prints a place of issue"
        );
    }
    assert_eq!(statement("pcp-ml").issuer_forms.len(), 2);
}

#[test]
fn a_translation_is_certain_probable_or_unknown() {
    let status = |id: &str| statement(id).translation.as_ref().unwrap().status;
    assert_eq!(status("pcp-ml"), TranslationStatus::Yes);
    assert_eq!(status("ma-peru"), TranslationStatus::Probably);
    assert_eq!(status("icor"), TranslationStatus::Unknown);
}

#[test]
fn signatories_are_listed_in_printed_order_with_their_printed_names_and_a_country() {
    let icor = statement("icor");
    let signatories: Vec<&Passage> = icor
        .passages
        .iter()
        .filter(|passage| passage.kind == PassageKind::Signatory)
        .collect();
    assert_eq!(signatories.len(), 29);
    for (position, passage) in signatories.iter().enumerate() {
        let printed = icor.text_of(passage.span);
        // The first has no number.
        assert!(
            position == 0 || printed.starts_with(&format!("- {}. ", position + 1)),
            "{printed}"
        );
        let organization = &CORPUS.organizations[passage.signatory.unwrap()];
        assert!(
            printed.contains(organization.abbreviation.as_deref().unwrap_or_default()),
            "{printed}"
        );
        if let Some(original) = &organization.original {
            assert!(printed.contains(&*original.text), "{printed}");
        }
        assert!(organization.country.is_some(), "{}", organization.id);
    }
}

#[test]
fn each_issuer_has_a_short_name_in_each_language() {
    let names = |language| -> Vec<&str> {
        CORPUS
            .statements
            .iter()
            .map(|statement| Strings::of(language).short_issuer(&CORPUS, statement))
            .collect()
    };
    assert_eq!(
        names(Language::En),
        [
            "ISL",
            "Mov. Anticapitalista",
            "PCP (M-L)",
            "International Left",
            "ICOR"
        ]
    );
    assert_eq!(
        names(Language::Es),
        [
            "LIS",
            "Mov. Anticapitalista",
            "PCP (M-L)",
            "Izquierda Internacional",
            "ICOR"
        ]
    );
}

#[test]
fn a_misprinted_name_is_an_occurrence_of_the_correct_name() {
    assert!(occurrences("dina-boluarte").contains(&"icor.p4: Dina Boularte".to_owned()));
    assert!(occurrences("dina-boluarte").contains(&"ma-peru.p3: Dina Baluarte".to_owned()));
    assert_eq!(
        occurrences("manuel-gomez-de-la-torre"),
        ["ma-peru.p3: Manual Gómez de la Torre"]
    );
    assert_eq!(occurrences("cusco"), ["isl.n6: Cuzco", "pcp-ml.p2: Cusco"]);
    let names = CORPUS
        .statements
        .iter()
        .flat_map(|statement| &statement.passages)
        .flat_map(|passage| &passage.names);
    assert_eq!(names.filter(|occurrence| occurrence.misprinted).count(), 4);
    // The facet of names counts misprinted names, too.
    let boluarte = Facet::Name.value(&CORPUS, "dina-boluarte").unwrap();
    let has_name = |statement| {
        Facet::Name
            .values_of(&CORPUS, statement, false)
            .contains(&boluarte)
    };
    assert!(CORPUS.statements.keys().all(has_name));
}

#[test]
fn a_name_inside_a_longer_name_is_not_an_occurrence() {
    assert!(
        occurrences("peru")
            .iter()
            .all(|words| !words.starts_with("ma-peru.p2")),
        "“Nuevo Perú” is not Peru"
    );
    assert_eq!(occurrences("nuevo-peru"), ["ma-peru.p2: Nuevo Perú"]);
    assert_eq!(
        occurrences("india"),
        ["icor.p3: India"],
        "the CPI (ML) Red Star is not India"
    );
    assert!(
        occurrences("southern-peru")
            .iter()
            .all(|words| !words.starts_with("icor")),
        "South Africa is not southern Peru"
    );
    assert_eq!(
        occurrences("intl-left"),
        ["intl-left.head: International Left"]
    );
}

#[test]
fn each_name_occurs_and_each_kind_has_at_least_five_names() {
    for name in &CORPUS.names {
        assert!(!occurrences(&name.id).is_empty(), "{}", name.id);
    }
    for kind in NameKind::VARIANTS {
        assert!(
            CORPUS
                .names
                .iter()
                .filter(|name| name.kind == *kind)
                .count()
                >= 5,
            "{kind:?}"
        );
    }
}

/// Whether an irregularity of this kind covers a byte of the text.
fn is_marked(statement: &Statement, kind: IrregularityKind, byte: usize) -> bool {
    let irregularities = statement
        .passages
        .iter()
        .flat_map(|passage| &passage.irregularities);
    let mut of_kind = irregularities.filter(|irregularity| irregularity.kind == kind);
    of_kind.any(|irregularity| irregularity.span.start <= byte && byte < irregularity.span.end)
}

#[test]
fn each_no_break_space_misprint_and_insertion_is_marked_as_an_irregularity() {
    for statement in &CORPUS.statements {
        for (byte, _) in statement.text.match_indices('\u{a0}') {
            assert!(
                is_marked(statement, IrregularityKind::NoBreakSpace, byte),
                "{} {byte}",
                statement.id
            );
        }
        for word in [
            "Boularte",
            "Baluarte",
            "Manual",
            "exticnión",
            "Comuniste",
            "Proletarien",
        ] {
            for (byte, _) in statement.text.match_indices(word) {
                assert!(
                    is_marked(statement, IrregularityKind::Misprint, byte),
                    "{} {word}",
                    statement.id
                );
            }
        }
        for (byte, _) in statement.text.match_indices("translator’s note") {
            assert!(is_marked(statement, IrregularityKind::Insertion, byte));
        }
        let names = statement.passages.iter().flat_map(|passage| &passage.names);
        for occurrence in names.filter(|occurrence| occurrence.misprinted) {
            let is_marked = (occurrence.quote.start..occurrence.quote.end)
                .any(|byte| is_marked(statement, IrregularityKind::Misprint, byte));
            assert!(is_marked, "{}", statement.text_of(occurrence.quote));
        }
    }
    let icor = statement("icor");
    let after_blank_lines = &icor.passages[icor.passage("g26").unwrap()];
    let irregularities = &after_blank_lines.irregularities;
    assert!(
        irregularities
            .iter()
            .any(|irregularity| irregularity.kind == IrregularityKind::BlankLines)
    );
}

#[test]
fn a_date_is_placed_before_on_or_after_the_time_axis() {
    let position = |edtf: &str| axis_position(edtf.parse().unwrap(), CORPUS.span);
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(position("1993"), AxisPosition::Before);
    assert_eq!(position("2021"), AxisPosition::Before);
    assert_eq!(position("2018/2022"), AxisPosition::Before);
    assert_eq!(position("2022/2023"), AxisPosition::Before);
    assert_eq!(position("2023"), AxisPosition::After);
    assert_eq!(position("2024-04"), AxisPosition::After);
    assert_eq!(
        position("2022-12-17"),
        AxisPosition::On(day("2022-12-17"), day("2022-12-17"))
    );
    assert_eq!(
        position("2022-12"),
        AxisPosition::On(day("2022-12-07"), day("2022-12-31"))
    );
}

#[test]
fn mentioned_dates_are_sorted_and_the_inferred_ones_have_a_note() {
    let mentions = mentions(&CORPUS);
    let off_axis = |position: AxisPosition| {
        let placed = mentions.iter().filter(|placed| placed.position == position);
        placed
            .map(|placed| &*CORPUS.statements[placed.statement].id)
            .collect::<Vec<_>>()
    };
    assert!(
        ["isl", "ma-peru", "icor"]
            .iter()
            .all(|id| off_axis(AxisPosition::After).contains(id))
    );
    assert!(
        ["isl", "ma-peru", "intl-left"]
            .iter()
            .all(|id| off_axis(AxisPosition::Before).contains(id))
    );
    assert!(
        mentions
            .windows(2)
            .all(|pair| pair[0].mention.date.span() <= pair[1].mention.date.span())
    );
    for placed in &mentions {
        assert!(
            placed.mention.basis == Basis::Stated || placed.mention.note.is_some(),
            "{:?}",
            placed.mention
        );
    }
}

fn position(statement: &str, demand: &str) -> (Stance, Option<Voice>) {
    let demand = CORPUS.demands.position(|other| other.id == demand).unwrap();
    let position = CORPUS
        .position(CORPUS.statement(statement).unwrap(), demand)
        .unwrap();
    (
        position.stance,
        position.evidence.first().map(|evidence| evidence.voice),
    )
}

#[test]
fn a_stance_follows_the_meaning_of_the_text_and_not_its_words() {
    // An idiom is not a call to arms.
    assert_eq!(position("pcp-ml", "self-defence"), (Stance::Silent, None));
    // A workers’ and popular assembly is not a constituent assembly.
    assert_eq!(
        position("intl-left", "constituent-assembly"),
        (Stance::Silent, None)
    );
    // A reported programme is not automatically the issuer’s: ICOR backs it explicitly, and not in
    // its own voice.
    assert_eq!(
        position("icor", "constituent-assembly"),
        (Stance::Endorses, Some(Voice::Endorsed))
    );
    assert_eq!(
        position("pcp-ml", "cancel-concessions"),
        (Stance::Reports, Some(Voice::Reported))
    );
    assert_eq!(
        position("intl-left", "boluarte-out"),
        (Stance::Hashtag, Some(Voice::Hashtag))
    );
    assert_eq!(
        position("isl", "early-elections"),
        (Stance::Rejects, Some(Voice::Own))
    );
}

#[test]
fn a_position_has_every_passage_that_carries_the_demand_strongest_first() {
    let isl = CORPUS.statement("isl").unwrap();
    let demand = |id: &str| CORPUS.demands.position(|other| other.id == id).unwrap();
    let passages = &CORPUS.statements[isl].passages;
    let evidence = |id: &str| -> Vec<(&str, Voice, Salience)> {
        let position = CORPUS.position(isl, demand(id)).unwrap();
        let evidence = position.evidence.iter();
        evidence
            .map(|found| (&*passages[found.passage].id, found.voice, found.salience))
            .collect()
    };
    assert_eq!(
        evidence("constituent-assembly"),
        [
            ("sub", Voice::Own, Salience::Primary),
            ("n8", Voice::Own, Salience::Primary),
            ("n6", Voice::Reported, Salience::Primary),
            ("n2", Voice::Reported, Salience::Secondary),
        ]
    );
    // Its only ground may be secondary.
    assert_eq!(
        evidence("uprising"),
        [("n5", Voice::Own, Salience::Secondary)]
    );
    for position in &CORPUS.positions {
        let is_sorted = position
            .evidence
            .is_sorted_by_key(|ground| ground.strength(position.stance));
        assert!(is_sorted, "{position:?}");
        for found in &position.evidence {
            assert_eq!(position.evidence_in(found.passage), Some(*found));
            let mut beside = CORPUS.positions_in(position.statement, found.passage);
            assert!(beside.any(|pair| pair == (position, *found)));
        }
    }
}

#[test]
fn two_organizations_of_one_tendency_are_related_with_an_external_source() {
    let organization = |id: &str| {
        CORPUS
            .organizations
            .position(|organization| organization.id == id)
            .unwrap()
    };
    let members: [OrganizationId; 2] = ["isl", "ma-peru"].map(organization);
    let relation = CORPUS
        .relations
        .iter()
        .find(|relation| relation.organizations == members)
        .unwrap();
    assert!(relation.external);
    assert!(
        CORPUS
            .relations
            .iter()
            .all(|relation| !relation.source.get(Language::Es).is_empty())
    );
}

#[test]
fn each_difference_of_the_first_two_codings_has_a_decision_that_the_corpus_follows() {
    let documentation = documentation();
    let agreement = &documentation.agreement;
    let (themes, stances) = (agreement.pooled(), agreement.stances);
    let grounds = agreement.grounds;
    let differences = themes.first_only + themes.second_only + stances.units - stances.agreed
        + (grounds.carried.first_only + grounds.carried.second_only)
        + (grounds.carried.both - grounds.same_voice);
    assert_eq!(documentation.decisions.len(), differences);
    for decision in &documentation.decisions {
        let in_corpus = match decision.unit {
            CodingUnit::Theme { passage, theme } => {
                let coding = CORPUS.statements[decision.statement].passages[passage].coding(theme);
                coding.map_or(Code::NotCarried, |coding| Code::Carried(coding.salience))
            }
            CodingUnit::Demand(demand) => {
                Code::Stance(CORPUS.position(decision.statement, demand).unwrap().stance)
            }
            CodingUnit::Ground { demand, passage } => {
                let position = CORPUS.position(decision.statement, demand).unwrap();
                let evidence = position.evidence_in(passage);
                evidence.map_or(Code::NotCarried, |evidence| Code::Voice(evidence.voice))
            }
        };
        let [first, second, decided] = decision.codes;
        assert_eq!(decided, in_corpus);
        assert_ne!(first, second);
    }
}

#[test]
fn the_corpus_has_the_grounds_on_which_both_coders_agree() {
    let [first, second] = documentation().grounds;
    for (one, other) in first.iter().zip(&second) {
        assert_eq!(one.statement, other.statement);
        for (demand, evidence) in &one.grounds {
            let mut others = other.grounds.iter();
            let is_same = others.any(|(of, found)| {
                (of, found.passage, found.voice) == (demand, evidence.passage, evidence.voice)
            });
            let position = CORPUS.position(one.statement, *demand).unwrap();
            let settled = position.evidence_in(evidence.passage);
            if is_same {
                // Where only the saliences differ, the editors kept that of the first coding.
                let settled = settled.map(|settled| (settled.voice, settled.salience));
                assert_eq!(settled, Some((evidence.voice, evidence.salience)));
            }
        }
    }
    let settled = CORPUS.positions.iter();
    let settled = settled.map(|position| position.evidence.len());
    assert_eq!(settled.sum::<usize>(), 126);
}
