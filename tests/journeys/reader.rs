use pliego::CORPUS;

use super::Journey;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    ("every_text_is_shown_as_printed", as_printed),
    (
        "a_title_opens_its_statement_and_close_gives_the_focus_back",
        open_and_close,
    ),
    (
        "a_statement_that_is_opened_from_the_list_begins_at_its_title",
        lands,
    ),
    ("chosen_themes_are_marked_and_stepped_through", steps),
    ("a_listed_passage_opens_the_reader_there", listed_passage),
    ("the_strip_shows_where_themes_stand_and_jumps_there", strip),
    ("a_theme_in_the_margin_asks_for_it", margin),
    (
        "an_inferred_date_is_marked_and_quotes_its_evidence",
        evidence,
    ),
    ("signatories_are_listed_with_their_countries", signatories),
    ("a_statement_that_the_filters_leave_out_says_so", left_out),
    ("a_missing_title_is_not_supplied_silently", supplied),
    (
        "oddities_of_the_print_are_marked_and_said_and_change_no_word",
        odd,
    ),
    (
        "a_passage_says_where_it_stands_on_demands_and_in_whose_voice",
        stances,
    ),
    ("a_passage_says_which_days_it_speaks_of", days),
    ("particulars_say_how_one_knows", particulars),
];

fn as_printed(browser: &Browser) {
    for statement in &CORPUS.statements {
        browser.open(&format!(
            "#s={}&theme=mobilization,repression,regime",
            statement.id
        ));
        for passage in &statement.passages {
            let element = format!("document.getElementById('{}.{}')", statement.id, passage.id);
            let shown = browser.says(&format!("{element}.querySelector('.text').textContent"));
            assert_eq!(shown, statement.text_of(passage.span));
            assert!(browser.is(&format!(
                "{element}.querySelector('.text').lang === '{}'",
                statement.language
            )));
            assert!(browser.is(&format!(
                "{element}.querySelector('.passage-id').checkVisibility()"
            )));
        }
    }
}

fn open_and_close(browser: &Browser) {
    browser.open("");
    browser.click("[data-statement=pcp-ml] h3 a");
    browser.until_is("#s=pcp-ml", Browser::fragment);
    browser.until("the reader has the focus", |browser| {
        browser.is("document.activeElement.matches('.reader')")
    });
    assert!(
        browser
            .says("document.title")
            .starts_with("We Are for a Socialist Homeland")
    );
    assert!(
        browser.is("document.querySelector('[data-statement=pcp-ml] h3 a').ariaCurrent === 'true'")
    );
    browser.click(".reader .close");
    browser.until_is("", Browser::fragment);
    browser.until("the title has the focus", |browser| {
        browser
            .is("document.activeElement === document.querySelector('[data-statement=pcp-ml] h3 a')")
    });
    assert!(browser.texts(".reader").is_empty());
}

/// From wherever the list was scrolled to; the close button of the bar above the title is in view,
/// and covers nothing of it.
fn lands(browser: &Browser) {
    for (width, height) in [(360, 740), (820, 1180), (1280, 720), (1440, 900)] {
        for at in [1, 3, 5] {
            for scrolled in ["start", "end"] {
                let window =
                    format!("statement {at} at {width}×{height}, scrolled to its {scrolled}");
                browser.open_at("", width, height);
                let title = format!(".entry:nth-child({at} of .entry) h3 a");
                browser.run(&format!(
                    "document.querySelector('{title}').scrollIntoView({{ block: '{scrolled}' }})"
                ));
                browser.run(&format!("document.querySelector('{title}').click()"));
                browser.until(&format!("{window}: title and bar are in view"), |browser| {
                    browser.is("(() => {
                        const box = of => document.querySelector(of)?.getBoundingClientRect();
                        const title = box('.passages h2.printed, h2.supplied'), bar = box('.bar'), close = box('.bar .close');
                        return title && close.top >= 0 && close.bottom <= bar.bottom
                            && title.top >= bar.bottom && title.top < innerHeight / 2 && bar.bottom < 100;
                    })()")
                });
                let id = browser.fragment().replace("#s=", "");
                browser.click(".reader .close");
                browser.until(&format!("{window}: its entry has the focus, in view"), |browser| {
                    browser.is(&format!(
                        "(entry => document.activeElement === entry && entry.getBoundingClientRect().top >= 0
                            && entry.getBoundingClientRect().bottom <= innerHeight)(document.querySelector('[data-statement={id}] h3 a'))"
                    ))
                });
            }
        }
    }
    // An address says where it begins.
    browser.open_at("#p=icor.p7", 820, 1180);
    browser.until("the passage is in view", |browser| {
        browser.is(&in_view("icor.p7"))
    });
    // Back gives the place back that was read.
    browser.open("#s=isl");
    browser.run("scrollTo(0, 3000)");
    browser.run("document.querySelector('.views a:nth-child(2)').click()");
    browser.until("another view is there", |browser| {
        !browser.texts(".matrix").is_empty()
    });
    browser.back();
    browser.until("the text is where it was", |browser| {
        browser.is("document.querySelector('.reader') && Math.abs(scrollY - 3000) < 100")
    });
}

fn steps(browser: &Browser) {
    browser.open("#theme=elections&s=isl");
    assert!(browser.text(".steps").starts_with("3 matching passages"));
    let words = browser.texts(".passages mark");
    assert!(
        words
            .iter()
            .any(|words| words.contains("general elections")),
        "{words:?}"
    );
    browser.click(".steps a:nth-of-type(2)");
    browser.until_is("#theme=elections&p=isl.p1", Browser::fragment);
    browser.until("the passage has the focus", |browser| {
        browser.is("document.activeElement.id === 'isl.p1'")
    });
    browser.until("it is in view", |browser| browser.is(&in_view("isl.p1")));
    browser.click(".steps a:nth-of-type(2)");
    browser.until_is("#theme=elections&p=isl.n5", Browser::fragment);
    assert!(browser.text(".steps").starts_with("passage 2 of 3"));
    browser.click(".steps a:nth-of-type(2)");
    browser.until_is("#theme=elections&p=isl.n7", Browser::fragment);
    assert!(
        browser.is("document.querySelector('.steps a:nth-of-type(2)').ariaDisabled === 'true'")
    );
    browser.click(".steps a:nth-of-type(1)");
    browser.until_is("#theme=elections&p=isl.n5", Browser::fragment);
    browser.until("it is marked as the place", |browser| {
        browser.is("document.getElementById('isl.n5').matches('.current')")
    });
}

pub(crate) fn in_view(id: &str) -> String {
    format!(
        "(() => {{ const b = document.getElementById('{id}').getBoundingClientRect();
            return b.top >= 0 && b.top < innerHeight / 2 }})()"
    )
}

fn listed_passage(browser: &Browser) {
    browser.open("#theme=self-defence");
    browser.until_is("isl pcp-ml intl-left", Browser::listed);
    browser.click("[data-statement=intl-left] .carrying a:last-child");
    browser.until("the reader is there", |browser| {
        browser
            .fragment()
            .starts_with("#theme=self-defence&p=intl-left.")
    });
    let id = browser.fragment().rsplit('=').next().unwrap().to_owned();
    browser.until("it is in view", |browser| {
        browser.is(&format!("document.activeElement.id === '{id}'"))
    });
    // A second chosen theme is drawn otherwise than the first.
    browser.open("#theme=self-defence,mobilization&s=intl-left");
    assert!(
        browser.is("document.querySelector('.passages mark.first') && document.querySelector('.passages mark.second')")
    );
}

fn strip(browser: &Browser) {
    browser.open("#theme=elections&s=isl");
    let marked =
        "[...document.querySelectorAll('.strip li')].filter(l => l.matches('.first')).length";
    assert_eq!(browser.says(marked), "3");
    assert_eq!(
        browser.says("document.querySelectorAll('.strip li').length"),
        "14"
    );
    let name = browser
        .says("document.querySelector('.strip .first:nth-child(10) a, .strip .first a').ariaLabel");
    assert!(name.contains("Elections as a way out"), "{name}");
    browser.run("[...document.querySelectorAll('.strip .first a')].pop().id = 'last-of-strip'");
    browser.click("#last-of-strip");
    browser.until_is("#theme=elections&p=isl.n7", Browser::fragment);
    browser.until("it is in view", |browser| browser.is(&in_view("isl.n7")));
}

fn margin(browser: &Browser) {
    browser.open("#s=icor");
    browser.run(
        "[...document.querySelectorAll('.margin button')].find(b => b.innerText === 'International solidarity').id = 'theme'",
    );
    browser.click("#theme");
    browser.until_is("#theme=solidarity&s=icor", Browser::fragment);
    assert!(browser.is("document.getElementById('theme').ariaPressed === 'true'"));
    assert!(
        browser.is("document.querySelector('[data-facet=theme] input[value=solidarity]').checked")
    );
    browser.click("#theme");
    browser.until_is("#s=icor", Browser::fragment);
}

fn evidence(browser: &Browser) {
    browser.open("#s=ma-peru");
    assert!(
        browser.is("document.querySelector('.particulars').open"),
        "what is inferred is shown unasked"
    );
    let date = browser.text(".particulars dd.inferred");
    assert!(
        date.starts_with(
            "between 17 and 23 December 2022, inferred; earliest 17 December 2022, latest 23 December 2022"
        )
    );
    assert!(
        browser
            .texts(".particulars q")
            .iter()
            .any(|quote| quote.contains("this Saturday the 17th"))
    );
    browser.click(".particulars dd a");
    browser.until("the evidence is shown in its place", |browser| {
        browser.fragment().starts_with("#p=ma-peru.p")
    });
    browser.open("#s=isl");
    browser.click(".particulars summary");
    browser.until("what is from outside says so", |browser| {
        browser
            .text(".particulars .outside")
            .starts_with("from outside the text: Posted on")
    });
}

fn signatories(browser: &Browser) {
    browser.open("#s=icor");
    assert_eq!(browser.text(".signatories h3"), "29 signatories");
    let lines = browser.texts(".signatories li");
    assert_eq!(lines.len(), 29);
    assert_eq!(
        lines[19],
        "Российская маоистская партия (Rossijskaya maoistskaya partiya), Russian Maoist Party (RMP) · Russia g20"
    );
    assert_eq!(
        lines[26],
        "Bloque Democratico Popular, Popular Democratic Bloc (BDP) · Peru g27"
    );
    assert!(
        browser
            .is("document.querySelector('.signatories li:nth-child(14) [lang=bg]').innerText.startsWith('Българска')")
    );
    browser.click(".signatories li:nth-child(27) a");
    browser.until_is("#p=icor.g27", Browser::fragment);
}

fn left_out(browser: &Browser) {
    browser.open("#org=icor&s=isl");
    assert_eq!(browser.listed(), "icor");
    assert!(
        browser
            .texts(".reader .note")
            .iter()
            .any(|note| note.starts_with("This statement is open, but the filters"))
    );
    browser.click(".chips button");
    browser.until("the note is gone", |browser| {
        !browser
            .texts(".reader .note")
            .iter()
            .any(|note| note.starts_with("This statement is open"))
    });
}

fn supplied(browser: &Browser) {
    browser.open("#s=intl-left");
    assert!(
        browser
            .texts(".reader .note")
            .contains(&"title supplied by the editors; the text has none".to_owned())
    );
    assert!(
        browser.is("document.querySelector('[data-statement=intl-left] h3').matches('.supplied')")
    );
}

fn passage(browser: &Browser, id: &str, part: &str) -> Vec<String> {
    browser.texts(&format!("[id='{id}'] {part}"))
}

fn odd(browser: &Browser) {
    browser.open("#p=icor.p4");
    assert_eq!(passage(browser, "icor.p4", ".odd"), ["Boularte"]);
    assert_eq!(
        passage(browser, "icor.p4", ".oddities li"),
        ["Boularte: misprint, presumably “Boluarte”"]
    );
    let sign =
        "getComputedStyle(document.querySelector('.odd[data-odd=misprint]'), '::after').content";
    assert_eq!(browser.says(sign), "\"sic\"");
    // The sign is drawn: what is copied is what was printed.
    assert!(
        !browser
            .says("document.getElementById('icor.p4').querySelector('.text').textContent")
            .contains("sic")
    );
    assert!(
        passage(browser, "icor.g26", ".oddities")
            .join(" ")
            .contains("blank line")
    );
    browser.click(".odd-list summary");
    browser.until("all are listed", |browser| {
        browser.texts(".odd-list li").len() > 15
    });
    browser.click(".odd-list li:nth-child(4) a");
    browser.until_is("#p=icor.p4", Browser::fragment);
    browser.open("#s=pcp-ml");
    assert!(
        passage(browser, "pcp-ml.n2", ".odd[data-odd=insertion]")[0]
            .ends_with("translator’s note]")
    );
    assert!(
        passage(browser, "pcp-ml.n2", ".oddities")
            .join(" ")
            .contains("not the author’s voice")
    );
    browser.open("?lang=es#s=ma-peru");
    assert!(
        passage(browser, "ma-peru.p3", ".oddities")
            .join(" ")
            .contains("errata, presumiblemente “Manuel”")
    );
}

fn stances(browser: &Browser) {
    browser.open("#s=icor");
    let lines = passage(browser, "icor.p7", ".stances li");
    assert!(
        lines.contains(&"◉ Constituent assembly: endorses, others’ voice".to_owned()),
        "{lines:?}"
    );
    browser.open("#s=intl-left");
    let lines = passage(browser, "intl-left.tags", ".stances li");
    assert!(
        lines
            .iter()
            .any(|line| line.ends_with("must go: as a hashtag only")),
        "{lines:?}"
    );
    browser.open("#s=isl");
    assert!(
        passage(browser, "isl.n3", ".stances li")
            .contains(&"● Free Castillo: demands, own voice".to_owned())
    );
    assert!(
        passage(browser, "isl.sub", ".stances li")
            .iter()
            .any(|line| line.ends_with(": implied"))
    );
}

fn days(browser: &Browser) {
    browser.open("#s=ma-peru");
    let lines = passage(browser, "ma-peru.p2", ".days li");
    assert!(
        lines
            .iter()
            .any(|line| line.contains("this Saturday the 17th: 17 December 2022 (inferred)")),
        "{lines:?}"
    );
    let lines = passage(browser, "ma-peru.p4", ".days li.off");
    assert!(
        lines
            .iter()
            .any(|line| line.contains("elections for 2023: 2023 (after the timeline)")),
        "{lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("1993 (before the timeline)")),
        "{lines:?}"
    );
}

fn particulars(browser: &Browser) {
    browser.open("#s=pcp-ml");
    browser.click(".particulars summary");
    browser.until("they are open", |browser| {
        browser.is("document.querySelector('.particulars').open")
    });
    let said = browser.text(".particulars");
    for part in [
        "One heading over three printed lines; lists show them as one.",
        "Communist Party of Peru (ML) byline",
        "Peruvian Communist Party (M-L) signature sig3",
        "Peruvian Communist Party (M-L) (national: Peru)",
        "a translation",
        "translator’s note ¶ n2",
        "Place none is given",
        "revolutionarydemocracy.org/rdnsv2n1/Peru2.html",
        "Not the same party: the PC (ML) that signs the ICOR resolution is of the Dominican Republic.",
    ] {
        assert!(said.contains(part), "{part:?} is not in {said}");
    }
    let lines = browser
        .says("document.querySelector('.particulars q.lines').textContent.split('\\n').length");
    assert_eq!(lines, "3", "the title stands in its three printed lines");
    assert!(
        browser.is(
            "[...document.querySelectorAll('.particulars a[href^=http]')].every(a => a.rel.includes('noreferrer'))"
        )
    );
}
