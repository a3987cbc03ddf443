use pliego_testkit::Browser;

use super::Journey;

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    all_passages_of_a_theme_are_one_click_away,
    each_theme_has_a_strip_and_a_share_for_each_statement,
    a_strip_links_to_the_first_passage_of_its_theme,
    distinctive_words_link_to_their_concordance,
];

fn each_theme_has_a_strip_and_a_share_for_each_statement(browser: &Browser) {
    browser.open("#view=themes");
    assert_eq!(browser.texts(".themes-table tbody tr").len(), 6);
    let taxes = browser.texts(".themes-table tbody tr:last-child td");
    assert_eq!(
        [&*taxes[2], &*taxes[7]],
        ["–", "–"],
        "a statement without the theme has no share"
    );
    assert!(taxes[0].ends_with('%') && taxes[4].ends_with('%'));
    let before = browser.text(".themes-table tbody tr:first-child td");
    browser.click(".themes-view .orders button:nth-of-type(2)");
    browser.wait_until("the shares are measured in words", |browser| {
        browser.text(".themes-table tbody tr:first-child td") != before
    });
    // No part of a strip is outside of it.
    let inside = "[...document.querySelectorAll('.strip-of-theme')].every(s => { const b = s.getBoundingClientRect();
        return [...s.children].every(r => { const c = r.getBoundingClientRect(); return c.left >= b.left - 1 && c.right <= b.right + 1 }) })";
    assert!(browser.eval_bool(inside));
    browser.open("#org=continental-congress,seneca-falls&view=themes");
    assert_eq!(
        browser.texts(".themes-table thead th"),
        [
            "Themes",
            "Second Continental Congress",
            "Woman’s Rights Convention at Seneca Falls"
        ]
    );
    for width in [320, 360] {
        browser.open_at("?lang=es#view=themes", width, 740);
        assert_eq!(
            browser.eval_str(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}

fn a_strip_links_to_the_first_passage_of_its_theme(browser: &Browser) {
    browser.open("#view=themes");
    browser.click(".themes-table tbody tr:first-child td:last-child a");
    browser.wait_for_text("#theme=rights&p=republic.p5", Browser::fragment);
    browser.back();
    browser.wait_for_text("#view=themes", Browser::fragment);
}

fn distinctive_words_link_to_their_concordance(browser: &Browser) {
    browser.open("#view=concordance");
    assert_eq!(browser.texts(".vocabulary section").len(), 9);
    let distinctive = browser.texts(".vocabulary section:nth-of-type(3) div:nth-of-type(1) li a");
    assert!(
        distinctive.contains(&"Congreso".to_owned()) && distinctive.contains(&"Patria".to_owned()),
        "expected Congreso and Patria, found {distinctive:?}"
    );
    assert!(
        browser
            .text(".vocabulary .note")
            .contains("log-likelihood (Dunning 1993")
    );
    browser.click(".vocabulary section:nth-of-type(3) li a");
    browser.wait_until("the concordance of the word is open", |browser| {
        !browser.texts(".kwic tbody tr").is_empty()
    });
    browser.open_at("#view=concordance", 320, 740);
    assert_eq!(
        browser.eval_str(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        ),
        "0"
    );
}

fn all_passages_of_a_theme_are_one_click_away(browser: &Browser) {
    browser.open("#theme=labour");
    browser.click(".found a[href$='view=passages']");
    browser.wait_for_text("#theme=labour&view=passages", Browser::fragment);
    let count = browser.texts(".passage-list li").len();
    assert_eq!(browser.text(".hits"), format!("{count} passages"));
    assert!(
        count > 8,
        "expected every passage of the theme, found {count}"
    );
    assert!(
        browser.eval_bool("[...document.querySelectorAll('.passage-list li')].every(item => item.querySelector('mark'))"),
        "each passage marks its words"
    );
    browser.click(".orders button:nth-of-type(2)");
    browser.wait_for_text(
        "#theme=labour&view=passages&group=filter",
        Browser::fragment,
    );
    browser.wait_until("the passages stand under the theme", |browser| {
        browser.texts(".passage-list h2") == [format!("Labour and property {count} passages")]
    });
    // From the table of themes, too.
    browser.open("#org=continental-congress,seneca-falls&q=equal&view=themes");
    browser.click(".themes-table tbody tr:first-child th a");
    browser.wait_until("the passages of the first theme are listed", |browser| {
        browser.fragment() == "#org=continental-congress,seneca-falls&theme=rights&view=passages"
            && !browser.texts(".passage-list li").is_empty()
    });
    browser.open("#theme=labour&view=passages&group=filter");
    browser.click(".passage-list li:first-of-type a");
    browser.wait_until("the passage is open in the reader", |browser| {
        browser.fragment().contains("p=rights.p20")
    });
    browser.open("#view=passages");
    assert!(browser.text(".nothing").starts_with("Choose a theme"));
}
