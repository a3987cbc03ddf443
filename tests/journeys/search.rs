use pliego_testkit::Key;

use super::Journey;
use super::reader::in_view;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    (
        "what_is_typed_is_found_at_once_and_is_one_step_in_the_history",
        typed,
    ),
    (
        "hits_are_marked_in_list_and_reader_counted_and_stepped_through",
        hits,
    ),
    (
        "a_word_that_occurs_nowhere_is_named_and_the_nearest_offered",
        nearest,
    ),
    ("where_coup_is_used_and_where_never", coup),
    (
        "who_speaks_of_secession_and_who_says_nothing_of_castillo",
        three_steps,
    ),
    (
        "the_concordance_lists_every_hit_sorts_them_and_opens_the_passage",
        concordance,
    ),
    ("a_search_holds_across_views_and_in_the_address", across),
    (
        "a_search_is_answered_where_no_statement_is_listed_and_leads_to_them",
        elsewhere,
    ),
    ("searching_is_complete_by_keyboard_and_said_aloud", keyboard),
    ("hostile_queries_are_shown_as_text", hostile),
];

const FIELD: &str = ".search input";

fn typed(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("Secesión");
    browser.until_is("", Browser::listed);
    for _ in 0..8 {
        browser.press(&[Key::Backspace]);
    }
    browser.type_text("secess*");
    browser.until_is("pcp-ml", Browser::listed);
    browser.until_is("#q=secess*", Browser::fragment);
    assert_eq!(
        browser.texts("[data-statement=pcp-ml] mark.hit"),
        ["secession"]
    );
    browser.back();
    browser.until_is("", Browser::fragment);
    browser.until_is("isl ma-peru pcp-ml intl-left icor", Browser::listed);
    browser.until_is("", |browser| {
        browser.says(&format!("document.querySelector({FIELD:?}).value"))
    });
}

fn hits(browser: &Browser) {
    browser.open("#q=boluarte&s=icor");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    assert!(
        browser
            .text("[data-statement=icor] .carrying")
            .starts_with("2 hits · 2 matching passages: p4 p7")
    );
    assert_eq!(
        browser.texts("[id='icor.p4'] mark.hit"),
        ["Boularte"],
        "the right name finds the misprint"
    );
    assert_eq!(browser.text(".steps"), "2 matching passages ‹›");
    browser.click(".steps a:last-child");
    browser.until_is("#q=boluarte&p=icor.p4", Browser::fragment);
    browser.until("it is in view", |browser| browser.is(&in_view("icor.p4")));
    browser.open("#q=%22constituent%20assembly%22&s=icor");
    assert_eq!(
        browser.texts("[id='icor.p7'] mark.hit"),
        ["Constituent Assembly"]
    );
    // Themes and hits are told apart.
    browser.open("#theme=constituent&q=assembly&s=icor");
    assert!(browser.texts("[id='icor.p7'] mark.first").len() == 1);
}

fn nearest(browser: &Browser) {
    browser.open("#q=castilo%20coup");
    assert_eq!(browser.listed(), "");
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement contains “castilo”. Nearest: castillo")
    );
    browser.click(".nothing a");
    browser.until_is("#q=castillo%20coup", Browser::fragment);
    browser.until_is("isl pcp-ml", Browser::listed);
}

fn coup(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("coup");
    browser.until_is("isl ma-peru pcp-ml", Browser::listed);
    for _ in 0..4 {
        browser.press(&[Key::Backspace]);
    }
    browser.type_text("-coup");
    browser.until_is("intl-left icor", Browser::listed);
}

fn three_steps(browser: &Browser) {
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
        "which may date from before 20 December"
    );
    browser.open("#demand=international-solidarity");
    assert_eq!(
        browser.listed(),
        "isl intl-left icor",
        "who asks for support abroad"
    );
}

fn concordance(browser: &Browser) {
    browser.open("#q=coup&view=concordance");
    assert_eq!(browser.texts(".kwic tbody tr").len(), 12);
    assert!(
        browser
            .texts(".kwic td.hit")
            .iter()
            .all(|hit| hit == "coup")
    );
    let middles = "[...document.querySelectorAll('.kwic mark')].map(m => { const b = m.getBoundingClientRect(); return Math.round(b.left + b.width / 2) })";
    assert!(
        browser.is(&format!("new Set({middles}).size === 1")),
        "hits stand one under the other"
    );
    browser.click(".orders button:nth-of-type(3)");
    browser.until("they are sorted by what follows", |browser| {
        browser.text(".kwic tbody tr:first-child .right") == "."
            || browser
                .text(".kwic tbody tr:first-child .right")
                .starts_with('-')
    });
    browser.click(".orders button:nth-of-type(2)");
    browser.until("they are sorted by what goes before", |browser| {
        browser
            .text(".kwic tbody tr:first-child .left")
            .ends_with("carried out a")
    });
    let length = |browser: &Browser| browser.text(".kwic tbody tr:nth-child(2) .left").len();
    let before = length(browser);
    browser.click(".choice > button");
    browser.until("context is wider", |browser| length(browser) > before);
    browser.click(".kwic tbody tr:first-child a");
    browser.until_is("#q=coup&p=pcp-ml.p3", Browser::fragment);
    for width in [320, 360] {
        browser.open_at("#q=boluarte&view=concordance", width, 740);
        assert_eq!(
            browser.says(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ),
            "0"
        );
    }
}

fn across(browser: &Browser) {
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
    browser.click(".views a:nth-child(2)");
    browser.until_is("#org=isl,icor&q=coup&view=positions", Browser::fragment);
    assert_eq!(browser.texts(".matrix thead th").len(), 2);
    browser.click(".chips li:last-child button");
    browser.until_is("#view=positions", Browser::fragment);
    browser.open("#view=concordance");
    assert!(browser.text(".nothing").starts_with("Search for a word"));
}

fn elsewhere(browser: &Browser) {
    for view in ["#view=about", "#view=compare&s=isl,icor"] {
        browser.open(view);
        assert_eq!(browser.text("[role=status]"), "5 statements", "{view}");
        browser.focus(FIELD);
        browser.type_text("hunger");
        browser.until_is("2 statements", |browser| browser.text("[role=status]"));
        assert_eq!(
            browser.texts(".chips button"),
            ["search: hunger ×", "clear all"],
            "{view}"
        );
        browser.click(".found > a");
        browser.until_is("#q=hunger", Browser::fragment);
        browser.until("they are listed", |browser| {
            browser.texts("[data-statement]").len() == 2
        });
    }
    browser.open("?lang=es#theme=constituent&view=compare&s=isl,icor");
    assert!(
        browser.text(".chips").contains("Asamblea constituyente"),
        "{}",
        browser.text(".chips")
    );
    assert_eq!(browser.text(".found > a"), "Ver las declaraciones");
}

fn keyboard(browser: &Browser) {
    browser.open("");
    browser.focus(FIELD);
    browser.type_text("hunger");
    browser.until_is("2 statements", |browser| browser.text("[role=status]"));
    browser.press(&[Key::Enter]);
    browser.until("what is found has the focus", |browser| {
        browser.is("document.activeElement.id === 'found'")
    });
    assert!(
        browser
            .is("document.querySelector('form[role=search] input').getAttribute('aria-describedby') === 'search-help'")
    );
}

fn hostile(browser: &Browser) {
    browser.open("#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%E2%80%AE%22");
    assert!(
        browser
            .text(".chips")
            .contains("<img src=x onerror=alert(1)>")
    );
    assert!(browser.is("!document.querySelector('img')"));
    browser.open("#q=%22%22%20-%20*");
    assert_eq!(
        browser.listed(),
        "isl ma-peru pcp-ml intl-left icor",
        "a query without words asks for nothing"
    );
}
