use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    ("themes_run_through_each_statement_with_their_share", shares),
    ("a_strip_leads_to_the_first_passage_of_its_theme", strip),
    ("words_of_each_statement_lead_to_their_concordance", words),
];

fn shares(browser: &Browser) {
    browser.open("#view=themes");
    assert_eq!(browser.texts(".themes-table tbody tr").len(), 16);
    let solidarity = browser.texts(".themes-table tbody tr:last-child td");
    assert_eq!(
        solidarity[1..3],
        ["–", "–"],
        "who does not carry a theme has no share of it"
    );
    assert!(solidarity[0].ends_with('%') && solidarity[4].ends_with('%'));
    let before = browser.text(".themes-table tbody tr:first-child td");
    browser.click(".themes-view .orders button:nth-of-type(2)");
    browser.until("it is measured in words", |browser| {
        browser.text(".themes-table tbody tr:first-child td") != before
    });
    // Strips never leave their place.
    let inside = "[...document.querySelectorAll('.strip-of-theme')].every(s => { const b = s.getBoundingClientRect();
        return [...s.children].every(r => { const c = r.getBoundingClientRect(); return c.left >= b.left - 1 && c.right <= b.right + 1 }) })";
    assert!(browser.is(inside));
    browser.open("#org=isl,icor&view=themes");
    assert_eq!(
        browser.texts(".themes-table thead th"),
        ["Themes", "International Socialist League", "ICOR"]
    );
    for width in [320, 360] {
        browser.open_at("?lang=es#view=themes", width, 740);
        assert_eq!(
            browser.says(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}

fn strip(browser: &Browser) {
    browser.open("#view=themes");
    browser.click(".themes-table tbody tr:last-child td:last-child a");
    browser.until_is("#theme=solidarity&p=icor.title", Browser::fragment);
    browser.back();
    browser.until_is("#view=themes", Browser::fragment);
}

fn words(browser: &Browser) {
    browser.open("#view=concordance");
    assert_eq!(browser.texts(".vocabulary section").len(), 5);
    let distinctive = browser.texts(".vocabulary section:nth-of-type(3) div:nth-of-type(1) li a");
    assert!(
        distinctive.contains(&"independence".to_owned())
            && distinctive.contains(&"scientific".to_owned()),
        "{distinctive:?}"
    );
    assert!(
        browser
            .text(".vocabulary .note")
            .contains("log-likelihood (Dunning 1993")
    );
    browser.click(".vocabulary section:nth-of-type(3) li a");
    browser.until("its concordance is open", |browser| {
        !browser.texts(".kwic tbody tr").is_empty()
    });
    browser.open_at("#view=concordance", 320, 740);
    assert_eq!(
        browser.says("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
        "0"
    );
}
