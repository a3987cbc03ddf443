//! Citations, read by the crate biblatex and by citeproc-js.

use std::process::Command;

use biblatex::{Bibliography, ChunksExt};
use pliego_citations::{Citable, Style, Work, citations};
use pliego_corpus::Language;
use pliego_testkit::data_tool;

use crate::{ADDRESS, EDITION, FOLDER, PREFIX, file, run};

fn citable() -> Citable<'static> {
    Citable::new(&EDITION.corpus, "pliego-peru-2022", Some(ADDRESS)).dated(&EDITION.documentation)
}

#[test]
fn the_crate_biblatex_reads_names_in_one_piece_and_dates() {
    for name in ["citations/-all.bib", "citations/-all.bibtex.bib"] {
        let written = file(name);
        let bibliography = Bibliography::parse(&written).unwrap();
        assert_eq!(bibliography.len(), EDITION.corpus.statements.len() + 1);
        for (entry, statement) in bibliography.iter().skip(1).zip(&EDITION.corpus.statements) {
            let issuer = EDITION
                .corpus
                .issuer(statement)
                .unwrap()
                .name
                .get(Language::En);
            let authors = entry.author().unwrap();
            assert_eq!(authors.len(), 1);
            assert_eq!((&*authors[0].name, &*authors[0].given_name), (issuer, ""));
            let title = entry.title().unwrap().format_verbatim();
            assert_eq!(
                title.trim_matches(['[', ']']),
                statement.title(Language::En)
            );
            assert!(entry.date().is_ok(), "{}", entry.key);
            if name.ends_with("-all.bib") {
                let date = entry.date().unwrap();
                let written = written.contains(&format!("date = {{{}}}", statement.dating.edtf));
                assert!(written || statement.id == "ma-peru", "{date:?}");
            }
        }
    }
    assert!(file("citations/-isl.bibtex.bib").contains("month = dec,"));
    // Biber knows no sets: the month that the days have in common.
    assert!(file("citations/-ma-peru.bib").contains("date = {2022-12~}"));
}

#[test]
fn citeproc_js_cites_each_record_as_the_page_does() {
    for (language, locale) in [(Language::En, "en-US"), (Language::Es, "es-ES")] {
        let cited = run(Command::new("node")
            .arg("tests/data/cite.mjs")
            .arg(data_tool("node_modules"))
            .arg(FOLDER.join(format!("citations/{PREFIX}-all.csl.json")))
            .arg(locale));
        let cited: Vec<&str> = cited.lines().collect();
        let works: Vec<Work> = citable().works().collect();
        assert_eq!(cited.len(), works.len());
        for (theirs, work) in cited.into_iter().zip(works) {
            let Work::Statement(id) = work else { continue };
            let statement = &EDITION.corpus.statements[id];
            let issuer = EDITION
                .corpus
                .issuer(statement)
                .unwrap()
                .name
                .get(Language::En);
            let ours = citations(&citable(), work, language).unwrap();
            let ours = ours.iter().find(|ours| ours.style == Style::Apa).unwrap();
            // Theirs is another edition of the style: the beginnings are the same, with issuer and date.
            let year = &statement.dating.earliest.to_string()[..4];
            for text in [theirs, &*ours.text] {
                let after = text
                    .strip_prefix(&format!("{issuer}. ("))
                    .unwrap_or_else(|| panic!("{text}"));
                assert!(after.split_once(')').unwrap().0.contains(year), "{text}");
            }
            assert!(theirs.contains(&format!("s/{}/", statement.id)), "{theirs}");
        }
    }
}

#[test]
fn an_issuer_an_inexact_date_and_a_supplied_title_stand_in_each_style() {
    let cite = |id: &str, language| {
        let statement = EDITION.corpus.statement(id).unwrap();
        citations(&citable(), Work::Statement(statement), language).unwrap()
    };
    let english = cite("intl-left", Language::En);
    assert_eq!(english.len(), Style::ALL.len());
    for citation in &english {
        let text = citation.text.to_lowercase();
        assert!(text.starts_with("international left"), "{text}");
        assert!(text.contains("[declaration without a title]"), "{text}");
        // Each style says in its own way that the date is not exact.
        let about = ["?]", "ca. ", "circa ", "about "];
        assert!(about.iter().any(|about| text.contains(about)), "{text}");
        assert!(
            text.contains("https://example.org/p/s/intl-left/"),
            "{text}"
        );
        assert!(
            citation
                .html
                .contains("<a href=\"https://example.org/p/s/intl-left/\">")
        );
        assert!(!citation.html.contains("style="), "the policy refuses it");
        let note = citation.note.as_deref().unwrap();
        assert!(note.starts_with("Title supplied by the editors."), "{note}");
    }
    let spanish = cite("intl-left", Language::Es);
    let text = |style| {
        &spanish
            .iter()
            .find(|citation| citation.style == style)
            .unwrap()
            .text
    };
    assert!(text(Style::Iso690).contains("En línea. 26 enero 2023. Recuperado a partir de: "));
    assert!(text(Style::Apa).contains("Qué dijeron cinco organizaciones sobre la crisis del Perú"));
    assert!(text(Style::Mla).contains("Circa 26 de enero de 2023"));
}

#[test]
fn without_an_address_no_citation_has_one() {
    let citable =
        Citable::new(&EDITION.corpus, "pliego-peru-2022", None).dated(&EDITION.documentation);
    for work in citable.works() {
        for language in Language::ALL {
            for citation in citations(&citable, work, language).unwrap() {
                assert!(!citation.text.contains("http"), "{}", citation.text);
                assert!(!citation.html.contains("<a"), "{}", citation.html);
            }
        }
    }
}
