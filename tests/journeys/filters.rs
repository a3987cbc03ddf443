use pliego_testkit::Browser;

use super::Journey;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    five_statements_are_listed_by_date,
    several_organizations_list_the_statements_of_any,
    themes_narrow_the_organizations_and_update_the_counts,
    values_without_statements_stay_visible_with_zero,
    a_value_can_be_excluded_and_included_again,
    signatories_can_be_counted_as_organizations,
    a_demand_lists_its_statements_and_marks_the_quotes,
    a_stance_on_a_demand_lists_who_takes_it,
    a_name_finds_and_marks_its_misprints,
    a_chip_removes_one_choice_and_clear_all_removes_all,
];

/// Returns the selector of a value's checkbox.
fn value(facet: &str, value: &str) -> String {
    format!("[data-facet={facet}] input[value={value}]")
}

fn five_statements_are_listed_by_date(browser: &Browser) {
    browser.open("");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    assert_eq!(browser.text("[role=status]"), "5 statements");
    assert_eq!(
        browser.fragment(),
        "",
        "loading does not change the address"
    );
    assert_eq!(
        browser.texts("article[data-statement] .when"),
        [
            "16 December 2022",
            "between 17 and 23 December 2022",
            "27 December 2022",
            "about 26 January 2023",
            "7 February 2023"
        ]
    );
}

fn several_organizations_list_the_statements_of_any(browser: &Browser) {
    browser.open("");
    browser.click(&value("org", "icor"));
    browser.wait_for_text("icor", Browser::listed);
    browser.click(&value("org", "isl"));
    browser.wait_for_text("isl icor", Browser::listed);
    assert_eq!(browser.text("[role=status]"), "2 statements");
    assert_eq!(browser.fragment(), "#org=isl,icor");
    // The count of a value ignores the choices in its own facet.
    assert_eq!(browser.count("org", "pcp-ml"), "1");
    browser.click(&value("org", "icor"));
    browser.wait_for_text("isl", Browser::listed);
    assert_eq!(browser.fragment(), "#org=isl");
}

fn themes_narrow_the_organizations_and_update_the_counts(browser: &Browser) {
    browser.open("");
    let all = browser.count("theme", "elections");
    assert_eq!(all, "4");
    browser.click(&value("theme", "elections"));
    browser.wait_for_text("isl ma-peru pcp-ml icor", Browser::listed);
    assert_eq!(browser.count("org", "intl-left"), "0");
    browser.click(&value("org", "isl"));
    browser.wait_for_text("isl", Browser::listed);
    assert_eq!(browser.count("theme", "elections"), "1");
    assert_eq!(browser.count("org", "icor"), "1");
    assert_eq!(browser.fragment(), "#org=isl&theme=elections");
    // An entry lists the passages with the theme and shows a snippet.
    assert_eq!(browser.text(".carrying"), "3 matching passages: p1 n5 n7");
    assert!(browser.text(".snippet mark").contains("elections"));
}

fn values_without_statements_stay_visible_with_zero(browser: &Browser) {
    browser.open("#org=pcp-ml");
    assert_eq!(browser.count("theme", "solidarity"), "0");
    assert!(browser.eval_bool(
        "document.querySelector('[data-facet=theme] input[value=solidarity]').checkVisibility()"
    ));
    assert_eq!(browser.texts("[data-facet=theme] .value").len(), 16);
    browser.click(&value("theme", "solidarity"));
    browser.wait_for_text("No statements", |browser| browser.text("[role=status]"));
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement fits all of this.")
    );
}

fn a_value_can_be_excluded_and_included_again(browser: &Browser) {
    browser.open("");
    let button = "[data-facet=theme] .value:has([value=elections]) button";
    assert_eq!(
        browser.eval_str(&format!("document.querySelector('{button}').ariaLabel")),
        "Exclude Elections as a way out"
    );
    browser.click(button);
    browser.wait_for_text("intl-left", Browser::listed);
    assert_eq!(browser.fragment(), "#theme=-elections");
    assert_eq!(
        browser.eval_str(&format!("document.querySelector('{button}').ariaPressed")),
        "true"
    );
    assert_eq!(
        browser.text(".chips button"),
        "Excluding Elections as a way out ×"
    );
    browser.click(button);
    browser.wait_for_text("5 statements", |browser| browser.text("[role=status]"));
    assert_eq!(browser.fragment(), "");
}

fn signatories_can_be_counted_as_organizations(browser: &Browser) {
    browser.open("");
    assert_eq!(browser.texts("[data-facet=org] .value").len(), 5);
    browser.click(".also input");
    browser.wait_until("the facet has the signatories", |browser| {
        browser.texts("[data-facet=org] .value").len() == 34
    });
    assert_eq!(browser.fragment(), "#signed=1");
    browser.click(&value("org", "bdp"));
    browser.wait_for_text("icor", Browser::listed);
    assert_eq!(browser.text(".signed"), "Signed by Popular Democratic Bloc");
    browser.click(".also input");
    browser.wait_for_text("", Browser::listed);
    assert_eq!(browser.fragment(), "#org=bdp");
}

fn a_chip_removes_one_choice_and_clear_all_removes_all(browser: &Browser) {
    browser.open("#from=2022-12-14&to=2023-02-12&org=isl&theme=constituent");
    assert_eq!(
        browser.texts(".chips button"),
        [
            "International Socialist League ×",
            "Constituent assembly and new constitution ×",
            "14 Dec 2022 – 12 Feb 2023 ×",
            "clear all"
        ]
    );
    browser.click(".chips li:nth-child(1) button");
    browser.wait_for_text(
        "#from=2022-12-14&to=2023-02-12&theme=constituent",
        Browser::fragment,
    );
    browser.wait_until("the focus stays among the chips", |browser| {
        browser.eval_bool("document.activeElement.closest('.chips')")
    });
    browser.click(".chips li:nth-child(2) button");
    browser.wait_for_text("#theme=constituent", Browser::fragment);
    browser.click(".chips .clear");
    browser.wait_for_text("", Browser::fragment);
    browser.wait_until("the focus is on the count", |browser| {
        browser.eval_bool("document.activeElement.id === 'found'")
    });
    assert_eq!(browser.texts(".chips").len(), 0);
    assert_eq!(browser.text("[role=status]"), "5 statements");
    for (window, chip) in [
        ("#from=2023-01-25&to=2023-01-25", "25 Jan 2023 ×"),
        ("#from=2023-01-25&to=2023-02-03", "25 Jan – 3 Feb 2023 ×"),
        ("#from=2023-01-25", "from 25 Jan 2023 ×"),
    ] {
        browser.open(window);
        assert_eq!(browser.text(".chips button"), chip);
    }
}

fn a_stance_on_a_demand_lists_who_takes_it(browser: &Browser) {
    browser.open("#demand=early-elections");
    browser.wait_for_text("isl ma-peru pcp-ml icor", Browser::listed);
    browser.click("[data-facet=stance] summary");
    browser.wait_until("the stances are offered", |browser| {
        browser.texts("[data-facet=stance] .value").len() > 5
    });
    // Of the demand that is chosen: three reject other things, too.
    assert_eq!(browser.count("stance", "rejects"), "2");
    browser.click(&value("stance", "rejects"));
    browser.wait_for_text("isl ma-peru", Browser::listed);
    assert_eq!(browser.fragment(), "#demand=early-elections&stance=rejects");
    assert!(browser.texts(".chips li").concat().contains("rejects"));
    // The words that are marked show the stance on that demand, and nothing else.
    let marked = browser.texts(".snippet mark").concat();
    assert!(marked.contains("lections"), "marked: {marked}");
    // Without the demand: whoever rejects anything.
    browser.click(".chips button");
    browser.wait_until("the demand is removed", |browser| {
        browser.fragment() == "#stance=rejects"
    });
    browser.open("#demand=early-elections&stance=rejects&view=positions");
    browser.wait_until("one row is left", |browser| {
        browser.texts("tr[data-demand]").len() == 1
    });
    assert_eq!(
        browser.texts("tr[data-demand] td").len(),
        5,
        "the silent stay"
    );
    assert_eq!(browser.text("[role=status] strong"), "5 statements");
}

fn a_name_finds_and_marks_its_misprints(browser: &Browser) {
    browser.open("#s=icor");
    browser.click("[data-facet=name] summary");
    browser.wait_until("the facet has the names", |browser| {
        !browser.texts("[data-facet=name] .value").is_empty()
    });
    browser.click(&value("name", "dina-boluarte"));
    browser.wait_for_text("#name=dina-boluarte&s=icor", Browser::fragment);
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    assert_eq!(browser.texts("[id='icor.p4'] mark"), ["Dina Boularte"]);
    let line = browser.text(".named");
    assert!(
        line.starts_with("Dina Boluarte appears as Dina Boluarte, Boluarte, Dina Baluarte (sic), "),
        "expected all printed forms, found {line}"
    );
    assert!(
        line.contains(", Dina Boularte (sic)"),
        "expected the misprint, found {line}"
    );
    browser.open("#place=cusco");
    assert!(
        browser.eval_bool("document.querySelector('[data-facet=place] details').open"),
        "a facet with a choice is unfolded"
    );
    assert_eq!(browser.listed(), "isl pcp-ml");
    assert_eq!(browser.texts("[data-statement] mark"), ["Cuzco", "Cusco"]);
    assert!(
        browser
            .text("[data-statement=isl] .carrying")
            .starts_with("1 matching passage: n6")
    );
}

fn a_demand_lists_its_statements_and_marks_the_quotes(browser: &Browser) {
    browser.open("#demand=free-castillo&notes=1&s=isl");
    assert_eq!(browser.listed(), "isl icor");
    assert_eq!(
        browser.texts("[id='isl.n3'] mark"),
        ["we demand the immediate liberation of Castillo"]
    );
    browser.click("[id='isl.n3'] .stances button[aria-pressed=true]");
    browser.wait_for_text("#notes=1&s=isl", Browser::fragment);
    assert_eq!(browser.texts("[id='isl.n3'] mark"), [""; 0]);
}
