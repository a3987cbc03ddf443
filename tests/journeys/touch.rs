use super::Journey;
use pliego_testkit::Browser;

pub(crate) const IN_CHROMIUM: &[Journey] = &[
    (
        "a_finger_chooses_filters_and_opens_statements_on_a_phone",
        phone,
    ),
    ("a_finger_across_the_timeline_draws_a_window", window),
    (
        "a_finger_on_a_handle_moves_it_and_up_and_down_still_scrolls",
        handle,
    ),
    (
        "a_finger_opens_the_words_of_a_cell_and_from_there_the_passage",
        cell,
    ),
    ("a_finger_searches_sorts_lines_and_widens_them", concordance),
    ("a_finger_compares_and_leaves_out", compare),
];

fn phone(browser: &Browser) {
    browser.open_to_touch("", 360, 740);
    browser.tap(".open-filters");
    browser.until("the filters are open", |browser| {
        browser.is("document.querySelector('#filters').checkVisibility()")
    });
    browser.tap("[data-facet=theme] input[value=elections]");
    browser.until_is("#theme=elections", Browser::fragment);
    browser.tap(".sheet-head button");
    browser.until("the sheet is closed", |browser| {
        browser.is("document.activeElement.matches('.open-filters')")
    });
    browser.tap("[data-statement=icor] h3 a");
    browser.until("it is read", |browser| {
        !browser.texts(".reader h2").is_empty()
    });
    browser.tap(".bar .close");
    browser.until("the list is back", |browser| {
        browser.texts(".reader").is_empty()
    });
}

fn window(browser: &Browser) {
    browser.open_to_touch("", 820, 1180);
    let (left, y) = browser.middle(".lane-names + .area");
    browser.swipe(&[
        (left - 100, y),
        (left - 60, y),
        (left, y),
        (left + 80, y),
        (left + 100, y),
    ]);
    browser.until("a window is drawn", |browser| {
        browser.fragment().contains("from=") && browser.fragment().contains("to=")
    });
}

fn handle(browser: &Browser) {
    browser.open_to_touch("", 820, 900);
    let (x, y) = browser.middle(".handle:first-of-type, .handle");
    browser.swipe(&[(x, y), (x + 40, y), (x + 120, y), (x + 160, y)]);
    browser.until("the first day moved", |browser| {
        browser.fragment().starts_with("#from=")
    });
    // The address is written a moment after the hand rests.
    let day = |browser: &Browser| browser.says("document.querySelector('.handle').ariaValueNow");
    let before = day(browser);
    browser.swipe(&[(500, 300), (500, 260), (500, 200), (500, 120), (500, 60)]);
    browser.until("the page scrolled", |browser| browser.is("scrollY > 40"));
    assert_eq!(
        day(browser),
        before,
        "scrolling over the timeline chooses nothing"
    );
}

fn cell(browser: &Browser) {
    browser.open_to_touch("#view=positions", 360, 740);
    browser.tap("[data-demand=early-elections] td button");
    browser.until("the words stand in place", |browser| {
        browser.texts(".opened q").len() == 1
    });
    browser.tap(".opened a");
    browser.until("the passage is read", |browser| {
        browser.fragment().contains("p=isl.")
    });
}

fn concordance(browser: &Browser) {
    browser.open_to_touch("#q=coup&view=concordance", 360, 740);
    let lines = browser.texts(".kwic tr").len();
    assert!(lines > 3);
    browser.tap(".orders button:nth-of-type(3)");
    browser.until("they are sorted", |browser| {
        browser.is("document.querySelector('.orders button:nth-of-type(3)').ariaPressed === 'true'")
    });
    browser.tap(".choice > button");
    browser.until("they are wider", |browser| {
        browser.texts(".kwic.wide tr").len() == lines
    });
    browser.tap(".kwic th a");
    browser.until("the passage is read", |browser| {
        browser.fragment().contains("p=")
    });
}

fn compare(browser: &Browser) {
    browser.open_to_touch("#view=compare&s=isl,icor", 360, 740);
    browser.tap(".compare .orders button:nth-of-type(2)");
    browser.until("they are aligned by demand", |browser| {
        browser.is("document.querySelector('.compare .orders button:nth-of-type(2)').ariaPressed === 'true'")
    });
    browser.tap(".aligned a");
    browser.until("the passage is read", |browser| {
        browser.fragment().contains("p=")
    });
}
