use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    (
        "who_demands_a_constituent_assembly_and_who_rejects_elections",
        who,
    ),
    (
        "a_cell_opens_its_words_in_place_and_leads_to_the_passage",
        cell,
    ),
    (
        "demands_are_sorted_by_disagreement_by_mentions_or_as_in_the_codebook",
        sorted,
    ),
    (
        "filters_hold_in_the_matrix_and_one_tendency_is_said",
        filtered,
    ),
    ("on_a_phone_the_matrix_is_a_list_for_each_demand", narrow),
    ("the_matrix_is_complete_by_keyboard", keyboard),
];

/// The stances of a row, in the order of the statements.
fn stances(browser: &Browser, demand: &str) -> String {
    browser
        .texts(&format!("[data-demand={demand}] td"))
        .join(" | ")
}

fn who(browser: &Browser) {
    browser.open("#view=positions");
    assert_eq!(
        stances(browser, "constituent-assembly"),
        "● demands | ┄ not mentioned | ● demands | ┄ not mentioned | ◉ endorses"
    );
    assert_eq!(
        stances(browser, "early-elections"),
        "✕ rejects | ✕ rejects | □ mentions as fact | ┄ not mentioned | ◉ endorses"
    );
    assert_eq!(
        browser.text("[data-demand=early-elections] th em"),
        "one endorses it, two reject it (same current), one mentions it as fact, one is silent"
    );
    assert_eq!(
        stances(browser, "south-secession")
            .matches("not mentioned")
            .count(),
        4
    );
    assert_eq!(browser.texts(".matrix tbody tr").len(), 25);
}

fn cell(browser: &Browser) {
    browser.open("#view=positions");
    browser.click("[data-demand=constituent-assembly] td:nth-of-type(5) button");
    browser.until("the words are shown", |browser| {
        browser.texts(".opened q") == ["the convocation of a Constituent Assembly"]
    });
    assert_eq!(
        browser.text(".opened p:nth-of-type(2)"),
        "ICOR, endorses, others’ voice, ¶ p7 · read in the text"
    );
    assert!(browser.is("document.querySelector('.opened q').lang === 'en'"));
    browser.click("[data-demand=constituent-assembly] td:nth-of-type(1) button");
    browser.until("another cell takes its place", |browser| {
        browser
            .text(".opened p:nth-of-type(2)")
            .starts_with("International Socialist League, demands")
    });
    browser.click(".opened a");
    browser.until_is("#p=isl.sub", Browser::fragment);
    browser.back();
    browser.until_is("#view=positions", Browser::fragment);
}

fn sorted(browser: &Browser) {
    let first = |browser: &Browser| {
        browser.says("document.querySelector('.matrix tbody tr').dataset.demand")
    };
    browser.open("#view=positions");
    assert_eq!(
        first(browser),
        "early-elections",
        "asked for by one, rejected by others"
    );
    browser.click(".orders button:nth-of-type(3)");
    browser.until_is("end-repression", first);
    browser.click(".orders button:nth-of-type(2)");
    let mentions = "[...document.querySelectorAll('.matrix tbody tr')].map(r => [...r.querySelectorAll('td')].filter(d => !d.matches('.silent')).length)";
    browser.until("most spoken of come first", |browser| {
        browser.is(&format!(
            "{mentions}.every((n, i, all) => i === 0 || all[i - 1] >= n)"
        ))
    });
}

fn filtered(browser: &Browser) {
    browser.open("#view=positions&org=isl,ma-peru,icor");
    assert_eq!(browser.texts(".matrix thead th").len(), 4);
    assert_eq!(
        browser.text(".tendency"),
        "Note: ISL and Mov. Anticapitalista belong to the same current; count them as one voice"
    );
    browser.click("[data-facet=org] input[value=ma-peru]");
    browser.until("the matrix is narrower", |browser| {
        browser.texts(".matrix thead th").len() == 3
    });
    assert_eq!(browser.text(".tendency"), "");
    assert_eq!(browser.fragment(), "#org=isl,icor&view=positions");
}

fn narrow(browser: &Browser) {
    for width in [320, 360] {
        browser.open_at("#view=positions", width, 740);
        let overflow =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(browser.says(overflow), "0");
        assert!(
            browser
                .text("[data-demand=free-castillo] td:nth-of-type(5)")
                .starts_with("ICOR")
        );
        browser.click("[data-demand=free-castillo] td:nth-of-type(5) button");
        browser.until("the words are shown", |browser| {
            browser
                .text(".opened q")
                .starts_with("the immediate release")
        });
        assert_eq!(browser.says(overflow), "0");
    }
}

fn keyboard(browser: &Browser) {
    browser.open("#view=positions");
    browser.focus("[data-demand=early-elections] td button");
    browser.press(&[pliego_testkit::Key::Enter]);
    browser.until("the words are shown", |browser| {
        browser
            .text(".opened q")
            .starts_with("The call for general elections")
    });
    assert!(
        browser.is("document.activeElement.ariaExpanded === 'true'"),
        "the focus stays"
    );
    browser.press(&[pliego_testkit::Key::Enter]);
    browser.until("they are put away", |browser| {
        browser.texts(".opened").is_empty()
    });
}
