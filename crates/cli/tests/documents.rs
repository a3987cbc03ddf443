//! What the documents say: their links, their examples, and the help of the command.
//!
//! A block of code begins with its language. `sh` is run, in one folder for each document; `ignore` after
//! the language says that a block is not run. A name after the language makes a file of a block
//! (`csv themes.csv`), and `output` says that the commands before it print these lines. `toml` in
//! `corpus/README.md` is read as a corpus. `console` is a command with its whole output. `text` is
//! no code.

#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A block of code of a document.
struct Block {
    /// What stands after the backticks.
    info: String,
    code: String,
    /// The text of the paragraph before it, and the nearest heading.
    paragraph: String,
    heading: String,
}

impl Block {
    fn language(&self) -> &str {
        self.info.split(' ').next().unwrap_or_default()
    }

    /// The word after the language.
    fn word(&self) -> Option<&str> {
        self.info.split(' ').nth(1)
    }
}

/// A document.
struct Document {
    /// Its path from the root of the repository.
    path: String,
    blocks: Vec<Block>,
    links: Vec<String>,
    /// The fragments that its headings have.
    anchors: BTreeSet<String>,
}

impl Document {
    fn read(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let mut document = Self {
            path: path.to_owned(),
            blocks: Vec::new(),
            links: Vec::new(),
            anchors: BTreeSet::new(),
        };
        let (mut heading, mut paragraph) = (String::new(), String::new());
        let mut words = String::new();
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::CodeBlock(_)) => {
                    words.clear();
                    if let Event::Start(Tag::CodeBlock(kind)) = event {
                        let info = match kind {
                            CodeBlockKind::Fenced(info) => info.to_string(),
                            CodeBlockKind::Indented => String::new(),
                        };
                        document.blocks.push(Block {
                            info,
                            code: String::new(),
                            paragraph: paragraph.clone(),
                            heading: heading.clone(),
                        });
                    }
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    document.links.push(dest_url.to_string());
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    for attribute in ["src=\"", "srcset=\"", "href=\""] {
                        let values = html.split(attribute).skip(1);
                        let values = values.filter_map(|rest| rest.split('"').next());
                        document.links.extend(values.map(str::to_owned));
                    }
                }
                Event::Text(text) | Event::Code(text) => words += &text,
                Event::End(TagEnd::CodeBlock) => {
                    if let Some(block) = document.blocks.last_mut() {
                        block.code = words.clone();
                    }
                }
                Event::End(TagEnd::Heading(_)) => {
                    heading.clone_from(&words);
                    paragraph.clear();
                    let anchor = anchor(&words);
                    let numbered = (1..).map(|number| format!("{anchor}-{number}"));
                    let mut anchors = [anchor.clone()].into_iter().chain(numbered);
                    document
                        .anchors
                        .extend(anchors.find(|a| !document.anchors.contains(a)));
                }
                Event::End(TagEnd::Paragraph) => paragraph.clone_from(&words),
                _ => {}
            }
        }
        document
    }

    /// All documents of the repository.
    fn all() -> Vec<Self> {
        let folders = [
            "",
            "docs/",
            "corpus/",
            "corpus/coding/",
            "crates/intake/src/examples/",
            "tests/",
            "tests/declarations/",
            ".github/",
        ];
        let mut paths = Vec::new();
        for folder in folders {
            for file in fs::read_dir(root().join(folder)).unwrap() {
                let name = file.unwrap().file_name().into_string().unwrap();
                if name.ends_with(".md") {
                    paths.push(format!("{folder}{name}"));
                }
            }
        }
        assert!(paths.len() > 15, "{paths:?}");
        paths.iter().map(|path| Self::read(path)).collect()
    }
}

/// The fragment that leads to a heading, on common forges and in mdBook.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        ' ' | '-' => Some('-'),
        c if c.is_alphanumeric() || c == '_' => Some(c),
        _ => None,
    });
    kept.flat_map(char::to_lowercase).collect()
}

/// The path to which a relative link of a file leads.
fn resolve(from: &str, link: &str) -> String {
    let mut path = PathBuf::from(from);
    path.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path.to_str().unwrap().to_owned()
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    let documents = Document::all();
    let anchors: BTreeMap<&str, &BTreeSet<String>> = documents
        .iter()
        .map(|document| (&*document.path, &document.anchors))
        .collect();
    let mut dead = Vec::new();
    for document in &documents {
        for link in &document.links {
            let is_good = if let Some(rest) = link.strip_prefix("https://") {
                let host = rest.split('/').next().unwrap();
                host.contains('.') && !rest.contains(' ')
            } else {
                let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
                let target = match file {
                    "" => document.path.clone(),
                    file => resolve(&document.path, file),
                };
                let has_anchor = || match anchors.get(&*target) {
                    Some(anchors) => anchors.contains(fragment),
                    None => false,
                };
                root().join(&target).exists() && (fragment.is_empty() || has_anchor())
            };
            if !is_good {
                dead.push(format!("{}: {link}", document.path));
            }
        }
    }
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
}

#[test]
fn every_link_of_the_book_leads_somewhere() {
    let book = root().join("target/docs");
    let mut pages = BTreeMap::new();
    for file in fs::read_dir(&book).expect("`make docs` builds the book first") {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "html") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            pages.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    assert!(pages.len() > 15, "{:?}", pages.keys());
    let values = |page: &str, attribute: &str| -> BTreeSet<String> {
        let values = page.split(attribute).skip(1);
        let values = values.filter_map(|rest| rest.split('"').next());
        values.map(str::to_owned).collect()
    };
    let mut dead = Vec::new();
    for (name, page) in &pages {
        let links = values(page, " href=\"");
        for link in links.union(&values(page, " src=\"")) {
            if link.starts_with("https://") {
                continue;
            }
            let (file, fragment) = link.split_once('#').unwrap_or((link, ""));
            let file = match file {
                "" => name,
                file => file,
            };
            let is_good = match pages.get(file) {
                Some(page) => fragment.is_empty() || page.contains(&format!(" id=\"{fragment}\"")),
                None => book.join(file).is_file(),
            };
            if !is_good {
                dead.push(format!("{name}: {link}"));
            }
        }
    }
    assert!(dead.is_empty(), "dead links:\n{}", dead.join("\n"));
}

#[test]
fn every_block_of_code_is_tested_or_says_that_it_is_not() {
    for document in Document::all() {
        for block in &document.blocks {
            let is_known = match block.language() {
                _ if block.word() == Some("ignore") => true,
                "text" => block.word().is_none() || RUN.contains(&&*document.path),
                "sh" | "csv" => RUN.contains(&&*document.path),
                "toml" => FORMATS.contains(&&*document.path),
                "console" => document.path == "docs/command.md",
                // The README of a new corpus is read in text editors, without backticks.
                "" => document.path.starts_with("crates/intake/"),
                // `tests/data/main.rs` runs them.
                "python" | "r" => document.path == "docs/data.md",
                _ => false,
            };
            assert!(
                is_known,
                "{}: “{}”:\n{}",
                document.path, block.info, block.code
            );
        }
    }
}

/// The documents whose blocks of TOML are read.
const FORMATS: [&str; 2] = ["corpus/README.md", "corpus/coding/README.md"];

/// The documents whose blocks of shell are run.
const RUN: [&str; 4] = [
    "README.md",
    "corpus/README.md",
    "docs/hosting.md",
    "docs/your-corpus.md",
];

fn zipped(name: &str, part: &str) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive
        .start_file(name, SimpleFileOptions::default())
        .unwrap();
    archive.write_all(part.as_bytes()).unwrap();
    archive.finish().unwrap().into_inner()
}

/// Runs a script with the command on its path. `serve` would not end, so that its corpus is checked instead.
fn run(folder: &Path, script: &str) -> String {
    let command = Path::new(env!("CARGO_BIN_EXE_pliego"));
    let script = format!(
        "set -euo pipefail; pliego() {{ [ \"$1\" = serve ] && set -- check \"$2\"; command pliego \"$@\"; }}\n{script}"
    );
    let path = std::env::var("PATH").unwrap();
    let output = Command::new("bash")
        .args(["-c", &script])
        .current_dir(folder)
        .env(
            "PATH",
            format!("{}:{path}", command.parent().unwrap().display()),
        )
        .env("PLIEGO_PROGRAM", root().join("target/program/program.zip"))
        .output()
        .unwrap();
    let (said, problems) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{script}\n{said}{problems}");
    said
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_commands_of_the_documents_run_as_they_stand() {
    for path in RUN {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        // What the documents suppose that a reader has.
        let word = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>We want bread.</w:t></w:r></w:p></w:body></w:document>";
        let open = "<office:document-content><office:body><office:text><text:p>We want roses.</text:p></office:text></office:body></office:document-content>";
        fs::create_dir(folder.join("texts")).unwrap();
        for name in ["bread.docx", "texts/bread.docx"] {
            fs::write(folder.join(name), zipped("word/document.xml", word)).unwrap();
        }
        fs::write(folder.join("letter.odt"), zipped("content.xml", open)).unwrap();
        if path != "README.md" && path != "docs/your-corpus.md" {
            run(folder, "pliego new my-corpus");
        }
        let (mut said, mut commands) = (String::new(), 0);
        for block in Document::read(path).blocks {
            match (block.language(), block.word()) {
                (_, Some("ignore")) => {}
                ("sh", None) => {
                    said += &run(folder, &block.code);
                    commands += 1;
                }
                (_, Some("output")) => {
                    assert!(said.contains(&block.code), "{path}: {}\n{said}", block.code);
                }
                (_, Some(file)) => fs::write(folder.join(file), &block.code).unwrap(),
                _ => {}
            }
        }
        assert!(commands > 0, "{path}");
    }
}

#[test]
fn the_toml_of_the_format_has_the_keys_and_values_that_the_reader_expects() {
    let documents = FORMATS.map(Document::read);
    let blocks = documents.iter().flat_map(|document| &document.blocks);
    let blocks: Vec<&Block> = blocks.filter(|b| b.language() == "toml").collect();
    assert!(blocks.len() > 10);
    for block in blocks {
        // The file of a block stands in the sentence that leads to it, else in the heading.
        let names = |text: &str| {
            let words = text.split([' ', ',', '“', '”', ':']);
            let mut names = words.filter(|word| word.ends_with(".toml"));
            names.next().map(str::to_owned)
        };
        let lead = block.paragraph.strip_suffix(':').and_then(names);
        let file = lead.or_else(|| names(&block.heading));
        let file = match file.or_else(|| names(&block.paragraph)).unwrap() {
            file if file.starts_with("statements/") => "statements/a.toml".to_owned(),
            file if documents[1].blocks.iter().any(|of| std::ptr::eq(of, block)) => {
                format!("coding/{file}")
            }
            file => file,
        };
        let place = tempfile::tempdir().unwrap();
        copy(&root().join("tests/core/small"), place.path());
        fs::write(place.path().join(&file), &block.code).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_pliego"))
            .args(["check", "."])
            .current_dir(place.path())
            .output()
            .unwrap();
        let messages = text(&output.stderr);
        let wrong = messages.lines().filter(|line| {
            // The example quotes and names what is in another corpus.
            let is_of_another_corpus =
                ["an occurrence in", "one occurrence in", "“1”, the version"]
                    .iter()
                    .any(|quote| line.contains(&format!("expected {quote}")))
                    || (line.contains("expected a known ")
                        && !line.contains("expected a known key"));
            line.contains(&format!("{file}:")) && !is_of_another_corpus
        });
        let wrong: Vec<&str> = wrong.collect();
        assert!(
            wrong.is_empty(),
            "{file}: {}\n{}",
            wrong.join("\n"),
            block.code
        );
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &to),
            false => drop(fs::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn the_example_of_a_corpus_is_one() {
    let blocks = Document::read("corpus/README.md").blocks;
    let with = |words: &str| &blocks.iter().find(|b| b.code.contains(words)).unwrap().code;
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    fs::create_dir(folder.join("statements")).unwrap();
    fs::write(folder.join("corpus.toml"), with("title = \"Declarations\"")).unwrap();
    let statement = with("date: 1776-07-04");
    fs::write(folder.join("statements/us-1776.txt"), statement).unwrap();
    let is_one = || run(folder, "pliego check .").ends_with(": 1 statement, 1776, 1 language\n");
    assert!(is_one());
    // The same in TOML alone: the text has no lines on top then.
    let (_, words) = statement.split_once("\n\n").unwrap();
    fs::write(folder.join("statements/us-1776.txt"), words).unwrap();
    let description = with("kind = \"title\"");
    fs::write(folder.join("statements/us-1776.toml"), description).unwrap();
    assert!(is_one());
}

/// The answer of the command to `--help`, as wide as where there is no terminal.
fn help(command: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_pliego"))
        .args(command.split(' ').skip(1))
        .env_remove("COLUMNS")
        .output()
        .unwrap();
    text(&output.stdout)
}

#[test]
fn the_help_of_every_command_stands_in_the_documents() {
    let path = root().join("docs/command.md");
    let document = Document::read("docs/command.md");
    let mut written = fs::read_to_string(&path).unwrap();
    let mut documented = BTreeSet::new();
    for block in document.blocks {
        let first = block.code.lines().next().unwrap_or_default();
        let command = first.strip_prefix("$ ").unwrap();
        documented.insert(command.to_owned());
        let expected = format!("{first}\n{}", help(command));
        if std::env::var_os("UPDATE_DOCS").is_some() {
            let block = |code: &str| format!("```console\n{code}```");
            written = written.replace(&block(&block_code(&written, first)), &block(&expected));
            continue;
        }
        assert_eq!(
            block.code, expected,
            "`UPDATE_DOCS=1 cargo test --package pliego-cli help` writes it"
        );
    }
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, written).unwrap();
    }
    let all = help("pliego --help");
    let commands = all.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.take_while(|line| !line.is_empty());
    let commands = commands.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let commands = commands.filter_map(|line| line.split_whitespace().next());
    for command in commands.filter(|command| *command != "help") {
        let command = format!("pliego {command} --help");
        assert!(
            documented.contains(&command),
            "docs/command.md: `{command}` is missing"
        );
    }
}

/// The code of the block that begins with a line.
fn block_code(text: &str, first: &str) -> String {
    let rest = text
        .split_once(&format!("```console\n{first}\n"))
        .unwrap()
        .1;
    format!("{first}\n{}", rest.split_once("```").unwrap().0)
}
