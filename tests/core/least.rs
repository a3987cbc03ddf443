use std::fs;
use std::path::{Path, PathBuf};

use pliego_citations::{Citable, Work, biblatex, citations, ris};
use pliego_corpus::{Corpus, Language, Place, StatementId};
use pliego_explore::facet::Facet;
use pliego_explore::findings::Index;
use pliego_explore::findings::figures::{FigureFilter, claims};
use pliego_explore::findings::timeline::Timeline;
use pliego_explore::selection::address::{Remark, read, write};
use pliego_explore::selection::{Setting, View};
use pliego_explore::share::cite::source;

/// Reads the corpus `least/` with more files.
fn least_with(name: &str, files: &[(&str, &str)]) -> Corpus {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join("statements")).unwrap();
    for file in [
        "corpus.toml",
        "statements/bread.txt",
        "statements/bread.toml",
    ] {
        fs::copy(Path::new("tests/core/least").join(file), folder.join(file)).unwrap();
    }
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    let edition = pliego_edition::read(&folder);
    edition
        .map(|edition| edition.corpus)
        .unwrap_or_else(|problems| panic!("{problems:?}"))
}

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
    assert_eq!(corpus.interface.iter().collect::<Vec<_>>(), [Language::En]);
    assert_eq!(corpus.title.get(Language::Es), "One text");
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
    let timeline = Timeline::new(&corpus, false);
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

#[test]
fn a_source_without_editors_has_no_empty_place_for_them() {
    let corpus = least_with("anonymous", &[("corpus.toml", "title = \"Letters\"\n")]);
    let source = source(&corpus, Language::En);
    assert_eq!(source, format!("Letters. Version {}.", corpus.version));
}

#[test]
fn citations_give_a_month_as_a_month_and_several_years_in_words() {
    let cited = |name: &str, date: &str, language| {
        let text = format!("date: {date}\nby: Club\n\nWe want bread.\n");
        let corpus = least_with(name, &[("statements/club.txt", &text)]);
        let statement = corpus.statement("club").unwrap();
        let citable = Citable::new(&corpus, "least", None);
        let cited = citations(&citable, Work::Statement(statement), language).unwrap();
        cited
            .into_iter()
            .map(|citation| citation.text)
            .collect::<Vec<_>>()
    };
    let month = cited("cited-month", "1848-05", Language::En);
    let year = cited("cited-year", "1848", Language::En);
    let years = cited("cited-years", "1848/1849", Language::En);
    let spanish = cited("cited-years", "1848/1849", Language::Es);
    let unknown = cited("cited-unknown", "XXXX", Language::En);
    for (citations, at, expected) in [
        (&month, 0, "[May 1848?]"),
        (&month, 1, "(ca. 1848, May)"),
        (&month, 2, "Circa May 1848"),
        (&month, 3, "CLUB, 1848. We want bread. One text. May 1848"),
        (&year, 1, "(ca. 1848)"),
        (&years, 1, "Club. (1848 to 1849)"),
        (&years, 3, "CLUB, [1848 to 1849]. We"),
        (&spanish, 1, "Club. (de 1848 a 1849)"),
        (&spanish, 3, "CLUB, [de 1848 a 1849]. We"),
        (&unknown, 1, "Club. (n.d.)"),
        (&unknown, 3, "CLUB, [no date]. We"),
    ] {
        assert!(citations[at].contains(expected), "{}", citations[at]);
    }
}

#[test]
fn a_book_may_be_the_source_of_an_event() {
    let context = r#"
        event = [{ id = "bastille", date = "1789-07-14", label = "Bastille", title = "Bastille", summary = "It fell.", major = true, sources = ["book"] }]
        source = [{ id = "book", publisher = "A press", title = "A book", date = "1965" }]
    "#;
    let corpus = least_with("book", &[("context.toml", context)]);
    assert!(corpus.has_background);
    let event = corpus.events.first().unwrap();
    let source = event.source.as_ref().unwrap();
    assert_eq!((&*source.publisher, &source.address), ("A press", &None));
    assert!(!View::Figures.is_in(&corpus));
}

#[test]
fn figures_without_a_named_kind_are_shown_together_and_unused_kinds_are_left_out() {
    let figures = r#"
        kind = [{ id = "loaves", label = "Loaves" }, { id = "bakers", label = "Bakers" }, { id = "days" }]
        figure = [
            { statement = "bread", passage = "p1", exact = "pain", unit = "pain", counts = "bread" },
            { statement = "bread", passage = "p2", exact = "pain", unit = "pain", kind = "days", counts = "bread" },
            { statement = "bread", passage = "p2", exact = "Nous", unit = "Nous", value = 3, kind = "bakers", counts = "bakers" },
        ]
    "#;
    let corpus = least_with("figures", &[("figures.toml", figures)]);
    assert!(View::Figures.is_in(&corpus));
    let filters = FigureFilter::all(&corpus).into_iter();
    let keys: Vec<&str> = filters.map(|filter| filter.key(&corpus)).collect();
    assert_eq!(keys, ["bakers", "other"]);
    let shown = |option| {
        let filter = FigureFilter::at(&corpus, option);
        claims(&corpus, &[StatementId::from(0)], filter).len()
    };
    assert_eq!([shown(0), shown(1)], [1, 2]);
    let (selection, ignored) = read("view=figures&kind=other", &corpus);
    assert_eq!((selection.settings[Setting::Kind], ignored), (1, vec![]));
    let (_, ignored) = read("view=figures&kind=loaves", &corpus);
    assert_eq!(ignored, [Remark::Ignored("kind=loaves".to_owned())]);
}

#[test]
fn texts_in_several_languages_have_a_facet_of_languages_with_their_names() {
    let description = r#"
        language = "gn-PY"
        date = { edtf = "1789-07" }
        passage = [{ id = "p1", kind = "paragraph", exact = "Mbuja." }]
    "#;
    let corpus = least_with(
        "languages",
        &[
            ("statements/mbuja.txt", "Mbuja."),
            ("statements/mbuja.toml", description),
        ],
    );
    let facet = Facet::Language;
    assert!(facet.is_in(&corpus) && View::Compare.is_in(&corpus));
    let names: Vec<&str> = facet
        .values(&corpus)
        .map(|value| facet.label(&corpus, value, Language::En))
        .collect();
    assert_eq!(names, ["French", "Guarani (gn-PY)"]);
    let (selection, ignored) = read("language=gn-PY", &corpus);
    assert_eq!(ignored, vec![]);
    assert_eq!(write(&selection, &corpus), "language=gn-PY");
    let found = Index::new(&corpus).find(&selection).statements();
    assert_eq!(found, [corpus.statement("mbuja").unwrap()]);
}
