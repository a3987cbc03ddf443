use pliego::CORPUS;
use pliego_corpus::{Day, Language};
use pliego_explore::facet::Facet;
use pliego_explore::findings::Index;
use pliego_explore::findings::list::{ListItem, events_in, included_signatories, items};
use pliego_explore::findings::names::{included_names, printed_forms};
use pliego_explore::findings::segments::runs;
use pliego_explore::findings::timeline::{AxisPosition, Timeline, off_axis};
use pliego_explore::i18n::Strings;
use pliego_explore::selection::active::ActiveFilter;
use pliego_explore::selection::address::read;
use pliego_explore::selection::date_axis::{DateAxis, End};
use pliego_explore::selection::{DateRange, Selection};
use proptest::prelude::*;

const FULL: &str =
    "#from=2022-12-14&to=2023-02-12&org=isl,icor&theme=constituent,-elections&signed=1&q=coup";

fn selection(fragment: &str) -> Selection {
    let (selection, ignored) = read(fragment, &CORPUS);
    assert_eq!(ignored, [], "{fragment}");
    selection
}

fn axis() -> DateAxis {
    let (first, last) = CORPUS.span;
    DateAxis { first, last }
}

#[test]
fn active_filters_are_listed_and_removing_them_all_clears_the_criteria() {
    let mut full = selection(FULL);
    let active = full.active_filters();
    assert_eq!(active.len(), 7);
    let excluded = |filter: &&ActiveFilter| matches!(filter, ActiveFilter::Excluded(..));
    assert_eq!(active.iter().filter(excluded).count(), 1);
    for filter in active {
        full.remove(filter);
        assert!(!full.active_filters().contains(&filter));
    }
    assert_eq!(full, Selection::default());
}

#[test]
fn active_filters_are_named_in_both_languages() {
    let full = selection(FULL);
    let names = |language| {
        let strings = Strings::of(language);
        let name = |filter| strings.active_filter(filter, &CORPUS, &full);
        full.active_filters()
            .into_iter()
            .map(name)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(Language::En)[6], "14 Dec 2022 – 12 Feb 2023");
    assert_eq!(names(Language::En)[5], "search: coup");
    assert_eq!(names(Language::En).len(), names(Language::Es).len());
}

proptest! {
    #[test]
    fn a_moved_end_stays_on_the_axis_and_does_not_pass_the_other(
        from in -20i64..120, length in 0i64..90, to in -20i64..120, is_first in any::<bool>()
    ) {
        let axis = axis();
        let day = |days| axis.first.plus(days);
        let range = DateRange::new(Some(day(from)), Some(day(from + length)));
        let range = range.unwrap_or_default().within((axis.first, axis.last));
        let (end, other) = if is_first { (End::First, End::Last) } else { (End::Last, End::First) };
        let moved = axis.moved(range, end, day(to));
        prop_assert_eq!(axis.end_day(moved, other), axis.end_day(range, other));
        prop_assert!(axis.end_day(moved, End::First) <= axis.end_day(moved, End::Last));
        prop_assert!((axis.first..=axis.last).contains(&axis.end_day(moved, end)));
        prop_assert!(axis.edge(moved, End::First) < axis.edge(moved, End::Last));
    }

    #[test]
    fn every_position_of_the_track_is_a_day_of_the_axis(position in 0i64..=1000, other in 0i64..=1000) {
        let axis = axis();
        prop_assert!((axis.first..=axis.last).contains(&axis.day(position)));
        prop_assert_eq!(axis.between(position, other), axis.between(other, position));
    }
}

#[test]
fn events_stand_before_the_statements_of_their_day_and_the_rest_after_the_last() {
    let index = Index::new(&CORPUS);
    let findings = index.find(&Selection::default());
    let all = || events_in(&CORPUS, DateRange::default());
    let listed = items(&CORPUS, &findings, all(), usize::MAX);
    assert_eq!(listed.len(), CORPUS.events.len() + CORPUS.statements.len());
    let day = |item: &ListItem| match item {
        ListItem::Event(id) => CORPUS.events[*id].date.span().0,
        ListItem::Statement(id) | ListItem::Waiting(id) => {
            Some(CORPUS.statements[*id].dating.earliest)
        }
    };
    assert!(listed.is_sorted_by_key(day));
    // With a limit, only the events before the last listed statement are there.
    let begun = items(&CORPUS, &findings, all(), 1);
    assert!(matches!(begun.last(), Some(ListItem::Statement(_))));
    let december = DateRange::new("2022-12-07".parse().ok(), "2022-12-31".parse().ok()).unwrap();
    let last = Some("2022-12-31".parse::<Day>().unwrap());
    assert!(events_in(&CORPUS, december).all(|id| CORPUS.events[id].date.span().0 <= last));
}

#[test]
fn signatories_count_only_if_the_reader_includes_them() {
    let icor = CORPUS.statement("icor").unwrap();
    let signed = CORPUS.statements[icor].signatories().next().unwrap();
    let id = &CORPUS.organizations[signed].id;
    let with = selection(&format!("#org={id}&signed=1"));
    assert_eq!(included_signatories(&CORPUS, icor, &with).len(), 1);
    let without = selection(&format!("#org={id}"));
    assert_eq!(included_signatories(&CORPUS, icor, &without), []);
}

#[test]
fn an_included_name_is_listed_with_each_printed_form_once() {
    let names = included_names(&selection("#name=dina-boluarte"));
    let forms = printed_forms(&CORPUS, names[0]);
    let texts: Vec<&str> = forms
        .iter()
        .map(|form| CORPUS.statements[form.statement].text_of(form.quote))
        .collect();
    let mut distinct = texts.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), texts.len(), "{texts:?}");
    assert!(texts.contains(&"Boluarte"), "{texts:?}");
    assert!(forms.iter().any(|form| form.misprinted), "{texts:?}");
}

#[test]
fn mentioned_years_off_the_axis_are_before_it_or_after_it() {
    let listed = off_axis(&CORPUS);
    assert!(
        listed
            .iter()
            .all(|off| !matches!(off.position, AxisPosition::On(..)))
    );
    assert!(listed.iter().all(|off| !off.mentioned_in.is_empty()));
    let positions: Vec<AxisPosition> = listed.iter().map(|off| off.position).collect();
    assert!(positions.is_sorted(), "{positions:?}");
}

#[test]
fn ticks_are_distinct_and_events_are_placed_on_the_axis() {
    let timeline = Timeline::new(&CORPUS, false);
    let ticks = timeline.ticks(&CORPUS, 14);
    assert!(!ticks.is_empty());
    for (index, tick) in ticks.iter().enumerate() {
        assert!(tick.last.0 - tick.first.0 <= 14);
        assert!(!ticks[..index].contains(tick), "{tick:?} is there twice");
    }
    let placed = timeline.place_events(&CORPUS, 960, 3, |_| 100);
    assert!(
        placed
            .iter()
            .all(|event| timeline.clamp(event.day) == event.day)
    );
    assert!(placed.iter().any(|event| event.row == Some(2)));
    let narrow = timeline.place_events(&CORPUS, 960, 3, |_| 2000);
    assert!(narrow.iter().all(|event| event.row.is_none()));
}

#[test]
fn the_runs_of_a_passage_are_its_text_and_marks_are_not_interrupted() {
    for statement in &CORPUS.statements {
        for passage in &statement.passages {
            let marks = [(passage.span, 3)];
            for (marks, count) in [(&marks[..], 1), (&[], 1)] {
                let runs = runs(passage, marks);
                assert_eq!(runs.len(), count, "{}.{}", statement.id, passage.id);
                let text: String = runs
                    .iter()
                    .flat_map(|run| &run.pieces)
                    .map(|(span, _)| statement.text_of(*span))
                    .collect();
                assert_eq!(text, statement.text_of(passage.span));
            }
        }
    }
}

#[test]
fn only_organizations_have_signatories() {
    for facet in Facet::ALL {
        assert_eq!(facet.has_signatories(&CORPUS), facet == Facet::Organization);
    }
}

#[test]
fn swapping_the_compared_statements_twice_changes_nothing_but_the_passage() {
    let [isl, icor] = ["isl", "icor"].map(|id| CORPUS.statement(id));
    let mut selection = Selection::default();
    selection.open_passage(isl.unwrap(), Some(0.into()));
    selection.compared_with = icor;
    let sides = |selection: &Selection| {
        [
            selection.open.map(|open| open.statement),
            selection.compared_with,
        ]
    };
    selection.swap_compared();
    assert_eq!(sides(&selection), [icor, isl]);
    assert!(selection.open.unwrap().passage.is_none());
    selection.swap_compared();
    assert_eq!(sides(&selection), [isl, icor]);
    // With one statement, the other side is empty.
    selection.compared_with = None;
    selection.swap_compared();
    assert_eq!(sides(&selection), [None, isl]);
}
