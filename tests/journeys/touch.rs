use pliego_testkit::Browser;

use super::Journey;

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    touch_sets_filters_and_opens_statements_on_a_phone,
    a_swipe_across_the_timeline_sets_the_window,
    a_swipe_moves_a_handle_and_a_vertical_swipe_scrolls,
    a_tap_on_a_cell_shows_its_quote_and_a_tap_on_its_link_the_passage,
    taps_sort_and_widen_the_concordance_and_open_a_passage,
    taps_compare_by_demand_and_open_a_passage,
];

fn touch_sets_filters_and_opens_statements_on_a_phone(browser: &Browser) {
    browser.open_to_touch("", 360, 740);
    browser.tap(".open-filters");
    browser.wait_until("the filter sheet is open", |browser| {
        browser.eval_bool("document.querySelector('#filters').checkVisibility()")
    });
    browser.tap("[data-facet=theme] input[value=labour]");
    browser.wait_for_text("#theme=labour", Browser::fragment);
    browser.tap(".sheet-head button");
    browser.wait_until("the filter sheet is closed", |browser| {
        browser.eval_bool("document.activeElement.matches('.open-filters')")
    });
    browser.tap("[data-statement=gotha] h3 a");
    browser.wait_until("the reader is open", |browser| {
        !browser.texts(".reader h2").is_empty()
    });
    browser.tap(".bar .close");
    browser.wait_until("the reader is closed", |browser| {
        browser.texts(".reader").is_empty()
    });
}

fn a_swipe_across_the_timeline_sets_the_window(browser: &Browser) {
    browser.open_to_touch("", 820, 1180);
    let (left, middle) = browser.middle(".lane-names + .area");
    // No mark is near: a finger there would mean the mark.
    let y = middle - 60;
    browser.swipe(&[
        (left - 100, y),
        (left - 60, y),
        (left, y),
        (left + 80, y),
        (left + 100, y),
    ]);
    browser.wait_until("the address has a window", |browser| {
        browser.fragment().contains("from=") && browser.fragment().contains("to=")
    });
}

fn a_swipe_moves_a_handle_and_a_vertical_swipe_scrolls(browser: &Browser) {
    browser.open_to_touch("", 820, 900);
    let (x, y) = browser.middle(".handle:first-of-type, .handle");
    browser.swipe(&[(x, y), (x + 40, y), (x + 120, y), (x + 160, y)]);
    browser.wait_until("the address has a first day", |browser| {
        browser.fragment().starts_with("#from=")
    });
    // The value of the handle changes at once, the address only when the finger rests.
    let day =
        |browser: &Browser| browser.eval_str("document.querySelector('.handle').ariaValueNow");
    let before = day(browser);
    browser.swipe(&[(500, 300), (500, 260), (500, 200), (500, 120), (500, 60)]);
    browser.wait_until("the page is scrolled by more than 40 pixels", |browser| {
        browser.eval_bool("scrollY > 40")
    });
    assert_eq!(
        day(browser),
        before,
        "scrolling over the timeline does not move a handle"
    );
}

fn a_tap_on_a_cell_shows_its_quote_and_a_tap_on_its_link_the_passage(browser: &Browser) {
    browser.open_to_touch("#view=positions", 360, 740);
    browser.tap("[data-demand=private-property] td:nth-of-type(5) button");
    browser.wait_until("the quote is shown", |browser| {
        browser.texts(".opened q").len() == 2
    });
    browser.tap(".opened a");
    browser.wait_until("the reader opens at the passage", |browser| {
        browser.fragment().contains("p=manifesto.")
    });
}

fn taps_sort_and_widen_the_concordance_and_open_a_passage(browser: &Browser) {
    browser.open_to_touch("#q=rights&view=concordance", 360, 740);
    let lines = browser.texts(".kwic tr").len();
    assert!(lines > 3);
    browser.tap(".orders button:nth-of-type(3)");
    browser.wait_until("the third order is chosen", |browser| {
        browser.eval_bool(
            "document.querySelector('.orders button:nth-of-type(3)').ariaPressed === 'true'",
        )
    });
    browser.tap(".choice > button");
    browser.wait_until("the lines are longer", |browser| {
        browser.texts(".kwic.wide tr").len() == lines
    });
    browser.tap(".kwic th a");
    browser.wait_until("the reader opens at the passage", |browser| {
        browser.fragment().contains("p=")
    });
}

fn taps_compare_by_demand_and_open_a_passage(browser: &Browser) {
    browser.open_to_touch("#view=compare&s=independence,sentiments", 360, 740);
    browser.tap(".compare .orders button:nth-of-type(2)");
    browser.wait_until("the rows are demands", |browser| {
        browser.eval_bool("document.querySelector('.compare .orders button:nth-of-type(2)').ariaPressed === 'true'")
    });
    browser.tap(".aligned a");
    browser.wait_until("the reader opens at the passage", |browser| {
        browser.fragment().contains("p=")
    });
}
