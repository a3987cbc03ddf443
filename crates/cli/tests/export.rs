//! What `pliego export` writes: readable by anyone, and loaded by a real server (`SERVERS=1`), which then finds what the
//! page finds. `tools/install-servers.sh` installs the server.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pliego_edition::Edition;
use pliego_explore::findings::Index;
use pliego_explore::selection::address;
use serde_json::Value;

const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/declarations");

fn edition() -> Edition {
    pliego_edition::read(CORPUS.as_ref()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// Exports the corpus for an engine into a new folder.
fn exported(place: &Path, engine: &str) -> PathBuf {
    let folder = place.join(engine);
    let mut command = Command::new(env!("CARGO_BIN_EXE_pliego"));
    command.args(["export", CORPUS, "--url", "https://example.org", "-o"]);
    command.arg(&folder);
    if engine != "any" {
        command.args(["--for", engine]);
    }
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{output:?}");
    assert!(said.contains("passages are in"), "{said}");
    folder
}

fn json(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

fn lines(file: &Path) -> Vec<Value> {
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().unwrap()
}

fn keys(object: &Value) -> BTreeSet<&str> {
    object
        .as_object()
        .unwrap()
        .keys()
        .map(|key| &**key)
        .collect()
}

#[test]
fn each_statement_and_each_passage_is_a_document_with_what_narrows_it() {
    let place = tempfile::tempdir().unwrap();
    let folder = exported(place.path(), "any");
    let corpus = edition().corpus;
    let statements = lines(&folder.join("statements.ndjson"));
    let passages = lines(&folder.join("passages.ndjson"));
    assert_eq!(statements.len(), corpus.statements.len());
    let count: usize = corpus.statements.iter().map(|of| of.passages.len()).sum();
    assert_eq!(passages.len(), count);
    let schema = json(&folder.join("document.schema.json"));
    let known = keys(&schema["properties"]);
    let documentation = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/data.md");
    let documentation = fs::read_to_string(documentation).unwrap();
    for name in &known {
        let what = schema["properties"][name]["description"].as_str().unwrap();
        let row = format!("| `{name}` | {} |", what.replace('\n', " "));
        assert!(documentation.contains(&row), "docs/data.md: expected {row}");
    }
    let mut ids = BTreeSet::new();
    for document in statements.iter().chain(&passages) {
        assert!(keys(document).is_subset(&known), "{document}");
        assert!(ids.insert(document["id"].as_str().unwrap()), "{document}");
    }
    for (statement, document) in corpus.statements.iter().zip(&statements) {
        assert_eq!(document["id"], *statement.id);
        assert_eq!(document["text"], *statement.text);
        let address = format!("https://example.org/s/{}/index.html", statement.id);
        assert_eq!(document["address"], address);
    }
    let stances = |documents: &[Value]| -> usize {
        let of = |document: &Value| document["stances"].as_array().unwrap().len();
        documents.iter().map(of).sum()
    };
    assert_eq!(stances(&statements), corpus.positions.len());
    let evidence = corpus
        .positions
        .iter()
        .map(|position| position.evidence.len());
    assert_eq!(stances(&passages), evidence.sum::<usize>());
    // A folder with files in it stays as it is.
    let refused = Command::new(env!("CARGO_BIN_EXE_pliego"))
        .args(["export", CORPUS, "-o"])
        .arg(&folder)
        .output();
    assert!(!refused.unwrap().status.success());
}

#[test]
fn each_engine_gets_its_form_and_settings_for_every_field() {
    let place = tempfile::tempdir().unwrap();
    for engine in ["opensearch", "elasticsearch"] {
        let folder = exported(place.path(), engine);
        let mapping = json(&folder.join("passages.mapping.json"));
        let known = keys(&mapping["mappings"]["properties"]);
        let bulk = lines(&folder.join("passages-001.ndjson"));
        for pair in bulk.chunks(2) {
            assert_eq!(pair[0]["index"]["_id"], pair[1]["id"]);
            // The mapping is strict: an unknown field would refuse the document.
            assert!(keys(&pair[1]).is_subset(&known), "{}", pair[1]);
        }
    }
    let folder = exported(place.path(), "typesense");
    let schema = json(&folder.join("statements.schema.json"));
    let fields = schema["fields"].as_array().unwrap();
    for document in lines(&folder.join("statements.ndjson")) {
        for field in fields {
            let value = &document[field["name"].as_str().unwrap()];
            let fits = match field["type"].as_str().unwrap() {
                "string" => value.is_string(),
                "string[]" => value.is_array(),
                _ => value.is_i64(),
            };
            let may_miss = field["optional"] == true && value.is_null();
            assert!(fits || may_miss, "{field}: {value}");
        }
    }
    let folder = exported(place.path(), "meilisearch");
    let settings = json(&folder.join("passages.settings.json"));
    let document = &lines(&folder.join("passages.ndjson"))[0];
    for field in settings["searchableAttributes"].as_array().unwrap() {
        assert!(document[field.as_str().unwrap()].is_string(), "{field}");
    }
}

/// PostgreSQL in a folder of its own, on a socket.
struct Postgres {
    folder: PathBuf,
}

impl Postgres {
    fn start(folder: &Path) -> Self {
        let server = Self {
            folder: folder.to_owned(),
        };
        // The server refuses to run as root.
        if is_root() {
            let given = Command::new("chown")
                .args(["-R", "postgres"])
                .arg(folder)
                .status();
            assert!(given.unwrap().success());
        }
        let data = folder.join("data");
        let data = data.to_str().unwrap();
        server.run(
            "initdb",
            &["-A", "trust", "-U", "pliego", "-E", "UTF8", "-D", data],
        );
        let options = format!("-c listen_addresses= -k {}", folder.display());
        let log = folder.join("log");
        let log = log.to_str().unwrap();
        server.run(
            "pg_ctl",
            &["-D", data, "-l", log, "-w", "-o", &options, "start"],
        );
        server
    }

    /// Runs a program of PostgreSQL, and returns what it prints.
    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let versions = fs::read_dir("/usr/lib/postgresql").map(|versions| {
            let mut versions: Vec<_> = versions.map(|version| version.unwrap().path()).collect();
            versions.sort();
            versions.pop().unwrap().join("bin")
        });
        let program = versions.map_or(program.into(), |folder| folder.join(program));
        let mut command = match is_root() {
            true => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(program);
                command
            }
            false => Command::new(program),
        };
        // A file, because the server keeps what it is given open.
        let said = self.folder.join("said");
        let output = fs::File::create(&said).unwrap();
        let errors = output.try_clone().unwrap();
        let done = command
            .args(arguments)
            .current_dir(&self.folder)
            .stdout(output)
            .stderr(errors)
            .status();
        let said = fs::read_to_string(said).unwrap();
        assert!(done.unwrap().success(), "{arguments:?}: {said}");
        said
    }

    fn psql(&self, arguments: &[&str]) -> Vec<String> {
        let host = self.folder.to_str().unwrap();
        let session = [
            "-X", "-q", "-A", "-t", "-h", host, "-U", "pliego", "-d", "postgres",
        ];
        let said = self.run("psql", &[&session[..], arguments].concat());
        said.lines().map(str::to_owned).collect()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        self.run(
            "pg_ctl",
            &["-D", data.to_str().unwrap(), "-m", "immediate", "stop"],
        );
    }
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output().unwrap();
    user.stdout == b"0\n"
}

#[test]
fn a_database_that_has_loaded_the_export_finds_what_the_page_finds() {
    if std::env::var_os("SERVERS").is_none() {
        eprintln!("not run: SERVERS=1 runs it, with PostgreSQL from tools/install-servers.sh");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let folder = exported(place.path(), "postgres");
    let folder = folder.to_str().unwrap();
    // Its user reads the export there.
    for open in [place.path(), folder.as_ref()] {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        fs::set_permissions(open, mode).unwrap();
    }
    let server = place.path().join("server");
    fs::create_dir(&server).unwrap();
    let server = Postgres::start(&server);
    // `load.sql` names its files as they stand beside it.
    server.psql(&[
        "-c",
        &format!("\\cd {folder}"),
        "-f",
        &format!("{folder}/load.sql"),
    ]);
    // Twice: it replaces what it loaded.
    server.psql(&[
        "-c",
        &format!("\\cd {folder}"),
        "-f",
        &format!("{folder}/load.sql"),
    ]);
    let edition = edition();
    let corpus: &'static _ = Box::leak(Box::new(edition.corpus));
    let index = Index::new(corpus);
    let on_page = |fragment: &str| -> Vec<String> {
        let (selection, remarks) = address::read(fragment, corpus);
        assert!(remarks.is_empty(), "{fragment}: {remarks:?}");
        let found = index.find(&selection).statements().into_iter();
        found
            .map(|id| corpus.statements[id].id.to_string())
            .collect()
    };
    for (fragment, condition) in [
        (
            "q=equality",
            "words @@ plainto_tsquery('simple', 'equality')",
        ),
        (
            "q=rights%20women",
            "words @@ plainto_tsquery('simple', 'rights women')",
        ),
        (
            "q=%22the%20people%22",
            "words @@ phraseto_tsquery('simple', 'the people')",
        ),
        ("q=free*", "words @@ to_tsquery('simple', 'free:*')"),
        // The page compares without accents, and so does the column with the words.
        (
            "q=citoyens",
            "words @@ plainto_tsquery('simple', 'citoyens')",
        ),
        (
            "q=xylophone",
            "words @@ plainto_tsquery('simple', 'xylophone')",
        ),
        (
            "from=1800-01-01",
            "coalesce(document->>'latest', '9999') >= '1800-01-01'",
        ),
    ] {
        let order = "ORDER BY (document->>'place')::int";
        let query = format!("SELECT id FROM statements WHERE {condition} {order}");
        assert_eq!(
            server.psql(&["-c", &query]),
            on_page(fragment),
            "{fragment}"
        );
    }
    let mut compared = 0;
    for theme in &corpus.themes {
        let query = format!(
            "SELECT DISTINCT document->>'statement' FROM passages WHERE document @> '{{\"themes\": [\"{}\"]}}'",
            theme.id
        );
        let in_passages: BTreeSet<String> = server.psql(&["-c", &query]).into_iter().collect();
        let found: BTreeSet<String> = on_page(&format!("theme={}", theme.id))
            .into_iter()
            .collect();
        assert_eq!(in_passages, found, "{}", theme.id);
        compared += found.len();
    }
    assert!(compared > 0);
}
