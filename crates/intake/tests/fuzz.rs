//! Hostile input: no panic, no hang, and each problem names a file and a line that it has.
//!
//! `HOSTILE` sets the number of cases of each property; 200 000, a million in all, take about twenty minutes on two cores
//! (`TMPDIR=/dev/shm cargo test --release -p pliego-intake --test fuzz`).

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use pliego_edition::{
    Problem, Rows, blocks, convert, decode, find_dates, head, read, slug, suggest_date,
};
use pliego_intake::{What, add, document, import, quote};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use zip::write::SimpleFileOptions;

fn cases() -> ProptestConfig {
    let cases = std::env::var("HOSTILE")
        .ok()
        .and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: cases.unwrap_or(64),
        max_shrink_iters: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

const TEXT: &str = "\u{feff}IN CONGRESS, July 4, 1776.\r\n\r\nWe hold these truths to be self-evident, that all men are created equal, that they are endowed by their Creator with certain unalienable Rights.\r\n\r\nArt. 1. All men are equal; all men are equal.\r\n\r\nCaf\u{e9} \u{201c}now\u{201d} \u{2014} cafe\u{301}.\r\n\r\nSigned:\r\nJohn Hancock\r\nJohn Hancock\r\n";
const HEADED: &str = "date: 1789-08-26\nby: Assembl\u{e9}e nationale\ntitle: D\u{e9}claration\n\nLes hommes naissent et demeurent libres et \u{e9}gaux en droits.\n\nLe 26 ao\u{fb}t 1789.\n";

/// A corpus with each kind of file, table and description.
const FILES: [(&str, &str); 12] = [
    (
        "corpus.toml",
        "title = { en = \"Declarations\", es = \"Declaraciones\" }\nspan = \"1700/1900\"\nlanguages = [\"en\", \"fr\"]\neditors = \"Nobody\"\n[[question]]\ntext = \"What?\"\naddress = \"view=themes\"\n",
    ),
    (
        "organizations.toml",
        "[[organization]]\nid = \"congress\"\nname = \"Congress\"\nkind = \"organization\"\n",
    ),
    (
        "themes.csv",
        "id;label;label_es;keywords;definition\nequality;Equality;Igualdad;equal, same;All are equal.\nrights;Rights;;;\n",
    ),
    (
        "codings.csv",
        "statement,passage,theme,salience,quote\na,p2,equality,primary,created equal\na,p2,rights,secondary,unalienable Rights\nb,p1,equality,,\n",
    ),
    (
        "demands.csv",
        "demand\tlabel\nindependence\tIndependence\nbread\tBread\n",
    ),
    (
        "positions.csv",
        "statement,demand,stance,voice,salience,passage,quote\na,independence,demands,own,primary,p2,self-evident\na,bread,silent,,,,\n",
    ),
    (
        "statements.csv",
        "id,date,date_basis,evidence,issuer,title,language,kind,source,text\nb,,,,,,fr,,,\nc,1804~,inferred,,Arm\u{e9}e,Acte,fr,acte,\"Archives, 1\",\"Citoyens,\n\nvivons libres.\"\n",
    ),
    (
        "names.toml",
        "[[name]]\nid = \"hancock\"\nkind = \"person\"\nname = \"John Hancock\"\nforms = [\"CONGRESS\"]\n",
    ),
    (
        "figures.toml",
        "[[kind]]\nid = \"articles\"\nlabel = \"Articles\"\n\n[[figure]]\nstatement = \"a\"\npassage = \"p3\"\nexact = \"Art. 1\"\nvalue = 1\nunit = \"articles\"\nkind = \"articles\"\ncounts = \"Articles.\"\n",
    ),
    ("statements/a.txt", TEXT),
    (
        "statements/a.toml",
        "issuer = \"congress\"\nkind = \"declaration\"\nlanguage = \"en\"\n\n[title]\npassage = \"p1\"\n\n[date]\nedtf = \"1776-07-04\"\nbasis = \"stated\"\n\n[[date.evidence]]\npassage = \"p1\"\nexact = \"July 4, 1776\"\n\n[[passage]]\nid = \"p1\"\nkind = \"title\"\nexact = \"IN CONGRESS, July 4, 1776.\"\n\n[[passage]]\nid = \"p2\"\nkind = \"paragraph\"\nstart = \"We hold\"\nend = \"Rights.\"\n\n[[passage]]\nid = \"p3\"\nkind = \"point\"\nexact = \"Art. 1. All men are equal; all men are equal.\"\ncoding = [{ theme = \"rights\", salience = \"primary\", exact = \"men are equal\", suffix = \";\" }]\n\n[[passage]]\nid = \"p4\"\nkind = \"paragraph\"\nstart = \"Caf\u{e9}\"\nend = \".\"\n\n[[passage]]\nid = \"p5\"\nkind = \"signature\"\nexact = \"Signed:\"\n\n[[passage]]\nid = \"p6\"\nkind = \"signatory\"\nstart = \"John\"\nprefix = \"Signed:\\r\\n\"\nend = \"Hancock\"\n\n[[passage]]\nid = \"p7\"\nkind = \"signatory\"\nexact = \"John Hancock\"\nprefix = \"Hancock\\r\\n\"\n",
    ),
    ("statements/b.txt", HEADED),
];

/// What is put into files: words of the formats, and what has hurt other readers.
const PIECES: [&[u8]; 32] = [
    b"\"",
    b"'",
    b"\"\"\"",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"[[passage]]\n",
    b"[passage]\n",
    b"[date]\n",
    b"=",
    b"date: ",
    b"by: \n\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xe9",
    b"\xcc\x81",
    b"\xe2\x80\x9c",
    b"\xe2\x80\xa6",
    b"PK\x03\x04",
    b"sep=;\n",
    b"9999999999999999999",
    b"-0001",
    b"[1776..]",
    b"p2",
    b"prefix = \"\"\n",
    b"{",
    b"equality",
    b"\xf0\x9f\x8c\xb9",
];

/// A change of a file: where (in thousandths), how many bytes go, and what comes.
type Change = (usize, usize, Vec<u8>);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let piece = prop_oneof![
        select(PIECES.to_vec()).prop_map(<[u8]>::to_vec),
        vec(any::<u8>(), 0..4),
        Just(Vec::new())
    ];
    vec(
        (
            0..1000_usize,
            prop_oneof![Just(0), 0..4_usize, 0..200_usize],
            piece,
        ),
        1..6,
    )
}

fn changed(original: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for (at, gone, new) in changes {
        let start = at * bytes.len() / 1000;
        let end = (start + gone).min(bytes.len());
        bytes.splice(start..end, new.iter().copied());
    }
    bytes
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir()
        .join(format!("pliego-fuzz-{}", std::process::id()))
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("statements")).unwrap();
    folder
}

fn fill(folder: &Path) {
    for (path, content) in FILES {
        fs::write(folder.join(path), content).unwrap();
    }
}

/// Checks that each problem names a place that is there.
fn check(folder: &Path, problems: &[Problem]) {
    for problem in problems {
        assert!(
            !problem.file.is_empty() && !problem.help.is_empty(),
            "{problem}"
        );
        assert!(!problem.to_string().contains('\n'), "one line: {problem}");
        let lines = fs::read(folder.join(&problem.file)).map_or(0, |bytes| {
            bytes
                .iter()
                .filter(|byte| [b'\n', b'\r'].contains(byte))
                .count()
                + 1
        });
        assert!(
            problem.line <= lines,
            "{problem}: the file has {lines} lines"
        );
    }
}

/// Checks what was read: each span lies within its text.
fn check_edition(folder: &Path) {
    match read(folder) {
        Ok(edition) => {
            check(folder, &edition.notes);
            for statement in &edition.corpus.statements {
                for passage in &statement.passages {
                    assert!(!statement.text_of(passage.span).is_empty());
                }
            }
            edition.corpus.encode().unwrap();
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            check(folder, &problems);
        }
    }
}

#[test]
fn the_corpus_that_is_changed_is_sound() {
    let folder = folder("sound");
    fill(&folder);
    let read = read(&folder);
    let problems = read.err().unwrap_or_default();
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines, [""; 0]);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..400), file in 0..FILES.len(), edits in changes()) {
        for bytes in [bytes, changed(FILES[file].1.as_bytes(), &edits)] {
            if let Ok((text, _)) = convert(bytes.clone()) {
                let found = blocks(&text);
                for pair in found.windows(2) {
                    assert!(pair[0].range.end <= pair[1].range.start);
                }
                let words: usize = found.iter().map(|block| text[block.range.clone()].split_whitespace().count()).sum();
                assert!(words >= text.split_whitespace().filter(|word| *word != "\u{feff}").count());
                let (end, _) = head(&text);
                assert!(text.is_char_boundary(end));
                for date in find_dates(&text) {
                    assert!(date.edtf.parse::<pliego_corpus::Edtf>().is_ok());
                    assert!(!text[date.range].is_empty());
                }
                let short: String = text.chars().take(40).collect();
                suggest_date(&short);
                slug(&short);
            }
            let _ = decode(bytes.clone());
            for name in ["a.csv", "a.xlsx", "a.ods", "a.xls"] {
                let _ = Rows::read(name, bytes.clone());
            }
            for name in ["a.txt", "a.md", "a.docx"] {
                let _ = document(name, bytes.clone());
            }
        }
    }

    #[test]
    fn a_corpus_with_a_changed_file_is_read_or_its_problems_have_places(
        file in 0..FILES.len(),
        edits in changes(),
        words in "\\PC{0,12}",
    ) {
        thread_local!(static FOLDER: PathBuf = folder("read"));
        FOLDER.with(|folder| {
            let (path, content) = FILES[file];
            fill(folder);
            fs::write(folder.join(path), changed(content.as_bytes(), &edits)).unwrap();
            check_edition(folder);
            if path.starts_with("statements") {
                let _ = quote(folder, "a", &words);
                let _ = quote(folder, "a", "all men are creatd equal");
            }
        });
    }

    #[test]
    fn what_is_added_can_be_read(edits in changes(), more in changes(), headed in any::<bool>(), words in "[ab\n#*. -]{0,60}", name in select(vec!["a.txt", "B b.md", "Äé.txt"])) {
        thread_local!(static FOLDER: PathBuf = folder("add"));
        FOLDER.with(|folder| {
            let _ = fs::remove_dir_all(folder);
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("corpus.toml"), "title = \"A\"\n").unwrap();
            let inbox = folder.with_extension("inbox");
            fs::create_dir_all(&inbox).unwrap();
            let file = inbox.join(name);
            let mut bytes = changed(if headed { HEADED } else { TEXT }.as_bytes(), &edits);
            bytes.extend(words.bytes());
            fs::write(&file, &bytes).unwrap();
            let report = add(std::slice::from_ref(&file), folder, false);
            if report.is_complete() {
                let problems = read(folder).err().unwrap_or_default();
                // A date that the lines on top give may be none; a language, too.
                let own = |problem: &&Problem| !problem.message.contains("`edtf`") && !problem.message.contains("`language`") && !problem.message.contains("`basis`") && !problem.message.contains("`latest`");
                let own: Vec<String> = problems.iter().filter(own).map(ToString::to_string).collect();
                assert_eq!(own, [""; 0], "{}\n{}", report, fs::read_to_string(folder.join("statements").join(slug(name.rsplit_once('.').unwrap().0) + ".toml")).unwrap());
                fs::write(&file, changed(&bytes, &more)).unwrap();
                let again = add(std::slice::from_ref(&file), folder, true);
                if again.entries[0].what == What::Updated {
                    check_edition(folder);
                }
            }
        });
    }

    #[test]
    fn an_imported_table_is_imported_once(file in 2..7_usize, edits in changes(), more in changes()) {
        thread_local!(static FOLDER: PathBuf = folder("import"));
        FOLDER.with(|folder| {
            let (path, content) = FILES[file];
            let inbox = folder.with_extension("inbox");
            fs::create_dir_all(&inbox).unwrap();
            let table = inbox.join(path);
            let _ = fs::remove_file(folder.join(path));
            for edits in [&edits, &more] {
                fs::write(&table, changed(content.as_bytes(), edits)).unwrap();
                let report = import(std::slice::from_ref(&table), folder);
                if report.is_complete() {
                    let again = import(std::slice::from_ref(&table), folder);
                    assert_eq!(again.entries[0].what, What::Unchanged, "{again}");
                }
            }
        });
    }

    #[test]
    fn a_broken_document_is_taken_or_refused(edits in changes(), part in select(vec!["word/document.xml", "content.xml", "xl/workbook.xml"]), inner in changes()) {
        let xml = "<w:document><w:body><w:p><w:r><w:t>We want &amp; bread</w:t></w:r></w:p></w:body><office:text><text:p>We <text:s text:c=\"3\"/>want</text:p></office:text></w:document>";
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive.start_file(part, SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, &changed(xml.as_bytes(), &inner)).unwrap();
        let bytes = archive.finish().unwrap().into_inner();
        for bytes in [changed(&bytes, &edits), bytes] {
            for name in ["a.docx", "a.odt", "a.txt"] {
                let _ = document(name, bytes.clone());
            }
            for name in ["a.xlsx", "a.ods", "a.xls"] {
                let _ = Rows::read(name, bytes.clone());
            }
        }
    }
}
