use pliego_testkit::{Browser, Key};

use super::Journey;
use super::declarations::ALL;
use super::reader::in_view;

/// Of the edition itself.
pub(crate) const JOURNEYS: &[Journey] = journeys![a_correct_name_finds_its_misprint];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
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
    browser.type_text("Hetzjagt");
    browser.wait_for_text("", Browser::listed);
    for _ in 0..8 {
        browser.press(&[Key::Backspace]);
    }
    browser.type_text("hetzj*");
    browser.wait_for_text("manifesto", Browser::listed);
    browser.wait_for_text("#q=hetzj*", Browser::fragment);
    assert_eq!(
        browser.texts("[data-statement=manifesto] mark.hit"),
        ["Hetzjagd"]
    );
    browser.back();
    browser.wait_for_text("", Browser::fragment);
    browser.wait_for_text(ALL, Browser::listed);
    browser.wait_for_text("", |browser| {
        browser.eval_str(&format!("document.querySelector({FIELD:?}).value"))
    });
}

fn a_correct_name_finds_its_misprint(browser: &Browser) {
    browser.open("#q=boluarte&s=icor");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    assert_eq!(browser.texts("[id='icor.p4'] mark.hit"), ["Boularte"]);
}

fn hits_are_marked_counted_and_stepped_through(browser: &Browser) {
    browser.open("#q=armies&s=independence");
    assert_eq!(browser.listed(), "independence");
    // The entry is below the window, where browsers lay nothing out.
    let carrying = browser.eval_str(
        "document.querySelector('[data-statement=independence] .carrying').textContent.replace(/\\s+/g, ' ')",
    );
    assert!(
        carrying.starts_with("2 hits · 2 matching passages: p18 p31"),
        "{carrying}"
    );
    assert_eq!(
        browser.texts("[id='independence.p31'] mark.hit"),
        ["Armies"]
    );
    assert_eq!(browser.text(".steps"), "2 matching passages ‹›");
    browser.click(".steps a:last-child");
    browser.wait_for_text("#q=armies&p=independence.p18", Browser::fragment);
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("independence.p18"))
    });
    browser.open("#q=%22elective%20franchise%22&s=sentiments");
    assert_eq!(
        browser.texts("[id='sentiments.p8'] mark.hit"),
        ["elective franchise"]
    );
    // Themes and hits have different marks.
    browser.open("#theme=suffrage&q=representation&s=sentiments");
    assert!(browser.texts("[id='sentiments.p8'] mark.first").len() == 1);
}

fn a_word_that_occurs_nowhere_is_named_with_the_nearest_word(browser: &Browser) {
    browser.open("#q=tyrany%20candid");
    assert_eq!(browser.listed(), "");
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement contains “tyrany”. Nearest: tyranny")
    );
    browser.click(".nothing a");
    browser.wait_for_text("#q=tyranny%20candid", Browser::fragment);
    browser.wait_for_text("independence sentiments", Browser::listed);
}

fn a_minus_finds_the_statements_without_a_word(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("god");
    browser.wait_for_text("independence sentiments republic", Browser::listed);
    for _ in 0..3 {
        browser.press(&[Key::Backspace]);
    }
    browser.type_text("-god");
    browser.wait_for_text(
        "rights nation messenger manifesto gotha thoughts",
        Browser::listed,
    );
}

fn common_questions_have_an_address_that_answers_them(browser: &Browser) {
    browser.open("#demand=women-vote");
    assert_eq!(browser.listed(), "sentiments gotha republic");
    browser.open("#q=-god%20-der");
    assert_eq!(browser.listed(), "rights nation");
    browser.open("#theme=suffrage");
    assert_eq!(
        browser.texts("[data-statement=sentiments] .carrying a"),
        ["p5", "p6", "p8"]
    );
    browser.open("#to=1834-07-10");
    assert_eq!(
        browser.listed(),
        "independence rights nation messenger thoughts",
        "a date that may be before 11 July is included"
    );
    browser.open("#demand=progressive-tax");
    assert_eq!(
        browser.listed(),
        "manifesto gotha",
        "statements with a stance on a progressive tax"
    );
}

fn the_concordance_lists_and_sorts_every_hit_and_opens_its_passage(browser: &Browser) {
    browser.open("#q=rights&view=concordance");
    assert_eq!(browser.texts(".kwic tbody tr").len(), 10);
    assert!(
        browser
            .texts(".kwic mark")
            .iter()
            .all(|hit| hit.to_lowercase() == "rights")
    );
    let starts = "[...document.querySelectorAll('.kwic mark')].map(m => Math.round(m.getBoundingClientRect().left))";
    assert!(
        browser.eval_bool(&format!("new Set({starts}).size === 1")),
        "all hits begin below each other"
    );
    let joined = "[...document.querySelectorAll('.kwic .right')].filter(c => /^[^\\s]/.test(c.lastElementChild.textContent))
        .every(c => Math.abs(c.querySelector('mark').getBoundingClientRect().right - c.lastElementChild.getBoundingClientRect().left) < 1)";
    assert!(
        browser.eval_bool(joined),
        "nothing stands between a hit and the comma after it"
    );
    assert_eq!(
        browser.texts(".dispersion li span"),
        [
            "3 hits, 2 per 1,000 words",
            "6 hits, 8 per 1,000 words",
            "1 hit, 2 per 1,000 words"
        ]
    );
    assert_eq!(
        browser.eval_str(
            "[...document.querySelectorAll('.dispersion path')]
                .map(path => path.getAttribute('d').match(/M/g).length).join()"
        ),
        "3,6,1"
    );
    assert!(
        browser
            .texts(".concordance .vocabulary li")
            .contains(&"equal 2".to_owned())
    );
    browser.click(".orders button:nth-of-type(5)");
    browser.wait_until("the hits are sorted by the words after them", |browser| {
        browser
            .text(".kwic tbody tr:first-child .right")
            .starts_with("rights and equal opportunities")
    });
    browser.click(".orders button:nth-of-type(2)");
    browser.wait_until("the hits are sorted by the words before them", |browser| {
        browser
            .text(".kwic tbody tr:first-child .left")
            .ends_with("After depriving her of all")
    });
    let length = |browser: &Browser| browser.text(".kwic tbody tr:nth-child(2) .left").len();
    let before = length(browser);
    browser.click(".choice > button");
    browser.wait_until("the lines are longer", |browser| length(browser) > before);
    browser.click(".kwic tbody tr:first-child a");
    browser.wait_for_text(
        "#q=rights&sort=l1&width=120&p=sentiments.p11",
        Browser::fragment,
    );
    for width in [320, 360] {
        browser.open_at("#q=arbeit*&view=concordance", width, 740);
        assert_eq!(
            browser.eval_str(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}

fn a_query_is_kept_across_views_and_in_the_address(browser: &Browser) {
    let choice = "#org=seneca-falls,bund-der-kommunisten&q=rights";
    browser.open(&format!("{choice}&view=concordance"));
    let are_all_of = |issuer: &str| {
        let places = browser.texts(".kwic th");
        !places.is_empty() && places.iter().all(|place| place.starts_with(issuer))
    };
    assert!(are_all_of("Woman’s Rights Convention"));
    browser.open(&format!("?lang=es{choice}&view=concordance"));
    assert!(are_all_of("Convención de Seneca Falls"));
    browser.open(&format!("{choice}&view=concordance"));
    browser.click(".views a:nth-child(3)");
    browser.wait_for_text(&format!("{choice}&view=positions"), Browser::fragment);
    assert_eq!(browser.texts(".matrix thead th").len(), 2);
    browser.click(".chips li:last-child button");
    browser.wait_for_text("#view=positions", Browser::fragment);
    browser.open("#view=concordance");
    assert!(browser.text(".nothing").starts_with("Search for a word"));
}

fn a_search_from_a_view_without_a_list_links_to_the_list(browser: &Browser) {
    browser.open("#view=compare&s=independence,sentiments");
    assert_eq!(browser.text("[role=status]"), "9 statements");
    browser.focus(FIELD);
    browser.type_text("usurpations");
    browser.wait_for_text("2 statements", |browser| browser.text("[role=status]"));
    assert_eq!(
        browser.texts(".chips button"),
        ["search: usurpations ×", "clear all"]
    );
    browser.click(".found > a:nth-of-type(2)");
    browser.wait_for_text("#q=usurpations", Browser::fragment);
    browser.wait_until("two statements are listed", |browser| {
        browser.texts("[data-statement]").len() == 2
    });
    browser.open("?lang=es#theme=suffrage&view=compare&s=independence,sentiments");
    assert!(
        browser.text(".chips").contains("Sufragio"),
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
    browser.type_text("usurpations");
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
    browser.open("?lang=es#q=voto");
    assert_eq!(browser.listed(), "", "no text has the word");
    let answers = browser.texts(".answers a");
    assert!(
        answers.contains(&"Demanda: El voto de las mujeres".to_owned()),
        "expected the demand, found {answers:?}"
    );
    browser.click(".answers li:last-child a");
    browser.wait_for_text("#demand=women-vote", Browser::fragment);
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
        ALL,
        "a query without words lists all statements"
    );
}
