use pliego::CORPUS;
use pliego_testkit::{Browser, Key};
use serde_json::{Value, json};

use super::Journey;

/// Of the edition itself: what its citations say.
pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_open_passage_is_copied_with_its_citation,
    a_link_is_copied_alone,
    a_quotation_is_copied_from_every_view_that_quotes,
];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    words_selected_over_two_passages_are_copied_without_ids_and_themes,
    citations_are_shown_in_four_styles_and_lead_to_the_files_of_reference_managers,
    without_a_clipboard_quotations_are_copied_all_the_same,
];

/// Returns what a paste inserts: the text, and the HTML that word processors take.
fn pasted(browser: &Browser) -> (String, String) {
    browser.run(
        "const field = document.createElement('div');
         field.contentEditable = 'true';
         field.id = 'paste-here';
         field.addEventListener('paste', event => {
             event.preventDefault();
             const data = event.clipboardData;
             window.pasted = [data.getData('text/plain'), data.getData('text/html')];
         });
         window.pasted = null;
         document.querySelector('#page').append(field);
         field.focus();",
    );
    browser.press_with_control("v");
    browser.wait_until("the clipboard is pasted", |browser| {
        browser.eval_bool("window.pasted")
    });
    let pasted =
        browser.run("document.querySelector('#paste-here').remove(); return window.pasted");
    let part = |index: usize| pasted[index].as_str().unwrap_or_default().to_owned();
    (part(0), part(1))
}

/// Presses a button that copies, and returns what a paste then inserts.
pub(crate) fn copied(browser: &Browser, button: &str) -> (String, String) {
    browser.click(button);
    browser.wait_until("the reader is told", |browser| {
        browser.text(".said").contains("Copied")
    });
    pasted(browser)
}

/// The words of a passage as printed.
fn printed(statement: &str, passage: &str) -> &'static str {
    let statement = &CORPUS.statements[CORPUS.statement(statement).unwrap()];
    let mut passages = statement.passages.iter();
    let passage = passages.find(|of| of.id == passage).unwrap();
    statement.text_of(passage.span)
}

fn the_open_passage_is_copied_with_its_citation(browser: &Browser) {
    browser.open("#p=icor.p7");
    let (text, html) = copied(browser, ".bar [data-act=copy]");
    let words = printed("icor", "p7");
    let (quotation, citation) = text.split_once('\n').unwrap();
    assert_eq!(quotation, format!("“{words}”"));
    assert!(
        citation.starts_with("ICOR, 7 February 2023, ¶ p7. ICOR. “Solidarity"),
        "{citation}"
    );
    for part in [
        "The Pliego editors",
        &format!("Version {}", CORPUS.version),
        "Misprints as printed [sic].",
    ] {
        assert!(citation.contains(part), "{part} in: {citation}");
    }
    let address = citation.rsplit(' ').next().unwrap();
    assert!(
        html.contains("<blockquote") && html.contains("lang=\"en\""),
        "{html}"
    );
    assert!(html.contains(words), "{html}");
    let in_html = address.replace('&', "&amp;");
    assert!(html.contains(&format!("href=\"{in_html}\"")), "{html}");
    // WebKit marks the spaces of a paste.
    let without_mark = html.replace("class=\"Apple-converted-space\"", "");
    assert!(
        !html.contains("<button") && !without_mark.contains("class="),
        "{html}"
    );
    // The link opens there, and still does when another version of the corpus has other ids.
    let version = &*CORPUS.version;
    let begins: String = words.chars().take(20).collect();
    let encoded = begins.replace(' ', "%20");
    assert!(
        address.contains(&format!("#p=icor.p7&version={version}&words={encoded}")),
        "{address}"
    );
    let older = address
        .replace("icor.p7", "icor.gone")
        .replace(version, "0.0.9");
    for (address, said) in [
        (address, ""),
        (
            &*older,
            &format!(
                "This link was made for version 0.0.9 of the collection; this is version {version}. \
                 The passage was found by the words that the link quotes."
            ),
        ),
    ] {
        browser.open("");
        browser.run(&format!("location.href = {}", json!(address)));
        browser.wait_until("the passage is current", |browser| {
            browser.eval_bool("document.querySelector('[id=\"icor.p7\"].current')")
        });
        assert_eq!(browser.texts(".ignored").join(" "), said);
    }
    // Without a passage, the statement is cited.
    browser.open("#s=ma-peru");
    let (text, _) = copied(browser, ".bar [data-act=copy]");
    assert!(
        text.starts_with("Movimiento Anticapitalista – Peru. “National Insurgency"),
        "{text}"
    );
    assert!(
        text.contains("Date inferred by the editors: between 17 and 23 December 2022"),
        "{text}"
    );
}

fn a_link_is_copied_alone(browser: &Browser) {
    let version = &CORPUS.version;
    let fragment = format!("#p=icor.p7&version={version}&words=");
    browser.open("#p=icor.p7");
    let (text, html) = copied(browser, ".tools [data-act=link]");
    assert!(
        text.starts_with(&format!("{}?lang=en{fragment}", browser.page())),
        "{text}"
    );
    assert!(!text.contains(char::is_whitespace), "{text}");
    assert!(
        html.contains(&format!("href=\"{}", browser.page())),
        "{html}"
    );
    browser.open("#s=icor");
    let (text, _) = copied(browser, ".tools [data-act=link]");
    assert_eq!(
        text,
        format!("{}?lang=en#s=icor&version={version}", browser.page())
    );
    // After a quotation, too.
    browser.open("#view=positions&cell=icor.constituent-assembly");
    let (quotation, _) = copied(browser, ".opened .copy");
    assert!(quotation.starts_with('“'), "{quotation}");
    browser.click(".said .copy");
    browser.wait_until("the reader is told", |browser| {
        browser.text(".said").contains("Copied: link")
    });
    let (text, _) = pasted(browser);
    let address = quotation.rsplit(' ').next().unwrap();
    assert_eq!(text, address);
}

fn words_selected_over_two_passages_are_copied_without_ids_and_themes(browser: &Browser) {
    browser.open("#s=gotha&notes=shown");
    browser.run(
        "const text = id => document.querySelector(`[id='gotha.${id}'] .printed`);
         const range = document.createRange();
         const first = document.createTreeWalker(text('p14'), NodeFilter.SHOW_TEXT).nextNode();
         const walk = document.createTreeWalker(text('p15'), NodeFilter.SHOW_TEXT);
         range.setStart(first, 3);
         range.setEnd(walk.nextNode(), 9);
         getSelection().removeAllRanges();
         getSelection().addRange(range);",
    );
    let (text, html) = copied(browser, ".bar [data-act=copy]");
    let quotation = "“Einen den Gesellschaftsbedürfnissen entsprechenden Normalarbeitstag. \
        Verbot der Sonntagsarbeit.\n\n5. Verbot”";
    assert!(
        text.starts_with(quotation),
        "expected {quotation}; found {text}"
    );
    assert!(
        text.contains("between 22 and 27 May 1875, ¶ p14–p15."),
        "{text}"
    );
    assert_eq!(html.matches("<p lang=\"de\">").count(), 2, "{html}");
    assert!(!text.contains("Labour and property"), "{text}");
}

fn a_quotation_is_copied_from_every_view_that_quotes(browser: &Browser) {
    for (address, button, words, place) in [
        (
            "#view=positions&cell=icor.constituent-assembly",
            ".opened .copy",
            "“the convocation of a Constituent Assembly”\n",
            "ICOR, 7 February 2023, ¶ p7.",
        ),
        (
            "#view=figures",
            ".claims tbody tr:first-child .copy",
            "“more than 20 victims”\n",
            "International Socialist League, 16 December 2022, ¶ n2.",
        ),
        (
            "#q=coup&view=concordance",
            ".kwic tr:nth-child(1) .copy",
            "“… Defeat the coup plotters and impose a workers’ and peoples’ solution! …”\n",
            "16 December 2022, ¶ sub.",
        ),
        (
            "#demand=early-elections&stance=rejects&view=passages",
            ".passage-list li:first-of-type .copy",
            "“Since December 7, the day that Congress removed",
            "16 December 2022, ¶ p1.",
        ),
    ] {
        browser.open(address);
        let (text, html) = copied(browser, button);
        // A concordance ends a line with a no-break space, because white space there is not drawn.
        let text = text.replace('\u{a0}', " ");
        assert!(text.starts_with(words), "{address}: {text}");
        assert!(text.contains(place), "{address}: {text}");
        assert!(html.contains("<blockquote"), "{address}: {html}");
    }
    // In the language of the page.
    browser.open("?lang=es#view=positions&cell=icor.constituent-assembly");
    browser.click(".opened .copy");
    browser.wait_until("the reader is told", |browser| {
        browser.text(".said").contains("Copiado")
    });
    let (text, _) = pasted(browser);
    assert!(
        text.starts_with(
            "«the convocation of a Constituent Assembly»\nICOR, 7 de febrero de 2023, ¶ p7."
        ),
        "{text}"
    );
    assert!(text.contains("?lang=es#p=icor.p7"), "{text}");
}

fn citations_are_shown_in_four_styles_and_lead_to_the_files_of_reference_managers(
    browser: &Browser,
) {
    browser.open("#s=sentiments");
    browser.click(".tools [data-act=cite]");
    browser.wait_until("the citations are shown", |browser| {
        !browser.texts("dialog.cite[open] .citation").is_empty()
    });
    assert_eq!(
        browser.eval_str("[...document.querySelectorAll('dialog.cite option')].map(option => option.textContent).join(', ')"),
        "Chicago, APA, MLA, ISO 690"
    );
    let mut cited = Vec::new();
    for style in 0..4 {
        browser.run(&format!(
            "const select = document.querySelector('dialog.cite select');
             select.selectedIndex = {style};
             select.dispatchEvent(new Event('change'))"
        ));
        // ISO 690 sets the names of authors in capitals.
        let citation = browser.text(".citation").to_lowercase();
        assert!(citation.contains("seneca falls"), "{citation}");
        assert!(citation.contains("1848"), "{citation}");
        cited.push(citation);
    }
    cited.dedup();
    assert_eq!(cited.len(), 4, "each style cites otherwise");
    browser.click("dialog.cite .tools button");
    browser.wait_until("the reader is told", |browser| {
        browser.text("dialog.cite .said").contains("Copied")
    });
    let files = browser.run(
        "return [...document.querySelectorAll('dialog.cite a[download]')].map(link => link.href)",
    );
    assert_eq!(files.as_array().unwrap().len(), 4);
    for file in files.as_array().unwrap() {
        let found = browser.run_async(
            "async address => { const answer = await fetch(address); return answer.ok && (await answer.text()).includes('Seneca Falls') }",
            file,
        );
        assert_eq!(found, Value::Bool(true), "{file}");
    }
    browser.press(&[Key::Escape]);
    browser.wait_until("the dialog is closed and the focus is back", |browser| {
        browser.eval_bool("!document.querySelector('dialog.cite') && document.activeElement.matches('[data-act=cite]')")
    });
    assert!(
        !browser.texts(".reader h2").is_empty(),
        "Escape closed the dialog and not the statement"
    );
    // The collection.
    browser.open("");
    browser.click(".foot [data-act=cite]");
    browser.wait_until("the collection is cited", |browser| {
        browser
            .text(".citation")
            .contains("Declarations and Manifestos")
    });
}

fn without_a_clipboard_quotations_are_copied_all_the_same(browser: &Browser) {
    browser.open("#p=rights.p4");
    browser.run("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    // The script is fetched when the mouse is over the button: WebKit does not wait for it after the press.
    browser.hover(".bar [data-act=copy]");
    browser.wait_until("the script is there", |browser| {
        browser.eval_bool("window.citing")
    });
    let (text, html) = copied(browser, ".bar [data-act=copy]");
    assert!(
        text.starts_with("“Art. 1er. Les hommes naissent et demeurent libres et égaux en droits."),
        "{text}"
    );
    assert!(html.contains("<blockquote"), "{html}");
}
