//! What a reader does, in a real browser on the built page. Journeys take turns with the browsers:
//! two of Chromium, one of the others.

#![allow(clippy::unwrap_used)]

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use pliego_testkit::{Browser, Browsers, Engine, is_driver_failure};

/// A journey and its name: a sentence with subject, condition and result.
type Journey = (&'static str, fn(&Browser));

/// Lists functions as journeys. The name of a journey is that of its function.
macro_rules! journeys {
    [$($journey:ident),+ $(,)?] => {
        &[$((stringify!($journey), $journey)),+]
    };
}

/// Criteria of WCAG 2.2 that axe does not check.
mod access;
/// The address: how it restores a selection, and Back and Forward.
mod address;
/// A corpus with markup and scripts in every field.
mod attack;
/// Checks by other programs: axe, html-validate, the Nu checker.
mod audits;
/// Time axes of any length, and timelines with many lines or texts from right to left: pages of small corpora.
mod axes;
/// The page embedded in Hugo and WordPress.
mod blogs;
/// Quotations with their citation, and citations in styles.
mod cite;
/// Comparing two statements.
mod compare;
/// Downloads of tables.
mod data;
/// The page of the second corpus, which is not in English alone and spans 140 years.
mod declarations;
/// The page in frames of other pages.
mod embed;
/// The page without its program, from a disk, and offline.
mod everywhere;
/// The figures that statements claim.
mod figures;
/// Facets, counts, exclusion and active filters.
mod filters;
/// A corpus of sixty statements.
mod large;
/// Line lengths and layout on the screen.
mod measure;
/// The command `pliego`: pages of other corpora.
mod own_corpus;
/// Languages, phones, the keyboard, and other properties of the whole page.
mod page;
/// The page on paper.
mod paper;
/// Plots saved as pictures.
mod pictures;
/// The matrix of positions.
mod positions;
/// Reading one statement.
mod reader;
/// Search and the concordance.
mod search;
/// A collection whose texts are fetched when they are read, beside the same collection whole.
mod shards;
/// Themes through the statements, and the distinctive words of each.
mod themes;
/// The timeline: its date range, its marks, the background.
mod timeline;
/// The same by touch.
mod touch;

fn main() {
    let mut arguments = Arguments::from_args();
    // Two drivers at once were tried with Chromium alone; geckodriver has fixed ports besides the one that it is told.
    let threads = if Engine::from_env().is_chromium() {
        2
    } else {
        1
    };
    arguments.test_threads.get_or_insert(threads);
    let browsers = Arc::<Browsers>::default();
    let mut journeys = vec![
        access::JOURNEYS,
        address::JOURNEYS,
        attack::JOURNEYS,
        audits::JOURNEYS,
        axes::JOURNEYS,
        cite::JOURNEYS,
        data::JOURNEYS,
        embed::JOURNEYS,
        everywhere::JOURNEYS,
        figures::JOURNEYS,
        filters::JOURNEYS,
        measure::JOURNEYS,
        large::JOURNEYS,
        own_corpus::JOURNEYS,
        page::JOURNEYS,
        paper::JOURNEYS,
        shards::JOURNEYS,
        positions::JOURNEYS,
        reader::JOURNEYS,
        search::JOURNEYS,
        timeline::JOURNEYS,
    ];
    if Engine::from_env().is_chromium() {
        // These need the Chrome DevTools Protocol: touch, networks, media features, the folder of
        // downloads.
        journeys.extend([
            access::IN_CHROMIUM,
            audits::IN_CHROMIUM,
            data::IN_CHROMIUM,
            embed::IN_CHROMIUM,
            everywhere::IN_CHROMIUM,
            page::IN_CHROMIUM,
            paper::IN_CHROMIUM,
            pictures::IN_CHROMIUM,
        ]);
    }
    if std::env::var_os("BLOGS").is_some() {
        journeys.push(blogs::IN_BLOGS);
    }
    let mut on_declarations = vec![
        address::ON_DECLARATIONS,
        cite::ON_DECLARATIONS,
        compare::ON_DECLARATIONS,
        declarations::ON_DECLARATIONS,
        filters::ON_DECLARATIONS,
        positions::ON_DECLARATIONS,
        reader::ON_DECLARATIONS,
        search::ON_DECLARATIONS,
        themes::ON_DECLARATIONS,
        timeline::ON_DECLARATIONS,
    ];
    if Engine::from_env().is_chromium() {
        on_declarations.push(touch::ON_DECLARATIONS);
    }
    let on_declarations = on_declarations
        .into_iter()
        .flatten()
        .map(|(name, journey)| {
            trial(&browsers, name, |browser| {
                declarations::on_page(browser, *journey);
            })
        });
    let trials = journeys
        .into_iter()
        .flatten()
        .map(|(name, journey)| trial(&browsers, name, *journey))
        .chain(on_declarations)
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    browsers.quit();
    conclusion.exit();
}

/// Makes a test of a journey. It also fails if the page reports an error.
fn trial(
    browsers: &Arc<Browsers>,
    name: &str,
    journey: impl Fn(&Browser) + Send + 'static,
) -> Trial {
    let browsers = browsers.clone();
    Trial::test(name, move || {
        let browser = browsers.take();
        let done = catch_unwind(AssertUnwindSafe(|| run(&browser, journey)));
        browsers.give_back(browser);
        done.unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Runs a journey and returns the errors that the page reports.
fn run(browser: &Browser, journey: impl Fn(&Browser)) -> Result<(), Failed> {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| journey(browser))) {
        // WebKit's driver fails now and then, whatever the page does: the journey then runs a
        // second time.
        if browser.engine != Engine::WebKit || !is_driver_failure(&*panic) {
            resume_unwind(panic);
        }
        eprintln!("the driver failed; running the journey again");
        browser.clear_offline_copy();
        journey(browser);
    }
    let errors = browser.errors();
    if errors.is_empty() {
        Ok(())
    } else {
        Err(format!("expected no error in the console, found: {errors}").into())
    }
}
