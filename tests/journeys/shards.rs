use std::fs;
use std::path::{Path, PathBuf};

use pliego_testkit::{BASE_PATH, Browser, serve};

use super::Journey;
use super::own_corpus::{build, build_with, comparable};

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_collection_in_shards_shows_what_it_shows_whole,
    a_page_in_shards_fetches_what_it_shows_and_no_more,
    a_page_in_shards_says_when_texts_cannot_be_loaded_and_asks_again,
];

const CORPUS: &str = "tests/declarations";

/// The elements and texts of the page; attributes in order, because it does not matter when they were set.
/// The timeline names no statement whose text is not here.
const CONTENT: &str = "(function list(node) {
    if (node.matches?.('.timeline')) return '';
    const attributes = [...node.attributes ?? []].map(one => `${one.name}=\"${one.value}\"`).sort();
    const children = [...node.childNodes].filter(child => child.nodeType !== Node.COMMENT_NODE).map(list);
    return node.nodeType === Node.TEXT_NODE ? node.data : `<${node.tagName} ${attributes.join(' ')}>${children.join('')}`;
})(document.querySelector('#content'))";

/// Nothing waits for a text.
const IS_READ: &str = "!document.querySelector('[aria-busy=true], .nothing[role=status]')";

/// Builds the declarations in shards into a folder.
fn in_shards(folder: &str) {
    let said = build_with(CORPUS.as_ref(), folder.as_ref(), &["--shards"]);
    assert!(
        said.contains("--shards: the page carries descriptions"),
        "{said}"
    );
}

fn open(browser: &Browser, page: &str, address: &str) {
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(browser.driver.goto(format!("{page}{address}")));
    browser.wait_until_ready();
}

fn a_collection_in_shards_shows_what_it_shows_whole(browser: &Browser) {
    let [whole, shards] = ["target/own/whole", "target/own/shards"];
    build(CORPUS.as_ref(), whole.as_ref());
    in_shards(shards);
    let [whole, shards] =
        [whole, shards].map(|folder| format!("http://127.0.0.1:{}{BASE_PATH}", serve(folder)));
    let shown = |page: &str, address: &str| {
        open(browser, page, address);
        browser.wait_until(address, |browser| browser.eval_str(IS_READ) == "true");
        comparable(&browser.eval_str(CONTENT), page)
    };
    for address in [
        "",
        "#q=people",
        "#q=%22the+people%22+-king",
        "#q=wom*+OR+droits",
        "#theme=rights&q=men",
        "#s=independence",
        "#p=independence.p4&q=equal",
        "?lang=es#s=sentiments&notes=shown",
        "#view=passages&q=people",
        "#view=positions",
        "#view=themes",
        "#view=concordance&q=people",
        "#view=compare&s=independence,sentiments",
    ] {
        let (expected, found) = (shown(&whole, address), shown(&shards, address));
        let differs = expected
            .bytes()
            .zip(found.bytes())
            .position(|(a, b)| a != b);
        let around = |html: &str| {
            let at = differs.unwrap_or(0);
            let bytes = &html.as_bytes()[at.saturating_sub(120)..(at + 120).min(html.len())];
            String::from_utf8_lossy(bytes).into_owned()
        };
        assert!(
            expected == found,
            "{address}: the pages differ: {} | {}",
            around(&expected),
            around(&found)
        );
    }
}

/// The shards that the page has fetched, by their names.
const FETCHED: &str = "performance.getEntriesByType('resource').map(e => e.name.split('/').pop()) \
                       .filter(name => name.endsWith('.shard')).sort().join(' ')";

fn a_page_in_shards_fetches_what_it_shows_and_no_more(browser: &Browser) {
    let folder = "target/own/fetched";
    in_shards(folder);
    let page = format!("http://127.0.0.1:{}{BASE_PATH}", serve(folder));
    open(browser, &page, "#q=unalienable");
    browser.wait_until("the text", |browser| {
        browser.texts(".entry .snippet").len() == 1
    });
    assert_eq!(browser.eval_str(FETCHED), "text-0.shard words-0.shard");
    // Words and prefixes need no text but that of the statements found.
    open(browser, &page, "#q=xylophone");
    browser.wait_until("the words", |browser| {
        browser.text(".nothing").contains("xylophone")
    });
    assert_eq!(browser.eval_str(FETCHED), "words-0.shard");
}

fn a_page_in_shards_says_when_texts_cannot_be_loaded_and_asks_again(browser: &Browser) {
    let folder = "target/own/without-shards";
    in_shards(folder);
    let away = Path::new("target/own/shards-away");
    let _ = fs::remove_dir_all(away);
    fs::create_dir_all(away).unwrap();
    let shards: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("shards-"))
        .collect();
    for shard in &shards {
        fs::rename(shard, away.join(shard.file_name().unwrap())).unwrap();
    }
    let page = format!("http://127.0.0.1:{}{BASE_PATH}", serve(folder));
    for address in [
        "",
        "#view=themes",
        "pliego.html",
        "pliego.html#s=independence",
    ] {
        open(browser, &page, address);
        browser.wait_until(address, |browser| {
            browser.text("#content").contains("could not be loaded")
        });
        // Date and issuer are there.
        let descriptions = "document.querySelectorAll('.entry .when').length";
        if !address.contains("themes") {
            assert_eq!(browser.eval_str(descriptions), "9", "{address}");
        }
    }
    open(browser, &page, "");
    browser.wait_until("the note", |browser| {
        browser.text("#content").contains("could not be loaded")
    });
    for shard in &shards {
        fs::rename(away.join(shard.file_name().unwrap()), shard).unwrap();
    }
    browser.run("location.hash = '#theme=rights'");
    browser.wait_until("the texts", |browser| {
        browser.eval_str(IS_READ) == "true" && !browser.texts(".entry .snippet").is_empty()
    });
    assert!(!browser.text("#content").contains("could not be loaded"));
    // The page has said in the console what failed; this one says nothing.
    open(browser, &page, "");
}
