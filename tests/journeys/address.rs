use pliego_testkit::Browser;

use super::Journey;
use super::declarations::ALL;
use super::reader::in_view;

/// Of the edition itself.
pub(crate) const JOURNEYS: &[Journey] =
    journeys![an_address_restores_the_kind_of_figure_the_signatories_and_the_background];

pub(crate) const ON_DECLARATIONS: &[Journey] = journeys![
    an_address_restores_every_choice_and_stays_unchanged,
    an_address_restores_the_settings_of_each_view,
    back_restores_the_order_and_the_open_cell_of_the_matrix,
    back_and_forward_step_through_the_choices,
    an_address_of_a_passage_opens_the_reader_there,
    a_broken_address_keeps_its_valid_parts_and_reports_the_others,
    an_edited_address_changes_the_page,
    links_are_complete_addresses,
    a_link_followed_at_once_keeps_the_choice_just_made,
    hostile_addresses_leave_the_page_working_and_add_no_markup,
];

fn an_address_restores_every_choice_and_stays_unchanged(browser: &Browser) {
    let address = "#from=1776-07-04&to=1848-12-31&org=continental-congress,seneca-falls&theme=suffrage,-independence&p=sentiments.p5";
    browser.open(address);
    assert_eq!(browser.listed(), "sentiments");
    assert_eq!(
        browser.fragment(),
        address,
        "loading does not change the address"
    );
    assert_eq!(
        browser.eval_str("document.querySelector('.dates input').value"),
        "1776"
    );
    let checked =
        "[...document.querySelectorAll('.filters input:checked')].map(i => i.value).join(' ')";
    assert_eq!(
        browser.eval_str(checked),
        "continental-congress seneca-falls suffrage"
    );
    assert!(
        browser
            .eval_bool("document.querySelector('.value.excluded input').value === 'independence'")
    );
    assert!(browser.eval_bool("document.getElementById('sentiments.p5').matches('.current')"));
}

/// Opens an address, chooses another option, and checks the address that this makes.
fn chooses(browser: &Browser, address: &str, button: &str, expected: &str) {
    browser.open(address);
    browser.click(button);
    browser.wait_for_text(expected, Browser::fragment);
    browser.open(expected);
    assert_eq!(browser.fragment(), expected);
    assert!(
        !browser.texts(button).is_empty()
            && browser.eval_bool(&format!(
                "document.querySelector('{button}').matches('[aria-pressed=true], [aria-expanded=true]')"
            )),
        "{expected}: expected the option of the address, found another"
    );
}

fn an_address_restores_the_settings_of_each_view(browser: &Browser) {
    let option = |number: usize| format!(".orders button:nth-of-type({number})");
    for (view, number, setting) in [
        ("positions", 2, "rows=mentions"),
        ("themes", 2, "measure=words"),
        ("concordance&q=rights", 3, "sort=l2"),
        ("compare", 2, "align=demands"),
    ] {
        let (view, query) = view.split_once('&').unwrap_or((view, ""));
        let query = if query.is_empty() {
            String::new()
        } else {
            format!("{query}&")
        };
        let address = format!("#{query}view={view}");
        chooses(
            browser,
            &address,
            &option(number),
            &format!("{address}&{setting}"),
        );
    }
    chooses(
        browser,
        "#view=positions",
        "[data-demand=women-vote] td:nth-of-type(8) button",
        "#view=positions&cell=republic.women-vote",
    );
    assert_eq!(browser.texts(".opened q").len(), 1);
    browser.open("#q=rights&view=concordance");
    let width = |browser: &Browser| browser.text(".kwic tr:first-child .right").len();
    let narrow = width(browser);
    browser.open("#q=rights&view=concordance&width=240");
    assert!(width(browser) > narrow);
}

fn an_address_restores_the_kind_of_figure_the_signatories_and_the_background(browser: &Browser) {
    chooses(
        browser,
        "#view=figures",
        ".orders button:nth-of-type(2)",
        "#view=figures&kind=wounded",
    );
    let address = "#org=icor&signed=1";
    browser.open(address);
    assert_eq!(browser.fragment(), address);
    assert!(browser.eval_bool("document.querySelector('.also input').checked"));
    browser.open("#context=0");
    assert_eq!(browser.texts(".event-label:not(.probe)"), [""; 0]);
}

fn back_restores_the_order_and_the_open_cell_of_the_matrix(browser: &Browser) {
    let cell = "#view=positions&rows=mentions&cell=republic.women-vote";
    browser.open(cell);
    browser.click(".opened p a");
    browser.wait_until("the reader is open", |browser| {
        !browser.texts(".reader").is_empty()
    });
    browser.back();
    browser.wait_for_text(cell, Browser::fragment);
    browser.wait_until("the cell is open again", |browser| {
        browser.texts(".opened q").len() == 1
    });
    assert!(browser.eval_bool(
        "document.querySelector('.orders button:nth-of-type(2)').ariaPressed === 'true'"
    ));
}

fn back_and_forward_step_through_the_choices(browser: &Browser) {
    browser.open("");
    browser.click("[data-facet=org] input[value=seneca-falls]");
    browser.wait_for_text("#org=seneca-falls", Browser::fragment);
    browser.click("[data-facet=theme] input[value=suffrage]");
    browser.wait_for_text("#org=seneca-falls&theme=suffrage", Browser::fragment);
    browser.click("[data-statement=sentiments] h3 a");
    browser.wait_for_text(
        "#org=seneca-falls&theme=suffrage&s=sentiments",
        Browser::fragment,
    );
    browser.back();
    browser.wait_for_text("#org=seneca-falls&theme=suffrage", Browser::fragment);
    browser.wait_until("the reader is closed", |browser| {
        browser.texts(".reader").is_empty()
    });
    browser.back();
    browser.back();
    browser.wait_for_text("", Browser::fragment);
    browser.wait_for_text(ALL, Browser::listed);
    assert!(browser.eval_bool("!document.querySelector('.filters input:checked')"));
    browser.forward();
    browser.forward();
    browser.wait_for_text("#org=seneca-falls&theme=suffrage", Browser::fragment);
    browser.wait_for_text("sentiments", Browser::listed);
    assert!(
        browser.eval_bool(
            "document.querySelector('[data-facet=theme] input[value=suffrage]').checked"
        )
    );
}

fn an_address_of_a_passage_opens_the_reader_there(browser: &Browser) {
    browser.open("#p=independence.p18");
    browser.wait_until("the passage is in view", |browser| {
        browser.eval_bool(&in_view("independence.p18"))
    });
    browser.wait_until("the passage has the focus", |browser| {
        browser.eval_bool("document.activeElement.id === 'independence.p18'")
    });
    assert!(
        browser
            .text("[id='independence.p18'] .text")
            .starts_with("He has kept among us, in times of peace")
    );
}

fn a_broken_address_keeps_its_valid_parts_and_reports_the_others(browser: &Browser) {
    browser.open("#theme=suffrage,sufrage&from=soon&p=gotha.n99&%zz=<script>alert(1)</script>");
    let line = browser.text(".ignored");
    assert!(line.starts_with(
        "Part of this link wasn’t recognised and was ignored: theme=sufrage, from=soon, p=gotha.n99"
    ));
    assert!(
        line.contains("<script>"),
        "markup in the address is shown as text"
    );
    assert_eq!(
        browser.listed(),
        "independence rights sentiments gotha republic"
    );
    assert!(
        browser
            .text(".reader .head")
            .starts_with("Sozialistische Arbeiterpartei Deutschlands")
    );
    assert!(browser.eval_bool("!document.querySelector('script:not(head script)')"));
    browser.click("[data-facet=org] input[value=irish-government]");
    browser.wait_for_text(
        "#org=irish-government&theme=suffrage&s=gotha",
        Browser::fragment,
    );
    assert!(browser.texts(".ignored").is_empty());
    for hostile in [
        "#%",
        "#&&&==",
        "#org=%FF%00",
        "#from=9999-99-99&to=0000-00-00",
        "#p=.",
        "#s=&p=&q=\u{202e}",
    ] {
        browser.open(hostile);
        assert_eq!(browser.text("[role=status]"), "9 statements", "{hostile}");
    }
}

fn an_edited_address_changes_the_page(browser: &Browser) {
    browser.open("");
    browser.run("location.hash = 'org=irish-government&s=republic'");
    browser.wait_for_text("republic", Browser::listed);
    browser.wait_until("the reader is open", |browser| {
        !browser.texts(".reader").is_empty()
    });
    browser.run("location.hash = ''");
    browser.wait_for_text("9 statements", |browser| browser.text("[role=status]"));
}

fn links_are_complete_addresses(browser: &Browser) {
    browser.open("#theme=suffrage");
    let link = "document.querySelector('[data-statement=sentiments] h3 a')";
    assert_eq!(
        browser.eval_str(&format!("{link}.getAttribute('href')")),
        "#theme=suffrage&s=sentiments"
    );
    let resolved = browser.eval_str(&format!("{link}.href"));
    assert!(
        resolved.ends_with("/a/path/below/#theme=suffrage&s=sentiments"),
        "expected the whole address, found {resolved}"
    );
}

/// Opens `HOSTILE` random addresses one after the other in one page. By default it is 90, because
/// engines limit how many addresses a script may write in a short time.
fn a_link_followed_at_once_keeps_the_choice_just_made(browser: &Browser) {
    browser.open("");
    browser.click("[data-facet=theme] input[value=suffrage]");
    browser.click(".views a[href*='view=positions']");
    browser.wait_for_text("#theme=suffrage&view=positions", Browser::fragment);
}

fn hostile_addresses_leave_the_page_working_and_add_no_markup(browser: &Browser) {
    let count: u32 = std::env::var("HOSTILE")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(90);
    browser.open("");
    for begin in (0..count).step_by(500) {
        let (many, seed) = (count.min(begin + 500) - begin, begin + 1);
        browser.run(&format!(
            "let state = {seed};
             const next = n => (state = (state * 1103515245 + 12345) % 2147483648) % n;
             const parts = ['org=', 'theme=', 'q=', 'view=', 's=', 'p=', 'from=', '&', ',', '-', '%', '%E0%A4%A', '%00', 'gotha', 'gotha.p14', '1848-07-19',
                 '<img src=x onerror=window.attacked=1>', '\"><script>window.attacked=1</script>', '\u{202e}', 'javascript:window.attacked=1', 'positions', 'compare'];
             return (async () => {{ for (let i = 0; i < {many}; i++) {{
                 const address = Array.from({{ length: next(8) }}, () => next(3) ? parts[next(parts.length)] : String.fromCharCode(32 + next(400))).join('');
                 history.replaceState(null, '', location.pathname + '#' + address);
                 dispatchEvent(new PopStateEvent('popstate'));
                 // Lets the page render each address.
                 await new Promise(rendered => setTimeout(rendered));
             }} }})()"
        ));
        browser.wait_until_ready();
        assert!(
            browser.eval_bool(
                "!window.attacked && !document.querySelector('#page script, #page img')"
            )
        );
    }
    browser.open("#org=irish-government");
    browser.wait_for_text("republic", Browser::listed);
}
