use pliego_citations::{Citable, Work, biblatex, citations, ris};
use pliego_corpus::{Corpus, Language, Place, StatementId};
use pliego_explore::facet::Facet;
use pliego_explore::findings::timeline::Timeline;
use pliego_explore::selection::View;
use pliego_explore::selection::address::{Remark, read};

/// Reads the corpus `least/`: one text, and only what must be said of it.
fn least() -> Corpus {
    let edition = pliego_edition::read("tests/core/least".as_ref());
    edition
        .map(|edition| edition.corpus)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn a_corpus_of_one_text_says_nothing_that_its_editors_do_not_say() {
    let corpus = least();
    let statement = corpus.statements.first().unwrap();
    assert_eq!(statement.issuer, None);
    assert_eq!(statement.place, Place::Unsaid);
    assert_eq!(statement.dating.basis, None);
    assert_eq!(statement.language, "fr", "that of the corpus");
    assert_eq!(statement.title(Language::En), "Citoyens, le pain manque. …");
    assert_eq!(statement.title_language(), Some("fr"));
    let views: Vec<View> = View::of(&corpus).collect();
    assert_eq!(views, [View::Statements, View::Passages, View::Concordance]);
    assert!(Facet::ALL.iter().all(|facet| !facet.is_in(&corpus)));
}

#[test]
fn an_address_of_a_view_that_the_corpus_lacks_shows_the_statements_and_says_so() {
    let corpus = least();
    for view in ["positions", "themes", "figures", "compare"] {
        let (selection, ignored) = read(&format!("q=pain&view={view}"), &corpus);
        assert_eq!(selection.view, View::Statements);
        assert_eq!(selection.query, "pain");
        assert_eq!(ignored, [Remark::Ignored(format!("view={view}"))]);
    }
}

#[test]
fn a_statement_without_issuer_has_a_lane_and_is_cited_by_its_title() {
    let corpus = least();
    let timeline = Timeline::new(&corpus);
    let lanes: Vec<_> = timeline
        .lanes
        .iter()
        .map(|lane| lane.organization)
        .collect();
    assert_eq!(lanes, [None]);
    let statement = StatementId::from(0);
    let citable = Citable::new(&corpus, "least", Some("https://example.org/"));
    for citation in citations(&citable, Work::Statement(statement), Language::En).unwrap() {
        // After brackets and quotation marks.
        let at = citation.text.find("Citoyens, le pain manque. …");
        assert!(at.is_some_and(|at| at < 8), "{}", citation.text);
    }
    let record = ris(&citable, &[Work::Statement(statement)]);
    assert!(!record.contains("AU  -"), "{record}");
    let entry = biblatex(&citable, &[Work::Statement(statement)]);
    assert!(!entry.contains("author"), "{entry}");
}
