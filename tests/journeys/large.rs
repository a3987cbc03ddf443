use std::path::Path;
use std::sync::LazyLock;

use pliego_testkit::{BASE_PATH, Browser, Key, serve, synthetic};
use serde_json::json;

use super::Journey;
use super::cite::copied;
use super::own_corpus::build;
use super::timeline::open_menu;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    a_matrix_shows_eight_statements_at_once_and_counts_all,
    an_open_cell_brings_its_column_into_view,
    a_long_concordance_shows_its_first_lines_and_then_more,
    the_words_of_many_statements_come_in_batches,
    printed_pages_of_a_large_collection_have_sums_and_lead_to_each_theme_and_demand,
    marks_of_a_crowded_lane_count_their_matches_and_lead_to_their_days,
    the_table_of_many_statements_comes_in_batches_and_is_short_where_it_is_printed,
    the_list_of_many_statements_begins_with_twelve,
    two_of_many_statements_are_found_by_their_names_and_compared,
    printed_lists_lead_from_the_home_page_to_every_statement,
    a_statement_of_a_large_collection_is_cited_from_a_file_of_its_own,
];

/// More than one batch of the list of a large collection.
const COUNT: usize = 60;

/// The address of the page of a corpus with 60 statements, built once for all journeys.
static PAGE: LazyLock<String> = LazyLock::new(|| build_page("large", COUNT));

/// How many statements make one lane of the timeline crowded.
const CROWD: usize = 120;

/// The address of the page of a corpus with so many.
static CROWDED: LazyLock<String> = LazyLock::new(|| build_page("crowded", CROWD));

fn build_page(name: &str, count: usize) -> String {
    let folder = Path::new("target/own").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    synthetic::write_folder(count, &folder.join("corpus")).unwrap();
    build(&folder.join("corpus"), &folder.join("page"));
    // A server runs as long as the journeys.
    let port = serve(format!("target/own/{name}/page").leak());
    format!("http://127.0.0.1:{port}{BASE_PATH}")
}

/// More statements than one printed list has, and than one script of citations.
const MANY: usize = 210;

/// The address of the page of a corpus with 210 statements, built once for all journeys.
static PAGE_OF_MANY: LazyLock<String> = LazyLock::new(|| build_page("many", MANY));

fn open(browser: &Browser, fragment: &str) {
    open_on(browser, &PAGE, fragment);
}

fn open_on(browser: &Browser, page: &str, fragment: &str) {
    browser.wait(browser.driver.goto("about:blank"));
    browser.wait(browser.driver.goto(format!("{page}{fragment}")));
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
    assert_eq!(lines(), 50);
    let more = ".concordance > .more";
    assert_eq!(
        browser.text(more),
        format!("Show more ({} left)", hits - 50)
    );
    browser.click(more);
    browser.wait_until("more lines are shown", |_| lines() == 100);
    assert!(
        browser.eval_bool(&format!("document.activeElement.matches({})", json!(more))),
        "the focus stays on the button"
    );
    // Another search begins with its first lines.
    browser.click(".search input");
    browser.type_text(" OR ta*");
    browser.wait_until("the first lines are shown", |_| lines() == 50);
}

fn the_words_of_many_statements_come_in_batches(browser: &Browser) {
    open(browser, "#view=concordance");
    let shown = || browser.texts(".vocabulary h3").len();
    assert_eq!(shown(), 6);
    for doubled in [12, 24, 48, COUNT] {
        browser.click(".concordance .more");
        browser.wait_until("more statements are shown", |_| shown() == doubled);
    }
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

fn marks_of_a_crowded_lane_count_their_matches_and_lead_to_their_days(browser: &Browser) {
    let names = || {
        let names =
            "[...document.querySelectorAll('.mark-link a')].map(a => a.ariaLabel).join('|')";
        let names = browser.eval_str(names);
        names.split('|').map(str::to_owned).collect::<Vec<_>>()
    };
    // The name of a mark of several ends with their number, that of one with its title.
    let count = |name: &String| {
        let words = name
            .strip_suffix(" statements")
            .or(name.strip_suffix(" statement"))?;
        words.rsplit(' ').next()?.parse::<usize>().ok()
    };
    let several = || names().iter().filter_map(count).collect::<Vec<_>>();
    open_on(browser, &CROWDED, "");
    let counts = several();
    assert!(counts.len() > 5, "{counts:?}");
    let of_one = names().len() - counts.len();
    assert_eq!(counts.iter().sum::<usize>() + of_one, CROWD);
    // Above the marks stands how many of them match.
    let matches = || {
        let numbers = browser.texts(".area .often text").into_iter();
        numbers
            .filter_map(|text| text.parse::<usize>().ok())
            .sum::<usize>()
    };
    let all = matches();
    open_on(browser, &CROWDED, "#theme=t1");
    let fewer = matches();
    assert!(0 < fewer && fewer < all, "{fewer} of {all}");
    open_on(browser, &CROWDED, "");
    let last = "[...document.querySelectorAll('.mark-link a')].filter(a => / statements$/.test(a.ariaLabel)).at(-1)";
    let name = browser.eval_str(&format!("{last}.ariaLabel"));
    browser.eval_bool(&format!("{last}.click() || true"));
    browser.wait_until("the days of the mark are chosen", |browser| {
        browser.fragment().contains("from=")
    });
    // Other lanes may have statements of these days.
    let at_least = count(&name).unwrap();
    browser.wait_until("the statements of these days are counted", |browser| {
        let found = browser.text("#found");
        let found = found.split(' ').next().and_then(|found| found.parse().ok());
        found.is_some_and(|found| (at_least..CROWD / 2).contains(&found))
    });
}

fn the_table_of_many_statements_comes_in_batches_and_is_short_where_it_is_printed(
    browser: &Browser,
) {
    open(browser, "");
    open_menu(browser);
    browser.click(".timeline .table:not(.mentions) summary");
    let rows = || browser.texts(".timeline tbody tr").len();
    browser.wait_until("the table is shown", |_| rows() == 20);
    browser.click(".timeline .table .more");
    browser.wait_until("more rows are shown", |_| rows() == 40);
    let printed = std::fs::read_to_string("target/own/large/page/index.html").unwrap();
    assert_eq!(printed.matches("<tr>").count(), 1 + 20);
    assert!(printed.contains("Show more (40 left)"));
}

fn the_list_of_many_statements_begins_with_twelve(browser: &Browser) {
    open(browser, "");
    let listed = || browser.texts(".entry .when").len();
    assert_eq!(listed(), 12);
    browser.click(".statements .more");
    browser.wait_until("more statements are listed", |_| listed() == 24);
    let printed = std::fs::read_to_string("target/own/large/page/index.html").unwrap();
    assert_eq!(printed.matches("class=\"entry").count(), 12);
}

fn two_of_many_statements_are_found_by_their_names_and_compared(browser: &Browser) {
    open(browser, "#view=compare");
    let part = |side: usize, part: &str| format!(".pair p:nth-child({}) {part}", side + 1);
    let offered = |side: usize| {
        let options = format!(
            "[...document.querySelectorAll({})].map(option => option.textContent).join('|')",
            json!(part(side, "option"))
        );
        let options = browser.eval_str(&options);
        options
            .split('|')
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(offered(0).len(), 40, "of 60");
    // A whole name without its signs finds its statement.
    let all = offered(0);
    let choose = |side: usize, name: &str| {
        browser.click(&part(side, "input"));
        browser.type_text(&name.replace([',', ':'], " ").to_uppercase());
        browser.wait_until("only this one is offered", |_| offered(side) == [name]);
        browser.focus(&part(side, "select"));
        browser.press(&[Key::Down]);
    };
    choose(0, &all[20]);
    browser.wait_until("the first statement is chosen", |browser| {
        browser.fragment().contains("s=s")
    });
    choose(1, &all[30]);
    browser.wait_until("both are compared", |browser| {
        !browser.texts(".aligned").is_empty()
    });
    // What is chosen stays in the list, whatever else is found.
    browser.click(&part(1, "input"));
    browser.type_text(" nowhere");
    browser.wait_until("only the chosen one is left", |_| offered(1).len() == 1);
    assert!(!browser.texts(".aligned").is_empty());
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
    open_on(browser, &PAGE_OF_MANY, "#s=s7");
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
