//! What a reader does, in a real browser on the built page. One browser serves all journeys, one
//! after the other.

#![allow(clippy::unwrap_used)]

/// What WCAG asks and no tool can tell.
mod access;
/// The address: what it opens, what writes it, Back and Forward.
mod address;
/// A corpus that attacks who reads it.
mod attack;
/// What others have made to judge pages.
mod audits;
/// The page in real blogs.
mod blogs;
/// Two statements side by side.
mod compare;
/// The page in frames of other pages.
mod embed;
/// What is read without the program, and what happens when it fails.
mod everywhere;
/// What statements claim in numbers.
mod figures;
/// Organization, theme and signatories; counts, chips, exclusion.
mod filters;
/// How wide a text is set, on the screen and on paper.
mod measure;
/// Languages, a phone, the keyboard alone, and what the page promises as a whole.
mod page;
/// Plots that are taken away as pictures.
mod pictures;
/// Where statements stand on demands.
mod positions;
/// Reading one statement.
mod reader;
/// Searching, and the concordance.
mod search;
/// Themes through the texts, and the words of each.
mod themes;
/// The window of days and the context.
mod timeline;
/// The same by touch.
mod touch;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use libtest_mimic::{Arguments, Trial};

use pliego_testkit::{Browser, Engine, is_stall};

/// A journey, named by the sentence that it proves.
type Journey = (&'static str, fn(&Browser));

fn main() {
    let mut arguments = Arguments::from_args();
    arguments.test_threads = Some(1);
    let mut journeys = vec![
        access::JOURNEYS,
        address::JOURNEYS,
        attack::JOURNEYS,
        audits::JOURNEYS,
        compare::JOURNEYS,
        embed::JOURNEYS,
        everywhere::JOURNEYS,
        figures::JOURNEYS,
        filters::JOURNEYS,
        measure::JOURNEYS,
        page::JOURNEYS,
        positions::JOURNEYS,
        reader::JOURNEYS,
        search::JOURNEYS,
        themes::JOURNEYS,
        timeline::JOURNEYS,
    ];
    if Engine::asked().is_chromium() {
        // No other engine can be told of these from outside: fingers, networks, tastes, where to
        // save.
        journeys.extend([
            access::IN_CHROMIUM,
            audits::IN_CHROMIUM,
            everywhere::IN_CHROMIUM,
            measure::IN_CHROMIUM,
            page::IN_CHROMIUM,
            pictures::IN_CHROMIUM,
            touch::IN_CHROMIUM,
        ]);
    }
    if std::env::var_os("BLOGS").is_some() {
        journeys.push(blogs::IN_BLOGS);
    }
    let trial = |(name, journey): &Journey| {
        let journey = *journey;
        Trial::test(*name, move || {
            let browser = pliego_testkit::shared();
            if let Err(panic) = catch_unwind(AssertUnwindSafe(|| journey(browser))) {
                // WebKit's driver falls silent now and then, or loses its way.
                if browser.engine != Engine::WebKit || !is_stall(&*panic) {
                    resume_unwind(panic);
                }
                eprintln!("the driver failed; once more");
                browser.forget();
                journey(browser);
            }
            let errors = browser.errors();
            if errors.is_empty() {
                Ok(())
            } else {
                Err(format!("the console says: {errors}").into())
            }
        })
    };
    let trials = journeys
        .iter()
        .flat_map(|journeys| journeys.iter())
        .map(trial)
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    pliego_testkit::quit();
    conclusion.exit();
}
