use pliego_testkit::{Browser, Key};

use super::Journey;
use super::reader::in_view;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    results_follow_the_typing_and_are_one_step_of_the_history,
    hits_are_marked_counted_and_stepped_through,
    a_word_that_occurs_nowhere_is_named_with_the_nearest_word,
    a_minus_finds_the_statements_without_a_word,
    common_questions_have_an_address_that_answers_them,
    the_concordance_lists_and_sorts_every_hit_and_opens_its_passage,
    a_query_is_kept_across_views_and_in_the_address,
    a_search_from_a_view_without_a_list_links_to_the_list,
    enter_moves_the_focus_to_the_count_of_results,
    a_slash_moves_the_focus_to_the_search_field_but_is_typed_in_a_field,
    a_query_is_answered_by_a_theme_or_a_demand_that_replaces_it,
    hostile_queries_are_shown_as_text,
];

const FIELD: &str = ".search input";

fn results_follow_the_typing_and_are_one_step_of_the_history(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("Secesión");
    browser.wait_for_text("", Browser::listed);
    for _ in 0..8 {
        browser.press(&[Key::Backspace]);
    }
    browser.type_text("secess*");
    browser.wait_for_text("pcp-ml", Browser::listed);
    browser.wait_for_text("#q=secess*", Browser::fragment);
    assert_eq!(
        browser.texts("[data-statement=pcp-ml] mark.hit"),
        ["secession"]
    );
    browser.back();
    browser.wait_for_text("", Browser::fragment);
    browser.wait_for_text("isl ma-peru pcp-ml intl-left icor", Browser::listed);
    browser.wait_for_text("", |browser| {
        browser.eval_str(&format!("document.querySelector({FIELD:?}).value"))
    });
}

fn hits_are_marked_counted_and_stepped_through(browser: &Browser) {
    browser.open("#q=boluarte&s=icor");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    // The entry is below the window, where browsers lay nothing out.
    let carrying = browser.eval_str(
        "document.querySelector('[data-statement=icor] .carrying').textContent.replace(/\\s+/g, ' ')",
    );
    assert!(
        carrying.starts_with("2 hits · 2 matching passages: p4 p7"),
        "{carrying}"
    );
    assert_eq!(
        browser.texts("[id='icor.p4'] mark.hit"),
        ["Boularte"],
        "a correct name finds its misprint"
    );
    assert_eq!(browser.text(".steps"), "2 matching passages ‹›");
    browser.click(".steps a:last-child");
    browser.wait_for_text("#q=boluarte&p=icor.p4", Browser::fragment);
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("icor.p4"))
    });
    browser.open("#q=%22constituent%20assembly%22&s=icor");
    assert_eq!(
        browser.texts("[id='icor.p7'] mark.hit"),
        ["Constituent Assembly"]
    );
    // Themes and hits have different marks.
    browser.open("#theme=constituent&q=assembly&s=icor");
    assert!(browser.texts("[id='icor.p7'] mark.first").len() == 1);
}

fn a_word_that_occurs_nowhere_is_named_with_the_nearest_word(browser: &Browser) {
    browser.open("#q=castilo%20coup");
    assert_eq!(browser.listed(), "");
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement contains “castilo”. Nearest: castillo")
    );
    browser.click(".nothing a");
    browser.wait_for_text("#q=castillo%20coup", Browser::fragment);
    browser.wait_for_text("isl pcp-ml", Browser::listed);
}

fn a_minus_finds_the_statements_without_a_word(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("coup");
    browser.wait_for_text("isl ma-peru pcp-ml", Browser::listed);
    for _ in 0..4 {
        browser.press(&[Key::Backspace]);
    }
    browser.type_text("-coup");
    browser.wait_for_text("intl-left icor", Browser::listed);
}

fn common_questions_have_an_address_that_answers_them(browser: &Browser) {
    browser.open("#demand=south-secession");
    assert_eq!(browser.listed(), "pcp-ml");
    browser.open("#q=-castillo");
    assert_eq!(browser.listed(), "ma-peru");
    browser.open("#theme=self-defence");
    assert_eq!(
        browser.texts("[data-statement=intl-left] .carrying a"),
        ["p7", "b3", "b7"]
    );
    browser.open("#to=2022-12-19");
    assert_eq!(
        browser.listed(),
        "isl ma-peru",
        "a date that may be before 20 December is included"
    );
    browser.open("#demand=international-solidarity");
    assert_eq!(
        browser.listed(),
        "isl intl-left icor",
        "statements with a stance on international solidarity"
    );
}

fn the_concordance_lists_and_sorts_every_hit_and_opens_its_passage(browser: &Browser) {
    browser.open("#q=coup&view=concordance");
    assert_eq!(browser.texts(".kwic tbody tr").len(), 12);
    assert!(browser.texts(".kwic mark").iter().all(|hit| hit == "coup"));
    let starts = "[...document.querySelectorAll('.kwic mark')].map(m => Math.round(m.getBoundingClientRect().left))";
    assert!(
        browser.eval_bool(&format!("new Set({starts}).size === 1")),
        "all hits begin below each other"
    );
    let joined = "[...document.querySelectorAll('.kwic .right')].filter(c => /^[^\\s]/.test(c.lastElementChild.textContent))
        .every(c => Math.abs(c.querySelector('mark').getBoundingClientRect().right - c.lastElementChild.getBoundingClientRect().left) < 1)";
    assert!(
        browser.eval_bool(joined),
        "nothing stands between a hit and the hyphen after it"
    );
    assert_eq!(
        browser.texts(".dispersion li span"),
        [
            "7 hits, 5 per 1,000 words",
            "3 hits, 4 per 1,000 words",
            "2 hits, 2 per 1,000 words"
        ]
    );
    assert_eq!(
        browser.eval_str("document.querySelectorAll('.dispersion rect').length"),
        "12"
    );
    assert!(
        browser
            .texts(".concordance .vocabulary li")
            .contains(&"plotters 3".to_owned())
    );
    browser.click(".orders button:nth-of-type(5)");
    browser.wait_until("the hits are sorted by the words after them", |browser| {
        browser.text(".kwic tbody tr:first-child .right") == "coup."
    });
    browser.click(".orders button:nth-of-type(2)");
    browser.wait_until("the hits are sorted by the words before them", |browser| {
        browser
            .text(".kwic tbody tr:first-child .left")
            .ends_with("carried out a")
    });
    let length = |browser: &Browser| browser.text(".kwic tbody tr:nth-child(2) .left").len();
    let before = length(browser);
    browser.click(".choice > button");
    browser.wait_until("the lines are longer", |browser| length(browser) > before);
    browser.click(".kwic tbody tr:first-child a");
    browser.wait_for_text("#q=coup&sort=l1&width=120&p=pcp-ml.p3", Browser::fragment);
    for width in [320, 360] {
        browser.open_at("#q=boluarte&view=concordance", width, 740);
        assert_eq!(
            browser.eval_str(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}

fn a_query_is_kept_across_views_and_in_the_address(browser: &Browser) {
    browser.open("#org=isl,icor&q=coup&view=concordance");
    assert!(
        browser
            .texts(".kwic th")
            .iter()
            .all(|place| place.starts_with("ISL "))
    );
    browser.open("?lang=es#org=isl,icor&q=coup&view=concordance");
    assert!(
        browser
            .texts(".kwic th")
            .iter()
            .all(|place| place.starts_with("LIS "))
    );
    browser.open("#org=isl,icor&q=coup&view=concordance");
    browser.click(".views a:nth-child(3)");
    browser.wait_for_text("#org=isl,icor&q=coup&view=positions", Browser::fragment);
    assert_eq!(browser.texts(".matrix thead th").len(), 2);
    browser.click(".chips li:last-child button");
    browser.wait_for_text("#view=positions", Browser::fragment);
    browser.open("#view=concordance");
    assert!(browser.text(".nothing").starts_with("Search for a word"));
}

fn a_search_from_a_view_without_a_list_links_to_the_list(browser: &Browser) {
    browser.open("#view=compare&s=isl,icor");
    assert_eq!(browser.text("[role=status]"), "5 statements");
    browser.focus(FIELD);
    browser.type_text("hunger");
    browser.wait_for_text("2 statements", |browser| browser.text("[role=status]"));
    assert_eq!(
        browser.texts(".chips button"),
        ["search: hunger ×", "clear all"]
    );
    browser.click(".found > a:nth-of-type(2)");
    browser.wait_for_text("#q=hunger", Browser::fragment);
    browser.wait_until("two statements are listed", |browser| {
        browser.texts("[data-statement]").len() == 2
    });
    browser.open("?lang=es#theme=constituent&view=compare&s=isl,icor");
    assert!(
        browser.text(".chips").contains("Asamblea constituyente"),
        "expected the Spanish theme, found {}",
        browser.text(".chips")
    );
    assert_eq!(
        browser.text(".found > a:nth-of-type(2)"),
        "Ver las declaraciones"
    );
}

fn enter_moves_the_focus_to_the_count_of_results(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("hunger");
    browser.wait_for_text("2 statements", |browser| browser.text("[role=status]"));
    browser.press(&[Key::Enter]);
    browser.wait_until("the count has the focus", |browser| {
        browser.eval_bool("document.activeElement.id === 'found'")
    });
    assert!(browser.eval_bool(
        "document.querySelector('form[role=search] input').getAttribute('aria-describedby') === 'search-help'"
    ));
}

fn a_slash_moves_the_focus_to_the_search_field_but_is_typed_in_a_field(browser: &Browser) {
    browser.open("");
    browser.focus(".views a");
    browser.type_text("/");
    browser.wait_until("the search field has the focus", |browser| {
        browser.eval_bool(&format!(
            "document.activeElement === document.querySelector({FIELD:?})"
        ))
    });
    browser.type_text("a/b");
    assert_eq!(
        browser.eval_str(&format!("document.querySelector({FIELD:?}).value")),
        "a/b"
    );
}

fn a_query_is_answered_by_a_theme_or_a_demand_that_replaces_it(browser: &Browser) {
    browser.open("?lang=es#q=huelga");
    assert_eq!(browser.listed(), "", "the texts are in English");
    let answers = browser.texts(".answers a");
    assert!(
        answers.contains(&"Demanda: Huelga general".to_owned()),
        "expected the demand, found {answers:?}"
    );
    browser.click(".answers li:last-child a");
    browser.wait_for_text("#demand=general-strike", Browser::fragment);
    browser.wait_until("the answers are gone", |browser| {
        browser.texts(".answers").is_empty()
    });
}

fn hostile_queries_are_shown_as_text(browser: &Browser) {
    browser.open("#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E2%80%AE%22");
    assert!(
        browser
            .text(".chips")
            .contains("<img src=x onerror=alert(1)>")
    );
    assert!(browser.eval_bool("!document.querySelector('img')"));
    browser.open("#q=%22%22%20-%20*");
    assert_eq!(
        browser.listed(),
        "isl ma-peru pcp-ml intl-left icor",
        "a query without words lists all statements"
    );
}
