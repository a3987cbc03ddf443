//! Data files of corpora that are hard to write: markup in every field, control characters, carriage
//! returns, braces, formulas.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use biblatex::{Bibliography, ChunksExt};
use pliego_edition::{Edition, read};
use pliego_site::data::{self, File};
use pliego_site::tables;
use pliego_testkit::attack;
use roxmltree::{Document, Node};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn edition(folder: &Path) -> Edition {
    read(folder).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// A text with everything that XML, CSV, LaTeX and spreadsheets treat specially.
const TEXT: &str = "=In Congress,\u{c} July 4, 1776.\r\n\u{a0}\r\n- We \"hold\" {these} \\truths & 100 % <b>\t]]> self-evident: \u{1f54a} é\r\rmen\r\n";
const DESCRIPTION: &str = r#"
issuer = "congress"
kind = "declaration"
language = "en"

[title]
supplied = "100 % {of} \\it & ~all~ <men>"

[date]
edtf = "[1775-12-30..1776-07-04]"
basis = "inferred"

[[date.evidence]]
passage = "1"
exact = "July 4, 1776"

[[passage]]
id = "1"
kind = "title"
start = "=In"
end = "1776."

[[passage]]
id = "2"
kind = "paragraph"
start = "- We"
end = "men"
coding = [{ theme = "theme", salience = "primary", exact = "{these} \\truths" }]

[[oddity]]
kind = "blank-lines"
before = "2"

[[oddity]]
kind = "misprint"
passage = "2"
exact = "self-evident: "
reads = "<self> & evident"
"#;

static HARD: LazyLock<Edition> = LazyLock::new(|| {
    let folder = folder("hard");
    fs::create_dir_all(folder.join("statements")).unwrap();
    let files = [
        (
            "corpus.toml",
            "title = \"宣言 {x} & <y>\"\nspan = \"1775-01-01/1776-12-31\"\nlanguages = [\"en\"]\neditors = \"A. and {B}, C\"\nlicence = \"none\"\nversion = \"1/2 b\"\n",
        ),
        (
            "organizations.toml",
            "[[organization]]\nid = \"congress\"\nname = \"Bread and Roses, Inc. {x} & \\\\y\"\nkind = \"organization\"\n",
        ),
        (
            "themes.toml",
            "[[theme]]\nid = \"theme\"\nlabel = \"@theme\"\ndefinition = \"=1\"\ninclude = \"+1\"\nexclude = \"''-1\"\n",
        ),
        ("places.toml", ""),
        ("context.toml", ""),
        ("statements/1776.txt", TEXT),
        ("statements/1776.toml", DESCRIPTION),
    ];
    for (name, content) in files {
        fs::write(folder.join(name), content).unwrap();
    }
    edition(&folder)
});

static ATTACKED: LazyLock<Edition> = LazyLock::new(|| {
    let folder = folder("attacked");
    attack::write_corpus("corpus".as_ref(), &folder).unwrap();
    edition(&folder)
});

fn text<'f>(files: &'f [File], ending: &str) -> &'f str {
    let file = files.iter().find(|file| file.path.ends_with(ending));
    std::str::from_utf8(&file.unwrap_or_else(|| panic!("{ending}")).bytes).unwrap()
}

/// Returns the text of `body` without that of `corr`.
fn printed(node: Node<'_, '_>) -> String {
    match node.tag_name().name() {
        _ if node.is_text() => node.text().unwrap().to_owned(),
        "corr" => String::new(),
        "g" => {
            let number = node.attribute("n").unwrap().trim_start_matches("U+");
            let number = u32::from_str_radix(number, 16).unwrap();
            char::from_u32(number).unwrap().to_string()
        }
        _ => node.children().map(printed).collect(),
    }
}

#[test]
fn hard_texts_come_back_from_tei_csv_and_json() {
    for edition in [&*HARD, &*ATTACKED] {
        let files = data::files(edition, None).unwrap();
        for (statement, row) in edition
            .corpus
            .statements
            .iter()
            .zip(&tables::statements(&edition.corpus).unwrap().rows)
        {
            assert_eq!(row["text"], *statement.text);
            let xml = text(&files, &format!("-{}.xml", statement.id));
            let document = Document::parse(xml).unwrap();
            let body = document
                .descendants()
                .find(|node| node.has_tag_name(("http://www.tei-c.org/ns/1.0", "body")));
            assert_eq!(printed(body.unwrap()), &*statement.text);
        }
        let csv = text(&files, "-statements.csv").trim_start_matches('\u{feff}');
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let place = reader
            .headers()
            .unwrap()
            .iter()
            .position(|column| column == "text")
            .unwrap();
        for (row, statement) in reader.records().zip(&edition.corpus.statements) {
            let cell = row.unwrap()[place].to_owned();
            let starts = statement.text.starts_with(['=', '-']);
            assert_eq!(
                cell,
                format!("{}{}", if starts { "'" } else { "" }, &*statement.text)
            );
        }
    }
}

#[test]
fn hard_names_and_titles_come_back_from_bibliographies() {
    let files = data::files(&HARD, None).unwrap();
    for ending in ["-1776.bib", "-1776.bibtex.bib"] {
        let bibliography = Bibliography::parse(text(&files, ending)).unwrap();
        let entry = bibliography.iter().next().unwrap();
        let authors = entry.author().unwrap();
        assert_eq!(authors.len(), 1, "{authors:?}");
        let title = entry.title().unwrap().format_verbatim();
        assert_eq!(title, "[100 % {of} \\it & ~all~ <men>]");
    }
    let address = "https://example.org/~a_b/?c=100%25&d#";
    let files_with_address = data::files(&HARD, Some(address)).unwrap();
    for ending in ["-1776.bib", "-1776.bibtex.bib"] {
        let url = format!("url = {{{address}s/1776/}}");
        assert!(text(&files_with_address, ending).contains(&url));
    }
    let ris = text(&files, "-1776.ris");
    assert_eq!(ris.matches("TY  - ").count(), 1);
    assert!(
        ris.contains("AU  - Bread and Roses, Inc. {x} & \\y\r\n"),
        "{ris}"
    );
    // Nothing in common but “between”: the record has words, and no parts.
    assert!(
        text(&files, "-1776.csl.json")
            .contains("\"literal\": \"between 30 December 1775 and 4 July 1776\"")
    );
}

#[test]
fn no_citation_of_a_hostile_corpus_has_markup_of_its_own() {
    for edition in [&*HARD, &*ATTACKED] {
        let citable =
            pliego_citations::Citable::new(&edition.corpus, "x", Some("https://example.org/"));
        for work in citable.works() {
            for citation in
                pliego_citations::citations(&citable, work, pliego_corpus::Language::En).unwrap()
            {
                let xml = format!("<p>{}</p>", citation.html);
                let document =
                    Document::parse(&xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
                for node in document
                    .root_element()
                    .descendants()
                    .filter(Node::is_element)
                {
                    assert!(["p", "i", "a"].contains(&node.tag_name().name()), "{xml}");
                }
            }
        }
    }
}

#[test]
fn a_collection_with_an_odd_version_and_title_has_plain_names() {
    let files = data::files(&HARD, None).unwrap();
    assert!(
        files
            .iter()
            .any(|file| file.path == "x-y-1-2-b-passages.csv"),
        "{:?}",
        files[3].path
    );
    for file in &files {
        let is_plain = |char: char| char.is_ascii_alphanumeric() || "-_./".contains(char);
        assert!(file.path.chars().all(is_plain), "{}", file.path);
    }
}
