use std::path::Path;
use std::sync::LazyLock;

use pliego_testkit::{BASE_PATH, Browser, serve, synthetic};
use serde_json::json;

use super::Journey;
use super::cite::copied;
use super::own_corpus::build;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_matrix_shows_eight_statements_at_once_and_counts_all,
    an_open_cell_brings_its_column_into_view,
    a_long_concordance_shows_its_first_lines_and_then_more,
    the_words_of_many_statements_come_in_batches,
    printed_pages_of_a_large_collection_have_sums_and_lead_to_each_theme_and_demand,
    printed_lists_lead_from_the_home_page_to_every_statement,
    a_statement_of_a_large_collection_is_cited_from_a_file_of_its_own,
];

const COUNT: usize = 60;

/// The address of the page of a corpus with 60 statements, built once for all journeys.
static PAGE: LazyLock<String> = LazyLock::new(|| {
    let folder = Path::new("target/own/large");
    let _ = std::fs::remove_dir_all(folder);
    synthetic::write_folder(COUNT, &folder.join("corpus")).unwrap();
    build(&folder.join("corpus"), &folder.join("page"));
    format!(
        "http://127.0.0.1:{}{BASE_PATH}",
        serve("target/own/large/page")
    )
});

/// More statements than one printed list has, and than one script of citations.
const MANY: usize = 210;

/// The address of the page of a corpus with 210 statements, built once for all journeys.
static PAGE_OF_MANY: LazyLock<String> = LazyLock::new(|| {
    let folder = Path::new("target/own/many");
    let _ = std::fs::remove_dir_all(folder);
    synthetic::write_folder(MANY, &folder.join("corpus")).unwrap();
    build(&folder.join("corpus"), &folder.join("page"));
    format!(
        "http://127.0.0.1:{}{BASE_PATH}",
        serve("target/own/many/page")
    )
});

fn open(browser: &Browser, fragment: &str) {
    open_at(browser, &format!("{}{fragment}", *PAGE));
}

fn open_at(browser: &Browser, address: &str) {
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(browser.driver.goto(address));
    browser.wait_until_ready();
}

fn a_matrix_shows_eight_statements_at_once_and_counts_all(browser: &Browser) {
    for (view, columns) in [
        ("positions", ".matrix thead th"),
        ("themes", ".themes-table thead th"),
    ] {
        open(browser, &format!("#view={view}"));
        assert_eq!(browser.text("#found"), "60 statements");
        let shown = || {
            browser
                .text(".steps")
                .split(" ‹")
                .next()
                .unwrap()
                .to_owned()
        };
        assert_eq!(shown(), "statements 1–8 of 60");
        assert_eq!(browser.texts(columns).len(), 1 + 8);
        let first = browser.texts(columns)[1].clone();
        // Every row says how many of all statements it is about.
        let sums = browser.texts(".matrix tbody th em");
        let is_sum = |sum: &String| sum.contains(" of 60") || sum.contains(" demand it");
        assert!(!sums.is_empty() && sums.iter().all(is_sum), "{sums:?}");
        let step = |back: bool| {
            let button = if back { "first" } else { "last" };
            browser.click(&format!(".steps button:{button}-of-type"));
        };
        step(false);
        browser.wait_for_text("statements 9–16 of 60", |_| shown());
        assert_eq!(browser.texts(columns).len(), 1 + 8);
        assert_eq!(browser.texts(".matrix tbody th em"), sums);
        for _ in 0..6 {
            step(false);
        }
        browser.wait_for_text("statements 57–60 of 60", |_| shown());
        assert_eq!(browser.texts(columns).len(), 1 + 4);
        // The last step leads no further.
        step(false);
        assert_eq!(shown(), "statements 57–60 of 60");
        for _ in 0..7 {
            step(true);
        }
        browser.wait_for_text("statements 1–8 of 60", |_| shown());
        assert_eq!(browser.texts(columns)[1], first);
        // Filters that leave few statements leave all of them side by side.
        open(
            browser,
            &format!("#view={view}&from=2022-01-08&to=2022-01-12"),
        );
        assert!(browser.texts(".steps").is_empty());
    }
}

fn an_open_cell_brings_its_column_into_view(browser: &Browser) {
    open(browser, "#view=positions&cell=s7.d0");
    browser.wait_until("the evidence is shown", |browser| {
        browser.text(".opened").contains("statement 7 begins")
    });
    assert_eq!(
        browser.eval_str("String(document.querySelector('.matrix td.open').cellIndex > 0)"),
        "true"
    );
}

fn a_long_concordance_shows_its_first_lines_and_then_more(browser: &Browser) {
    open(browser, "#view=concordance&q=re*");
    let hits: usize = browser
        .text(".hits")
        .split(' ')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    assert!(hits > 300, "{hits}");
    let lines = || browser.texts(".kwic tr").len();
    assert_eq!(lines(), 100);
    let more = ".concordance > .more";
    assert_eq!(
        browser.text(more),
        format!("Show more ({} left)", hits - 100)
    );
    browser.click(more);
    browser.wait_until("more lines are shown", |_| lines() == 200);
    assert!(
        browser.eval_bool(&format!("document.activeElement.matches({})", json!(more))),
        "the focus stays on the button"
    );
    // Another search begins with its first lines.
    browser.click(".search input");
    browser.type_text(" OR ta*");
    browser.wait_until("the first lines are shown", |_| lines() == 100);
}

fn the_words_of_many_statements_come_in_batches(browser: &Browser) {
    open(browser, "#view=concordance");
    let shown = || browser.texts(".vocabulary h3").len();
    assert_eq!(shown(), 20);
    browser.click(".concordance .more");
    browser.wait_until("more statements are shown", |_| shown() == 40);
    browser.click(".concordance .more");
    browser.wait_until("all statements are shown", |_| shown() == COUNT);
    assert!(browser.texts(".concordance .more").is_empty());
}

fn printed_pages_of_a_large_collection_have_sums_and_lead_to_each_theme_and_demand(
    browser: &Browser,
) {
    let visit = |page: &str| {
        browser.wait(browser.driver.goto(format!("{}{page}", *PAGE)));
    };
    visit("themes/index.html");
    let sums = browser.texts(".themes-table tbody th em");
    assert_eq!(sums.len(), 12);
    assert!(sums.iter().all(|sum| sum.ends_with(" of 60")), "{sums:?}");
    assert!(browser.texts(".themes-table td").is_empty());
    let count = |sum: &str| sum.split(' ').nth(1).unwrap().parse::<usize>().unwrap();
    browser.click(".themes-table tbody tr:first-child a");
    assert_eq!(
        browser.texts("main h2").len(),
        count(&sums[0]),
        "only those that carry it"
    );
    visit("positions/index.html");
    assert_eq!(browser.texts("main section h2").len(), 10);
    let quotations = || browser.text("main").matches(" begins").count();
    assert_eq!(quotations(), 0);
    browser.click("main section:first-of-type h2 a");
    // Each statement takes a position on three of ten demands.
    browser.wait_until("the quotations are on the page of the demand", |_| {
        quotations() == COUNT * 3 / 10
    });
}

fn printed_lists_lead_from_the_home_page_to_every_statement(browser: &Browser) {
    // The Spanish home page never starts the program.
    browser.wait(
        browser
            .driver
            .goto(format!("{}es/index.html", *PAGE_OF_MANY)),
    );
    let lists = browser.texts(".statements nav li a");
    assert_eq!(lists, ["1–200", "201–210"]);
    assert!(browser.texts(".statements .more").is_empty());
    browser.click(".statements nav li:first-child a");
    let listed = || browser.texts("main ol li a").len();
    browser.wait_until("the first list is shown", |_| listed() == 200);
    assert_eq!(browser.text("h1"), "Declaraciones 1–200");
    browser.click("main nav a");
    browser.wait_until("the last list is shown", |_| listed() == MANY - 200);
    assert_eq!(
        browser.eval_str("document.querySelector('main ol').getAttribute('start')"),
        "201"
    );
    assert_eq!(browser.text("main nav a"), "‹ 1–200");
    let title = browser.text("main ol li:last-child a");
    browser.click("main ol li:last-child a");
    browser.wait_until("the statement is shown", |browser| {
        browser.address().contains("/s/") && browser.text("h1") == title
    });
}

fn a_statement_of_a_large_collection_is_cited_from_a_file_of_its_own(browser: &Browser) {
    open_at(browser, &format!("{}#s=s7", *PAGE_OF_MANY));
    let fetched = || {
        browser.run(
            "return performance.getEntriesByType('resource').map(of => of.name).filter(of => of.endsWith('cite.json')).length",
        )
    };
    assert_eq!(fetched(), json!(0));
    browser.click(".reader [data-act=cite]");
    browser.wait_until("the citations are shown", |browser| {
        browser.text(".citation").contains("Version 1.0.0")
    });
    assert_eq!(
        browser.eval_str("String(document.querySelectorAll('dialog.cite option').length)"),
        "4"
    );
    let (text, _) = {
        browser.click("dialog.cite .sheet-head button");
        copied(browser, ".bar [data-act=copy]")
    };
    assert!(text.contains("Version 1.0.0"), "{text}");
    // Both came from one file, once.
    assert_eq!(fetched(), json!(1));
}
