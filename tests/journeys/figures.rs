use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    ("what_each_says_of_the_dead_and_when", dead),
    (
        "claims_and_counts_are_other_marks_and_nothing_joins_them",
        marks,
    ),
    ("wounded_and_other_figures_can_be_picked", picked),
    (
        "filters_hold_for_figures_and_a_claim_leads_to_its_passage",
        filtered,
    ),
];

fn dead(browser: &Browser) {
    browser.open("#view=figures");
    let rows = browser.texts(".claims tbody tr");
    assert_eq!(rows.len(), 6);
    assert!(
        rows[0].starts_with(
            "International Socialist League 16 December 2022 more than 20 victims ¶ n2"
        ),
        "{rows:?}"
    );
    assert!(rows[2].starts_with(
        "Movimiento Anticapitalista – Peru 15 December 2022 28 deaths nationwide ¶ p2"
    ));
    assert!(rows[4].starts_with("International Left about 26 January 2023 70 fighters ¶ p1"));
    assert!(rows[5].starts_with("ICOR 7 February 2023 60 dead ¶ p6"));
    assert!(
        rows[4].contains("according to the declaration"),
        "a claim is its issuer’s"
    );
}

fn marks(browser: &Browser) {
    browser.open("#view=figures");
    // “dozens” has no number, and no place in the drawing.
    assert_eq!(
        browser.says("document.querySelectorAll('.claim').length"),
        "5"
    );
    assert!(browser.is("document.querySelectorAll('.tally').length > 20"));
    assert!(browser.is("!document.querySelector('.plot-of-figures :is(path, polyline, polygon)')"));
    assert!(
        browser.is("document.querySelector('.claim .range')"),
        "an approximate date is a range"
    );
    assert!(browser.texts(".figures-key li").len() == 4);
    let heights = "[...document.querySelectorAll('.claim')].map(g => g.querySelector('circle, rect').getBoundingClientRect().top)";
    assert!(
        browser.is(&format!(
            "(h => h[3] < h[4] && h[4] < h[1] && h[1] < h[0])({heights})"
        )),
        "70 stands over 60 over 28 over 20"
    );
}

fn picked(browser: &Browser) {
    browser.open("#view=figures");
    browser.click(".orders button:nth-of-type(2)");
    browser.until("the wounded are shown", |browser| {
        browser.texts(".claims tbody tr").len() == 2
    });
    assert!(browser.texts(".claims tbody tr")[1].contains("more than 700 wounded"));
    browser.click(".figures details summary");
    browser.until("the counts are a table, too", |browser| {
        browser.texts(".figures details tbody tr").len() >= 5
    });
    assert!(browser.is(
        "document.querySelector('.figures details a').getAttribute('href') === 'context/index.html'"
    ));
    browser.click(".orders button:nth-of-type(3)");
    browser.until("the others are shown", |browser| {
        browser.texts(".claims tbody tr").len() >= 10
    });
    assert!(browser.is("!document.querySelector('.plot-of-figures')"));
}

fn filtered(browser: &Browser) {
    browser.open("#org=icor&view=figures");
    assert_eq!(browser.texts(".claims tbody tr").len(), 1);
    browser.click(".claims tbody a");
    browser.until_is("#org=icor&p=icor.p6", Browser::fragment);
    for width in [320, 360] {
        browser.open_at("?lang=es#view=figures", width, 740);
        assert_eq!(
            browser.says(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}
