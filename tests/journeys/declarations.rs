use std::sync::OnceLock;

use pliego_testkit::{BASE_PATH, Browser, Key, serve};
use serde_json::json;

use super::Journey;
use super::cite::copied;
use super::own_corpus::build;
use super::reader::in_view;

/// On the page of `tests/declarations` (see [`on_page`]).
pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    nine_statements_of_140_years_are_listed_and_the_undated_one_stands_last,
    two_days_of_140_years_are_seen_and_the_undated_mark_stands_beside_the_axis,
    a_long_axis_is_filtered_by_years_which_stay_years,
    languages_issuers_themes_and_demands_are_counted_and_narrow_each_other,
    a_search_finds_words_whatever_their_accents_and_marks_them,
    a_statement_opens_at_its_title_and_a_passage_by_its_link,
    hits_in_four_languages_stand_below_each_other,
    two_declarations_are_compared_by_theme_and_by_wording,
    a_cell_of_a_matrix_of_nine_statements_opens,
    what_the_corpus_does_not_have_is_nowhere_on_the_page,
    a_quotation_is_copied_with_what_is_known_of_its_statement,
    a_printed_page_says_no_more_than_is_known,
    every_file_of_the_data_is_there_and_has_the_nine_statements,
    on_a_phone_no_page_of_declarations_scrolls_sideways,
    the_spanish_page_names_everything_in_spanish,
];

/// Runs a journey on the page of `tests/declarations`, which the command `pliego` builds once.
pub(crate) fn on_page(browser: &Browser, journey: fn(&Browser)) {
    static PAGE: OnceLock<String> = OnceLock::new();
    let page = PAGE.get_or_init(|| {
        let folder = "target/own/declarations";
        build("tests/declarations".as_ref(), folder.as_ref());
        format!("http://127.0.0.1:{}{BASE_PATH}", serve(folder))
    });
    browser.on_page(page, || journey(browser));
}

/// All statements, as they are listed.
pub(crate) const ALL: &str =
    "independence rights nation messenger manifesto sentiments gotha republic thoughts";

/// Expected: `0`.
const BEYOND: &str = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/// Returns the texts of elements, also of entries below the window, where browsers lay nothing out.
fn contents(browser: &Browser, selector: &str) -> Vec<String> {
    let texts = browser.run(&format!(
        "return [...document.querySelectorAll({selector:?})].map(e => e.textContent.replace(/\\s+/g, ' ').trim())"
    ));
    let texts = texts.as_array().unwrap().iter();
    texts
        .map(|text| text.as_str().unwrap().to_owned())
        .collect()
}

fn status(browser: &Browser) -> String {
    browser.text("[role=status]")
}

fn nine_statements_of_140_years_are_listed_and_the_undated_one_stands_last(browser: &Browser) {
    browser.open("");
    assert_eq!(browser.listed(), ALL);
    assert_eq!(status(browser), "9 statements");
    assert_eq!(
        contents(browser, "article[data-statement] .when"),
        [
            "4 July 1776",
            "26 August 1789",
            "14 September 1813",
            "July 1834",
            "February 1848",
            "19 to 20 July 1848",
            "between 22 and 27 May 1875",
            "24 April 1916",
            "no date known",
        ]
    );
    assert_eq!(
        contents(browser, "[data-statement=thoughts] h3"),
        ["Die Gedanken sind frei, …"],
        "without a title its first words stand for it"
    );
    assert!(contents(browser, "[data-statement=thoughts]")[0].contains("No known issuer"));
    // It may be of any year, so that every range of years has it, and says so.
    browser.open("#from=1900-01-01");
    assert_eq!(browser.listed(), "republic thoughts");
    assert_eq!(
        status(browser),
        "2 statements 1 dated within these days, 1 may fall within them"
    );
}

fn two_days_of_140_years_are_seen_and_the_undated_mark_stands_beside_the_axis(browser: &Browser) {
    for width in [820, 1366, 1920] {
        browser.open_at("", width, 900);
        let of = |id: &str, side: &str| -> f64 {
            // The marks stand in the order of the lanes: the two without an issuer share one.
            let at = match id {
                "sentiments" => 6,
                "thoughts" => 4,
                _ => unreachable!(),
            };
            browser
                .eval_str(&format!(
                    "document.querySelectorAll('.area g.mark')[{at}].getBoundingClientRect().{side}"
                ))
                .parse()
                .unwrap()
        };
        assert!(
            of("sentiments", "width") >= 2.5,
            "two days of 1848 at {width} pixels: {}",
            of("sentiments", "width")
        );
        let end: f64 = browser
            .eval_str("document.querySelector('.area .window').getBoundingClientRect().right")
            .parse()
            .unwrap();
        assert!(of("thoughts", "left") >= end, "beside the axis");
        assert!(of("thoughts", "right") <= f64::from(width), "in the window");
    }
    browser.click(".mark-link:nth-of-type(5) a");
    browser.wait_for_text("#s=thoughts", Browser::fragment);
}

fn a_long_axis_is_filtered_by_years_which_stay_years(browser: &Browser) {
    const FIRST: &str = ".area .handle:nth-of-type(2)";
    const LAST: &str = ".area .handle:nth-of-type(3)";
    let chips = |browser: &Browser| browser.texts(".chips button").join(" ");
    browser.open("");
    browser.choose_day(".dates label:nth-of-type(1) input", "1789");
    browser.wait_for_text("from 1789 × clear all", chips);
    browser.choose_day(".dates label:nth-of-type(2) input", "1850");
    browser.wait_for_text("1789 – 1850 × clear all", chips);
    assert_eq!(browser.fragment(), "#from=1789-01-01&to=1850-12-31");
    assert_eq!(
        browser.listed(),
        "rights nation messenger manifesto sentiments thoughts"
    );
    // The handles move by years, and with Page Up by ten.
    let text = |handle: &'static str| {
        move |browser: &Browser| {
            browser.eval_str(&format!(
                "document.querySelector({handle:?}).getAttribute('aria-valuetext')"
            ))
        }
    };
    browser.focus(FIRST);
    browser.press(&[Key::Right]);
    browser.wait_for_text("1790", text(FIRST));
    browser.wait_for_text("1790 – 1850 × clear all", chips);
    assert_eq!(
        browser.listed(),
        "nation messenger manifesto sentiments thoughts"
    );
    browser.focus(LAST);
    browser.press(&[Key::PageDown]);
    browser.wait_for_text("1840", text(LAST));
    browser.wait_for_text("#from=1790-01-01&to=1840-12-31", Browser::fragment);
    assert_eq!(browser.listed(), "nation messenger thoughts");
    browser.press(&[Key::End]);
    browser.wait_for_text("from 1790 × clear all", chips);
    // One year is one year, and days stay days.
    for (address, chip) in [
        ("#from=1848-01-01&to=1848-12-31", "1848 × clear all"),
        ("#to=1848-12-31", "until 1848 × clear all"),
        (
            "#from=1848-02-21&to=1848-07-20",
            "21 Feb – 20 Jul 1848 × clear all",
        ),
    ] {
        browser.open(address);
        assert_eq!(chips(browser), chip, "{address}");
        assert_eq!(browser.fragment(), address);
    }
    assert_eq!(browser.listed(), "manifesto sentiments thoughts");
}

fn languages_issuers_themes_and_demands_are_counted_and_narrow_each_other(browser: &Browser) {
    browser.open("");
    browser.click("[data-facet=language] summary");
    browser.wait_until("the languages are offered", |browser| {
        browser.texts("[data-facet=language] .value").len() == 4
    });
    let counts: Vec<String> = ["en", "fr", "es", "de"]
        .iter()
        .map(|tag| browser.count("language", tag))
        .collect();
    assert_eq!(counts, ["3", "1", "1", "4"]);
    browser.click("[data-facet=language] input[value=de]");
    browser.wait_for_text("messenger manifesto gotha thoughts", Browser::listed);
    assert_eq!(browser.count("language", "en"), "3");
    assert_eq!(browser.count("theme", "labour"), "3");
    assert_eq!(browser.count("theme", "independence"), "0");
    browser.click("[data-facet=theme] input[value=suffrage]");
    browser.wait_for_text("gotha", Browser::listed);
    assert_eq!(browser.fragment(), "#theme=suffrage&language=de");
    assert_eq!(browser.count("language", "en"), "3");
    assert_eq!(
        browser.text(".carrying"),
        "1 matching passage: p4",
        "the passage is named and linked"
    );
    browser.open("");
    let issuers = browser.texts("[data-facet=org] .value");
    assert_eq!(issuers.len(), 7, "who issued nothing is not listed");
    browser.click("[data-facet=org] input[value=bund-der-kommunisten]");
    browser.wait_for_text("manifesto", Browser::listed);
    browser.click("[data-facet=org] input[value=seneca-falls]");
    browser.wait_for_text("manifesto sentiments", Browser::listed);
    browser.open("#demand=private-property");
    assert_eq!(browser.listed(), "rights nation manifesto sentiments gotha");
    browser.click("[data-facet=stance] summary");
    browser.wait_until("the stances are offered", |browser| {
        browser.texts("[data-facet=stance] .value").len() > 1
    });
    assert_eq!(browser.count("stance", "rejects"), "2");
    browser.click("[data-facet=stance] input[value=rejects]");
    browser.wait_for_text("manifesto gotha", Browser::listed);
    assert_eq!(
        browser.texts("[data-statement=manifesto] .carrying a"),
        ["p4", "p6"],
        "two grounds from two rows"
    );
}

fn a_search_finds_words_whatever_their_accents_and_marks_them(browser: &Browser) {
    let hits = |browser: &Browser| {
        let mut hits = browser.texts(".passages mark.hit");
        hits.dedup();
        hits.join(" ")
    };
    for (query, listed, statement, marked) in [
        ("liberte", "rights", "rights", "liberté"),
        ("liberté", "rights", "rights", "liberté"),
        ("soberania", "nation", "nation", "soberanía"),
        ("ausserhalb", "messenger", "messenger", "außerhalb"),
        ("außerhalb", "messenger", "messenger", "außerhalb"),
        ("ERSCHIESSEN", "thoughts", "thoughts", "erschießen"),
        ("acker", "messenger", "messenger", "Acker Äcker"),
        (
            "\"created equal\"",
            "independence sentiments",
            "sentiments",
            "created equal",
        ),
    ] {
        browser.open("");
        browser.focus(".search input");
        browser.type_text(query);
        browser.wait_for_text(listed, Browser::listed);
        browser.click(&format!("[data-statement={statement}] h3 a"));
        browser.wait_for_text(marked, hits);
    }
    browser.open("#q=droitz");
    assert!(
        browser
            .text(".nothing")
            .starts_with("No statement contains “droitz”. Nearest: droits")
    );
    // The names of themes and demands answer in both languages.
    browser.open("#q=sufragio");
    assert!(
        browser
            .texts(".answers a")
            .contains(&"Theme: Suffrage".to_owned()),
        "{:?}",
        browser.texts(".answers a")
    );
}

fn a_statement_opens_at_its_title_and_a_passage_by_its_link(browser: &Browser) {
    browser.open("");
    browser.click("[data-statement=sentiments] h3 a");
    browser.wait_until("the title is in view, below the bar", |browser| {
        browser.eval_bool(
            "(() => { const box = of => document.querySelector(of)?.getBoundingClientRect();
                const title = box('.passages h2.printed'), bar = box('.bar');
                return title && title.top >= bar.bottom && title.top < innerHeight / 2 })()",
        )
    });
    assert_eq!(
        browser.text(".reader .head"),
        "Woman’s Rights Convention at Seneca Falls · 19 to 20 July 1848 the two days of the convention · English"
    );
    browser.click("[id='sentiments.p5'] .passage-id a");
    browser.wait_for_text("#p=sentiments.p5", Browser::fragment);
    browser.open("#p=sentiments.p14");
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("sentiments.p14"))
    });
    // Each text is in its language, for screen readers and hyphens.
    for (passage, language) in [
        ("rights.p4", "fr"),
        ("nation.p7", "es"),
        ("gotha.p4", "de"),
        ("republic.p5", "en"),
    ] {
        browser.open(&format!("#p={passage}"));
        assert_eq!(
            browser.eval_str(&format!(
                "document.querySelector(\"[id='{passage}'] .text\").lang"
            )),
            language
        );
    }
    // People who sign are no organizations: they stand in the text and in no list.
    assert_eq!(
        browser.text("[id='republic.p16'] .text"),
        "JOSEPH PLUNKETT."
    );
    assert!(browser.texts(".signatories").is_empty());
}

fn hits_in_four_languages_stand_below_each_other(browser: &Browser) {
    browser.open("#q=rights%20OR%20derechos%20OR%20droits%20OR%20rechte&view=concordance");
    assert!(!browser.texts(".kwic tbody tr").is_empty());
    let languages = browser.eval_str(
        "[...new Set([...document.querySelectorAll('.kwic tr')].map(row => row.querySelector('[lang]').lang))].join(' ')",
    );
    assert_eq!(languages, "en fr de");
    assert!(browser.eval_bool(
        "new Set([...document.querySelectorAll('.kwic mark')].map(m => Math.round(m.getBoundingClientRect().left))).size === 1"
    ));
    browser.click(".kwic tbody tr:last-child th a");
    browser.wait_until("the passage of the last hit is open", |browser| {
        browser.fragment().contains("p=republic.p6")
    });
}

fn two_declarations_are_compared_by_theme_and_by_wording(browser: &Browser) {
    browser.open("#view=compare&s=independence,sentiments");
    assert_eq!(
        browser.texts(".aligned .group"),
        [
            "Both statements",
            "Only Second Continental Congress",
            "Only Woman’s Rights Convention at Seneca Falls"
        ]
    );
    assert!(browser.text(".sharing h3").starts_with("Shared wording: "));
    let shared = browser.texts(".sharing li mark").join(" | ");
    assert!(
        shared.contains("deriving their just powers from the consent of the governed"),
        "{shared}"
    );
    // Two languages have no wording in common.
    browser.open("#view=compare&s=rights,gotha");
    assert!(browser.texts(".sharing li").is_empty());
    assert_eq!(browser.texts(".aligned thead th").len(), 3);
}

fn a_cell_of_a_matrix_of_nine_statements_opens(browser: &Browser) {
    browser.open("#view=positions");
    // Eight at a time.
    assert_eq!(browser.texts(".matrix thead th").len(), 1 + 8);
    assert_eq!(
        browser.text("[data-demand=private-property] th em"),
        "three demand it, two reject it, four are silent"
    );
    browser.click("[data-demand=women-vote] td:nth-of-type(8) button");
    browser.wait_until("the quote is shown", |browser| {
        browser.texts(".opened q") == ["elected by the suffrages of all her men and women"]
    });
    assert_eq!(
        browser.fragment(),
        "#view=positions&cell=republic.women-vote"
    );
    browser.click(".opened a");
    browser.wait_for_text("#p=republic.p7", Browser::fragment);
}

fn what_the_corpus_does_not_have_is_nowhere_on_the_page(browser: &Browser) {
    browser.open("");
    assert_eq!(
        browser.texts(".views a"),
        [
            "Statements",
            "Passages",
            "Positions",
            "Themes",
            "Concordance",
            "Compare",
            "About"
        ]
    );
    assert_eq!(
        browser
            .texts("[data-facet] summary")
            .join(" ")
            .to_lowercase(),
        "organization theme demand stance language"
    );
    assert!(
        browser
            .texts(".tendency, .questions, .event-label:not(.probe)")
            .is_empty()
    );
    browser.open("#view=figures");
    assert_eq!(
        browser.listed(),
        ALL,
        "an address of a view that is not there"
    );
    let missing = browser.run_async(
        "async paths => Promise.all(paths.map(async path => (await fetch(path)).status))",
        &json!(["figures/index.html", "context/index.html"]),
    );
    assert_eq!(missing, json!([404, 404]));
    browser.visit("about/index.html", 1280);
    assert!(
        browser
            .text("main")
            .contains("Nine public texts in four languages")
    );
    assert!(!browser.text("main").to_lowercase().contains("kappa"));
}

fn a_quotation_is_copied_with_what_is_known_of_its_statement(browser: &Browser) {
    for (address, parts, absent) in [
        (
            "#p=sentiments.p9",
            &[
                "“He has made her, if married, in the eye of the law, civilly dead.”\n",
                "Woman’s Rights Convention at Seneca Falls, 19 to 20 July 1848, ¶ p9.",
                "Date inferred by the editors",
            ][..],
            "[sic]",
        ),
        (
            "#p=rights.p4",
            &["“Art. 1er. Les hommes naissent", "26 August 1789, ¶ p4."],
            "[sic]",
        ),
        (
            "#p=gotha.p5",
            &[
                "between 22 and 27 May 1875",
                "Title supplied by the editors",
            ],
            "[sic]",
        ),
        (
            "#p=thoughts.p1",
            &[
                "No known issuer, no date known, ¶ p1.",
                "[“Die Gedanken sind frei, …”]",
                "n.d.",
            ],
            "inferred",
        ),
    ] {
        browser.open(address);
        let (text, html) = copied(browser, ".bar [data-act=copy]");
        for part in parts {
            assert!(text.contains(part), "{address}: {part} in: {text}");
        }
        assert!(!text.contains(absent), "{address}: {text}");
        assert!(html.contains("<blockquote"), "{html}");
    }
}

fn a_printed_page_says_no_more_than_is_known(browser: &Browser) {
    browser.visit("s/thoughts/index.html", 1280);
    assert_eq!(browser.text("h1"), "Die Gedanken sind frei, …");
    let page = browser.text("main");
    assert!(
        page.contains("No known issuer · no date known · German"),
        "{page}"
    );
    for word in [
        "inferred",
        "approximate",
        "supplied",
        "translation",
        "place",
    ] {
        assert!(!page.contains(word), "{word} in: {page}");
    }
    // Machines read no date and no author either.
    let data = browser.eval_str(
        "[...document.querySelectorAll('script[type=\"application/ld+json\"]')].map(script => script.textContent).join('')",
    );
    assert!(data.contains("Gedanken"), "{data}");
    for key in ["datePublished", "temporalCoverage"] {
        assert!(!data.contains(key), "{key} in: {data}");
    }
    browser.visit("s/republic/index.html", 1280);
    assert!(browser.text("main").contains("24 April 1916"));
    browser.visit("positions/index.html", 1280);
    assert_eq!(browser.texts(".overview tbody tr").len(), 7);
}

fn every_file_of_the_data_is_there_and_has_the_nine_statements(browser: &Browser) {
    browser.open("");
    let rows = browser.run_async(
        "async paths => Promise.all(paths.map(async path => {
            const answer = await fetch(path);
            return answer.ok ? (await answer.text()).match(/\\bthoughts\\b/g)?.length ?? 0 : -1;
        }))",
        &json!([
            "data/statements.csv",
            "data/passages.csv",
            "data/positions.csv",
            "data/all.json",
            "data/annotations.jsonld",
            "sw.js",
            "pliego.html",
        ]),
    );
    for (at, found) in rows.as_array().unwrap().iter().enumerate() {
        assert!(found.as_i64().unwrap() > 0, "file {at}: {rows}");
    }
    // The whole page as one file, without a server’s other files.
    browser.visit("pliego.html#s=thoughts", 1280);
    browser.wait_until_ready();
    assert!(browser.text(".reader .head").starts_with("No known issuer"));
}

fn on_a_phone_no_page_of_declarations_scrolls_sideways(browser: &Browser) {
    for address in [
        "",
        "#s=gotha",
        "#p=rights.p4&theme=rights",
        "#q=rights&view=concordance",
        "#view=concordance",
        "#view=positions&cell=republic.women-vote",
        "#view=themes",
        "#theme=rights&view=passages",
        "?lang=es#view=compare&s=gotha,manifesto",
        "#view=compare&s=independence,sentiments&align=texts",
    ] {
        browser.open_at(address, 360, 740);
        assert_eq!(browser.eval_str(BEYOND), "0", "{address}");
    }
    for path in ["s/gotha/", "positions/", "themes/", "about/", "es/"] {
        browser.visit(&format!("{path}index.html"), 360);
        assert_eq!(browser.eval_str(BEYOND), "0", "{path}");
    }
}

fn the_spanish_page_names_everything_in_spanish(browser: &Browser) {
    browser.open("?lang=es");
    assert_eq!(browser.text("h1"), "Declaraciones y manifiestos, 1776–1916");
    assert_eq!(status(browser), "9 declaraciones");
    assert_eq!(
        contents(browser, "article[data-statement] .when")[5..],
        [
            "del 19 al 20 de julio de 1848",
            "entre el 22 y el 27 de mayo de 1875",
            "24 de abril de 1916",
            "sin fecha conocida"
        ]
    );
    assert!(
        contents(browser, "[data-statement=gotha]")[0].contains("Programa de Gotha (abreviado)")
    );
    assert!(contents(browser, "[data-statement=thoughts]")[0].contains("Sin autoría conocida"));
    browser.click("[data-facet=theme] input[value=labour]");
    browser.wait_for_text("#theme=labour", Browser::fragment);
    assert!(browser.text(".chips").contains("Trabajo y propiedad"));
    browser.open("?lang=es#from=1789-01-01&to=1850-12-31");
    assert_eq!(browser.text(".chips button"), "1789 – 1850 ×");
    browser.open("?lang=es#view=positions&cell=gotha.child-labour");
    assert!(browser.text(".opened").contains("Verbot der Kinderarbeit"));
    assert!(browser.eval_bool("document.querySelector('.opened q').lang === 'de'"));
}
