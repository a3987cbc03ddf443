use std::fs;

use super::Journey;
use super::audits::pages;
use pliego_testkit::Browser;
use pliego_testkit::{BELOW, serve};

pub(crate) const JOURNEYS: &[Journey] = &[(
    "attacks_in_every_field_of_a_corpus_are_words_like_others",
    attacks,
)];

/// What `pliego_testkit::attack` puts into every field, if any of it became an element.
const MADE: &str = ":is(img, script, attack-er, u, iframe, [onload], [onerror], [onclick])";
/// Some of it, as it is to be read.
const READ: [&str; 4] = [
    "<script>attack()</script>",
    "<img src=x onerror=attack()>",
    "'><svg onload=attack()>\u{202e}",
    "</textarea></title><attack-er>",
];

fn attacks(browser: &Browser) {
    let folder = "target/attack";
    let text = |id: &str| fs::read_to_string(format!("{folder}/corpus/statements/{id}.txt"));
    let printed = text("isl").expect("make test makes a corpus of attacks");
    let host = format!("http://127.0.0.1:{}{BELOW}", serve("target/attack/dist"));
    let mut read = String::new();
    for page in pages().into_iter().chain(["pliego.html#s=isl".to_owned()]) {
        browser.wait(browser.driver.goto("about:blank"));
        browser.wait(browser.driver.goto(format!("{host}{page}")));
        if !page.contains("/index.html") {
            browser.until("the page answers", |browser| {
                browser.is("document.documentElement.hasAttribute('data-ready')")
            });
            // What is folded is drawn when it is opened; a preview is a frame of ours.
            browser.run(
                "for (const folded of document.querySelectorAll('details:not(.embed)')) folded.open = true;
                 for (const cell of document.querySelectorAll('.matrix td button')) cell.click()",
            );
        }
        let made = browser.says(&format!("[...document.body.querySelectorAll('{MADE}')].filter(e => !e.matches('script.program')).map(e => e.outerHTML.slice(0, 80)).join(' ')"));
        assert_eq!(made, "", "{page}");
        read += &browser.says("document.title + document.body.textContent");
        for passage in browser.run("return [...document.querySelectorAll('#page :is(.edition, .reader) .passage .printed')].map(e => e.textContent)").as_array().unwrap() {
            let passage = passage.as_str().unwrap();
            let statement = ["isl", "icor"].iter().find(|id| page.contains(*id)).unwrap();
            assert!(text(statement).unwrap().contains(passage), "{page}: {passage}");
        }
    }
    assert!(printed.contains(READ[0]));
    for attack in READ {
        assert!(read.matches(attack).count() > 20, "{attack} is to be read");
    }
}
