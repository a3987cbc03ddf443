use super::Journey;
use super::reader::in_view;
use pliego_testkit::Browser;

pub(crate) const JOURNEYS: &[Journey] = &[
    ("an_address_shows_the_same_to_everyone", same_for_all),
    ("back_and_forward_walk_the_choices", walk),
    ("an_address_of_a_passage_opens_there", passage),
    (
        "a_broken_address_breaks_nothing_and_is_told_in_one_line",
        broken,
    ),
    ("an_address_typed_by_hand_is_followed", typed),
    ("links_are_addresses_that_others_can_open", links),
    (
        "hostile_addresses_break_nothing_and_make_no_markup",
        hostile,
    ),
];

fn same_for_all(browser: &Browser) {
    let address = "#from=2022-12-14&to=2023-02-12&org=isl,icor&theme=constituent,-corruption&signed=1&p=icor.p7";
    browser.open(address);
    assert_eq!(browser.listed(), "");
    assert_eq!(browser.fragment(), address, "loading writes nothing");
    assert_eq!(
        browser.says("document.querySelector('.dates input').value"),
        "2022-12-14"
    );
    let checked =
        "[...document.querySelectorAll('.filters input:checked')].map(i => i.value).join(' ')";
    assert_eq!(browser.says(checked), "isl icor on constituent");
    assert!(browser.is("document.querySelector('.value.excluded input').value === 'corruption'"));
    assert!(browser.is("document.getElementById('icor.p7').matches('.current')"));
}

fn walk(browser: &Browser) {
    browser.open("");
    browser.click("[data-facet=org] input[value=isl]");
    browser.until_is("#org=isl", Browser::fragment);
    browser.click("[data-facet=theme] input[value=elections]");
    browser.until_is("#org=isl&theme=elections", Browser::fragment);
    browser.click("[data-statement=isl] h3 a");
    browser.until_is("#org=isl&theme=elections&s=isl", Browser::fragment);
    browser.back();
    browser.until_is("#org=isl&theme=elections", Browser::fragment);
    browser.until("the reader is closed", |browser| {
        browser.texts(".reader").is_empty()
    });
    browser.back();
    browser.back();
    browser.until_is("", Browser::fragment);
    browser.until_is("isl ma-peru pcp-ml intl-left icor", Browser::listed);
    assert!(browser.is("!document.querySelector('.filters input:checked')"));
    browser.forward();
    browser.forward();
    browser.until_is("#org=isl&theme=elections", Browser::fragment);
    browser.until_is("isl", Browser::listed);
    assert!(
        browser.is("document.querySelector('[data-facet=theme] input[value=elections]').checked")
    );
}

fn passage(browser: &Browser) {
    browser.open("#p=isl.n8");
    browser.until("the passage is in view", |browser| {
        browser.is(&in_view("isl.n8"))
    });
    browser.until("it has the focus", |browser| {
        browser.is("document.activeElement.id === 'isl.n8'")
    });
    assert!(
        browser
            .text("[id='isl.n8'] .text")
            .starts_with("8. The International Socialist League")
    );
}

fn broken(browser: &Browser) {
    browser.open("#theme=elections,elektions&from=soon&p=isl.n99&%zz=<script>alert(1)</script>");
    let line = browser.text(".ignored");
    assert!(line.starts_with(
        "Part of this link wasn’t recognised and was ignored: theme=elektions, from=soon, p=isl.n99"
    ));
    assert!(line.contains("<script>"), "it is shown as text");
    assert_eq!(browser.listed(), "isl ma-peru pcp-ml icor");
    assert!(
        browser
            .text(".reader .head")
            .starts_with("International Socialist League")
    );
    assert!(browser.is("!document.querySelector('script:not(head script)')"));
    browser.click("[data-facet=org] input[value=icor]");
    browser.until_is("#org=icor&theme=elections&s=isl", Browser::fragment);
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
        assert_eq!(browser.text("[role=status]"), "5 statements");
    }
}

fn typed(browser: &Browser) {
    browser.open("");
    browser.run("location.hash = 'org=icor&s=icor'");
    browser.until_is("icor", Browser::listed);
    browser.until("the reader is open", |browser| {
        !browser.texts(".reader").is_empty()
    });
    browser.run("location.hash = ''");
    browser.until_is("5 statements", |browser| browser.text("[role=status]"));
}

fn links(browser: &Browser) {
    browser.open("#theme=elections");
    let link = "document.querySelector('[data-statement=isl] h3 a')";
    assert_eq!(
        browser.says(&format!("{link}.getAttribute('href')")),
        "#theme=elections&s=isl"
    );
    let resolved = browser.says(&format!("{link}.href"));
    assert!(
        resolved.ends_with("/a/path/below/#theme=elections&s=isl"),
        "{resolved}"
    );
}

/// As many addresses as `HOSTILE` says (by itself so many as every engine allows at once), one
/// after the other, in one page: it answers to all, and adds no element to what it shows.
fn hostile(browser: &Browser) {
    let count: u32 = std::env::var("HOSTILE")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(90);
    browser.open("");
    for begin in (0..count).step_by(500) {
        let (many, page) = (count.min(begin + 500) - begin, begin + 1);
        browser.run(&format!(
            "let state = {page};
             const next = n => (state = (state * 1103515245 + 12345) % 2147483648) % n;
             const parts = ['org=', 'theme=', 'q=', 'view=', 's=', 'p=', 'from=', '&', ',', '-', '%', '%E0%A4%A', '%00', 'isl', 'isl.n8', '2022-12-14',
                 '<img src=x onerror=window.attacked=1>', '\"><script>window.attacked=1</script>', '\u{202e}', 'javascript:window.attacked=1', 'positions', 'compare', 'about'];
             return (async () => {{ for (let i = 0; i < {many}; i++) {{
                 const address = Array.from({{ length: next(8) }}, () => next(3) ? parts[next(parts.length)] : String.fromCharCode(32 + next(400))).join('');
                 history.replaceState(null, '', location.pathname + '#' + address);
                 dispatchEvent(new PopStateEvent('popstate'));
                 // Each is drawn.
                 await new Promise(drawn => setTimeout(drawn));
             }} }})()"
        ));
        browser.until("it is drawn", |browser| {
            browser.is("document.documentElement.hasAttribute('data-ready')")
        });
        assert!(
            browser.is("!window.attacked && !document.querySelector('#page script, #page img')")
        );
    }
    browser.open("#org=icor");
    browser.until_is("icor", Browser::listed);
}
