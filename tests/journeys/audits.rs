use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pliego_testkit::{Browser, is_dark, node_tool};
use serde_json::json;

use super::Journey;
use super::page::{PAGES, open_any};

pub(crate) const JOURNEYS: &[Journey] = journeys![axe_finds_no_violation_in_any_view];

pub(crate) const IN_CHROMIUM: &[Journey] = journeys![printed_and_rendered_markup_is_valid_html];

/// Returns the addresses of all pages in all languages.
pub(crate) fn pages() -> Vec<String> {
    let rendered = PAGES
        .iter()
        .filter(|page| !page.contains(".html") && !page.contains("lang="));
    let spanish = rendered.map(|page| format!("?lang=es{page}"));
    let more = [
        "?embed=1#org=isl",
        "?embed=1&lang=es#view=positions",
        "?embed=timeline#theme=elections",
        "positions/index.html?embed=matrix",
        "positions/es/index.html?embed=row#free-castillo",
        "figures/index.html?embed=figure#deaths",
        "s/isl/index.html?embed=quote#n8",
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

/// Returns the violations that axe finds: of WCAG 2.2 A and AA, of the contrast of AAA, and of
/// axe's best practices.
///
/// In the second scheme only the rules about contrast run: the others do not depend on the scheme, and take half of the time.
const AXE: &str = "async isFirst => {
    // axe takes every link within the page for a skip link, also the links to views.
    // The links of a strip have a larger equivalent: the ids of the passages (WCAG 2.2, 2.5.8).
    axe.configure({ rules: [{ id: 'skip-link', selector: '.skip' }, { id: 'target-size', selector: '*:not(.strip a)' }] });
    // What has the contrast of AAA has that of AA.
    const rules = { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
    const runOnly = ['color-contrast-enhanced', 'link-in-text-block'];
    const { violations } = await axe.run({ ...(isFirst ? { rules } : { runOnly }), resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, target }) => `${id}: ${target.join(' ')}: ${html.slice(0, 120)}`));
}";

fn axe_finds_no_violation_in_any_view(browser: &Browser) {
    let source = fs::read_to_string(node_tool("axe-core/axe.min.js")).unwrap();
    // Firefox and WebKit start with one scheme (see `SCHEME`).
    let schemes: &[&str] = match browser.engine.is_chromium() {
        true => &["light", "dark"],
        false if is_dark() => &["dark"],
        false => &["light"],
    };
    let mut found = Vec::new();
    for page in pages() {
        open_any(browser, &page, 1440);
        browser.run(&source);
        for width in [1440, 360] {
            browser.resize(width, 800);
            for (at, scheme) in schemes.iter().enumerate() {
                if browser.engine.is_chromium() {
                    browser.prefer("prefers-color-scheme", scheme);
                }
                assert!(browser.eval_bool(&format!(
                    "matchMedia('(prefers-color-scheme: {scheme})').matches"
                )));
                // Scrolled down, the bar of a phone would cover half of some elements.
                browser.run("scrollTo(0, 0)");
                let violations = browser.run_async(AXE, &json!(at == 0));
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
        "expected no violation, found {}: {:#?}",
        found.len(),
        &found[..found.len().min(12)]
    );
}

/// Returns the markup of the page, without the comments by which Leptos remembers places: HTML
/// cannot write a comment in a title or a text field.
const MARKUP: &str = "(() => {
    const page = document.documentElement.cloneNode(true);
    const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT), found = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) comment.remove();
    return '<!DOCTYPE html>\\n' + page.outerHTML;
})()";

fn printed_and_rendered_markup_is_valid_html(browser: &Browser) {
    let folder = Path::new("target/audit");
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    let mut files = Vec::new();
    for (at, page) in pages().iter().enumerate() {
        open_any(browser, page, 1440);
        if !page.contains(".html") {
            // Folded parts render when they open.
            browser.run(
                "document.querySelector('.embed summary')?.click();
                 for (const folded of document.querySelectorAll('details')) folded.open = true",
            );
            if !page.contains("embed=") {
                browser.wait_until("the embed code is shown", |browser| {
                    browser.eval_bool("document.querySelector('.embed textarea')?.value")
                });
            }
            browser.run_async(
                "() => new Promise(done => setTimeout(() => done(0), 100))",
                &json!(null),
            );
        }
        let file = folder.join(format!("{at}.html"));
        fs::write(&file, browser.eval_str(MARKUP)).unwrap();
        files.push(file);
    }
    let is_printed = |path: &Path| {
        path.extension().is_some_and(|kind| kind == "html")
            && !path.to_string_lossy().contains("/pliego")
    };
    let mut folders = vec![PathBuf::from("dist")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if is_printed(&path) {
                files.push(path);
            }
        }
    }
    assert!(
        files.len() > 30,
        "expected more than 30 pages, found {}",
        files.len()
    );
    let mut html_validate = Command::new("node");
    html_validate
        .arg(node_tool("html-validate/bin/html-validate.mjs"))
        .args(["--config", "tests/audit/html-validate.mjs"]);
    let mut nu_checker = Command::new("java");
    nu_checker
        // It runs for seconds: half the time goes without the compiler and the collector of long runs. It needs a deep stack.
        .args(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"])
        .arg("-jar")
        .arg(node_tool("vnu-jar/build/dist/vnu.jar"))
        .arg("--errors-only")
        // It does not know this property of SVG 2, and this link type of HTML.
        .args([
            "--filterpattern",
            ".*paint-order.*|.*“blocking” attribute.*",
        ]);
    for tool in [&mut html_validate, &mut nu_checker] {
        let output = tool.args(&files).output().unwrap();
        let report =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "expected valid HTML: {}",
            report.chars().take(4000).collect::<String>()
        );
    }
}
