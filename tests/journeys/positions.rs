use pliego_testkit::Browser;

use super::Journey;

/// Of the edition itself.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_matrix_shows_the_stance_of_each_statement_on_each_demand,
    filters_narrow_the_matrix_and_a_note_names_a_shared_current,
    signs_alone_show_all_demands_on_one_screen,
];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    a_cell_shows_its_quote_in_place_and_links_to_the_passage,
    demands_sort_by_disagreement_by_mentions_or_by_codebook,
    on_a_phone_the_matrix_is_a_list_for_each_demand,
    a_cell_opens_and_closes_by_keyboard,
    an_address_with_an_open_cell_shows_its_evidence,
    filters_by_demand_or_theme_narrow_the_rows_and_keep_the_silent,
];

/// Returns the stances of a row, in the order of the statements.
fn stances(browser: &Browser, demand: &str) -> String {
    browser
        .texts(&format!("[data-demand={demand}] td"))
        .join(" | ")
}

fn the_matrix_shows_the_stance_of_each_statement_on_each_demand(browser: &Browser) {
    browser.open("#view=positions");
    assert_eq!(
        stances(browser, "constituent-assembly"),
        "● demands | ┄ not mentioned | ● demands | ┄ not mentioned | ◉ endorses"
    );
    assert_eq!(
        stances(browser, "early-elections"),
        "✕ rejects | ✕ rejects | □ mentions as fact | ┄ not mentioned | ◉ endorses"
    );
    assert_eq!(
        browser.text("[data-demand=early-elections] th em"),
        "one endorses it, two reject it (same current), one mentions it as fact, one is silent"
    );
    assert_eq!(
        stances(browser, "south-secession")
            .matches("not mentioned")
            .count(),
        4
    );
    assert_eq!(browser.texts(".matrix tbody tr").len(), 25);
}

fn a_cell_shows_its_quote_in_place_and_links_to_the_passage(browser: &Browser) {
    browser.open("#view=positions");
    browser.click("[data-demand=women-vote] td:nth-of-type(7) button");
    browser.wait_until("the quote is shown", |browser| {
        browser.texts(".opened q") == ["aller Staatsangehörigen"]
    });
    assert_eq!(
        browser.text(".opened p:nth-of-type(2)"),
        "Sozialistische Arbeiterpartei Deutschlands, implied, ¶ p4 · read in the text copy"
    );
    assert!(browser.eval_bool("document.querySelector('.opened q').lang === 'de'"));
    browser.click("[data-demand=own-state] td:nth-of-type(1) button");
    browser.wait_until("the quote of the other cell replaces it", |browser| {
        browser
            .text(".opened p:nth-of-type(2)")
            .starts_with("Second Continental Congress, demands")
    });
    assert_eq!(
        browser.texts(".opened p:nth-of-type(even)"),
        [
            "Second Continental Congress, demands, own voice, ¶ p41 · read in the text copy",
            "Second Continental Congress, demands, own voice, ¶ p3 · read in the text copy",
        ],
        "every passage that carries the demand, strongest first"
    );
    browser.click(".opened p:last-child a");
    browser.wait_for_text("#demand=own-state&view=passages", Browser::fragment);
    browser.wait_until("every passage of the demand is listed", |browser| {
        browser.texts(".passage-list li").len() == 4
    });
    browser.back();
    browser.wait_until("the cell is open again", |browser| {
        !browser.texts(".opened a").is_empty()
    });
    browser.click(".opened a");
    browser.wait_for_text("#p=independence.p41", Browser::fragment);
    browser.back();
    browser.wait_for_text(
        "#view=positions&cell=independence.own-state",
        Browser::fragment,
    );
}

fn demands_sort_by_disagreement_by_mentions_or_by_codebook(browser: &Browser) {
    let first = |browser: &Browser| {
        browser.eval_str("document.querySelector('.matrix tbody tr').dataset.demand")
    };
    browser.open("#view=positions");
    assert_eq!(
        first(browser),
        "private-property",
        "the demand with most disagreement comes first"
    );
    browser.click(".orders button:nth-of-type(3)");
    browser.wait_for_text("equal-rights", first);
    browser.click(".orders button:nth-of-type(2)");
    let mentions = "[...document.querySelectorAll('.matrix tbody tr')].map(r => [...r.querySelectorAll('td')].filter(d => !d.matches('.silent')).length)";
    browser.wait_until("the demands with most mentions come first", |browser| {
        browser.eval_bool(&format!(
            "{mentions}.every((n, i, all) => i === 0 || all[i - 1] >= n)"
        ))
    });
}

fn filters_narrow_the_matrix_and_a_note_names_a_shared_current(browser: &Browser) {
    browser.open("#view=positions&org=isl,ma-peru,icor");
    assert_eq!(browser.texts(".matrix thead th").len(), 4);
    assert_eq!(
        browser.text(".tendency"),
        "Note: ISL and Mov. Anticapitalista belong to the same current; count them as one voice"
    );
    // The matrix has the whole width; the filters are a dialog.
    browser.click(".open-filters");
    browser.click("[data-facet=org] input[value=ma-peru]");
    browser.click(".sheet-foot button");
    browser.wait_until("the matrix has two statements", |browser| {
        browser.texts(".matrix thead th").len() == 3
    });
    assert_eq!(browser.text(".tendency"), "");
    assert_eq!(browser.fragment(), "#org=isl,icor&view=positions");
}

fn on_a_phone_the_matrix_is_a_list_for_each_demand(browser: &Browser) {
    for width in [320, 360] {
        browser.open_at("#view=positions", width, 740);
        let overflow =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(
            browser.eval_str(overflow),
            "0",
            "{width} pixels: pixels beyond the window"
        );
        assert!(
            browser
                .text("[data-demand=child-labour] td:nth-of-type(7)")
                .starts_with("Sozialistische")
        );
        browser.click("[data-demand=child-labour] td:nth-of-type(7) button");
        browser.wait_until("the quote is shown", |browser| {
            browser
                .text(".opened q")
                .starts_with("Verbot der Kinderarbeit")
        });
        assert_eq!(
            browser.eval_str(overflow),
            "0",
            "{width} pixels: pixels beyond the window"
        );
    }
}

fn a_cell_opens_and_closes_by_keyboard(browser: &Browser) {
    browser.open("#view=positions");
    browser.focus("[data-demand=child-labour] td:nth-of-type(7) button");
    browser.press(&[pliego_testkit::Key::Enter]);
    browser.wait_until("the quote is shown", |browser| {
        browser
            .text(".opened q")
            .starts_with("Verbot der Kinderarbeit")
    });
    assert!(
        browser.eval_bool("document.activeElement.ariaExpanded === 'true'"),
        "the focus stays on the cell"
    );
    browser.press(&[pliego_testkit::Key::Enter]);
    browser.wait_until("the quote is hidden", |browser| {
        browser.texts(".opened").is_empty()
    });
}

fn filters_by_demand_or_theme_narrow_the_rows_and_keep_the_silent(browser: &Browser) {
    browser.open("#demand=women-vote&view=positions");
    assert_eq!(
        browser.texts(".matrix thead th").len(),
        1 + 8,
        "a demand and eight statements at a time"
    );
    assert_eq!(browser.texts(".matrix tbody tr").len(), 1);
    browser.open("#theme=taxes&view=positions");
    assert_eq!(browser.texts(".matrix thead th").len(), 1 + 8);
    let rows = browser.texts(".matrix tbody tr").len();
    assert!(
        (2..7).contains(&rows),
        "expected the demands that speak in passages of the theme, found {rows}"
    );
    browser.open("#theme=taxes&view=themes");
    assert_eq!(browser.texts(".matrix thead th").len(), 1 + 8);
    assert_eq!(browser.texts(".matrix tbody tr").len(), 1);
}

fn signs_alone_show_all_demands_on_one_screen(browser: &Browser) {
    browser.open_at("#view=positions&cells=signs", 1440, 1000);
    let height = browser.eval_str(
        "Math.round(document.querySelector('.matrix tbody').getBoundingClientRect().height)",
    );
    assert!(
        height.parse::<i64>().unwrap() < 800,
        "expected 25 rows in less than 800 pixels, found {height}"
    );
    // Screen readers still have the words.
    assert!(browser.eval_bool(
        "document.querySelector('[data-demand=free-castillo] td').textContent.includes('demands')"
    ));
}

fn an_address_with_an_open_cell_shows_its_evidence(browser: &Browser) {
    for (width, height) in [(360, 740), (1280, 720)] {
        browser.open_at(
            "#view=positions&rows=codebook&cell=gotha.child-labour",
            width,
            height,
        );
        browser.wait_until("the evidence is in the window", |browser| {
            browser.eval_bool(
                "(box => box && box.top >= 0 && box.bottom <= innerHeight)(document.querySelector('.opened q')?.getBoundingClientRect())",
            )
        });
    }
}
