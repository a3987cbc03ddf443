use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::Journey;
use super::page::{PAGES, open_any};
use pliego_testkit::Browser;
use pliego_testkit::{is_dark, judge};

pub(crate) const JOURNEYS: &[Journey] = &[("axe_finds_nothing_in_any_view", axe)];

pub(crate) const IN_CHROMIUM: &[Journey] = &[(
    "the_markup_is_valid_as_printed_and_as_the_program_draws_it",
    markup,
)];

/// Every page in every language.
pub(crate) fn pages() -> Vec<String> {
    let live = PAGES
        .iter()
        .filter(|page| !page.contains(".html") && !page.contains("lang="));
    let spanish = live.map(|page| format!("?lang=es{page}"));
    let more = [
        "?embed=1#org=isl",
        "?embed=1&lang=es#view=positions",
        "es/index.html",
        "s/icor/es/index.html",
        "contexto/index.html",
    ];
    PAGES
        .iter()
        .map(|page| (*page).to_owned())
        .chain(spanish)
        .chain(more.map(str::to_owned))
        .collect()
}

/// What axe finds: rules of WCAG 2.2 up to AA, the contrast of AAA, and what its makers hold to be
/// good.
const AXE: &str = "async () => {
    // To axe a link to the page itself is a skip link; here all views are such links, and one of
    // them skips. The strip beside a text leads where the ids of its passages lead, which are large
    // enough.
    axe.configure({ rules: [{ id: 'skip-link', selector: '.skip' }, { id: 'target-size', selector: '*:not(.strip a)' }] });
    const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
    const { violations } = await axe.run({ rules, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')}: ${html.slice(0, 120)}`));
}";

fn axe(browser: &Browser) {
    let source = fs::read_to_string(judge("axe-core/axe.min.js")).unwrap();
    // Other engines are started in one of them.
    let schemes: &[&str] = match browser.engine.is_chromium() {
        true => &["light", "dark"],
        false => {
            if is_dark() {
                &["dark"]
            } else {
                &["light"]
            }
        }
    };
    let mut found = Vec::new();
    for page in pages() {
        open_any(browser, &page, 1440);
        browser.run(&source);
        for width in [1440, 360] {
            browser.resize(width, 800);
            for scheme in schemes {
                if browser.engine.is_chromium() {
                    browser.prefer("prefers-color-scheme", scheme);
                }
                assert!(browser.is(&format!(
                    "matchMedia('(prefers-color-scheme: {scheme})').matches"
                )));
                // What lies half below the bar of a phone can be scrolled from there.
                browser.run("scrollTo(0, 0)");
                let violations = browser.run_async(AXE, &json!(null));
                found.extend(
                    violations
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|one| format!("{page} {width} {scheme}: {one}")),
                );
            }
        }
    }
    if browser.engine.is_chromium() {
        browser.prefer("prefers-color-scheme", "");
    }
    assert!(
        found.is_empty(),
        "{} violations: {:#?}",
        found.len(),
        &found[..found.len().min(12)]
    );
}

fn markup(browser: &Browser) {
    let folder = Path::new("target/audit");
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let mut files = Vec::new();
    for (at, page) in pages().iter().enumerate() {
        open_any(browser, page, 1440);
        if !page.contains(".html") {
            // What is folded is drawn when it is opened.
            browser.run(
                "for (const folded of document.querySelectorAll('details')) folded.open = true",
            );
            browser.run_async(
                "() => new Promise(done => setTimeout(() => done(0), 100))",
                &json!(null),
            );
        }
        let file = folder.join(format!("{at}.html"));
        fs::write(
            &file,
            browser.says("'<!DOCTYPE html>\\n' + document.documentElement.outerHTML"),
        )
        .unwrap();
        files.push(file);
    }
    let printed = |path: &Path| {
        path.extension().is_some_and(|kind| kind == "html")
            && !path.to_string_lossy().contains("/pliego")
    };
    let mut folders = vec![PathBuf::from("dist")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if printed(&path) {
                files.push(path);
            }
        }
    }
    assert!(files.len() > 30, "{} pages", files.len());
    let mut validate = Command::new("node");
    validate
        .arg(judge("html-validate/bin/html-validate.mjs"))
        .args(["--config", "tests/audit/html-validate.mjs"]);
    let mut checker = Command::new("java");
    checker
        .arg("-jar")
        .arg(judge("vnu-jar/build/dist/vnu.jar"))
        .arg("--errors-only");
    for judge in [&mut validate, &mut checker] {
        let said = judge.args(&files).output().unwrap();
        let words = String::from_utf8_lossy(&said.stdout) + String::from_utf8_lossy(&said.stderr);
        assert!(
            said.status.success(),
            "{}",
            words.chars().take(4000).collect::<String>()
        );
    }
}
