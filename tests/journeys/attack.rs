use std::fs;

use pliego_testkit::{BASE_PATH, Browser, serve};

use super::Journey;
use super::audits::pages;

pub(crate) const JOURNEYS: &[Journey] =
    journeys![markup_in_every_field_of_a_corpus_is_shown_as_text];

/// Elements that exist only if the page parsed a text of the corpus as markup (see
/// `pliego_testkit::attack`).
const INJECTED: &str = ":is(img, script, attack-er, u, iframe, [onload], [onerror], [onclick])";
/// Attacks as a reader must see them, as text.
const ATTACKS: [&str; 4] = [
    "<script>attack()</script>",
    "<img src=x onerror=attack()>",
    "'><svg onload=attack()>\u{202e}",
    "</textarea></title><attack-er>",
];

fn markup_in_every_field_of_a_corpus_is_shown_as_text(browser: &Browser) {
    let folder = "target/attack";
    let text = |id: &str| {
        fs::read_to_string(format!("{folder}/corpus/statements/{id}.txt"))
            .expect("target/attack: expected a corpus; help: make attack")
    };
    let host = format!(
        "http://127.0.0.1:{}{BASE_PATH}",
        serve("target/attack/dist")
    );
    let mut shown = String::new();
    for page in pages().into_iter().chain(["pliego.html#s=isl".to_owned()]) {
        browser.wait(browser.driver.goto("about:blank"));
        browser.wait(browser.driver.goto(format!("{host}{page}")));
        if !page.contains("/index.html") {
            browser.wait_until_ready();
            // Folded parts render when they open. The embed code stays folded: its preview is an
            // iframe, as an attack would be.
            browser.run(
                "for (const folded of document.querySelectorAll('details:not(.embed)')) folded.open = true;
                 for (const cell of document.querySelectorAll('.matrix td button')) cell.click()",
            );
        }
        let injected = browser.eval_str(&format!("[...document.body.querySelectorAll('{INJECTED}')].filter(e => !e.matches('script.program')).map(e => e.outerHTML.slice(0, 80)).join(' ')"));
        assert_eq!(
            injected, "",
            "{page}: elements made from texts of the corpus"
        );
        shown += &browser.eval_str("document.title + document.body.textContent");
        for passage in browser.run("return [...document.querySelectorAll('#page :is(.edition, .reader) .passage .printed')].map(e => e.textContent)").as_array().unwrap() {
            let passage = passage.as_str().unwrap();
            let statement = ["isl", "icor"].iter().find(|id| page.contains(*id)).unwrap();
            assert!(text(statement).contains(passage), "{page}: expected a passage of {statement}, found {passage}");
        }
    }
    assert!(text("isl").contains(ATTACKS[0]), "the corpus has attacks");
    for attack in ATTACKS {
        assert!(
            shown.matches(attack).count() > 20,
            "expected {attack} as text on many pages"
        );
    }
}
