use std::sync::LazyLock;

use pliego::CORPUS;
use pliego_corpus::Day;
use pliego_explore::facet::FACETS;
use pliego_explore::findings::search::Searcher;
use pliego_explore::findings::timeline::{Shape, Timeline, rows};
use pliego_explore::findings::{Certainty, Finder, certainty};
use pliego_explore::selection::{Selection, Stand, Window};
use proptest::prelude::*;

use crate::address::a_selection;

static FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(&CORPUS));
static SEARCHER: LazyLock<Searcher<'static>> = LazyLock::new(|| Searcher::new(&CORPUS));

/// Whether a statement fits, said plainly; `but` leaves a facet out of it.
fn fits(at: usize, selection: &Selection, by_query: &[bool], but: Option<usize>) -> bool {
    let dating = &CORPUS.statements[at].dating;
    let in_window = selection.window.from().is_none_or(|from| dating.latest >= from)
        && selection.window.to().is_none_or(|to| dating.earliest <= to);
    in_window
        && by_query[at]
        && (0..FACETS.len()).filter(|facet| Some(*facet) != but).all(|facet| {
            let values = FACETS[facet].of(&CORPUS, at, selection.signed);
            let choice = &selection.choices[facet];
            (choice.included().is_empty() || choice.included().iter().any(|value| values.contains(value)))
                && !choice.excluded().iter().any(|value| values.contains(value))
        })
}

proptest! {
    #[test]
    fn findings_are_what_plain_reasoning_says(selection in a_selection()) {
        let findings = FINDER.find(&selection);
        let by_query = SEARCHER.search(&selection.query).fits;
        let listed: Vec<usize> = findings.listed.iter().map(|listed| listed.statement).collect();
        let all = 0..CORPUS.statements.len();
        let expected: Vec<usize> = all.filter(|at| fits(*at, &selection, &by_query, None)).collect();
        prop_assert_eq!(listed, expected);
        for listed in &findings.listed {
            let statement = &CORPUS.statements[listed.statement];
            prop_assert_eq!(Some(listed.certainty), certainty(&statement.dating, selection.window));
            let matching = FINDER.matching(listed.statement, &selection, &findings.found);
            let best = FINDER.best(listed.statement, &matching, &selection, &findings.found);
            prop_assert_eq!(best.is_some(), !matching.is_empty());
            prop_assert!(best.is_none_or(|best| matching.contains(&best)));
        }
        let (certainly, possibly) = findings.by_certainty();
        prop_assert_eq!(certainly + possibly, findings.listed.len());
        for (facet, counts) in findings.counts.iter().enumerate() {
            prop_assert_eq!(counts.len(), FACETS[facet].len(&CORPUS));
            for (value, count) in counts.iter().enumerate() {
                let has = |at: &usize| FACETS[facet].of(&CORPUS, *at, selection.signed).contains(&value);
                let all = 0..CORPUS.statements.len();
                let given_the_others = all.filter(has).filter(|at| fits(*at, &selection, &by_query, Some(facet)));
                prop_assert_eq!(count.statements, given_the_others.count());
                prop_assert_eq!(count.stand, selection.choices[facet].stand(value));
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

fn sure(id: &str, from: &str, to: &str) -> Option<Certainty> {
    let day = |text: &str| text.parse().ok();
    let statement = &CORPUS.statements[CORPUS.statement(id).unwrap()];
    certainty(&statement.dating, Window::new(day(from), day(to)).unwrap())
}

#[test]
fn a_statement_is_in_the_window_certainly_possibly_or_not() {
    use Certainty::{Certainly, Possibly};
    assert_eq!(sure("ma-peru", "2022-12-17", "2022-12-23"), Some(Certainly));
    assert_eq!(sure("ma-peru", "2022-12-20", ""), Some(Possibly));
    assert_eq!(sure("ma-peru", "", "2022-12-17"), Some(Possibly));
    assert_eq!(sure("ma-peru", "", "2022-12-16"), None);
    assert_eq!(sure("ma-peru", "2022-12-24", ""), None);
    assert_eq!(sure("isl", "2022-12-16", "2022-12-16"), Some(Certainly));
    assert_eq!(sure("intl-left", "2023-01-26", "2023-01-26"), Some(Possibly));
    assert_eq!(sure("intl-left", "2023-01-01", "2023-01-31"), Some(Certainly));
}

#[test]
fn an_organization_counts_where_it_signed_only_if_that_is_asked() {
    let signatory = FACETS[0].value(&CORPUS, "bdp").unwrap();
    let mut selection = Selection::default();
    selection.choices[0].set(signatory, Stand::Included);
    let find = |selection: &Selection| {
        let findings = Finder::new(&CORPUS).find(selection);
        findings.listed.iter().map(|listed| CORPUS.statements[listed.statement].id).collect::<Vec<_>>()
    };
    assert_eq!(find(&selection), [""; 0]);
    selection.signed = true;
    assert_eq!(find(&selection), ["icor"]);
}

#[test]
fn the_timeline_has_a_lane_for_each_issuer_in_order_of_date() {
    let timeline = Timeline::new(&CORPUS);
    let lanes: Vec<&str> = timeline.lanes.iter().map(|lane| CORPUS.organizations[lane.organization].id).collect();
    assert_eq!(lanes, ["isl", "ma-peru", "pcp-ml", "intl-left", "icor"]);
    assert_eq!(timeline.days(), 84);
    let day = |text: &str| text.parse::<Day>().unwrap();
    let shapes: Vec<Shape> = timeline.lanes.iter().map(|lane| lane.marks[0].shape).collect();
    let around = (day("2023-01-24"), day("2023-01-28"));
    let expected = [
        Shape::Point(day("2022-12-16")),
        Shape::Range(day("2022-12-17"), day("2022-12-23")),
        Shape::Point(day("2022-12-27")),
        Shape::About(day("2023-01-26"), around),
        Shape::Point(day("2023-02-07")),
    ];
    assert_eq!(shapes, expected);
    assert_eq!(timeline.months, [day("2023-01-01"), day("2023-02-01")]);
    assert_eq!(timeline.weeks[0], day("2022-12-12"));
}

#[test]
fn a_scale_holds_everything_that_is_picked_and_is_round() {
    use pliego_explore::findings::figures::{Counted, claims, days, scale};
    assert_eq!([scale(&CORPUS, Counted::Deaths), scale(&CORPUS, Counted::Wounded)], [80, 2000]);
    let all: Vec<usize> = (0..CORPUS.statements.len()).collect();
    let picked = |counted| claims(&CORPUS, &all, counted).len();
    assert_eq!(Counted::ALL.map(picked).iter().sum::<usize>(), CORPUS.figures.len());
    let dead = claims(&CORPUS, &all, Counted::Deaths);
    let day = |text: &str| text.parse::<Day>().unwrap();
    let ma_peru = dead.iter().find(|figure| CORPUS.statements[figure.statement].id == "ma-peru").unwrap();
    assert_eq!(days(&CORPUS, ma_peru), (day("2022-12-15"), day("2022-12-15")), "the day that the text gives");
}

#[test]
fn demands_are_sorted_by_how_statements_differ() {
    use pliego_corpus::Stance;
    use pliego_explore::findings::positions::{Order, of_one_tendency, rows};
    let all: Vec<usize> = (0..CORPUS.statements.len()).collect();
    let by = |order| rows(&CORPUS, &all, order);
    for order in Order::ALL {
        let mut demands: Vec<usize> = by(order).iter().map(|row| row.demand).collect();
        demands.sort_unstable();
        assert!(demands.into_iter().eq(0..CORPUS.demands.len()));
    }
    let disagreement = by(Order::Disagreement);
    let opposed = disagreement.iter().take_while(|row| row.is_opposed()).count();
    assert!(opposed >= 2 && disagreement[opposed..].iter().all(|row| !row.is_opposed()));
    assert!(by(Order::Mentions).windows(2).all(|pair| pair[0].mentions() >= pair[1].mentions()));
    assert!(by(Order::Codebook).windows(2).all(|pair| pair[0].demand < pair[1].demand));
    for row in disagreement {
        let taken: usize = Stance::NAMED.iter().map(|(_, stance)| row.taking(*stance)).sum();
        assert_eq!(taken, all.len());
    }
    let ids = |statements: Vec<usize>| statements.iter().map(|at| CORPUS.statements[*at].id).collect::<Vec<_>>();
    assert_eq!(ids(of_one_tendency(&CORPUS, &all)), ["isl", "ma-peru"]);
    assert_eq!(ids(of_one_tendency(&CORPUS, &[0, 2])), [""; 0]);
}

#[test]
fn shared_wording_is_shared_and_as_long_as_it_goes() {
    use pliego_explore::findings::compare::{SHARED, demands, shared, themes};
    let words = |text: &str| {
        let folded = CORPUS.folding.fold(text);
        folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    for pair in [[0, 1], [0, 2], [1, 4], [3, 2]] {
        for sides in shared(&CORPUS, pair) {
            let said = [0, 1].map(|side| words(CORPUS.statements[pair[side]].words(sides[side].span)));
            assert_eq!(said[0], said[1]);
            assert!(said[0].len() >= SHARED);
            for side in [0, 1] {
                let passage = CORPUS.statements[pair[side]].passages[sides[side].passage].span;
                assert!(passage.start <= sides[side].span.start && sides[side].span.end <= passage.end);
            }
        }
        assert!(themes(&CORPUS, pair).iter().all(|(_, sides)| sides.iter().any(|side| !side.is_empty())));
        assert!(demands(&CORPUS, pair).len() >= 10);
    }
    let whole = shared(&CORPUS, [1, 1]);
    assert!(whole.iter().any(|[one, other]| one == other), "a statement shares all its wording with itself");
}

#[test]
fn a_profile_is_the_coded_text_from_beginning_to_end() {
    use pliego_explore::findings::themes::{Measure, profile};
    for statement in &CORPUS.statements {
        let coded: Vec<usize> =
            (0..statement.passages.len()).filter(|at| statement.passages[*at].codings.is_some()).collect();
        for (theme, _) in CORPUS.themes.iter().enumerate() {
            let carrying = |at: &&usize| statement.passages[**at].coding(theme).is_some();
            let by_passage = profile(statement, theme, Measure::Passages);
            assert_eq!((by_passage.of, by_passage.carried()), (coded.len(), coded.iter().filter(carrying).count()));
            let by_words = profile(statement, theme, Measure::Words);
            assert!(by_words.carried() <= by_words.of && by_words.percent() <= 100);
            for stretches in [by_passage.stretches, by_words.stretches] {
                assert!(stretches.windows(2).all(|pair| pair[0].before + pair[0].length <= pair[1].before));
            }
        }
    }
    let icor = &CORPUS.statements[CORPUS.statement("icor").unwrap()];
    let words = icor.text.split_whitespace().count();
    assert!(profile(icor, 0, Measure::Words).of < words / 2 + 50, "signatories are left out");
}

#[test]
fn words_are_counted_and_set_apart_by_log_likelihood() {
    use pliego_explore::findings::keyness::{LETTERS, first, words};
    for at in 0..CORPUS.statements.len() {
        let all = words(&CORPUS, at);
        assert!(all.windows(2).all(|pair| pair[0].word < pair[1].word));
        let castillo = all.iter().find(|word| word.word == "castillo").map_or(0, |word| word.count);
        assert_eq!(castillo, SEARCHER.hits_in(&SEARCHER.search("castillo"), at).len());
        let frequent = first(&all, 15, |word| word.count as i64);
        assert!(frequent.windows(2).all(|pair| pair[0].count >= pair[1].count));
        assert!(frequent.iter().all(|word| word.word.chars().count() >= LETTERS));
        let apart = first(&all, 15, |word| word.distinctness);
        assert!(apart.windows(2).all(|pair| pair[0].distinctness >= pair[1].distinctness));
        assert!(apart[0].distinctness > 400);
        // By the formula, from counts made another way.
        let [mut here, mut there] = [0.0_f64; 2];
        for (other, statement) in CORPUS.statements.iter().enumerate() {
            let passages = statement.passages.iter().filter(|passage| passage.signatory.is_none());
            let split = |passage: &pliego_corpus::Passage| {
                let words = statement.words(passage.span).split(|c: char| !c.is_alphanumeric());
                words.filter(|word| !word.is_empty()).count()
            };
            *if other == at { &mut here } else { &mut there } += passages.map(split).sum::<usize>() as f64;
        }
        for word in &all {
            let [a, b] = [word.count, word.elsewhere].map(|count| count as f64);
            let [e1, e2] = [here, there].map(|size| size * (a + b) / (here + there));
            let part =
                |observed: f64, expected: f64| if observed > 0.0 { observed * (observed / expected).ln() } else { 0.0 };
            let expected = (200.0 * (part(a, e1) + part(b, e2))).copysign(a - e1);
            assert!((word.distinctness as f64 - expected).abs() < 1.1, "{word:?} {expected}");
        }
    }
}

#[test]
fn the_passage_in_which_most_comes_together_is_shown_first() {
    let selection = Selection { query: "general strike self-defense".to_owned(), ..Selection::default() };
    let findings = FINDER.find(&selection);
    let isl = findings.listed.iter().find(|listed| CORPUS.statements[listed.statement].id == "isl").unwrap();
    let id = |at: usize| CORPUS.statements[isl.statement].passages[at].id;
    let matching = FINDER.matching(isl.statement, &selection, &findings.found);
    assert_eq!(FINDER.best(isl.statement, &matching, &selection, &findings.found).map(id), Some("n8"));
    assert_ne!(matching.first().copied().map(id), Some("n8"));
}
