use pliego_testkit::Browser;

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
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
    browser.open("#view=compare&s=isl,icor");
    assert_eq!(
        browser.texts(".aligned thead th"),
        ["theme", "International Socialist League", "ICOR"]
    );
    let solidarity = row(browser, "International solidarity");
    assert!(
        solidarity[0].contains("n9 marches and events") && solidarity[1].contains("p1 We salute"),
        "expected passages of both, found {solidarity:?}"
    );
    browser.open("#view=compare&s=isl,icor");
    let alone = row(browser, "Self-defence, armed struggle and war");
    assert!(
        alone[0].starts_with("n8 ") && alone[1] == "not mentioned",
        "expected a passage of the first only, found {alone:?}"
    );
    let head = |row: &str| {
        browser.eval_str(&format!(
            "document.querySelector({row:?}).closest('tbody').querySelector('.group').innerText"
        ))
    };
    assert_eq!(head("#row"), "Only International Socialist League");
    assert_eq!(head(".aligned tbody"), "Both statements");
    browser.click("#row a");
    browser.wait_for_text("#p=isl.n8", Browser::fragment);
    browser.back();
    browser.wait_for_text("#view=compare&s=isl,icor", Browser::fragment);
}

fn two_statements_are_aligned_by_demand(browser: &Browser) {
    browser.open("#view=compare&s=ma-peru,icor");
    browser.click(".compare .orders button:nth-of-type(2)");
    browser.wait_until("the rows are demands", |browser| {
        browser.text(".aligned thead th") == "demand"
    });
    let elections = row(browser, "New general elections as a way out");
    assert!(
        elections[0].starts_with("✕ rejects, own voice p4 New elections for 2023"),
        "expected a rejection, found {elections:?}"
    );
    assert!(
        elections[1]
            .starts_with("◉ endorses, others’ voice p7 a call for national elections in 2023")
    );
}

fn two_statements_chosen_from_lists_are_kept_in_the_address(browser: &Browser) {
    browser.open("#view=compare");
    assert!(
        browser
            .text(".compare .nothing")
            .starts_with("Choose two different statements")
    );
    for (side, id) in [(1, "intl-left"), (2, "pcp-ml")] {
        browser.click(&format!(".pair p:nth-child({side}) option[value={id}]"));
    }
    browser.wait_for_text("#view=compare&s=intl-left,pcp-ml", Browser::fragment);
    browser.wait_until("two statements have columns", |browser| {
        browser.texts(".aligned thead th").len() == 3
    });
    browser.back();
    browser.wait_for_text("#view=compare&s=intl-left", Browser::fragment);
    browser.wait_until("the table is gone", |browser| {
        browser.texts(".aligned").is_empty()
    });
    browser.open("#view=compare&s=isl,nobody");
    assert!(browser.text(".ignored").ends_with("s=nobody"));
    for width in [320, 360] {
        browser.open_at("?lang=es#view=compare&s=pcp-ml,intl-left", width, 740);
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
    browser.open("#view=compare&s=ma-peru,pcp-ml");
    browser.click(".compare .orders button:nth-of-type(3)");
    browser.wait_for_text(
        "#view=compare&align=texts&s=ma-peru,pcp-ml",
        Browser::fragment,
    );
    let heads = |browser: &Browser| browser.texts(".texts h3").join(" | ");
    browser.wait_for_text(
        "Movimiento Anticapitalista – Peru | Peruvian Communist Party (M-L)",
        heads,
    );
    assert!(
        browser
            .text(".texts p")
            .starts_with("title Peru: National insurgency")
    );
    browser.click(".compare .choice > button");
    browser.wait_for_text(
        "#view=compare&align=texts&s=pcp-ml,ma-peru",
        Browser::fragment,
    );
    browser.wait_for_text(
        "Peruvian Communist Party (M-L) | Movimiento Anticapitalista – Peru",
        heads,
    );
    browser.open("#view=compare&s=isl,isl");
    assert!(
        browser
            .text(".compare .nothing")
            .starts_with("This is the same statement twice")
    );
}

fn shared_wording_is_listed_and_links_to_both_passages(browser: &Browser) {
    browser.open("#view=compare&s=isl,ma-peru");
    assert!(browser.text(".sharing h3").starts_with("Shared wording: "));
    let first = browser.text(".sharing li mark").to_lowercase();
    assert!(
        first.split_whitespace().count() >= 4,
        "expected four words or more, found {first}"
    );
    browser.click(".sharing li a:last-of-type");
    browser.wait_until(
        "the reader shows a passage of the second statement",
        |browser| browser.fragment().starts_with("#p=ma-peru."),
    );
    assert!(
        browser
            .text(".passage.current .text")
            .to_lowercase()
            .contains(&first)
    );
}
