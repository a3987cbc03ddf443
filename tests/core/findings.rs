use std::sync::LazyLock;

use pliego::CORPUS;
use pliego_corpus::{
    Day, DemandId, Language, Passage, PassageId, Salience, Stance, StatementId, TiSlice,
    VariantArray,
};
use pliego_explore::facet::{Facet, ValueId};
use pliego_explore::findings::figure_plot::{self, Axes, MarkLabel, place_claims, place_labels};
use pliego_explore::findings::search::Searcher;
use pliego_explore::findings::stop_words::is_stop_word;
use pliego_explore::findings::timeline::{Shape, Timeline, rows};
use pliego_explore::findings::{
    Certainty, Index, certainty, compare, figures, keyness, positions, searches_passages, themes,
};
use pliego_explore::selection::address::read;
use pliego_explore::selection::{DateRange, FacetFilter, FilterState, Selection};
use proptest::prelude::*;

use crate::address::any_selection;

static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::new(&CORPUS));
static SEARCHER: LazyLock<Searcher<'static>> = LazyLock::new(|| Searcher::new(&CORPUS));

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Returns the id texts of statements.
fn ids(statements: &[StatementId]) -> Vec<&'static str> {
    statements
        .iter()
        .map(|statement| &*CORPUS.statements[*statement].id)
        .collect()
}

fn all_statements() -> Vec<StatementId> {
    CORPUS.statements.keys().collect()
}

/// Whether the positions of a statement match the chosen demands and stances, in the plainest way.
fn positions_match(statement: StatementId, demands: &FacetFilter, stances: &FacetFilter) -> bool {
    let spoken: Vec<(ValueId, ValueId)> = CORPUS
        .positions_of(statement)
        .iter()
        .filter(|position| position.stance != Stance::Silent)
        .map(|position| (position.demand.into(), position.stance.into()))
        .collect();
    let is_of = |value: ValueId, values: &[ValueId]| values.is_empty() || values.contains(&value);
    let has_both = spoken.iter().any(|(demand, stance)| {
        is_of(*demand, demands.included()) && is_of(*stance, stances.included())
    });
    let has_excluded_stance = spoken.iter().any(|(demand, stance)| {
        is_of(*demand, demands.included()) && stances.excluded().contains(stance)
    });
    let has_excluded_demand = spoken
        .iter()
        .any(|(demand, _)| demands.excluded().contains(demand));
    let nothing_included = demands.included().is_empty() && stances.included().is_empty();
    (nothing_included || has_both) && !has_excluded_stance && !has_excluded_demand
}

/// Whether a statement matches a selection, in the plainest way. `ignored` is a facet whose
/// filter is not applied.
fn matches(
    statement: StatementId,
    selection: &Selection,
    by_query: &TiSlice<StatementId, bool>,
    ignored: Option<Facet>,
) -> bool {
    let dating = &CORPUS.statements[statement].dating;
    let in_range = selection
        .dates
        .from()
        .is_none_or(|from| dating.latest >= from)
        && selection.dates.to().is_none_or(|to| dating.earliest <= to);
    in_range
        && by_query[statement]
        && Facet::ALL
            .into_iter()
            .filter(|facet| Some(*facet) != ignored && !OF_POSITIONS.contains(facet))
            .all(|facet| {
                let values = facet.values_of(&CORPUS, statement, selection.signed);
                let filter = &selection.filters[facet];
                (filter.included().is_empty()
                    || filter.included().iter().any(|value| values.contains(value)))
                    && !filter.excluded().iter().any(|value| values.contains(value))
            })
        && (ignored.is_some_and(|facet| OF_POSITIONS.contains(&facet))
            || positions_match(
                statement,
                &selection.filters[Facet::Demand],
                &selection.filters[Facet::Stance],
            ))
}

/// The facets that narrow each other.
const OF_POSITIONS: [Facet; 2] = [Facet::Demand, Facet::Stance];

proptest! {
    #[test]
    fn findings_equal_those_of_a_plain_reimplementation(selection in any_selection()) {
        let findings = INDEX.find(&selection);
        let by_query = SEARCHER.search(&selection.query).matches;
        let all = all_statements();
        let expected = all.iter().copied().filter(|statement| matches(*statement, &selection, &by_query, None));
        prop_assert_eq!(findings.statements(), expected.collect::<Vec<_>>());
        for found in &findings.matches {
            prop_assert_eq!(findings.get(found.statement), Some(found));
            let dating = &CORPUS.statements[found.statement].dating;
            prop_assert_eq!(Some(found.certainty), certainty(dating, selection.dates));
            let matching = INDEX.matching(found.statement, &selection, &findings.search);
            prop_assert!(searches_passages(&selection) || matching.is_empty());
            let best = INDEX.best(found.statement, &matching, &selection, &findings.search);
            prop_assert_eq!(best.is_some(), !matching.is_empty());
            prop_assert!(best.is_none_or(|best| matching.contains(&best)));
        }
        let (certain, possible) = findings.by_certainty();
        prop_assert_eq!(certain + possible, findings.matches.len());
        for (facet, counts) in &findings.counts {
            prop_assert_eq!(counts.len(), facet.list_len(&CORPUS));
            for (value, count) in counts.iter_enumerated() {
                let has_value =
                    |statement: &StatementId| facet.values_of(&CORPUS, *statement, selection.signed).contains(&value);
                let given_the_others =
                    |statement: &StatementId| matches(*statement, &selection, &by_query, Some(facet));
                let with_value: Vec<StatementId> = all.iter().copied().filter(has_value).collect();
                prop_assert_eq!(count.occurs, !with_value.is_empty());
                // The count of a demand or a stance says what choosing it alone in its facet would find.
                let mut chosen = selection.clone();
                chosen.filters[facet] = FacetFilter::default();
                chosen.filters[facet].set(value, FilterState::Included);
                let is_counted = |statement: &StatementId| match OF_POSITIONS.contains(&facet) {
                    true => matches(*statement, &chosen, &by_query, None),
                    false => given_the_others(statement),
                };
                prop_assert_eq!(count.statements, with_value.iter().copied().filter(is_counted).count());
                prop_assert_eq!(count.state, selection.filters[facet].state(value));
            }
        }
    }

    #[test]
    fn labels_in_a_row_never_overlap(labels in proptest::collection::vec((0_i64..900, 1_i64..200), 0..30)) {
        let placed = rows(&labels, 1000, 3);
        for (one, (start, length)) in labels.iter().enumerate() {
            prop_assert!(placed[one].is_none() || start + length <= 1000);
            for (other, (next, _)) in labels.iter().enumerate().skip(one + 1) {
                prop_assert!(placed[one].is_none() || placed[one] != placed[other] || start + length <= *next);
            }
        }
    }
}

/// Returns how certain it is that a statement is in a range of days; an empty text leaves the range
/// open.
fn certainty_of(id: &str, from: &str, to: &str) -> Option<Certainty> {
    let statement = &CORPUS.statements[CORPUS.statement(id).unwrap()];
    certainty(
        &statement.dating,
        DateRange::new(from.parse().ok(), to.parse().ok()).unwrap(),
    )
}

#[test]
fn a_statement_is_in_a_range_certainly_possibly_or_not_at_all() {
    use Certainty::{Certain, Possible};
    assert_eq!(
        certainty_of("ma-peru", "2022-12-17", "2022-12-23"),
        Some(Certain)
    );
    assert_eq!(certainty_of("ma-peru", "2022-12-20", ""), Some(Possible));
    assert_eq!(certainty_of("ma-peru", "", "2022-12-17"), Some(Possible));
    assert_eq!(certainty_of("ma-peru", "", "2022-12-16"), None);
    assert_eq!(certainty_of("ma-peru", "2022-12-24", ""), None);
    assert_eq!(
        certainty_of("isl", "2022-12-16", "2022-12-16"),
        Some(Certain)
    );
    assert_eq!(
        certainty_of("intl-left", "2023-01-26", "2023-01-26"),
        Some(Possible)
    );
    assert_eq!(
        certainty_of("intl-left", "2023-01-01", "2023-01-31"),
        Some(Certain)
    );
}

#[test]
fn an_organization_has_the_statements_that_it_signed_only_if_the_selection_says_so() {
    let signatory = Facet::Organization.value(&CORPUS, "bdp").unwrap();
    let mut selection = Selection::default();
    selection.filters[Facet::Organization].set(signatory, FilterState::Included);
    assert_eq!(ids(&INDEX.find(&selection).statements()), [""; 0]);
    selection.signed = true;
    assert_eq!(ids(&INDEX.find(&selection).statements()), ["icor"]);
}

#[test]
fn the_timeline_has_a_lane_for_each_issuer_in_order_of_date() {
    let timeline = Timeline::new(&CORPUS, false);
    let lanes: Vec<&str> = timeline
        .lanes
        .iter()
        .map(|lane| &*CORPUS.organizations[lane.organization.unwrap()].id)
        .collect();
    assert_eq!(lanes, ["isl", "ma-peru", "pcp-ml", "intl-left", "icor"]);
    assert_eq!(timeline.days(), 84);
    assert_eq!(timeline.grid.labels, [day("2023-01-01"), day("2023-02-01")]);
    assert_eq!(timeline.grid.minor[0], day("2022-12-12"));
}

#[test]
fn exact_approximate_and_uncertain_dates_have_different_shapes() {
    let timeline = Timeline::new(&CORPUS, false);
    let shapes: Vec<Shape> = timeline
        .lanes
        .iter()
        .map(|lane| lane.marks[0].shape)
        .collect();
    let expected = [
        Shape::Point(day("2022-12-16")),
        Shape::Range(day("2022-12-17"), day("2022-12-23")),
        Shape::Point(day("2022-12-27")),
        Shape::About(day("2023-01-26"), (day("2023-01-24"), day("2023-01-28"))),
        Shape::Point(day("2023-02-07")),
    ];
    assert_eq!(shapes, expected);
}

#[test]
fn a_scale_of_figures_ends_at_a_round_number_above_all_of_them() {
    use figures::scale;
    assert_eq!(
        [
            scale(&CORPUS, filter("deaths")),
            scale(&CORPUS, filter("wounded"))
        ],
        [80, 2000]
    );
}

#[test]
fn each_figure_is_shown_by_one_filter_and_drawn_on_the_day_that_its_text_gives() {
    use figures::{FigureFilter, claims, days};
    let claimed = |filter| claims(&CORPUS, &all_statements(), filter);
    let shown: usize = FigureFilter::all(&CORPUS)
        .into_iter()
        .map(|filter| claimed(filter).len())
        .sum();
    assert_eq!(shown, CORPUS.figures.len());
    let deaths = claimed(filter("deaths"));
    let figure = deaths
        .iter()
        .find(|figure| CORPUS.statements[figure.statement].id == "ma-peru")
        .unwrap();
    assert_eq!(
        days(&CORPUS, figure),
        (day("2022-12-15"), day("2022-12-15"))
    );
}

#[test]
fn demands_are_sorted_by_disagreement_mentions_or_codebook() {
    use positions::{RowOrder, rows};
    let all = all_statements();
    let sorted = |order| rows(&CORPUS, &all, order);
    for order in RowOrder::ALL {
        let mut demands: Vec<DemandId> = sorted(order).iter().map(|row| row.demand).collect();
        demands.sort_unstable();
        assert!(demands.into_iter().eq(CORPUS.demands.keys()));
    }
    let by_disagreement = sorted(RowOrder::Disagreement);
    let opposed = by_disagreement
        .iter()
        .take_while(|row| row.is_opposed())
        .count();
    assert!(
        opposed >= 2
            && by_disagreement[opposed..]
                .iter()
                .all(|row| !row.is_opposed())
    );
    assert!(
        sorted(RowOrder::Mentions)
            .windows(2)
            .all(|pair| pair[0].mentions() >= pair[1].mentions())
    );
    assert!(
        sorted(RowOrder::Codebook)
            .windows(2)
            .all(|pair| pair[0].demand < pair[1].demand)
    );
    for row in by_disagreement {
        let taking_a_stance: usize = Stance::VARIANTS
            .iter()
            .map(|stance| row.taking(*stance))
            .sum();
        assert_eq!(taking_a_stance, all.len());
    }
}

#[test]
fn statements_of_one_tendency_are_listed_only_if_two_issuers_of_it_are_there() {
    use positions::of_one_tendency;
    assert_eq!(
        ids(&of_one_tendency(&CORPUS, &all_statements())),
        ["isl", "ma-peru"]
    );
    let without_ma_peru = ["isl", "pcp-ml"].map(|id| CORPUS.statement(id).unwrap());
    assert_eq!(ids(&of_one_tendency(&CORPUS, &without_ma_peru)), [""; 0]);
}

#[test]
fn shared_wording_is_the_same_words_of_one_passage_on_both_sides() {
    use compare::{SHARED, SHARED_CONTENT, demands, shared, themes};
    let words = |text: &str| {
        let folded = CORPUS.folding.fold(text);
        let words = folded
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    for pair in [
        ["isl", "ma-peru"],
        ["isl", "pcp-ml"],
        ["ma-peru", "icor"],
        ["intl-left", "pcp-ml"],
    ] {
        let pair = pair.map(|id| CORPUS.statement(id).unwrap());
        for quotes in shared(&CORPUS, pair) {
            let both = [0, 1].map(|side| (&CORPUS.statements[pair[side]], quotes[side]));
            let [one, other] = both.map(|(statement, quote)| words(statement.text_of(quote.span)));
            assert_eq!(one, other);
            assert!(one.len() >= SHARED);
            let content = one.iter().filter(|word| !is_stop_word("en", word));
            assert!(content.count() >= SHARED_CONTENT, "{one:?}");
            for (statement, quote) in both {
                let passage = statement.passages[quote.passage].span;
                assert!(passage.start <= quote.span.start && quote.span.end <= passage.end);
            }
        }
        assert!(
            themes(&CORPUS, pair)
                .iter()
                .all(|(_, sides)| sides.iter().any(|side| !side.is_empty()))
        );
        assert!(demands(&CORPUS, pair).len() >= 10);
    }
}

#[test]
fn something_is_said_by_both_statements_or_only_by_one() {
    use compare::Side;
    assert_eq!(Side::of([true, true]), Side::Both);
    assert_eq!(Side::of([true, false]), Side::First);
    assert_eq!(Side::of([false, true]), Side::Second);
}

#[test]
fn a_statement_compared_with_itself_shares_whole_passages() {
    let ma_peru = CORPUS.statement("ma-peru").unwrap();
    assert!(
        compare::shared(&CORPUS, [ma_peru, ma_peru])
            .iter()
            .any(|[one, other]| one == other)
    );
}

#[test]
fn a_theme_profile_measures_the_coded_passages_in_reading_order() {
    use themes::{ShareUnit, profile};
    for statement in &CORPUS.statements {
        let coded: Vec<&Passage> = statement
            .passages
            .iter()
            .filter(|passage| passage.codings.is_some())
            .collect();
        for theme in CORPUS.themes.keys() {
            let carrying = coded
                .iter()
                .filter(|passage| passage.coding(theme).is_some())
                .count();
            let by_passages = profile(statement, theme, ShareUnit::Passages);
            assert_eq!(
                (by_passages.total, by_passages.carried()),
                (coded.len(), carrying)
            );
            let by_words = profile(statement, theme, ShareUnit::Words);
            assert!(by_words.carried() <= by_words.total && by_words.percent() <= 100);
            for stretches in [by_passages.stretches, by_words.stretches] {
                assert!(
                    stretches
                        .windows(2)
                        .all(|pair| pair[0].before + pair[0].length <= pair[1].before)
                );
            }
        }
    }
    let icor = &CORPUS.statements[CORPUS.statement("icor").unwrap()];
    let words = icor.text.split_whitespace().count();
    let theme = CORPUS.themes.first_key().unwrap();
    assert!(
        profile(icor, theme, ShareUnit::Words).total < words / 2 + 50,
        "signatories are not counted"
    );
}

/// Contingency the words of a statement in another way than the crate does: without its
/// signatories.
fn word_count(statement: StatementId) -> usize {
    let statement = &CORPUS.statements[statement];
    let passages = statement
        .passages
        .iter()
        .filter(|passage| passage.signatory.is_none());
    let words = |passage: &Passage| {
        let words = statement
            .text_of(passage.span)
            .split(|character: char| !character.is_alphanumeric());
        words.filter(|word| !word.is_empty()).count()
    };
    passages.map(words).sum()
}

/// Counts the words of a statement.
fn words_of(statement: StatementId) -> Vec<keyness::WordCount<'static>> {
    INDEX.word_counts(&[statement]).remove(0)
}

#[test]
fn words_of_statements_are_counted_together_as_each_alone() {
    let statements: Vec<StatementId> = CORPUS.statements.keys().collect();
    let together = INDEX.word_counts(&statements);
    let alone: Vec<_> = statements.iter().map(|id| words_of(*id)).collect();
    assert_eq!(together, alone);
}

#[test]
fn keyness_equals_log_likelihood_computed_from_independent_counts() {
    for statement in CORPUS.statements.keys() {
        let here = word_count(statement) as f64;
        let others = CORPUS.statements.keys().filter(|other| *other != statement);
        let there = others.map(word_count).sum::<usize>() as f64;
        for word in words_of(statement) {
            let [count, elsewhere] = [word.count, word.elsewhere].map(|count| count as f64);
            let [expected_here, expected_there] =
                [here, there].map(|size| size * (count + elsewhere) / (here + there));
            let part = |observed: f64, expected: f64| {
                if observed > 0.0 {
                    observed * (observed / expected).ln()
                } else {
                    0.0
                }
            };
            let likelihood = 200.0 * (part(count, expected_here) + part(elsewhere, expected_there));
            let expected = likelihood.copysign(count - expected_here);
            assert!(
                (word.keyness as f64 - expected).abs() < 1.1,
                "{word:?} {expected}"
            );
        }
    }
}

#[test]
fn words_are_listed_alphabetically_and_the_top_ones_by_count_or_keyness() {
    use keyness::{LETTERS, top};
    for statement in CORPUS.statements.keys() {
        let words = words_of(statement);
        assert!(words.windows(2).all(|pair| pair[0].word < pair[1].word));
        let castillo = words
            .iter()
            .find(|word| word.word == "castillo")
            .map_or(0, |word| word.count);
        assert_eq!(
            castillo,
            SEARCHER
                .hits_in(&SEARCHER.search("castillo"), statement)
                .len()
        );
        let frequent = top(&words, "en", 15, |word| word.count as i64);
        assert!(
            frequent
                .windows(2)
                .all(|pair| pair[0].count >= pair[1].count)
        );
        assert!(
            frequent
                .iter()
                .all(|word| word.word.chars().count() >= LETTERS)
        );
        let distinctive = top(&words, "en", 15, |word| word.keyness);
        assert!(
            distinctive
                .windows(2)
                .all(|pair| pair[0].keyness >= pair[1].keyness)
        );
        assert!(distinctive[0].keyness > 400);
        for word in frequent {
            assert!(!is_stop_word("en", word.word), "{word:?}");
            let expected = 1000.0 * word.count as f64 / word_count(statement) as f64;
            assert_eq!(word.per_thousand as f64, expected.round());
        }
    }
}

#[test]
fn the_distinctive_words_of_a_statement_are_those_of_its_own_subjects() {
    let statement = CORPUS.statement("pcp-ml").unwrap();
    let words = words_of(statement);
    let distinctive = keyness::top(&words, "en", 15, |word| word.keyness);
    let distinctive: Vec<&str> = distinctive.iter().map(|word| word.printed).collect();
    for word in ["independence", "Scientific"] {
        assert!(distinctive.contains(&word), "{distinctive:?}");
    }
}

#[test]
fn a_listed_word_has_a_capital_only_where_the_corpus_hardly_prints_it_without() {
    let printed = |folded: &str| {
        let words = CORPUS.statements.keys().flat_map(words_of);
        let mut forms: Vec<&str> = words
            .filter(|word| word.word == folded)
            .map(|word| word.printed)
            .collect();
        forms.dedup();
        assert_eq!(forms.len(), 1, "{forms:?}");
        forms.remove(0)
    };
    assert_eq!(printed("fujimori"), "Fujimori");
    assert_eq!(printed("boluarte"), "Boluarte");
    assert_eq!(printed("coup"), "coup");
    assert_eq!(printed("workers"), "workers");
    assert_eq!(printed("the"), "the");
}

#[test]
fn the_best_passage_of_a_statement_is_the_one_with_the_most_terms() {
    let selection = Selection {
        query: "general strike self-defense".to_owned(),
        ..Selection::default()
    };
    let findings = INDEX.find(&selection);
    let isl = findings
        .get(CORPUS.statement("isl").unwrap())
        .unwrap()
        .statement;
    let id = |passage: PassageId| &*CORPUS.statements[isl].passages[passage].id;
    let matching = INDEX.matching(isl, &selection, &findings.search);
    assert_eq!(
        INDEX
            .best(isl, &matching, &selection, &findings.search)
            .map(id),
        Some("n8")
    );
    assert_ne!(matching.first().copied().map(id), Some("n8"));
}

/// Returns the passages of a statement that a selection marks, and the one of the extract.
fn extract(address: &str, statement: &str) -> (Vec<&'static str>, &'static str) {
    let (selection, _) = read(address, &CORPUS);
    let findings = INDEX.find(&selection);
    let statement = CORPUS.statement(statement).unwrap();
    let extract = INDEX.extract(statement, &selection, &findings).unwrap();
    let id = |passage: PassageId| &*CORPUS.statements[statement].passages[passage].id;
    let (best, ..) = extract.best.unwrap();
    (extract.passages.into_iter().map(id).collect(), id(best))
}

#[test]
fn a_demand_marks_every_passage_that_carries_it_and_the_extract_shows_the_strongest() {
    assert_eq!(
        extract("demand=constituent-assembly", "isl"),
        (vec!["sub", "n2", "n6", "n8"], "sub")
    );
    // The first passage only reports it.
    assert_eq!(
        extract("demand=constituent-assembly", "pcp-ml"),
        (vec!["p3", "n5", "s4"], "n5")
    );
}

#[test]
fn the_extract_of_a_theme_shows_a_passage_in_which_it_is_primary() {
    let (passages, best) = extract("theme=constituent", "pcp-ml");
    assert_eq!((passages[0], best), ("p3", "n5"));
    for (id, statement) in CORPUS.statements.iter_enumerated() {
        for theme in CORPUS.themes.iter_enumerated() {
            let salience = |passage: &Passage| Some(passage.coding(theme.0)?.salience);
            let mut coded = statement.passages.iter().filter_map(salience);
            if coded.any(|salience| salience == Salience::Primary) {
                let (_, best) = extract(&format!("theme={}", theme.1.id), &statement.id);
                let best = statement.passage(best).unwrap();
                let found = salience(&CORPUS.statements[id].passages[best]);
                assert_eq!(found, Some(Salience::Primary));
            }
        }
    }
}

#[test]
fn labels_of_figures_never_overlap_and_one_without_room_is_dropped() {
    let label = |left, y| MarkLabel {
        left,
        y,
        length: 100,
    };
    // Alone, a label stands above its mark; a neighbour moves below, the next one further up.
    let crowd = [
        label(0, 100),
        label(10, 100),
        label(20, 100),
        label(300, 100),
    ];
    let placed = place_labels(&crowd, &[], &[]);
    assert_eq!(placed, [Some(-11), Some(20), Some(-27), Some(-11)]);
    assert_eq!(place_labels(&[label(0, 100); 7], &[], &[])[6], None);
    // It avoids what is taken, and signs where it can.
    let above = label(0, 100).at(-11);
    assert_eq!(place_labels(&[label(0, 100)], &[above], &[]), [Some(20)]);
    assert_eq!(place_labels(&[label(0, 100)], &[], &[above]), [Some(20)]);
    let everywhere = figure_plot::Rectangle {
        left: 0,
        top: 0,
        width: 900,
        height: 900,
    };
    assert_eq!(
        place_labels(&[label(0, 100)], &[], &[everywhere]),
        [Some(-11)]
    );
    assert_eq!(place_labels(&[label(0, 100)], &[everywhere], &[]), [None]);
    // At the upper edge it moves below.
    assert_eq!(place_labels(&[label(0, 4)], &[], &[]), [Some(20)]);
}

proptest! {
    #[test]
    fn boxes_of_placed_labels_never_overlap(
        labels in proptest::collection::vec((0_i64..560, 0_i64..260, 20_i64..200), 0..20)
    ) {
        let labels: Vec<MarkLabel> =
            labels.into_iter().map(|(left, y, length)| MarkLabel { left, y, length }).collect();
        let placed = place_labels(&labels, &[], &[]).into_iter().zip(labels);
        let boxes: Vec<_> = placed.filter_map(|(baseline, label)| Some(label.at(baseline?))).collect();
        for (index, one) in boxes.iter().enumerate() {
            prop_assert!(one.top >= 0 && one.top + one.height <= figure_plot::HEIGHT);
            prop_assert!(boxes[..index].iter().all(|other| !one.overlaps(*other)));
        }
    }
}

#[test]
fn each_claim_of_the_corpus_has_a_label_in_both_languages() {
    use figures::claims;
    for filter in [filter("deaths"), filter("wounded")] {
        let claims = claims(&CORPUS, &all_statements(), filter);
        for language in Language::ALL {
            let placed = place_claims(&CORPUS, &claims, filter, language, "80 deaths, as claimed");
            assert!(!placed.is_empty());
            for claim in placed {
                assert!(claim.baseline.is_some(), "{claim:?}");
                assert!(claim.label.contains(&claim.number.to_string()));
            }
        }
    }
}

#[test]
fn only_a_claim_of_more_than_a_number_is_a_lower_bound() {
    let bounds = CORPUS
        .figures
        .iter()
        .filter(|figure| figures::is_lower_bound(figure));
    let values: Vec<Option<i64>> = bounds.map(|figure| figure.value).collect();
    assert_eq!(values, [Some(20), Some(28), Some(700)]);
}

#[test]
fn the_time_axis_of_figures_has_a_tick_for_each_month_and_tallies_beyond_it_are_counted() {
    use figures::{FigureFilter, day_on_axis, off_axis};
    let axes = Axes::new(&CORPUS, filter("deaths"));
    assert_eq!(
        axes.months(),
        [(day("2023-01-01"), true), (day("2023-02-01"), true)]
    );
    // A month that begins beside an end of the axis has a tick and no label.
    let short = Axes {
        last: day("2023-02-03"),
        ..axes
    };
    assert_eq!(short.months()[1], (day("2023-02-01"), false));
    let with_number = |filter: FigureFilter| {
        let tallies = CORPUS.tallies.iter();
        tallies.filter(move |tally| filter.number_of(tally).is_some())
    };
    for filter in FigureFilter::all(&CORPUS) {
        let on = with_number(filter).filter(|tally| day_on_axis(&CORPUS, tally).is_some());
        assert_eq!(
            on.count() + off_axis(&CORPUS, filter),
            with_number(filter).count()
        );
    }
    assert_eq!(
        off_axis(&CORPUS, filter("deaths")),
        1,
        "the tally of 2 March"
    );
}

#[test]
fn the_passages_of_a_theme_are_all_that_carry_it() {
    let index = Index::new(&CORPUS);
    let theme = CORPUS
        .themes
        .keys()
        .find(|theme| CORPUS.themes[*theme].id == "constituent")
        .unwrap();
    let mut criteria = Selection::default();
    criteria.filters[Facet::Theme].set(theme.into(), FilterState::Included);
    let findings = index.find(&criteria);
    let listed = |by_filter| {
        let groups = index.passages(&criteria, &findings, by_filter);
        groups
            .into_iter()
            .flat_map(|(_, passages)| passages)
            .collect::<Vec<_>>()
    };
    let carrying: Vec<_> = CORPUS
        .statements
        .iter_enumerated()
        .flat_map(|(id, statement)| {
            let passages = statement.passages.iter_enumerated();
            let carrying = passages.filter(|(_, passage)| passage.coding(theme).is_some());
            carrying
                .map(|(passage, _)| (id, passage))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(listed(false), carrying);
    assert_eq!(listed(true), carrying, "one filter makes one group");
}

#[test]
fn rows_narrow_by_themes_and_demands_and_keep_every_statement() {
    use pliego_explore::findings::rows::{column_criteria, shows_demand, shows_theme};
    use pliego_explore::selection::address::read;

    let index = Index::new(&CORPUS);
    let (criteria, _) = read("theme=constituent&demand=free-castillo", &CORPUS);
    assert_eq!(
        index.find(&column_criteria(&criteria)).statements().len(),
        5
    );
    let demands: Vec<_> = CORPUS
        .demands
        .keys()
        .filter(|demand| shows_demand(&CORPUS, &criteria, *demand))
        .map(|demand| &*CORPUS.demands[demand].id)
        .collect();
    assert_eq!(demands, ["free-castillo"]);
    let (criteria, _) = read("demand=constituent-assembly", &CORPUS);
    let themes = CORPUS
        .themes
        .keys()
        .filter(|theme| shows_theme(&CORPUS, &criteria, *theme))
        .count();
    assert!(
        themes > 1 && themes < CORPUS.themes.len(),
        "the themes of passages that speak of the demand, found {themes}"
    );
}

#[test]
fn a_demand_and_a_stance_must_meet_in_one_position() {
    use pliego_explore::findings::rows::{column_criteria, shows_demand, shows_theme};
    use pliego_explore::selection::address::read;

    let index = Index::new(&CORPUS);
    let found = |address: &str| {
        let (criteria, ignored) = read(address, &CORPUS);
        assert!(ignored.is_empty(), "{address}");
        ids(&index.find(&criteria).statements())
    };
    let taking = |demand: &str, stance: Stance| {
        let takes = |statement: &StatementId| {
            let mut positions = CORPUS.positions_of(*statement).iter();
            positions.any(|position| {
                CORPUS.demands[position.demand].id == demand && position.stance == stance
            })
        };
        ids(&all_statements()
            .into_iter()
            .filter(takes)
            .collect::<Vec<_>>())
    };
    for demand in CORPUS.demands.iter() {
        for stance in Stance::VARIANTS
            .iter()
            .filter(|stance| **stance != Stance::Silent)
        {
            let stance_id: &str = stance.into();
            // An address may not name a stance that nobody takes.
            let address = format!("demand={}&stance={stance_id}", demand.id);
            if read(&address, &CORPUS).1.is_empty() {
                assert_eq!(found(&address), taking(&demand.id, *stance), "{address}");
            }
        }
    }
    let (criteria, _) = read("stance=rejects", &CORPUS);
    assert_eq!(
        index.find(&column_criteria(&criteria)).statements().len(),
        5
    );
    for (id, demand) in CORPUS.demands.iter_enumerated() {
        let is_rejected = !taking(&demand.id, Stance::Rejects).is_empty();
        assert_eq!(
            shows_demand(&CORPUS, &criteria, id),
            is_rejected,
            "{}",
            demand.id
        );
    }
    // Every passage that is listed has words in which its statement rejects something.
    let findings = index.find(&criteria);
    let themes = CORPUS.themes.keys();
    assert!(
        themes
            .clone()
            .any(|theme| shows_theme(&CORPUS, &criteria, theme))
    );
    assert!(
        themes
            .clone()
            .any(|theme| !shows_theme(&CORPUS, &criteria, theme))
    );
    for (_, passages) in index.passages(&criteria, &findings, true) {
        for (statement, passage) in passages {
            let mut positions = CORPUS.positions_in(statement, passage);
            assert!(positions.any(|(position, _)| position.stance == Stance::Rejects));
        }
    }
}

/// Finds the filter of a kind of figures.
fn filter(key: &str) -> figures::FigureFilter {
    let mut filters = figures::FigureFilter::all(&CORPUS).into_iter();
    filters.find(|filter| filter.key(&CORPUS) == key).unwrap()
}
