use std::io::Write as _;
use std::process::Command;

use base64::prelude::{BASE64_STANDARD, Engine};
use pliego::CORPUS;
use pliego_corpus::StatementId;
use pliego_explore::findings::segments::runs;
use pliego_testkit::Browser;
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use super::Journey;
use super::measure::CHARACTERS;
use super::page::open_any;

pub(crate) const JOURNEYS: &[Journey] = journeys![
    the_button_that_prints_renders_the_notes_before,
    numbers_of_notes_are_neither_shown_nor_copied_on_the_screen,
];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![
    a_statement_prints_across_the_sheet,
    a_statement_prints_on_three_to_six_sheets_with_the_notes_that_it_calls,
    a_printed_statement_has_its_particulars_version_address_and_day,
    positions_print_as_signs_on_one_sheet_and_as_words_on_three,
    the_timeline_prints_with_its_axis_key_and_list_on_one_sheet,
    no_page_prints_controls_or_anything_wider_than_the_sheet,
    no_sheet_is_blank_or_ends_with_a_heading,
];

/// A format of paper: its name, and width and height in inches.
type Paper = (&'static str, f64, f64);
const PAPERS: [Paper; 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// The width of A4 between the margins that the style sheet sets, in pixels.
const SHEET: u32 = 657;

/// Every view and every kind of printed page on which something could be cut off.
const PRINTED: &[&str] = &[
    "",
    "#s=intl-left",
    "?lang=es#s=isl",
    "#theme=elections&s=icor",
    "#view=positions",
    "#theme=elections&view=passages",
    "#view=themes",
    "#view=figures",
    "#q=coup&view=concordance",
    "#view=compare&s=isl,icor",
    "#view=compare&s=isl,icor&align=texts",
    "s/isl/index.html",
    "s/icor/es/index.html",
    "positions/index.html",
    "demands/end-repression/index.html",
    "themes/index.html",
    "themes/castillo-coup/index.html",
    "figures/index.html",
    "dates/index.html",
    "about/index.html",
    "context/index.html",
    "contexto/index.html",
];

/// What a page is on paper.
struct Print {
    /// The text of each sheet, line by line as it looks, without its foot.
    sheets: Vec<String>,
    /// All text, the feet too, with one space for any white space.
    text: String,
    /// Width and height of a sheet, in points.
    size: (f64, f64),
}

/// The height of the lower margin with the foot, in points: that of the style sheet, or a little less.
const FOOT: f64 = 42.0;

/// Prints the page, as the command of the browser does.
fn print(browser: &Browser, (_, width, height): Paper) -> Print {
    let paper = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": true });
    let printed = browser.command("Page.printToPDF", paper);
    let pdf = BASE64_STANDARD.decode(printed["data"].as_str().unwrap());
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(&pdf.unwrap()).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output();
        let output = output.unwrap_or_else(|error| {
            panic!("{program}: {error}; help: run tools/install-test-tools.sh")
        });
        String::from_utf8(output.stdout).unwrap()
    };
    let file = file.path().to_str().unwrap();
    let about = run("pdfinfo", &[file]);
    let size = about
        .lines()
        .find_map(|line| line.strip_prefix("Page size:"));
    let numbers = size.unwrap().split_whitespace();
    let numbers: Vec<f64> = numbers.filter_map(|word| word.parse().ok()).collect();
    let size = (numbers[0], numbers[1]);
    // At 72 pixels per inch a point is a pixel.
    let [width, height] = [size.0, size.1 - FOOT].map(|length| format!("{length:.0}"));
    let above_the_foot = [
        "-r", "72", "-x", "0", "-y", "0", "-W", &width, "-H", &height,
    ];
    let arguments = [&["-layout"], &above_the_foot[..], &[file, "-"]].concat();
    let sheets = run("pdftotext", &arguments);
    // Each sheet ends with a form feed.
    let mut sheets: Vec<String> = sheets.split('\u{c}').map(str::to_owned).collect();
    sheets.pop();
    Print {
        sheets,
        text: on_one_line(&run("pdftotext", &["-layout", file, "-"])),
        size,
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lays the page out as on A4, for as long as `look` looks.
fn on_paper<T>(browser: &Browser, page: &str, look: impl FnOnce() -> T) -> T {
    let set_media =
        |media: &str| browser.command("Emulation.setEmulatedMedia", json!({ "media": media }));
    set_media("print");
    open_any(browser, page, SHEET);
    // The emulation sends no such event.
    browser.run("dispatchEvent(new Event('beforeprint'))");
    let seen = look();
    set_media("");
    seen
}

fn a_statement_prints_across_the_sheet(browser: &Browser) {
    for page in ["#s=isl", "s/isl/index.html"] {
        on_paper(browser, page, || {
            let characters = browser.run(&format!("return {CHARACTERS}")).as_u64();
            assert!(
                characters.is_some_and(|count| (60..=90).contains(&count)),
                "{page}: expected 60 to 90 characters a line, found {characters:?}"
            );
            let askew = browser.run(
                "return [...document.querySelectorAll('.passage')].filter(passage => {
                    const of = name => passage.querySelector(name).getBoundingClientRect();
                    const [id, text] = [of('.passage-id a'), of('.text')];
                    return id.right > text.left || Math.abs(id.top - text.top) > 12
                        || text.right < document.documentElement.clientWidth - 1;
                }).map(passage => passage.id)",
            );
            assert_eq!(
                askew,
                Value::Array(Vec::new()),
                "{page}: passages that do not reach across the sheet, with their ids in the margin"
            );
        });
    }
}

/// Lists the notes that the text of a statement calls, in its order: for each the word before its
/// number, the last of an irregularity or of a passage.
fn calls(statement: StatementId) -> Vec<String> {
    let record = &CORPUS.statements[statement];
    let mut calls = Vec::new();
    for (id, passage) in record.passages.iter_enumerated() {
        let mut is_marked = vec![false; passage.irregularities.len()];
        for (span, of) in runs(passage, &[]).into_iter().flat_map(|run| run.pieces) {
            if let Some(of) = of.filter(|of| passage.irregularities[*of].span.end == span.end) {
                is_marked[of] = true;
                calls.push(last_word(record.text_of(span)));
            }
        }
        let is_noted = passage.codings.iter().flatten().count() > 0
            || !passage.mentions.is_empty()
            || CORPUS.positions_in(statement, id).count() > 0
            || is_marked.contains(&false);
        let mut marked = passage.irregularities.iter().zip(&is_marked);
        let ends_marked =
            marked.any(|(of, is_marked)| *is_marked && of.span.end == passage.span.end);
        if is_noted {
            // Two numbers in a row have no word between them.
            let words = if ends_marked {
                ""
            } else {
                record.text_of(passage.span)
            };
            calls.push(last_word(words));
        }
    }
    calls
}

/// Returns the last word of a text: a number may stand before it.
fn last_word(text: &str) -> String {
    let word = text.split_whitespace().last();
    word.unwrap_or_default().to_owned()
}

fn a_statement_prints_on_three_to_six_sheets_with_the_notes_that_it_calls(browser: &Browser) {
    for (id, statement) in CORPUS.statements.iter_enumerated() {
        let calls = calls(id);
        let numbers: Vec<usize> = (1..=calls.len()).collect();
        let name = &statement.id;
        for (page, heading) in [
            (format!("#s={name}"), "Notes"),
            (format!("?lang=es#q=gobierno+Castillo&s={name}"), "Notas"),
            (format!("s/{name}/index.html"), "Notes"),
            (format!("s/{name}/es/index.html"), "Notas"),
        ] {
            open_any(browser, &page, 1280);
            for paper in PAPERS {
                let printed = print(browser, paper);
                let sheets = printed.sheets.len();
                assert!(
                    (3..=6).contains(&sheets),
                    "{page} on {}: expected 3 to 6 sheets, found {sheets}",
                    paper.0
                );
                let (text, notes) = halves(&printed, heading);
                let text = without_spaces(&text);
                let mut rest = &*text;
                for (at, word) in calls.iter().enumerate() {
                    let call = format!("{word}{}", at + 1);
                    let Some((_, after)) = rest.split_once(&call) else {
                        panic!("{page} on {}: expected “{call}” in: {rest}", paper.0);
                    };
                    rest = after;
                }
                assert_eq!(
                    numbers_at_the_edge(&notes),
                    numbers,
                    "{page} on {}: the numbers of the notes, in {notes}",
                    paper.0
                );
            }
            // The screen shows what it showed before.
            let is_printed = page.contains(".html");
            assert_eq!(
                browser.texts(".apparatus").is_empty(),
                !is_printed,
                "{page}"
            );
        }
    }
    // The note of a passage has its themes, positions and dates; that of a word what is irregular.
    browser.open("#s=icor");
    let notes = on_one_line(&halves(&print(browser, PAPERS[0]), "Notes").1);
    for words in [
        "“Boularte”: misprint, presumably “Boluarte”",
        "Themes: International solidarity",
        "Demands: ● International solidarity: demands, own voice",
    ] {
        assert!(notes.contains(words), "expected “{words}” in: {notes}");
    }
}

/// A number is set in small type, and a line or a sheet may end before it.
fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Returns the lines of a printed statement before the heading of its notes, and those after it.
fn halves(printed: &Print, heading: &str) -> (String, String) {
    let lines: Vec<&str> = printed
        .sheets
        .iter()
        .flat_map(|text| text.lines())
        .collect();
    let at = lines.iter().position(|line| line.trim() == heading);
    let (text, notes) = lines.split_at(at.unwrap_or_default());
    (text.join("\n"), notes.join("\n"))
}

/// Returns the numbers with which lines begin at the left edge.
fn numbers_at_the_edge(lines: &str) -> Vec<usize> {
    lines
        .lines()
        .filter(|line| line.len() - line.trim_start().len() < 3)
        .filter_map(|line| line.split_whitespace().next()?.parse().ok())
        .collect()
}

fn a_printed_statement_has_its_particulars_version_address_and_day(browser: &Browser) {
    let version = format!("Version {}", CORPUS.version);
    let today = "new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })";
    let address = format!("{}index.html?lang=en#theme=elections&s=isl", browser.page());
    for page in [
        "index.html?lang=en#theme=elections&s=isl",
        "s/isl/index.html",
    ] {
        open_any(browser, page, 1280);
        let explored = !page.starts_with("s/");
        if explored {
            browser.wait_until_ready();
        }
        assert!(
            !browser.eval_bool("document.querySelector('.particulars').open"),
            "{page}: the particulars are collapsed on the screen"
        );
        let printed = print(browser, PAPERS[0]);
        let last = on_one_line(printed.sheets.last().unwrap());
        for words in [
            "16 December 2022, stated in the text",
            "The date line under the signature.",
            "International Socialist League (international)",
            "The text does not say. Turns of phrase",
            "posted there on 17 December 2022",
        ] {
            assert!(printed.text.contains(words), "{page}: expected “{words}”");
        }
        assert!(last.contains(&version), "{page}: the version, in: {last}");
        // Without a program the page knows neither the day nor, unless the build was told, its address.
        let accessed = format!("(accessed {})", browser.eval_str(today));
        for words in [&address, &accessed] {
            assert_eq!(last.contains(words), explored, "{page}: {words} in: {last}");
        }
        let sheets = printed.sheets.len();
        assert!(
            without_spaces(&printed.text).contains(&format!("{sheets}/{sheets}")),
            "{page}: the number of the last sheet"
        );
        // The foot of each sheet and the end.
        let feet = printed.text.matches(&version).count();
        assert_eq!(feet, printed.sheets.len() + 1, "{page}: {version}");
    }
}

fn positions_print_as_signs_on_one_sheet_and_as_words_on_three(browser: &Browser) {
    for (query, title, stance) in [
        (
            "",
            "What five organizations said of Peru’s crisis",
            "not mentioned",
        ),
        (
            "?lang=es",
            "Qué dijeron cinco organizaciones sobre la crisis del Perú",
            "no la menciona",
        ),
    ] {
        let page = format!("{query}#view=positions&cells=signs");
        browser.open_at(&page, 1280, 900);
        for paper in PAPERS {
            let printed = print(browser, paper);
            assert_eq!(printed.sheets.len(), 1, "{page} on {}", paper.0);
            assert!(printed.size.0 > printed.size.1, "{page}: landscape");
            let address = format!("{query}#view=positions&cells=signs").replace("?lang=es", "");
            for words in [title, stance, &CORPUS.version, &address] {
                assert!(printed.text.contains(words), "{page}: expected “{words}”");
            }
        }
    }
    on_paper(browser, "#view=positions&cells=signs", || {
        let cells = browser.eval_str("document.querySelectorAll('.matrix tbody tr > *').length");
        let expected = CORPUS.demands.len() * (CORPUS.statements.len() + 1);
        assert_eq!(cells, expected.to_string(), "cells of the matrix");
        // Seven points are 9.3 pixels.
        let small = "[...document.querySelectorAll('.matrix :is(th, td, .sign), .key li')]
            .filter(e => parseFloat(getComputedStyle(e).fontSize) < 9.3).length";
        assert_eq!(browser.eval_str(small), "0", "cells of less than 7 points");
        assert!(browser.eval_bool("document.querySelector('.matrix thead').checkVisibility()"));
    });
    browser.open_at("#view=positions", 1280, 900);
    for paper in PAPERS {
        let sheets = print(browser, paper).sheets.len();
        assert!(sheets <= 3, "words on {}: {sheets} sheets", paper.0);
    }
}

fn the_timeline_prints_with_its_axis_key_and_list_on_one_sheet(browser: &Browser) {
    for page in ["", "?lang=es", "es/index.html"] {
        open_any(browser, page, 1280);
        let language = if page.is_empty() { "en" } else { "es" };
        let language = pliego_corpus::Language::from_tag(language).unwrap();
        for paper in PAPERS {
            let printed = print(browser, paper);
            assert_eq!(printed.sheets.len(), 1, "{page} on {}", paper.0);
            for statement in &CORPUS.statements {
                let issuer = CORPUS.issuer(statement).unwrap().name.get(language);
                let count = printed.text.matches(issuer).count();
                assert!(count >= 2, "{page}: {issuer} beside a lane and in the list");
                // A long title is on several lines.
                let title = statement.title(language);
                let title: String = title.chars().take(24).collect();
                assert!(printed.text.contains(title.trim()), "{page}: {title}");
            }
            let day = if page.is_empty() {
                "7 December 2022"
            } else {
                "7 de diciembre de 2022"
            };
            let key = if page.is_empty() {
                "about that day"
            } else {
                "hacia ese día"
            };
            for words in [day, key] {
                assert!(printed.text.contains(words), "{page}: expected “{words}”");
            }
        }
    }
    on_paper(browser, "", || {
        let drawn = "[...document.querySelectorAll('.mark')].filter(mark => {
            const box = mark.getBoundingClientRect();
            return box.width > 0 && box.right <= innerWidth + 1 && box.left > 0;
        }).length";
        assert_eq!(browser.eval_str(drawn), CORPUS.statements.len().to_string());
        let empty = "document.querySelector('.area .lane').getBoundingClientRect().top
            - document.querySelector('.masthead').getBoundingClientRect().bottom < 60";
        assert!(browser.eval_bool(empty), "no room above the lanes");
    });
}

fn no_page_prints_controls_or_anything_wider_than_the_sheet(browser: &Browser) {
    for page in PRINTED {
        on_paper(browser, page, || {
            // The concordance cuts its lines where the column ends; what is cut is not seen.
            let beyond = browser.run(
                "return [...document.querySelectorAll('#page *')].filter(e => e.checkVisibility()
                    && !e.closest('.kwic, .unseen') && e.getBoundingClientRect().right > innerWidth + 1)
                    .map(e => `${e.tagName}.${e.getAttribute('class')}: ${e.textContent.slice(0, 40)}`)",
            );
            assert_eq!(beyond, Value::Array(Vec::new()), "{page}: beyond the sheet");
            let controls = browser.texts(
                ".views, .search, .filters, .foot, .bar, .strip, .save, .tools, .lead-on, .languages, .choice, \
                 .whole-page, .explore, .without-program, .orders [aria-pressed=false]",
            );
            assert_eq!(controls, [""; 0], "{page}: controls");
        });
    }
}

fn no_sheet_is_blank_or_ends_with_a_heading(browser: &Browser) {
    for page in PRINTED {
        open_any(browser, page, 1280);
        let headings = browser.texts("h1, h2, h3, dt, caption");
        for paper in PAPERS {
            let sheets = print(browser, paper).sheets;
            for (at, sheet) in sheets.iter().enumerate() {
                let last = sheet.lines().rfind(|line| !line.trim().is_empty());
                let last =
                    on_one_line(last.unwrap_or_else(|| {
                        panic!("{page} on {}: sheet {} is blank", paper.0, at + 1)
                    }));
                assert!(
                    at + 1 == sheets.len() || !headings.contains(&last),
                    "{page} on {}: sheet {} ends with the heading “{last}”",
                    paper.0,
                    at + 1
                );
            }
        }
    }
}

fn the_button_that_prints_renders_the_notes_before(browser: &Browser) {
    browser.open_at("#s=isl", 1280, 900);
    browser.run(
        "window.print = () => { window.noted = document.querySelectorAll('.apparatus').length }",
    );
    browser.click(".tools button:last-child");
    browser.wait_until("notes of ten passages when it prints", |browser| {
        browser.eval_bool("window.noted >= 10")
    });
    assert_eq!(browser.texts(".apparatus"), [""; 0], "on the screen");
}

fn numbers_of_notes_are_neither_shown_nor_copied_on_the_screen(browser: &Browser) {
    for page in ["#notes=1&s=icor", "s/icor/index.html"] {
        open_any(browser, page, 1280);
        let shown = "[...document.querySelectorAll('.passages, .passages *')].filter(e =>
            ['::before', '::after'].some(part => getComputedStyle(e, part).content.includes('counter'))).length";
        assert_eq!(browser.eval_str(shown), "0", "{page}: numbers shown");
        let copied = browser.run(
            "getSelection().selectAllChildren(document.querySelector('.passages'));
            return getSelection().toString()",
        );
        let copied = copied.as_str().unwrap();
        assert!(
            copied.contains("Dina Boularte, which is enforcing"),
            "{page}: {copied}"
        );
    }
}
