//! What `pliego new`, `add`, `import` and `quote` do to a folder.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use pliego_corpus::{Basis, Language, PassageKind};
use pliego_edition::{Edition, read};
use pliego_intake::{What, add, import, new, quote};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::ladder::{folder, lines};

const TITLE: (&str, &str) = ("corpus.toml", "title = \"Declarations\"\n");
const DECLARATION: &str = "IN CONGRESS, July 4, 1776.\n\nThe unanimous Declaration of the thirteen united States of America, when in the Course of human events it becomes necessary.\n\nWe hold these truths to be self-evident, that all men are created equal.\n\nSigned by Order of the Congress:\nJohn Hancock\nCharles Thomson\n";

/// Writes a file beside a corpus folder.
fn beside(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let inbox = folder.with_extension("inbox");
    fs::create_dir_all(&inbox).unwrap();
    let path = inbox.join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn edition(folder: &Path) -> Edition {
    read(folder).unwrap_or_else(|problems| panic!("{}", lines(&problems)))
}

#[test]
fn a_new_corpus_can_be_read_and_says_what_comes_next() {
    let target = folder("new", &[]).join("french-declarations");
    new(&target).unwrap();
    let edition = edition(&target);
    assert_eq!(
        edition.corpus.title.get(Language::En),
        "French declarations"
    );
    assert_eq!(edition.corpus.statements.len(), 2);
    assert_eq!(lines(&edition.notes), "");
    assert!(
        fs::read_to_string(target.join("README.md"))
            .unwrap()
            .contains("pliego add")
    );
    assert!(new(&target).unwrap_err().contains("has files already"));
}

#[test]
fn a_text_is_added_with_passages_kinds_language_and_date() {
    let folder = folder("add", &[TITLE]);
    let text = format!("by: Second Continental Congress\n\n{DECLARATION}");
    let report = add(
        &[beside(&folder, "US 1776.txt", text.as_bytes())],
        &folder,
        false,
    );
    assert_eq!(
        report.to_string(),
        "added: statements/us-1776.txt\n  its id is us-1776\n  organizations.toml lists Second Continental Congress as second-continental-congress\n  language: en\n  date: 1776-07-04, from the words “July 4, 1776”\n  passages: title 1, paragraph 2, signature 1, signatory 2\n"
    );
    let corpus = edition(&folder).corpus;
    let statement = &corpus.statements[0.into()];
    assert_eq!(&*statement.text, DECLARATION);
    assert_eq!(statement.dating.basis, Some(Basis::Stated));
    let ids: Vec<&str> = statement
        .passages
        .iter()
        .map(|passage| &*passage.id)
        .collect();
    assert_eq!(ids, ["p1", "p2", "p3", "p4", "p5", "p6"]);
    assert_eq!(statement.passages.raw[5].kind, PassageKind::Signatory);
    let again = add(
        &[beside(&folder, "US 1776.txt", text.as_bytes())],
        &folder,
        false,
    );
    assert_eq!(again.entries[0].what, What::Unchanged);
}

#[test]
fn dates_are_found_in_six_languages_with_the_words_they_rest_on() {
    for (words, edtf) in [
        ("July 4, 1776", "1776-07-04"),
        ("4 July 1776", "1776-07-04"),
        ("the 4th of July, 1776", "1776-07-04"),
        ("le premier janvier 1804", "1804-01-01"),
        ("4 de julio de 1821", "1821-07-04"),
        ("1. Juli 1834", "1834-07-01"),
        ("Juli 1834", "1834-07"),
        ("ca. 1848", "1848~"),
        ("7 de setembro de 1822", "1822-09-07"),
        ("24 maggio 1915", "1915-05-24"),
        ("31.12.1918", "1918-12-31"),
    ] {
        let text = format!("A place, {words}.\n\nWords that follow.");
        let found = pliego_edition::find_dates(&text);
        let found: Vec<&str> = found.iter().map(|date| &*date.edtf).collect();
        assert_eq!(found, [edtf], "{words}");
    }
    for words in ["s. d.", "in 1776 or so", "3/4/1776"] {
        assert_eq!(pliego_edition::find_dates(words), [], "{words}");
    }
}

#[test]
fn words_beside_a_date_that_leave_it_open_keep_it_from_being_proposed() {
    for words in [
        "17 or 18 March 1931",
        "17–18 March 1931",
        "night of 17 to 18 March 1931",
        "c. 17 March 1931",
        "about 17 March 1931",
        "hacia el 17 de marzo de 1931",
        "before 20 March 1931",
        "late March 1931",
        "17 March 1931 (?)",
        "[17 March 1931?]",
        "entre el 17 y el 18 de marzo de 1931",
    ] {
        let found = pliego_edition::find_dates(words);
        assert!(found.iter().all(|date| date.is_doubtful), "{words}");
        assert_eq!(pliego_edition::suggest_date(words), None, "{words}");
    }
    for words in [
        "For 18 March 1931",
        "Dado el 17 de marzo de 1931",
        "Lima, 17 March 1931. Why?",
    ] {
        let found = pliego_edition::find_dates(words);
        assert!(found.iter().all(|date| !date.is_doubtful), "{words}");
    }
    let folder = folder("doubtful", &[TITLE]);
    let text = beside(
        &folder,
        "bakers.txt",
        b"To the bakers\n\nSalinas, 17 or 18 March 1931\n\nThe ovens stay cold.\n",
    );
    let said = add(&[text], &folder, false).to_string();
    assert!(
        said.contains(
            "date: none proposed, the words “Salinas, 17 or 18 March 1931” leave it open"
        ),
        "{said}"
    );
    let corpus = edition(&folder).corpus;
    assert!(!corpus.statements[0.into()].dating.is_known());
}

#[test]
fn other_encodings_are_converted_with_a_word_about_it() {
    let folder = folder("encodings", &[TITLE]);
    let words = "Égalité\n\nLes hommes naissent et demeurent libres et égaux en droits; l’égalité régnera.\n";
    let latin: Vec<u8> = words
        .chars()
        .map(|c| {
            if c == '’' {
                0x92
            } else {
                u8::try_from(c).unwrap()
            }
        })
        .collect();
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(words.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let bare: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (name, bytes, encoding) in [
        ("latin.txt", latin, "windows-1252"),
        ("utf16.txt", utf16, "UTF-16LE"),
        ("bare.txt", bare, "UTF-16BE"),
    ] {
        let in_folder = folder.join("statements").join(name);
        fs::write(&in_folder, &bytes).unwrap();
        let problems = lines(&read(&folder).err().unwrap());
        assert!(
            problems.contains(&format!("expected UTF-8, found {encoding}")),
            "{problems}"
        );
        assert!(
            problems.contains(&format!("let `pliego add statements/{name}` convert it")),
            "{problems}"
        );
        let report = add(std::slice::from_ref(&in_folder), &folder, false);
        assert!(
            report
                .to_string()
                .contains(&format!("converted from {encoding} to UTF-8")),
            "{report}"
        );
        let converted = fs::read_to_string(&in_folder).unwrap();
        assert_eq!(converted.trim_start_matches('\u{feff}'), words, "{name}");
        assert_eq!(edition(&folder).corpus.statements[0.into()].language, "fr");
        fs::remove_file(in_folder).unwrap();
        fs::remove_file(folder.join("statements").join(name).with_extension("toml")).unwrap();
    }
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn the_words_of_documents_are_taken_out() {
    let word = zipped(&[(
        "word/document.xml",
        r#"<w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>A call</w:t></w:r></w:p><w:p/><w:p><w:r><w:t xml:space="preserve">We want </w:t></w:r><w:del><w:r><w:delText>no </w:delText></w:r></w:del><w:r><w:t>bread &amp; roses,</w:t><w:br/><w:t>caf&#233; &#x201C;now&#x201D;.</w:t></w:r></w:p></w:body></w:document>"#,
    )]);
    let open = zipped(&[(
        "content.xml",
        r#"<office:document-content><office:body><office:text><text:h>A call</text:h><text:p>We want<text:s/>bread &amp; roses,<text:note><text:p>A note.</text:p></text:note><text:line-break/>café “now”.</text:p></office:text></office:body></office:document-content>"#,
    )]);
    let mark = "# A *call*\n\nWe want bread & [roses](https://example.org),\ncafé “now”.\n";
    let expected = "A call\n\nWe want bread & roses,\ncafé “now”.\n";
    let folder = folder("documents", &[TITLE]);
    for (name, bytes) in [
        ("a.docx", &*word),
        ("b.odt", &*open),
        ("c.md", mark.as_bytes()),
    ] {
        let report = add(&[beside(&folder, name, bytes)], &folder, false);
        assert!(report.is_complete(), "{report}");
        let text = folder.join("statements").join(name).with_extension("txt");
        assert_eq!(fs::read_to_string(text).unwrap(), expected, "{name}");
    }
    assert_eq!(edition(&folder).corpus.statements.len(), 3);
    fs::write(folder.join("statements/d.txt"), &word).unwrap();
    let problems = lines(&read(&folder).err().unwrap());
    assert_eq!(
        problems,
        "statements/d.txt: expected plain text, found a Word document under another name; save it as plain text (UTF-8), or give it back its own ending and run `pliego add`"
    );
}

#[test]
fn a_changed_text_is_taken_only_when_asked_and_keeps_the_ids_of_passages() {
    let folder = folder("changed", &[TITLE]);
    add(
        &[beside(&folder, "a.txt", DECLARATION.as_bytes())],
        &folder,
        false,
    );
    let changed = DECLARATION
        .replace(
            "We hold these truths",
            "A new passage stands here.\n\nWe hold those truths",
        )
        .replace("Charles Thomson\n", "");
    let file = beside(&folder, "a.txt", changed.as_bytes());
    let refused = add(std::slice::from_ref(&file), &folder, false);
    assert_eq!(refused.entries[0].what, What::Refused);
    assert_eq!(
        fs::read_to_string(folder.join("statements/a.txt")).unwrap(),
        DECLARATION
    );
    let report = add(&[file], &folder, true);
    assert_eq!(
        report.to_string(),
        "updated: statements/a.txt\n  p3 was “We hold these truths to be self-evident,…” and is “We hold those truths to be self-evident,…”\n  p6 is gone: “Charles Thomson”\n  p6 is new: “A new passage stands here.”\n  run `pliego check`: what quotes a passage that changed may need a new quote\n"
    );
    let corpus = edition(&folder).corpus;
    let ids: Vec<&str> = corpus.statements[0.into()]
        .passages
        .iter()
        .map(|passage| &*passage.id)
        .collect();
    assert_eq!(ids, ["p1", "p2", "p6", "p3", "p4", "p5"]);
}

#[test]
fn a_second_import_updates_rows_and_says_what_changed() {
    let folder = folder(
        "import",
        &[
            TITLE,
            ("statements/a.txt", DECLARATION),
            ("themes.csv", "id,label\nequality,Equality\n"),
        ],
    );
    let first = beside(&folder, "codings.csv", b"statement;passage;theme;salience;quote\na;p3;equality;primary;created equal\na;p2;equality;secondary;\n");
    let report = import(&[first], &folder);
    assert_eq!(
        report.to_string(),
        "added: codings.csv\n  rows: 2 new, 0 changed, 0 the same\n"
    );
    assert_eq!(
        edition(&folder).corpus.statements[0.into()].passages.raw[2]
            .codings
            .as_ref()
            .unwrap()
            .len(),
        1
    );
    let second = beside(
        &folder,
        "my coding.csv",
        b"statement,passage,theme,salience\na,p3,equality,secondary\na,p1,equality,primary\n",
    );
    let report = import(&[second], &folder);
    assert_eq!(
        report.to_string(),
        "updated: codings.csv\n  rows: 1 new, 1 changed, 0 the same; 1 that only the folder has stay: a p2 equality\n  a p3 equality: salience was “primary” and is “secondary”\n"
    );
    let table = fs::read_to_string(folder.join("codings.csv")).unwrap();
    assert!(
        table.contains("a,p3,equality,secondary,created equal\n"),
        "{table}"
    );
    edition(&folder);
    let other = beside(&folder, "other.csv", b"a,b\n1,2\n");
    assert!(
        import(&[other], &folder)
            .to_string()
            .contains("expected a table of positions, codings")
    );
}

#[test]
fn a_quote_is_written_as_a_row_of_each_table_that_there_is() {
    let folder = folder(
        "quote-row",
        &[
            TITLE,
            (
                "statements/a.txt",
                "We want bread.\n\nBread, bread and roses.\n",
            ),
            ("codings.csv", "statement;passage;theme;quote;suffix\n"),
        ],
    );
    assert_eq!(
        quote(&folder, "a", "bread and").unwrap(),
        "passage = \"p2\"\nexact = \"bread and\"\n\n# a row of codings.csv\na;p2;;bread and;\n"
    );
}

#[test]
fn a_quote_is_written_with_its_passage_and_what_makes_it_unique() {
    let text = "We want bread.\n\nBread now, and bread tomorrow; “no bread” is no answer.\n";
    let folder = folder("quote", &[TITLE, ("statements/a.txt", text)]);
    assert_eq!(
        quote(&folder, "a", "\"no bread\"").unwrap(),
        "passage = \"p2\"\nexact = \"“no bread”\"\n"
    );
    assert_eq!(
        quote(&folder, "a", "and bread").unwrap(),
        "passage = \"p2\"\nexact = \"and bread\"\n"
    );
    let both = quote(&folder, "a", "bread").unwrap();
    assert!(
        both.starts_with("# 1 of 3\npassage = \"p1\"\nexact = \"bread\"\n"),
        "{both}"
    );
    assert!(both.contains("suffix = \" tomorrow;\""), "{both}");
    assert_eq!(
        quote(&folder, "a", "bred now, and").unwrap_err(),
        "“bred now, and” is not in a: the nearest words there are “Bread now, and”"
    );
    assert!(
        quote(&folder, "b", "x")
            .unwrap_err()
            .contains("use the only one: a")
    );
}
