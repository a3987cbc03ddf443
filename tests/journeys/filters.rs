use pliego_testkit::Browser;

use super::Journey;

/// Of the edition itself.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    five_statements_are_listed_by_date,
    signatories_can_be_counted_as_organizations,
    a_name_finds_and_marks_its_misprints,
];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    several_organizations_list_the_statements_of_any,
    themes_narrow_the_organizations_and_update_the_counts,
    values_without_statements_stay_visible_with_zero,
    a_value_can_be_excluded_and_included_again,
    a_demand_lists_its_statements_and_marks_the_quotes,
    a_stance_on_a_demand_lists_who_takes_it,
    a_chip_removes_one_choice_and_clear_all_removes_all,
    filters_stay_as_the_reader_unfolded_them_in_another_view,
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
    browser.click(&value("org", "seneca-falls"));
    browser.wait_for_text("sentiments", Browser::listed);
    browser.click(&value("org", "continental-congress"));
    browser.wait_for_text("independence sentiments", Browser::listed);
    assert_eq!(browser.text("[role=status]"), "2 statements");
    assert_eq!(browser.fragment(), "#org=continental-congress,seneca-falls");
    // The count of a value ignores the choices in its own facet.
    assert_eq!(browser.count("org", "irish-government"), "1");
    browser.click(&value("org", "seneca-falls"));
    browser.wait_for_text("independence", Browser::listed);
    assert_eq!(browser.fragment(), "#org=continental-congress");
}

fn themes_narrow_the_organizations_and_update_the_counts(browser: &Browser) {
    browser.open("");
    let all = browser.count("theme", "suffrage");
    assert_eq!(all, "5");
    browser.click(&value("theme", "suffrage"));
    browser.wait_for_text(
        "independence rights sentiments gotha republic",
        Browser::listed,
    );
    assert_eq!(browser.count("org", "bund-der-kommunisten"), "0");
    browser.click(&value("org", "seneca-falls"));
    browser.wait_for_text("sentiments", Browser::listed);
    assert_eq!(browser.count("theme", "suffrage"), "1");
    assert_eq!(browser.count("org", "irish-government"), "1");
    assert_eq!(browser.fragment(), "#org=seneca-falls&theme=suffrage");
    // An entry lists the passages with the theme and shows a snippet.
    assert_eq!(browser.text(".carrying"), "3 matching passages: p5 p6 p8");
    assert!(browser.text(".snippet mark").contains("elective franchise"));
}

fn values_without_statements_stay_visible_with_zero(browser: &Browser) {
    browser.open("#org=seneca-falls");
    assert_eq!(browser.count("theme", "independence"), "0");
    assert!(browser.eval_bool(
        "document.querySelector('[data-facet=theme] input[value=independence]').checkVisibility()"
    ));
    assert_eq!(browser.texts("[data-facet=theme] .value").len(), 6);
    browser.click(&value("theme", "independence"));
    browser.wait_for_text("No statements", |browser| browser.text("[role=status]"));
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement fits all of this.")
    );
}

fn a_value_can_be_excluded_and_included_again(browser: &Browser) {
    browser.open("");
    let button = "[data-facet=theme] .value:has([value=rights]) button";
    assert_eq!(
        browser.eval_str(&format!("document.querySelector('{button}').ariaLabel")),
        "Exclude Rights"
    );
    browser.click(button);
    browser.wait_for_text("messenger manifesto", Browser::listed);
    assert_eq!(browser.fragment(), "#theme=-rights");
    assert_eq!(
        browser.eval_str(&format!("document.querySelector('{button}').ariaPressed")),
        "true"
    );
    assert_eq!(browser.text(".chips button"), "Excluding Rights ×");
    browser.click(button);
    browser.wait_for_text("9 statements", |browser| browser.text("[role=status]"));
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
    browser.open("#from=1776-07-04&to=1848-07-19&org=seneca-falls&theme=suffrage");
    assert_eq!(
        browser.texts(".chips button"),
        [
            "Woman’s Rights Convention at Seneca Falls ×",
            "Suffrage ×",
            "4 Jul 1776 – 19 Jul 1848 ×",
            "clear all"
        ]
    );
    browser.click(".chips li:nth-child(1) button");
    browser.wait_for_text(
        "#from=1776-07-04&to=1848-07-19&theme=suffrage",
        Browser::fragment,
    );
    browser.wait_until("the focus stays among the chips", |browser| {
        browser.eval_bool("document.activeElement.closest('.chips')")
    });
    browser.click(".chips li:nth-child(2) button");
    browser.wait_for_text("#theme=suffrage", Browser::fragment);
    browser.click(".chips .clear");
    browser.wait_for_text("", Browser::fragment);
    browser.wait_until("the focus is on the count", |browser| {
        browser.eval_bool("document.activeElement.id === 'found'")
    });
    assert_eq!(browser.texts(".chips").len(), 0);
    assert_eq!(browser.text("[role=status]"), "9 statements");
    for (window, chip) in [
        ("#from=1848-07-19&to=1848-07-19", "19 Jul 1848 ×"),
        ("#from=1848-07-19&to=1848-08-03", "19 Jul – 3 Aug 1848 ×"),
        ("#from=1848-07-19", "from 19 Jul 1848 ×"),
    ] {
        browser.open(window);
        assert_eq!(browser.text(".chips button"), chip);
    }
}

fn a_stance_on_a_demand_lists_who_takes_it(browser: &Browser) {
    browser.open("#demand=women-vote");
    browser.wait_for_text("sentiments gotha republic", Browser::listed);
    browser.click("[data-facet=stance] summary");
    browser.wait_until("the stances are offered", |browser| {
        !browser.texts("[data-facet=stance] .value").is_empty()
    });
    // Of the demand that is chosen: three imply other things, too.
    assert_eq!(browser.count("stance", "implied"), "1");
    browser.click(&value("stance", "implied"));
    browser.wait_for_text("gotha", Browser::listed);
    assert_eq!(browser.fragment(), "#demand=women-vote&stance=implied");
    assert!(browser.texts(".chips li").concat().contains("implied"));
    // The words that are marked show the stance on that demand, and nothing else.
    assert_eq!(browser.texts(".snippet mark"), ["aller Staatsangehörigen"]);
    // Without the demand: whoever implies anything.
    browser.click(".chips button");
    browser.wait_until("the demand is removed", |browser| {
        browser.fragment() == "#stance=implied"
    });
    browser.wait_for_text("messenger sentiments gotha", Browser::listed);
    browser.open("#demand=women-vote&stance=implied&view=positions");
    browser.wait_until("one row is left", |browser| {
        browser.texts("tr[data-demand]").len() == 1
    });
    assert_eq!(
        browser.texts("tr[data-demand] td").len(),
        8,
        "the silent stay, eight at a time"
    );
    assert_eq!(browser.text("[role=status] strong"), "9 statements");
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
    browser.open("#demand=own-state&notes=1&s=nation");
    assert_eq!(browser.listed(), "independence nation republic");
    assert_eq!(
        browser.texts("[id='nation.p1'] mark"),
        ["libre e independiente de España"]
    );
    browser.click("[id='nation.p1'] .stances button[aria-pressed=true]");
    browser.wait_for_text("#notes=1&s=nation", Browser::fragment);
    assert_eq!(browser.texts("[id='nation.p1'] mark"), [""; 0]);
}

fn filters_stay_as_the_reader_unfolded_them_in_another_view(browser: &Browser) {
    browser.open("");
    let is_open = |browser: &Browser| {
        browser.eval_bool("document.querySelector('[data-facet=stance] details').open")
    };
    assert!(!is_open(browser), "the list of stances starts folded");
    browser.click("[data-facet=stance] summary");
    for (link, shown) in [
        (".views [href*='view=themes']", ".themes-table"),
        (".views a:first-child", ".entry"),
    ] {
        browser.click(link);
        browser.wait_until("the view is shown", |browser| {
            !browser.texts(shown).is_empty()
        });
        assert!(is_open(browser), "{link}");
    }
}
