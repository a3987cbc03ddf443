use pliego::CORPUS;
use pliego_corpus::{
    Basis, Language, NameKind, OddityKind, Passage, PassageKind, Stance, Statement, Translated, Unit, Verdict, Voice,
};
use pliego_explore::facet::FACETS;
use pliego_explore::findings::timeline::{Place, place, spoken};

fn statement(id: &str) -> &'static Statement {
    &CORPUS.statements[CORPUS.statement(id).unwrap()]
}

/// Where a name stands, as `statement.passage: words`.
fn standing(id: &str) -> Vec<String> {
    let at = CORPUS.names.iter().position(|name| name.id == id).unwrap();
    let mut standing = Vec::new();
    for statement in &CORPUS.statements {
        for passage in &statement.passages {
            for naming in passage.names.iter().filter(|naming| naming.name == at) {
                standing.push(format!("{}.{}: {}", statement.id, passage.id, statement.words(naming.quote)));
            }
        }
    }
    standing
}

#[test]
fn every_statement_is_described_and_says_how_one_knows() {
    for statement in &CORPUS.statements {
        assert!(!statement.issuer_forms.is_empty(), "{}", statement.id);
        assert!(!statement.found.is_empty(), "{}", statement.id);
        let issuer = CORPUS.issuer(statement);
        assert!(issuer.description.is_some(), "{}", issuer.id);
        assert!(statement.place.is_none(), "no text prints a place of issue");
    }
    let translated = |id: &str| statement(id).translation.as_ref().unwrap().status;
    assert_eq!(translated("pcp-ml"), Translated::Yes);
    assert_eq!(translated("ma-peru"), Translated::Probably);
    assert_eq!(translated("icor"), Translated::Unknown);
    assert_eq!(statement("pcp-ml").issuer_forms.len(), 2);
}

#[test]
fn signatories_stand_in_printed_order_with_their_names_and_countries() {
    let icor = statement("icor");
    let signing: Vec<&Passage> = icor.passages.iter().filter(|p| p.kind == PassageKind::Signatory).collect();
    assert_eq!(signing.len(), 29);
    for (at, passage) in signing.iter().enumerate() {
        let printed = icor.words(passage.span);
        // The first has no number.
        assert!(at == 0 || printed.starts_with(&format!("- {}. ", at + 1)), "{printed}");
        let organization = &CORPUS.organizations[passage.signatory.unwrap()];
        assert!(printed.contains(organization.abbreviation.unwrap_or_default()), "{printed}");
        if let Some(original) = &organization.original {
            assert!(printed.contains(original.text), "{printed}");
        }
        assert!(organization.country.is_some(), "{}", organization.id);
    }
}

#[test]
fn every_issuer_has_one_short_name() {
    let names = |language| -> Vec<&str> {
        CORPUS.statements.iter().map(|statement| CORPUS.issuer(statement).short_name(language)).collect()
    };
    assert_eq!(names(Language::En), ["ISL", "Mov. Anticapitalista", "PCP (M-L)", "International Left", "ICOR"]);
    assert_eq!(names(Language::Es), ["LIS", "Mov. Anticapitalista", "PCP (M-L)", "Izquierda Internacional", "ICOR"]);
}

#[test]
fn a_misprinted_name_is_found_by_the_right_one() {
    assert!(standing("dina-boluarte").contains(&"icor.p4: Dina Boularte".to_owned()));
    assert!(standing("dina-boluarte").contains(&"ma-peru.p3: Dina Baluarte".to_owned()));
    assert_eq!(standing("manuel-gomez-de-la-torre"), ["ma-peru.p3: Manual Gómez de la Torre"]);
    assert_eq!(standing("cusco"), ["isl.n6: Cuzco", "pcp-ml.p2: Cusco"]);
    let names = CORPUS.statements.iter().flat_map(|statement| &statement.passages).flat_map(|passage| &passage.names);
    assert_eq!(names.filter(|naming| naming.misprinted).count(), 4);
    // The facets find them, too.
    let facet = FACETS.iter().find(|facet| facet.key() == "name").unwrap();
    let value = facet.value(&CORPUS, "dina-boluarte").unwrap();
    assert!((0..CORPUS.statements.len()).all(|statement| facet.of(&CORPUS, statement, false).contains(&value)));
}

#[test]
fn a_name_inside_another_name_is_not_it() {
    assert!(standing("peru").iter().all(|words| !words.starts_with("ma-peru.p2")), "“Nuevo Perú” is not Peru");
    assert_eq!(standing("nuevo-peru"), ["ma-peru.p2: Nuevo Perú"]);
    assert_eq!(standing("india"), ["icor.p3: India"], "the CPI (ML) Red Star is not India");
    assert!(standing("southern-peru").iter().all(|words| !words.starts_with("icor")), "South Africa is not the South");
    assert_eq!(standing("intl-left"), ["intl-left.head: International Left"]);
    for name in &CORPUS.names {
        assert!(!standing(name.id).is_empty(), "{}", name.id);
    }
    assert!([NameKind::Person, NameKind::Body, NameKind::Place].iter().all(|kind| {
        let of_kind = CORPUS.names.iter().filter(|name| name.kind == *kind);
        of_kind.count() >= 5
    }));
}

/// Whether an oddity of that kind covers a byte of the text.
fn is_odd(statement: &Statement, kind: OddityKind, at: usize) -> bool {
    let oddities = statement.passages.iter().flat_map(|passage| &passage.oddities);
    let mut of_kind = oddities.filter(|oddity| oddity.kind == kind);
    of_kind.any(|oddity| oddity.place.start <= at && at < oddity.place.end)
}

#[test]
fn every_no_break_space_misprint_and_foreign_hand_is_marked() {
    for statement in &CORPUS.statements {
        for (at, _) in statement.text.match_indices('\u{a0}') {
            assert!(is_odd(statement, OddityKind::NoBreakSpace, at), "{} {at}", statement.id);
        }
        for word in ["Boularte", "Baluarte", "Manual", "exticnión", "Comuniste", "Proletarien"] {
            for (at, _) in statement.text.match_indices(word) {
                assert!(is_odd(statement, OddityKind::Misprint, at), "{} {word}", statement.id);
            }
        }
        for (at, _) in statement.text.match_indices("translator’s note") {
            assert!(is_odd(statement, OddityKind::Insertion, at));
        }
        for naming in statement.passages.iter().flat_map(|p| &p.names).filter(|naming| naming.misprinted) {
            let marked = (naming.quote.start..naming.quote.end).any(|at| is_odd(statement, OddityKind::Misprint, at));
            assert!(marked, "{}", statement.words(naming.quote));
        }
    }
    let blank = statement("icor").passages.iter().find(|passage| passage.id == "g26").unwrap();
    assert!(blank.oddities.iter().any(|oddity| oddity.kind == OddityKind::BlankLines));
}

#[test]
fn what_a_statement_mentions_lies_on_the_axis_or_off_it() {
    let lies = |edtf: &str| place(edtf.parse().unwrap(), CORPUS.span);
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(lies("1993"), Place::Before);
    assert_eq!(lies("2021"), Place::Before);
    assert_eq!(lies("2018/2022"), Place::Before);
    assert_eq!(lies("2022/2023"), Place::Before);
    assert_eq!(lies("2023"), Place::After);
    assert_eq!(lies("2024-04"), Place::After);
    assert_eq!(lies("2022-12-17"), Place::On(day("2022-12-17"), day("2022-12-17")));
    assert_eq!(lies("2022-12"), Place::On(day("2022-12-07"), day("2022-12-31")));
    let all = spoken(&CORPUS);
    let off = |side: Place| {
        let there = all.iter().filter(|spoken| spoken.place == side);
        there.map(|spoken| CORPUS.statements[spoken.statement].id).collect::<Vec<_>>()
    };
    assert!(["isl", "ma-peru", "icor"].iter().all(|id| off(Place::After).contains(id)));
    assert!(["isl", "ma-peru", "intl-left"].iter().all(|id| off(Place::Before).contains(id)));
    assert!(all.windows(2).all(|pair| pair[0].mention.date.span() <= pair[1].mention.date.span()));
    for spoken in all {
        assert!(spoken.mention.basis == Basis::Stated || spoken.mention.note.is_some(), "{:?}", spoken.mention);
    }
}

fn position(statement: &str, demand: &str) -> (Stance, Option<Voice>) {
    let at = (CORPUS.statement(statement), CORPUS.demands.iter().position(|other| other.id == demand));
    let position = CORPUS.positions.iter().find(|p| (Some(p.statement), Some(p.demand)) == at).unwrap();
    (position.stance, position.ground.map(|ground| ground.voice))
}

#[test]
fn meaning_is_judged_not_words() {
    // An idiom is not a call to arms.
    assert_eq!(position("pcp-ml", "self-defence"), (Stance::Silent, None));
    // A workers’ and popular assembly is not a constituent assembly.
    assert_eq!(position("intl-left", "constituent-assembly"), (Stance::Silent, None));
    // A reported programme is not automatically the issuer’s: ICOR backs it explicitly, and not in its own voice.
    assert_eq!(position("icor", "constituent-assembly"), (Stance::Endorses, Some(Voice::Endorsed)));
    assert_eq!(position("pcp-ml", "cancel-concessions"), (Stance::Reports, Some(Voice::Reported)));
    assert_eq!(position("intl-left", "boluarte-out"), (Stance::Hashtag, Some(Voice::Hashtag)));
    assert_eq!(position("isl", "early-elections"), (Stance::Rejects, Some(Voice::Own)));
}

#[test]
fn one_tendency_is_said_to_be_one() {
    let organization = |id: &str| CORPUS.organizations.iter().position(|o| o.id == id).unwrap();
    let both = [organization("isl"), organization("ma-peru")];
    let relation = CORPUS.relations.iter().find(|relation| relation.organizations == both).unwrap();
    assert!(relation.outside);
    assert!(CORPUS.relations.iter().all(|relation| !relation.ground.get(Language::Es).is_empty()));
}

#[test]
fn every_difference_of_the_two_codings_is_decided_and_the_decision_stands() {
    let (themes, stances) = (CORPUS.agreement.pooled(), CORPUS.agreement.stances);
    let differences = themes.first_only + themes.second_only + stances.units - stances.agreed;
    assert_eq!(CORPUS.decisions.len(), differences);
    for decision in &CORPUS.decisions {
        let stands = match decision.coded {
            Unit::Theme { passage, theme } => {
                let coding = CORPUS.statements[decision.statement].passages[passage].coding(theme);
                coding.map_or(Verdict::NotCarried, |coding| Verdict::Carried(coding.salience))
            }
            Unit::Demand(demand) => {
                let at = (decision.statement, demand);
                let position = CORPUS.positions.iter().find(|p| (p.statement, p.demand) == at).unwrap();
                Verdict::Takes(position.stance)
            }
        };
        let [first, second, decided] = decision.verdicts;
        assert_eq!(decided, stands);
        assert_ne!(first, second);
    }
}
