use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    (
        "five_statements_are_listed_in_the_order_of_their_dates",
        five_statements,
    ),
    (
        "organizations_narrow_the_list_and_any_of_them_will_do",
        organizations,
    ),
    (
        "themes_narrow_within_organizations_and_count_given_the_other_facets",
        themes,
    ),
    ("values_with_nothing_stay_visible_at_zero", zero),
    ("a_value_can_be_left_out_and_taken_back", exclusion),
    (
        "an_organization_counts_where_it_signed_if_that_is_asked",
        signatories,
    ),
    (
        "a_demand_finds_who_speaks_of_it_and_marks_the_words",
        demands,
    ),
    ("a_name_finds_its_misprints_and_marks_them", names),
    (
        "chips_take_back_one_choice_and_clear_all_takes_back_all",
        chips,
    ),
];

fn value(facet: &str, value: &str) -> String {
    format!("[data-facet={facet}] input[value={value}]")
}

fn five_statements(browser: &Browser) {
    browser.open("");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    assert_eq!(browser.text("[role=status]"), "5 statements");
    assert_eq!(browser.fragment(), "", "loading writes no address");
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

fn organizations(browser: &Browser) {
    browser.open("");
    browser.click(&value("org", "icor"));
    browser.until_is("icor", Browser::listed);
    browser.click(&value("org", "isl"));
    browser.until_is("isl icor", Browser::listed);
    assert_eq!(browser.text("[role=status]"), "2 statements");
    assert_eq!(browser.fragment(), "#org=isl,icor");
    // Given the other facets, the choice in its own does not count.
    assert_eq!(browser.count("org", "pcp-ml"), "1");
    browser.click(&value("org", "icor"));
    browser.until_is("isl", Browser::listed);
    assert_eq!(browser.fragment(), "#org=isl");
}

fn themes(browser: &Browser) {
    browser.open("");
    let all = browser.count("theme", "elections");
    assert_eq!(all, "4");
    browser.click(&value("theme", "elections"));
    browser.until_is("isl ma-peru pcp-ml icor", Browser::listed);
    assert_eq!(browser.count("org", "intl-left"), "0");
    browser.click(&value("org", "isl"));
    browser.until_is("isl", Browser::listed);
    assert_eq!(browser.count("theme", "elections"), "1");
    assert_eq!(browser.count("org", "icor"), "1");
    assert_eq!(browser.fragment(), "#org=isl&theme=elections");
    // A listed statement shows which passages carry the theme, and its words.
    assert_eq!(browser.text(".carrying"), "3 matching passages: p1 n5 n7");
    assert!(browser.text(".snippet mark").contains("elections"));
}

fn zero(browser: &Browser) {
    browser.open("#org=pcp-ml");
    assert_eq!(browser.count("theme", "solidarity"), "0");
    assert!(browser.is(
        "document.querySelector('[data-facet=theme] input[value=solidarity]').checkVisibility()"
    ));
    assert_eq!(browser.texts("[data-facet=theme] .value").len(), 16);
    browser.click(&value("theme", "solidarity"));
    browser.until_is("No statements", |browser| browser.text("[role=status]"));
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement fits all of this.")
    );
}

fn exclusion(browser: &Browser) {
    browser.open("");
    let button = "[data-facet=theme] .value:has([value=elections]) button";
    assert_eq!(
        browser.says(&format!("document.querySelector('{button}').ariaLabel")),
        "Exclude Elections as a way out"
    );
    browser.click(button);
    browser.until_is("intl-left", Browser::listed);
    assert_eq!(browser.fragment(), "#theme=-elections");
    assert_eq!(
        browser.says(&format!("document.querySelector('{button}').ariaPressed")),
        "true"
    );
    assert_eq!(
        browser.text(".chips button"),
        "Excluding Elections as a way out ×"
    );
    browser.click(button);
    browser.until_is("5 statements", |browser| browser.text("[role=status]"));
    assert_eq!(browser.fragment(), "");
}

fn signatories(browser: &Browser) {
    browser.open("");
    assert_eq!(browser.texts("[data-facet=org] .value").len(), 5);
    browser.click(".also input");
    browser.until("the signatories are offered", |browser| {
        browser.texts("[data-facet=org] .value").len() == 34
    });
    assert_eq!(browser.fragment(), "#signed=1");
    browser.click(&value("org", "bdp"));
    browser.until_is("icor", Browser::listed);
    assert_eq!(browser.text(".signed"), "Signed by Popular Democratic Bloc");
    browser.click(".also input");
    browser.until_is("", Browser::listed);
    assert_eq!(browser.fragment(), "#org=bdp");
}

fn chips(browser: &Browser) {
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
    browser.until_is(
        "#from=2022-12-14&to=2023-02-12&theme=constituent",
        Browser::fragment,
    );
    browser.until("the focus stays among the chips", |browser| {
        browser.is("document.activeElement.closest('.chips')")
    });
    browser.click(".chips li:nth-child(2) button");
    browser.until_is("#theme=constituent", Browser::fragment);
    browser.click(".chips .clear");
    browser.until_is("", Browser::fragment);
    browser.until("the focus is on the count", |browser| {
        browser.is("document.activeElement.id === 'found'")
    });
    assert_eq!(browser.texts(".chips").len(), 0);
    assert_eq!(browser.text("[role=status]"), "5 statements");
    for (window, said) in [
        ("#from=2023-01-25&to=2023-01-25", "25 Jan 2023 ×"),
        ("#from=2023-01-25&to=2023-02-03", "25 Jan – 3 Feb 2023 ×"),
        ("#from=2023-01-25", "from 25 Jan 2023 ×"),
    ] {
        browser.open(window);
        assert_eq!(browser.text(".chips button"), said);
    }
}

fn names(browser: &Browser) {
    browser.open("#s=icor");
    browser.click("[data-facet=name] summary");
    browser.until("the names are there", |browser| {
        !browser.texts("[data-facet=name] .value").is_empty()
    });
    browser.click(&value("name", "dina-boluarte"));
    browser.until_is("#name=dina-boluarte&s=icor", Browser::fragment);
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml intl-left icor");
    assert_eq!(browser.texts("[id='icor.p4'] mark"), ["Dina Boularte"]);
    let line = browser.text(".named");
    assert!(
        line.starts_with("Dina Boluarte appears as Dina Boluarte, Boluarte, Dina Baluarte (sic), "),
        "{line}"
    );
    assert!(line.contains(", Dina Boularte (sic)"), "{line}");
    browser.open("#place=cusco");
    assert!(
        browser.is("document.querySelector('[data-facet=place] details').open"),
        "what is chosen is not folded"
    );
    assert_eq!(browser.listed(), "isl pcp-ml");
    assert_eq!(browser.texts("[data-statement] mark"), ["Cuzco", "Cusco"]);
    assert!(
        browser
            .text("[data-statement=isl] .carrying")
            .starts_with("1 matching passage: n6")
    );
}

fn demands(browser: &Browser) {
    browser.open("#demand=free-castillo&s=isl");
    assert_eq!(browser.listed(), "isl icor");
    assert_eq!(
        browser.texts("[id='isl.n3'] mark"),
        ["we demand the immediate liberation of Castillo"]
    );
    browser.click("[id='isl.n3'] .stances button[aria-pressed=true]");
    browser.until_is("#s=isl", Browser::fragment);
    assert_eq!(browser.texts("[id='isl.n3'] mark"), [""; 0]);
}
