use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use pliego_testkit::{BASE_PATH, Browser, serve};
use regex::Regex;

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_page_made_without_a_compiler_is_the_page_that_trunk_builds,
    the_served_page_follows_its_corpus_and_shows_mistakes_with_file_and_line,
];

/// Returns the command `pliego`, with the page's program.
fn pliego() -> Command {
    let target = env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let path = Path::new(&target).join("debug/pliego");
    assert!(
        path.exists(),
        "{}: expected the command, found nothing; help: make attack builds it",
        path.display()
    );
    let mut command = Command::new(path);
    command.env("PLIEGO_PROGRAM", "target/program/program.zip");
    command
}

/// Builds the page of a corpus folder, and returns what the command says.
pub(crate) fn build(corpus: &Path, page: &Path) -> String {
    build_with(corpus, page, &[])
}

/// Builds the page as [`build`] does, with further arguments of `pliego build`.
pub(crate) fn build_with(corpus: &Path, page: &Path, arguments: &[&str]) -> String {
    let folders = [corpus, "--output".as_ref(), page];
    let mut command = pliego();
    let command = command.arg("build").args(folders).args(arguments);
    let built = command.output().unwrap();
    assert!(
        built.status.success(),
        "{}: {}",
        corpus.display(),
        String::from_utf8_lossy(&built.stderr)
    );
    String::from_utf8_lossy(&built.stdout).into_owned()
}

/// Leaves out of a page what differs between two builds: its address, and the hashes in names of programs.
pub(crate) fn comparable(html: &str, page: &str) -> String {
    let hash = Regex::new("-[0-9a-f]{16}").unwrap();
    hash.replace_all(&html.replace(page, ""), "").into_owned()
}

fn a_page_made_without_a_compiler_is_the_page_that_trunk_builds(browser: &Browser) {
    let folder = "target/own/peru";
    let said = build("corpus".as_ref(), folder.as_ref());
    assert!(
        said.starts_with("corpus: 5 statements, 2022–2023, 1 language\n"),
        "{said}"
    );
    let own = format!("http://127.0.0.1:{}{BASE_PATH}", serve(folder));
    let shown = |page: &str, address: &str| {
        browser.wait(browser.driver.goto("about:blank"));
        browser.wait(browser.driver.goto(format!("{page}{address}")));
        browser.wait_until_ready();
        comparable(&browser.eval_str("document.body.outerHTML"), page)
    };
    for address in [
        "",
        "?lang=es#s=icor&notes=shown",
        "#p=isl.n8&q=assembly",
        "#view=passages&theme=elections",
        "#view=positions&cell=icor.end-repression",
        "?lang=es#view=themes",
        "#view=figures",
        "#view=concordance&q=people",
        "#view=compare&s=isl,icor",
        "pliego.html#s=isl",
    ] {
        let (built, carried) = (shown(&browser.page(), address), shown(&own, address));
        assert!(built.len() > 10_000, "{address}");
        let differs = built.bytes().zip(carried.bytes()).position(|(a, b)| a != b);
        assert!(
            built == carried,
            "{address}: the pages differ from character {differs:?}"
        );
    }
}

/// A server that ends with its test.
struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn the_served_page_follows_its_corpus_and_shows_mistakes_with_file_and_line(browser: &Browser) {
    let folder = Path::new("target/own/small");
    let _ = fs::remove_dir_all(folder);
    copy(Path::new("tests/core/small"), folder);
    let mut serving = Serving(
        pliego()
            .args(["serve", "target/own/small", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap(),
    );
    let mut line = String::new();
    let mut said = BufReader::new(serving.0.stdout.take().unwrap());
    said.read_line(&mut line).unwrap();
    let address = line
        .split(' ')
        .find(|word| word.starts_with("http"))
        .unwrap();
    browser.wait(browser.driver.goto(format!("{address}#q=roses")));
    browser.wait_until("the page is shown", |browser| {
        browser.is_ready() && browser.texts("h1").concat().contains("Two letters")
    });
    let corpus = folder.join("corpus.toml");
    let before = fs::read_to_string(&corpus).unwrap();
    fs::write(&corpus, before.replace("Two letters", "Letters of bread")).unwrap();
    browser.wait_until("the new title is shown, at the same address", |browser| {
        browser.is_ready()
            && browser.texts("h1").concat().contains("Letters of bread")
            && browser.fragment() == "#q=roses"
    });
    fs::write(&corpus, format!("colour = \"red\"\n{before}")).unwrap();
    browser.wait_until("the mistake is shown above the page", |browser| {
        browser
            .texts("#pliego-problems")
            .join("")
            .contains("corpus.toml:1: expected a known key, found “colour”")
    });
    assert!(
        browser.texts("h1").concat().contains("Letters of bread"),
        "the page stays"
    );
    fs::write(&corpus, before).unwrap();
    browser.wait_until("the page is right again", |browser| {
        browser.texts("#pliego-problems").is_empty()
            && browser.is_ready()
            && browser.texts("h1").concat().contains("Two letters")
    });
    browser.open("");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let copied = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &copied);
        } else {
            fs::copy(entry.path(), copied).unwrap();
        }
    }
}
