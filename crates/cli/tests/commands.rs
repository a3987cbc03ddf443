//! The command as its users run it: from an empty folder to a page.

#![allow(clippy::unwrap_used)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use std::{array, fs};

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let program = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../target/program/program.zip"
    );
    let mut command = Command::new(env!("CARGO_BIN_EXE_pliego"));
    command
        .current_dir(folder)
        .env("PLIEGO_PROGRAM", program)
        .args(arguments);
    command
}

fn pliego(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = pliego(folder, arguments);
    let (said, problems) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{arguments:?}: {said}{problems}");
    said
}

fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = pliego(folder, arguments);
    assert!(!output.status.success(), "{arguments:?}");
    text(&output.stderr)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_new_corpus_takes_a_text_in_and_becomes_a_page() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    done(folder, &["new", "declarations"]);
    fs::write(
        folder.join("commune.txt"),
        "TO THE PEOPLE OF FRANCE\n\nParis, April 19, 1871.\n\nWhat does it demand? The Republic.\n",
    )
    .unwrap();
    let said = done(folder, &["add", "commune.txt", "--corpus", "declarations"]);
    assert!(
        said.starts_with("declarations:\nadded: statements/commune.txt"),
        "{said}"
    );
    assert!(
        said.contains("date: 1871-04-19, from the words “April 19, 1871”"),
        "{said}"
    );
    let said = done(folder, &["check", "declarations"]);
    assert_eq!(said, "declarations: 3 statements, 1789–1871, 2 languages\n");
    let lines = done(
        folder,
        &[
            "quote",
            "commune",
            "The Republic",
            "--corpus",
            "declarations",
        ],
    );
    assert_eq!(lines.trim(), "passage = \"p3\"\nexact = \"The Republic\"");
    done(folder, &["build", "declarations", "--output", "page"]);
    let page = fs::read_to_string(folder.join("page/s/commune/index.html")).unwrap();
    assert!(page.contains("What does it demand? The Republic."));
    // A second time it replaces its own page, and nothing else.
    done(folder, &["build", "declarations", "--output", "page"]);
    let refusal = refused(
        folder,
        &["build", "declarations", "--output", "declarations"],
    );
    assert!(refusal.contains("found something else"), "{refusal}");
    assert!(folder.join("declarations/corpus.toml").exists());
}

#[test]
fn a_table_is_taken_in_and_a_second_time_changes_nothing() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    done(folder, &["new", "declarations"]);
    fs::write(folder.join("themes.csv"), "id;label\nequality;Equality\n").unwrap();
    let import = ["import", "themes.csv", "--corpus", "declarations"];
    assert!(done(folder, &import).contains("added: themes.csv"));
    assert!(done(folder, &import).contains("unchanged: themes.csv"));
}

#[test]
fn a_mistake_is_reported_with_file_and_line_and_leaves_the_page_as_it_was() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path();
    done(folder, &["new", "declarations"]);
    done(folder, &["build", "declarations", "--output", "page"]);
    let before = fs::read_to_string(folder.join("page/index.html")).unwrap();
    let corpus = folder.join("declarations/corpus.toml");
    let written = fs::read_to_string(&corpus).unwrap();
    fs::write(&corpus, format!("colour = \"red\"\n{written}")).unwrap();
    let said = refused(folder, &["build", "declarations", "--output", "page"]);
    let expected = "error: declarations/corpus.toml:1: expected a known key, found “colour”";
    assert!(said.starts_with(expected), "{said}");
    assert!(said.ends_with("1 problem\n"), "{said}");
    assert_eq!(
        fs::read_to_string(folder.join("page/index.html")).unwrap(),
        before
    );
}

#[test]
fn a_folder_that_is_not_there_is_an_error_and_never_another_corpus() {
    let place = tempfile::tempdir().unwrap();
    for arguments in [
        &["check", "nowhere"][..],
        &["build", "nowhere"],
        &["serve", "nowhere"],
        &["add", "a.txt", "--corpus", "nowhere"],
        &["import", "a.csv", "--corpus", "nowhere"],
    ] {
        let said = refused(place.path(), arguments);
        assert!(said.starts_with("error: nowhere: expected a"), "{said}");
    }
}

#[test]
fn the_server_answers_every_connection_while_others_stay_open() {
    let place = tempfile::tempdir().unwrap();
    fs::create_dir(place.path().join("empty")).unwrap();
    let mut serving = command(place.path(), &["serve", "empty", "--port", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = String::new();
    let mut lines = BufReader::new(serving.stdout.take().unwrap());
    lines.read_line(&mut said).unwrap();
    let host = said.split('/').find(|part| part.starts_with("127.0.0.1"));
    let mut open: [TcpStream; 32] = array::from_fn(|_| {
        let mut connection = TcpStream::connect(host.unwrap()).unwrap();
        connection
            .write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .unwrap();
        connection
    });
    let answers = open.each_mut().map(|connection| {
        connection
            .set_read_timeout(Some(Duration::from_secs(10)))
            .unwrap();
        let mut first = [0; 15];
        connection.read_exact(&mut first).map(|()| text(&first))
    });
    serving.kill().unwrap();
    serving.wait().unwrap();
    for answer in answers {
        assert_eq!(answer.unwrap(), "HTTP/1.1 200 OK");
    }
}
