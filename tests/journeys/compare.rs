use pliego_testkit::Browser;

use super::Journey;

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    two_statements_are_aligned_by_theme_and_gaps_say_not_mentioned,
    two_statements_are_aligned_by_demand,
    two_statements_chosen_from_lists_are_kept_in_the_address,
    two_statements_are_read_side_by_side_and_swap_sides,
    shared_wording_is_listed_and_links_to_both_passages,
];

/// Returns the cells of a row.
fn row(browser: &Browser, label: &str) -> Vec<String> {
    let rows = "[...document.querySelectorAll('.aligned tbody tr')]";
    browser.run(&format!(
        "{rows}.find(r => r.querySelector('th').innerText === {label:?}).id = 'row'"
    ));
    browser.texts("#row td")
}

fn two_statements_are_aligned_by_theme_and_gaps_say_not_mentioned(browser: &Browser) {
    browser.open("#view=compare&s=independence,sentiments");
    assert_eq!(
        browser.texts(".aligned thead th"),
        [
            "theme",
            "Second Continental Congress",
            "Woman’s Rights Convention at Seneca Falls"
        ]
    );
    let rights = row(browser, "Rights");
    assert!(
        rights[0].contains("p4 all men are created equal")
            && rights[1].contains("p3 all men and women are created equal"),
        "expected passages of both, found {rights:?}"
    );
    browser.open("#view=compare&s=independence,sentiments");
    let alone = row(browser, "Independence");
    assert!(
        alone[0].starts_with("p3 ") && alone[1] == "not mentioned",
        "expected a passage of the first only, found {alone:?}"
    );
    let head = |row: &str| {
        browser.eval_str(&format!(
            "document.querySelector({row:?}).closest('tbody').querySelector('.group').innerText"
        ))
    };
    assert_eq!(head("#row"), "Only Second Continental Congress");
    assert_eq!(head(".aligned tbody"), "Both statements");
    browser.click("#row a");
    browser.wait_for_text("#p=independence.p3", Browser::fragment);
    browser.back();
    browser.wait_for_text("#view=compare&s=independence,sentiments", Browser::fragment);
}

fn two_statements_are_aligned_by_demand(browser: &Browser) {
    browser.open("#view=compare&s=manifesto,rights");
    browser.click(".compare .orders button:nth-of-type(2)");
    browser.wait_until("the rows are demands", |browser| {
        browser.text(".aligned thead th") == "demand"
    });
    let property = row(browser, "Protection of private property");
    assert!(
        property[0].starts_with("✕ rejects, own voice p4 Expropriation des Grundeigentums"),
        "expected a rejection, found {property:?}"
    );
    assert!(
        property[1].starts_with("● demands, own voice p20 La propriété étant"),
        "expected a demand, found {property:?}"
    );
}

fn two_statements_chosen_from_lists_are_kept_in_the_address(browser: &Browser) {
    browser.open("#view=compare");
    assert!(
        browser
            .text(".compare .nothing")
            .starts_with("Choose two different statements")
    );
    for (side, id) in [(1, "nation"), (2, "gotha")] {
        browser.click(&format!(".pair p:nth-child({side}) option[value={id}]"));
    }
    browser.wait_for_text("#view=compare&s=nation,gotha", Browser::fragment);
    browser.wait_until("two statements have columns", |browser| {
        browser.texts(".aligned thead th").len() == 3
    });
    browser.back();
    browser.wait_for_text("#view=compare&s=nation", Browser::fragment);
    browser.wait_until("the table is gone", |browser| {
        browser.texts(".aligned").is_empty()
    });
    browser.open("#view=compare&s=rights,nobody");
    assert!(browser.text(".ignored").ends_with("s=nobody"));
    for width in [320, 360] {
        browser.open_at("?lang=es#view=compare&s=gotha,nation", width, 740);
        let overflowing = "[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1 && !e.closest('nav'))
            .map(e => e.tagName + '.' + e.className + ' ' + e.scrollWidth + '>' + e.clientWidth + e.textContent.slice(0, 30)).slice(0, 8).join(' | ')";
        let beyond = browser.eval_str(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert_eq!(
            beyond,
            "0",
            "{width} pixels: expected no overflow, found {}",
            browser.eval_str(overflowing)
        );
    }
}

fn two_statements_are_read_side_by_side_and_swap_sides(browser: &Browser) {
    browser.open("#view=compare&s=independence,nation");
    browser.click(".compare .orders button:nth-of-type(3)");
    browser.wait_for_text(
        "#view=compare&align=texts&s=independence,nation",
        Browser::fragment,
    );
    let heads = |browser: &Browser| browser.texts(".texts h3").join(" | ");
    browser.wait_for_text("Second Continental Congress | José María Morelos", heads);
    assert!(
        browser
            .text(".texts p")
            .starts_with("p1 In CONGRESS, July 4, 1776")
    );
    browser.click(".compare .choice > button");
    browser.wait_for_text(
        "#view=compare&align=texts&s=nation,independence",
        Browser::fragment,
    );
    browser.wait_for_text("José María Morelos | Second Continental Congress", heads);
    browser.open("#view=compare&s=rights,rights");
    assert!(
        browser
            .text(".compare .nothing")
            .starts_with("This is the same statement twice")
    );
}

fn shared_wording_is_listed_and_links_to_both_passages(browser: &Browser) {
    browser.open("#view=compare&s=independence,sentiments");
    assert!(browser.text(".sharing h3").starts_with("Shared wording: "));
    // Capitals and commas differ.
    let words = |text: String| text.to_lowercase().replace(',', "");
    let first = words(browser.text(".sharing li mark"));
    assert!(
        first.split_whitespace().count() >= 4,
        "expected four words or more, found {first}"
    );
    browser.click(".sharing li a:last-of-type");
    browser.wait_until(
        "the reader shows a passage of the second statement",
        |browser| browser.fragment().starts_with("#p=sentiments."),
    );
    assert!(words(browser.text(".passage.current .text")).contains(&first));
}
