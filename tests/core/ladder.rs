//! The ways into a corpus that need no TOML: lines on top of texts, and tables.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use pliego_corpus::{Basis, Corpus, Evidence, Language, Salience, Stance, Statement, Title};
use pliego_edition::{Problem, read};
use pliego_explore::i18n::Strings;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Writes a folder of files for one test.
pub fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("ladder")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("statements")).unwrap();
    for (path, content) in files {
        fs::write(folder.join(path), content).unwrap();
    }
    folder
}

const TITLE: (&str, &str) = ("corpus.toml", "title = \"Declarations\"\n");
const DECLARATION: &str = "IN CONGRESS, July 4, 1776.\n\nWe hold these truths to be self-evident.\n\nThat all men are created equal.\n";

fn corpus(folder: &Path) -> Corpus {
    let read = read(folder);
    read.unwrap_or_else(|problems| panic!("{}", lines(&problems)))
        .corpus
}

fn problems(folder: &Path) -> String {
    lines(&read(folder).err().unwrap_or_default())
}

pub fn lines(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(Problem::to_string).collect();
    lines.join("\n")
}

fn statement<'c>(corpus: &'c Corpus, id: &str) -> &'c Statement {
    &corpus.statements[corpus.statement(id).unwrap()]
}

#[test]
fn a_text_with_three_lines_on_top_is_a_corpus() {
    let text = format!(
        "date: 1776-07-04\nby: Second Continental Congress\ntitle: Declaration\n\n{DECLARATION}"
    );
    let corpus = corpus(&folder("head", &[TITLE, ("statements/us-1776.txt", &text)]));
    let statement = statement(&corpus, "us-1776");
    assert_eq!(
        &*statement.text, DECLARATION,
        "the lines on top are no part of the text"
    );
    assert_eq!(statement.title(Language::En), "Declaration");
    assert_eq!(statement.dating.edtf.to_string(), "1776-07-04");
    assert_eq!(
        statement.dating.basis,
        Some(Basis::Stated),
        "the text prints the date"
    );
    let Evidence::Quoted { quote, .. } = &statement.dating.evidence[0] else {
        panic!()
    };
    assert_eq!(statement.text_of(*quote), "July 4, 1776");
    let issuer = corpus.issuer(statement).unwrap();
    assert_eq!(
        (&*issuer.id, issuer.name.get(Language::En)),
        ("second-continental-congress", "Second Continental Congress")
    );
    let ids: Vec<&str> = statement
        .passages
        .iter()
        .map(|passage| &*passage.id)
        .collect();
    assert_eq!(ids, ["p1", "p2", "p3"]);
    assert_eq!(statement.language, "en");
    assert_eq!(corpus.languages[0].id, "en");
    assert_eq!(corpus.version, "0.1.0");
}

#[test]
fn a_statement_is_named_by_its_date_where_its_issuer_has_others() {
    let statements =
        "id,date,issuer,text\na,1848-03-18,Club,Bread.\nb,1848~,Club,Peace.\nc,1849,League,Land.\n";
    let corpus = corpus(&folder("names", &[TITLE, ("statements.csv", statements)]));
    let strings = Strings::of(Language::En);
    let name = |id| {
        let statement = statement(&corpus, id);
        strings.named_apart(&corpus, statement, strings.issuer(&corpus, statement))
    };
    assert_eq!(name("a"), "Club, 18 March 1848");
    assert_eq!(name("b"), "Club, about 1848");
    assert_eq!(name("c"), "League");
}

#[test]
fn columns_that_are_not_read_are_noted() {
    let folder = folder(
        "columns",
        &[
            TITLE,
            (
                "statements.csv",
                "id,date,remarks,place,text\nus,1776-07-04,long,Philadelphia,We hold.\n",
            ),
            (
                "themes.csv",
                "id,label,label_es,colour\nrights,Rights,Derechos,red\n",
            ),
            ("demands.csv", "id,label\nvote,Vote\n"),
            (
                "positions.csv",
                "statement,demand,stance,passage,quote,prefix,page\nus,vote,demands,p1,We hold.,,1\n",
            ),
        ],
    );
    let notes = lines(&read(&folder).unwrap().notes);
    for (table, unread) in [
        ("statements.csv", "“remarks”, “place”"),
        ("themes.csv", "“colour”"),
        ("positions.csv", "“page”"),
    ] {
        let expected =
            format!("{table}: expected columns that are read, found also {unread}; rename ");
        assert!(notes.contains(&expected), "{notes}");
    }
    assert!(!notes.contains("demands.csv"), "{notes}");
}

#[test]
fn a_text_of_which_nothing_is_known_is_in_the_corpus_with_a_note() {
    let folder = folder(
        "bare",
        &[
            TITLE,
            (
                "statements/a.txt",
                "Citoyens,\n\nce n'est pas assez que d'avoir expulsé de votre pays les barbares.\n",
            ),
        ],
    );
    let edition = read(&folder).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    assert_eq!(statement(&edition.corpus, "a").language, "fr");
    assert_eq!(
        lines(&edition.notes),
        "statements/a.txt: expected a date, an issuer or a title, found none; begin it with the lines date:, by: and title:, then a blank line; or run `pliego add` on it"
    );
}

/// Rows of statements; `a.txt` has a text of its own.
const ROWS: &str = "id;date;date_basis;evidence;issuer;title;language;kind;source;text\n\
    a;1776-07-04;stated;July 4, 1776;Second Continental Congress;;en;declaration;https://example.org/a;\n\
    b;1804~;inferred;;Armée indigène;Acte;fr;acte;Archives nationales, AB/1;\"Citoyens,\n\nvivons libres.\"\n\
    c;;;;;;;;;No date and no issuer here at all.\n";

#[test]
fn a_table_of_statements_is_a_corpus_whatever_separates_its_cells() {
    let tabs = ROWS.replace(';', "\t");
    let commas = ROWS
        .lines()
        .map(|line| {
            line.split(';')
                .map(|cell| {
                    if cell.contains(',') && !cell.starts_with('"') && line.starts_with(['a', 'b'])
                    {
                        format!("\"{cell}\"")
                    } else {
                        cell.to_owned()
                    }
                })
                .collect::<Vec<_>>()
                .join(",")
        })
        .collect::<Vec<_>>()
        .join("\r\n");
    let marked = format!("\u{feff}{ROWS}");
    let declared = format!("sep=;\n{ROWS}");
    for (name, rows) in [
        ("semicolons", ROWS),
        ("mark", &marked),
        ("sep", &declared),
        ("tabs", &tabs),
        ("commas", &commas),
    ] {
        let files = [
            TITLE,
            ("statements.csv", rows),
            ("statements/a.txt", DECLARATION),
        ];
        let corpus = corpus(&folder(name, &files));
        assert_eq!(corpus.statements.len(), 3, "{name}");
        let (a, b) = (statement(&corpus, "a"), statement(&corpus, "b"));
        assert_eq!(a.dating.basis, Some(Basis::Stated));
        assert_eq!(a.title(Language::En), "IN CONGRESS, July 4, 1776.");
        assert!(matches!(a.title, Title::Printed(_)));
        assert_eq!(
            a.provenance[0].address.as_deref(),
            Some("https://example.org/a")
        );
        assert_eq!(b.passages.len(), 2, "{name}");
        assert_eq!(b.dating.edtf.to_string(), "1804~");
        assert_eq!(corpus.issuer(b).unwrap().id, "armee-indigene");
        assert_eq!(
            (
                &b.provenance[0].address,
                b.provenance[0].note.get(Language::En)
            ),
            (&None, "Archives nationales, AB/1")
        );
    }
}

#[test]
fn a_description_beats_the_lines_on_top_and_these_beat_the_row() {
    let files = [
        TITLE,
        ("statements.csv", "id,date,title,language\na,1700,Row,de\n"),
        ("statements/a.txt", "date: 1776\ntitle: Head\n\nWords.\n"),
        ("statements/a.toml", "[title]\nsupplied = \"Own\"\n"),
    ];
    let corpus = corpus(&folder("precedence", &files));
    let statement = statement(&corpus, "a");
    assert_eq!(statement.title(Language::En), "Own");
    assert_eq!(statement.dating.edtf.to_string(), "1776");
    assert_eq!(statement.language, "de");
}

const CODEBOOK: &str =
    "id,label,label_es,definition\nequality,Equality,Igualdad,All are equal.\nrights,Rights,,\n";

#[test]
fn themes_codings_demands_and_positions_come_from_tables() {
    let files = [
        TITLE,
        ("statements/a.txt", DECLARATION),
        ("themes.csv", CODEBOOK),
        (
            "codings.csv",
            "statement,passage,theme,salience,quote\na,p3,equality,primary,created equal\na,p3,rights,,\na,p2,,,\n",
        ),
        (
            "demands.csv",
            "demand,label\nindependence,Independence\nbread,Bread\n",
        ),
        (
            "positions.csv",
            "statement,demand,stance,voice,salience,passage,quote\na,independence,demands,own,secondary,p2,self-evident\na,independence,demands,,,p3,created equal\na,bread,silent,,,,\n",
        ),
    ];
    let corpus = corpus(&folder("tables", &files));
    let a = statement(&corpus, "a");
    let codings = |passage: usize| a.passages.raw[passage].codings.as_ref();
    assert_eq!(codings(0), None, "no row names it");
    assert_eq!(codings(1).unwrap().len(), 0, "it carries no theme");
    assert_eq!(codings(2).unwrap().len(), 2);
    assert_eq!(a.text_of(codings(2).unwrap()[0].quote), "created equal");
    assert_eq!(codings(2).unwrap()[1].salience, Salience::Primary);
    assert_eq!(corpus.themes.raw[0].label.get(Language::Es), "Igualdad");
    assert_eq!(corpus.themes.raw[1].label.get(Language::Es), "Rights");
    assert_eq!(corpus.positions[0].evidence.len(), 2);
    assert_eq!(corpus.positions[1].stance, Stance::Silent);
}

#[test]
fn a_title_in_one_language_is_the_title_in_each() {
    let titles = |head: &str| {
        let text = format!("date: 1776\n{head}\n\nWords.\n");
        let corpus = corpus(&folder("titles", &[TITLE, ("statements/a.txt", &text)]));
        [Language::En, Language::Es]
            .map(|language| statement(&corpus, "a").title(language).into_owned())
    };
    assert_eq!(titles("title: Bread"), ["Bread", "Bread"]);
    assert_eq!(titles("title_es: Pan"), ["Pan", "Pan"]);
    assert_eq!(titles("title: Bread\ntitle_es: Pan"), ["Bread", "Pan"]);
}

#[test]
fn a_problem_of_a_table_names_its_row() {
    let files = [
        TITLE,
        ("statements/a.txt", DECLARATION),
        ("themes.csv", CODEBOOK),
        (
            "codings.csv",
            "statement;passage;theme;salience;quote\na;p3;equalty;primary;created equal\n\na;p9;equality;main;\n",
        ),
        ("statements/b.txt", "Words."),
        ("statements.tsv", "id\tdate\tlanguage\nb\t4 July 1776\ten\n"),
    ];
    assert_eq!(
        problems(&folder("rows", &files)),
        "codings.csv:2: `theme`: expected a known theme, found “equalty”; did you mean “equality”? The known ones are equality, rights\n\
         codings.csv:4: `passage`: expected a known passage, found “p9”; use one of: p1, p2, p3\n\
         codings.csv:4: `salience`: expected a known salience, found “main”; use one of: primary, secondary\n\
         statements.tsv:2: `date`: expected an EDTF date, found “4 July 1776”; write 1776-07-04"
    );
}

/// Packs the parts of a spreadsheet.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default();
        archive.start_file(*name, options).unwrap();
        archive.write_all(content.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn a_spreadsheet_of_statements_is_a_corpus() {
    let excel = packed(&[
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c><c r="C1" t="inlineStr"><is><t>Text</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>a</t></is></c><c r="B3" s="1"><v>7000</v></c><c r="C3" t="inlineStr"><is><t>We want bread.</t></is></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>b</t></is></c><c r="B4"><v>1776</v></c><c r="C4" t="inlineStr"><is><t>And roses.</t></is></c></row></sheetData></worksheet>"#,
        ),
    ]);
    let open = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        (
            "content.xml",
            r#"<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>date</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>text</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="1919-03-01"><text:p>1 March 1919</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>We want bread.</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1776"><text:p>1776</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>And roses.</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#,
        ),
    ]);
    for (name, bytes) in [("statements.xlsx", excel), ("statements.ods", open)] {
        let folder = folder(name, &[TITLE]);
        fs::write(folder.join(name), bytes).unwrap();
        let corpus = corpus(&folder);
        let date = |id: &str| statement(&corpus, id).dating.edtf.to_string();
        assert_eq!((&*date("a"), &*date("b")), ("1919-03-01", "1776"), "{name}");
        assert_eq!(&*statement(&corpus, "b").text, "And roses.");
    }
}

#[test]
fn the_tables_that_a_site_gives_away_can_be_taken_in_again() {
    let source = Path::new("corpus");
    let edition = read(source).unwrap_or_else(|problems| panic!("{}", lines(&problems)));
    let folder = folder("again", &[]);
    for name in ["corpus.toml", "organizations.toml", "places.toml"] {
        fs::copy(source.join(name), folder.join(name)).unwrap();
    }
    for entry in fs::read_dir(source.join("statements")).unwrap() {
        let path = entry.unwrap().path();
        let target = folder.join("statements").join(path.file_name().unwrap());
        fs::copy(&path, target).unwrap();
    }
    // The codings of the descriptions are left out, a line each.
    for statement in &edition.corpus.statements {
        let path = folder.join(format!("statements/{}.toml", statement.id));
        let description = fs::read_to_string(&path).unwrap();
        let mut kept = String::new();
        let mut in_list = false;
        for line in description.lines() {
            in_list |= line.starts_with("coding = [");
            if !in_list {
                kept.push_str(line);
                kept.push('\n');
            }
            in_list &= !line.trim_end().ends_with(']');
        }
        fs::write(path, kept).unwrap();
    }
    for table in pliego_site::tables::all(&edition).unwrap() {
        if ["codings", "themes", "demands", "positions"].contains(&&*table.name) {
            let path = folder.join(format!("{}.csv", table.name));
            fs::write(path, table.csv().unwrap()).unwrap();
        }
    }
    let again = corpus(&folder);
    let of = &edition.corpus;
    assert_eq!((&again.themes, &again.demands), (&of.themes, &of.demands));
    assert_eq!(again.positions, of.positions);
    for (again, of) in again.statements.iter().zip(&of.statements) {
        for (again, of) in again.passages.iter().zip(&of.passages) {
            let coded = of.codings.as_ref().filter(|codings| !codings.is_empty());
            assert_eq!(again.codings.as_ref(), coded, "{}", of.id);
        }
    }
}
