use pliego_testkit::Browser;

use super::Journey;
use super::page::in_widths;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    claims_of_deaths_are_listed_with_issuer_and_date,
    claims_and_tallies_have_different_marks_and_no_line_joins_them,
    buttons_switch_between_deaths_wounded_and_other_figures,
    filters_narrow_the_figures_and_a_claim_links_to_its_passage,
    labels_of_the_time_axis_never_collide,
];

fn claims_of_deaths_are_listed_with_issuer_and_date(browser: &Browser) {
    browser.open("#view=figures");
    let rows = browser.texts(".claims tbody tr");
    assert_eq!(rows.len(), 6);
    assert!(
        rows[0].starts_with(
            "International Socialist League 16 December 2022 more than 20 victims ¶ n2"
        ),
        "expected the claim of the ISL first, found {rows:?}"
    );
    assert!(rows[2].starts_with(
        "Movimiento Anticapitalista – Peru between 17 and 23 December 2022 15 December 2022 28 deaths nationwide ¶ p2"
    ));
    assert!(rows[4].starts_with("International Left about 26 January 2023 70 fighters ¶ p1"));
    assert!(rows[5].starts_with("ICOR 7 February 2023 60 dead ¶ p6"));
    assert!(
        rows[4].contains("according to the declaration"),
        "a claim names its issuer"
    );
}

fn claims_and_tallies_have_different_marks_and_no_line_joins_them(browser: &Browser) {
    browser.open("#view=figures");
    // A claim without a number (“dozens”) has no mark.
    assert_eq!(
        browser.eval_str("document.querySelectorAll('.claim').length"),
        "5"
    );
    assert!(browser.eval_bool("document.querySelectorAll('.tally').length > 20"));
    assert!(
        browser
            .eval_bool("!document.querySelector('.plot-of-figures :is(path, polyline, polygon)')")
    );
    assert!(
        browser.eval_bool("document.querySelector('.claim .range')"),
        "an approximate date is a range"
    );
    assert_eq!(browser.texts(".key li").len(), 5);
    assert_eq!(
        browser.texts(".claim .bound").len(),
        2,
        "a claim of more than a number is an arrow"
    );
    assert!(browser.eval_bool("document.querySelectorAll('.claim circle').length === 2"));
    assert!(
        browser
            .texts(".plot-of-figures > text:not(.tally)")
            .contains(&"80 deaths, as claimed".to_owned())
    );
    assert_eq!(
        browser.eval_str("document.querySelectorAll('.plot-of-figures .month').length"),
        "2"
    );
    assert_eq!(
        browser.text(".key + .note"),
        "One count is dated outside these days; only the table has it."
    );
    let boxes = "[...document.querySelectorAll('.claim text:not(.bound)')].map(t => t.getBoundingClientRect())";
    assert!(
        browser.eval_bool(&format!(
            "(b => b.every((one, i) => b.every((other, j) => i === j || one.right <= other.left || other.right <= one.left
                || one.bottom <= other.top + 3 || other.bottom <= one.top + 3)))({boxes})"
        )),
        "no label overlaps another"
    );
    let heights = "[...document.querySelectorAll('.claim')].map(g => g.querySelector('circle, rect, .bound').getBoundingClientRect().top)";
    assert!(
        browser.eval_bool(&format!(
            "(h => h[3] < h[4] && h[4] < h[1] && h[1] < h[0])({heights})"
        )),
        "the marks from top to bottom are 70, 60, 28, 20"
    );
}

fn buttons_switch_between_deaths_wounded_and_other_figures(browser: &Browser) {
    browser.open("#view=figures");
    browser.click(".orders button:nth-of-type(2)");
    browser.wait_until("the claims of wounded are listed", |browser| {
        browser.texts(".claims tbody tr").len() == 2
    });
    assert!(browser.texts(".claims tbody tr")[1].contains("more than 700 wounded"));
    browser.click(".figures details summary");
    browser.wait_until("the tallies are listed in a table", |browser| {
        browser.texts(".figures details tbody tr").len() >= 5
    });
    assert!(browser.eval_bool(
        "document.querySelector('.figures details a').getAttribute('href') === 'context/index.html'"
    ));
    browser.click(".orders button:nth-of-type(3)");
    browser.wait_until("the other figures are listed", |browser| {
        browser.texts(".claims tbody tr").len() >= 10
    });
    assert!(browser.eval_bool("!document.querySelector('.plot-of-figures')"));
}

fn filters_narrow_the_figures_and_a_claim_links_to_its_passage(browser: &Browser) {
    browser.open("#org=icor&view=figures");
    assert_eq!(browser.texts(".claims tbody tr").len(), 1);
    browser.click(".claims tbody a");
    browser.wait_for_text("#org=icor&p=icor.p6", Browser::fragment);
    for width in [320, 360] {
        browser.open_at("?lang=es#view=figures", width, 740);
        assert_eq!(
            browser.eval_str(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}

fn labels_of_the_time_axis_never_collide(browser: &Browser) {
    let widths = [320, 360, 700, 820, 1090, 1280, 1366, 1440, 1920];
    in_widths(browser, "#view=figures", &widths, |width| {
        let collisions = "(() => {
            const days = /^\\d+ \\p{L}+( \\d{4})?$/u, texts = [...document.querySelectorAll('.figures svg text')];
            const boxes = texts.filter(text => days.test(text.textContent)).map(text => text.getBoundingClientRect());
            return boxes.length < 2 || boxes.some((a, i) => boxes.slice(i + 1).some(b =>
                a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)) })()";
        assert!(!browser.eval_bool(collisions), "at {width} pixels");
    });
}
