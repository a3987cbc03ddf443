use pliego::CORPUS;
use pliego_testkit::{Browser, Key};

use super::Journey;

/// Of the edition itself.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    every_text_is_shown_as_printed,
    a_statement_opened_from_the_list_begins_at_its_title,
    an_inferred_date_is_marked_and_quotes_its_evidence,
    signatories_are_listed_with_their_countries,
    a_title_supplied_by_the_editors_has_a_note,
    irregularities_are_marked_and_listed_and_change_no_character,
    a_passage_lists_its_stances_and_whose_voice_they_have,
    a_passage_lists_the_days_that_it_mentions,
    particulars_list_metadata_with_evidence,
];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    a_title_opens_its_statement_and_close_returns_the_focus,
    escape_closes_the_reader_and_returns_the_focus,
    the_bar_names_the_statement_and_leads_to_its_neighbours,
    notes_are_shown_when_asked_for_and_leave_no_holes_in_the_text,
    the_minimap_shows_hits_as_it_shows_themes,
    passages_with_a_chosen_theme_are_marked_and_stepped_through,
    a_listed_passage_opens_the_reader_there,
    the_strip_shows_and_links_passages_with_a_chosen_theme,
    a_theme_in_the_margin_toggles_its_filter,
    an_open_statement_that_the_filters_exclude_has_a_note,
    the_search_field_is_reached_from_deep_in_a_text,
    a_statement_is_shared_where_the_device_can,
];

fn every_text_is_shown_as_printed(browser: &Browser) {
    for statement in &CORPUS.statements {
        browser.open(&format!(
            "#s={}&theme=mobilization,repression,regime",
            statement.id
        ));
        for passage in &statement.passages {
            let element = format!("document.getElementById('{}.{}')", statement.id, passage.id);
            let shown = browser.eval_str(&format!("{element}.querySelector('.text').textContent"));
            assert_eq!(
                shown,
                statement.text_of(passage.span),
                "{}.{}",
                statement.id,
                passage.id
            );
            assert!(browser.eval_bool(&format!(
                "{element}.querySelector('.text').lang === '{}'",
                statement.language
            )));
            assert!(browser.eval_bool(&format!(
                "{element}.querySelector('.passage-id').checkVisibility()"
            )));
        }
    }
}

fn a_title_opens_its_statement_and_close_returns_the_focus(browser: &Browser) {
    browser.open("");
    browser.click("[data-statement=nation] h3 a");
    browser.wait_for_text("#s=nation", Browser::fragment);
    browser.wait_until("the reader has the focus", |browser| {
        browser.eval_bool("document.activeElement.matches('.reader')")
    });
    assert!(
        browser
            .eval_str("document.title")
            .starts_with("Sentimientos de la Nación")
    );
    assert!(browser.eval_bool(
        "document.querySelector('[data-statement=nation] h3 a').ariaCurrent === 'true'"
    ));
    browser.click(".reader .close");
    browser.wait_for_text("", Browser::fragment);
    browser.wait_until("the title has the focus", |browser| {
        browser.eval_bool(
            "document.activeElement === document.querySelector('[data-statement=nation] h3 a')",
        )
    });
    assert!(browser.texts(".reader").is_empty());
}

/// The title is below the bar with the close button, however far the list was scrolled.
fn a_statement_opened_from_the_list_begins_at_its_title(browser: &Browser) {
    for (width, height) in [(360, 740), (820, 1180), (1280, 720), (1440, 900)] {
        browser.open_at("", width, height);
        for at in [1, 3, 5] {
            for scrolled in ["start", "end"] {
                let window =
                    format!("statement {at} at {width}×{height}, scrolled to its {scrolled}");
                let title = format!(".entry:nth-child({at} of .entry) h3 a");
                browser.run(&format!(
                    "document.querySelector('{title}').scrollIntoView({{ block: '{scrolled}' }})"
                ));
                browser.run(&format!("document.querySelector('{title}').click()"));
                browser.wait_until(&format!("{window}: the bar and, below it, the title are in view"), |browser| {
                    browser.eval_bool("(() => {
                        const box = of => document.querySelector(of)?.getBoundingClientRect();
                        const title = box('.passages h2.printed, h2.supplied'), bar = box('.bar'), close = box('.bar .close');
                        return title && close.top >= 0 && close.bottom <= bar.bottom
                            && title.top >= bar.bottom && title.top < innerHeight / 2 && bar.bottom < 100;
                    })()")
                });
                let id = browser.fragment().replace("#s=", "");
                browser.click(".reader .close");
                browser.wait_until(&format!("{window}: the entry has the focus and is in view"), |browser| {
                    browser.eval_bool(&format!(
                        "(entry => document.activeElement === entry && entry.getBoundingClientRect().top >= 0
                            && entry.getBoundingClientRect().bottom <= innerHeight)(document.querySelector('[data-statement={id}] h3 a'))"
                    ))
                });
            }
        }
    }
    // The address of a passage opens there instead.
    browser.open_at("#p=icor.p7", 820, 1180);
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("icor.p7"))
    });
    // Back restores the scroll position.
    browser.open("#s=isl");
    browser.run("scrollTo(0, 3000)");
    browser.run("document.querySelector('.views a:nth-child(3)').click()");
    browser.wait_until("another view is shown", |browser| {
        !browser.texts(".matrix").is_empty()
    });
    browser.back();
    browser.wait_until("the text is at its former scroll position", |browser| {
        browser.eval_bool("document.querySelector('.reader') && Math.abs(scrollY - 3000) < 100")
    });
}

fn passages_with_a_chosen_theme_are_marked_and_stepped_through(browser: &Browser) {
    browser.open("#theme=suffrage&s=sentiments");
    assert!(browser.text(".steps").starts_with("3 matching passages"));
    let words = browser.texts(".passages mark");
    assert!(
        words
            .iter()
            .any(|words| words.contains("elective franchise")),
        "expected the quote with the theme, found {words:?}"
    );
    browser.click(".steps a:nth-of-type(2)");
    browser.wait_for_text("#theme=suffrage&p=sentiments.p5", Browser::fragment);
    browser.wait_until("the passage has the focus", |browser| {
        browser.eval_bool("document.activeElement.id === 'sentiments.p5'")
    });
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("sentiments.p5"))
    });
    browser.click(".steps a:nth-of-type(2)");
    browser.wait_for_text("#theme=suffrage&p=sentiments.p6", Browser::fragment);
    assert!(browser.text(".steps").starts_with("passage 2 of 3"));
    browser.click(".steps a:nth-of-type(2)");
    browser.wait_for_text("#theme=suffrage&p=sentiments.p8", Browser::fragment);
    assert!(
        browser
            .eval_bool("document.querySelector('.steps a:nth-of-type(2)').ariaDisabled === 'true'")
    );
    browser.click(".steps a:nth-of-type(1)");
    browser.wait_for_text("#theme=suffrage&p=sentiments.p6", Browser::fragment);
    browser.wait_until("the passage is marked as current", |browser| {
        browser.eval_bool("document.getElementById('sentiments.p6').matches('.current')")
    });
}

/// Returns an expression that holds if a passage begins in the upper half of the window.
pub(crate) fn in_view(id: &str) -> String {
    format!(
        "(() => {{ const b = document.getElementById('{id}').getBoundingClientRect();
            return b.top >= 0 && b.top < innerHeight / 2 }})()"
    )
}

fn a_listed_passage_opens_the_reader_there(browser: &Browser) {
    browser.open("#theme=suffrage");
    browser.wait_for_text(
        "independence rights sentiments gotha republic",
        Browser::listed,
    );
    browser.click("[data-statement=sentiments] .carrying a:last-child");
    browser.wait_until("the reader opens at a passage", |browser| {
        browser
            .fragment()
            .starts_with("#theme=suffrage&p=sentiments.")
    });
    let id = browser.fragment().rsplit('=').next().unwrap().to_owned();
    browser.wait_until("the passage has the focus", |browser| {
        browser.eval_bool(&format!("document.activeElement.id === '{id}'"))
    });
    // The second chosen theme has another mark than the first.
    browser.open("#theme=suffrage,rights&s=sentiments");
    assert!(browser.eval_bool(
        "document.querySelector('.passages mark.first') && document.querySelector('.passages mark.second')"
    ));
}

fn the_strip_shows_and_links_passages_with_a_chosen_theme(browser: &Browser) {
    browser.open("#theme=suffrage&s=sentiments");
    let marked =
        "[...document.querySelectorAll('.strip li')].filter(l => l.matches('.first')).length";
    assert_eq!(browser.eval_str(marked), "3");
    assert_eq!(
        browser.eval_str("document.querySelectorAll('.strip li').length"),
        "15"
    );
    let name = browser.eval_str(
        "document.querySelector('.strip .first:nth-child(8) a, .strip .first a').ariaLabel",
    );
    assert!(
        name.contains("Suffrage"),
        "expected the name of the theme, found {name}"
    );
    browser.run("[...document.querySelectorAll('.strip .first a')].pop().id = 'last-of-strip'");
    browser.click("#last-of-strip");
    browser.wait_for_text("#theme=suffrage&p=sentiments.p8", Browser::fragment);
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("sentiments.p8"))
    });
}

fn a_theme_in_the_margin_toggles_its_filter(browser: &Browser) {
    browser.open("#s=sentiments");
    browser.run(
        "[...document.querySelectorAll('.margin button')].find(b => b.innerText === 'Taxes').id = 'theme'",
    );
    browser.click("#theme");
    browser.wait_for_text("#theme=taxes&s=sentiments", Browser::fragment);
    assert!(browser.eval_bool("document.getElementById('theme').ariaPressed === 'true'"));
    assert!(
        browser
            .eval_bool("document.querySelector('[data-facet=theme] input[value=taxes]').checked")
    );
    browser.click("#theme");
    browser.wait_for_text("#s=sentiments", Browser::fragment);
}

fn an_inferred_date_is_marked_and_quotes_its_evidence(browser: &Browser) {
    browser.open("#s=ma-peru");
    assert!(
        browser.eval_bool("document.querySelector('.particulars').open"),
        "the particulars of an inferred date are unfolded"
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
    browser.wait_until("the reader opens at the evidence", |browser| {
        browser.fragment().starts_with("#p=ma-peru.p")
    });
    browser.open("#s=isl");
    browser.click(".particulars summary");
    browser.wait_until("external evidence says that it is external", |browser| {
        browser
            .text(".particulars .outside")
            .starts_with("from outside the text: Posted on")
    });
}

fn signatories_are_listed_with_their_countries(browser: &Browser) {
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
    assert!(browser.eval_bool(
        "document.querySelector('.signatories li:nth-child(14) [lang=bg]').innerText.startsWith('Българска')"
    ));
    browser.click(".signatories li:nth-child(27) a");
    browser.wait_for_text("#p=icor.g27", Browser::fragment);
}

fn an_open_statement_that_the_filters_exclude_has_a_note(browser: &Browser) {
    browser.open("#org=seneca-falls&s=rights");
    assert_eq!(browser.listed(), "sentiments");
    assert!(
        browser
            .texts(".reader .note")
            .iter()
            .any(|note| note.starts_with("This statement is open, but the filters"))
    );
    browser.click(".chips button");
    browser.wait_until("the note is hidden", |browser| {
        !browser
            .texts(".reader .note")
            .iter()
            .any(|note| note.starts_with("This statement is open"))
    });
}

fn a_title_supplied_by_the_editors_has_a_note(browser: &Browser) {
    browser.open("#s=intl-left");
    assert!(
        browser
            .texts(".reader .note")
            .contains(&"title supplied by the editors; the text has none".to_owned())
    );
    assert!(
        browser.eval_bool(
            "document.querySelector('[data-statement=intl-left] h3').matches('.supplied')"
        )
    );
}

/// Returns the texts of a part of a passage.
fn passage(browser: &Browser, id: &str, part: &str) -> Vec<String> {
    browser.texts(&format!("[id='{id}'] {part}"))
}

fn irregularities_are_marked_and_listed_and_change_no_character(browser: &Browser) {
    browser.open("#notes=1&p=icor.p4");
    assert_eq!(passage(browser, "icor.p4", ".odd"), ["Boularte"]);
    assert_eq!(
        passage(browser, "icor.p4", ".oddities li"),
        ["Boularte: misprint, presumably “Boluarte”"]
    );
    let sign =
        "getComputedStyle(document.querySelector('.odd[data-odd=misprint]'), '::after').content";
    assert_eq!(browser.eval_str(sign), "\"sic\"");
    // The style sheet draws the sign, so that a copy of the text is without it.
    assert!(
        !browser
            .eval_str("document.getElementById('icor.p4').querySelector('.text').textContent")
            .contains("sic")
    );
    assert!(
        passage(browser, "icor.g26", ".oddities")
            .join(" ")
            .contains("blank line")
    );
    browser.click(".odd-list summary");
    browser.wait_until("the irregularities are listed", |browser| {
        browser.texts(".odd-list li").len() > 15
    });
    browser.click(".odd-list li:nth-child(4) a");
    browser.wait_for_text("#notes=1&p=icor.p4", Browser::fragment);
    browser.open("#notes=1&s=pcp-ml");
    assert!(
        passage(browser, "pcp-ml.n2", ".odd[data-odd=insertion]")[0]
            .ends_with("translator’s note]")
    );
    assert!(
        passage(browser, "pcp-ml.n2", ".oddities")
            .join(" ")
            .contains("not the author’s voice")
    );
    browser.open("?lang=es#notes=1&s=ma-peru");
    assert!(
        passage(browser, "ma-peru.p3", ".oddities")
            .join(" ")
            .contains("errata, presumiblemente “Manuel”")
    );
}

fn a_passage_lists_its_stances_and_whose_voice_they_have(browser: &Browser) {
    browser.open("#notes=1&s=icor");
    let lines = passage(browser, "icor.p7", ".stances li");
    assert!(
        lines.contains(&"◉ Constituent assembly: endorses, others’ voice".to_owned()),
        "expected an endorsement, found {lines:?}"
    );
    browser.open("#notes=1&s=intl-left");
    let lines = passage(browser, "intl-left.tags", ".stances li");
    assert!(
        lines
            .iter()
            .any(|line| line.ends_with("must go: as a hashtag only")),
        "expected a hashtag, found {lines:?}"
    );
    browser.open("#notes=1&s=isl");
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

fn a_passage_lists_the_days_that_it_mentions(browser: &Browser) {
    browser.open("#notes=1&s=ma-peru");
    let lines = passage(browser, "ma-peru.p2", ".days li");
    assert!(
        lines
            .iter()
            .any(|line| line.contains("this Saturday the 17th: 17 December 2022 (inferred)")),
        "expected an inferred day, found {lines:?}"
    );
    let lines = passage(browser, "ma-peru.p4", ".days li.off");
    assert!(
        lines
            .iter()
            .any(|line| line.contains("elections for 2023: 2023 (after the timeline)")),
        "expected a year after the timeline, found {lines:?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("1993 (before the timeline)")),
        "expected a year before the timeline, found {lines:?}"
    );
}

fn particulars_list_metadata_with_evidence(browser: &Browser) {
    browser.open("#notes=1&s=pcp-ml");
    browser.click(".particulars summary");
    browser.wait_until("the particulars are unfolded", |browser| {
        browser.eval_bool("document.querySelector('.particulars').open")
    });
    let particulars = browser.text(".particulars");
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
        assert!(
            particulars.contains(part),
            "expected {part:?}, found {particulars}"
        );
    }
    let lines = browser
        .eval_str("document.querySelector('.particulars q.lines').textContent.split('\\n').length");
    assert_eq!(lines, "3", "printed lines of the title");
    assert!(browser.eval_bool(
        "[...document.querySelectorAll('.particulars a[href^=http]')].every(a => a.rel.includes('noreferrer'))"
    ));
}

fn escape_closes_the_reader_and_returns_the_focus(browser: &Browser) {
    browser.open("");
    browser.click("[data-statement=nation] h3 a");
    browser.wait_for_text("#s=nation", Browser::fragment);
    browser.wait_until("the reader has the focus", |browser| {
        browser.eval_bool("document.activeElement.matches('.reader')")
    });
    browser.press(&[Key::Escape]);
    browser.wait_for_text("", Browser::fragment);
    browser.wait_until("the title has the focus", |browser| {
        browser.eval_bool("document.activeElement.matches('[data-statement=nation] h3 a')")
    });
}

fn the_bar_names_the_statement_and_leads_to_its_neighbours(browser: &Browser) {
    browser.open("#s=independence");
    assert_eq!(
        browser.text(".bar .read"),
        "Second Continental Congress, 4 July 1776: The unanimous Declaration of the thirteen united States of America"
    );
    // The first statement has none before it.
    assert_eq!(browser.texts(".neighbours a"), ["→"]);
    assert_eq!(
        browser.eval_str("document.querySelector('.neighbours a').ariaLabel"),
        "Next statement: Assemblée nationale constituante, 26 August 1789"
    );
    browser.click(".neighbours a");
    browser.wait_for_text("#s=rights", Browser::fragment);
    browser.click(".lead-on a");
    browser.wait_for_text("#s=nation", Browser::fragment);
    browser.wait_until("the next text begins at its title", |browser| {
        browser.eval_bool(
            "(box => box.top > 0 && box.top < innerHeight / 2)(document.querySelector('.passages h2, .reader h2').getBoundingClientRect())",
        )
    });
    // Filters narrow the neighbours, and the last has none after it.
    browser.open("#theme=suffrage&s=gotha");
    assert_eq!(browser.texts(".neighbours a"), ["←", "→"]);
    browser.click(".neighbours a:last-child");
    browser.wait_for_text("#theme=suffrage&s=republic", Browser::fragment);
    assert!(browser.text(".lead-on").starts_with("Previous statement: "));
}

fn notes_are_shown_when_asked_for_and_leave_no_holes_in_the_text(browser: &Browser) {
    browser.open_at("#s=sentiments", 1440, 900);
    assert_eq!(browser.texts(".apparatus"), [""; 0]);
    // The space between two passages, in pixels; the text has lines of 32.
    let widest = "Math.max(...[...document.querySelectorAll('.passage')].map((passage, at, all) =>
        (all[at + 1]?.querySelector('.text').getBoundingClientRect().top ?? 0)
        - (passage.querySelector('.apparatus') ?? passage.querySelector('.text')).getBoundingClientRect().bottom)) < 50";
    assert!(
        browser.eval_bool(widest),
        "expected no hole between two passages"
    );
    browser.click(".tools button");
    browser.wait_for_text("#notes=1&s=sentiments", Browser::fragment);
    assert!(browser.texts(".apparatus").len() > 5);
    assert!(
        browser.eval_bool(widest),
        "expected no hole between two passages with notes"
    );
}

fn the_minimap_shows_hits_as_it_shows_themes(browser: &Browser) {
    let colour = "getComputedStyle(document.querySelector('.strip li[class]')).backgroundColor";
    browser.open("#q=rights&s=sentiments");
    assert!(browser.eval_bool("document.querySelectorAll('.strip li.hit').length > 1"));
    let hit = browser.eval_str(colour);
    browser.open("#theme=rights&s=sentiments");
    assert_eq!(hit, browser.eval_str(colour));
}

fn the_search_field_is_reached_from_deep_in_a_text(browser: &Browser) {
    browser.open_at("#p=rights.p20", 360, 740);
    browser.wait_until("the page is scrolled far down", |browser| {
        browser.eval_bool("scrollY > 1000")
    });
    browser.click(".bar .to-search:not(.quote)");
    browser.wait_until("the search field is seen and has the focus", |browser| {
        browser.eval_bool(
            "(() => { const { top, bottom } = document.activeElement.getBoundingClientRect();
                return document.activeElement.id === 'search' && top >= 0 && bottom <= innerHeight })()",
        )
    });
    browser.type_text("citoyens");
    browser.wait_until("the reader steps through the hits", |browser| {
        browser.text(".steps").contains("passage")
    });
}

fn a_statement_is_shared_where_the_device_can(browser: &Browser) {
    browser.open("#s=republic");
    let is_shown = "document.querySelector('[data-act=share]').checkVisibility()";
    if !browser.eval_bool("'share' in navigator") {
        assert!(!browser.eval_bool(is_shown), "no button that does nothing");
    }
    // No driver opens the menu of a device.
    browser.run(
        "Navigator.prototype.share = data => (window.shared = data, Promise.reject(new Error('closed')));
         document.documentElement.setAttribute('data-can-share', '')",
    );
    browser.click("[data-act=share]");
    browser.wait_until("title and address are handed over", |browser| {
        browser.eval_bool(
            "window.shared?.title === document.title && window.shared.url === location.href",
        )
    });
}
